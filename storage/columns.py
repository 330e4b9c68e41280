"""Column types that read and write the same on SQLite and PostgreSQL, and lose nothing on the way."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator

from bot.model.span import Span

BIG_KEY = BigInteger().with_variant(Integer(), "sqlite")
"""A 64-bit key; SQLite numbers its own rows only where the type is called INTEGER."""


class UtcTime(TypeDecorator[datetime]):
    """An aware UTC time; SQLite, which knows no zones, keeps it as naive UTC text that sorts by time."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse naive times; drop the zone where the database cannot hold it."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a naive time cannot be stored: {value}")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the time aware."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Exact(TypeDecorator[Decimal]):
    """A Decimal as its digits: `2.50` stays `2.50`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        """Write the digits."""
        del dialect
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        """Read the digits."""
        del dialect
        return None if value is None else Decimal(value)


class Spans(TypeDecorator[tuple[Span, ...]]):
    """Stretches of a text as `start-end start-end`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[Span, ...] | None, dialect: Dialect) -> str | None:
        """Write the offsets."""
        del dialect
        return None if value is None else " ".join(f"{start}-{end}" for start, end in value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Span, ...] | None:
        """Read the offsets."""
        del dialect
        return None if value is None else tuple(span_of(part) for part in value.split())


class OneSpan(TypeDecorator[Span]):
    """A stretch of a text as `start-end`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Span | None, dialect: Dialect) -> str | None:
        """Write the offsets."""
        del dialect
        return None if value is None else f"{value.start}-{value.end}"

    def process_result_value(self, value: str | None, dialect: Dialect) -> Span | None:
        """Read the offsets."""
        del dialect
        return None if value is None else span_of(value)


class Strings(TypeDecorator[tuple[str, ...]]):
    """A list of strings as JSON."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Sequence[str] | None, dialect: Dialect) -> str | None:
        """Write the list."""
        del dialect
        return None if value is None else json.dumps(list(value), ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:
        """Read the list."""
        del dialect
        return None if value is None else tuple(json.loads(value))


def span_of(text: str) -> Span:
    """Read `start-end`."""
    start, _, end = text.partition("-")
    return Span(int(start), int(end))
