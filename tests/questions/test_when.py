"""Times as people type them become days."""

from datetime import date

import pytest

from bot.model.question import Scale
from bot.questions.typed import fold
from bot.questions.when import find_when

TODAY = date(2026, 3, 6)
"""A Friday."""


@pytest.mark.parametrize(
    ("text", "first", "last", "scale"),
    [
        ("hsi yesterday", "2026-03-05", "2026-03-05", Scale.DAY),
        ("the day before yesterday", "2026-03-04", "2026-03-04", Scale.DAY),
        ("on 26 feb", "2026-02-26", "2026-02-26", Scale.DAY),
        ("26 feb 2025", "2025-02-26", "2025-02-26", Scale.DAY),
        ("feb 26, 2025", "2025-02-26", "2025-02-26", Scale.DAY),
        ("2025-02-26", "2025-02-26", "2025-02-26", Scale.DAY),
        ("on 3 nov", "2025-11-03", "2025-11-03", Scale.DAY),
        ("on tuesday", "2026-03-03", "2026-03-03", Scale.DAY),
        ("last friday", "2026-02-27", "2026-02-27", Scale.DAY),
        ("since monday", "2026-03-02", "2026-03-06", Scale.WEEK),
        ("this week", "2026-03-02", "2026-03-06", Scale.WEEK),
        ("last week", "2026-02-23", "2026-03-01", Scale.WEEK),
        ("past 3 days", "2026-03-03", "2026-03-06", Scale.WEEK),
        ("two days ago", "2026-03-04", "2026-03-04", Scale.DAY),
        ("this month", "2026-03-01", "2026-03-06", Scale.LONG),
        ("last month", "2026-02-01", "2026-02-28", Scale.LONG),
        ("in january", "2026-01-01", "2026-01-31", Scale.LONG),
        ("ytd", "2026-01-01", "2026-03-06", Scale.LONG),
        ("last year", "2025-01-01", "2025-12-31", Scale.LONG),
        ("from 2 to 4 march", "2026-03-02", "2026-03-04", Scale.WEEK),
        ("昨天", "2026-03-05", "2026-03-05", Scale.DAY),
        ("前日", "2026-03-04", "2026-03-04", Scale.DAY),
        ("2025年2月26日", "2025-02-26", "2025-02-26", Scale.DAY),
        ("3月4日", "2026-03-04", "2026-03-04", Scale.DAY),
        ("周二", "2026-03-03", "2026-03-03", Scale.DAY),
        ("上周五", "2026-02-27", "2026-02-27", Scale.DAY),
        ("本週", "2026-03-02", "2026-03-06", Scale.WEEK),
        ("上个月", "2026-02-01", "2026-02-28", Scale.LONG),
        ("过去三天", "2026-03-03", "2026-03-06", Scale.WEEK),
        ("05/03/2026", "2026-03-05", "2026-03-05", Scale.DAY),
        ("4.3.2026", "2026-03-04", "2026-03-04", Scale.DAY),
        ("on the 4th", "2026-03-04", "2026-03-04", Scale.DAY),
        ("the 31st", "2026-01-31", "2026-01-31", Scale.DAY),
        ("on wed 4 march", "2026-03-04", "2026-03-04", Scale.DAY),
        ("本周五", "2026-03-06", "2026-03-06", Scale.DAY),
        ("earlier this week", "2026-03-02", "2026-03-06", Scale.WEEK),
        ("over the past week", "2026-02-27", "2026-03-06", Scale.WEEK),
        ("since the start of february", "2026-02-01", "2026-03-06", Scale.LONG),
        ("since the start of the year", "2026-01-01", "2026-03-06", Scale.LONG),
        ("2025年2月", "2025-02-01", "2025-02-28", Scale.LONG),
        ("去年", "2025-01-01", "2025-12-31", Scale.LONG),
    ],
)
def test_a_time_is_understood(text: str, first: str, last: str, scale: Scale) -> None:
    told = find_when(fold(text), TODAY)

    assert told is not None
    assert (told.when.first.isoformat(), told.when.last.isoformat(), told.when.scale) == (first, last, scale)


@pytest.mark.parametrize("text", ["hsi today", "nikkei now", "gold price", "今天恒指", "而家恒指幾多", "股价"])
def test_today_now_and_price_ask_for_the_present(text: str) -> None:
    told = find_when(fold(text), TODAY)

    assert told is not None
    assert told.when.live


@pytest.mark.parametrize(
    "text", ["sun pharma", "mon", "may", "oil prices fell", "31 feb", "the 4th quarter", "wall street", "hang seng"]
)
def test_names_are_no_times(text: str) -> None:
    assert find_when(fold(text), TODAY) is None


def test_a_day_without_a_year_may_be_of_an_earlier_one() -> None:
    told = find_when("alibaba on 26 feb", TODAY)

    assert told is not None
    assert not told.when.year_said
