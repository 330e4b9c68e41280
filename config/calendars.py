"""The trading days that come with the program, one row an exchange in config/holidays.csv.

The rows are compiled from exchange_calendars, which is needed to develop, not to
run: it brings pandas, and takes seconds where the file takes milliseconds. A test
compares the file with the library.
"""

import csv
from datetime import date
from importlib.resources import files

from bot.lexicon.calendar import TradingCalendar, Week


def load_calendar() -> TradingCalendar:
    """Return the trading calendar of all exchanges of the file."""
    table = (files("config") / "holidays.csv").read_text(encoding="utf-8").splitlines()
    return TradingCalendar({row["exchange"]: _week(row) for row in csv.DictReader(table)})


def _week(row: dict[str, str]) -> Week:
    """Build one exchange's week; dates in a cell are separated by spaces."""
    return Week(
        frozenset(int(digit) for digit in row["open_days"]),
        date.fromisoformat(row["first"]),
        date.fromisoformat(row["last"]),
        frozenset(date.fromisoformat(day) for day in row["closed"].split()),
        frozenset(date.fromisoformat(day) for day in row["opened"].split()),
    )
