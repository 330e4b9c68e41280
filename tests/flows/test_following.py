"""Follow-ups take what they leave out from the question before, until it expires."""

from datetime import timedelta

import pytest

from bot.flows.memory import CONTEXT_LASTS
from bot.model.question import ChatRef, Intent
from tests.flows.demo import StandingClock
from tests.flows.sample import NOW, sample_reply

CHAT = ChatRef(key="one")


@pytest.mark.parametrize(
    ("first", "second", "intent", "instruments"),
    [
        ("alibaba", "why?", Intent.WHY, ("alibaba",)),
        ("alibaba", "and tencent?", Intent.MOVE, ("tencent",)),
        ("why did alibaba rise", "what about tencent", Intent.WHY, ("tencent",)),
        ("alibaba", "quotes?", Intent.QUOTES, ("alibaba",)),
        ("alibaba", "on 3 march?", Intent.MOVE, ("alibaba",)),
        ("alibaba on 3 march", "why", Intent.AS_OF, ("alibaba",)),
        ("hsi", "in points?", Intent.MOVE, ("hang-seng",)),
        ("hsi", "history", Intent.HISTORY, ("hang-seng",)),
        ("恒生科技怎么样", "为什么？", Intent.WHY, ("hang-seng-tech",)),
        ("恒生科技怎么样", "那腾讯呢", Intent.MOVE, ("tencent",)),
        ("恒生科技點樣", "點解", Intent.WHY, ("hang-seng-tech",)),
    ],
)
def test_a_follow_up_is_about_the_question_before(
    first: str, second: str, intent: Intent, instruments: tuple[str, ...]
) -> None:
    reply = sample_reply()
    reply.answer(first, CHAT)

    answer = reply.answer(second, CHAT)

    assert (answer.question.intent, tuple(one.id for one in answer.instruments)) == (intent, instruments)


def test_the_day_of_the_question_before_is_kept() -> None:
    reply = sample_reply()
    reply.answer("alibaba on 3 march", CHAT)

    answer = reply.answer("and tencent?", CHAT)

    assert [str(stored.move.percent) for stored in answer.moves] == ["-0.4"]


def test_a_follow_up_after_half_an_hour_is_not_understood() -> None:
    clock = StandingClock(NOW)
    reply = sample_reply(clock=clock)
    reply.answer("alibaba", CHAT)
    clock.at += CONTEXT_LASTS + timedelta(seconds=1)

    assert not reply.answer("why?", CHAT).moves


def test_another_chat_does_not_share_the_question() -> None:
    reply = sample_reply()
    reply.answer("alibaba", CHAT)

    assert not reply.answer("why?", ChatRef(key="two")).moves


def test_a_reply_to_an_older_message_is_about_that_message() -> None:
    reply = sample_reply()
    reply.answer("hsi", CHAT)

    answer = reply.answer("why?", CHAT, replied_to="Tencent Holdings ▲ +2.2% · 2 days ago\nClose · Wed 4 Mar")

    assert [one.id for one in answer.instruments] == ["tencent"]


def test_more_shows_the_next_page() -> None:
    reply = sample_reply()
    first = reply.answer("news", CHAT)

    second = reply.answer("more", CHAT)

    assert {article.id for article in first.articles}.isdisjoint(article.id for article in second.articles)
    assert second.articles
