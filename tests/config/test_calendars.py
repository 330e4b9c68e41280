"""The holidays that come with the program are those that exchange_calendars knows."""

import csv
import io
import warnings
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.lexicon.venues import HOME_EXCHANGES
from config.calendars import load_calendar

FILE = Path(__file__).parents[2] / "config" / "holidays.csv"
FIRST, LAST = date(2010, 1, 1), date(2027, 6, 30)


def test_hong_kong_rests_at_the_lunar_new_year_and_new_york_does_not() -> None:
    calendar = load_calendar()

    assert calendar.between("XHKG", date(2025, 1, 27), date(2025, 2, 3)) == (
        date(2025, 1, 27),
        date(2025, 1, 28),
        date(2025, 2, 3),
    )
    assert calendar.is_session("XNYS", date(2025, 1, 29))


def test_riyadh_trades_on_sundays() -> None:
    calendar = load_calendar()

    assert calendar.before("XSAU", date(2025, 3, 3)) == date(2025, 3, 2)
    assert calendar.on_or_before("XSAU", date(2025, 3, 1)) == date(2025, 2, 27)


def test_an_exchange_without_a_calendar_trades_monday_to_friday() -> None:
    assert load_calendar().before("XNOWHERE", date(2025, 3, 3)) == date(2025, 2, 28)


def test_the_file_agrees_with_the_library(request: pytest.FixtureRequest) -> None:
    rows = "\n".join(_compiled())

    if request.config.getoption("--update-golden"):
        FILE.write_text(rows, encoding="utf-8")
    assert FILE.read_text(encoding="utf-8") == rows


def _compiled() -> list[str]:
    """Return the lines of the file as the library would have them."""
    lines = ["exchange,open_days,first,last,closed,opened"]
    for exchange in sorted(set(HOME_EXCHANGES.values())):
        sessions = _sessions(exchange)
        first, last = min(sessions), max(sessions)
        weekdays = Counter(day.isoweekday() for day in sessions if day.year > LAST.year - 5)
        open_days = {day for day, times in weekdays.items() if times > max(weekdays.values()) / 2}
        days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
        closed = [day.isoformat() for day in days if day.isoweekday() in open_days and day not in sessions]
        opened = [day.isoformat() for day in sorted(sessions) if day.isoweekday() not in open_days]
        cells = [exchange, "".join(map(str, sorted(open_days))), first, last, " ".join(closed), " ".join(opened)]
        line = io.StringIO()
        csv.writer(line, lineterminator="").writerow(cells)
        lines.append(line.getvalue())
    return [*lines, ""]


def _sessions(exchange: str) -> set[date]:
    """Return the sessions the library knows of an exchange, within the file's dates."""
    with warnings.catch_warnings():
        # The library reads a pandas attribute that a later pandas will change.
        warnings.simplefilter("ignore", DeprecationWarning)
        from exchange_calendars import get_calendar  # noqa: PLC0415 -- pandas is slow to import

        days = {session.date() for session in get_calendar(exchange).sessions}
    return {day for day in days if FIRST <= day <= LAST}
