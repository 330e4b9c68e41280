"""The sentence shown of an article is whole, and the one that has the words looked for."""

import pytest

from bot.model.question import ChatRef, Intent
from bot.render.terminal import plain_text
from bot.render.voice import Voice
from tests.flows.demo import demo_reply


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("news on the u.s. jobs report", "Shares were mixed on Friday as investors waited for a U.S. jobs report"),
        ("samsung results", "Shares of Samsung Electronics 005930.KS ended up 2.6%"),
    ],
)
def test_a_sentence_with_the_words_is_shown_whole(text: str, sentence: str) -> None:
    shown = plain_text(demo_reply().answer(text, ChatRef(key=text)), Voice())

    assert sentence in " ".join(shown.replace("│", " ").split())


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("anything from alster bank", Intent.QUOTES),
        ("anything from brazil", Intent.NEWS),
        ("nvidia earnings", Intent.NEWS),
        ("alibaba dividend", Intent.NEWS),
    ],
)
def test_news_from_a_speaker_is_what_was_said_and_business_of_a_company_is_news(text: str, intent: Intent) -> None:
    assert demo_reply().answer(text, ChatRef(key=text)).question.intent is intent
