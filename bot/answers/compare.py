"""Compare: the reported moves of several instruments on the days they have in common."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from bot.answers.ages import day_of
from bot.answers.asked import Asked, Facts, Wanted
from bot.answers.cards import asking, row_card, sources
from bot.answers.nothing import nothing
from bot.answers.ranking import DAILY, by_day
from bot.answers.told import found
from bot.answers.trading_days import before_board
from bot.lexicon.messages import N_
from bot.lexicon.sides import moved_name, named_side
from bot.model.answer import Answer, Board, Computed, Days, Note, Part, Table, Tone
from bot.model.instrument import Instrument, InstrumentId
from bot.model.question import Intent
from bot.model.stored import MoveQuery, StoredMove

_READ = 40
_ROWS = 5
_INSTRUMENTS = 3


def plan(asked: Asked) -> Wanted:
    """Say what to read: the moves of each in the time asked about."""
    when = asked.question.when
    dated = when if when and not when.live else None
    moves = {
        str(instrument): MoveQuery(
            instruments=(instrument,),
            periods=DAILY,
            first=dated.first if dated else None,
            last=dated.last if dated else None,
            limit=_READ,
        )
        for instrument in asked.ids[:_INSTRUMENTS]
    }
    return Wanted(moves=moves, coverage=asked.ids[:1])


def compose(asked: Asked, facts: Facts) -> Answer:
    """Return the table of common days, or the latest report of each where there is none."""
    chosen = asked.instruments[:_INSTRUMENTS]
    courses = {
        one.id: {
            day_of(stored): stored
            for stored in by_day(
                _with_percent(facts.moves_of(str(one.id))), asked.known, named_side(asked.question.text, one)
            )
        }
        for one in chosen
    }
    if not any(courses.values()):
        return nothing(asked, facts)
    common = sorted(set.intersection(*(set(course) for course in courses.values())), reverse=True)
    parts = _table(asked, courses, common) if common and len(chosen) > 1 else _apart(asked, courses)
    return found(asked, parts, (asking(Intent.WHY, chosen[0]),))


def _with_percent(moves: Sequence[StoredMove]) -> list[StoredMove]:
    """Return the moves that state a percentage, all of them where none does."""
    return [stored for stored in moves if stored.move.percent is not None] or list(moves)


def _table(asked: Asked, courses: dict[InstrumentId, dict[date, StoredMove]], common: list[date]) -> list[Part]:
    """Return what the latest common day says in one line, then the table."""
    chosen = asked.instruments[:_INSTRUMENTS]
    page = common[asked.question.page * _ROWS :][:_ROWS] or common[:_ROWS]
    days = tuple((day, tuple(courses[one.id][day] for one in chosen)) for day in page)
    newest = [courses[one.id][page[0]] for one in chosen]
    parts: list[Part] = [
        *before_board(asked, newest),
        _leader(asked, courses, page[0]),
        Table(instruments=chosen, days=days),
    ]
    parts.append(sources(stored.article for _, cells in days for stored in cells))
    return parts


def _leader(asked: Asked, courses: dict[InstrumentId, dict[date, StoredMove]], day: date) -> Note:
    """Return who did better on a day, and by how much: a computation on two reported percentages."""
    chosen = asked.instruments[:_INSTRUMENTS]
    scored = [(one, courses[one.id][day]) for one in chosen if courses[one.id][day].move.percent is not None]
    if len(scored) < 2:  # noqa: PLR2004 - one figure is no comparison
        return Note(N_("Reported moves, {day}"), (("day", day),), Tone.HEAD)
    ordered = sorted(scored, key=lambda pair: -(pair[1].move.percent or 0))
    (first, best), (second, worst) = ordered[0], ordered[-1]
    gap = (best.move.percent or Decimal()) - (worst.move.percent or Decimal())
    if not gap:
        return Note(
            N_("{name} and {other} level on {day}."),
            (("name", _called(asked, first, best)), ("other", _called(asked, second, worst)), ("day", day)),
            Tone.HEAD,
        )
    basis = tuple((stored.article.id, stored.move.percent_span or stored.move.span) for stored in (best, worst))
    ahead, behind = _called(asked, first, best), _called(asked, second, worst)
    values = (("name", ahead), ("gap", gap), ("other", behind), ("day", Days(day, day)))
    message = N_("{name} ahead of {other} by {gap} points, {day}")
    return Note(message, values, Tone.HEAD, Computed("gap in percentage points", gap, basis))


def _called(asked: Asked, one: Instrument, stored: StoredMove) -> Instrument | str:
    """Return what moved: the currency that a report of a pair is about, else the instrument."""
    return moved_name(stored.move, one, asked.question.language) or one


def _apart(asked: Asked, courses: dict[InstrumentId, dict[date, StoredMove]]) -> list[Part]:
    """Return the latest report of each on its own day."""
    latest = [course[max(course)] for course in courses.values() if course]
    missing = [one for one in asked.instruments[:_INSTRUMENTS] if not courses.get(one.id)]
    parts: list[Part] = [
        *before_board(asked, latest),
        Board(heading=N_("Latest reports"), rows=tuple(row_card(asked, stored) for stored in latest), dated=True),
    ]
    if len(latest) > 1:
        parts.append(Note(N_("No day on which both are reported."), tone=Tone.ASIDE))
    parts += [Note(N_("Nothing stored on {name}."), (("name", one),), Tone.ASIDE) for one in missing[:2]]
    parts.append(sources(stored.article for stored in latest))
    return parts
