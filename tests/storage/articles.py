"""Articles to store, small enough to read in a test."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from bot.model.article import Article, Precision, Published
from bot.model.document import Document
from bot.model.instrument import InstrumentId
from bot.model.move import Direction, Move, Period
from bot.model.quote import Quote
from bot.model.span import Span

MONDAY = date(2025, 3, 3)
TUESDAY = date(2025, 3, 4)


def at(day: date, hour: int = 0, minute: int = 0) -> datetime:
    """Return a time of a day, UTC."""
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)


_MORNING, _EVENING = at(TUESDAY, 9), at(TUESDAY, 20)


def document(text: str, received: datetime = _EVENING, **more: Any) -> Document:
    """Return a document with this text."""
    return Document(name=more.pop("name", "wire.txt"), text=text, received=received, **more)


def article(published: datetime | None = _MORNING, **more: Any) -> Article:
    """Return an article published then."""
    told = Published(published, Precision.MINUTE) if published else None
    return Article(**{"headline": "A headline", "source": "Harbour Wire", "published": told, **more})


def move(instrument: str | None = "hang-seng", percent: str | None = "1.5", **more: Any) -> Move:
    """Return a move of a session."""
    value = None if percent is None else Decimal(percent)
    fields = {
        "mention": "the index",
        "direction": Direction.DOWN if value and value < 0 else Direction.UP,
        "period": Period.SESSION,
        "evidence": "It rose.",
        "span": Span(0, 8),
        "instrument": None if instrument is None else InstrumentId(instrument),
        "percent": value,
        "session": TUESDAY,
    }
    return Move(**{**fields, **more})


def quote(text: str = "we like what we see here", **more: Any) -> Quote:
    """Return a quote."""
    return Quote(**{"text": text, "direct": True, "spans": (Span(0, len(text)),), **more})
