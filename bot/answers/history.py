"""History: the reported moves of an instrument by day, as a line and a list."""

from collections.abc import Iterable

from bot.answers.ages import age_of_move
from bot.answers.asked import Asked, Facts, Wanted
from bot.answers.cards import asking, called, instrument_of, row_card, sources
from bot.answers.move import compose as latest_move
from bot.answers.nearest_day import around
from bot.answers.nothing import nothing
from bot.answers.ranking import DAILY, LONGER, by_day, side_in
from bot.answers.told import found
from bot.lexicon.messages import N_
from bot.lexicon.sides import moved_name
from bot.model.answer import Answer, Course, Note, Part, Place, Suggestion, Tone
from bot.model.instrument import Instrument
from bot.model.move import Period
from bot.model.question import Intent
from bot.model.stored import MoveQuery, StoredMove

_READ = 80
_DAYS = 60
_ROWS = 6
_STRETCHES = {
    "year": Period.YEAR, "ytd": Period.YEAR, "quarter": Period.QUARTER, "month": Period.MONTH, "week": Period.WEEK,
    "年": Period.YEAR, "季": Period.QUARTER, "月": Period.MONTH, "周": Period.WEEK, "星期": Period.WEEK,
}  # fmt: skip
"""What a stretch of days is called, and the period of a move over the whole of it."""


def plan(asked: Asked) -> Wanted:
    """Say what to read: the moves of the time asked about, or the latest ones."""
    when = asked.question.when
    dated = when if when and not when.live else None
    moves = {
        "asked": MoveQuery(
            instruments=asked.ids[:1],
            first=dated.first if dated else None,
            last=dated.last if dated else None,
            limit=_READ,
        ),
        f"latest {asked.ids[0]}": MoveQuery(instruments=asked.ids[:1], periods=DAILY, limit=1),
    }
    return Wanted(moves=moves, coverage=asked.ids[:1], then=lambda facts: Wanted(moves=around(asked, facts)))


def compose(asked: Asked, facts: Facts) -> Answer:
    """Return the course of the instrument in that time."""
    moves = facts.moves_of("asked")
    days = by_day((stored for stored in moves if stored.move.period in DAILY), asked.known, asked.side)[:_DAYS]
    if not days:
        return _none(asked, facts, moves)
    page = days[asked.question.page * _ROWS :] or days
    course = tuple(reversed(page))
    instrument = asked.instruments[0]
    newest = page[0]
    head = Note(
        N_("{name}: {count} reported days, last {age}") if len(days) > 1 else N_("{name}, last {age}"),
        (
            ("name", _called(asked, newest) or instrument),
            ("count", len(days)),
            ("age", age_of_move(newest, asked.now, instrument)),
        ),
        Tone.HEAD,
    )
    whole = [row_card(asked, stored, Place.EARLIER) for stored in _longer(asked, moves)[:1]]
    fits = bool(whole) and whole[0].stored.move.period is _stretch(asked)
    course_line = Course(instrument=instrument, moves=course)
    parts: list[Part] = [head, *whole, course_line] if fits else [head, course_line, *whole]
    parts += _other_side(asked, moves, newest)
    left = len(page) - _ROWS
    if left > 0:
        parts.append(Note(N_("{count} more: say “more”."), (("count", left),), Tone.ASIDE))
    parts.append(sources([*(row.stored.article for row in whole if fits), *(one.article for one in page[:_ROWS])]))
    more = (Suggestion(N_("More"), "more"),) if left > 0 else ()
    chart = (Suggestion(N_("Chart"), f"chart of {called(instrument)}"),) if len(days) > 1 else ()
    return found(asked, parts, (*more, *chart, asking(Intent.WHY, instrument)))


def _called(asked: Asked, stored: StoredMove) -> str | Instrument | None:
    """Return what moved: the currency that a report of a pair is about, else the instrument."""
    instrument = instrument_of(asked, stored)
    return moved_name(stored.move, instrument, asked.question.language) or instrument


def _other_side(asked: Asked, moves: Iterable[StoredMove], newest: StoredMove) -> list[Part]:
    """Say how many reports are about the pair's other currency and stay out: their signs are turned round."""
    side = side_in(asked.known, newest)
    daily = [one for one in moves if one.move.period in DAILY]
    other = [one for one in daily if side is not None and side_in(asked.known, one) not in {side, None}]
    if not other:
        return []
    values = (("name", _called(asked, other[0]) or ""), ("count", len(other)))
    return [Note(N_("Reports on {name}, not shown: {count}."), values)]


def _longer(asked: Asked, moves: tuple[StoredMove, ...]) -> list[StoredMove]:
    """Return the moves over longer periods, those over the one asked about first: "this year", "this month"."""
    longer = [stored for stored in moves if stored.move.period in LONGER]
    wanted = _stretch(asked)
    return sorted(longer, key=lambda stored: stored.move.period is not wanted)


def _stretch(asked: Asked) -> Period | None:
    """Return the period whose own figure is asked for: that of "this year", None where days are asked about."""
    said = asked.question.when.words.lower() if asked.question.when else ""
    return next((period for word, period in _STRETCHES.items() if word in said), None)


def _none(asked: Asked, facts: Facts, moves: tuple[StoredMove, ...]) -> Answer:
    """Return a longer move if one is reported, else that nothing is, and the last report."""
    longer = _longer(asked, moves)
    if longer:
        instrument = instrument_of(asked, longer[0])
        head = Note(
            N_("{name}, last {age}"),
            (
                ("name", _called(asked, longer[0]) or longer[0].move.mention),
                ("age", age_of_move(longer[0], asked.now, instrument)),
            ),
            Tone.HEAD,
        )
        return found(
            asked,
            [
                head,
                *(row_card(asked, stored) for stored in longer[:3]),
                sources(stored.article for stored in longer[:3]),
            ],
        )
    if facts.moves_of(f"latest {asked.ids[0]}"):
        return latest_move(asked, facts)
    return nothing(asked, facts)
