"""The engines: for SQLite one writer that begins IMMEDIATE and a few readers; for PostgreSQL one pool, the same code.

SQLite's driver begins transactions late and upgrades read locks, which fails at once under a second writer; so it is
switched to manual mode and every transaction begins by our own hook.
"""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from selectors import EVENT_READ, DefaultSelector
from sqlite3 import Connection as SqliteConnection
from time import monotonic
from typing import NamedTuple

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry

from bot.errors import StoreError

BUSY_SECONDS = 30
_READERS = 4
_SQLITE_ALWAYS = (f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}", "PRAGMA foreign_keys=ON", "PRAGMA cache_size=-16000")
_SQLITE_WRITER = ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL")
_SQLITE_READER = ("PRAGMA query_only=ON",)
_POSTGRESQL_ALWAYS = "SET jit = off; SET random_page_cost = 1.1; SET enable_seqscan = off"
"""Questions take milliseconds: compiling one takes longer; and the planner tends to read a table whole for them."""
_IDLE_SECONDS = 5
_USED = "used"


class Engines(NamedTuple):
    """The two ways to the database; with PostgreSQL they share one pool."""

    writer: Engine
    reader: Engine

    @property
    def sqlite(self) -> bool:
        """Whether the database is a SQLite file."""
        return self.writer.dialect.name == "sqlite"

    @property
    def file(self) -> Path | None:
        """The SQLite file, None for PostgreSQL."""
        return Path(self.writer.url.database) if self.sqlite and self.writer.url.database else None

    def dispose(self) -> None:
        """Close all connections."""
        self.reader.dispose()
        self.writer.dispose()


def open_engines(url: str) -> Engines:
    """Return the engines for a database URL; nothing is connected yet.

    Args:
        url: `sqlite:///FILE`, `postgresql://...` or a bare file path.

    Raises:
        StoreError: the URL cannot be understood, or names a kind of database we do not support.
    """
    parsed = _parsed(url)
    if parsed.get_backend_name() == "sqlite":
        return _sqlite(parsed)
    return _postgresql(parsed.set(drivername="postgresql+psycopg"))


def _parsed(url: str) -> URL:
    """Return the parsed URL of a database we support."""
    text = url if "://" in url else f"sqlite:///{url}"
    try:
        parsed = make_url(text.replace("postgres://", "postgresql://", 1))
    except ArgumentError as error:
        raise StoreError(
            "the database URL cannot be read: use sqlite:///FILE or postgresql://USER@HOST/NAME"
        ) from error
    backend = parsed.get_backend_name()
    if backend not in ("sqlite", "postgresql"):
        raise StoreError(f"no such kind of database: {backend}; use sqlite:///FILE or postgresql://USER@HOST/NAME")
    if backend == "sqlite" and parsed.database in (None, "", ":memory:"):
        raise StoreError("a SQLite database needs a file: use sqlite:///FILE")
    return parsed


def _sqlite(url: URL) -> Engines:
    """Build the writer (one connection, used by one thread at a time) and the readers."""
    writer = create_engine(
        url, pool_size=1, max_overflow=0, pool_timeout=BUSY_SECONDS, connect_args={"check_same_thread": False}
    )
    reader = create_engine(url, pool_size=_READERS, max_overflow=_READERS, connect_args={"check_same_thread": False})
    _hook(writer, (*_SQLITE_ALWAYS, *_SQLITE_WRITER), "BEGIN IMMEDIATE")
    _hook(reader, (*_SQLITE_ALWAYS, *_SQLITE_READER), "BEGIN")
    return Engines(writer, reader)


def _hook(engine: Engine, pragmas: tuple[str, ...], begin: str) -> None:
    """Switch the driver to manual mode, set its pragmas, and begin transactions ourselves."""
    event.listen(engine, "connect", _settler(pragmas))

    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "begin", start)


def _settler(pragmas: tuple[str, ...]) -> Callable[[SqliteConnection, object], None]:
    """Return the hook that prepares a fresh connection."""

    def settle(connection: SqliteConnection, _record: object) -> None:
        connection.isolation_level = None
        for pragma in pragmas:
            connection.execute(pragma)

    return settle


def _postgresql(url: URL) -> Engines:
    """Build one pool; readers see one snapshot and cannot write."""
    engine = create_engine(url, pool_size=5, max_overflow=5, pool_timeout=BUSY_SECONDS)
    event.listen(engine, "connect", _settle_postgresql)
    event.listen(engine, "checkin", _note_use)
    event.listen(engine, "checkout", trier(engine.dialect.loaded_dbapi.Error))
    reader = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return Engines(engine, reader)


def _settle_postgresql(connection: DBAPIConnection, _record: object) -> None:
    """Prepare a fresh connection for short questions that indexes answer."""
    with closing(connection.cursor()) as cursor:
        cursor.execute(_POSTGRESQL_ALWAYS)
    connection.commit()


def _note_use(_connection: object, record: ConnectionPoolEntry) -> None:
    """Note when a connection goes back to the pool."""
    record.info[_USED] = monotonic()


Checkout = Callable[[DBAPIConnection, ConnectionPoolEntry, object], None]


def trier(failure: type[Exception]) -> Checkout:
    """Return the hook that tries a connection before it is used, if its server may have gone meanwhile.

    Args:
        failure: the driver's kind of error.
    """

    def try_if_doubtful(connection: DBAPIConnection, record: ConnectionPoolEntry, _proxy: object) -> None:
        """Try a connection that idled or was hung up on; one just used is not held up for that.

        Raises:
            DisconnectionError: it is dead; the pool opens another.
        """
        idle = monotonic() - record.info.get(_USED, monotonic()) >= _IDLE_SECONDS
        try:
            if idle or _is_hung_up_on(connection):
                with closing(connection.cursor()) as cursor:
                    cursor.execute("SELECT 1")
                connection.rollback()
        except failure as error:
            raise DisconnectionError from error

    return try_if_doubtful


def _is_hung_up_on(connection: DBAPIConnection) -> bool:
    """Say whether something came in on a connection that nothing was asked of: a server that stops says so."""
    with DefaultSelector() as selector:
        selector.register(connection.fileno(), EVENT_READ)
        return bool(selector.select(0))
