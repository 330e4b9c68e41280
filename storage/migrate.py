"""Migrations run from code: an installed package has no pyproject to read a configuration from."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from storage.engine import Engines

FOLDER = Path(__file__).parent / "migrations"


def configuration(connection: Connection | None = None) -> Config:
    """Return the configuration of the migrations, bound to a connection."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    return config


def migrate(engines: Engines, revision: str = "head") -> None:
    """Bring the database to a revision in one transaction."""
    with engines.writer.begin() as connection:
        command.upgrade(configuration(connection), revision)
