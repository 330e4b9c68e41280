"""The stores that the contract is tested on; PostgreSQL is a real server, started from a wheel."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from storage.store import SqlStore, open_store
from tests.fakes.store import FakeStore
from tests.postgresql import empty_postgresql

KINDS = ("fake", "sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """Yield the URL of an empty PostgreSQL database."""
    with empty_postgresql() as url:
        yield url


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
