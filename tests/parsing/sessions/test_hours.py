"""The day at a market is told by the market's own clock."""

from datetime import UTC, date, datetime

import pytest

from bot.model.article import Precision, Published
from bot.parsing.sessions.hours import begun_day, is_before_opening


def at(stamp: str, precision: Precision = Precision.MINUTE) -> Published:
    return Published(datetime.fromisoformat(stamp).replace(tzinfo=UTC), precision)


@pytest.mark.parametrize(
    ("stamp", "country", "keeps_hours", "day"),
    [
        ("2025-02-14T02:56", "US", True, 13),
        ("2025-02-14T08:30", "US", True, 13),
        ("2025-02-14T11:30", "US", True, 14),
        ("2025-02-13T23:30", "AU", True, 14),
        ("2025-02-13T23:30", "JP", True, 13),
        ("2025-02-14T00:30", "JP", True, 14),
        ("2025-02-14T00:30", "GB", True, 13),
        ("2025-02-14T02:56", "US", False, 13),
        ("2025-02-13T18:00", "JP", False, 13),
        ("2025-02-14T02:56", None, True, 14),
        ("2025-02-14T00:00", "US", True, 14),
    ],
)
def test_latest_day_whose_trading_had_begun(stamp: str, country: str | None, *, keeps_hours: bool, day: int) -> None:
    assert begun_day(at(stamp), country, keeps_hours=keeps_hours) == date(2025, 2, day)


def test_date_alone_is_the_market_s_own() -> None:
    published = at("2025-02-14", Precision.DAY)

    assert begun_day(published, "US", keeps_hours=True) == date(2025, 2, 14)


@pytest.mark.parametrize(("stamp", "before"), [("2025-07-14T12:30", True), ("2025-07-14T13:30", False)])
def test_before_the_opening_by_summer_time(stamp: str, *, before: bool) -> None:
    assert is_before_opening(at(stamp), "US", date(2025, 7, 14)) is before
