"""`newstape restore`: a backup put back, and what becomes of messages that were waiting in it."""

from pathlib import Path
from typing import Annotated

import typer

from bot import app
from bot.errors import UsageError


def restore_command(
    file: Annotated[Path | None, typer.Argument(help="The backup to put back.")] = None,
    *,
    send: Annotated[bool, typer.Option("--send", help="Send the messages that a restore held.")] = False,
    drop: Annotated[bool, typer.Option("--drop", help="Drop the messages that a restore held.")] = False,
) -> None:
    """Put a backup in place of the database, or say what becomes of the messages that were waiting in it.

    Messages may have been sent since the backup was made, so those that wait are held until --send or --drop.
    """
    if (file is not None) + send + drop != 1:
        raise UsageError("give one of: a backup FILE, --send, --drop")
    if file is None:
        _release(drop=drop)
        return
    restored = app.put_back(file)
    typer.echo(f"restored {restored.articles:,} articles, {restored.moves:,} moves; the old database is kept beside it")
    if restored.waiting:
        typer.echo(
            f"{restored.waiting:,} messages were waiting and may have been sent since: they are held; "
            "`newstape restore --send` sends them, `newstape restore --drop` drops them"
        )


def _release(*, drop: bool) -> None:
    """End a hold."""
    with app.store() as store, store.delivery() as delivery:
        if delivery.held() is None:
            typer.echo("nothing is held")
            return
        number = delivery.release(app.CLOCK.now(), drop=drop)
    typer.echo(f"{number:,} messages {'dropped' if drop else 'are sent by the next `newstape serve`'}")
