"""Spotting known words: the same matches as reading every word of the text."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.parsing.quotes.spotting import spot, words_of

WORD = re.compile(r"\b[A-Za-z][A-Za-z-]*\b")
KNOWN = frozenset({"analyst", "co-head", "head", "said"})


def test_known_words_are_spotted_in_order() -> None:
    text = "An analyst said the co-head, not the head-hunter, said so."

    assert [match[0] for match in spot(WORD, text, words_of(text), KNOWN)] == ["analyst", "said", "co-head", "said"]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([*KNOWN, "co", "so", " ", " ", "-", ",", "x-", "é"]), max_size=12).map("".join))
def test_spotting_finds_what_reading_every_word_finds(text: str) -> None:
    every = [match.span() for match in WORD.finditer(text) if match[0] in KNOWN]

    assert [match.span() for match in spot(WORD, text, words_of(text), KNOWN)] == every
