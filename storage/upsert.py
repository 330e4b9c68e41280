"""Inserts that both databases spell alike: or update, unless known. Statements are built once and kept."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from sqlalchemy import ColumnElement, Connection, Table
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from storage.rows import AnyRow
from storage.tables.base import Base

Columns: TypeAlias = ReadOnlyColumnCollection[str, Any]
Change: TypeAlias = Callable[[Columns, Columns], Mapping[str, ColumnElement[Any]]]
"""From the columns as they are and as they came, what a known row becomes; a function of a module, not a lambda."""

if TYPE_CHECKING:
    from sqlalchemy.dialects.postgresql import Insert as PostgresqlInsert
    from sqlalchemy.dialects.sqlite import Insert as SqliteInsert

    Inserting: TypeAlias = SqliteInsert | PostgresqlInsert


def table_of(model: type[Base]) -> Table:
    """Return the table of a mapped class."""
    table = model.__table__
    if not isinstance(table, Table):
        raise TypeError(f"{model.__name__} is not mapped to a table")
    return table


def insert_all(connection: Connection, model: type[Base], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that are new."""
    if rows:
        connection.execute(_plain(model, connection.dialect.name), rows)


def upsert(
    connection: Connection, model: type[Base], rows: Sequence[Mapping[str, Any]], change: Change | None = None
) -> None:
    """Insert rows; where the primary key is known, apply `change`, or replace all other columns given."""
    if rows:
        connection.execute(_or_update(model, tuple(rows[0]), change, connection.dialect.name), rows)


def insert_unless_known(connection: Connection, model: type[Base], row: Mapping[str, Any]) -> bool:
    """Insert a row unless one of its unique values is known, even to a writer that is just committing.

    Returns:
        Whether it was inserted.
    """
    keys = tuple(column.name for column in table_of(model).primary_key)
    return connection.execute(_unless_known(model, keys, connection.dialect.name), row).first() is not None


def insert_new(
    connection: Connection, model: type[Base], rows: Sequence[Mapping[str, Any]], wanted: tuple[str, ...]
) -> list[AnyRow]:
    """Insert the rows none of whose unique values is known; return the wanted columns of those."""
    if not rows:
        return []
    return list(connection.execute(_unless_known(model, wanted, connection.dialect.name), rows))


@cache
def _plain(model: type[Base], dialect: str) -> "Inserting":
    """Return an insert of that database."""
    if dialect == "sqlite":
        from sqlalchemy.dialects.sqlite import Insert as SqliteInsert  # noqa: PLC0415 - only the one in use

        return SqliteInsert(table_of(model))
    from sqlalchemy.dialects.postgresql import Insert as PostgresqlInsert  # noqa: PLC0415 - as above

    return PostgresqlInsert(table_of(model))


@cache
def _or_update(
    model: type[Base], given: tuple[str, ...], change: Change | None, dialect: str
) -> "SqliteInsert | PostgresqlInsert":
    """Return an insert that changes what is known by its primary key."""
    insert, table = _plain(model, dialect), table_of(model)
    keys = [column.name for column in table.primary_key]
    new = insert.excluded
    values = dict(change(table.c, new)) if change else {name: new[name] for name in given if name not in keys}
    if values:
        return insert.on_conflict_do_update(index_elements=keys, set_=values)
    return insert.on_conflict_do_nothing(index_elements=keys)


@cache
def _unless_known(model: type[Base], wanted: tuple[str, ...], dialect: str) -> Any:  # noqa: ANN401 - returning changes the class
    """Return an insert that passes over what is known, and returns columns of what is new."""
    columns = (table_of(model).c[name] for name in wanted)
    return _plain(model, dialect).on_conflict_do_nothing().returning(*columns)
