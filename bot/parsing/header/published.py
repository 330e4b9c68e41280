"""When an article was published: in the header, the dateline or below; the year inferred."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from bot.lexicon.dates import Printed, find_printed, find_weekday, infer_year, moment
from bot.model.article import Precision, Published
from bot.model.finding import Finding, FindingKind
from bot.model.layout import Layout
from bot.model.span import Span

_AHEAD = timedelta(hours=14)
"""A day can begin so much earlier in the east than in UTC; what is printed further ahead is in the future."""
_SKEW = timedelta(hours=1)
"""Clocks of two machines differ by less."""
_LEAD = 700
"""The weekday that fits the date is named in so many characters of the body."""
_FOOT_LINE = 200
_TITLE = 80
_TOP = 6
_PRICES = re.compile(r"\b(?:[Cc]losing|[Pp]rices|[Qq]uotes|[Rr]ates|CLOSING|CLOSE|PRICES|CHANGE)\b")
_FOOT_WORDS = ("published", "updated", "posted", "gmt", "et ", "crawled", "(end)")


def read_published(
    text: str, layout: Layout, day: Span | None, received: datetime
) -> tuple[Published | None, tuple[Finding, ...]]:
    """Return the publication time and what is to be said about it.

    Args:
        text: the document's text.
        layout: its layout.
        day: where the dateline prints its day.
        received: when the document came, aware UTC.

    Returns:
        None with `no-date` where the text gives no day; a time later than `received` is clamped to it.
    """
    printed = _find(text, layout, day)
    if printed is None:
        return None, (Finding(FindingKind.NO_DATE, "no publication date is printed"),)
    findings = []
    year = printed.year
    if year is None:
        year = infer_year(printed, _weekday(text, layout), received)
        findings.append(Finding(FindingKind.YEAR_INFERRED, f"no year is printed; taken as {year}", printed.span))
    published = Published(
        at=moment(printed, year),
        precision=Precision.DAY if printed.hour is None else Precision.MINUTE,
        year_inferred=printed.year is None,
        offset=printed.offset,
    )
    if not _is_ahead(published, received):
        return published, tuple(findings)
    message = f"{published.at:%Y-%m-%d} is later than the document came; taken as {received:%Y-%m-%d}"
    findings.append(Finding(FindingKind.FUTURE_DATE, message, printed.span))
    return _clamped(published, received), tuple(findings)


def _is_ahead(published: Published, received: datetime) -> bool:
    """Tell whether a time lies in the future of the document's coming, unknown zones given the benefit of the doubt."""
    exact = published.precision is Precision.MINUTE and published.offset is not None
    return published.at > received + (_SKEW if exact else _AHEAD)


def _clamped(published: Published, received: datetime) -> Published:
    """Return the time at which the document came, as exact as the printed one."""
    day = received.replace(hour=0, minute=0, second=0, microsecond=0)
    return replace(published, at=received if published.precision is Precision.MINUTE else day, offset=None)


def _weekday(text: str, layout: Layout) -> int | None:
    """Return the weekday the first sentences name."""
    if not layout.blocks:
        return None
    start = layout.blocks[0].span.start
    return find_weekday(text, start, min(len(text), start + _LEAD))


def _find(text: str, layout: Layout, day: Span | None) -> Printed | None:
    """Return the printed date: with a year from header, dateline or footer, else without one in that order."""
    found = [printed for span in layout.dated if (printed := find_printed(text, *span))]
    if day is not None:
        dateline = find_printed(text, day.start, day.end)
        found += [dateline] if dateline else []
    if not any(printed.year for printed in found):
        found += [
            printed for span in _footer_lines(text, layout) if (printed := find_printed(text, *span)) and printed.year
        ]
    found += [] if found else _titled(text, layout)
    return next((printed for printed in found if printed.year), found[0] if found else None)


def _titled(text: str, layout: Layout) -> list[Printed]:
    """Return the date of a price table's title, `Closing prices, April 22`, if one stands near the top."""
    tops = [*layout.header, *(block.span for block in layout.blocks[:_TOP])]
    titles = [span for span in tops if span.end - span.start < _TITLE and _PRICES.search(text, *span)]
    return [printed for span in titles if (printed := find_printed(text, *span))][:1]


def _footer_lines(text: str, layout: Layout) -> list[Span]:
    """Return the footer's lines that say when the article was published."""
    return [
        span
        for span in layout.footer
        if span.end - span.start < _FOOT_LINE and any(word in span.of(text).lower() for word in _FOOT_WORDS)
    ]
