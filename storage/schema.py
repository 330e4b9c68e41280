"""Which schema the program needs, and which a database has: one SELECT, without the migration tool."""

from enum import StrEnum

from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError, ProgrammingError

HEAD = "0006"
"""The newest migration; a test compares it with the files."""


class SchemaState(StrEnum):
    """How a database's schema stands to the program's."""

    CURRENT = "current"
    EMPTY = "empty"
    OLDER = "older"
    NEWER = "newer"


def schema_version(connection: Connection) -> str | None:
    """Return the migration a database is at; None where it has none."""
    try:
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
    except (OperationalError, ProgrammingError) as error:
        if "no such table" in str(error.orig) or "does not exist" in str(error.orig):
            return None
        raise


def has_tables(connection: Connection) -> bool:
    """Say whether a SQLite file has tables of any kind."""
    return connection.execute(text("SELECT 1 FROM sqlite_master LIMIT 1")).first() is not None


def schema_state(version: str | None) -> SchemaState:
    """Compare a version with the program's; migrations are numbered, so that later ones are greater."""
    if version is None:
        return SchemaState.EMPTY
    if version == HEAD:
        return SchemaState.CURRENT
    return SchemaState.OLDER if version < HEAD else SchemaState.NEWER
