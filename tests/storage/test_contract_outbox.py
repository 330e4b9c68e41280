"""The outbox: each letter once in order, one holder a chat, nothing lost and nothing repeated without count."""

from datetime import timedelta

import pytest

from bot.errors import StoreBusy
from bot.model.alert import Chat, ChatKind, LetterState, OnUnknown, Settlement, Watch
from bot.model.instrument import InstrumentId
from bot.model.message import Message
from tests.storage.articles import article, document
from tests.storage.kinds import WholeStore
from tests.storage.letters import NOON, letter

MINUTE, SECOND = timedelta(minutes=1), timedelta(seconds=1)
SENT = Settlement(state=LetterState.SENT, message_id=55)
AGAIN = Settlement(state=LetterState.PENDING)


def test_a_letter_comes_out_as_it_went_in_and_its_key_counts_once(store: WholeStore) -> None:
    whole = letter("a", topic=3, expires=NOON + MINUTE, on_unknown=OnUnknown.DROP, kind="digest")
    picture = letter("b", chat=8, message=Message(text="<b>x</b>", photo=b"\x89PNG\x00", silent=True))
    with store.delivery() as delivery:
        assert delivery.enqueue([whole, picture]) == 2
        assert delivery.enqueue([letter("a", chat=9), letter("c", chat=9)]) == 1
        leases = delivery.claim(NOON, 10, NOON + MINUTE)
    assert [lease.letter for lease in leases] == [whole, picture, letter("c", chat=9)]


def test_letters_of_a_chat_go_one_at_a_time_and_in_order(store: WholeStore) -> None:
    with store.delivery() as delivery:
        delivery.enqueue([letter("a"), letter("b"), letter("other", chat=8)])
        first = delivery.claim(NOON, 10, NOON + MINUTE)
        assert [lease.letter.key for lease in first] == ["a", "other"]
        assert delivery.claim(NOON, 10, NOON + MINUTE) == []
        assert delivery.begin(first[0], NOON)
        assert delivery.settle(first[0], SENT, NOON)
        assert [lease.letter.key for lease in delivery.claim(NOON, 10, NOON + MINUTE)] == ["b"]


def test_a_chat_waits_until_its_next_time(store: WholeStore) -> None:
    with store.delivery() as delivery:
        delivery.enqueue([letter("a"), letter("b")])
        (lease,) = delivery.claim(NOON, 1, NOON + MINUTE)
        delivery.begin(lease, NOON)
        delivery.settle(lease, Settlement(state=LetterState.SENT, next_at=NOON + SECOND), NOON)
        assert delivery.claim(NOON, 1, NOON + MINUTE) == []
        assert len(delivery.claim(NOON + SECOND, 1, NOON + MINUTE)) == 1


def test_a_holder_whose_lease_ended_is_fenced_out(store: WholeStore) -> None:
    later = NOON + MINUTE
    with store.delivery() as delivery:
        delivery.enqueue([letter("a")])
        (slow,) = delivery.claim(NOON, 1, later)
        assert not delivery.begin(slow, later)
        (quick,) = delivery.claim(later, 1, later + MINUTE)
        assert not delivery.settle(slow, SENT, later)
        assert delivery.begin(quick, later)
        assert not delivery.begin(quick, later)
        assert delivery.settle(quick, SENT, later)
        assert not delivery.settle(quick, SENT, later)
    assert (quick.attempts, quick.unknowns) == (0, 0)


def test_a_letter_left_while_being_sent_counts_as_unknown_up_to_the_cap(store: WholeStore) -> None:
    now = NOON
    with store.delivery() as delivery:
        delivery.enqueue([letter("a"), letter("b")])
        for unknowns in range(4):
            (lease,) = delivery.claim(now, 1, now + MINUTE)
            assert (lease.letter.key, lease.attempts, lease.unknowns) == ("a", unknowns, unknowns)
            assert delivery.begin(lease, now)
            now += MINUTE
        assert delivery.claim(now, 1, now + MINUTE) == []
        assert delivery.backlog().unknown == 1
        assert [lease.letter.key for lease in delivery.claim(now, 1, now + MINUTE)] == ["b"]


def test_one_that_must_not_be_repeated_is_parked_at_once(store: WholeStore) -> None:
    with store.delivery() as delivery:
        delivery.enqueue([letter("a", on_unknown=OnUnknown.DROP)])
        (lease,) = delivery.claim(NOON, 1, NOON + MINUTE)
        delivery.begin(lease, NOON)
        assert delivery.claim(NOON + MINUTE, 1, NOON + 2 * MINUTE) == []
        assert (delivery.backlog().unknown, delivery.backlog().pending) == (1, 0)


def test_after_a_crash_the_only_sender_reclaims_everything(store: WholeStore) -> None:
    with store.delivery() as delivery:
        delivery.enqueue([letter("begun"), letter("leased", chat=8)])
        begun, leased = delivery.claim(NOON, 2, NOON + MINUTE)
        delivery.begin(begun, NOON)
        assert delivery.reclaim(NOON) == 1
        assert not delivery.settle(leased, SENT, NOON)
        again = delivery.claim(NOON, 2, NOON + MINUTE)
    assert [(lease.letter.key, lease.attempts, lease.unknowns) for lease in again] == [
        ("begun", 1, 1),
        ("leased", 0, 0),
    ]


def test_a_flood_wait_holds_everybody_and_costs_no_attempt(store: WholeStore) -> None:
    until = NOON + 30 * SECOND
    flood = Settlement(state=LetterState.PENDING, next_at=until, hold_until=until, counts=False)
    with store.delivery() as delivery:
        delivery.enqueue([letter("a"), letter("b", chat=8)])
        (lease,) = delivery.claim(NOON, 1, NOON + MINUTE)
        delivery.begin(lease, NOON)
        delivery.settle(lease, flood, NOON)
        assert delivery.claim(NOON + SECOND, 5, NOON + MINUTE) == []
        assert [lease.attempts for lease in delivery.claim(until, 5, until + MINUTE)] == [0, 0]


def test_a_chat_that_shut_the_bot_out_rests(store: WholeStore) -> None:
    gone = Settlement(state=LetterState.DEAD, reason="bot was kicked", deactivate=True)
    with store.delivery() as delivery:
        delivery.put_chat(Chat(id=7, kind=ChatKind.PRIVATE))
        delivery.watch(Watch(chat=7, instrument=InstrumentId("dax")))
        delivery.enqueue([letter("a"), letter("b")])
        (lease,) = delivery.claim(NOON, 1, NOON + MINUTE)
        delivery.begin(lease, NOON)
        delivery.settle(lease, gone, NOON)
        chat = delivery.chat(7)
        assert chat is not None
        assert (chat.active, chat.reason) == (False, "bot was kicked")
        assert (delivery.backlog().dead, delivery.backlog().pending) == (2, 0)
        assert delivery.claim(NOON, 1, NOON + MINUTE) == []
        assert len(delivery.watches(7)) == 1


def test_a_letter_to_a_chat_that_moved_goes_to_its_new_id(store: WholeStore) -> None:
    with store.delivery() as delivery:
        delivery.put_chat(Chat(id=-5, kind=ChatKind.GROUP))
        delivery.enqueue([letter("a", chat=-5), letter("b", chat=-5)])
        (lease,) = delivery.claim(NOON, 1, NOON + MINUTE)
        delivery.begin(lease, NOON)
        moved = Settlement(state=LetterState.PENDING, next_at=NOON, moved_to=-100, counts=False)
        assert delivery.settle(lease, moved, NOON)
        (again,) = delivery.claim(NOON, 5, NOON + MINUTE)
    assert (again.letter.key, again.letter.chat, again.attempts) == ("a", -100, 0)


def test_a_rate_is_shared_by_all_senders(store: WholeStore) -> None:
    with store.delivery() as delivery:
        delivery.enqueue([letter(str(number), chat=number) for number in range(1, 101)])
    leased = 0
    for tick in range(100):
        now = NOON + tick * timedelta(milliseconds=10)
        with store.delivery() as delivery:
            leased += len(delivery.claim(now, 8, now + MINUTE, per_second=28))
    assert 28 <= leased <= 30


def test_a_sent_alert_is_noted_as_carrying_its_article(store: WholeStore) -> None:
    with store.writing() as writing:
        ref, _ = writing.add_article(document("one"), article())
    with store.delivery() as delivery:
        delivery.enqueue([letter("a", article=ref.id)])
        (lease,) = delivery.claim(NOON, 1, NOON + MINUTE)
        delivery.begin(lease, NOON)
        delivery.settle(lease, SENT, NOON)
    with store.reading() as reading:
        assert [(posted.chat, posted.message_id) for posted in reading.posted(ref.id)] == [(7, 55)]


def test_the_backlog_counts_by_state_and_names_the_oldest(store: WholeStore) -> None:
    with store.delivery() as delivery:
        assert delivery.backlog().oldest is None
        delivery.enqueue([letter("a"), letter("b", chat=8, created=NOON - MINUTE)])
        (lease, _) = delivery.claim(NOON, 2, NOON + MINUTE)
        delivery.begin(lease, NOON)
        assert (delivery.backlog().pending, delivery.backlog().oldest) == (2, NOON - MINUTE)
        delivery.settle(lease, SENT, NOON)
        assert (delivery.backlog().pending, delivery.backlog().sent) == (1, 1)


def test_settled_letters_go_after_a_week_and_waiting_ones_stay(store: WholeStore) -> None:
    with store.delivery() as delivery:
        delivery.enqueue([letter("a"), letter("b")])
        (lease,) = delivery.claim(NOON, 2, NOON + MINUTE)
        delivery.settle(lease, SENT, NOON)
        assert delivery.prune(NOON + timedelta(days=6)) == 0
        assert delivery.prune(NOON + timedelta(days=8)) == 1
        assert (delivery.backlog().pending, delivery.backlog().sent) == (1, 0)


def test_only_one_may_hold_the_instance_lock(store: WholeStore) -> None:
    with store.single_instance(), pytest.raises(StoreBusy), store.single_instance():
        pass
    with store.single_instance():
        pass
