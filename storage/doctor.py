"""The facts for `newstape doctor`: what the store holds, how it grows, and what is wrong, one line each."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, func, select, text

from bot.errors import StoreError
from storage.coverage import find_coverage
from storage.engine import Engines, open_engines
from storage.outbox import backlog
from storage.rate import held
from storage.schema import HEAD, schema_version
from storage.store import open_store
from storage.tables.articles import ArticleRow
from storage.tables.base import Base
from storage.tables.chats import ChatRow, WatchRow
from storage.tables.instruments import InstrumentRow

_LATE = timedelta(minutes=5)
_LITTLE_DISK = 500_000_000
_MOST_SOURCES = 10
_BIG_LOG = 200_000_000


@dataclass(frozen=True, slots=True)
class Fact:
    """One line: what it is about, what was found, and whether something is wrong with it."""

    about: str
    found: str
    wrong: bool = False


def examine(url: str, now: datetime) -> list[Fact]:
    """Return the facts of a database, in the order to show them; one that cannot be read is a fact of its own.

    Args:
        url: the database.
        now: aware UTC.
    """
    engines = open_engines(url)
    shown = engines.writer.url.render_as_string(hide_password=True)
    if engines.file is not None and not engines.file.exists():
        return [Fact("database", f"{shown}: not there yet, `newstape ingest PATH` makes it", wrong=True)]
    try:
        store = open_store(url)
        with store.reading() as reading:
            connection = reading.connection
            facts = [
                *_file(store.engines, connection),
                *_articles(store.engines, connection, now),
                *_chats(connection, now),
            ]
        store.close()
    except StoreError as error:
        return [Fact("database", f"{shown}: {error}", wrong=True)]
    return facts


def _file(engines: Engines, connection: Connection) -> Iterator[Fact]:
    """Yield what is known of the database itself."""
    yield Fact("database", engines.writer.url.render_as_string(hide_password=True))
    yield Fact("schema", f"{schema_version(connection)}, the program's is {HEAD}")
    size = _size(engines, connection)
    yield Fact("size", _bytes(size))
    if engines.file is None:
        return
    verdict = str(connection.execute(text("PRAGMA quick_check(1)")).scalar_one())
    yield Fact("pages", "in order" if verdict == "ok" else f"damaged: {verdict}; restore a backup", verdict != "ok")
    free = shutil.disk_usage(engines.file.parent).free
    yield Fact("disk", f"{_bytes(free)} free", free < max(_LITTLE_DISK, size))
    log = engines.file.with_name(engines.file.name + "-wal")
    if log.exists() and log.stat().st_size > _BIG_LOG:
        yield Fact("log", f"{_bytes(log.stat().st_size)} not yet merged: a reader has been open for long", wrong=True)


def _articles(engines: Engines, connection: Connection, now: datetime) -> Iterator[Fact]:
    """Yield what is known of the articles."""
    of_all = find_coverage(connection, None)
    yield Fact("articles", f"{of_all.articles:,} with {of_all.moves:,} moves and {of_all.quotes:,} quotes")
    if not of_all.articles:
        yield Fact("last article", "none yet: `newstape ingest PATH` reads some", wrong=True)
        return
    week = _number(connection, ArticleRow, ArticleRow.received > now - timedelta(days=7))
    daily = _size(engines, connection) * week // of_all.articles // 7
    yield Fact("growth", f"{week:,} articles in the last 7 days, about {_bytes(daily)} a day")
    last = connection.execute(select(func.max(ArticleRow.received, type_=ArticleRow.received.type))).scalar_one()
    yield Fact("last article", f"came {_ago(now - last)} ago, {last:%Y-%m-%d %H:%M} UTC", now < last - _LATE)
    known = list(of_all.sources.items())
    for source, number in known[:_MOST_SOURCES]:
        yield Fact("source", f"{source or 'not named'}: {number:,}")
    if len(known) > _MOST_SOURCES:
        yield Fact("source", f"and {len(known) - _MOST_SOURCES} more")
    yield Fact("instruments", f"{_number(connection, InstrumentRow):,} in the store")


def _chats(connection: Connection, now: datetime) -> Iterator[Fact]:
    """Yield what is known of chats and of letters on their way."""
    active = _number(connection, ChatRow, ChatRow.active.is_(True))
    yield Fact(
        "chats", f"{active:,} active of {_number(connection, ChatRow):,}, {_number(connection, WatchRow):,} watches"
    )
    letters = backlog(connection)
    yield Fact("outbox", f"{letters.pending:,} waiting, {letters.sent:,} sent, {letters.dead:,} refused")
    if letters.unknown:
        yield Fact("outbox", f"{letters.unknown:,} may or may not have arrived and are not sent again", wrong=True)
    if reason := held(connection):
        yield Fact("outbox", f"held: {reason}; `newstape restore --send` or `--drop` ends that", wrong=True)
    elif letters.oldest is not None and now - letters.oldest > _LATE:
        yield Fact("outbox", f"the oldest has waited for {_ago(now - letters.oldest)}: is `serve` running?", wrong=True)


def _size(engines: Engines, connection: Connection) -> int:
    """Return the bytes the database takes."""
    if engines.file is not None:
        return engines.file.stat().st_size
    return int(connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())


def _number(connection: Connection, model: type[Base], condition: ColumnElement[bool] | None = None) -> int:
    """Return the rows of a table."""
    statement = select(func.count()).select_from(model)
    return connection.execute(statement if condition is None else statement.where(condition)).scalar_one()


def _bytes(number: int) -> str:
    """Write a size for people."""
    amount = float(number)
    for unit in ("bytes", "kB", "MB", "GB"):
        if amount < 1000:  # noqa: PLR2004 - a thousand of one unit is one of the next
            return f"{amount:.0f} {unit}" if unit == "bytes" else f"{amount:.1f} {unit}"
        amount /= 1000
    return f"{amount:.1f} TB"


def _ago(age: timedelta) -> str:
    """Write an age for people."""
    minutes = max(int(age.total_seconds() // 60), 0)
    if minutes < 120:  # noqa: PLR2004 - two hours are better told in minutes
        return f"{minutes} min"
    hours = minutes // 60
    return f"{hours} h" if hours < 48 else f"{hours // 24} days"  # noqa: PLR2004 - two days are better told in hours
