"""Datelines: the city, day and agency a report opens with.

Examples: `HONG KONG, Feb 26 (Reuters) - Stocks`, `NEW YORK (AP) — Stocks`, `Sept 10 (Reuters) - Stocks`,
`SEOUL, Jan. 2 (Yonhap) -- Stocks`, `HOUSTON, Aug 21 : Oil`, `MUMBAI: Shares`, `TOKYO Asian shares` (a mark lost),
`(Bloomberg) -- Stocks`, `Investing.com - Shares`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.lexicon.agencies import AGENCIES, agency_of
from bot.lexicon.dates import MONTH
from bot.lexicon.places import CITIES
from bot.model.span import Span

_CAPS = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’\-]+(?:[ /][A-ZÀ-Þ][A-ZÀ-Þ.'’\-]*)*(?:, [A-Z][A-Za-z.]+)?"
_TITLE = r"[A-Z][a-zà-ÿ.'’\-]+(?:[ /][A-Z][a-zà-ÿ.'’\-]+){0,3}"
_DAY = rf"(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {MONTH})(?:,? (?:19|20)\d\d)?"
_DASH = r"(?:[-–—]{1,3}|:|\|)"
_AGENCY = r"\([^()\n]{2,60}\)"
_GAP = r"[ \t\xa0]*"
_WITH_AGENCY = re.compile(
    rf"(?:(?P<place>{_CAPS}|{_TITLE})(?:,{_GAP}|{_GAP}))?(?P<day>{_DAY})?,?{_GAP}(?P<agency>{_AGENCY}){_GAP}(?P<dash>{_DASH}*)\s*"
)
_INNER = re.compile(rf"(?P<place>{_CAPS}),{_GAP}(?P<day>{_DAY}){_GAP}(?P<agency>{_AGENCY}){_GAP}(?P<dash>{_DASH}+)\s*")
_WITH_DAY = re.compile(rf"(?P<place>{_CAPS}|{_TITLE}),?{_GAP}(?P<day>{_DAY}){_GAP}{_DASH}\s*")
_PLACE = re.compile(rf"(?P<place>{_CAPS}|{_TITLE})(?:{_GAP}{_DASH}(?=\s)\s*|{_GAP}:\s+)")
_BARE = re.compile(rf"(?P<place>{_CAPS})[ \xa0]+(?=[A-Z][a-z’']|[A-Z]\.)")
_BRACKETED = re.compile(rf"\[(?P<place>{_CAPS})\]\s+")
_IN_BRACKETS = re.compile(_DAY)
_CITY_OUTLET = re.compile(rf"(?P<place>{_TITLE}|{_CAPS}) (?P<outlet>[A-Z][\w.&]{{1,14}}){_GAP}[-–—]{{1,2}}\s+(?=[A-Z])")
_OUTLET = re.compile(rf"(?P<outlet>[A-Z][\w.&' ]{{2,28}}?){_GAP}[-–—]{{1,2}}\s+(?=[A-Z\"“'‘])")
_SIGN = re.compile(r"[(\[:|–—-](?!(?<=-)[a-z])")
_CAPITALS = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]")
"""A dateline has a mark that is no hyphen inside a word, or opens with a city in capitals."""
_NAME = re.compile(r"[A-Z][\w.&’' -]{1,30}")
_DASHED = re.compile(rf"\){_GAP}{_DASH}")
_ENDED = re.compile(r"[a-z%)]{4}[.!?]\s")
_REMEMBERED = 64
"""Several steps ask for the dateline of the same paragraph."""
_LONGEST = 160
_NAMES = re.compile(
    "|".join(re.escape(name) for name in sorted(AGENCIES, key=len, reverse=True) if len(name) > 1), re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a report opens with.

    Attributes:
        place: the city as printed.
        agency: the credited name of the agency.
        day: where the day is printed.
        end: where the report's own words begin.
    """

    place: str | None
    agency: str | None
    day: Span | None
    end: int


@lru_cache(maxsize=_REMEMBERED)
def read_dateline(text: str, span: Span) -> Dateline | None:
    """Return the dateline a paragraph opens with, None where it opens with none.

    Args:
        text: the document's text.
        span: the paragraph.
    """
    head = min(span.end, span.start + _LONGEST)
    if not (_SIGN.search(text, span.start, head) or _CAPITALS.match(text, span.start, head)):
        return None
    bracketed = text.find("(", span.start, head) >= 0
    return (
        (_agency_dateline(_WITH_AGENCY.match(text, span.start, head)) if bracketed else None)
        or _inner(text, span)
        or _placed(_WITH_DAY.match(text, span.start, span.end), known=False)
        or _placed(_BRACKETED.match(text, span.start, span.end), known=False)
        or _placed(_PLACE.match(text, span.start, span.end), known=True)
        or _placed(_BARE.match(text, span.start, span.end), known=True)
        or _city_and_outlet(_CITY_OUTLET.match(text, span.start, span.end))
        or _outlet(_OUTLET.match(text, span.start, span.end))
    )


def _inner(text: str, span: Span) -> Dateline | None:
    """Read a dateline that a slug and the headline run into, as agencies' one-paragraph pages have it."""
    end = min(span.end, span.start + 2 * _LONGEST)
    match = _INNER.search(text, span.start, end) if _DASHED.search(text, span.start, end) else None
    return _agency_dateline(match) if match and not _ENDED.search(text, span.start, match.start()) else None


def _agency_dateline(match: re.Match[str] | None) -> Dateline | None:
    """Read a dateline with an agency, or the day, in brackets."""
    if match is None:
        return None
    place, dash, day = match["place"], match["dash"], match["day"]
    inside = match["agency"][1:-1]
    if _IN_BRACKETS.fullmatch(inside):
        start = match.start("agency") + 1
        return (
            Dateline(place, None, Span(start, start + len(inside)), match.end()) if _is_city(place) and dash else None
        )
    agency = agency_of(inside)
    if agency is None:
        named = _NAMES.match(inside)
        agency = agency_of(named[0]) if named else None
    if agency is None and dash and (_is_city(place) or (place and day)) and _NAME.fullmatch(inside):
        agency = inside
    if agency is None or not (dash or day or (place and place.isupper())):
        return None
    return Dateline(place, agency, Span(*match.span("day")) if day else None, match.end())


def _is_city(place: str | None) -> bool:
    """Tell whether every place of a dateline is a city that datelines are known to name."""
    return place is not None and all(part.split(",")[0].strip().upper() in CITIES for part in place.split("/"))


def _city_and_outlet(match: re.Match[str] | None) -> Dateline | None:
    """Read a city and an outlet without brackets, as in `Hong Kong CNN — Shares`."""
    agency = agency_of(match["outlet"]) if match and _is_city(match["place"]) else None
    return Dateline(match["place"], agency, None, match.end()) if match and agency else None


def _placed(match: re.Match[str] | None, *, known: bool) -> Dateline | None:
    """Read a dateline without an agency; `known` asks for a city that datelines are known to name."""
    if match is None:
        return None
    if not _is_city(match["place"]) and (known or match["place"] != match["place"].upper()):
        return None
    day = Span(*match.span("day")) if "day" in match.re.groupindex else None
    return Dateline(match["place"], None, day, match.end())


def _outlet(match: re.Match[str] | None) -> Dateline | None:
    """Read an outlet's own name before a dash, as in `Investing.com - Shares`."""
    agency = agency_of(match["outlet"]) if match else None
    return Dateline(None, agency, None, match.end()) if match and agency else None
