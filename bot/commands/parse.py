"""`newstape parse`: what the parser makes of files, without a store."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot import app
from bot.model.document import Document
from bot.parsing.parse import parse as parse_document
from bot.render.contract import article_json


def parse(
    paths: Annotated[list[Path], typer.Argument(help="Files, or folders whose .txt files are read.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    received: Annotated[str | None, typer.Option(help="When the text came, ISO 8601; default now.")] = None,
) -> None:
    """Show the headline, moves, quotes and findings of articles; nothing is stored."""
    lexicon = app.lexicon()
    came = datetime.fromisoformat(received) if received else datetime.now(UTC)
    for path in _files(paths):
        text = path.read_bytes().decode("utf-8").removeprefix("\ufeff")
        article = parse_document(Document(name=str(path), text=text, received=came), lexicon)
        shape = article_json(str(path), article, lexicon)
        typer.echo(shape.model_dump_json() if as_json else shape.model_dump_json(indent=2))


def _files(paths: list[Path]) -> Iterator[Path]:
    """Yield the files to read, in order of path."""
    for path in sorted(paths):
        if path.is_dir():
            yield from sorted(path.glob("**/*.txt"))
        else:
            yield path
