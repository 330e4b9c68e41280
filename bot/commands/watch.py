"""`newstape watch NAME`: the alerts that a chat would get, in the terminal."""

import sys
import time
from collections.abc import Collection, Iterator, Sequence
from typing import Annotated, Final

import typer

from bot import app
from bot.alerts.matching import leading
from bot.answers.alert import alert
from bot.commands.printing import print_answer
from bot.errors import UsageError
from bot.model.instrument import Instrument, InstrumentId
from bot.model.resolution import Resolution, Status
from bot.model.stored import MoveQuery, StoredMove
from bot.ports import Store

LOOK_EVERY: Final = 1.0
"""Seconds between two looks at the store."""

_AT_ONCE: Final = 100


def watch(
    names: Annotated[list[str], typer.Argument(help="What to watch, by name or code.", show_default=False)],
) -> None:
    """Print an alert for each article that comes in and reports a move of what is named, until Ctrl-C.

    Articles come in by another process: `newstape serve`, or `newstape ingest --alert`.

    Example: newstape watch hstech alibaba
    """
    watched = {one.id: one for name in names for one in _meant(name)}
    zone = app.settings().timezone
    voice, known = app.voice("en", zone), app.lexicon().instruments
    with app.store() as store:
        sys.stderr.write(f"watching {', '.join(one.name for one in watched.values())}; Ctrl-C ends\n")
        try:
            for moves in arrivals(store, watched.keys()):
                print_answer(alert(moves, known, app.CLOCK.now(), zone=zone), voice)
                sys.stdout.write("\n")
                sys.stdout.flush()
        except KeyboardInterrupt:
            return


def arrivals(store: Store, watched: Collection[InstrumentId]) -> Iterator[Sequence[StoredMove]]:
    """Yield the watched moves of each article that comes in from now on, forever."""
    with store.reading() as reading:
        last = reading.last_match()
    while True:
        with store.reading() as reading:
            matches = reading.matches_after(last, _AT_ONCE)
            told = [
                tuple(reading.moves(MoveQuery(articles=(match.article,), instruments=tuple(watched), limit=_AT_ONCE)))
                for match in matches
                if not set(match.instruments).isdisjoint(watched)
            ]
        yield from (leading(moves) for moves in told if moves)
        last = matches[-1].id if matches else last
        if len(matches) < _AT_ONCE:
            time.sleep(LOOK_EVERY)


def _meant(name: str) -> list[Instrument]:
    """Return the instruments that a name means.

    Raises:
        UsageError: none, or more than one that it may mean.
    """
    found = app.resolver().resolve(name)
    sure = [one.candidates[0].instrument for one in found.mentions if one.status is Status.RESOLVED]
    if sure:
        return sure
    raise UsageError(_doubt(name, found))


def _doubt(name: str, found: Resolution) -> str:
    candidates = ", ".join(f"{one.instrument.name} ({one.instrument.ric})" for one in found.candidates[:5])
    return f"{name!r} may be {candidates}: use the code" if candidates else f"nothing is called {name!r}: try its code"
