"""Follow-ups take what they leave out from the question before, until it expires."""

from datetime import timedelta

import pytest

from bot.flows.memory import CONTEXT_LASTS
from bot.model.answer import AnswerStatus, Note
from bot.model.question import ChatRef, Intent
from bot.render.terminal import plain_text
from bot.render.voice import Voice
from tests.flows.demo import StandingClock, demo_reply
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


LIST = "700, 9988, NVDA"


@pytest.mark.parametrize(
    ("said", "figures", "note"),
    [
        ("why?", ["2.2", "4.1", "3.1"], None),
        (
            "in points?",
            ["2.2", "4.1", "3.1"],
            "Not stated in points: Tencent Holdings, Alibaba Group, NVIDIA Corporation",
        ),
        ("yesterday?", ["3.1"], "No report for 5 Mar: Tencent Holdings, Alibaba Group"),
        ("on 3 march?", ["-1.2"], "No report for 3 Mar: Tencent Holdings, NVIDIA Corporation"),
        ("on 2 march?", ["2.2", "4.1", "3.1"], "No report for Mon 2 Mar."),
    ],
)
@pytest.mark.parametrize("pasted", [LIST, f"/my {LIST}"])
def test_a_pasted_list_can_be_followed_up(pasted: str, said: str, figures: list[str], note: str | None) -> None:
    reply = demo_reply()
    reply.answer(pasted, CHAT)

    answer = reply.answer(said, CHAT)

    assert [str(stored.move.percent) for stored in answer.moves] == figures
    assert note is None or note in plain_text(answer, Voice())


def test_why_of_a_list_tells_each_cause_by_name() -> None:
    reply = demo_reply()
    reply.answer("700, 9988, intel, dax", CHAT)

    answer = reply.answer("why?", CHAT)

    assert [card.cause.text for card in answer.cards if card.cause] == [
        "on hopes of a stronger games season",
        "after unveiling a cheaper version of its cloud model",
    ]
    assert "No cause stated: DAX" in plain_text(answer, Voice())


@pytest.mark.parametrize("pasted", [LIST, f"/my {LIST}", "tencent"])
def test_more_of_what_fits_a_screen_is_the_news_about_it(pasted: str) -> None:
    reply = demo_reply()
    reply.answer(pasted, CHAT)

    answer = reply.answer("more", CHAT)

    assert answer.question.intent is Intent.NEWS
    assert "02" in [str(article.name)[:2] for article in answer.articles]


def test_more_of_a_long_list_is_its_next_screen() -> None:
    reply = demo_reply()
    reply.answer("700, 9988, NVDA, tesla, dax, nikkei, kospi, toyota, brent", CHAT)

    answer = reply.answer("more", CHAT)

    assert [stored.move.instrument for stored in answer.moves] == ["toyota", "brent-crude"]


@pytest.mark.parametrize("said", ["why?", "in points?", "yesterday?", "is that true?", "点解"])
def test_without_a_question_before_it_a_follow_up_says_so(said: str) -> None:
    answer = demo_reply().answer(said, CHAT)

    assert (answer.status, answer.moves) == (AnswerStatus.NOT_UNDERSTOOD, ())
    assert isinstance(answer.parts[0], Note)
    assert answer.parts[0].message.startswith("That question is no longer remembered")
