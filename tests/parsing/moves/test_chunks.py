"""Which stretches between two spaces tell by themselves what they are, and that tokens are the same either way."""

import pytest

from bot.parsing.moves.chunks import read_chunk
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
    read = read_chunk(chunk)

    assert read is not None
    assert (read.word, read.mark) == (word, mark)


@pytest.mark.parametrize(
    "chunk", ["(ALD.L)", "ALD.L", "week,", "two-day", "rs", "SPX", "USD", "12th", "U.S..", "a/b", ""]
)
def test_what_needs_its_neighbours_is_left_to_the_expressions(chunk: str) -> None:
    assert read_chunk(chunk) is None


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
