"""Whatever senders do, crash or lose their leases: nothing is lost, letters stay in order, a chat has one holder."""

from collections import Counter, defaultdict
from datetime import datetime, timedelta

import hypothesis.strategies as st
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from sqlalchemy import delete, func, select

from bot.model.alert import Lease, LetterState, Settlement
from storage.lanes import WAITING
from storage.outbox import MOST_UNKNOWN
from storage.store import SqlStore
from storage.tables.outbox import LaneRow, LetterRow, RateRow
from tests.fakes.store import FakeStore
from tests.storage.kinds import WholeStore
from tests.storage.letters import NOON, letter

LEASE = timedelta(seconds=60)
ENDS = {
    "sent": Settlement(state=LetterState.SENT, message_id=1),
    "failed": Settlement(state=LetterState.PENDING),
    "unknown": Settlement(state=LetterState.PENDING, unknown=True),
    "refused": Settlement(state=LetterState.DEAD),
}


class Senders(RuleBasedStateMachine):
    """Several senders on one outbox; `arrived` is what users saw, in order."""

    def __init__(self, store: WholeStore) -> None:
        super().__init__()
        self.store = store
        self.now: datetime = NOON
        self.written: dict[int, list[str]] = defaultdict(list)
        self.arrived: dict[int, list[str]] = defaultdict(list)
        self.refused: set[str] = set()
        self.held: list[tuple[Lease, datetime]] = []

    @rule(chat=st.integers(1, 3), letters=st.integers(1, 3))
    def write(self, chat: int, letters: int) -> None:
        """Write some letters to a chat."""
        new = [letter(f"{chat}:{len(self.written[chat]) + number}", chat=chat) for number in range(letters)]
        self.written[chat] += [one.key for one in new]
        with self.store.delivery() as delivery:
            assert delivery.enqueue([*new, new[0]]) == letters

    @rule(chats=st.integers(1, 3))
    def claim(self, chats: int) -> None:
        """Lease; a chat whose lease lasts is not leased again."""
        with self.store.delivery() as delivery:
            leases = delivery.claim(self.now, chats, self.now + LEASE)
        busy = {lease.letter.chat for lease, until in self.held if until > self.now}
        assert busy.isdisjoint(lease.letter.chat for lease in leases)
        self.held += [(lease, self.now + LEASE) for lease in leases]

    @precondition(lambda self: self.held)
    @rule(data=st.data(), end=st.sampled_from(sorted(ENDS)), crash=st.booleans(), slow=st.integers(0, 70))
    def send(self, data: st.DataObject, end: str, crash: bool, slow: int) -> None:  # noqa: FBT001 - hypothesis passes names
        """Send a leased letter, perhaps slowly, perhaps stopping before the end is recorded."""
        lease, _ = self.held.pop(data.draw(st.integers(0, len(self.held) - 1)))
        with self.store.delivery() as delivery:
            if not delivery.begin(lease, self.now):
                return
        if end in ("sent", "unknown"):
            self.arrived[lease.letter.chat].append(lease.letter.key)
        self.now += timedelta(seconds=slow)
        if crash:
            return
        with self.store.delivery() as delivery:
            if delivery.settle(lease, _decided(lease, end), self.now) and end == "refused":
                self.refused.add(lease.letter.key)

    @rule(seconds=st.integers(1, 90))
    def wait(self, seconds: int) -> None:
        """Let time pass."""
        self.now += timedelta(seconds=seconds)

    @rule()
    def restart(self) -> None:
        """Stop all senders and start again."""
        self.held.clear()
        with self.store.delivery() as delivery:
            delivery.reclaim(self.now)

    @invariant()
    def counts_balance(self) -> None:
        """Check that every letter written is in one state."""
        with self.store.delivery() as delivery:
            found = delivery.backlog()
        assert found.pending + found.sent + found.dead + found.unknown == sum(map(len, self.written.values()))
        assert found.dead == len(self.refused)

    @invariant()
    def lanes_point_at_the_oldest(self) -> None:
        """Check the lanes of a database against its letters."""
        if not isinstance(self.store, SqlStore):
            return
        with self.store.engines.reader.connect() as connection:
            heads = connection.execute(select(LaneRow.chat, LaneRow.head).where(LaneRow.head.is_not(None))).all()
            oldest = select(LetterRow.chat, func.min(LetterRow.id)).where(LetterRow.state.in_(WAITING))
            assert set(heads) == set(connection.execute(oldest.group_by(LetterRow.chat)).all())

    def teardown(self) -> None:
        """Let one good sender finish; then all has arrived in order, or is known not to have."""
        while True:
            self.now += LEASE
            with self.store.delivery() as delivery:
                waiting = delivery.backlog().pending
                leases = delivery.claim(self.now, 9, self.now + LEASE)
                for lease in leases:
                    assert delivery.begin(lease, self.now)
                    self.arrived[lease.letter.chat].append(lease.letter.key)
                    assert delivery.settle(lease, ENDS["sent"], self.now)
            if not waiting:
                break
        with self.store.delivery() as delivery:
            parked = delivery.backlog().unknown
        missing = 0
        for chat, keys in self.written.items():
            first_seen = list(dict.fromkeys(self.arrived[chat]))
            assert first_seen == [key for key in keys if key in first_seen]
            missing += len(set(keys) - set(first_seen) - self.refused)
            assert all(copies <= 1 + MOST_UNKNOWN for copies in Counter(self.arrived[chat]).values())
        assert missing <= parked


def _decided(lease: Lease, end: str) -> Settlement:
    """Return the settlement of an end; one unknown end too many parks the letter."""
    if end == "unknown" and lease.unknowns >= MOST_UNKNOWN:
        return Settlement(state=LetterState.UNKNOWN, unknown=True)
    return ENDS[end]


def _emptied(store: WholeStore) -> WholeStore:
    """Return a store with an empty outbox."""
    if not isinstance(store, SqlStore):
        return FakeStore()
    with store.engines.writer.begin() as connection:
        for model in (LetterRow, LaneRow, RateRow):
            connection.execute(delete(model))
    return store


def test_random_senders_lose_nothing_keep_order_and_never_share_a_chat(store: WholeStore) -> None:
    class OnStore(Senders):
        def __init__(self) -> None:
            super().__init__(_emptied(store))

    run_state_machine_as_test(OnStore, settings=settings(max_examples=20, stateful_step_count=25, deadline=None))
