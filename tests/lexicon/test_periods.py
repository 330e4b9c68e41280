"""Phrases of time give the period of a move, or only say when."""

from datetime import date

import pytest

from bot.lexicon.periods import date_of, period_of, weekday_of
from bot.model.move import Period


@pytest.mark.parametrize(
    ("phrase", "period"),
    [
        ("so far this quarter", Period.QUARTER),
        ("this week", Period.WEEK),
        ("year-to-date", Period.YEAR),
        ("in 2024", Period.YEAR),
        ("over the past 12 months", Period.YEAR),
        ("in the last three sessions", Period.OTHER),
        ("since Friday", Period.OTHER),
        ("yesterday", Period.PREVIOUS_SESSION),
        ("overnight", Period.SESSION),
        ("9:37 a.m. EDT", None),
        ("for March delivery", None),
        ("for a third straight session", None),
    ],
)
def test_a_phrase_gives_its_period(phrase: str, period: Period | None) -> None:
    assert period_of(phrase) is period


def test_days_are_read_from_phrases() -> None:
    near = date(2025, 3, 12)

    assert weekday_of("late on Thursday") == 3
    assert weekday_of("this week") is None
    assert date_of("on Jan. 29", near) == date(2025, 1, 29)
    assert date_of("5 May 2024", near) == date(2024, 5, 5)
    assert date_of("on Feb. 30", near) is None
