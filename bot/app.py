"""The wiring: builds each part once and hands it to the flows as a value."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from bot.lexicon.lexicon import Lexicon, build_lexicon
from bot.model.stored import Origin
from bot.resolve.resolver import Resolver
from config.catalogue import catalogue_version, load_catalogue
from config.settings import Settings, load_settings
from storage.store import SqlStore, open_store

CATALOGUE_KEY = "catalogue"


class SystemClock:
    """The machine's clock; the port `Clock`."""

    def now(self) -> datetime:
        """Return the present moment, aware UTC."""
        return datetime.now(UTC)


CLOCK = SystemClock()


def settings() -> Settings:
    """Return the settings in force."""
    return load_settings()


@contextmanager
def store(url: str | None = None, *, writes: bool = False) -> Iterator[SqlStore]:
    """Open the store for the length of a block.

    Args:
        url: the database; the setting's by default.
        writes: the caller adds articles, so the catalogue must be in the store.
    """
    opened = open_store(url or settings().url)
    try:
        if writes:
            keep_catalogue(opened)
        yield opened
    finally:
        opened.close()


def keep_catalogue(store: SqlStore) -> None:
    """Put the catalogue into the store unless this very version is there."""
    version = catalogue_version()
    with store.writing() as writing:
        if writing.setting(CATALOGUE_KEY) != version:
            writing.put_instruments(load_catalogue(), Origin.CATALOGUE)
            writing.put_setting(CATALOGUE_KEY, version)


def lexicon() -> Lexicon:
    """Return the Lexicon of the catalogue that comes with the program."""
    return build_lexicon(load_catalogue())


def resolver() -> Resolver:
    """Return the resolver over that Lexicon."""
    return Resolver(lexicon())
