"""The protocols through which flows reach the outside; each has one SQL or network side and one fake."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Protocol

from bot.model.article import Article
from bot.model.document import Document
from bot.model.instrument import Instrument, InstrumentId
from bot.model.stored import (
    ArticleQuery,
    ArticleRef,
    Coverage,
    MoveQuery,
    QuoteQuery,
    StoredArticle,
    StoredMove,
    StoredQuote,
)


class Clock(Protocol):
    """The time, read once per flow."""

    def now(self) -> datetime:
        """Return the present moment, aware UTC."""
        ...


class Reading(Protocol):
    """A consistent view of the store."""

    def moves(self, query: MoveQuery) -> Sequence[StoredMove]:
        """Return the moves that fit, in the order asked for."""
        ...

    def quotes(self, query: QuoteQuery) -> Sequence[StoredQuote]:
        """Return the quotes that fit, newest first."""
        ...

    def articles(self, query: ArticleQuery) -> Sequence[StoredArticle]:
        """Return the articles that fit, newest first, with their text."""
        ...

    def coverage(self, instrument: InstrumentId | None = None) -> Coverage:
        """Return how much is stored of one instrument, or in all."""
        ...

    def speakers(self) -> Sequence[str]:
        """Return the distinct persons and organizations quoted, for matching what people type."""
        ...

    def instruments(self) -> Sequence[Instrument]:
        """Return the instruments that users added or articles taught, with their names."""
        ...

    def sessions(self, venue: str, first: date, last: date) -> Sequence[date]:
        """Return the trading days of a venue between two dates, both inclusive."""
        ...


class Writing(Reading, Protocol):
    """One transaction that writes; it commits when its context ends without an exception."""

    def add_article(self, document: Document, article: Article) -> tuple[ArticleRef, bool]:
        """Store an article with its moves and quotes.

        Returns:
            Its reference, and whether it is new (False: the same text was known; nothing was added).
        """
        ...

    def put_instruments(self, instruments: Iterable[Instrument]) -> int:
        """Add or update instruments; return how many changed."""
        ...


class Store(Protocol):
    """The database."""

    def reading(self) -> AbstractContextManager[Reading]:
        """Open a consistent view."""
        ...

    def writing(self) -> AbstractContextManager[Writing]:
        """Open a transaction; commits at the end of the block, rolls back on an exception."""
        ...
