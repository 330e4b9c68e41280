"""Statements and rows whose columns are put together piece by piece: their names, and how many rows are wanted."""

from typing import Any, TypeAlias

from sqlalchemy import Integer, Row, Select, literal_column

AnySelect: TypeAlias = Select[*tuple[Any, ...]]
AnyRow: TypeAlias = Row[*tuple[Any, ...]]


def at_most(statement: AnySelect, limit: int) -> AnySelect:
    """Limit a statement, by a number in its text: PostgreSQL keeps no plan without knowing how few rows are wanted."""
    return statement.limit(literal_column(str(limit), Integer()))
