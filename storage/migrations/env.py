"""How Alembic reaches the database: by the connection the program gives, or by NEWSTAPE_DATABASE_URL for developers."""

import os
from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection
from sqlalchemy.types import TypeDecorator

from storage.engine import open_engines
from storage.tables.all_tables import METADATA
from storage.term_index import EVERY_INDEX

_OURS = tuple(index.name for index in EVERY_INDEX)


def _compared(name: str | None, kind: str, _parents: object) -> bool:
    """Leave the full-text indexes out: they differ by database and are made by hand."""
    return kind != "table" or name is None or not name.startswith(_OURS)


def _plain(kind: str, item: object, _context: AutogenContext) -> str | Literal[False]:
    """Write our column types as what they are in the database: a migration must not change with the program."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    return False


def _run(connection: Connection) -> None:
    """Run the migrations inside the caller's transaction; SQLite's table changes are transactional by our own BEGIN."""
    context.configure(
        connection=connection,
        target_metadata=METADATA,
        include_name=_compared,
        render_as_batch=True,
        transactional_ddl=True,
        render_item=_plain,
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def _main() -> None:
    """Use the given connection, or make one."""
    given = context.config.attributes.get("connection")
    if given is not None:
        _run(given)
        return
    engines = open_engines(os.environ.get("NEWSTAPE_DATABASE_URL") or "newstape-dev.sqlite3")
    with engines.writer.begin() as connection:
        _run(connection)
    engines.dispose()


_main()
