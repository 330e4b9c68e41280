"""The day an article is written about: the weekday of its lead near its dateline or publication time."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import islice

from bot.lexicon.dates import find_bare_weekdays, find_printed, find_weekday, infer_year, moment
from bot.model.article import Article, Published
from bot.model.document import Document
from bot.model.layout import BlockKind, Layout
from bot.model.move import Move, Period
from bot.model.span import Span
from bot.parsing.layout.datelines import read_dateline
from bot.parsing.sessions.hours import is_timed, printed_day
from bot.parsing.sessions.weekdays import figure_of, market_weekdays, weekday_of_move

_NEAR = (0, -1, 1, -2, -3, -4, -5)
"""Days from the printed date at which the lead's weekday is looked for, likeliest first."""
_EASTERNMOST = timedelta(hours=14)
_LEAD = 700
_LEAD_SENTENCES = 2
_NEAR_SENTENCES = 6
_REACH = 30
_OTHER_DAY = re.compile(
    r"\b(?:since|until|till|from|starting|beginning|before|compared (?:to|with)|than)\s(?:the\s)?(?:\w+\s)?$"
)
"""Before a date, says that it is not the day of the move."""


@dataclass(frozen=True, slots=True)
class ArticleDay:
    """The day an article is about.

    Attributes:
        printed: the dateline's or the publication's date.
        stated: the day whose trading the text says it reports, None where it names none.
        published: when the article was published, None where its dateline dates it.
    """

    printed: date
    stated: date | None
    published: Published | None

    @property
    def day(self) -> date:
        """Return the stated day, else the printed one."""
        return self.stated or self.printed

    @property
    def latest(self) -> date:
        """Return the last day that the text can speak of as past."""
        return max(self.day, self.printed)

    @property
    def may_be_ahead(self) -> bool:
        """Tell whether the text can speak of the day after the printed one."""
        return self.published is None or _may_be_ahead(self.published)


def day_of_article(document: Document, layout: Layout, article: Article) -> ArticleDay | None:
    """Return the day whose trading the article reports, None where the text gives no date.

    Args:
        document: the text and when it came.
        layout: its layout.
        article: its header and moves.
    """
    published = printed_day(article.published) if article.published else None
    dateline = _dateline_day(document, layout, published)
    printed = dateline or published
    if printed is None:
        return None
    weekday = _stated_weekday(document.text, layout, article, printed)
    ahead = dateline is not None or article.published is None or _may_be_ahead(article.published)
    stated = None if weekday is None else on_weekday(printed, weekday, ahead=ahead)
    return ArticleDay(printed, stated, None if dateline else article.published)


def _may_be_ahead(published: Published) -> bool:
    """Tell whether it may have been the next day somewhere when an article was published."""
    return not is_timed(published) or (published.at + _EASTERNMOST).date() > printed_day(published)


def _stated_weekday(text: str, layout: Layout, article: Article, printed: date) -> int | None:
    """Return the weekday on which the text says that markets moved, the printed day's own if it is among them."""
    blocks = [block for block in layout.blocks[:12] if block.kind is BlockKind.PARAGRAPH and block.sentences]
    spans = (sentence.span for block in blocks for sentence in block.sentences)
    sentences = [Span(span.start, _reach(span)) for span in islice(spans, _NEAR_SENTENCES)]
    named: list[list[int]] = []
    for span in sentences:
        named.append(market_weekdays(text, span))
        if printed.weekday() in named[-1]:
            return printed.weekday()
    leads = zip(sentences[:_LEAD_SENTENCES], named, strict=False)
    lead = next((day for day in (_lead(text, span, days, printed) for span, days in leads) if day is not None), None)
    if lead is None and not (article.published and is_timed(article.published)):
        lead = _weekday_of_moves(text, article.moves)
    if lead is not None:
        return lead
    bare = {day for span in sentences for day, _ in find_bare_weekdays(text, *span)}
    return printed.weekday() if printed.weekday() in bare else None


def _lead(text: str, span: Span, days: list[int], printed: date) -> int | None:
    """Return the weekday of one of the first sentences: that of a market's move, else the printed day's own."""
    if days:
        return days[0]
    bare = [day for day, _ in find_bare_weekdays(text, *span)]
    return printed.weekday() if printed.weekday() in bare else None


def _weekday_of_moves(text: str, moves: tuple[Move, ...]) -> int | None:
    """Return the first weekday that stands beside a move of this session."""
    stated = (
        weekday_of_move(text, move, (figure.start,))
        for move in moves
        if move.period is Period.SESSION and not move.in_table and (figure := figure_of(move))
    )
    return next((day for day in stated if day is not None), None)


def _reach(span: Span) -> int:
    """Return how far into a sentence its weekday is looked for."""
    return min(span.end, span.start + _LEAD)


def on_weekday(printed: date, weekday: int, *, ahead: bool) -> date:
    """Return the day nearest to the printed one that falls on `weekday`, the printed one where none does.

    Args:
        printed: a date.
        weekday: Monday is 0.
        ahead: whether the day after the printed one is possible.
    """
    near = (printed + timedelta(days=shift) for shift in _NEAR if ahead or shift <= 0)
    return next((day for day in near if day.weekday() == weekday), printed)


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
