"""Insert-or-update in one statement, which SQLite and PostgreSQL spell alike."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Connection, Table
from sqlalchemy.dialects.postgresql import Insert as PostgresqlInsert
from sqlalchemy.dialects.sqlite import Insert as SqliteInsert
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from storage.rows import AnyRow
from storage.tables.base import Base

Columns: TypeAlias = ReadOnlyColumnCollection[str, Any]
Change: TypeAlias = Callable[[Columns, Columns], Mapping[str, ColumnElement[Any]]]
"""From the columns as they are and as they came, what a known row becomes."""


def table_of(model: type[Base]) -> Table:
    """Return the table of a mapped class."""
    table = model.__table__
    if not isinstance(table, Table):
        raise TypeError(f"{model.__name__} is not mapped to a table")
    return table


def upsert(
    connection: Connection, model: type[Base], rows: Sequence[Mapping[str, Any]], change: Change | None = None
) -> None:
    """Insert rows; where the primary key is known, apply `change`, or replace all other columns given."""
    if not rows:
        return
    table = table_of(model)
    insert = (SqliteInsert if connection.dialect.name == "sqlite" else PostgresqlInsert)(table)
    keys = [column.name for column in table.primary_key]
    new = insert.excluded
    if change is not None:
        values = dict(change(table.c, new))
    else:
        values = {name: new[name] for name in rows[0] if name not in keys}
    if values:
        connection.execute(insert.on_conflict_do_update(index_elements=keys, set_=values), rows)
    else:
        connection.execute(insert.on_conflict_do_nothing(index_elements=keys), rows)


def insert_unless_known(connection: Connection, model: type[Base], row: Mapping[str, Any]) -> bool:
    """Insert a row unless one of its unique values is known, even to a writer that is just committing.

    Returns:
        Whether it was inserted.
    """
    table = table_of(model)
    insert = (SqliteInsert if connection.dialect.name == "sqlite" else PostgresqlInsert)(table)
    statement = insert.values(row).on_conflict_do_nothing().returning(*table.primary_key)
    return connection.execute(statement).first() is not None


def insert_new(
    connection: Connection, model: type[Base], rows: Sequence[Mapping[str, Any]], wanted: Sequence[str]
) -> list[AnyRow]:
    """Insert the rows none of whose unique values is known; return the wanted columns of those."""
    if not rows:
        return []
    table = table_of(model)
    insert = (SqliteInsert if connection.dialect.name == "sqlite" else PostgresqlInsert)(table)
    statement = insert.on_conflict_do_nothing().returning(*(table.c[name] for name in wanted))
    return list(connection.execute(statement, rows))
