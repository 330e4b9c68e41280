"""A weekday in a text is a day on which something happened only where the words around it allow that."""

import pytest

from bot.lexicon.dates import find_bare_weekdays


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("rose on Friday", [4]),
        ("rose late Monday and Tuesday", [0, 1]),
        ("Friday's rally", []),
        ("since last Monday, from late Tuesday, due on Wednesday, next Thursday, by Friday", []),
    ],
)
def test_weekdays_on_which_something_can_have_happened(text: str, days: list[int]) -> None:
    assert [day for day, _ in find_bare_weekdays(text, 0, len(text))] == days
