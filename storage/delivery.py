"""The delivery side of the store, bound to one transaction; its methods are those of the port `Delivery`."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import Connection

from bot.model.alert import Backlog, Chat, Lease, Letter, Match, Settlement, Watch
from bot.model.instrument import InstrumentId
from bot.model.span import Span
from bot.model.stored import MoveQuery, Posted, StoredMove
from storage import outbox, watches
from storage.chat_changes import move_chat
from storage.chats import find_chat, find_chats, put_chat
from storage.moves import find_moves
from storage.notes import add_shown, forget_posted
from storage.rate import held, release
from storage.recency import PLACES
from storage.retention import prune


class SqlDelivery:
    """One transaction over chats, watches, matches and the outbox."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def put_chat(self, chat: Chat) -> None:
        """Add a chat, or update what is known of it."""
        put_chat(self.connection, chat)

    def chat(self, chat: int) -> Chat | None:
        """Return a chat, None if the bot never met it."""
        return find_chat(self.connection, chat)

    def chats(self, chats: Collection[int]) -> Mapping[int, Chat]:
        """Return the chats with these ids, by id."""
        return find_chats(self.connection, chats)

    def add_shown(self, chats: Collection[int], day: date, stretches: Mapping[int, Mapping[Span, int]]) -> None:
        """Note the stretches of articles that letters to chats show them on a day."""
        add_shown(self.connection, chats, day, stretches)

    def move_chat(self, old: int, new: int) -> None:
        """Give a chat its new id in every table."""
        move_chat(self.connection, old, new)

    def watch(self, watch: Watch) -> bool:
        """Store a watch; False if there was one."""
        return watches.put_watch(self.connection, watch)

    def unwatch(self, chat: int, instrument: InstrumentId) -> bool:
        """Remove a watch; False if there was none."""
        return watches.drop_watch(self.connection, chat, instrument)

    def watches(self, chat: int) -> Sequence[Watch]:
        """Return what a chat watches, oldest first."""
        return watches.watches_of(self.connection, chat)

    def open_match(self) -> Match | None:
        """Return the oldest match that has chats still to be written to."""
        return watches.open_match(self.connection)

    def reported(self, match: Match) -> Sequence[StoredMove]:
        """Return the moves of the match's instruments that its article reports, in order of the text."""
        query = MoveQuery(articles=(match.article,), instruments=match.instruments, limit=PLACES)
        return sorted(find_moves(self.connection, query), key=lambda stored: -stored.id)

    def watchers(self, match: Match, limit: int) -> Sequence[Watch]:
        """Return the watches of the next chats after a match's cursor, by chat id."""
        return watches.watchers(self.connection, match, limit)

    def advance(self, match: Match, cursor: int | None) -> None:
        """Move a match's cursor behind a chat; None closes the match."""
        watches.advance(self.connection, match, cursor)

    def enqueue(self, letters: Iterable[Letter]) -> int:
        """Put letters in the outbox, each key once; return how many are new."""
        return outbox.enqueue(self.connection, letters)

    def claim(self, now: datetime, chats: int, until: datetime, per_second: float | None = None) -> Sequence[Lease]:
        """Lease the oldest letter of up to `chats` chats that are due and not leased."""
        return outbox.claim(self.connection, now, chats, until, per_second)

    def begin(self, lease: Lease, now: datetime) -> bool:
        """Mark a leased letter as being sent; False if the lease was lost."""
        return outbox.begin(self.connection, lease, now)

    def settle(self, lease: Lease, settlement: Settlement, now: datetime) -> bool:
        """Record what became of a letter and free its chat; False if the lease was lost."""
        return outbox.settle(self.connection, lease, settlement, now)

    def reclaim(self, now: datetime) -> int:
        """Free every lease and count letters being sent as unknown."""
        return outbox.reclaim(self.connection, now)

    def backlog(self) -> Backlog:
        """Return the outbox in numbers."""
        return outbox.backlog(self.connection)

    def held(self) -> str | None:
        """Return why deliveries are held until an operator ends that."""
        return held(self.connection)

    def release(self, now: datetime, *, drop: bool) -> int:
        """End a hold: the letters that wait are sent, or dropped as dead."""
        return release(self.connection, now, drop=drop)

    def forget_posted(self, posted: Posted) -> None:
        """Forget that a message carries text of an article."""
        forget_posted(self.connection, posted)

    def prune(self, now: datetime) -> int:
        """Delete rows that are past their use."""
        return prune(self.connection, now)
