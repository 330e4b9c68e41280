"""Which stretches between two spaces tell by themselves what they are, and that tokens are the same either way."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.lexicon.periods import PHRASES
from bot.lexicon.units import QUANTITIES, SCALES, UNITS
from bot.parsing.moves.chunks import CHUNKS, END, goes_on_with
from bot.parsing.moves.expressions import AFTER_OFTEN, ANY
from bot.parsing.moves.tokens import tokenize


@pytest.mark.parametrize(
    ("chunk", "word", "mark"),
    [
        ("shares", "shares", ""),
        ("Alder's", "Alder's", ""),
        ("rose,", "rose", ","),
        ("fell.", "fell.", ""),
        ("OPEC", "OPEC", ""),
        ("U.S.", "U.S.", ""),
        ('"', '"', ""),
        ("the", "the", ""),
    ],
)
def test_a_plain_word_is_told_from_the_mark_behind_it(chunk: str, word: str, mark: str) -> None:
    CHUNKS.pop(chunk, None)

    assert (CHUNKS[chunk].word, CHUNKS[chunk].mark) == (word, mark)


@pytest.mark.parametrize(
    "chunk", ["(ALD.L)", "ALD.L", "week,", "two-day", "rs", "SPX", "USD", "12th", "U.S..", "a/b", ""]
)
def test_what_needs_its_neighbours_is_left_to_the_expressions(chunk: str) -> None:
    assert CHUNKS[chunk].opens is ANY


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("Alder (ALD.L) rose 4.5% to $40 this week.", "NCVFtFT"),
        ('"The biggest gain," said Roe of U.S. stocks', '"dnS,"vNoNn'),
        ("rose a1111111 and 2222222%", "VncF"),
        ("fell 2 percent  over the past year; flat on Monday", "VFT;AT"),
        ("rose 12 in 12 months, to 2,012.5.", "VFT,tF"),
        ("THIS WEEK'S RISE OF 3%, UP TO 2019", "TNoF,qT"),
    ],
)
def test_a_sentence_becomes_typed_tokens(sentence: str, kinds: str) -> None:
    assert tokenize(sentence, 0, len(sentence)).kinds == kinds


@pytest.mark.parametrize("pattern", [pattern for pattern, _ in PHRASES])
@settings(max_examples=20)
@given(data=st.data())
def test_whatever_a_common_word_opens_is_tried(pattern: str, data: st.DataObject) -> None:
    spelling = re.compile(pattern.replace(r"\s", " "), re.ASCII)
    first, *later = data.draw(st.from_regex(spelling, fullmatch=True)).split(" ")
    following, beyond, *_ = (*(CHUNKS[word] for word in later), END, END)

    assert first not in AFTER_OFTEN or not later or goes_on_with(following, beyond)


@pytest.mark.parametrize(
    "behind",
    [
        *sorted(UNITS.keys() - {"p"}),
        *SCALES,
        *(f"a {quantity}" for quantity in QUANTITIES),
        "1/2",
        "p.m.",
        "March",
    ],
)
def test_a_number_is_read_with_what_measures_it(behind: str) -> None:
    sentence = f"rose 5 {behind} more"
    tokens = tokenize(sentence, 0, len(sentence))

    assert "5" not in tokens.text
