"""The exchange on which a sentence says that shares are listed."""

import pytest

from bot.parsing.sessions.listings import listed_in


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("ASX-listed shares of Acme rose 3%.", "AU"),
        ("London-listed miner Acme rose 3%.", "GB"),
        ("Hong Kong-listed Acme rose 3%.", "HK"),
        ("The Hong Kong shares of carmaker Acme rose 3%.", "HK"),
        ("U.S.-listed shares of Acme rose 3%.", "US"),
        ("Shares of Acme rose 3%.", None),
        ("The London office of Acme rose to the task, up 3%.", None),
        ("Tech shares of all sorts fell, Acme rose 3%.", None),
    ],
)
def test_listing_named_in_the_sentence(sentence: str, country: str | None) -> None:
    assert listed_in(sentence, sentence.index("Acme")) == country
