"""Dates and times as articles print them, and the weekdays that go with them.

Examples of what is read: `Wed, 19 Aug 2026 00:59:22 +0000`, `Tue, August 18, 2026 at 6:55 AM EDT`,
`2025-02-13 18:20:08`, `2026-08-18T06:55:00Z`, `18 Feb, 2025 12:16pm`, `13:32 JST, November 12, 2025`,
`Jan 05 2026 | 4:13 PM IST`, `02-10-25 1851ET`, `Sept. 3`, `26 Feb`, `24. Oktober 2024`, `2025年2月26日 14:30`.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from bot.lexicon.zones import OFFSETS, offset_of
from bot.model.span import Span

MONTHS = {
    "jan": 1, "january": 1, "feb": 2, "february": 2, "mar": 3, "march": 3, "apr": 4, "april": 4, "may": 5, "jun": 6,
    "june": 6, "jul": 7, "july": 7, "aug": 8, "august": 8, "sep": 9, "sept": 9, "september": 9, "oct": 10,
    "october": 10, "nov": 11, "november": 11, "dec": 12, "december": 12,
    "januar": 1, "jänner": 1, "februar": 2, "märz": 3, "mai": 5, "juni": 6, "juli": 7, "oktober": 10, "dezember": 12,
    "janvier": 1, "février": 2, "mars": 3, "avril": 4, "juin": 6, "juillet": 7, "août": 8, "septembre": 9,
    "octobre": 10, "novembre": 11, "décembre": 12,
    "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8,
    "septiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
}  # fmt: skip

WEEKDAYS = {
    "monday": 0, "mon": 0, "tuesday": 1, "tue": 1, "tues": 1, "wednesday": 2, "wed": 2, "thursday": 3, "thu": 3,
    "thur": 3, "thurs": 3, "friday": 4, "fri": 4, "saturday": 5, "sat": 5, "sunday": 6, "sun": 6,
}  # fmt: skip

_ENGLISH = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    "|Nov(?:ember)?|Dec(?:ember)?"
)
MONTH = rf"(?:{_ENGLISH})\b\.?"
"""An English month as datelines print it."""
_NAMED = "|".join(sorted(MONTHS, key=len, reverse=True))
_FIRST = rf"[\d{''.join(sorted({name[0] for name in MONTHS}))}]"
"""What every date begins with; looking for it first passes over the rest of a text faster."""
_YEAR = r"(?:19|20)\d\d"
_MM = r"(?:1[0-2]|0?[1-9])"
_DD = r"(?:3[01]|[12]\d|0?[1-9])"
_DATE = re.compile(  # the groups of one form end in its number
    rf"""(?ix:(?={_FIRST})(?:\b(?:
    (?P<y1>{_YEAR})[-/.](?P<m1>{_MM})[-/.](?P<d1>{_DD})(?!\d)
    | (?P<d2>{_DD})(?:st|nd|rd|th|\.)?[ ]?(?:of[ ]|de[ ])?(?P<m2>{_NAMED})\b\.?(?:,?[ ]?(?:de[ ])?(?P<y2>{_YEAR})\b)?
    | (?P<m3>{_NAMED})\b\.?[ ](?P<d3>{_DD})(?:st|nd|rd|th)?(?!\d)(?!:\d)(?:,?[ ](?P<y3>{_YEAR})(?=\b|\d?\d:))?
    | (?P<m4>{_MM})[-/](?P<d4>{_DD})[-/](?P<y4>(?:20)?\d\d)\b
    | (?P<d5>{_DD})[./-](?P<m5>{_MM})[./-](?P<y5>20\d\d)\b
    )
    | (?P<y6>{_YEAR})\s?年\s?(?P<m6>{_MM})\s?月\s?(?P<d6>{_DD})\s?日
    | (?P<y7>{_YEAR})\s?년\s?(?P<m7>{_MM})\s?월\s?(?P<d7>{_DD})\s?일
    ))"""
)
_ZONE = rf"(?:{'|'.join(sorted(OFFSETS, key=len, reverse=True))})\b|[+\-−]\d\d:?\d\d\b"
_SECONDS = r"(?::[0-5]\d(?:\.\d+)?)?"
_TIME = re.compile(
    rf"""(?ix:(?<![\d.,:$])(?:
    (?P<h1>[01]?\d|2[0-3])(?:[:.](?P<n1>[0-5]\d){_SECONDS})?\s?(?P<half>[ap]\.?m\b\.?),?(?:\s?\(?(?P<z1>{_ZONE}))?
    | (?P<h2>[01]?\d|2[0-3]):(?P<n2>[0-5]\d){_SECONDS}(?![\d:])(?:\s?\(?(?P<z2>{_ZONE}))?
    | (?P<h3>[01]\d|2[0-3])\.?(?P<n3>[0-5]\d)\s?(?P<z3>{_ZONE})
    ))"""
)
_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_ON_WEEKDAY = re.compile(rf"\b(?:on|late|early)\s+({_DAYS})\b(?!['’]s)", re.IGNORECASE)
_WEEKDAY = re.compile(
    rf"(?<!\bsince\s)(?<!\buntil\s)(?<!\bfrom\s)(?<!\blast\s)(?<!\bnext\s)(?<!\bby\s)\b({_DAYS})\b(?!['’]s)",
    re.IGNORECASE,
)
_ANY_CASE = "[FMSTWfmstw](?<=\\b.)(?:{})".format(
    "|".join(f"(?<=[{day[0].upper()}{day[0]}])(?:{day[1:]}|{day[1:].upper()})" for day in _DAYS.split("|"))
)
"""A weekday in small letters, with a capital or in capitals; its first letter is looked for first, which is fast."""
_BARE_WEEKDAY = re.compile(rf"({_ANY_CASE})\b(?!['’]s)")
_BOUNDS = re.compile(
    r"\b(?:(?:since|until|till|from|by|through|before|than)(?: last| late| early)?|next|due(?: on)?)\s$", re.IGNORECASE
)
"""Before a weekday, says that a stretch begins or ends there, or that something is to come."""
_LONGEST_BOUND = 16
_ANY_WEEKDAY = re.compile(rf"(?:{_ANY_CASE})\b")
_SHORT_YEAR = 2
_REACH = 48
"""How many characters around a date its time of day may stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A day, and where printed a time, as the text gives it.

    Attributes:
        year: None where it is not printed.
        span: from the date to the end of what was read.
        hour, minute: the clock of the printed zone, None where only the day is given.
        offset: the printed zone in minutes east of UTC, None where no zone is printed (UTC is assumed).
    """

    year: int | None
    month: int
    day: int
    span: Span
    hour: int | None = None
    minute: int | None = None
    offset: int | None = None


def find_printed(text: str, start: int, end: int) -> Printed | None:
    """Return the first date in `text[start:end]` with the time of day beside it, None where there is none.

    Args:
        text: any text.
        start: where to begin.
        end: where to stop.
    """
    for match in _DATE.finditer(text, start, end):
        printed = _printed(match)
        if printed is not None:
            reach = Span(max(start, match.start() - _REACH), min(end, match.end() + _REACH))
            return _with_time(text, reach, printed)
    return None


def _printed(match: re.Match[str]) -> Printed | None:
    """Return the day a match gives, None where the calendar has no such day."""
    form = (match.lastgroup or "")[1:]
    named, day, year_text = match[f"m{form}"].lower(), int(match[f"d{form}"]), match[f"y{form}"]
    month = int(named) if named.isdigit() else MONTHS[named]
    year = None if year_text is None else int(year_text) + (2000 if len(year_text) == _SHORT_YEAR else 0)
    if not _is_day(year, month, day):
        return None
    return Printed(year=year, month=month, day=day, span=Span(*match.span()))


def _is_day(year: int | None, month: int, day: int) -> bool:
    """Tell whether the calendar has this day."""
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return True


def _with_time(text: str, reach: Span, printed: Printed) -> Printed:
    """Return the date with the nearest time of day within reach, after it rather than before it."""
    match = _TIME.search(text, printed.span.end, reach.end) or _TIME.search(text, reach.start, printed.span.start)
    if match is None:
        return printed
    hour = int(match["h1"] or match["h2"] or match["h3"])
    minute = int(match["n1"] or match["n2"] or match["n3"] or 0)
    if match["half"]:
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
    zone = match["z1"] or match["z2"] or match["z3"]
    return Printed(
        year=printed.year,
        month=printed.month,
        day=printed.day,
        hour=hour,
        minute=minute,
        offset=offset_of(zone, printed.month) if zone else None,
        span=Span(min(match.start(), printed.span.start), max(match.end(), printed.span.end)),
    )


def moment(printed: Printed, year: int) -> datetime:
    """Return the printed time in that year as aware UTC; midnight UTC where only the day is known.

    Args:
        printed: what the text gives; 29 February in a year that has none becomes 28 February.
        year: the printed or inferred year.
    """
    day = 28 if (printed.month, printed.day) == (2, 29) and not _is_day(year, 2, 29) else printed.day
    at = datetime(year, printed.month, day, printed.hour or 0, printed.minute or 0, tzinfo=UTC)
    return at - timedelta(minutes=printed.offset or 0)


def infer_year(printed: Printed, weekday: int | None, received: datetime, back: int = 12) -> int:
    """Return the latest year not after `received` in which the day falls on `weekday`, else the latest not after it.

    Args:
        printed: a date without a year.
        weekday: Monday is 0; None where the text names none.
        received: aware UTC.
        back: how many years to look back for a fit.
    """
    latest = received.year if moment(printed, received.year) <= received + timedelta(days=1) else received.year - 1
    if weekday is None:
        return latest
    fits = (year for year in range(latest, max(latest - back, 1), -1) if moment(printed, year).weekday() == weekday)
    return next(fits, latest)


def find_weekday(text: str, start: int, end: int) -> int | None:
    """Return the weekday the text says things happened on (`rose on Wednesday`), Monday 0, None where it names none.

    Args:
        text: any text.
        start: where to begin.
        end: where to stop.
    """
    match = _ON_WEEKDAY.search(text, start, end) or _WEEKDAY.search(text, start, end)
    return WEEKDAYS[match[1].lower()] if match else None


def find_weekdays(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return every weekday named in `text[start:end]` (`Friday's` too) with where it stands, Monday 0."""
    return [(WEEKDAYS[match[0].lower()], match.start()) for match in _ANY_WEEKDAY.finditer(text, start, end)]


def find_bare_weekdays(text: str, start: int, end: int) -> list[tuple[int, Span]]:
    """Return the weekdays in `text[start:end]` on which something can have happened, Monday 0, with where they stand.

    Left out are those that only say whose something is (`Friday's`), where a stretch begins or ends (`since Monday`),
    or when something is due.

    Args:
        text: any text.
        start: where to begin.
        end: where to stop.
    """
    if text.find("day", start, end) < 0 and text.find("DAY", start, end) < 0:
        return []
    found = _BARE_WEEKDAY.finditer(text, start, end)
    return [
        (WEEKDAYS[match[1].lower()], Span(*match.span()))
        for match in found
        if not _BOUNDS.search(text, max(start, match.start() - _LONGEST_BOUND), match.start())
    ]
