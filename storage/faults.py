"""Database errors as ours: one clear line, and whether trying again can help."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import exc

from bot.errors import StoreBusy, StoreError, StoreUnreachable

_BUSY = ("database is locked", "database table is locked", "deadlock detected", "could not serialize")
_PLAIN = {
    "readonly database": "the database may not be written: check the permissions of its file and folder",
    "disk is full": "the disk is full: free some space and try again",
    "unable to open database file": "the database file cannot be opened: check its folder and permissions",
    "file is not a database": "the file is not a Newstape database: check NEWSTAPE_DATABASE_URL",
    "disk image is malformed": "the database file is damaged: restore a backup with `newstape restore FILE`",
    "no such table": "the database has no tables of this program: check NEWSTAPE_DATABASE_URL",
    "disk I/O error": "the disk failed to read or write the database file",
}


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn errors of the driver inside the block into errors of ours.

    Raises:
        StoreBusy: another process held the lock too long; trying again can help.
        StoreUnreachable: the database server does not answer; trying again can help.
        StoreError: anything else the database refused.
    """
    try:
        yield
    except exc.TimeoutError as error:
        raise StoreBusy("the database is busy: all its connections are in use; try again") from error
    except exc.DBAPIError as error:
        raise _ours(error) from error
    except exc.NoSuchModuleError as error:
        raise StoreError(f"no such kind of database: {error.args[0]}; use sqlite:/// or postgresql://") from error


def _ours(error: exc.DBAPIError) -> StoreError:
    """Return our error for one of the driver's."""
    said = str(error.orig).strip()
    first = said.splitlines()[0] if said else type(error.orig).__name__
    if any(mark in said for mark in _BUSY):
        return StoreBusy("the database is busy: another process holds its lock; try again")
    if error.connection_invalidated or "connection" in said.lower():
        return StoreUnreachable(f"the database does not answer: {first}")
    for mark, plain in _PLAIN.items():
        if mark in said:
            return StoreError(plain)
    return StoreError(f"the database refused: {first}")
