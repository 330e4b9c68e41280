"""Single days in a message: "yesterday", "26 feb", "05/03/2026", "on the 4th", "last friday", "3月4日"."""

import re
from datetime import date, timedelta

from bot.model.question import Scale, When
from bot.questions.time_words import (
    ANY_WEEKDAY,
    BARE_WEEKDAY,
    COUNT,
    DAY,
    MONTH,
    WEEKDAY,
    YEAR,
    YMD,
    ZH_DAYS,
    Forms,
    Reader,
    count_in,
    month_number,
    stretch,
    weekday_number,
)


def _days_ago(days: int) -> Reader:
    """Read a word for the day so many days ago."""
    return lambda match, today: _day(match, today - timedelta(days))


def _day(match: re.Match[str], day: date, *, year_said: bool = True) -> When:
    """Return one day as a time."""
    return stretch(match, day, day, Scale.DAY, year_said=year_said)


def _count_days_ago(match: re.Match[str], today: date) -> When:
    """Read "three days ago"."""
    return _day(match, today - timedelta(count_in(match) * (7 if "week" in match.group() else 1)))


def ymd(match: re.Match[str], _today: date) -> When | None:
    """Read 2025-02-26 and its like."""
    return _on(match, int(match.group("year")), int(match.group("m")), int(match.group("d")), year_said=True)


def month_day(match: re.Match[str], today: date) -> When | None:
    """Read "26 feb", "feb 26 2025": without a year the latest one not after today."""
    month, day = month_number(match.group("month")), int(match.group("day"))
    year = match.groupdict().get("year")
    if year:
        return _on(match, int(year), month, day, year_said=True)
    guess = _on(match, today.year, month, day, year_said=False)
    return guess if guess and guess.first <= today else _on(match, today.year - 1, month, day, year_said=False)


def _on(match: re.Match[str], year: int, month: int, day: int, *, year_said: bool) -> When | None:
    """Return the one day, None where the calendar has no such day."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return _day(match, found, year_said=year_said)


def _slashed(match: re.Match[str], today: date) -> When | None:
    """Read "on 3/4", "05/03/2026": day and month in the order that gives the latest day not after today."""
    one, other = int(match.group("a")), int(match.group("b"))
    years = (2000 + int(match.group("year")),) if match.group("year") else (today.year, today.year - 1)
    found = [
        when
        for year in years
        for day, month in ((one, other), (other, one))
        if (when := _on(match, year, month, day, year_said=bool(match.group("year")))) and when.first <= today
    ]
    return max(found, key=lambda when: when.first, default=None)


def _day_of_month(match: re.Match[str], today: date) -> When | None:
    """Read "on the 4th": the latest such day not after today."""
    wanted = int(match.group("day"))
    for back in range(_MONTHS_BACK):
        years, month = divmod(today.year * 12 + today.month - 1 - back, 12)
        found = _on(match, years, month + 1, wanted, year_said=False)
        if found and found.first <= today:
            return found
    return None


_MONTHS_BACK = 3
"""Every day of the month, the 31st too, is in one of so many months."""


def _weekday(match: re.Match[str], today: date) -> When:
    """Read "on tuesday", "last friday": the latest such day before today, today where it is that day."""
    back = (today.weekday() - weekday_number(match)) % 7
    return _day(match, today - timedelta(7 if back == 0 and re.match(r"last|上", match.group()) else back))


def _zh_last_weekday(match: re.Match[str], today: date) -> When:
    """Read 上周五: that day of the week before this one."""
    return _day(match, today - timedelta(today.weekday() + 7 - weekday_number(match)))


_ON = rf"(?:\b(?:as of|as at|on|for|at|of|from) )?(?:\b{ANY_WEEKDAY},? )?(?:the )?"

DAYS: Forms = (
    (rf"{_ON}{YMD}\b", ymd),
    (r"(?P<year>20\d\d)年(?P<m>\d{1,2})月(?P<d>\d{1,2})[日号]?", ymd),
    (r"(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]?", month_day),
    (r"(?:\bon )?\b(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?:20)?(?P<year>\d\d)\b(?!/)", _slashed),
    (r"(?:\bon )?(?<![\d.])(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<year>20\d\d)\b", ymd),
    (r"\bon (?P<a>\d{1,2})/(?P<b>\d{1,2})(?P<year>)\b(?!/)", _slashed),
    (rf"{_ON}\b{DAY} (?:of )?{MONTH}\b{YEAR}?", month_day),
    (rf"{_ON}\b{MONTH} {DAY}\b(?!%){YEAR}?", month_day),
    (r"\b(?:as of |on |for |at )?the (?P<day>[0-3]?\d)(?:st|nd|rd|th)\b(?! (?!and\b|or\b|vs\b)\w)", _day_of_month),
    (r"\b(?:the )?day before yesterday\b|前[天日]", _days_ago(2)),
    (r"\byesterday(?:'s)?\b|\bystd\b|\byday\b|\blast night(?:'s)?\b|昨[天日晚夜]|琴[日晚]|寻[日晚]", _days_ago(1)),
    (rf"\b{COUNT} (?:trading )?(?:days|day|weeks|week) ago\b", _count_days_ago),
    (rf"上个?(?:周|星期|礼拜)(?P<weekday>[{ZH_DAYS}天])", _zh_last_weekday),
    (rf"\b(?:as of|as at|on|last|this past|this|for|of|from) {WEEKDAY}(?:'s)?\b", _weekday),
    (rf"\b{BARE_WEEKDAY}(?:'s)?\b", _weekday),
    (rf"(?:本|这|在)?(?:周|星期|礼拜)(?P<weekday>[{ZH_DAYS}天])", _weekday),
)
"""The forms of single days, the more telling ones first."""
