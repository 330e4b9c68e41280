"""The wiring: builds each part once and hands it to the flows as a value."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

from bot.lexicon.calendar import TradingCalendar
from bot.lexicon.indexing import indexed_names
from bot.lexicon.lexicon import Lexicon
from bot.lexicon.overlay import with_added
from bot.model.stored import IMPORT_REVISION, Origin
from bot.ports import Clock, NameIndex, Store
from bot.resolve.resolver import Resolver
from bot.resolve.tuning import Tuning
from config.calendars import load_calendar
from config.catalogue import catalogue_version, load_outlines
from config.ordinary import load_ordinary_words
from config.settings import Settings, load_settings
from config.snapshot import catalogue_lexicon

if TYPE_CHECKING:
    from bot.answers.excerpts import Limits
    from bot.flows.knowledge import Knowledge
    from bot.flows.reply import Reply
    from bot.render.voice import Voice
    from storage.backup import BackupFacts
    from storage.doctor import Fact
    from storage.name_index import NameIndexWriter
    from storage.store import SqlStore

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
def store(url: str | None = None, *, writes: bool = False) -> "Iterator[SqlStore]":
    """Open the store for the length of a block.

    Args:
        url: the database; the setting's by default.
        writes: the caller adds articles, so the catalogue must be in the store.
    """
    from storage.store import open_store  # noqa: PLC0415 - commands without a store must not pay for its import

    opened = open_store(url or settings().url)
    try:
        if writes:
            keep_catalogue(opened)
        yield opened
    finally:
        opened.close()


def keep_catalogue(store: "SqlStore") -> None:
    """Put the catalogue into the store unless this very version is there.

    The store keeps what its own queries ask of an instrument, its kind and country; lines and names are the Lexicon's.
    """
    own = settings().config_dir / "instruments"
    version = catalogue_version(own)
    with store.writing() as writing:
        if writing.setting(CATALOGUE_KEY) != version:
            writing.put_instruments(load_outlines(own), Origin.CATALOGUE)
            writing.put_setting(CATALOGUE_KEY, version)


@cache
def calendar() -> TradingCalendar:
    """Return the exchanges' trading days."""
    return load_calendar()


def reply(store: Store, clock: Clock = CLOCK, named: "Knowledge | None" = None) -> "Reply":
    """Return the reply flow over a store.

    Args:
        store: where the articles are.
        clock: the time to answer as of.
        named: what is known by name, if the caller refreshes it.
    """
    from bot.flows.reply import Reply  # noqa: PLC0415 - commands that do not answer must not pay for it

    chosen = settings()
    named = named or knowledge(store)
    return Reply(store, named, named, clock, limits(chosen), calendar=calendar(), states=named.states)


def limits(chosen: Settings) -> "Limits":
    """Return how much of an article may be shown."""
    from bot.answers.excerpts import Limits  # noqa: PLC0415 - as above

    return Limits(words=chosen.excerpt_words_per_answer, words_a_day=chosen.excerpt_words_per_day)


def knowledge(store: Store) -> "Knowledge":
    """Return what is known by name over a store: its instruments, words to them, and sentences to moves."""
    from bot.flows.knowledge import Knowledge, Known  # noqa: PLC0415 - as above
    from bot.flows.statement import statements  # noqa: PLC0415 - as above

    def load() -> Known:
        known = lexicon_of(store)
        return Known(_resolver(known, settings(), name_index(store)), known.instruments, statements(known))

    return Knowledge(store, load)


def voice(language: str, zone: str) -> "Voice":
    """Return how to say things in a language, with times of a zone."""
    from bot.render.voice import Voice  # noqa: PLC0415 - as above
    from config.translations import load_translations  # noqa: PLC0415 - as above

    return Voice(language, zone, load_translations(language))


@cache
def lexicon() -> Lexicon:
    """Return the Lexicon of the catalogue that comes with the program."""
    loaded = catalogue_lexicon(settings().config_dir / "instruments")
    gc.freeze()  # it stays for the life of the process: no full collection of garbage need walk it
    return loaded


def lexicon_of(store: Store) -> Lexicon:
    """Return that Lexicon with what users added to the store and articles taught."""
    with store.reading() as reading:
        return with_added(lexicon(), reading.instruments())


def name_index(store: Store) -> NameIndex | None:
    """Return the index over the imported names of a store, built anew where it is missing or out of date.

    Returns:
        None where nothing was imported.
    """
    with store.reading() as reading:
        revision = reading.setting(IMPORT_REVISION)
    if revision is None:
        return None
    from storage.name_index import open_name_index  # noqa: PLC0415 - as for the store

    found = open_name_index(_index_file(), revision)
    if found is None:
        writer = name_index_writer()
        with store.reading() as reading:
            for instrument in reading.imported():
                writer.add(indexed_names(instrument))
        writer.finish(revision)
        found = open_name_index(_index_file(), revision)
    return found


def name_index_writer() -> "NameIndexWriter":
    """Return what writes that index anew."""
    from storage.name_index import NameIndexWriter  # noqa: PLC0415 - as for the store

    return NameIndexWriter(_index_file())


def _index_file() -> Path:
    """Return where the index of the database in force is kept."""
    return user_cache_path("newstape") / f"names-{sha256(settings().url.encode()).hexdigest()[:16]}.sqlite3"


def resolver() -> Resolver:
    """Return the resolver over the catalogue and, where there is a store, what users added and imported."""
    chosen = settings()
    if not has_store(chosen.url):
        return _resolver(lexicon(), chosen, None)
    with store() as opened:
        return _resolver(lexicon_of(opened), chosen, name_index(opened))


def has_store(url: str) -> bool:
    """Tell whether a database is there to be opened; a SQLite file may not have been made yet."""
    scheme, _, file = url.partition(":///")
    return Path(file or url).exists() if scheme in {"sqlite", url} else True


def _resolver(known: Lexicon, chosen: Settings, imported: NameIndex | None) -> Resolver:
    """Return a resolver over a Lexicon, tuned as the settings say."""
    tuning = Tuning(threshold=chosen.resolve_threshold, tie_margin=chosen.resolve_tie_margin)
    return Resolver(known, load_ordinary_words(), tuning, imported)


def back_up(file: Path) -> "BackupFacts":
    """Copy the database to a file, verified."""
    from storage.backup import back_up as copy  # noqa: PLC0415 - as for the store

    return copy(settings().url, file)


def put_back(file: Path) -> "BackupFacts":
    """Put a backup in place of the database."""
    from storage.restore import restore  # noqa: PLC0415 - as for the store

    return restore(settings().url, file)


def examine() -> "list[Fact]":
    """Return the facts of the database for `newstape doctor`."""
    from storage.doctor import examine as facts  # noqa: PLC0415 - as for the store

    return facts(settings().url, CLOCK.now())
