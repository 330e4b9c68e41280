"""The words of times: months, weekdays and counts in English and Chinese, and the stretch of days they become."""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from bot.model.question import Scale, When

MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH: Final = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ANY_WEEKDAY: Final = (
    r"(?:mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
)
WEEKDAY: Final = rf"(?P<weekday>{ANY_WEEKDAY[3:]}"
BARE_WEEKDAY: Final = r"(?P<weekday>monday|tues?|tuesday|weds?|wednesday|thurs?|thursday|fri|friday|saturday|sunday)"
"""Without "on" or "last", the short forms of the others are parts of names."""
ZH_DAYS: Final = "一二三四五六日"
DAY: Final = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
YEAR: Final = r"(?:,? ?(?P<year>20\d\d))"
YMD: Final = r"(?P<year>20\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})"
COUNT: Final = r"(?P<count>\d{1,3}|a couple of|a few|few|couple of|one|two|three|four|five|six|seven|ten)"
DAYS_OF_WEEK: Final = 7

_NUMBER: Final = {
    "a": 1, "one": 1, "two": 2, "couple": 2, "three": 3, "few": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "ten": 10, "一": 1, "两": 2, "二": 2, "三": 3, "几": 3, "四": 4, "五": 5, "六": 6, "七": 7, "十": 10,
}  # fmt: skip

Reader = Callable[[re.Match[str], date], When | None]
"""What makes a time of a match, given the day it is; None where the calendar has no such day."""

Forms = tuple[tuple[str, Reader], ...]
"""Patterns over folded text with what reads them, the more telling ones first."""


def stretch(match: re.Match[str], first: date, last: date, scale: Scale, *, year_said: bool = True) -> When:
    """Return the days that a match stands for."""
    return When(first, last, match.group().strip(), scale, year_said=year_said)


def scale_of(first: date, last: date) -> Scale:
    """Return how long a stretch is."""
    return Scale.WEEK if (last - first).days <= DAYS_OF_WEEK else Scale.LONG


def count_in(match: re.Match[str]) -> int:
    """Return the number in a match."""
    word = match.group("count").removesuffix(" of").removeprefix("a ")
    return int(word) if word.isdigit() else _NUMBER.get(word, 1)


def month_number(printed: str) -> int:
    """Return 1 to 12 for a month in words or digits."""
    return int(printed) if printed.isdigit() else MONTHS.index(printed[:3]) + 1


def weekday_number(match: re.Match[str]) -> int:
    """Return 0 for Monday to 6 for Sunday."""
    word = match.group("weekday")
    return WEEKDAYS.index(word[:3]) if word[:3] in WEEKDAYS else ZH_DAYS.index(word.replace("天", "日"))
