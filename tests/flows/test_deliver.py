"""Deliver: at least once, bounded copies, nothing lost without a record."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import pytest

from bot.alerts.retry import UNKNOWN_CAP
from bot.errors import StoreError
from bot.flows.deliver import LEASE, Deliverer
from bot.model.alert import Chat, ChatKind, Letter, LetterState, OnUnknown
from bot.model.attempt import Attempt, Outcome
from bot.model.message import Message
from tests.fakes.delivery import KeptLetter
from tests.fakes.store import FakeStore

START = datetime(2025, 2, 26, 12, tzinfo=UTC)


class HandClock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.at = START

    def now(self) -> datetime:
        """Return the hand's place."""
        return self.at


class ScriptedSender:
    """Ends attempts as told, then well; keeps what users saw."""

    def __init__(self, *outcomes: Outcome, arrives: bool = False) -> None:
        self.seen: list[str] = []
        self._outcomes = list(outcomes)
        self._arrives = arrives

    def send(self, letter: Letter) -> Attempt:
        """Try once."""
        outcome = self._outcomes.pop(0) if self._outcomes else Outcome.SENT
        if outcome is Outcome.SENT or self._arrives:
            self.seen.append(f"{letter.chat}: {letter.message.text}")
        return Attempt(outcome, "words", message_id=9, retry_after=timedelta(seconds=35), moved_to=-100)


class Office:
    """Store, clock and deliverer around one sender."""

    def __init__(self, sender: ScriptedSender, letters: Iterable[Letter] = ()) -> None:
        self.store, self.clock, self.sender = FakeStore(), HandClock(), sender
        self.pauses: list[float] = []
        self.deliverer = Deliverer(self.store, sender, self.clock, lambda: 0.0, self.pauses.append)
        with self.store.delivery() as delivery:
            delivery.put_chat(Chat(id=5, kind=ChatKind.PRIVATE))
            delivery.enqueue(letters)

    def work(self, rounds: int = 10, step: timedelta = timedelta(minutes=2)) -> None:
        """Deliver what is due, several times, with time passing."""
        for _ in range(rounds):
            for lease in self.deliverer.claim(8):
                self.deliverer.deliver(lease)
            self.clock.at += step

    @property
    def rows(self) -> list[KeptLetter]:
        """The outbox."""
        return list(self.store.desk.letters.values())


def letter(text: str = "x", *, chat: int = 5, on_unknown: OnUnknown = OnUnknown.RESEND) -> Letter:
    return Letter(key=f"{chat}:{text}", chat=chat, message=Message(text=text), created=START, on_unknown=on_unknown)


def test_letters_of_a_chat_arrive_in_order_and_apart() -> None:
    office = Office(ScriptedSender(), [letter("1"), letter("2"), letter("1", chat=6)])
    office.work(1)
    assert office.sender.seen == ["5: 1", "6: 1"]
    office.work(1)
    assert office.sender.seen == ["5: 1", "6: 1", "5: 2"]


@pytest.mark.parametrize("failure", [Outcome.NOT_SENT, Outcome.FLOOD, Outcome.UNKNOWN, Outcome.TOKEN])
def test_a_failed_letter_is_tried_again_until_it_arrives(failure: Outcome) -> None:
    office = Office(ScriptedSender(failure, failure), [letter()])
    office.work()
    assert office.sender.seen == ["5: x"]
    assert (office.rows[0].state, office.rows[0].message_id) == (LetterState.SENT, 9)


def test_a_flood_holds_every_chat_and_costs_no_attempt() -> None:
    office = Office(ScriptedSender(Outcome.FLOOD), [letter(), letter(chat=6)])
    office.deliverer.deliver(office.deliverer.claim(1)[0])
    assert office.deliverer.claim(8) == []
    office.clock.at += timedelta(seconds=36)
    assert [lease.attempts for lease in office.deliverer.claim(8)] == [0, 0]


def test_a_chat_that_shut_us_out_rests_and_its_letter_is_dead() -> None:
    office = Office(ScriptedSender(Outcome.SHUT_OUT), [letter()])
    office.work()
    assert (office.rows[0].state, office.rows[0].reason) == (LetterState.DEAD, "words")
    assert office.store.desk.chats[5].active is False


def test_a_migrated_group_gets_its_letter_under_the_new_id() -> None:
    office = Office(ScriptedSender(Outcome.MIGRATED), [letter()])
    office.work()
    assert office.sender.seen == ["-100: x"]
    assert set(office.store.desk.chats) == {-100}


def test_a_letter_nobody_knows_of_comes_at_most_cap_plus_one_times_and_is_parked() -> None:
    office = Office(ScriptedSender(*[Outcome.UNKNOWN] * 9, arrives=True), [letter()])
    office.work(20)
    assert len(office.sender.seen) == UNKNOWN_CAP + 1
    assert office.rows[0].state is LetterState.UNKNOWN


def test_a_letter_that_must_not_come_twice_is_parked_at_once() -> None:
    office = Office(ScriptedSender(Outcome.UNKNOWN, arrives=True), [letter(on_unknown=OnUnknown.DROP)])
    office.work()
    assert (office.sender.seen, office.rows[0].state) == (["5: x"], LetterState.UNKNOWN)


def test_a_lost_lease_sends_nothing_and_settles_nothing() -> None:
    office = Office(ScriptedSender(), [letter()])
    late = office.deliverer.claim(1)[0]
    office.clock.at += LEASE + timedelta(seconds=1)
    office.deliverer.deliver(office.deliverer.claim(1)[0])
    assert office.deliverer.deliver(late) is None
    assert office.sender.seen == ["5: x"]


def test_an_outcome_that_cannot_be_recorded_is_recorded_as_soon_as_it_can() -> None:
    office = Office(ScriptedSender(), [letter()])
    lease = office.deliverer.claim(1)[0]
    office.store.failing = [None, *[StoreError("disk full")] * 3]
    office.deliverer.deliver(lease)
    assert (office.sender.seen, len(office.pauses), office.rows[0].state) == (["5: x"], 3, LetterState.SENT)


def test_a_letter_too_old_to_matter_is_dead_without_being_sent() -> None:
    old = Letter(key="k", chat=5, message=Message(text="x"), created=START, expires=START - timedelta(seconds=1))
    office = Office(ScriptedSender(), [old])
    office.work(1)
    assert (office.sender.seen, office.rows[0].state) == ([], LetterState.DEAD)
