"""Backups are whole and verified, and put back without sending old messages again."""

from pathlib import Path

import pytest

from bot.errors import BackupError, StoreBusy
from storage.backup import back_up, verify
from storage.restore import restore
from storage.store import SqlStore, open_store
from tests.storage.articles import article, document, move
from tests.storage.letters import NOON, letter


def _url(store: SqlStore) -> str:
    return f"sqlite:///{store.engines.file}"


def test_a_backup_made_during_a_transaction_holds_what_was_committed(sqlite: SqlStore, tmp_path: Path) -> None:
    target = tmp_path / "backup.sqlite3"
    with sqlite.writing() as writing:
        writing.add_article(document("committed"), article(moves=(move(),)))
    with sqlite.writing() as writing:
        writing.add_article(document("under way"), article())
        made = back_up(_url(sqlite), target)
    assert (made.file, made.articles, made.moves) == (target, 1, 1)
    assert verify(target).articles == 1


def test_an_old_backup_is_replaced_only_by_a_good_one(sqlite: SqlStore, tmp_path: Path) -> None:
    target = tmp_path / "backup.sqlite3"
    back_up(_url(sqlite), target)
    with pytest.raises(BackupError):
        back_up(str(_damaged(tmp_path)), target)
    assert verify(target).articles == 0
    assert sorted(path.name for path in tmp_path.glob("backup*")) == ["backup.sqlite3"]


def test_a_damaged_or_foreign_file_is_no_backup(sqlite: SqlStore, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("just text, and long enough to be looked at" * 20)
    for name in ("note.txt", "absent", _damaged(tmp_path).name):
        with pytest.raises(BackupError):
            restore(_url(sqlite), tmp_path / name)


def test_a_backup_onto_the_database_itself_is_refused(sqlite: SqlStore) -> None:
    assert sqlite.engines.file is not None
    with pytest.raises(BackupError, match="itself"):
        back_up(_url(sqlite), sqlite.engines.file)
    with pytest.raises(BackupError, match="itself"):
        restore(_url(sqlite), sqlite.engines.file)


def test_a_restored_store_is_as_it_was_and_keeps_the_other_beside_it(sqlite: SqlStore, tmp_path: Path) -> None:
    with sqlite.writing() as writing:
        first, _ = writing.add_article(document("first"), article())
    back_up(_url(sqlite), tmp_path / "backup")
    with sqlite.writing() as writing:
        writing.add_article(document("second"), article())
    restore(_url(sqlite), tmp_path / "backup")
    with sqlite.reading() as reading:
        assert reading.newest_article() == first
        assert reading.coverage().articles == 1
    assert verify(tmp_path / "store.sqlite3.before-restore").articles == 2
    assert not list(tmp_path.glob("*.restoring*"))


def test_a_damaged_database_can_be_restored(sqlite: SqlStore, tmp_path: Path) -> None:
    back_up(_url(sqlite), tmp_path / "backup")
    damaged = _damaged(tmp_path)
    restore(str(damaged), tmp_path / "backup")
    open_store(str(damaged)).close()


def test_messages_waiting_in_a_backup_are_held_until_confirmed(sqlite: SqlStore, tmp_path: Path) -> None:
    with sqlite.delivery() as delivery:
        delivery.enqueue([letter("a"), letter("b", chat=8)])
    assert back_up(_url(sqlite), tmp_path / "backup").waiting == 2
    restore(_url(sqlite), tmp_path / "backup")
    with sqlite.delivery() as delivery:
        assert delivery.held() is not None
        assert delivery.claim(NOON, 5, NOON) == []
        assert delivery.release(NOON, drop=False) == 2
        assert len(delivery.claim(NOON, 5, NOON)) == 2


def test_messages_held_can_be_dropped(sqlite: SqlStore, tmp_path: Path) -> None:
    with sqlite.delivery() as delivery:
        delivery.enqueue([letter("a")])
    back_up(_url(sqlite), tmp_path / "backup")
    restore(_url(sqlite), tmp_path / "backup")
    with sqlite.delivery() as delivery:
        assert delivery.release(NOON, drop=True) == 1
        assert (delivery.claim(NOON, 5, NOON), delivery.backlog().dead) == ([], 1)


def test_nothing_is_put_back_under_a_running_serve(sqlite: SqlStore, tmp_path: Path) -> None:
    back_up(_url(sqlite), tmp_path / "backup")
    with sqlite.single_instance(), pytest.raises(StoreBusy):
        restore(_url(sqlite), tmp_path / "backup")


def test_postgresql_is_pointed_to_its_own_tools(postgresql_url: str, tmp_path: Path) -> None:
    with pytest.raises(BackupError, match="pg_dump"):
        back_up(postgresql_url, tmp_path / "backup")
    assert list(tmp_path.iterdir()) == []


def _damaged(folder: Path) -> Path:
    """Return a file that begins like a database and is none."""
    file = folder / "damaged.sqlite3"
    file.write_bytes(b"SQLite format 3\x00" + b"\xff" * 8000)
    return file
