# ruff: noqa: E501 - a wording is read as a whole, on one line
"""Times in a message: which days "yesterday", "since monday", "26 feb" or "上周" mean."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.model.question import Scale, When

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = (
    r"(?P<weekday>mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
)
_BARE_WEEKDAY = r"(?P<weekday>monday|tues?|tuesday|weds?|wednesday|thurs?|thursday|fri|friday|saturday|sunday)"
"""Without "on" or "last", the short forms of the others are parts of names."""
_NUMBER = {
    "a": 1, "one": 1, "two": 2, "couple": 2, "three": 3, "few": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "ten": 10, "一": 1, "两": 2, "二": 2, "三": 3, "几": 3, "四": 4, "五": 5, "六": 6, "七": 7, "十": 10,
}  # fmt: skip
_COUNT = r"(?P<count>\d{1,3}|a couple of|a few|few|couple of|one|two|three|four|five|six|seven|ten)"
_ZH_DAYS = "一二三四五六日"

_WEEK = 7

Reader = Callable[[re.Match[str], date], When | None]


@dataclass(frozen=True, slots=True)
class Told:
    """A time and where it stands in the message."""

    when: When
    span: tuple[int, int]


def find_when(folded: str, today: date) -> Told | None:
    """Return the time a message names, None where it names none.

    Args:
        folded: the message, folded.
        today: the day it is where the question is asked.
    """
    for pattern, reader in _READERS:
        for match in pattern.finditer(folded):
            when = reader(match, today)
            if when:
                return Told(when, match.span())
    return None


def _when(match: re.Match[str], first: date, last: date, scale: Scale, *, year_said: bool = True) -> When:
    """Build the When of a match."""
    return When(first, last, match.group().strip(), scale, year_said=year_said)


def _live(match: re.Match[str], today: date) -> When:
    """Today, now, the price."""
    return When(today, today, match.group().strip(), live=True)


def _days_ago(days: int) -> Reader:
    """Read a word for the day so many days ago."""
    return lambda match, today: _when(match, today - timedelta(days), today - timedelta(days), Scale.DAY)


def _count_days_ago(match: re.Match[str], today: date) -> When:
    """Read "three days ago"."""
    day = today - timedelta(_count(match) * (7 if "week" in match.group() else 1))
    return _when(match, day, day, Scale.DAY)


def _count(match: re.Match[str]) -> int:
    """Return the number in a match."""
    word = match.group("count").removesuffix(" of").removeprefix("a ")
    return int(word) if word.isdigit() else _NUMBER.get(word, 1)


def _past(match: re.Match[str], today: date) -> When:
    """Read "past five days", "last 3 weeks"."""
    unit = match.group("unit")
    days = _count(match) * (365 if unit[0] in "y年" else 30 if unit[0] in "m月" else 7 if unit[0] in "w周星" else 1)
    scale = Scale.WEEK if days <= _WEEK else Scale.LONG
    return _when(match, today - timedelta(days), today, scale)


def _ymd(match: re.Match[str], _today: date) -> When | None:
    """Read 2025-02-26 and its like."""
    return _on(match, int(match.group("year")), int(match.group("m")), int(match.group("d")), year_said=True)


def _month_day(match: re.Match[str], today: date) -> When | None:
    """Read "26 feb", "feb 26 2025": without a year the latest one not after today."""
    printed = match.group("month")
    month = int(printed) if printed.isdigit() else _MONTHS.index(printed[:3]) + 1
    day = int(match.group("day"))
    year = match.groupdict().get("year")
    if year:
        return _on(match, int(year), month, day, year_said=True)
    guess = _on(match, today.year, month, day, year_said=False)
    return guess if guess and guess.first <= today else _on(match, today.year - 1, month, day, year_said=False)


def _on(match: re.Match[str], year: int, month: int, day: int, *, year_said: bool) -> When | None:
    """Build the When of one day, None where the calendar has no such day."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return _when(match, found, found, Scale.DAY, year_said=year_said)


def _slashed(match: re.Match[str], today: date) -> When | None:
    """Read "on 3/4": day and month in the order that gives the latest day not after today."""
    one, other = int(match.group("a")), int(match.group("b"))
    years = (2000 + int(match.group("year")),) if match.group("year") else (today.year, today.year - 1)
    found = [
        when
        for year in years
        for day, month in ((one, other), (other, one))
        if (when := _on(match, year, month, day, year_said=bool(match.group("year")))) and when.first <= today
    ]
    return max(found, key=lambda when: when.first, default=None)


def _month_only(match: re.Match[str], today: date) -> When:
    """Read "in february", "march 2025"."""
    month = _MONTHS.index(match.group("month")[:3]) + 1
    said = match.groupdict().get("year")
    year = int(said) if said else today.year if month <= today.month else today.year - 1
    first = date(year, month, 1)
    return _when(match, first, min(_month_end(first), today), Scale.LONG, year_said=bool(said))


def _month_end(first: date) -> date:
    """Return the last day of the month that begins with `first`."""
    return (first.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)


def _weekday(match: re.Match[str], today: date) -> When:
    """Read "on tuesday", "last friday": the latest such day before today, today where it is that day."""
    wanted = _weekday_number(match)
    back = (today.weekday() - wanted) % 7
    if back == 0 and re.match(r"last|上", match.group()):
        back = 7
    day = today - timedelta(back)
    return _when(match, day, day, Scale.DAY)


def _weekday_number(match: re.Match[str]) -> int:
    """Return 0 for Monday to 6 for Sunday."""
    word = match.group("weekday")
    return _DAYS.index(word[:3]) if word[:3] in _DAYS else _ZH_DAYS.index(word.replace("天", "日"))


def _zh_last_weekday(match: re.Match[str], today: date) -> When:
    """Read 上周五: that day of the week before this one."""
    day = today - timedelta(today.weekday() + 7 - _weekday_number(match))
    return _when(match, day, day, Scale.DAY)


def _since_weekday(match: re.Match[str], today: date) -> When:
    """Read "since monday"."""
    back = (today.weekday() - _weekday_number(match)) % 7 or 7
    return _when(match, today - timedelta(back), today, Scale.WEEK)


def _since_date(match: re.Match[str], today: date) -> When | None:
    """Read "since 3 nov", "from 2025-02-03"."""
    start = _ymd(match, today) if match.groupdict().get("m") else _month_day(match, today)
    if not start:
        return None
    scale = Scale.WEEK if (today - start.first).days <= _WEEK else Scale.LONG
    return _when(match, start.first, today, scale)


def _between(match: re.Match[str], today: date) -> When | None:
    """Read "from 3 to 7 march", "3-7 march 2025"."""
    month = _MONTHS.index(match.group("month")[:3]) + 1
    year = int(match.group("year") or today.year)
    try:
        first, last = date(year, month, int(match.group("a"))), date(year, month, int(match.group("b")))
    except ValueError:
        return None
    scale = Scale.WEEK if (last - first).days <= _WEEK else Scale.LONG
    return _when(match, first, last, scale) if first <= last else None


def _this(match: re.Match[str], today: date) -> When:
    """Read "this week", "本月", "this year"."""
    unit = match.group("unit")
    if unit[0] in "w周星礼":
        return _when(match, today - timedelta(today.weekday()), today, Scale.WEEK)
    if unit[0] in "m月":
        return _when(match, today.replace(day=1), today, Scale.LONG)
    if unit[0] in "q季":
        return _when(match, today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1), today, Scale.LONG)
    return _when(match, today.replace(month=1, day=1), today, Scale.LONG)


def _last(match: re.Match[str], today: date) -> When:
    """Read "last week", "上个月", "去年"."""
    unit = match.group("unit")
    if unit[0] in "w周星礼":
        monday = today - timedelta(today.weekday() + 7)
        return _when(match, monday, monday + timedelta(6), Scale.WEEK)
    if unit[0] in "m月":
        end = today.replace(day=1) - timedelta(1)
        return _when(match, end.replace(day=1), end, Scale.LONG)
    if unit[0] in "q季":
        end = today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1) - timedelta(1)
        return _when(match, end.replace(month=end.month - 2, day=1), end, Scale.LONG)
    return _when(match, date(today.year - 1, 1, 1), date(today.year - 1, 12, 31), Scale.LONG)


def _year(match: re.Match[str], today: date) -> When | None:
    """Read "in 2024"."""
    year = int(match.group("year"))
    return _when(match, date(year, 1, 1), min(date(year, 12, 31), today), Scale.LONG) if year <= today.year else None


def _patterns() -> Iterator[tuple[str, Reader]]:
    """Yield the forms of time, the more telling ones first."""
    day = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
    year = r"(?:,? ?(?P<year>20\d\d))"
    ymd = r"(?P<year>20\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})"
    on = r"(?:\b(?:as of|as at|on|for|at|of) )?(?:the )?"
    yield (
        rf"\b(?:from |between )?(?P<a>[0-3]?\d)(?:st|nd|rd|th)? ?(?:-|to|and|until|through) ?(?P<b>[0-3]?\d)(?:st|nd|rd|th)? (?:of )?{_MONTH}\b{year}?",
        _between,
    )
    yield rf"\b(?:since|from|after) {ymd}\b", _since_date
    yield rf"\b(?:since|from|after) (?:the )?{day} (?:of )?{_MONTH}\b{year}?", _since_date
    yield rf"\b(?:since|from|after) {_MONTH} {day}\b{year}?", _since_date
    yield rf"\b(?:since|from|after) (?:last )?{_WEEKDAY}\b", _since_weekday
    yield rf"自?从?(?:周|星期|礼拜)(?P<weekday>[{_ZH_DAYS}天])(?:以来|至今|开始)", _since_weekday
    yield rf"{on}{ymd}\b", _ymd
    yield r"(?P<year>20\d\d)年(?P<m>\d{1,2})月(?P<d>\d{1,2})[日号]?", _ymd
    yield r"(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]?", _month_day
    yield r"\bon (?P<a>\d{1,2})/(?P<b>\d{1,2})(?:/(?:20)?(?P<year>\d\d))?\b(?!/)", _slashed
    yield rf"{on}\b{day} (?:of )?{_MONTH}\b{year}?", _month_day
    yield rf"{on}\b{_MONTH} {day}\b(?!%){year}?", _month_day
    yield r"\b(?:the )?day before yesterday\b|前[天日]", _days_ago(2)
    yield r"\byesterday(?:'s)?\b|\bystd\b|\byday\b|\blast night(?:'s)?\b|昨[天日晚夜]|琴[日晚]|寻[日晚]", _days_ago(1)
    yield rf"\b{_COUNT} (?:trading )?(?:days|day|weeks|week) ago\b", _count_days_ago
    yield (
        rf"\b(?:in |over |for |during )?(?:the )?(?:past|last|previous) {_COUNT} (?:trading )?(?P<unit>days|sessions|weeks|months|years)\b",
        _past,
    )
    yield r"(?:过去|最近|近)(?P<count>[一两二三几四五六七十]|\d{1,3})个?(?P<unit>天|日|周|星期|月|年)", _past
    yield r"\b(?:in |over |for |during )?(?:the )?past (?P<unit>week|month|year)\b(?P<count>)", _past_one
    yield r"\b(?:in |over |for |during )?(?:this|so far this) (?P<unit>week|month|quarter|year)(?:'s)?\b", _this
    yield r"\b(?:for|on|over|in) the (?P<unit>week|month|quarter|year)\b", _this
    yield r"\b(?P<unit>ytd|year to date)\b", _this
    yield r"\b(?P<unit>mtd|month to date|wtd|week to date)\b", _this
    yield r"[本这今]个?(?P<unit>周|星期|礼拜|月|季度?|年)", _this
    yield rf"上个?(?:周|星期|礼拜)(?P<weekday>[{_ZH_DAYS}天])", _zh_last_weekday
    yield (
        r"\b(?:in |over |for |during )?(?:the )?(?:last|previous|prior) (?P<unit>week|month|quarter|year)(?:'s)?\b",
        _last,
    )
    yield r"上个?(?P<unit>周|星期|礼拜|月|季度?)|去(?P<unit2>年)", _last_zh
    yield rf"\b(?:as of|as at|on|last|this past|this|for|of) {_WEEKDAY}(?:'s)?\b", _weekday
    yield rf"\b{_BARE_WEEKDAY}(?:'s)?\b", _weekday
    yield rf"(?:本|这|在)?(?:周|星期|礼拜)(?P<weekday>[{_ZH_DAYS}天])", _weekday
    yield rf"\b(?:in|during|for) (?:the month of )?{_MONTH}\b{year}?", _month_only
    yield rf"\b{_MONTH}(?:,? )(?P<year>20\d\d)\b", _month_only
    yield r"\b(?:in|during) (?P<year>20\d\d)\b", _year
    yield (
        (
            r"\btoday(?:'s)?\b|\btdy\b|\b2day\b|\bright now\b|\bnow\b(?! what)|\bcurrently\b|\bat the moment\b|\btonight\b"
            r"|\bthis (?:morning|afternoon|evening|session)\b|今[天日]|现在|目前|而家|依家|即时|刻下|今早|今晚"
        ),
        _live,
    )
    yield (
        r"\b(?:live|current|latest|real[- ]?time) (?:price|quote|level)s?\b|\b(?:stock |share )?price\b(?: of)?|股价|现价",
        _live,
    )


def _past_one(match: re.Match[str], today: date) -> When:
    """Read "past week"."""
    days = {"w": 7, "m": 30, "y": 365}[match.group("unit")[0]]
    return _when(match, today - timedelta(days), today, Scale.WEEK if days == _WEEK else Scale.LONG)


def _last_zh(match: re.Match[str], today: date) -> When:
    """Read 上周, 上个月, 去年."""
    if match.group("unit2"):
        return _when(match, date(today.year - 1, 1, 1), date(today.year - 1, 12, 31), Scale.LONG)
    return _last(match, today)


_READERS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader) for pattern, reader in _patterns()
)
