"""Column types that read and write the same on SQLite and PostgreSQL, and lose nothing on the way.

A question reads a thousand values: each type names the one function that reads its values, without a method around it.
"""

import json
from collections.abc import Callable, Sequence
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

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], Decimal | None]:
        """Return what reads the digits."""
        del dialect, coltype
        return _exact_of


class Spans(TypeDecorator[tuple[Span, ...]]):
    """Stretches of a text as `start-end start-end`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[Span, ...] | None, dialect: Dialect) -> str | None:
        """Write the offsets."""
        del dialect
        return None if value is None else " ".join(f"{start}-{end}" for start, end in value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], tuple[Span, ...] | None]:
        """Return what reads the offsets."""
        del dialect, coltype
        return _spans_of


class OneSpan(TypeDecorator[Span]):
    """A stretch of a text as `start-end`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Span | None, dialect: Dialect) -> str | None:
        """Write the offsets."""
        del dialect
        return None if value is None else f"{value.start}-{value.end}"

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], Span | None]:
        """Return what reads the offsets."""
        del dialect, coltype
        return _one_span_of


class Strings(TypeDecorator[tuple[str, ...]]):
    """A list of strings as JSON."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Sequence[str] | None, dialect: Dialect) -> str | None:
        """Write the list."""
        del dialect
        return None if value is None else json.dumps(list(value), ensure_ascii=False)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], tuple[str, ...] | None]:
        """Return what reads the list."""
        del dialect, coltype
        return _strings_of


def _exact_of(value: str | None) -> Decimal | None:
    """Read a number."""
    return None if value is None else Decimal(value)


def _one_span_of(value: str | None) -> Span | None:
    """Read `start-end`, where there is one."""
    return None if value is None else _span_of(value)


def _spans_of(value: str | None) -> tuple[Span, ...] | None:
    """Read `start-end start-end`."""
    return None if value is None else tuple(_span_of(part) for part in value.split())


def _span_of(value: str) -> Span:
    """Read `start-end`."""
    start, _, end = value.partition("-")
    return Span(int(start), int(end))


def _strings_of(value: str | None) -> tuple[str, ...] | None:
    """Read a list in JSON."""
    return None if value is None else tuple(json.loads(value))
