"""Migrations run from code: an installed package has no pyproject to read a configuration from."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, text

from bot.errors import SchemaError, StoreBusy, StoreError
from storage.backup import copy_file
from storage.engine import Engines
from storage.faults import told_plainly
from storage.schema import schema_version

FOLDER = Path(__file__).parent / "migrations"
_KEY = 0x6E657774


def configuration(connection: Connection | None = None, folder: Path = FOLDER) -> Config:
    """Return the configuration of the migrations, bound to a connection."""
    config = Config()
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def migrate(engines: Engines, folder: Path = FOLDER, *, backup: bool = True) -> Path | None:
    """Bring the schema up to date in one transaction, after a backup of a SQLite file that holds something.

    Returns:
        The backup, `<name>.schema-<version>`, if one was made.

    Raises:
        SchemaError: a step failed; the database is as it was.
        BackupError: the backup could not be made; nothing was tried.
    """
    copy = _backup(engines) if backup else None
    try:
        with told_plainly(), engines.writer.begin() as connection:
            if not engines.sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _KEY})
            command.upgrade(configuration(connection, folder), "head")
    except StoreBusy:
        raise
    except (StoreError, CommandError) as error:
        said = str(error).splitlines()[0]
        raise SchemaError(f"the database could not be brought up to date and is as it was: {said}") from error
    return copy


def _backup(engines: Engines) -> Path | None:
    """Copy a SQLite file that has a schema; PostgreSQL's changes to tables are transactional and its own to back up."""
    if engines.file is None or not engines.file.exists():
        return None
    with told_plainly(), engines.reader.connect() as connection:
        version = schema_version(connection)
    if version is None:
        return None
    return copy_file(engines.file, engines.file.with_name(f"{engines.file.name}.schema-{version}")).file
