"""A backup put back in place of the database.

It is written into the file that is there in one transaction, which other processes see whole or not at all. A restored
store may hold letters that were sent after the backup was made, so deliveries are held until an operator decides.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.errors import BackupError
from storage.backup import BackupFacts, connect, copy_file, sqlite_file, told_as_backup, verify
from storage.engine import open_engines
from storage.instance import single_instance
from storage.migrate import migrate
from storage.rate import hold_deliveries
from storage.schema import HEAD, SchemaState, schema_state

_REASON = "the database was restored from a backup"


def restore(url: str, file: Path) -> BackupFacts:
    """Put a verified backup in place of the database at `url`; what was there is kept as `<name>.before-restore`.

    Returns:
        What the backup holds; if letters were waiting in it, deliveries are held.

    Raises:
        BackupError: the backup is not usable, newer than this program, or could not be put back.
        StoreBusy: a `newstape serve` runs on the database.
    """
    facts = verify(file)
    if schema_state(facts.schema) is SchemaState.NEWER:
        raise BackupError(f"{file} was written by a newer program: its schema is {facts.schema}, ours {HEAD}")
    target = sqlite_file(url)
    if target.exists() and target.samefile(file):
        raise BackupError(f"{file} is the database itself: name a backup")
    prepared = target.with_name(target.name + ".restoring")
    with told_as_backup(f"{file} could not be put back"):
        target.parent.mkdir(parents=True, exist_ok=True)
        with single_instance(open_engines(url)):
            if target.exists():
                _set_aside(target)
            copy_file(file, prepared)
            _prepare(prepared, hold=facts.waiting > 0)
            _put_into(prepared, target)
    return facts


def _prepare(file: Path, *, hold: bool) -> None:
    """Bring a copy to the current schema, and hold its deliveries."""
    engines = open_engines(str(file))
    migrate(engines, backup=False)
    if hold:
        with engines.writer.begin() as connection:
            hold_deliveries(connection, _REASON)
    engines.dispose()


def _set_aside(target: Path) -> None:
    """Keep what is there, damaged or not."""
    kept = target.with_name(target.name + ".before-restore")
    try:
        copy_file(target, kept)
    except BackupError:
        kept.write_bytes(target.read_bytes())


def _put_into(source: Path, target: Path) -> None:
    """Write all pages of `source` into `target` in one transaction; a damaged target is replaced."""
    try:
        with closing(connect(source)) as reader, closing(connect(target)) as writer:
            reader.backup(writer)
    except sqlite3.DatabaseError:
        for leftover in ("-wal", "-shm"):
            target.with_name(target.name + leftover).unlink(missing_ok=True)
        source.replace(target)
    source.unlink(missing_ok=True)
