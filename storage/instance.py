"""The lock of the one `serve` on a database: a locked file beside SQLite's, an advisory lock on PostgreSQL."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from sqlalchemy import Engine, text

from bot.errors import StoreBusy
from storage.engine import Engines

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_KEY = 0x6E657773
_TAKEN = "another `newstape serve` runs on this database: stop it first"


@contextmanager
def single_instance(engines: Engines) -> Iterator[None]:
    """Hold the lock while the block runs; the system frees it if the process dies.

    Raises:
        StoreBusy: another process holds it.
    """
    with _locked_file(engines.file) if engines.file else _advisory(engines.writer):
        yield


@contextmanager
def _locked_file(database: Path) -> Iterator[None]:
    """Hold a lock on `<database>.lock`."""
    with database.with_name(database.name + ".lock").open("a+b") as file:
        try:
            _lock(file)
        except OSError as error:
            raise StoreBusy(_TAKEN) from error
        yield


def _lock(file: IO[bytes]) -> None:
    """Lock a file without waiting."""
    if sys.platform == "win32":
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def _advisory(engine: Engine) -> Iterator[None]:
    """Hold an advisory lock on a connection of its own."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if not connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": _KEY}).scalar_one():
            raise StoreBusy(_TAKEN)
        try:
            yield
        finally:
            connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _KEY})
