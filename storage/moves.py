"""Moves out of the store: by instrument newest first, or the largest of a day."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from sqlalchemy import Connection, func, literal_column, select, union_all

from bot.model.instrument import InstrumentId
from bot.model.move import Cause, Direction, Move, Period, Phase
from bot.model.stored import MoveQuery, Order, StoredMove
from storage.move_branches import SORTED_BY, branches_of, in_order, restricted, shape_of, united, values_of
from storage.references import REFERENCE, reference
from storage.rows import AnyRow, AnySelect
from storage.tables.articles import ArticleRow, CoverageRow, MoveRow

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
_MOST_TOGETHER = 200
"""SQLite unites no more than 500 queries in one."""


def find_moves(connection: Connection, query: MoveQuery) -> list[StoredMove]:
    """Return the moves that fit, in the order asked for."""
    branches = branches_of(query)
    if not branches:
        return []
    statement = _statement(tuple(shape_of(branch) for branch in branches), query.limit)
    rows = connection.execute(statement, values_of(branches))
    return [StoredMove(row.id, _move(row), reference(row)) for row in rows]


def find_each_moves(connection: Connection, queries: Mapping[str, MoveQuery]) -> dict[str, list[StoredMove]]:
    """Return the moves that fit each query, in its order, by one statement for up to 200 branches."""
    if len(queries) == 1:
        return {name: find_moves(connection, query) for name, query in queries.items()}
    found: dict[str, list[StoredMove]] = {name: [] for name in queries}
    limits = {name: query.limit for name, query in queries.items()}
    batch: dict[str, list[MoveQuery]] = {}
    for name, query in queries.items():
        branches = branches_of(query)
        if sum(map(len, batch.values())) + len(branches) > _MOST_TOGETHER:
            found |= _found_together(connection, batch, limits)
            batch = {}
        if branches:
            batch[name] = branches
    return found | _found_together(connection, batch, limits)


def _found_together(
    connection: Connection, cut: Mapping[str, Sequence[MoveQuery]], limits: Mapping[str, int]
) -> dict[str, list[StoredMove]]:
    """Return the moves of each query, given its branches and limit; a move that several find is made once."""
    if not cut:
        return {}
    shapes = tuple((limits[name], tuple(shape_of(branch) for branch in branches)) for name, branches in cut.items())
    values = values_of([branch for branches in cut.values() for branch in branches])
    rows = connection.execute(_together(shapes), values).all()
    made = {row.id: StoredMove(row.id, _move(row), reference(row)) for row in {row.id: row for row in rows}.values()}
    found: list[list[AnyRow]] = [[] for _ in shapes]
    for row in rows:
        found[row.wanted].append(row)
    return {
        name: [made[row.id] for row in _sorted(every, branches[0].order)]
        for (name, branches), every in zip(cut.items(), found, strict=True)
    }


def _sorted(rows: Sequence[AnyRow], order: Order) -> list[AnyRow]:
    """Return rows as `in_order` sorts them."""
    if order in (Order.NEWEST, Order.OLDEST):
        return sorted(rows, key=lambda row: (row.day, row.phase_rank, row.id), reverse=order is Order.NEWEST)
    sign = 1 if order is Order.RISE else -1
    return sorted(rows, key=lambda row: (sign * row.percent_order, row.day, row.id), reverse=True)


@lru_cache(maxsize=512)
def _together(queries: tuple[tuple[int, tuple[MoveQuery, ...]], ...]) -> AnySelect:
    """Return the statement for the limits and branches of several queries; `wanted` is the number of the query."""
    parts: list[AnySelect] = []
    first = 0
    for number, (limit, shapes) in enumerate(queries):
        ids = united(shapes, limit, first).subquery()
        parts.append(select(ids.c.id, literal_column(str(number)).label("wanted")))
        first += len(shapes)
    every = union_all(*parts).subquery()
    return (
        select(every.c.wanted, *SORTED_BY[1:], *_MOVE, *REFERENCE)
        .join(MoveRow, MoveRow.id == every.c.id)
        .join(ArticleRow, ArticleRow.id == MoveRow.article_id)
    )


@lru_cache(maxsize=512)
def _statement(shapes: tuple[MoveQuery, ...], limit: int) -> AnySelect:
    """Return the statement for queries of one shape: building one, and making sense of its columns, takes long."""
    statement: AnySelect = select(*_MOVE, *REFERENCE).join(ArticleRow, ArticleRow.id == MoveRow.article_id)
    if len(shapes) > 1 or not (shapes[0].instruments or shapes[0].articles):
        statement = statement.where(MoveRow.id.in_(united(shapes, limit)))
    else:
        statement = restricted(statement, shapes[0], 0)
    return statement.order_by(*in_order(shapes[0].order, MoveRow)).limit(limit)


def count_moves(connection: Connection, instruments: Sequence[InstrumentId]) -> dict[InstrumentId, int]:
    """Return how many moves there are of each instrument."""
    statement = (
        select(CoverageRow.instrument, func.sum(CoverageRow.moves))
        .where(CoverageRow.instrument.in_(instruments))
        .group_by(CoverageRow.instrument)
    )
    found = {row[0]: int(row[1]) for row in connection.execute(statement)}
    return {instrument: found.get(instrument, 0) for instrument in instruments}


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
