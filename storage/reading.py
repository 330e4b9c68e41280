"""The view of the store that answers are read from, bound to one transaction."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import Connection

from bot.model.alert import Chat, Match, Watch
from bot.model.instrument import Instrument, InstrumentId
from bot.model.span import Span
from bot.model.stored import (
    ArticleQuery,
    ArticleRef,
    Coverage,
    LearnedName,
    MoveQuery,
    Posted,
    QuoteQuery,
    StoredArticle,
    StoredMove,
    StoredQuote,
)
from storage.articles import find_article, find_articles, nearest_article, newest_article
from storage.chats import find_chat
from storage.coverage import find_coverage, find_speakers
from storage.instruments import added_instruments, imported_instruments, learned_names
from storage.moves import count_moves, find_each_moves, find_moves
from storage.notes import find_note, find_posted, find_shown, taken_down
from storage.quotes import find_quotes
from storage.settings import find_setting
from storage.watches import last_match, matches_after, watches_of


class SqlReading:
    """A consistent view; its methods are those of the port `Reading`, each a fixed number of statements."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def moves(self, query: MoveQuery) -> Sequence[StoredMove]:
        """Return the moves that fit, in the order asked for."""
        return find_moves(self.connection, query)

    def each_moves(self, queries: Mapping[str, MoveQuery]) -> Mapping[str, Sequence[StoredMove]]:
        """Return the moves that fit each query."""
        return find_each_moves(self.connection, queries)

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

    def setting(self, key: str) -> str | None:
        """Return a value kept under a key."""
        return find_setting(self.connection, key)

    def note(self, kind: str, key: str, now: datetime) -> str | None:
        """Return what was noted under a key, unless it has expired."""
        return find_note(self.connection, kind, key, now)

    def shown(self, chat: int, day: date) -> Mapping[int, Mapping[Span, int]]:
        """Return the stretches of each article that a chat has been shown on a day."""
        return find_shown(self.connection, chat, day)

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

    def taken_down(self, limit: int) -> Sequence[Posted]:
        """Return messages that carry text of removed articles."""
        return taken_down(self.connection, limit)

    def posted(self, article: int) -> Sequence[Posted]:
        """Return the messages that carry text of an article."""
        return find_posted(self.connection, article)
