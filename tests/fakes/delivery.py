"""The in-memory side of the port `Delivery`: chats, watches, matches and an outbox with one lane a chat."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from bot.errors import StoreError
from bot.model.alert import Backlog, Chat, Lease, Letter, LetterState, Match, OnUnknown, Settlement, Watch
from bot.model.instrument import InstrumentId
from bot.model.message import Message
from bot.model.span import Span
from bot.model.stored import Posted

WAITING = (LetterState.PENDING, LetterState.SENDING)
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class KeptLetter:
    """A letter in the outbox."""

    id: int
    letter: Letter
    state: LetterState = LetterState.PENDING
    attempts: int = 0
    unknowns: int = 0
    message_id: int | None = None
    reason: str | None = None
    settled: datetime | None = None


@dataclass(frozen=True, slots=True)
class Lane:
    """Who holds a chat, until when, and when it may be written to."""

    token: int = 0
    lease_until: datetime | None = None
    next_at: datetime | None = None


@dataclass(slots=True)
class Desk:
    """All that is known of chats; copied when a transaction begins."""

    chats: dict[int, Chat] = field(default_factory=dict)
    watches: list[Watch] = field(default_factory=list)
    matches: dict[int, Match] = field(default_factory=dict)
    closed: set[int] = field(default_factory=set)
    letters: dict[int, KeptLetter] = field(default_factory=dict)
    keys: set[str] = field(default_factory=set)
    lanes: dict[int, Lane] = field(default_factory=dict)
    notes: dict[tuple[str, str], tuple[str, datetime]] = field(default_factory=dict)
    shown: dict[tuple[int, date, int, Span], int] = field(default_factory=dict)
    cards: dict[tuple[int, str], tuple[str, datetime]] = field(default_factory=dict)
    posted: dict[tuple[int, int, int], datetime] = field(default_factory=dict)
    held: str | None = None
    hold_until: datetime | None = None
    used_until: datetime | None = None

    def copied(self) -> "Desk":
        """Return a copy that can be changed apart."""
        return Desk(*(copy(getattr(self, name)) for name in self.__slots__))

    def add_match(self, article: int, instruments: Sequence[InstrumentId], at: datetime) -> None:
        """Note a match once for an article."""
        if all(match.article != article for match in self.matches.values()):
            number = len(self.matches) + 1
            self.matches[number] = Match(id=number, article=article, instruments=tuple(instruments), created=at)

    def posted_of(self, article: int) -> list[Posted]:
        """Return the messages that carry text of an article."""
        mine = [Posted(chat, message, at) for (key, chat, message), at in self.posted.items() if key == article]
        for (key, inline), (language, at) in self.cards.items():
            mine += [Posted(0, 0, at, inline=inline, language=language)] if key == article else []
        return sorted(mine, key=lambda posted: (posted.at, posted.chat, posted.message_id))

    def empty_letters(self, article: int) -> None:
        """Take an article's words out of the outbox."""
        for number, kept in self.letters.items():
            if kept.letter.article == article:
                dead = kept.state is LetterState.PENDING
                self.letters[number] = replace(
                    kept,
                    letter=replace(kept.letter, message=Message(text="")),
                    state=LetterState.DEAD if dead else kept.state,
                    settled=kept.letter.created if dead else kept.settled,
                )


class FakeDelivery:
    """One transaction over a desk."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def put_chat(self, chat: Chat) -> None:
        """Add a chat, or update what is known of it."""
        self.desk.chats[chat.id] = chat

    def chat(self, chat: int) -> Chat | None:
        """Return a chat."""
        return self.desk.chats.get(chat)

    def chats(self, chats: Collection[int]) -> Mapping[int, Chat]:
        """Return the chats with these ids."""
        return {chat: self.desk.chats[chat] for chat in chats if chat in self.desk.chats}

    def add_shown(self, chats: Collection[int], day: date, stretches: Mapping[int, Mapping[Span, int]]) -> None:
        """Note the stretches of articles that letters to chats show them on a day."""
        for chat in chats:
            for article, spans in stretches.items():
                self.desk.shown.update({(chat, day, article, span): words for span, words in spans.items()})

    def move_chat(self, old: int, new: int) -> None:
        """Give a chat its new id."""
        desk = self.desk
        before = desk.chats.pop(old, None) if old != new else None
        if before is None:
            return
        desk.chats.setdefault(new, replace(before, id=new))
        known = {watch.instrument for watch in desk.watches if watch.chat == new}
        kept = [watch for watch in desk.watches if watch.chat != old or watch.instrument not in known]
        desk.watches = [replace(watch, chat=new) if watch.chat == old else watch for watch in kept]
        for number, letter in desk.letters.items():
            if letter.letter.chat == old:
                desk.letters[number] = replace(letter, letter=replace(letter.letter, chat=new))
        desk.shown = {(new if key[0] == old else key[0], *key[1:]): words for key, words in desk.shown.items()}
        lane = desk.lanes.pop(old, Lane())
        desk.lanes.setdefault(new, lane)

    def watch(self, watch: Watch) -> bool:
        """Store a watch; False if there was one."""
        for place, known in enumerate(self.desk.watches):
            if (known.chat, known.instrument) == (watch.chat, watch.instrument):
                self.desk.watches[place] = replace(known, topic=watch.topic)
                return False
        if watch.chat not in self.desk.chats:
            raise StoreError("the database refused: a watch of a chat that is not known")
        self.desk.watches.append(watch)
        return True

    def unwatch(self, chat: int, instrument: InstrumentId) -> bool:
        """Remove a watch; False if there was none."""
        before = len(self.desk.watches)
        self.desk.watches = [w for w in self.desk.watches if (w.chat, w.instrument) != (chat, instrument)]
        return len(self.desk.watches) < before

    def watches(self, chat: int) -> Sequence[Watch]:
        """Return what a chat watches, oldest first."""
        return [watch for watch in self.desk.watches if watch.chat == chat]

    def open_match(self) -> Match | None:
        """Return the oldest match that is not closed."""
        return next((match for key, match in self.desk.matches.items() if key not in self.desk.closed), None)

    def watchers(self, match: Match, limit: int) -> Sequence[Watch]:
        """Return the watches of the next chats, by chat id."""
        wanted = [w for w in self.desk.watches if w.instrument in match.instruments and self.desk.chats[w.chat].active]
        after = sorted({w.chat for w in wanted if match.cursor is None or w.chat > match.cursor})[:limit]
        return sorted((w for w in wanted if w.chat in after), key=lambda watch: watch.chat)

    def advance(self, match: Match, cursor: int | None) -> None:
        """Move a match's cursor; None closes it."""
        if cursor is None:
            self.desk.closed.add(match.id)
        else:
            self.desk.matches[match.id] = replace(self.desk.matches[match.id], cursor=cursor)

    def enqueue(self, letters: Iterable[Letter]) -> int:
        """Put letters in the outbox, each key once."""
        before = len(self.desk.letters)
        for letter in letters:
            if letter.key not in self.desk.keys:
                self.desk.keys.add(letter.key)
                number = max(self.desk.letters, default=0) + 1
                self.desk.letters[number] = KeptLetter(number, letter)
                self.desk.lanes.setdefault(letter.chat, Lane())
        return len(self.desk.letters) - before

    def claim(self, now: datetime, chats: int, until: datetime, per_second: float | None = None) -> Sequence[Lease]:
        """Lease the oldest letters of chats that are due and free."""
        desk = self.desk
        allowed = min(chats, self._allowed(now, per_second))
        if desk.held or (desk.hold_until is not None and desk.hold_until > now):
            return []
        heads: dict[int, KeptLetter] = {}
        for kept in desk.letters.values():
            if kept.state in WAITING and self._due(desk.lanes[kept.letter.chat], now):
                heads.setdefault(kept.letter.chat, kept)
        leases = [self._lease(kept, until, now) for kept in list(heads.values())[: max(allowed, 0)]]
        handed = [lease for lease in leases if lease is not None]
        if per_second is not None:
            desk.used_until = max(desk.used_until or now, now) + timedelta(seconds=len(handed) / per_second)
        return handed

    def _allowed(self, now: datetime, per_second: float | None) -> int:
        """Return how many letters the rate allows now."""
        if per_second is None:
            return 1_000_000
        ahead = max(self.desk.used_until or now, now) - now
        return int(2 - ahead.total_seconds() * per_second)

    @staticmethod
    def _due(lane: Lane, now: datetime) -> bool:
        """Say whether a lane may be leased."""
        return (lane.next_at is None or lane.next_at <= now) and (lane.lease_until is None or lane.lease_until <= now)

    def _lease(self, kept: KeptLetter, until: datetime, now: datetime) -> Lease | None:
        """Lease a letter, unless it is parked for its unknown ends."""
        if kept.state is LetterState.SENDING:
            kept = self._count_unknown(kept, now)
            if kept.state is LetterState.UNKNOWN:
                return None
        chat = kept.letter.chat
        lane = replace(self.desk.lanes[chat], token=self.desk.lanes[chat].token + 1, lease_until=until)
        self.desk.lanes[chat] = lane
        return Lease(id=kept.id, token=lane.token, letter=kept.letter, attempts=kept.attempts, unknowns=kept.unknowns)

    def _count_unknown(self, kept: KeptLetter, now: datetime) -> KeptLetter:
        """Count one more unknown end."""
        parked = kept.letter.on_unknown is OnUnknown.DROP or kept.unknowns >= 3
        state = LetterState.UNKNOWN if parked else LetterState.PENDING
        self.desk.letters[kept.id] = replace(
            kept, state=state, unknowns=kept.unknowns + 1, settled=now if parked else None
        )
        return self.desk.letters[kept.id]

    def begin(self, lease: Lease, now: datetime) -> bool:
        """Mark a leased letter as being sent."""
        kept = self.desk.letters[lease.id]
        lane = self.desk.lanes[kept.letter.chat]
        lost = lane.token != lease.token or lane.lease_until is None or lane.lease_until <= now
        if lost or kept.state is not LetterState.PENDING:
            return False
        self.desk.letters[lease.id] = replace(kept, state=LetterState.SENDING, attempts=kept.attempts + 1)
        return True

    def settle(self, lease: Lease, settlement: Settlement, now: datetime) -> bool:
        """Record what became of a letter and free its chat."""
        kept = self.desk.letters[lease.id]
        chat = kept.letter.chat
        lane = self.desk.lanes[chat]
        if lane.token != lease.token:
            return False
        uncounted = kept.state is LetterState.SENDING and not settlement.counts
        self.desk.letters[lease.id] = replace(
            kept,
            state=settlement.state,
            attempts=kept.attempts - uncounted,
            unknowns=kept.unknowns + settlement.unknown,
            message_id=settlement.message_id,
            reason=settlement.reason,
            settled=None if settlement.state in WAITING else now,
        )
        self.desk.lanes[chat] = Lane(token=lane.token + 1, next_at=settlement.next_at)
        self._after(lease, settlement, chat, now)
        return True

    def _after(self, lease: Lease, settlement: Settlement, chat: int, now: datetime) -> None:
        """Do what a settlement entails."""
        if settlement.state is LetterState.SENT and settlement.message_id and lease.letter.article is not None:
            self.desk.posted[lease.letter.article, chat, settlement.message_id] = now
        if settlement.deactivate:
            if chat in self.desk.chats:
                self.desk.chats[chat] = replace(self.desk.chats[chat], active=False, reason=settlement.reason)
            for number, kept in self.desk.letters.items():
                if kept.letter.chat == chat and kept.state in WAITING:
                    self.desk.letters[number] = replace(kept, state=LetterState.DEAD, settled=now)
        if settlement.moved_to is not None:
            self.move_chat(chat, settlement.moved_to)
        self.desk.hold_until = settlement.hold_until or self.desk.hold_until

    def reclaim(self, now: datetime) -> int:
        """Free every lease and count letters being sent as unknown."""
        left = [kept for kept in self.desk.letters.values() if kept.state is LetterState.SENDING]
        for kept in left:
            self._count_unknown(kept, now)
        for chat, lane in self.desk.lanes.items():
            if lane.lease_until is not None:
                self.desk.lanes[chat] = replace(lane, token=lane.token + 1, lease_until=None)
        return len(left)

    def backlog(self) -> Backlog:
        """Return the outbox in numbers."""
        states = Counter(kept.state for kept in self.desk.letters.values())
        waiting = [kept.letter.created for kept in self.desk.letters.values() if kept.state in WAITING]
        return Backlog(
            pending=states[LetterState.PENDING] + states[LetterState.SENDING],
            sent=states[LetterState.SENT],
            dead=states[LetterState.DEAD],
            unknown=states[LetterState.UNKNOWN],
            oldest=min(waiting, default=None),
        )

    def held(self) -> str | None:
        """Return why deliveries are held."""
        return self.desk.held

    def release(self, now: datetime, *, drop: bool) -> int:
        """End a hold."""
        waiting = [kept for kept in self.desk.letters.values() if kept.state in WAITING]
        self.desk.held = None
        for kept in waiting if drop else ():
            self.desk.letters[kept.id] = replace(kept, state=LetterState.DEAD, settled=now)
        return len(waiting)

    def forget_posted(self, posted: Posted) -> None:
        """Forget a message."""
        here = (posted.chat, posted.message_id)
        self.desk.posted = {key: at for key, at in self.desk.posted.items() if key[1:] != here}
        self.desk.cards = {key: one for key, one in self.desk.cards.items() if key[1] != posted.inline}

    def prune(self, now: datetime) -> int:
        """Delete what is past its use."""
        old = [key for key, kept in self.desk.letters.items() if kept.settled and kept.settled < now - _WEEK]
        notes = [key for key, (_, expires) in self.desk.notes.items() if expires < now]
        for number in old:
            self.desk.keys.discard(self.desk.letters.pop(number).letter.key)
        for note in notes:
            del self.desk.notes[note]
        return len(old) + len(notes)
