"""The delivery side of the store in memory, one lock around each transaction, undone where it fails."""

import copy
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.model.alert import Backlog, Chat, Lease, Letter, LetterState, Match, Settlement, Watch
from bot.model.instrument import InstrumentId
from bot.model.stored import StoredMove


@dataclass
class Row:
    """A letter and its history."""

    id: int
    letter: Letter
    state: LetterState = LetterState.PENDING
    attempts: int = 0
    unknowns: int = 0
    reason: str | None = None
    message_id: int | None = None


@dataclass
class Lane:
    """A chat's turn."""

    next_at: datetime | None = None
    lease_until: datetime | None = None
    token: int = 0


@dataclass
class Tables:
    """Everything that is stored."""

    chats: dict[int, Chat] = field(default_factory=dict)
    watches: list[Watch] = field(default_factory=list)
    matches: dict[int, Match | None] = field(default_factory=dict)
    reported: dict[int, list[StoredMove]] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    lanes: dict[int, Lane] = field(default_factory=dict)
    updates: set[int] = field(default_factory=set)
    hold_until: datetime | None = None


class FakeOutbox:
    """A store whose delivery side works and whose transactions roll back."""

    def __init__(self) -> None:
        self.tables = Tables()
        self.failing: list[Exception] = []
        self._lock = threading.RLock()

    @contextmanager
    def delivery(self) -> Iterator["FakeDelivery"]:
        """Open a transaction."""
        with self._lock:
            before = copy.deepcopy(self.tables)
            try:
                yield FakeDelivery(self.tables)
                self._commit()
            except BaseException:
                self.tables = before
                raise

    def _commit(self) -> None:
        if self.failing:
            raise self.failing.pop(0)

    @contextmanager
    def single_instance(self) -> Iterator[None]:
        """Hold nothing."""
        yield


class FakeDelivery:
    """One transaction."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def put_chat(self, chat: Chat) -> None:
        """Add or update a chat."""
        self._tables.chats[chat.id] = chat

    def chat(self, chat: int) -> Chat | None:
        """Return a chat."""
        return self._tables.chats.get(chat)

    def move_chat(self, old: int, new: int) -> None:
        """Rename a chat everywhere."""
        tables = self._tables
        if chat := tables.chats.pop(old, None):
            tables.chats[new] = replace(chat, id=new)
        if lane := tables.lanes.pop(old, None):
            tables.lanes[new] = lane
        tables.watches = [replace(one, chat=new) if one.chat == old else one for one in tables.watches]
        for row in tables.rows:
            if row.letter.chat == old:
                row.letter = replace(row.letter, chat=new)

    def watch(self, watch: Watch) -> bool:
        """Add a watch."""
        known = any((one.chat, one.instrument) == (watch.chat, watch.instrument) for one in self._tables.watches)
        if not known:
            self._tables.watches.append(watch)
        return not known

    def unwatch(self, chat: int, instrument: InstrumentId) -> bool:
        """Remove a watch."""
        kept = [one for one in self._tables.watches if (one.chat, one.instrument) != (chat, instrument)]
        gone = len(kept) < len(self._tables.watches)
        self._tables.watches = kept
        return gone

    def watches(self, chat: int) -> Sequence[Watch]:
        """Return a chat's watches."""
        return [one for one in self._tables.watches if one.chat == chat]

    def first_time(self, update: int, at: datetime) -> bool:  # noqa: ARG002 - the port's signature
        """Record an update."""
        new = update not in self._tables.updates
        self._tables.updates.add(update)
        return new

    def open_match(self) -> Match | None:
        """Return the oldest open match."""
        return next((match for match in self._tables.matches.values() if match is not None), None)

    def reported(self, match: Match) -> Sequence[StoredMove]:
        """Return what the match's article reports."""
        return [one for one in self._tables.reported[match.article] if one.move.instrument in match.instruments]

    def watchers(self, match: Match, limit: int) -> Sequence[Watch]:
        """Return the next watchers by chat id."""
        resting = {chat.id for chat in self._tables.chats.values() if not chat.active}
        wanted = [
            one
            for one in self._tables.watches
            if one.instrument in match.instruments
            and one.chat not in resting
            and (match.cursor is None or one.chat > match.cursor)
        ]
        chats = sorted({one.chat for one in wanted})[:limit]
        return sorted((one for one in wanted if one.chat in chats), key=lambda one: one.chat)

    def advance(self, match: Match, cursor: int | None) -> None:
        """Move the cursor or close the match."""
        self._tables.matches[match.id] = replace(match, cursor=cursor) if cursor is not None else None

    def enqueue(self, letters: Iterable[Letter]) -> int:
        """Add letters with new keys."""
        known = {row.letter.key for row in self._tables.rows}
        new = [one for one in letters if one.key not in known]
        self._tables.rows.extend(Row(len(self._tables.rows) + n + 1, one) for n, one in enumerate(new))
        return len(new)

    def claim(self, now: datetime, chats: int, until: datetime) -> Sequence[Lease]:
        """Lease the heads of due chats."""
        if self._tables.hold_until and now < self._tables.hold_until:
            return []
        leases: list[Lease] = []
        for row in self._heads():
            lane = self._tables.lanes.setdefault(row.letter.chat, Lane())
            due = lane.next_at is None or lane.next_at <= now
            if due and (lane.lease_until is None or lane.lease_until <= now) and len(leases) < chats:
                if row.state is LetterState.SENDING:
                    row.unknowns += 1
                lane.lease_until, lane.token = until, lane.token + 1
                leases.append(
                    Lease(id=row.id, token=lane.token, letter=row.letter, attempts=row.attempts, unknowns=row.unknowns)
                )
        return leases

    def _heads(self) -> list[Row]:
        heads: dict[int, Row] = {}
        for row in self._tables.rows:
            if row.state in {LetterState.PENDING, LetterState.SENDING}:
                heads.setdefault(row.letter.chat, row)
        return list(heads.values())

    def _held(self, lease: Lease) -> tuple[Row, Lane] | None:
        row = next(one for one in self._tables.rows if one.id == lease.id)
        lane = self._tables.lanes.get(row.letter.chat)
        return (row, lane) if lane and lane.token == lease.token and lane.lease_until else None

    def begin(self, lease: Lease, now: datetime) -> bool:  # noqa: ARG002 - the port's signature
        """Mark a letter as being sent."""
        held = self._held(lease)
        if held is None:
            return False
        held[0].state = LetterState.SENDING
        held[0].attempts += 1
        return True

    def settle(self, lease: Lease, settlement: Settlement, now: datetime) -> bool:  # noqa: ARG002 - the port's signature
        """Record an outcome."""
        held = self._held(lease)
        if held is None:
            return False
        row, lane = held
        row.state, row.reason, row.message_id = settlement.state, settlement.reason, settlement.message_id
        row.unknowns += settlement.unknown
        row.attempts -= not settlement.counts
        lane.lease_until, lane.next_at = None, settlement.next_at
        self._tables.hold_until = settlement.hold_until or self._tables.hold_until
        chat = row.letter.chat
        if settlement.deactivate and chat in self._tables.chats:
            self._tables.chats[chat] = replace(self._tables.chats[chat], active=False, reason=settlement.reason)
        if settlement.moved_to:
            self.move_chat(chat, settlement.moved_to)
        return True

    def reclaim(self, now: datetime) -> int:  # noqa: ARG002 - the port's signature
        """Free all leases."""
        for lane in self._tables.lanes.values():
            lane.lease_until = None
        sending = [row for row in self._tables.rows if row.state is LetterState.SENDING]
        for row in sending:
            row.state, row.unknowns = LetterState.PENDING, row.unknowns + 1
        return len(sending)

    def backlog(self) -> Backlog:
        """Count letters by state."""
        count = {state: sum(row.state is state for row in self._tables.rows) for state in LetterState}
        return Backlog(
            pending=count[LetterState.PENDING] + count[LetterState.SENDING],
            sent=count[LetterState.SENT],
            dead=count[LetterState.DEAD],
            unknown=count[LetterState.UNKNOWN],
        )
