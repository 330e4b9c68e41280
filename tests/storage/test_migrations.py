"""Migrations make the tables the program is written for, and one that fails leaves the database as it was."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import select, text

from bot.errors import SchemaError
from storage.engine import open_engines
from storage.migrate import FOLDER, configuration, migrate
from storage.schema import HEAD, schema_version
from storage.store import SqlStore, open_store
from storage.term_index import EVERY_INDEX
from tests.storage.articles import article, document

_BROKEN = '''"""Fails halfway."""

from alembic import op

revision = "9999"
down_revision = "{head}"


def upgrade() -> None:
    op.execute("ALTER TABLE article ADD COLUMN half TEXT")
    op.execute("UPDATE article SET headline = 'half done'")
    op.execute("SELECT * FROM no_table_of_that_name")
'''


def test_the_schema_the_program_asks_for_is_the_newest_migration() -> None:
    assert ScriptDirectory.from_config(configuration()).get_current_head() == HEAD


def test_migrations_from_empty_make_exactly_the_tables_of_the_program(sql: SqlStore) -> None:
    with sql.engines.writer.begin() as connection:
        assert schema_version(connection) == HEAD
        command.check(configuration(connection))


def test_both_databases_have_the_full_text_indexes(sql: SqlStore) -> None:
    with sql.engines.reader.connect() as connection:
        for index in EVERY_INDEX:
            dialect = connection.dialect.name
            found = connection.execute(select(index.newest(dialect)), index.asked(["word"], dialect))
            assert found.all() == []


def test_steps_can_be_undone_and_done_again(tmp_path: Path) -> None:
    engines = open_engines(str(tmp_path / "store.sqlite3"))
    migrate(engines)
    with engines.writer.begin() as connection:
        command.downgrade(configuration(connection), "base")
    migrate(engines)
    with engines.writer.begin() as connection:
        command.check(configuration(connection))
    engines.dispose()


def test_an_older_database_is_backed_up_and_brought_up_to_date(tmp_path: Path) -> None:
    file = tmp_path / "store.sqlite3"
    engines = open_engines(str(file))
    with engines.writer.begin() as connection:
        command.upgrade(configuration(connection), "0001")
    engines.dispose()
    open_store(str(file)).close()
    with sqlite3.connect(tmp_path / "store.sqlite3.schema-0001") as backup:
        assert backup.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
    backup.close()


def _broken(folder: Path) -> Path:
    """Return a copy of the migrations with one more that fails halfway."""
    broken = folder / "migrations"
    shutil.copytree(FOLDER, broken)
    (broken / "versions" / "9999_broken.py").write_text(_BROKEN.format(head=HEAD))
    return broken


def test_a_failed_migration_leaves_the_database_as_it_was(sql: SqlStore, tmp_path: Path) -> None:
    with sql.writing() as writing:
        ref, _ = writing.add_article(document("kept"), article())
    with pytest.raises(SchemaError, match="is as it was"):
        migrate(sql.engines, _broken(tmp_path))
    with sql.engines.writer.begin() as connection:
        assert schema_version(connection) == HEAD
        command.check(configuration(connection))
    with sql.reading() as reading:
        assert reading.newest_article() == ref


def test_the_backup_made_before_a_failed_migration_opens(sqlite: SqlStore, tmp_path: Path) -> None:
    with sqlite.writing() as writing:
        ref, _ = writing.add_article(document("kept"), article())
    with pytest.raises(SchemaError):
        migrate(sqlite.engines, _broken(tmp_path))
    backup = open_store(str(tmp_path / f"store.sqlite3.schema-{HEAD}"))
    with backup.reading() as reading:
        assert reading.newest_article() == ref
    backup.close()


def test_a_database_of_a_newer_program_is_refused(sqlite: SqlStore) -> None:
    with sqlite.engines.writer.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(SchemaError, match="newer"):
        open_store(str(sqlite.engines.file))


def test_a_file_of_another_program_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "other.sqlite3"
    with sqlite3.connect(file) as other:
        other.execute("CREATE TABLE mine (x)")
    other.close()
    with pytest.raises(SchemaError, match="another program"):
        open_store(str(file))
