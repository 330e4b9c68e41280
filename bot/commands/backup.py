"""`newstape backup`: the database to a file, while it is in use."""

from pathlib import Path
from typing import Annotated

import typer

from bot import app


def backup_command(
    file: Annotated[Path, typer.Argument(help="Where to write the backup; an older one there is replaced.")],
) -> None:
    """Copy the database to FILE and verify the copy by opening it; others may go on using the database."""
    made = app.back_up(file)
    typer.echo(
        f"{made.file}: {made.articles:,} articles, {made.moves:,} moves, {made.waiting:,} messages waiting; "
        f"schema {made.schema}, {made.size:,} bytes, every page checked"
    )
