"""Questions about topics and sector groups are answered from what articles call them, and say what was searched."""

import pytest

from bot.model.answer import AnswerStatus
from bot.model.question import ChatRef, Intent
from bot.render.terminal import plain_text
from bot.render.voice import Voice
from tests.flows.demo import demo_reply

CHAT = ChatRef(key="test")


@pytest.mark.parametrize(
    ("text", "article", "searched"),
    [
        ("关于芯片出口管制的新闻", "21", "chip export curbs"),
        ("有没有关税的消息", "06", "tariff"),
        ("有沒有減息的消息", "11", "rate cut"),
        ("有多少关于红海的文章", "12", "Red Sea"),
        ("谁评论了关税", "06", "tariff"),
    ],
)
def test_a_chinese_topic_finds_english_articles_and_says_how(text: str, article: str, searched: str) -> None:
    answer = demo_reply().answer(text, CHAT)

    assert article in [str(one.name)[:2] for one in answer.articles]
    assert f"Also searched for: {searched}" in plain_text(answer, Voice())


@pytest.mark.parametrize(
    ("text", "intent", "article"),
    [
        ("bank stocks", Intent.BRIEF, "07"),
        ("chinese banks", Intent.BRIEF, "01"),
        ("european carmakers", Intent.MOVE, "06"),
        ("why did carmakers fall", Intent.BRIEF, "06"),
        ("property stocks on tuesday", Intent.BRIEF, "04"),
        ("chip stocks", Intent.NEWS, "21"),
        ("analysts on indian bank stocks", Intent.QUOTES, "17"),
        ("银行股怎么样", Intent.BRIEF, "07"),
        ("晶片股點樣", Intent.NEWS, "21"),
    ],
)
def test_a_sector_group_is_answered_by_its_index_or_its_articles(text: str, intent: Intent, article: str) -> None:
    answer = demo_reply().answer(text, CHAT)

    assert (answer.question.intent, answer.status) == (intent, AnswerStatus.FOUND)
    assert article in [str(one.name)[:2] for one in answer.articles]


def test_a_group_that_no_article_names_is_nothing_and_no_other() -> None:
    answer = demo_reply().answer("ev makers", CHAT)

    assert (answer.status, answer.moves) == (AnswerStatus.NOTHING, ())


def test_quotes_from_articles_on_a_topic_that_nobody_names_say_so() -> None:
    answer = demo_reply().answer("strategists on hong kong", CHAT)

    assert plain_text(answer, Voice()).splitlines()[0] == "In articles on “hong kong”:"
    assert {str(one.name)[:2] for one in answer.articles} == {"01", "02", "04"}


@pytest.mark.parametrize(
    ("text", "figure", "line"),
    [("gold", "1.2", "Futures: ▲ +1.1%"), ("gold futures", "1.1", "Futures · Close · Wed 4 Mar")],
)
def test_gold_is_spot_unless_futures_are_asked_for(text: str, figure: str, line: str) -> None:
    answer = demo_reply().answer(text, CHAT)

    assert str(answer.moves[0].move.percent) == figure
    assert line in plain_text(answer, Voice())
