"""Moves out of the store: by instrument newest first, or the largest of a day."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, func, literal_column, select, union_all

from bot.model.instrument import InstrumentId
from bot.model.move import Phase
from bot.model.stored import MoveQuery, Order, StoredMove
from storage.move_branches import SORTED_BY, branches_of, filled_up, in_order, restricted, shape_of, united, values_of
from storage.move_rows import MOVE, move_of
from storage.references import REFERENCE, WIDTH, reference
from storage.rows import AnySelect, at_most
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

_MOST_TOGETHER = 200
"""SQLite unites no more than 500 queries in one."""


def find_moves(connection: Connection, query: MoveQuery) -> list[StoredMove]:
    """Return the moves that fit, in the order asked for."""
    branches = branches_of(query)
    if not branches:
        return []
    statement = _statement(tuple(shape_of(branch) for branch in branches), query.limit)
    return [_stored(row) for row in connection.execute(statement, values_of(branches)).all()]


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
    asked = filled_up([(limits[name], branches) for name, branches in cut.items()])
    shapes = tuple((limit, tuple(shape_of(branch) for branch in branches)) for limit, branches in asked)
    values = values_of([branch for _, branches in asked for branch in branches])
    made: dict[int, StoredMove] = {}
    found: list[list[list[Any]]] = [[] for _ in cut]
    for row in connection.execute(_together(shapes), values).all():
        wanted, *place = row[: 1 + len(SORTED_BY)]
        move = place[-1]
        if move not in made:
            made[move] = _stored(row[len(SORTED_BY) :])
        found[wanted].append(place)
    return {
        name: [made[move] for *_, move in _sorted(places, branches[0].order)]
        for (name, branches), places in zip(cut.items(), found, strict=True)
    }


def _stored(row: Sequence[Any]) -> StoredMove:
    """Return the move of a row that has its id, then the columns of `MOVE` and of `REFERENCE`."""
    return StoredMove(row[0], move_of(row[1:-WIDTH]), reference(row[-WIDTH:]))


def _sorted(places: list[list[Any]], order: Order) -> list[list[Any]]:
    """Return moves, each as its values of `SORTED_BY`, as `in_order` sorts them."""
    if order in (Order.NEWEST, Order.OLDEST):
        return sorted(places, key=itemgetter(0, 1, 3), reverse=order is Order.NEWEST)
    by_size = sorted(places, key=itemgetter(0, 3), reverse=True)
    return sorted(by_size, key=itemgetter(2), reverse=order is Order.RISE)


@lru_cache(maxsize=512)
def _together(queries: tuple[tuple[int, tuple[MoveQuery, ...]], ...]) -> AnySelect:
    """Return the statement for the limits and branches of several queries; `wanted` is the number of the query."""
    parts: list[AnySelect] = []
    first = 0
    for number, (limit, shapes) in enumerate(queries):
        ids = united(shapes, limit, first).subquery(f"q{number}")
        parts.append(select(ids.c.id, literal_column(str(number)).label("wanted")))
        first += len(shapes)
    every = union_all(*parts).subquery("every")
    return (
        select(every.c.wanted, *SORTED_BY, *MOVE, *REFERENCE)
        .join(MoveRow, MoveRow.id == every.c.id)
        .join(ArticleRow, ArticleRow.id == MoveRow.article_id)
    )


@lru_cache(maxsize=512)
def _statement(shapes: tuple[MoveQuery, ...], limit: int) -> AnySelect:
    """Return the statement for queries of one shape: building one, and making sense of its columns, takes long."""
    statement: AnySelect = select(MoveRow.id, *MOVE, *REFERENCE).join(ArticleRow, ArticleRow.id == MoveRow.article_id)
    if len(shapes) > 1 or not (shapes[0].instruments or shapes[0].articles):
        statement = statement.where(MoveRow.id.in_(united(shapes, limit)))
    else:
        statement = restricted(statement, shapes[0], 0)
    return at_most(statement.order_by(*in_order(shapes[0].order, MoveRow)), limit)


def count_moves(connection: Connection, instruments: Sequence[InstrumentId]) -> dict[InstrumentId, int]:
    """Return how many moves there are of each instrument."""
    statement = (
        select(CoverageRow.instrument, func.sum(CoverageRow.moves))
        .where(CoverageRow.instrument.in_(instruments))
        .group_by(CoverageRow.instrument)
    )
    found = {row[0]: int(row[1]) for row in connection.execute(statement)}
    return {instrument: found.get(instrument, 0) for instrument in instruments}
