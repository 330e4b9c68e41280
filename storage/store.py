"""The store: opened by URL, its schema brought up to date, read and written in transactions."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.errors import SchemaError
from storage.engine import Engines, open_engines
from storage.faults import told_plainly
from storage.reading import SqlReading
from storage.schema import HEAD, SchemaState, has_tables, schema_state, schema_version

if TYPE_CHECKING:
    from storage.delivery import SqlDelivery
    from storage.writing import SqlWriting


class SqlStore:
    """A database with the current schema; the ports `Store` and `DeliveryStore`."""

    def __init__(self, engines: Engines) -> None:
        self.engines = engines

    @contextmanager
    def reading(self) -> Iterator[SqlReading]:
        """Open a consistent view; it ends by a commit, since a rollback makes psycopg forget what it has prepared."""
        with told_plainly(), self.engines.reader.begin() as connection:
            yield SqlReading(connection)

    @contextmanager
    def writing(self) -> "Iterator[SqlWriting]":
        """Open a transaction; commits at the end of the block, rolls back on an exception."""
        from storage.writing import SqlWriting  # noqa: PLC0415 - who only reads must not pay for the import

        with told_plainly(), self.engines.writer.begin() as connection:
            yield SqlWriting(connection)

    @contextmanager
    def delivery(self) -> "Iterator[SqlDelivery]":
        """Open a transaction over chats, watches, matches and outbox; commits as `writing` does."""
        from storage.delivery import SqlDelivery  # noqa: PLC0415 - as above

        with told_plainly(), self.engines.writer.begin() as connection:
            yield SqlDelivery(connection)

    @contextmanager
    def single_instance(self) -> Iterator[None]:
        """Hold the lock that only one `serve` may hold on this database."""
        from storage.instance import single_instance  # noqa: PLC0415 - as above

        with single_instance(self.engines):
            yield

    def close(self) -> None:
        """Close all connections."""
        self.engines.dispose()


def open_store(url: str) -> SqlStore:
    """Open the database at `url`; one that is new gets its tables, an older one is backed up and migrated.

    Args:
        url: `sqlite:///FILE`, `postgresql://USER@HOST/NAME` or a file path.

    Raises:
        SchemaError: the database was written by a newer program.
        StoreError: it cannot be opened.
    """
    engines = open_engines(url)
    with told_plainly():
        state = _state(engines)
    if state is SchemaState.NEWER:
        engines.dispose()
        raise SchemaError(f"the database is newer than this program (which knows schema {HEAD}): upgrade Newstape")
    if state is not SchemaState.CURRENT:
        _migrate(engines)
    return SqlStore(engines)


def _state(engines: Engines) -> SchemaState:
    """Return how the schema stands, without creating a file."""
    if engines.file is not None and not engines.file.exists():
        return SchemaState.EMPTY
    with engines.reader.connect() as connection:
        state = schema_state(schema_version(connection))
        if state is SchemaState.EMPTY and engines.sqlite and has_tables(connection):
            raise SchemaError(f"{engines.file} belongs to another program: check NEWSTAPE_DATABASE_URL")
        return state


def _migrate(engines: Engines) -> None:
    """Bring the schema up to date."""
    from storage.migrate import migrate  # noqa: PLC0415 - slow to import, and a current store does without

    migrate(engines)
