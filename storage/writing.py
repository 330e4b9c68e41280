"""The transaction that articles and instruments are written in."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from uuid import uuid4

from bot.model.article import Article
from bot.model.document import Document
from bot.model.instrument import Instrument, InstrumentId
from bot.model.span import Span
from bot.model.stored import INSTRUMENTS_REVISION, ArticleRef, Origin
from storage.add_article import add_article
from storage.instruments import put_instruments, reject_name
from storage.notes import add_card, add_posted, add_shown, put_note
from storage.reading import SqlReading
from storage.remove_article import remove_article
from storage.settings import put_setting
from storage.watches import add_match


class SqlWriting(SqlReading):
    """A transaction that writes; its methods are those of the port `Writing`."""

    def add_article(self, document: Document, article: Article) -> tuple[ArticleRef, bool]:
        """Store an article with its moves and quotes, unless its text is known."""
        return add_article(self.connection, document, article)

    def remove_article(self, article: int) -> bool:
        """Take an article's text, moves and quotes down for good."""
        return remove_article(self.connection, article)

    def put_instruments(self, instruments: Iterable[Instrument], origin: Origin = Origin.USER) -> int:
        """Add or update instruments."""
        self._instruments_changed()
        return put_instruments(self.connection, instruments, origin)

    def reject_name(self, instrument: InstrumentId, text: str) -> bool:
        """Mark a learned name as wrong for good."""
        self._instruments_changed()
        return reject_name(self.connection, instrument, text)

    def _instruments_changed(self) -> None:
        """Let whoever keeps instruments in memory see that they are out of date.

        Before the rows: on PostgreSQL writers of instruments then wait here for each other, never in a ring.
        """
        put_setting(self.connection, INSTRUMENTS_REVISION, uuid4().hex)

    def put_setting(self, key: str, value: str | None) -> None:
        """Keep a value under a key; None forgets it."""
        put_setting(self.connection, key, value)

    def put_note(self, kind: str, key: str, value: str, expires: datetime) -> None:
        """Note something for a while."""
        put_note(self.connection, kind, key, value, expires)

    def add_shown(self, chat: int, day: date, stretches: Mapping[int, Mapping[Span, int]]) -> None:
        """Note the stretches of articles that a chat has been shown on a day."""
        add_shown(self.connection, (chat,), day, stretches)

    def add_card(self, inline: str, articles: Iterable[int], language: str, at: datetime) -> None:
        """Note that a message posted through us elsewhere carries text of articles."""
        add_card(self.connection, inline, articles, language, at)

    def add_posted(self, chat: int, message_id: int, articles: Iterable[int], at: datetime) -> None:
        """Note that a message carries text of articles."""
        add_posted(self.connection, chat, message_id, articles, at)

    def add_match(self, article: int, instruments: Sequence[InstrumentId], at: datetime) -> None:
        """Note that a stored article reported moves that are news."""
        add_match(self.connection, article, instruments, at)
