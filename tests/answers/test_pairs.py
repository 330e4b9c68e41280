"""A currency pair is told by the currency that moved, and a claim is held against it from the side it speaks of."""

import pytest

from bot.model.answer import Verdict
from bot.model.question import ChatRef
from bot.render.terminal import plain_text
from bot.render.voice import Voice
from tests.flows.demo import demo_reply

CHAT = ChatRef(key="x")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("did the dollar fall against the rupee", Verdict.SUPPORTED),
        ("did the dollar rise against the rupee", Verdict.CONTRADICTED),
        ("did the rupee rise against the dollar", Verdict.SUPPORTED),
        ("is it true that the rupee rose 0.1%", Verdict.SUPPORTED),
        ("did the dollar fall 0.1% against the rupee", Verdict.SUPPORTED),
        ("did the rupee fall 0.1% against the dollar", Verdict.CONTRADICTED),
    ],
)
def test_a_claim_about_either_currency_is_held_against_the_report(text: str, verdict: Verdict) -> None:
    assert demo_reply().answer(text, CHAT).verdict is verdict


@pytest.mark.parametrize("text", ["rupee", "usd/inr", "history of the rupee", "/my rupee"])
def test_the_sign_stands_beside_the_currency_that_moved(text: str) -> None:
    shown = plain_text(demo_reply().answer(text, CHAT), Voice())

    assert "India's rupee" in shown.split("Sample Wire")[0]
    assert "▲ +0.1%" in shown
    assert "US dollar / Indian rupee ▲" not in shown


@pytest.mark.parametrize(
    ("language", "text", "heading"),
    [
        ("zh-Hans", "英镑", "英镑兑美元 ▲ +0.3%"),
        ("zh-Hans", "加元", "加元兑美元 ▲ +0.2%"),
        ("zh-Hans", "美元兑日元", "美元兑日元 ▲ +0.4%"),
        ("zh-Hant", "加元", "加元兌美元 ▲ +0.2%"),
        ("en", "loonie", "Canadian dollar ▲ +0.2%"),
    ],
)
def test_a_pair_is_headed_in_the_language_with_the_currency_that_moved_first(
    language: str, text: str, heading: str
) -> None:
    answer = demo_reply().answer(text, ChatRef(key="x", language=language))

    assert plain_text(answer, Voice(language)).startswith(heading)
