"""The two views of the store that flows work with, each bound to one transaction."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import Connection

from bot.model.alert import Chat, Match, Watch
from bot.model.article import Article
from bot.model.document import Document
from bot.model.instrument import Instrument, InstrumentId
from bot.model.stored import (
    ArticleQuery,
    ArticleRef,
    Coverage,
    LearnedName,
    MoveQuery,
    Origin,
    Posted,
    QuoteQuery,
    StoredArticle,
    StoredMove,
    StoredQuote,
    TradingSession,
)
from storage.add_article import add_article
from storage.articles import find_article, find_articles, nearest_article, newest_article
from storage.calendar import find_sessions, find_setting, put_sessions, put_setting
from storage.chats import find_chat
from storage.coverage import find_coverage, find_speakers
from storage.instruments import added_instruments, imported_instruments, learned_names, put_instruments, reject_name
from storage.moves import count_moves, find_moves
from storage.notes import add_excerpt_words, add_posted, excerpt_words, find_note, find_posted, put_note
from storage.quotes import find_quotes
from storage.remove_article import remove_article
from storage.watches import add_match, last_match, matches_after, watches_of


class SqlReading:
    """A consistent view; its methods are those of the port `Reading`, each a fixed number of statements."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def moves(self, query: MoveQuery) -> Sequence[StoredMove]:
        """Return the moves that fit, in the order asked for."""
        return find_moves(self.connection, query)

    def quotes(self, query: QuoteQuery) -> Sequence[StoredQuote]:
        """Return the quotes that fit, newest first."""
        return find_quotes(self.connection, query)

    def articles(self, query: ArticleQuery) -> Sequence[StoredArticle]:
        """Return the articles that fit, newest first, with their text."""
        return find_articles(self.connection, query)

    def article(self, article: int) -> StoredArticle | None:
        """Return an article by its id."""
        return find_article(self.connection, article)

    def newest_article(self) -> ArticleRef | None:
        """Return the article published last."""
        return newest_article(self.connection)

    def nearest_article(self, words: str) -> ArticleRef | None:
        """Return the article that has most of these words."""
        return nearest_article(self.connection, words)

    def move_counts(self, instruments: Sequence[InstrumentId]) -> Mapping[InstrumentId, int]:
        """Return the number of moves stored of each of these instruments."""
        return count_moves(self.connection, instruments)

    def coverage(self, instrument: InstrumentId | None = None) -> Coverage:
        """Return how much is stored of one instrument, or in all."""
        return find_coverage(self.connection, instrument)

    def speakers(self) -> Sequence[str]:
        """Return the persons and organizations quoted, the most quoted first."""
        return find_speakers(self.connection)

    def instruments(self) -> Sequence[Instrument]:
        """Return the instruments that users or articles added something to."""
        return added_instruments(self.connection)

    def imported(self) -> Iterator[Instrument]:
        """Yield the instruments imported in bulk, whole, in order of id."""
        return imported_instruments(self.connection)

    def learned_names(self) -> Sequence[LearnedName]:
        """Return the names that articles taught."""
        return learned_names(self.connection)

    def sessions(self, venue: str, first: date, last: date) -> Sequence[date]:
        """Return the trading days of a venue between two dates."""
        return find_sessions(self.connection, venue, first, last)

    def setting(self, key: str) -> str | None:
        """Return a value kept under a key."""
        return find_setting(self.connection, key)

    def note(self, kind: str, key: str, now: datetime) -> str | None:
        """Return what was noted under a key, unless it has expired."""
        return find_note(self.connection, kind, key, now)

    def excerpt_words(self, chat: int, day: date, articles: Sequence[int]) -> Mapping[int, int]:
        """Return how many words of each of these articles a chat has been shown on a day."""
        return excerpt_words(self.connection, chat, day, articles)

    def chat(self, chat: int) -> Chat | None:
        """Return a chat."""
        return find_chat(self.connection, chat)

    def watches(self, chat: int) -> Sequence[Watch]:
        """Return what a chat watches, oldest first."""
        return watches_of(self.connection, chat)

    def last_match(self) -> int:
        """Return the id of the newest match."""
        return last_match(self.connection)

    def matches_after(self, match: int, limit: int) -> Sequence[Match]:
        """Return the matches with greater ids, oldest first."""
        return matches_after(self.connection, match, limit)

    def posted(self, article: int) -> Sequence[Posted]:
        """Return the messages that carry text of an article."""
        return find_posted(self.connection, article)


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
        return put_instruments(self.connection, instruments, origin)

    def reject_name(self, instrument: InstrumentId, text: str) -> bool:
        """Mark a learned name as wrong for good."""
        return reject_name(self.connection, instrument, text)

    def put_sessions(self, venue: str, sessions: Iterable[TradingSession]) -> None:
        """Add or update trading days of a venue."""
        put_sessions(self.connection, venue, sessions)

    def put_setting(self, key: str, value: str | None) -> None:
        """Keep a value under a key; None forgets it."""
        put_setting(self.connection, key, value)

    def put_note(self, kind: str, key: str, value: str, expires: datetime) -> None:
        """Note something for a while."""
        put_note(self.connection, kind, key, value, expires)

    def add_excerpt_words(self, chat: int, day: date, words: Mapping[int, int]) -> None:
        """Add to the words of articles that a chat has been shown on a day."""
        add_excerpt_words(self.connection, chat, day, words)

    def add_posted(self, chat: int, message_id: int, articles: Iterable[int], at: datetime) -> None:
        """Note that a message carries text of articles."""
        add_posted(self.connection, chat, message_id, articles, at)

    def add_match(self, article: int, instruments: Sequence[InstrumentId], at: datetime) -> None:
        """Note that a stored article reported moves that are news."""
        add_match(self.connection, article, instruments, at)
