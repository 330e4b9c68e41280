"""Which of several reports of one instrument leads, which stands below it, and which disagree."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.answers.ages import day_of, is_dated, moment_of
from bot.lexicon.lines import is_of_futures
from bot.lexicon.sides import Side, side_of_move
from bot.model.instrument import Instrument, InstrumentId
from bot.model.move import Move, Period, Phase
from bot.model.stored import StoredMove

DAILY = (Period.SESSION, Period.PREVIOUS_SESSION)
LONGER = (Period.WEEK, Period.MONTH, Period.QUARTER, Period.YEAR, Period.OTHER)
_LATENESS = {
    Phase.FUTURES: 0,
    Phase.OPEN: 1,
    Phase.INTRADAY: 2,
    Phase.MIDDAY: 3,
    None: 4,
    Phase.CLOSE: 5,
    Phase.AFTERHOURS: 2,
}
"""How far a phase decides a day: the close most; after-hours trade says least of the session itself."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """The reports of one day: the one that leads, earlier phases, other outlets' figures, outlets that agree."""

    lead: StoredMove
    earlier: tuple[StoredMove, ...]
    others: tuple[StoredMove, ...]
    agreeing: tuple[str, ...]


Known = Mapping[InstrumentId, Instrument]
"""Every instrument by id."""


def rank(moves: Iterable[StoredMove], known: Known) -> Ranked | None:
    """Rank reports of one instrument, the latest day first; None where there are none.

    Of a currency pair only reports about the same currency as the leading one stand beside it.

    Args:
        moves: of one instrument and, best, of daily periods; of any days.
        known: every instrument, to tell the sides of a pair.
    """
    ordered = _ordered(moves, known)
    if not ordered:
        return None
    lead = _most_exact(ordered)
    same_day = [stored for stored in ordered if stored is not lead]
    phase = _settled(lead)
    earlier = _one_per_phase(stored for stored in same_day if _settled(stored) != phase)
    peers = [stored for stored in same_day if _settled(stored) == phase and stored.article.id != lead.article.id]
    others = _one_per_source(
        stored
        for stored in peers
        if _stated(stored, lead) and _disagrees(stored.move, lead.move) and _other_source(stored, lead)
    )
    agreeing = {_source(stored) for stored in (lead, *peers) if not _disagrees(stored.move, lead.move)}
    return Ranked(lead, earlier, others, tuple(sorted(agreeing)))


def leading(moves: Iterable[StoredMove], known: Known) -> StoredMove | None:
    """Return the report that leads alone, which takes less than to rank all: arguments as for `rank`."""
    ordered = _ordered(moves, known)
    return _most_exact(ordered) if ordered else None


def _ordered(moves: Iterable[StoredMove], known: Known) -> list[StoredMove]:
    """Return the reports of the newest day about one side, the one that weighs most first."""
    every = _of_newest_day(dated_first(moves))
    if len(every) < 2:  # noqa: PLR2004 - nothing to put in order
        return every
    ordered = sorted(every, key=lambda stored: (not _of_futures(known, stored), *_precedence(stored)), reverse=True)
    return of_one_side(ordered, known, side_in(known, ordered[0]))


def _of_newest_day(moves: Sequence[StoredMove]) -> list[StoredMove]:
    """Return the reports of the newest day: it comes before all else, and ranking every report takes long."""
    days = [day_of(stored) for stored in moves]
    newest = max(days, default=None)
    return [stored for stored, day in zip(moves, days, strict=True) if day == newest]


def _of_futures(known: Known, stored: StoredMove) -> bool:
    """Say whether a report is about the futures of what is quoted spot: they stand below it."""
    return is_of_futures(stored.move, known.get(stored.move.instrument) if stored.move.instrument else None)


def side_in(known: Known, stored: StoredMove) -> Side | None:
    """Return the currency of its pair that a report is about, None where it is of no pair."""
    return side_of_move(stored.move, known.get(stored.move.instrument)) if stored.move.instrument else None


def of_one_side(moves: Iterable[StoredMove], known: Known, side: Side | None) -> list[StoredMove]:
    """Return the reports about one currency of a pair; all of them for what is no pair."""
    return [stored for stored in moves if side is None or side_in(known, stored) in {side, None}]


def dated_first(moves: Iterable[StoredMove]) -> list[StoredMove]:
    """Return the moves of a known day; those of no known day only where there are no others."""
    every = list(moves)
    return [stored for stored in every if is_dated(stored)] or every


def _most_exact(ordered: Sequence[StoredMove]) -> StoredMove:
    """Return the first report, or one that agrees with it and tells more: more decimals, a cause, a level.

    Args:
        ordered: of one day, the best first, not empty.
    """
    first = ordered[0]
    if len(ordered) == 1:
        return first
    peers = [
        stored
        for stored in ordered
        if _settled(stored) == _settled(first)
        and stored.move.period is first.move.period
        and not _disagrees(stored.move, first.move)
    ]
    return max(peers, key=lambda stored: _tells(stored, first))


def _tells(stored: StoredMove, first: StoredMove) -> tuple[object, ...]:
    """Return what makes a report tell more than another that agrees with it."""
    move = stored.move
    return -_exponent(move), move.cause is not None, move.level is not None, stored is first


def by_day(moves: Iterable[StoredMove], known: Known, asked: Side | None = None) -> tuple[StoredMove, ...]:
    """Return the leading report of each day, newest day first; of a pair, reports about one currency alone.

    Args:
        moves: of one instrument.
        known: every instrument, to tell the sides of a pair.
        asked: the side asked about; taken where it is reported at all, else the one reported last.
    """
    dated = sorted(filter(is_dated, moves), key=day_of, reverse=True)
    sides = [side_in(known, stored) for stored in dated]
    side = asked if asked in sides else next(iter(sides), None)
    days: dict[object, list[StoredMove]] = {}
    for stored in of_one_side(dated, known, side):
        days.setdefault(day_of(stored), []).append(stored)
    leads = (leading(days[day], known) for day in sorted(days, key=str, reverse=True))
    return tuple(lead for lead in leads if lead)


def _precedence(stored: StoredMove) -> tuple[object, ...]:
    """Return what ranks a report of a day: its phase, a percent, authority, then the later article."""
    move = stored.move
    return (
        move.period is Period.SESSION or move.period is Period.PREVIOUS_SESSION,
        _lateness(move),
        move.percent is not None,
        _authority(stored),
        moment_of(stored.article),
        not move.in_table,
        stored.article.id,
        -stored.move.span.start,
    )


def _lateness(move: Move) -> int:
    """Return how far a report decides its day; a price without a change may have been passed at any hour."""
    bare = move.phase is None and move.percent is None and move.points is None
    return _LATENESS[Phase.INTRADAY] if bare else _LATENESS[move.phase]


def _authority(stored: StoredMove) -> int:
    """Return how much a report of a phase says: a correction or an update, a level, a code each count."""
    revised = (stored.article.tag or "").startswith(("UPDATE", "CORRECT", "REFILE", "WRAPUP"))
    return revised + (stored.move.level is not None) + (stored.move.code is not None)


def _settled(stored: StoredMove) -> Phase | None:
    """Return the phase; a report of an earlier day's session is taken for its close."""
    if stored.move.phase is None and stored.move.period is Period.PREVIOUS_SESSION:
        return Phase.CLOSE
    return stored.move.phase


def _one_per_phase(moves: Iterable[StoredMove]) -> tuple[StoredMove, ...]:
    """Keep the first report of each phase."""
    return tuple({stored.move.phase: stored for stored in reversed(list(moves))}.values())[::-1]


def _one_per_source(moves: Iterable[StoredMove]) -> tuple[StoredMove, ...]:
    """Keep the first report of each outlet."""
    return tuple({_source(stored): stored for stored in reversed(list(moves))}.values())[::-1]


def _disagrees(one: Move, other: Move) -> bool:
    """Say whether two reports of one phase give different figures; a rounded figure agrees with the exact one."""
    if one.percent is None or other.percent is None:
        return one.direction is not other.direction
    places = max(min(-_exponent(one), -_exponent(other)), 0)
    return round(one.percent, places) != round(other.percent, places)


def _stated(stored: StoredMove, lead: StoredMove) -> bool:
    """Say whether both reports state a percentage; only figures of one kind can disagree."""
    return stored.move.percent is not None and lead.move.percent is not None


def _exponent(move: Move) -> int:
    """Return the decimal exponent of the percent."""
    exponent = move.percent.as_tuple().exponent if move.percent is not None else 0
    return exponent if isinstance(exponent, int) else 0


def _other_source(stored: StoredMove, lead: StoredMove) -> bool:
    """Say whether another outlet reports it: an outlet's own earlier figure is superseded by its later one."""
    return _source(stored) != _source(lead)


def _source(stored: StoredMove) -> str:
    """Return the outlet, or else the way the article came."""
    return stored.article.source or stored.article.name or str(stored.article.id)
