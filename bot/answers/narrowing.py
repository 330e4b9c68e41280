"""What a question narrows the reports of an instrument to: a direction, a part of the day, what was known by then."""

from collections.abc import Sequence
from datetime import date

from bot.answers.ages import end_of_day
from bot.answers.asked import Asked
from bot.answers.cards import instrument_of, seen
from bot.answers.ranking import DAILY
from bot.lexicon.lines import is_of_futures, says_futures
from bot.lexicon.messages import N_
from bot.model.answer import Note, Tone
from bot.model.move import Phase
from bot.model.question import OF_CAUSES, Intent, When
from bot.model.stored import MoveQuery, StoredMove

YEARS_BACK = 3
"""A day without a year is looked for in so many years."""
_BEFORE = 12
_NOT_STORED = {
    Phase.OPEN: N_("No report from the open stored."),
    Phase.MIDDAY: N_("No midday report stored."),
    Phase.CLOSE: N_("No close stored."),
}


def of_direction(asked: Asked, moves: Sequence[StoredMove]) -> tuple[StoredMove, ...]:
    """Return the moves; "why did alibaba rise" is about the latest rise, if there was one."""
    question, wanted = asked.question, asked.question.direction
    if question.intent not in OF_CAUSES or wanted is None or not moves:
        return tuple(moves)
    return tuple(stored for stored in moves if seen(asked, stored).direction is wanted) or tuple(moves)


def of_phase(asked: Asked, moves: Sequence[StoredMove]) -> tuple[StoredMove, ...]:
    """Return the moves of the part of the day that is asked about, all of them where none is of it."""
    fitting = tuple(stored for stored in moves if stored.move.phase is asked.question.phase)
    return fitting if asked.question.phase and fitting else tuple(moves)


def of_line(asked: Asked, moves: Sequence[StoredMove]) -> tuple[StoredMove, ...]:
    """Return the moves of the futures where they are asked for, all of them where none is or others are."""
    if not says_futures(asked.question.text):
        return tuple(moves)
    return tuple(stored for stored in moves if is_of_futures(stored.move, instrument_of(asked, stored))) or tuple(moves)


def phase_notes(asked: Asked, lead: StoredMove) -> tuple[Note, ...]:
    """Say that nothing is stored of the part of the day asked about, where the leading report is of another."""
    phase = asked.question.phase
    if phase is None or lead.move.phase is phase or phase not in _NOT_STORED:
        return ()
    return (Note(_NOT_STORED[phase], tone=Tone.HEAD),)


def dated_queries(asked: Asked, when: When) -> dict[str, MoveQuery]:
    """Return the queries of a time: a day without a year may be of an earlier year.

    What is asked as of a day leaves out what was published later; "before" are the last reports known by then.
    """
    found = {}
    for back in range(1 if when.year_said else YEARS_BACK):
        first, last = years_before(when.first, back), years_before(when.last, back)
        for instrument in asked.instruments:
            until = end_of_day(last, instrument) if asked.question.intent is Intent.AS_OF else None
            found[f"asked {back} {instrument.id}"] = MoveQuery(
                instruments=(instrument.id,), first=first, last=last, published_until=until, limit=60
            )
    if asked.question.intent is Intent.AS_OF:
        one = asked.instruments[0]
        found["before"] = MoveQuery(
            instruments=(one.id,),
            periods=DAILY,
            last=when.last,
            published_until=end_of_day(when.last, one),
            limit=_BEFORE,
        )
    return found


def years_before(day: date, years: int) -> date:
    """Return the same day of an earlier year; 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
