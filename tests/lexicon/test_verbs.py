"""One line a verb gives all its forms with their direction."""

import pytest

from bot.lexicon.inflection import inflect
from bot.lexicon.verbs import NOUNS, PHRASAL, VERBS
from bot.model.move import Direction


@pytest.mark.parametrize(
    ("line", "forms"),
    [
        ("rise rose risen", {"rise", "rises", "rising", "rose", "risen"}),
        ("gain", {"gain", "gains", "gaining", "gained"}),
        ("rally", {"rally", "rallies", "rallying", "rallied"}),
        ("ease", {"ease", "eases", "easing", "eased"}),
        ("drop", {"drop", "drops", "dropping", "dropped"}),
        ("crash", {"crash", "crashes", "crashing", "crashed"}),
        ("", set()),
    ],
)
def test_regular_forms_are_made(line: str, forms: set[str]) -> None:
    assert {form for form, _ in inflect(line)} == forms


def test_forms_and_nouns_carry_their_direction() -> None:
    assert VERBS["slid"] == (Direction.DOWN, "past")
    assert VERBS["soaring"] == (Direction.UP, "ing")
    assert NOUNS["recoveries"] is Direction.UP
    assert PHRASAL["gave", "up"] is Direction.DOWN
