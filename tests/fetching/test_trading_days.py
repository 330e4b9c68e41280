"""Trading days leave out weekends and holidays."""

from datetime import date

from bot.fetching.trading_days import trading_days


def test_hong_kong_rests_at_the_lunar_new_year() -> None:
    days = dict(trading_days(date(2025, 1, 27), date(2025, 2, 3), ("XHKG", "XNYS")))

    assert days["XHKG"] == (date(2025, 1, 27), date(2025, 1, 28), date(2025, 2, 3))
    assert date(2025, 1, 29) in days["XNYS"]
