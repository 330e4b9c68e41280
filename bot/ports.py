"""The protocols through which flows reach the outside; each has one SQL or network side and one fake.

Longer than other files on purpose: who writes a flow, a store or a fake reads the whole surface in one place.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import NamedTuple, Protocol

from bot.model.alert import Backlog, Chat, Lease, Letter, Match, Settlement, Watch
from bot.model.article import Article
from bot.model.attempt import Attempt
from bot.model.document import Document
from bot.model.instrument import Instrument, InstrumentId
from bot.model.span import Span
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

    def each_moves(self, queries: Mapping[str, MoveQuery]) -> Mapping[str, Sequence[StoredMove]]:
        """Return what `moves` gives for each of these queries, under their names, in as few trips as may be."""
        ...

    def quotes(self, query: QuoteQuery) -> Sequence[StoredQuote]:
        """Return the quotes that fit, newest first."""
        ...

    def articles(self, query: ArticleQuery) -> Sequence[StoredArticle]:
        """Return the articles that fit, newest first, with their text."""
        ...

    def article(self, article: int) -> StoredArticle | None:
        """Return an article by its id; None where there is none or it was removed."""
        ...

    def newest_article(self) -> ArticleRef | None:
        """Return the article published last (received last, of undated ones)."""
        ...

    def nearest_article(self, words: str) -> ArticleRef | None:
        """Return the article that has most of these words, the newest of several; None where none has any."""
        ...

    def move_counts(self, instruments: Sequence[InstrumentId]) -> Mapping[InstrumentId, int]:
        """Return the number of moves stored of each of these instruments, 0 included."""
        ...

    def coverage(self, instrument: InstrumentId | None = None) -> Coverage:
        """Return how much is stored of one instrument, or in all."""
        ...

    def speakers(self) -> Sequence[str]:
        """Return the distinct persons and organizations quoted, for matching what people type."""
        ...

    def instruments(self) -> Sequence[Instrument]:
        """Return the instruments that users or articles added something to, whole, without rejected names.

        Those only imported in bulk are not among them: `imported` gives them.
        """
        ...

    def imported(self) -> Iterator[Instrument]:
        """Yield the instruments imported in bulk, whole, in order of id; those of the catalogue are not among them."""
        ...

    def learned_names(self) -> Sequence[LearnedName]:
        """Return the names that articles taught, rejected ones too, by instrument."""
        ...

    def setting(self, key: str) -> str | None:
        """Return a value kept under `key` in the store."""
        ...

    def note(self, kind: str, key: str, now: datetime) -> str | None:
        """Return what was noted under a key, unless it has expired."""
        ...

    def shown(self, chat: int, day: date) -> Mapping[int, Mapping[Span, int]]:
        """Return the stretches of each article (by id) that a chat has been shown on a day, with their words."""
        ...

    def chat(self, chat: int) -> Chat | None:
        """Return a chat, None if the bot never met it."""
        ...

    def watches(self, chat: int) -> Sequence[Watch]:
        """Return what a chat watches, oldest first."""
        ...

    def last_match(self) -> int:
        """Return the id of the newest match, 0 if there is none."""
        ...

    def matches_after(self, match: int, limit: int) -> Sequence[Match]:
        """Return the matches with greater ids, oldest first, closed ones too."""
        ...

    def taken_down(self, limit: int) -> Sequence[Posted]:
        """Return up to `limit` messages of either kind that carry text of articles that were removed, oldest first."""
        ...

    def posted(self, article: int) -> Sequence[Posted]:
        """Return the messages that carry text of an article, oldest first."""
        ...


class Writing(Reading, Protocol):
    """One transaction that writes; it commits when its context ends without an exception."""

    def add_article(self, document: Document, article: Article) -> tuple[ArticleRef, bool]:
        """Store an article with its moves and quotes.

        Returns:
            Its reference, and whether it is new (False: the same text was known; nothing was added).
        """
        ...

    def remove_article(self, article: int) -> bool:
        """Take an article's text, moves and quotes down for good; the same text is not stored again.

        Letters about it that wait in the outbox are dead, and those that were sent lose their text there.

        Returns:
            Whether there was such an article.
        """
        ...

    def put_instruments(self, instruments: Iterable[Instrument], origin: Origin = Origin.USER) -> int:
        """Add or update instruments; return how many were given.

        What an instrument has from other origins stays: users' names outlive an upgrade of the catalogue. Names of the
        kinds `user` and `learned` keep their own origin.
        """
        ...

    def reject_name(self, instrument: InstrumentId, text: str) -> bool:
        """Mark a learned name as wrong for good; return whether there was such a name."""
        ...

    def put_setting(self, key: str, value: str | None) -> None:
        """Keep a value under `key`; None forgets it."""
        ...

    def put_note(self, kind: str, key: str, value: str, expires: datetime) -> None:
        """Note something for a while, in place of what was noted: a chat's last question, a button's long data."""
        ...

    def add_shown(self, chat: int, day: date, stretches: Mapping[int, Mapping[Span, int]]) -> None:
        """Note the stretches of articles that a chat has been shown on a day; one that is known stays as it is."""
        ...

    def add_posted(self, chat: int, message_id: int, articles: Iterable[int], at: datetime) -> None:
        """Note that a message carries text of articles; letters of the outbox are noted when they are settled."""
        ...

    def add_card(self, inline: str, articles: Iterable[int], language: str, at: datetime) -> None:
        """Note the same of a message posted through us in a chat we are not in, by its inline message id."""
        ...

    def add_match(self, article: int, instruments: Sequence[InstrumentId], at: datetime) -> None:
        """Note that a stored article reported moves that are news; a second note of the same article has no effect."""
        ...


class Delivery(Protocol):
    """One transaction over chats, watches, matches and the outbox."""

    def put_chat(self, chat: Chat) -> None:
        """Add a chat, or update what is known of it."""
        ...

    def chat(self, chat: int) -> Chat | None:
        """Return a chat, None if the bot never met it."""
        ...

    def chats(self, chats: Collection[int]) -> Mapping[int, Chat]:
        """Return the chats with these ids that the bot has met, by id."""
        ...

    def add_shown(self, chats: Collection[int], day: date, stretches: Mapping[int, Mapping[Span, int]]) -> None:
        """Note the stretches of articles that letters to chats show them on a day."""
        ...

    def move_chat(self, old: int, new: int) -> None:
        """Give a chat its new id in every table; repeating it has no effect."""
        ...

    def watch(self, watch: Watch) -> bool:
        """Store a watch; False if the chat watched that instrument before (its topic is updated)."""
        ...

    def unwatch(self, chat: int, instrument: InstrumentId) -> bool:
        """Remove a watch; False if there was none."""
        ...

    def watches(self, chat: int) -> Sequence[Watch]:
        """Return what a chat watches, oldest first."""
        ...

    def open_match(self) -> Match | None:
        """Return the oldest match that has chats still to be written to."""
        ...

    def reported(self, match: Match) -> Sequence[StoredMove]:
        """Return the moves of the match's instruments that its article reports, in order of the text."""
        ...

    def watchers(self, match: Match, limit: int) -> Sequence[Watch]:
        """Return the watches of a match's instruments of the next `limit` active chats after its cursor, by chat id."""
        ...

    def advance(self, match: Match, cursor: int | None) -> None:
        """Move a match's cursor behind a chat; None closes the match."""
        ...

    def enqueue(self, letters: Iterable[Letter]) -> int:
        """Put letters in the outbox; those whose key is known are passed over. Return how many are new."""
        ...

    def claim(self, now: datetime, chats: int, until: datetime, per_second: float | None = None) -> Sequence[Lease]:
        """Lease the oldest pending letter of up to `chats` chats that are due and not leased, until `until`.

        A lease that ended is free again. Nothing is leased while a hold for all chats lasts. With `per_second`
        no more letters are leased than that, counted over all senders on this database.
        """
        ...

    def begin(self, lease: Lease, now: datetime) -> bool:
        """Mark a leased letter as being sent, directly before the request; False if the lease was lost."""
        ...

    def settle(self, lease: Lease, settlement: Settlement, now: datetime) -> bool:
        """Record what became of a letter and free its chat; False (and no effect) if the lease was lost."""
        ...

    def reclaim(self, now: datetime) -> int:
        """Free every lease and count letters being sent as unknown; only for a holder of the single-instance lock."""
        ...

    def backlog(self) -> Backlog:
        """Return the outbox in numbers."""
        ...

    def held(self) -> str | None:
        """Return why deliveries are held until an operator ends that; None where they are not."""
        ...

    def release(self, now: datetime, *, drop: bool) -> int:
        """End a hold: the letters that wait are sent, or dropped as dead; return how many those are."""
        ...

    def forget_posted(self, posted: Posted) -> None:
        """Forget that a message carries text of an article: it was edited or is gone."""
        ...

    def prune(self, now: datetime) -> int:
        """Delete up to 1,000 rows of each kind that are past their use; return how many went."""
        ...


class Sender(Protocol):
    """The way to the chats."""

    def send(self, letter: Letter) -> Attempt:
        """Try once to send a letter and return how that ended; raises nothing of the network."""
        ...


class IndexedNames(NamedTuple):
    """An imported instrument with all it is found by.

    Attributes:
        names: normal forms without spaces, and how well each identifies the instrument, best first.
        codes: codes in upper case, likewise.
        words: the words of its names that tell something.
    """

    instrument: Instrument
    names: Sequence[tuple[str, float]]
    codes: Sequence[tuple[str, float]]
    words: Collection[str]


class NameIndex(Protocol):
    """The names and codes of imported instruments, too many to keep in memory."""

    def named(self, key: str) -> Sequence[tuple[Instrument, float]]:
        """Return who bears a name in normal form without spaces, strongest first."""
        ...

    def listed(self, key: str) -> Sequence[tuple[Instrument, float]]:
        """Return who is listed under a code in upper case, strongest first."""
        ...

    def holders(self, word: str) -> Sequence[int]:
        """Return the numbers of the instruments whose names hold this word."""
        ...

    def alike(self, word: str) -> Sequence[str]:
        """Return the words within about one edit of this one."""
        ...

    def entries(self, numbers: Sequence[int]) -> Sequence[Instrument]:
        """Return the instruments with these numbers."""
        ...


class Store(Protocol):
    """The database."""

    def reading(self) -> AbstractContextManager[Reading]:
        """Open a consistent view."""
        ...

    def writing(self) -> AbstractContextManager[Writing]:
        """Open a transaction; commits at the end of the block, rolls back on an exception."""
        ...

    def close(self) -> None:
        """Close all connections."""
        ...


class DeliveryStore(Protocol):
    """The delivery side of the database."""

    def delivery(self) -> AbstractContextManager[Delivery]:
        """Open a transaction over chats, watches, matches and outbox; commits as `writing` does."""
        ...

    def single_instance(self) -> AbstractContextManager[None]:
        """Hold the lock that only one `serve` may hold on this database.

        Raises:
            StoreBusy: another process holds it.
        """
        ...
