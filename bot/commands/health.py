"""`newstape health`: whether `serve` is alive, for a container's health check."""

from datetime import datetime, timedelta
from typing import Final

import typer

from bot import app
from bot.model.stored import SERVE_REACHED

LONGEST_SILENCE: Final = timedelta(minutes=3)


def health() -> None:
    """Say whether `newstape serve` on this database has reached Telegram lately; exit status 1 if not."""
    with app.store() as store, store.reading() as reading:
        beat = reading.setting(SERVE_REACHED)
    if beat is None:
        typer.echo("serve has never reached Telegram on this database")
        raise typer.Exit(1)
    silence = app.CLOCK.now() - datetime.fromisoformat(beat)
    typer.echo(f"serve reached Telegram {silence.total_seconds():.0f} s ago")
    if silence > LONGEST_SILENCE:
        raise typer.Exit(1)
