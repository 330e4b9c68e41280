"""Movers: the largest reported rises and falls of a day or a week, by kind and region."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.answers.ages import day_of
from bot.answers.asked import Asked, Facts, Wanted
from bot.answers.cards import row_card, sources
from bot.answers.nothing import nothing
from bot.answers.ranking import DAILY, leading
from bot.answers.told import found
from bot.answers.trading_days import before_board
from bot.lexicon.messages import N_
from bot.model.answer import Answer, Board, Part
from bot.model.instrument import Instrument, InstrumentId, Kind
from bot.model.move import Direction
from bot.model.question import Scope
from bot.model.stored import MoveQuery, Order, StoredMove

_READ = 40
_STOCKS_WITHIN = timedelta(days=3)
_ROWS = 6
_BOTH = 3
_LOOKED_AT = 30
_CANDIDATES = 10
_REPORTS_OF_ONE = 12
_MOST_DAYS = 20
_TRADED = (Kind.STOCK, Kind.SECTOR, Kind.INDEX, Kind.COMMODITY, Kind.CRYPTO, Kind.ETF, Kind.PAIR)
_ORDERS = {Direction.UP: (Order.RISE,), Direction.DOWN: (Order.FALL,)}


def plan(asked: Asked) -> Wanted:
    """Say what to read: the largest moves of the newest article's day, or of the latest day that has such moves."""
    when = asked.question.when
    if when and not when.live:
        kinds = asked.question.scope.kinds or (Kind.STOCK,)
        return _largest(asked, kinds, when.first, when.last)
    return Wanted(newest=True, then=lambda facts: _on_newest_day(asked, facts))


def _on_newest_day(asked: Asked, facts: Facts) -> Wanted:
    """Say what to read where the newest article's day has such moves, as it mostly has: that day is told at once."""
    told = facts.newest.published if facts.newest else None
    if told is None:
        return _by_latest(asked, facts)
    day = told.at.date()
    kinds = asked.question.scope.kinds or (Kind.STOCK,)
    return replace(_largest(asked, kinds, day, day), then=lambda more: _reports_or_latest(asked, facts, more))


def _reports_or_latest(asked: Asked, before: Facts, facts: Facts) -> Wanted:
    """Say what to read next: the reports of what moved that day, or the latest day where nothing did."""
    side = _side(asked)
    moves = (stored for found in facts.moves.values() for stored in found)
    if any(side in {None, stored.move.direction} and _listed_there(asked, stored) for stored in moves):
        return _reports(asked, facts)
    return _by_latest(asked, before)


def _by_latest(asked: Asked, facts: Facts) -> Wanted:
    """Say what to read first where it is not known which day has such moves: the latest of them."""
    named = asked.question.scope.kinds
    if named:
        return Wanted(moves={_ANY: _latest(asked, named)}, then=lambda more: _on_latest_day(asked, more))
    stocks = _latest(asked, (Kind.STOCK,))
    return Wanted(moves={_STOCKS: stocks}, then=lambda more: _of_stocks(asked, facts.and_also(more)))


def _latest(asked: Asked, kinds: tuple[Kind, ...]) -> MoveQuery:
    """Return the query for the latest such moves: one would tell the day, but where some of them are sorted out."""
    scope = asked.question.scope
    sorted_out = bool(scope.called or scope.countries == ("HK",))
    limit = _LOOKED_AT if sorted_out else 1
    return replace(_query(asked, kinds, limit=limit), direction=_side(asked))


def _of_stocks(asked: Asked, facts: Facts) -> Wanted:
    """Say what to read: the largest moves of stocks, unless something else may be reported on a later day."""
    moves = [one for one in facts.moves_of(_STOCKS) if _listed_there(asked, one)]
    told = facts.newest.published if facts.newest else None
    if moves and told and told.at.date() - day_of(moves[0]) <= _STOCKS_WITHIN:
        return _on_latest_day(asked, facts)
    return Wanted(moves={_ANY: _latest(asked, _TRADED)}, then=lambda more: _on_latest_day(asked, facts.and_also(more)))


_STOCKS, _ANY, _LARGEST, _REPORTS = "stocks", "any", "largest", "reports"


def _kinds(asked: Asked) -> tuple[Kind, ...]:
    """Return the kinds that were named; people who name none mean stocks, and take what there is."""
    return asked.question.scope.kinds or _TRADED


def _query(
    asked: Asked,
    kinds: tuple[Kind, ...],
    *,
    days: tuple[date, date] | None = None,
    order: Order = Order.NEWEST,
    limit: int = _READ,
) -> MoveQuery:
    """Return the query for moves of these kinds in the region asked about."""
    return MoveQuery(
        kinds=kinds,
        countries=_countries(asked),
        periods=DAILY,
        first=days[0] if days else None,
        last=days[1] if days else None,
        order=order,
        limit=limit,
    )


def _side(asked: Asked) -> Direction | None:
    """Return the direction asked for; no one asks for what stood still."""
    return None if asked.question.direction is Direction.FLAT else asked.question.direction


def _countries(asked: Asked) -> tuple[str, ...]:
    """Return the home countries to read: Hong Kong lists companies whose home is the mainland."""
    countries = asked.question.scope.countries
    return (*countries, "CN") if countries == ("HK",) else countries


def _listed_there(asked: Asked, stored: StoredMove) -> bool:
    """Say whether a move belongs to the region asked about."""
    known = asked.known.get(stored.move.instrument) if stored.move.instrument else None
    if not called_so(known, asked.question.scope):
        return False
    if asked.question.scope.countries != ("HK",) or known is None:
        return True
    return known.country == "HK" or (known.ric or "").endswith(".HK")


def called_so(known: Instrument | None, scope: Scope) -> bool:
    """Say whether an instrument is called as a part of the market is: "metals" are gold, silver, copper.

    Args:
        known: the instrument, None where the catalogue has none.
        scope: the part of the market.
    """
    names = known.name.lower().split() if known else []
    return not scope.called or any(name in scope.called for name in names)


def _on_latest_day(asked: Asked, facts: Facts) -> Wanted:
    """Say what to read of the latest day on which such moves are reported, of stocks if they are no older."""
    there = {name: [one for one in moves if _listed_there(asked, one)] for name, moves in facts.moves.items()}
    days = {name: day_of(moves[0]) for name, moves in there.items() if moves}
    if not days:
        return Wanted()
    newest = max(days.values())
    stocks = days.get(_STOCKS)
    if stocks and newest - stocks <= _STOCKS_WITHIN:
        return _largest(asked, (Kind.STOCK,), stocks, stocks)
    return _largest(asked, _kinds(asked), newest, newest)


def _largest(asked: Asked, kinds: tuple[Kind, ...], first: date, last: date) -> Wanted:
    """Say what to read of these days: the largest moves, then every report of what moved so."""
    orders = _ORDERS.get(asked.question.direction or Direction.FLAT, (Order.RISE, Order.FALL))
    moves = {f"{_LARGEST} {order}": _query(asked, kinds, days=(first, last), order=order) for order in orders}
    return Wanted(moves=moves, then=lambda facts: _or_any(asked, facts, kinds, first, last))


def _or_any(asked: Asked, facts: Facts, kinds: tuple[Kind, ...], first: date, last: date) -> Wanted:
    """Say what to read next: the reports of what moved, or moves of any kind where no stock did."""
    if not any(facts.moves.values()) and kinds == (Kind.STOCK,) and not asked.question.scope.kinds:
        return _largest(asked, _TRADED, first, last)
    return _reports(asked, facts)


def _reports(asked: Asked, facts: Facts) -> Wanted:
    """Say what to read to know the leading report of each day: a close overrules the morning's jump."""
    found = [moves for name, moves in facts.moves.items() if name.startswith(_LARGEST)]
    pairs = dict.fromkeys(pair for moves in found for pair in _candidates(asked, moves))
    return Wanted(
        moves={
            _named(instrument, day): MoveQuery(
                instruments=(instrument,), periods=DAILY, first=day, last=day, limit=_REPORTS_OF_ONE
            )
            for instrument, day in pairs
        }
    )


def _named(instrument: InstrumentId | None, day: date) -> str:
    """Return the name of the reports of an instrument's day."""
    return f"{_REPORTS} {instrument} {day}"


def _candidates(asked: Asked, moves: Sequence[StoredMove]) -> list[tuple[InstrumentId, date]]:
    """Return the instruments that may stand on the board, with each of the days on which they moved most.

    Args:
        asked: the question.
        moves: the largest first.
    """
    chosen: dict[tuple[InstrumentId, date], None] = {}
    for stored in moves:
        instrument = stored.move.instrument
        if instrument is not None and _listed_there(asked, stored):
            if len({one for one, _ in chosen} | {instrument}) > _CANDIDATES:
                break
            chosen[instrument, day_of(stored)] = None
    return list(chosen)[:_MOST_DAYS]


def compose(asked: Asked, facts: Facts) -> Answer:
    """Return the board of movers that was asked for."""
    read = {
        stored.id: stored
        for name, moves in facts.moves.items()
        if name.startswith((_LARGEST, _REPORTS))
        for stored in moves
    }
    leads = _leads(
        asked, [stored for stored in read.values() if _named(stored.move.instrument, day_of(stored)) in facts.moves]
    )
    stocks = [stored for stored in leads if _kind(asked, stored) is Kind.STOCK]
    pool = stocks if stocks and not asked.question.scope.kinds else leads
    rising, falling = largest(pool, Direction.UP), largest(pool, Direction.DOWN)
    direction = asked.question.direction
    up, down = (N_("Gainers, stocks"), N_("Losers, stocks")) if pool is stocks else (N_("Gainers"), N_("Losers"))
    if direction is Direction.UP:
        boards = [(up, rising[:_ROWS])]
    elif direction is Direction.DOWN:
        boards = [(down, falling[:_ROWS])]
    else:
        boards = [(up, rising[:_BOTH]), (down, falling[:_BOTH])]
    boards = [(heading, rows) for heading, rows in boards if rows]
    if not boards:
        return nothing(asked, facts)
    return found(asked, _parts(asked, boards))


def _parts(asked: Asked, boards: Sequence[tuple[str, Sequence[StoredMove]]]) -> list[Part]:
    """Return the boards, after what has to be said about their day, and their sources."""
    shown = [stored for _, rows in boards for stored in rows]
    days = {day_of(stored) for stored in shown}
    parts: list[Part] = list(before_board(asked, shown))
    for heading, rows in boards:
        cards = tuple(row_card(asked, stored) for stored in rows)
        parts.append(Board(heading=heading, rows=cards, dated=len(days) > 1))
    parts.append(sources(stored.article for stored in shown))
    return parts


def _leads(asked: Asked, moves: Sequence[StoredMove]) -> list[StoredMove]:
    """Return the leading report of each instrument and day."""
    groups: dict[tuple[InstrumentId | None, date], list[StoredMove]] = {}
    for stored in moves:
        groups.setdefault((stored.move.instrument, day_of(stored)), []).append(stored)
    leads = (leading(group, asked.known) for group in groups.values())
    return [lead for lead in leads if lead]


def _kind(asked: Asked, stored: StoredMove) -> Kind | None:
    """Return what kind of instrument moved."""
    known = asked.known.get(stored.move.instrument) if stored.move.instrument else None
    return known.kind if known else None


def largest(moves: Sequence[StoredMove], direction: Direction) -> list[StoredMove]:
    """Return the moves in a direction, the largest percent first, one for each instrument.

    Args:
        moves: leading reports.
        direction: up or down.
    """
    sign = -1 if direction is Direction.UP else 1
    fitting = [stored for stored in moves if stored.move.percent is not None and stored.move.direction is direction]
    ordered = sorted(fitting, key=lambda stored: (sign * (stored.move.percent or 0), stored.id))
    first: dict[InstrumentId | None, StoredMove] = {}
    for stored in ordered:
        first.setdefault(stored.move.instrument, stored)
    return list(first.values())
