"""One function scores a query against a name: what people mean scores above what merely looks like it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.resolve.scoring import Asked, Words, likeness, score

REAL = frozenset({"slain", "bank", "china", "mobile", "lunch"})
FREE = frozenset({"the", "how", "is", "stock"})


def weigh(word: str) -> float:
    return 0.2 if word in {"group", "index", "the"} else 1.0


def fit(query: str, name: str) -> float:
    asked = Asked(tuple(query.split()), query.replace(" ", ""))
    return score(asked, name.split(), name.replace(" ", ""), Words(weigh, REAL, FREE)).score


@pytest.mark.parametrize(
    ("query", "meant", "not_meant"),
    [
        ("hang seng teck", "hang seng tech index", "hang seng index"),
        ("csi 500", "csi 500", "csi 300"),
        ("nvdia", "nvidia", "india"),
        ("lloyds bnak", "lloyds bank", "lloyds"),
        ("rollsroyce", "rolls royce", "royce"),
        ("mobile china", "china mobile", "china unicom"),
        ("pingan bank", "ping an bank", "ping bank of asia"),
        ("russell 2000", "russell 2000 index", "russell 1000 index"),
        ("standard charterd", "standard chartered group", "standard life"),
    ],
)
def test_what_is_meant_scores_above_what_looks_like_it(query: str, meant: str, not_meant: str) -> None:
    assert fit(query, meant) > fit(query, not_meant)


@pytest.mark.parametrize(
    ("word", "other", "least", "most"),
    [
        ("honda", "honad", 0.85, 0.95),
        ("electronics", "electronic", 0.9, 1.0),
        ("technology", "tech", 0.85, 0.95),
        ("spain", "slain", 0.7, 0.8),
        ("siemens", "sieemenz", 0.75, 0.85),
        ("dax", "day", 0.0, 0.65),
        ("300", "500", 0.0, 0.0),
        ("air", "airbus", 0.0, 0.0),
        ("apple", "maple", 0.0, 0.6),
    ],
)
def test_likeness_of_words(word: str, other: str, least: float, most: float) -> None:
    assert least <= likeness(word, other, REAL) <= most


def test_score_names_its_reason() -> None:
    asked = Asked(("honad",), "honad")

    assert score(asked, ["honda"], "honda", Words(weigh, REAL, FREE)).reason == "spelt like it"


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.text("abc1 ", min_size=1, max_size=6), min_size=1, max_size=4), st.text("abc1", min_size=1, max_size=8)
)
def test_score_is_between_nothing_and_certainty(words: list[str], name: str) -> None:
    query = tuple(word for part in words for word in part.split()) or ("a",)
    match = score(Asked(query, "".join(query)), [name], name, Words(weigh, REAL, FREE))

    assert 0 <= match.score <= 1
    assert match.matched <= set(query)
