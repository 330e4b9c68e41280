# ruff: noqa: E501 - a wording is read as a whole, on one line
"""Stretches of days in a message: "since monday", "3-7 march", "this week", "过去三天", "in 2024"."""

import re
from datetime import date, timedelta

from bot.model.question import Scale, When
from bot.questions.days import month_day, ymd
from bot.questions.time_words import (
    COUNT,
    DAY,
    DAYS_OF_WEEK,
    MONTH,
    WEEKDAY,
    YEAR,
    YMD,
    ZH_DAYS,
    Forms,
    count_in,
    month_number,
    scale_of,
    stretch,
    weekday_number,
)


def _since_weekday(match: re.Match[str], today: date) -> When:
    """Read "since monday"."""
    back = (today.weekday() - weekday_number(match)) % 7 or 7
    return stretch(match, today - timedelta(back), today, Scale.WEEK)


def _since_date(match: re.Match[str], today: date) -> When | None:
    """Read "since 3 nov", "from 2025-02-03"."""
    start = ymd(match, today) if match.groupdict().get("m") else month_day(match, today)
    return stretch(match, start.first, today, scale_of(start.first, today)) if start else None


def _since_month(match: re.Match[str], today: date) -> When:
    """Read "since march", "since the start of february 2025"."""
    month = _month_only(match, today)
    return stretch(match, month.first, today, Scale.LONG)


def _between(match: re.Match[str], today: date) -> When | None:
    """Read "from 3 to 7 march", "3-7 march 2025"."""
    month, year = month_number(match.group("month")), int(match.group("year") or today.year)
    try:
        first, last = date(year, month, int(match.group("a"))), date(year, month, int(match.group("b")))
    except ValueError:
        return None
    return stretch(match, first, last, scale_of(first, last)) if first <= last else None


def _past(match: re.Match[str], today: date) -> When:
    """Read "past five days", "last 3 weeks", "past week"."""
    unit = match.group("unit")
    days = count_in(match) * (365 if unit[0] in "y年" else 30 if unit[0] in "m月" else 7 if unit[0] in "w周星" else 1)
    return stretch(match, today - timedelta(days), today, Scale.WEEK if days <= DAYS_OF_WEEK else Scale.LONG)


def _month_only(match: re.Match[str], today: date) -> When:
    """Read "in february", "march 2025", "2025年2月"."""
    month = month_number(match.group("month"))
    said = match.groupdict().get("year")
    year = int(said) if said else today.year if month <= today.month else today.year - 1
    first = date(year, month, 1)
    return stretch(match, first, max(first, min(_month_end(first), today)), Scale.LONG, year_said=bool(said))


def _month_end(first: date) -> date:
    """Return the last day of the month that begins with `first`."""
    return (first.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)


def _this(match: re.Match[str], today: date) -> When:
    """Read "this week", "本月", "since the start of the year"."""
    unit = match.group("unit")
    if unit[0] in "w周星礼":
        return stretch(match, today - timedelta(today.weekday()), today, Scale.WEEK)
    if unit[0] in "m月":
        return stretch(match, today.replace(day=1), today, Scale.LONG)
    if unit[0] in "q季":
        return stretch(match, today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1), today, Scale.LONG)
    return stretch(match, today.replace(month=1, day=1), today, Scale.LONG)


def _last(match: re.Match[str], today: date) -> When:
    """Read "last week", "上个月", "去年"."""
    unit = match.group("unit")
    if unit[0] in "w周星礼":
        monday = today - timedelta(today.weekday() + 7)
        return stretch(match, monday, monday + timedelta(6), Scale.WEEK)
    if unit[0] in "m月":
        end = today.replace(day=1) - timedelta(1)
        return stretch(match, end.replace(day=1), end, Scale.LONG)
    if unit[0] in "q季":
        end = today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1) - timedelta(1)
        return stretch(match, end.replace(month=end.month - 2, day=1), end, Scale.LONG)
    return stretch(match, date(today.year - 1, 1, 1), date(today.year - 1, 12, 31), Scale.LONG)


def _year(match: re.Match[str], today: date) -> When | None:
    """Read "in 2024"."""
    year = int(match.group("year"))
    last = min(date(year, 12, 31), today)
    return stretch(match, date(year, 1, 1), last, Scale.LONG) if year <= today.year else None


_OVER = r"\b(?:in |over |for |during )?(?:the )?"
_THE_START = r"(?:the )?(?:start|beginning|turn|early) (?:of )?"

_SINCE = r"\b(?:since|(?<!news )(?<!stories )(?<!articles )(?<!headlines )(?<!reports )from|after) "
"""Stories from a day came out on it, and not since."""

SPANS: Forms = (
    (
        rf"\b(?:from |between )?(?P<a>[0-3]?\d)(?:st|nd|rd|th)? ?(?:-|to|and|until|through) ?(?P<b>[0-3]?\d)(?:st|nd|rd|th)? (?:of )?{MONTH}\b{YEAR}?",
        _between,
    ),
    (rf"{_SINCE}{YMD}\b", _since_date),
    (rf"{_SINCE}(?:the )?{DAY} (?:of )?{MONTH}\b{YEAR}?", _since_date),
    (rf"{_SINCE}{MONTH} {DAY}\b{YEAR}?", _since_date),
    (rf"\b(?:since|from) (?:{_THE_START})?{MONTH}\b{YEAR}?", _since_month),
    (rf"\b(?:since|from) {_THE_START}(?:the |this )?(?P<unit>week|month|quarter|year)\b", _this),
    (rf"{_SINCE}(?:last )?{WEEKDAY}\b", _since_weekday),
    (rf"自?从?(?:周|星期|礼拜)(?P<weekday>[{ZH_DAYS}天])(?:以来|至今|开始)", _since_weekday),
)
"""The forms that say where a stretch begins; a day in them is no day asked about."""

STRETCHES: Forms = (
    (rf"{_OVER}(?:past|last|previous) {COUNT} (?:trading )?(?P<unit>days|sessions|weeks|months|years)\b", _past),
    (r"(?:过去|最近|近)(?P<count>[一两二三几四五六七十]|\d{1,3})个?(?P<unit>天|日|周|星期|月|年)", _past),
    (rf"{_OVER}past (?P<count>)(?P<unit>week|month|year)\b", _past),
    (
        r"\b(?:in |over |for |during )?(?:(?:so far|earlier|early|later) )?this (?P<unit>week|month|quarter|year)(?:'s)?\b",
        _this,
    ),
    (r"\b(?:for|on|over|in) the (?P<unit>week|month|quarter|year)\b", _this),
    (r"\b(?P<unit>ytd|year to date|mtd|month to date|wtd|week to date)\b", _this),
    (r"[本这今]个?(?P<unit>周|星期|礼拜|月|季度?|年)", _this),
    (rf"{_OVER}(?:last|previous|prior) (?P<unit>week|month|quarter|year)(?:'s)?\b", _last),
    (r"上个?(?P<unit>周|星期|礼拜|月|季度?)", _last),
    (r"去(?P<unit>年)", _last),
    (rf"\b(?:in|during|for) (?:the month of )?{MONTH}\b{YEAR}?", _month_only),
    (rf"\b{MONTH}(?:,? )(?P<year>20\d\d)\b", _month_only),
    (r"(?:(?P<year>20\d\d)年)?(?<!\d)(?P<month>1[0-2]|[1-9])月份?(?!\d)", _month_only),
    (r"\b(?:in|during) (?P<year>20\d\d)\b", _year),
)
"""The forms of stretches that end today or before, the more telling ones first."""
