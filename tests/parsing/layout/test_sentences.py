"""Where sentences end, and where they do not."""

import pytest

from bot.model.span import Span
from bot.parsing.layout import split_sentences


def sentences(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in split_sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "whole",
    [
        "The U.S. Dollar Index slipped 0.4 percent.",
        "At 9:37 a.m. EDT futures were up.",
        "Acme Corp. Chief Executive J. P. Doe bought No. 1 rival Zenith Inc. for cash.",
        "Acme Index .ACM added 2.5% to 1,954.20 while Zenith 1234.T fell.",
        "Mr. Doe met Prof. Roe on Sept. 3 in St. Gallen.",
        "“Will it hold?” Jane Doe asked.",
        "Chief executive Jane C. May said so.",
        "Analysts at Yahoo! were surprised by e.g. the rupee at Rs. 83.2.",
    ],
)
def test_stops_that_end_no_sentence(whole: str) -> None:
    assert sentences(whole) == [whole]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("So said Roe of Acme X. Gold is up.", ["So said Roe of Acme X.", "Gold is up."]),
        ("It will fall.Â See more.", ["It will fall.", "See more."]),
        ("Acme rose 1%. Zenith fell.", ["Acme rose 1%.", "Zenith fell."]),
        ("** Acme rose. It led. ** Zenith fell.", ["Acme rose.", "It led.", "Zenith fell."]),
        (r"\*\* Acme rises 2% to 34 kroner", ["Acme rises 2% to 34 kroner"]),
        ("Trade rose in the U.S. The dollar fell.", ["Trade rose in the U.S.", "The dollar fell."]),
        ("It was a three-week low.Miners gained 2%.", ["It was a three-week low.", "Miners gained 2%."]),
        ("Some say shares are cheapThe moves were small.", ["Some say shares are cheap", "The moves were small."]),
        ('"We sold. It fell." Others bought.', ['"We sold.', 'It fell."', "Others bought."]),
        (
            "See [the deal.](https://example.org/a.b) Shares rose.",
            ["See [the deal.](https://example.org/a.b)", "Shares rose."],
        ),
        ("恒生指数上涨。科技股领涨。", ["恒生指数上涨。", "科技股领涨。"]),
    ],
)
def test_stops_that_end_a_sentence(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts
