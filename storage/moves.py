"""Moves out of the store: by instrument newest first, or the largest of a day."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from sqlalchemy import Connection, func, select, union_all

from bot.model.instrument import InstrumentId
from bot.model.move import Cause, Direction, Move, Period, Phase
from bot.model.stored import MoveQuery, Order, StoredMove
from storage.recency import DATED, article_ceiling, row_ceiling, row_floor
from storage.references import REFERENCE, reference
from storage.rows import AnyRow, AnySelect
from storage.tables.articles import ArticleRow, CoverageRow, MoveRow
from storage.tables.instruments import InstrumentRow

PHASE_RANK = {
    Phase.FUTURES: 0,
    Phase.OPEN: 1,
    Phase.INTRADAY: 2,
    Phase.MIDDAY: 3,
    None: 4,
    Phase.CLOSE: 5,
    Phase.AFTERHOURS: 6,
}
"""How late in the trading day a statement was made; one without a phase is taken for earlier than the close."""

_MOVE = (
    MoveRow.id,
    MoveRow.instrument,
    MoveRow.mention,
    MoveRow.code,
    MoveRow.direction,
    MoveRow.period,
    MoveRow.phase,
    MoveRow.session,
    MoveRow.percent,
    MoveRow.points,
    MoveRow.level,
    MoveRow.unit,
    MoveRow.in_table,
    MoveRow.span,
    MoveRow.mention_span,
    MoveRow.percent_span,
    MoveRow.points_span,
    MoveRow.level_span,
    MoveRow.cause_span,
    MoveRow.cause,
    MoveRow.evidence,
)
_MOST_BRANCHES = 100
_LATEST = (MoveRow.day, MoveRow.phase_rank, MoveRow.id)
_ORDERS = {
    Order.NEWEST: tuple(column.desc() for column in _LATEST),
    Order.OLDEST: tuple(column.asc() for column in _LATEST),
    Order.RISE: (MoveRow.percent_order.desc(), MoveRow.day.desc(), MoveRow.id.desc()),
    Order.FALL: (MoveRow.percent_order.asc(), MoveRow.day.desc(), MoveRow.id.desc()),
}


def find_moves(connection: Connection, query: MoveQuery) -> list[StoredMove]:
    """Return the moves that fit, in the order asked for."""
    return [StoredMove(row.id, _move(row), reference(row)) for row in connection.execute(_statement(query))]


@lru_cache(maxsize=256)
def _statement(query: MoveQuery) -> AnySelect:
    """Return the statement for a query; many people ask the same things of a day, and building it takes long."""
    statement: AnySelect = select(*_MOVE, *REFERENCE).join(ArticleRow, ArticleRow.id == MoveRow.article_id)
    branches = _branches(query)
    if len(branches) > 1:
        statement = statement.where(MoveRow.id.in_(_united(branches)))
    else:
        statement = _restricted(statement, query)
    return statement.order_by(*_ORDERS[query.order]).limit(query.limit)


def count_moves(connection: Connection, instruments: Sequence[InstrumentId]) -> dict[InstrumentId, int]:
    """Return how many moves there are of each instrument."""
    statement = (
        select(CoverageRow.instrument, func.sum(CoverageRow.moves))
        .where(CoverageRow.instrument.in_(instruments))
        .group_by(CoverageRow.instrument)
    )
    found = {row[0]: int(row[1]) for row in connection.execute(statement)}
    return {instrument: found.get(instrument, 0) for instrument in instruments}


def _branches(query: MoveQuery) -> list[MoveQuery]:
    """Cut a query that no index answers in order into ones that an index does: by instrument, or movers by day."""
    ranked = query.order in (Order.RISE, Order.FALL)
    if query.articles or len(query.instruments) > _MOST_BRANCHES:
        return [query]
    if len(query.instruments) > 1:
        return [replace(query, instruments=(instrument,)) for instrument in dict.fromkeys(query.instruments)]
    if ranked and not query.instruments and query.first is not None and query.last is not None:
        days = (query.last - query.first).days + 1
        if days <= _MOST_BRANCHES:
            each = [query.first + timedelta(days=number) for number in range(days)]
            return [replace(query, first=day, last=day) for day in each]
    return [query]


def _united(branches: Sequence[MoveQuery]) -> AnySelect:
    """Return the ids of the first moves of each branch."""
    parts = [
        _restricted(select(MoveRow.id), branch).order_by(*_ORDERS[branch.order]).limit(branch.limit).subquery()
        for branch in branches
    ]
    return select(union_all(*(select(part.c.id) for part in parts)).subquery().c.id)


def _restricted(statement: AnySelect, query: MoveQuery) -> AnySelect:
    """Add the conditions of the query."""
    for column, wanted in (
        (MoveRow.instrument, query.instruments),
        (MoveRow.article_id, query.articles),
        (MoveRow.period, query.periods),
    ):
        if len(wanted) == 1:
            statement = statement.where(column == wanted[0])
        elif wanted:
            statement = statement.where(column.in_(wanted))
    if query.direction is not None:
        statement = statement.where(MoveRow.direction == query.direction)
    if query.published_until is not None:
        last = row_ceiling(article_ceiling(query.published_until))
        statement = statement.where(MoveRow.id.between(row_floor(DATED), last))
    if query.order in (Order.RISE, Order.FALL):
        statement = statement.where(MoveRow.percent_order.is_not(None))
    return _of_instruments(_within(statement, query.first, query.last), query)


def _within(statement: AnySelect, first: date | None, last: date | None) -> AnySelect:
    """Restrict to the days from `first` to `last`."""
    if first is not None and first == last:
        return statement.where(MoveRow.day == first)
    if first is not None:
        statement = statement.where(MoveRow.day >= first)
    return statement if last is None else statement.where(MoveRow.day <= last)


def _of_instruments(statement: AnySelect, query: MoveQuery) -> AnySelect:
    """Restrict to kinds and countries of instruments."""
    if not query.kinds and not query.countries:
        return statement
    statement = statement.join(InstrumentRow, InstrumentRow.id == MoveRow.instrument)
    if query.kinds:
        statement = statement.where(InstrumentRow.kind.in_(query.kinds))
    return statement.where(InstrumentRow.country.in_(query.countries)) if query.countries else statement


def _move(row: AnyRow) -> Move:
    """Return the move of a row."""
    return Move(
        mention=row.mention,
        direction=Direction(row.direction),
        period=Period(row.period),
        evidence=row.evidence,
        span=row.span,
        code=row.code,
        instrument=None if row.instrument is None else InstrumentId(row.instrument),
        percent=row.percent,
        points=row.points,
        level=row.level,
        unit=row.unit,
        phase=None if row.phase is None else Phase(row.phase),
        session=row.session,
        cause=None if row.cause is None else Cause(row.cause, row.cause_span),
        in_table=row.in_table,
        mention_span=row.mention_span,
        percent_span=row.percent_span,
        points_span=row.points_span,
        level_span=row.level_span,
    )
