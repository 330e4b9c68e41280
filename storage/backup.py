"""Backups of a SQLite file: written while others use it, and verified by opening them.

The copy is made by VACUUM INTO, which reads one snapshot, stops no writer and leaves no gaps.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from bot.errors import BackupError
from storage.engine import BUSY_SECONDS, open_engines

_USE_PG_DUMP = (
    'PostgreSQL is backed up by its own tools: `pg_dump --format=custom --file=FILE "$NEWSTAPE_DATABASE_URL"`, and put '
    'back by `pg_restore --clean --dbname="$NEWSTAPE_DATABASE_URL" FILE`'
)


@dataclass(frozen=True, slots=True)
class BackupFacts:
    """What a backup holds.

    Attributes:
        schema: the migration it is at.
        size: in bytes.
        waiting: letters that were still to be sent.
    """

    file: Path
    schema: str
    size: int
    articles: int
    moves: int
    waiting: int


def back_up(url: str, target: Path) -> BackupFacts:
    """Copy the database at `url` to a file, replacing what is there only once the copy has been verified.

    Raises:
        BackupError: the copy could not be written or verified, or the database is not a SQLite file.
    """
    source = sqlite_file(url)
    if not source.is_file():
        raise BackupError(f"there is no database at {source} yet: nothing to back up")
    if target.is_dir():
        raise BackupError(f"{target} is a folder: name a file in it")
    if target.exists() and target.samefile(source):
        raise BackupError(f"{target} is the database itself: name another file")
    return copy_file(source, target)


def copy_file(source: Path, target: Path) -> BackupFacts:
    """Copy a SQLite file, in use or not, to `target` and verify the copy."""
    unfinished = target.with_name(target.name + ".part")
    with told_as_backup(f"the backup {target} could not be written"):
        unfinished.unlink(missing_ok=True)
        try:
            with closing(connect(source)) as connection:
                connection.execute("VACUUM INTO ?", (str(unfinished),))
            with unfinished.open("rb+") as written:
                os.fsync(written.fileno())
            facts = verify(unfinished)
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)
    return replace(facts, file=target)


def verify(file: Path) -> BackupFacts:
    """Open a backup, check every page, and count what it holds.

    Raises:
        BackupError: it is no backup of ours, or damaged.
    """
    if not file.is_file():
        raise BackupError(f"{file}: there is no such file")
    with told_as_backup(f"{file} is not a usable backup"), closing(connect(file)) as connection:
        verdict = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
        if verdict != "ok":
            raise BackupError(f"{file} is damaged: {verdict}")
        return BackupFacts(
            file=file,
            schema=str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]),
            size=file.stat().st_size,
            articles=_count(connection, "SELECT count(*) FROM article"),
            moves=_count(connection, "SELECT count(*) FROM move"),
            waiting=_waiting(connection),
        )


def sqlite_file(url: str) -> Path:
    """Return the file of a SQLite URL.

    Raises:
        BackupError: it is PostgreSQL, which has tools of its own.
    """
    file = open_engines(url).file
    if file is None:
        raise BackupError(_USE_PG_DUMP)
    return file


def connect(file: Path) -> sqlite3.Connection:
    """Open a SQLite file outside the pools, in manual mode."""
    return sqlite3.connect(file, timeout=BUSY_SECONDS, isolation_level=None)


@contextmanager
def told_as_backup(what: str) -> Iterator[None]:
    """Turn errors of the file system and of SQLite inside the block into one line of ours."""
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        raise BackupError(f"{what}: {error}") from error


def _waiting(connection: sqlite3.Connection) -> int:
    """Return the letters still to be sent; the first schema had none."""
    if not _count(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'outbox'"):
        return 0
    return _count(connection, "SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending')")


def _count(connection: sqlite3.Connection, statement: str) -> int:
    """Return the number a statement selects."""
    return int(connection.execute(statement).fetchone()[0])
