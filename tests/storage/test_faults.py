"""What a database can fail with is one clear line that says whether trying again helps."""

import sqlite3
from contextlib import closing
from pathlib import Path
from socket import socketpair
from types import SimpleNamespace
from typing import NoReturn, cast

import pytest
from sqlalchemy import text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry

from bot.errors import StoreBusy, StoreError, StoreUnreachable
from storage import engine
from storage.engine import open_engines
from storage.store import SqlStore, open_store
from tests.storage.articles import article, document


def test_a_lock_held_too_long_is_busy_and_can_be_tried_again(sqlite: SqlStore) -> None:
    with sqlite.engines.writer.connect() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout=50")
    other = sqlite3.connect(str(sqlite.engines.file), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreBusy) as caught, sqlite.writing():
        pass
    other.close()
    assert caught.value.retry
    with sqlite.writing() as writing:
        assert writing.add_article(document("after"), article())[1]


def test_a_full_disk_is_said_and_nothing_is_half_stored(sqlite: SqlStore) -> None:
    def limit(pages: int) -> None:
        with sqlite.engines.writer.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")

    limit(1)
    with pytest.raises(StoreError, match="disk is full"), sqlite.writing() as writing:
        writing.add_article(document("word " * 50_000), article())
    limit(1_000_000)
    with sqlite.reading() as reading:
        assert reading.newest_article() is None


def test_a_connection_that_the_server_hung_up_on_is_replaced_before_it_is_used(postgresql: SqlStore) -> None:
    with postgresql.reading() as reading:
        served = reading.connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
    other = open_engines(postgresql.engines.writer.url.render_as_string(hide_password=False))
    with other.writer.connect() as connection:
        connection.execute(text("SELECT pg_terminate_backend(:served, 5000)"), {"served": served})
    other.dispose()
    with postgresql.reading() as reading:
        assert reading.newest_article() is None


class _Broke(Exception):
    """What a driver raises."""


class _Hung:
    """A connection with something to read on it, that raises when it is asked."""

    def __init__(self, raises: Exception) -> None:
        self._ours, self._theirs = socketpair()
        self._theirs.close()
        self._raises = raises

    def fileno(self) -> int:
        return self._ours.fileno()

    def cursor(self) -> NoReturn:
        raise self._raises

    def close(self) -> None:
        self._ours.close()


@pytest.mark.parametrize(("raises", "seen"), [(_Broke(), DisconnectionError), (KeyError("ours"), KeyError)])
def test_only_the_drivers_errors_tell_that_a_connection_is_dead(raises: Exception, seen: type[Exception]) -> None:
    record = SimpleNamespace(info={})
    with closing(_Hung(raises)) as connection, pytest.raises(seen):
        engine.trier(_Broke)(cast("DBAPIConnection", connection), cast("ConnectionPoolEntry", record), None)


def test_readers_cannot_write(sql: SqlStore) -> None:
    with pytest.raises(StoreError), sql.reading() as reading:
        reading.connection.execute(text("DELETE FROM article"))


def test_a_reader_sees_one_snapshot(sql: SqlStore) -> None:
    with sql.reading() as reading:
        assert reading.coverage().articles == 0
        with sql.writing() as writing:
            writing.add_article(document("one"), article())
        assert reading.coverage().articles == 0
    with sql.reading() as reading:
        assert reading.coverage().articles == 1


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("sqlite://", "needs a file"),
        ("mysql://here/there", "no such kind of database: mysql"),
        ("sqlite:////no/such/folder/store.sqlite3", "cannot be opened"),
        ("postgresql://me:secret@127.0.0.1:1/none", "does not answer"),
        ("://", "cannot be read"),
    ],
)
def test_a_url_that_cannot_be_used_is_one_line_without_its_password(url: str, said: str) -> None:
    with pytest.raises(StoreError, match=said) as caught:
        open_store(url)
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_server_that_does_not_answer_can_be_tried_again() -> None:
    with pytest.raises(StoreUnreachable) as caught:
        open_store("postgresql://127.0.0.1:1/none")
    assert caught.value.retry


def test_text_a_database_cannot_hold_is_refused_whole(postgresql: SqlStore) -> None:
    with pytest.raises(StoreError), postgresql.writing() as writing:
        writing.add_article(document("a\x00b"), article())
    with postgresql.reading() as reading:
        assert reading.coverage().articles == 0


def test_sqlite_is_durable_checked_and_patient(sqlite: SqlStore) -> None:
    with sqlite.engines.writer.connect() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": engine.BUSY_SECONDS * 1000,
    }


def test_a_bare_path_is_a_sqlite_file(tmp_path: Path) -> None:
    open_store(str(tmp_path / "my store.sqlite3")).close()
    assert (tmp_path / "my store.sqlite3").exists()
