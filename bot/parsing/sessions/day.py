"""The day an article is written about: the weekday of its lead near its dateline or publication time."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

from bot.lexicon.dates import find_printed, find_weekday, find_weekdays, infer_year, moment
from bot.model.article import Article, Precision, Published
from bot.model.document import Document
from bot.model.layout import BlockKind, Layout
from bot.model.span import Span
from bot.parsing.layout.datelines import read_dateline

_NEAR = (0, -1, 1, -2, -3, -4, -5)
"""Days from the printed date at which the lead's weekday is looked for, likeliest first."""
_LEAD = 700
_LEAD_SENTENCES = 2
_NEAR_SENTENCES = 6
_REACH = 30
_OTHER_DAY = re.compile(
    r"\b(?:since|until|till|from|starting|beginning|before|compared (?:to|with)|than)\s(?:the\s)?(?:\w+\s)?$"
)
"""Before a date, says that it is not the day of the move."""


def day_of_article(document: Document, layout: Layout, article: Article) -> date | None:
    """Return the day whose trading the article reports, None where the text gives no date.

    Args:
        document: the text and when it came.
        layout: its layout.
        article: its header.
    """
    published = printed_day(article.published) if article.published else None
    printed = _dateline_day(document, layout, published) or published
    if printed is None or not layout.blocks:
        return printed
    return on_weekday(printed, _lead_weekday(document.text, layout, printed))


def _lead_weekday(text: str, layout: Layout, printed: date) -> int | None:
    """Return the weekday the first sentences name, the printed day's own if it is among them."""
    blocks = [block for block in layout.blocks[:12] if block.sentences]
    sentences = [sentence.span for block in blocks for sentence in block.sentences]
    named = [day for span in sentences[:_NEAR_SENTENCES] for day, _ in find_weekdays(text, span.start, _reach(span))]
    if printed.weekday() in named:
        return printed.weekday()
    told = [s.span for block in blocks if block.kind is BlockKind.PARAGRAPH for s in block.sentences] or sentences
    found = (find_weekday(text, span.start, _reach(span)) for span in told[:_LEAD_SENTENCES])
    return next((day for day in found if day is not None), None)


def _reach(span: Span) -> int:
    """Return how far into a sentence its weekday is looked for."""
    return min(span.end, span.start + _LEAD)


def on_weekday(printed: date, weekday: int | None) -> date:
    """Return the day nearest to the printed one that falls on `weekday`, the printed one where none does."""
    near = (printed + timedelta(days=shift) for shift in _NEAR)
    return next((day for day in near if day.weekday() == weekday), printed)


def printed_day(published: Published) -> date:
    """Return the date as the text prints it, in the printed zone."""
    if published.precision is Precision.DAY or published.offset is None:
        return published.at.date()
    return published.at.astimezone(timezone(timedelta(minutes=published.offset))).date()


def _dateline_day(document: Document, layout: Layout, published: date | None) -> date | None:
    """Return the day of the dateline, an absent year being the one that brings it nearest to the publication."""
    first = next((block for block in layout.blocks if block.kind is BlockKind.PARAGRAPH), None)
    dateline = read_dateline(document.text, first.span) if first else None
    printed = find_printed(document.text, *dateline.day) if dateline and dateline.day else None
    if printed is None or first is None:
        return None
    if printed.year is None and published is not None:
        near = (moment(printed, published.year + shift).date() for shift in (0, -1, 1))
        return min(near, key=lambda day: abs(day - published))
    weekday = find_weekday(document.text, first.span.start, min(first.span.end, first.span.start + _LEAD))
    return moment(printed, printed.year or infer_year(printed, weekday, document.received)).date()


def day_before(day: date, weekday: int) -> date:
    """Return the latest date before `day` that falls on `weekday` (Monday 0)."""
    return day - timedelta(days=(day.weekday() - weekday - 1) % 7 + 1)


def dated_in(text: str, start: int, end: int, day: date) -> date | None:
    """Return the first date in `text[start:end]` that can be a move's day; None where it is after `day` or missing.

    Args:
        text: the document's text.
        start: where the sentence begins.
        end: where it ends.
        day: the article's day, which tells an absent year.
    """
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    while (printed := find_printed(text, start, end)) is not None:
        if not _OTHER_DAY.search(text, max(0, printed.span.start - _REACH), printed.span.start):
            found = moment(printed, printed.year or infer_year(printed, None, midnight)).date()
            return found if found <= day else None
        start = printed.span.end
    return None
