"""Queries for moves cut into branches that an index answers in order, and the statements of these branches."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Date, Text, bindparam, literal_column, select, union_all
from sqlalchemy.orm import InstrumentedAttribute

from bot.model.instrument import InstrumentId
from bot.model.stored import AHEAD, MoveQuery, Order
from storage.recency import DATED, UNDATED, article_ceiling, row_ceiling, row_floor
from storage.rows import AnySelect, at_most
from storage.tables.articles import MoveRow
from storage.tables.instruments import InstrumentRow

_MOST_BRANCHES = 100
_BLANK = InstrumentId("")
"""Stands for any instrument; none is called so."""
_ROUND = 4
"""Five queries are asked as eight."""
SORTED_BY = (MoveRow.day, MoveRow.phase_rank, MoveRow.percent_order, MoveRow.id)
"""What sorts moves, their id last."""


def branches_of(query: MoveQuery) -> list[MoveQuery]:
    """Cut a query that no index answers in order into ones that an index does: by instrument, or movers by day.

    Returns:
        The branches; none where no day is asked about.
    """
    query = _until(query)
    if query.first is not None and query.last is not None and query.first > query.last:
        return []
    ranked = query.order in (Order.RISE, Order.FALL)
    if query.articles or (len(query.instruments) > _MOST_BRANCHES and query.each is None):
        return [query]
    if len(query.instruments) > 1:
        most = query.limit if query.each is None else min(query.each, query.limit)
        return [replace(query, instruments=(one,), limit=most) for one in dict.fromkeys(query.instruments)]
    if ranked and not query.instruments and query.first is not None and query.last is not None:
        days = (query.last - query.first).days + 1
        if days <= _MOST_BRANCHES:
            each = [query.first + timedelta(days=number) for number in range(days)]
            return [replace(query, first=day, last=day) for day in each]
    return [query]


def filled_up(asked: list[tuple[int, Sequence[MoveQuery]]]) -> list[tuple[int, Sequence[MoveQuery]]]:
    """Return several queries with as many that find nothing behind them as make up a round number.

    Each number of queries is a statement of its own, and the first of its kind takes ten times as long.

    Args:
        asked: the limit of each query, and its branches.
    """
    limit, branches = asked[-1]
    if len(asked) < _ROUND or len(branches) > 1 or not branches[0].instruments:
        return asked
    nothing = replace(branches[0], instruments=(_BLANK,) * len(branches[0].instruments))
    return asked + [(limit, [nothing])] * (-len(asked) % _ROUND)


def _until(query: MoveQuery) -> MoveQuery:
    """Return a query of what was known at a moment with a last day too, so that nothing later is walked over."""
    if query.published_until is None or query.published_until.year == date.max.year:
        return query
    last = query.published_until.date() + AHEAD
    return replace(query, last=last if query.last is None else min(last, query.last))


def shape_of(query: MoveQuery) -> MoveQuery:
    """Return a query with blanks for what differs from question to question, so that a statement is built once."""
    known = query.first is not None or query.last is not None
    return replace(
        query,
        instruments=(_BLANK,) * len(query.instruments),
        articles=(0,) * len(query.articles),
        first=None if query.first is None else date.min,
        last=None if query.last is None else date.min if known and query.first == query.last else date.max,
        published_until=None if query.published_until is None else UNDATED,
    )


def values_of(branches: Sequence[MoveQuery]) -> dict[str, Any]:
    """Return what fills the blanks of each branch."""
    values: dict[str, Any] = {}
    for place, query in enumerate(branches):
        values |= {f"instrument{place}_{number}": one for number, one in enumerate(query.instruments)}
        values |= {f"article{place}_{number}": one for number, one in enumerate(query.articles)}
        values |= {f"first{place}": query.first} if query.first is not None else {}
        values |= {f"last{place}": query.last} if query.last is not None and query.first != query.last else {}
        if query.published_until is not None:
            values[f"until{place}"] = row_ceiling(article_ceiling(query.published_until))
    return values


def united(shapes: Sequence[MoveQuery], limit: int, start: int = 0) -> AnySelect:
    """Return the ids of the first moves of all branches; the rest of a row is looked up for those alone.

    Args:
        shapes: of the branches.
        limit: how many moves.
        start: the place of the first branch in the statement.
    """
    order = shapes[0].order
    if len(shapes) == 1:
        return _first_of(shapes[0], start, MoveRow.id)
    parts = [_first_of(shape, place, *SORTED_BY).subquery(f"b{place}") for place, shape in enumerate(shapes, start)]
    every = union_all(*(select(part) for part in parts)).subquery(f"u{start}")
    first: AnySelect = select(every.c.id)
    if sum(shape.limit for shape in shapes) <= limit:
        return first
    return at_most(first.order_by(*in_order(order, every.c)), limit)


def _first_of(shape: MoveQuery, place: int, *columns: InstrumentedAttribute[Any]) -> AnySelect:
    """Return columns of the first moves of a branch."""
    statement = restricted(select(*columns), shape, place)
    return at_most(statement.order_by(*in_order(shape.order, MoveRow)), shape.limit)


def in_order(order: Order, of: Any) -> tuple[ColumnElement[Any], ...]:  # noqa: ANN401 - a table or a subquery's columns
    """Return what sorts moves so."""
    if order is Order.NEWEST:
        return of.day.desc(), of.phase_rank.desc(), of.id.desc()
    if order is Order.OLDEST:
        return of.day.asc(), of.phase_rank.asc(), of.id.asc()
    percent = of.percent_order.desc() if order is Order.RISE else of.percent_order.asc()
    return percent, of.day.desc(), of.id.desc()


def restricted(statement: AnySelect, shape: MoveQuery, place: int) -> AnySelect:
    """Add the conditions of a branch, with blanks named after its place."""
    blanks = (("instrument", MoveRow.instrument, shape.instruments), ("article", MoveRow.article_id, shape.articles))
    for name, column, wanted in blanks:
        if wanted:
            statement = statement.where(
                _any_of(
                    column, [bindparam(f"{name}{place}_{number}", type_=column.type) for number in range(len(wanted))]
                )
            )
    if shape.periods:
        statement = statement.where(_any_of(MoveRow.period, [_written(period) for period in shape.periods]))
    if shape.direction is not None:
        statement = statement.where(MoveRow.direction == _written(shape.direction))
    if shape.published_until is not None:
        # what was known by a moment may be nearly all: + 0 keeps PostgreSQL from walking the index of ids for it
        by_then = (MoveRow.id + literal_column("0")).between(
            literal_column(str(row_floor(DATED))), bindparam(f"until{place}", type_=BigInteger())
        )
        statement = statement.where(by_then)
    if shape.order in (Order.RISE, Order.FALL):
        statement = statement.where(MoveRow.percent_order.is_not(None))
    return _of_instruments(_within(statement, shape, place), shape)


def _written(word: str) -> ColumnElement[str]:
    """Return one of our own words as the statement writes it, so that PostgreSQL plans for it once and for all.

    Raises:
        ValueError: it is no word that needs no quoting.
    """
    if not word.replace("-", "").isalnum():
        raise ValueError(f"not a kind, a period, a direction or a country: {word}")
    return literal_column(f"'{word}'", Text())


def _any_of(column: InstrumentedAttribute[Any], values: Sequence[ColumnElement[Any]]) -> ColumnElement[bool]:
    """Return that a column has one of these values."""
    condition: ColumnElement[bool] = column == values[0] if len(values) == 1 else column.in_(values)
    return condition


def _within(statement: AnySelect, shape: MoveQuery, place: int) -> AnySelect:
    """Restrict to the days from `first` to `last`."""
    first, last = (bindparam(f"{name}{place}", type_=Date()) for name in ("first", "last"))
    if shape.first is not None and shape.first == shape.last:
        return statement.where(MoveRow.day == first)
    if shape.first is not None:
        statement = statement.where(MoveRow.day >= first)
    return statement if shape.last is None else statement.where(MoveRow.day <= last)


def _of_instruments(statement: AnySelect, query: MoveQuery) -> AnySelect:
    """Restrict to kinds and countries of instruments."""
    if not query.kinds and not query.countries:
        return statement
    statement = statement.join(InstrumentRow, InstrumentRow.id == MoveRow.instrument)
    if query.kinds:
        statement = statement.where(_any_of(InstrumentRow.kind, [_written(kind) for kind in query.kinds]))
    if not query.countries:
        return statement
    return statement.where(_any_of(InstrumentRow.country, [_written(country) for country in query.countries]))
