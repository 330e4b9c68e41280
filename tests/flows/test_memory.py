"""What is remembered of chats outlives the process once it was flushed to the store."""

from datetime import date, timedelta

import pytest

from bot.errors import StoreError
from bot.flows.memory import ANSWER_LASTS, CONTEXT_LASTS, Memory
from bot.model.question import ChatRef, Intent, Question
from bot.model.span import Span
from bot.model.stored import Posted
from tests.fakes.store import FakeStore
from tests.flows.sample import NOW, sample_reply, sample_store

ALICE = ChatRef(key="7:", id=7)
HSI = Question(text="hang seng", subject="hang seng", cued=True)
DAY = NOW.date()


def spent(memory: Memory, store: FakeStore, chat: ChatRef = ALICE, day: date = DAY) -> dict[int, dict[Span, int]]:
    """Return what a chat was shown."""
    with store.reading() as reading:
        return memory.spend(chat, day, reading, lambda so_far: ({key: dict(one) for key, one in so_far.items()}, {}))


def test_a_question_is_followed_by_the_next_process() -> None:
    store, before = FakeStore(), Memory()
    before.keep(ALICE, HSI, NOW)
    before.flush(store)
    with store.reading() as reading:
        assert Memory().last(ALICE, reading, NOW + CONTEXT_LASTS - timedelta(seconds=1)) == HSI
        assert Memory().last(ALICE, reading, NOW + CONTEXT_LASTS + timedelta(seconds=1)) is None
        assert Memory().last(ChatRef(key="8:", id=8), reading, NOW) is None


def test_what_a_message_answers_is_known_to_the_next_process_for_a_week() -> None:
    store, before = FakeStore(), Memory()
    before.keep_answered(7, 100, HSI, NOW)
    before.flush(store)
    with store.reading() as reading:
        assert Memory().answered(7, 100, reading, NOW + timedelta(hours=9)) == HSI
        assert Memory().answered(7, 100, reading, NOW + ANSWER_LASTS + timedelta(hours=1)) is None
        assert Memory().answered(7, 101, reading, NOW) is None


def test_words_shown_count_in_the_next_process_that_day_and_not_the_day_after() -> None:
    store, before = sample_store(), Memory()
    with store.reading() as reading:
        before.spend(ALICE, DAY, reading, lambda _: (None, {1: {Span(0, 40): 8}}))
    before.flush(store)
    assert spent(Memory(), store) == {1: {Span(0, 40): 8}}
    assert spent(Memory(), store, day=DAY + timedelta(days=1)) == {}


def test_what_an_alert_showed_counts_at_once() -> None:
    store, memory = sample_store(), Memory()
    with store.reading() as reading:
        memory.spend(ALICE, DAY, reading, lambda _: (None, {1: {Span(0, 40): 8}}))
    with store.delivery() as delivery:
        delivery.add_shown((7,), DAY, {1: {Span(50, 90): 7}})
    assert spent(memory, store) == {1: {Span(0, 40): 8, Span(50, 90): 7}}


def test_a_chat_of_the_terminal_leaves_nothing_in_the_store() -> None:
    store, terminal = FakeStore(), ChatRef(key="terminal")
    memory = Memory()
    memory.keep(terminal, HSI, NOW)
    with store.reading() as reading:
        memory.spend(terminal, DAY, reading, lambda _: (None, {1: {Span(0, 40): 8}}))
        memory.flush(store)
        assert memory.last(terminal, reading, NOW) == HSI
    assert (store.desk.notes, store.desk.shown) == ({}, {})


def test_what_could_not_be_stored_is_stored_by_the_next_flush() -> None:
    store, memory = sample_store(), Memory()
    memory.keep(ALICE, HSI, NOW)
    memory.keep_posted(Posted(7, 100, NOW), (1, 2))
    store.failing = [StoreError("the disk is full")]
    with pytest.raises(StoreError):
        memory.flush(store)
    memory.keep_posted(Posted(0, 0, NOW, inline="card", language="zh-Hant"), (1,))
    memory.flush(store)
    with store.reading() as reading:
        assert Memory().last(ALICE, reading, NOW) == HSI
        assert [one.inline for one in reading.posted(1)] == ["card", None]


def test_a_question_that_another_version_stored_is_passed_over() -> None:
    store = FakeStore()
    with store.writing() as writing:
        writing.put_note("question", "7:", '{"words": 1}', NOW + timedelta(hours=1))
    with store.reading() as reading:
        assert Memory().last(ALICE, reading, NOW) is None


def test_why_after_a_restart_asks_about_the_last_question() -> None:
    store = sample_store()
    first = sample_reply(store=store)
    first.answer("alibaba", ALICE)
    first.memory.flush(store)
    answer = sample_reply(store=store).answer("why?", ALICE)
    assert (answer.question.intent, [one.id for one in answer.instruments]) == (Intent.WHY, ["alibaba"])


def test_topics_of_a_group_share_what_it_may_be_shown() -> None:
    store = sample_store()
    reply, here, there = sample_reply(store=store), ChatRef(key="-5:1", id=-5), ChatRef(key="-5:2", id=-5)
    shown = reply.answer("alibaba", here).excerpts
    assert {excerpt.span for excerpt in shown} == {
        span for spans in spent(reply.memory, store, there).values() for span in spans
    }
