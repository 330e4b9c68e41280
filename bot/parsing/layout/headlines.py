"""Where the body starts, and which line above it is the headline."""

import re
from typing import NamedTuple

from bot.model.span import Span
from bot.parsing.layout.datelines import read_dateline
from bot.parsing.layout.kinds import FIGURE, META_KINDS, WIDE_SCRIPT, Kind

_HEAD = 45
"""The body starts within this many paragraphs."""
MARKDOWN = re.compile(r"#+\s+")
_GENERIC = re.compile(r"#+\s*(?:Info|Content|Full Article|Summary|Article|Details|Metadata)\s*$", re.IGNORECASE)
_LEAST_SCORE = 2
_DECKS = 3
_LONGEST_DECK = 220
"""The longest deck below a headline, in characters."""
_LONGEST = 300
"""The longest headline, in characters."""
_LEAST_BULLET = 12
_LEAST_SUMMARY = 25
_LEAST_PROSE = 60
"""Prose shorter than this many characters above the first long paragraph is a deck or a headline with a full stop."""
_PLACARDS = ((4, 3), (7, 2))
"""A name in capitals of at most so many words costs so many points."""
_LENGTHS = ((41, 1), (5, 3), (3, 1), (0, -2))
"""From so many words a headline gets so many points."""
_PLACARD = re.compile(
    r"[^a-z]*$|(?:\W*[A-Z0-9(][\w.'’&()-]*|\W*(?:and|of|the|for|&))(?:\s+(?:[A-Z0-9(&][\w.'’&()-]*|and|of|the|for|&))*$"
)


class Paragraph(NamedTuple):
    """A paragraph, what it looks like, and its text without white space doubled."""

    span: Span
    kind: Kind
    words: str


def find_body(text: str, paragraphs: list[Paragraph]) -> int:
    """Return the index of the paragraph that opens the body: the dateline, else the first prose or bullets.

    Args:
        text: the document's text.
        paragraphs: all its paragraphs.
    """
    for index, paragraph in enumerate(paragraphs[:_HEAD]):
        if paragraph.kind in (Kind.PROSE, Kind.BULLET) and _dated(text, paragraph):
            return _back_to_summary(paragraphs, index)
    for index, paragraph in enumerate(paragraphs[:_HEAD]):
        if _opens(paragraphs, index, paragraph):
            return index
    return len(paragraphs)


def _dated(text: str, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph of some length opens with a dateline."""
    return len(paragraph.words) >= _LEAST_PROSE and read_dateline(text, paragraph.span) is not None


def _back_to_summary(paragraphs: list[Paragraph], index: int) -> int:
    """Return the first of the summary bullets and table rows that stand before the dateline, else the dateline."""
    return next((early for early in range(index) if _is_summary(paragraphs[early])), index)


def _is_summary(paragraph: Paragraph) -> bool:
    """Tell whether a paragraph above the dateline belongs to the article: a summary bullet, a table's row."""
    if paragraph.kind is Kind.BULLET:
        return len(paragraph.words) > _LEAST_SUMMARY
    return paragraph.kind is Kind.ROW


def _opens(paragraphs: list[Paragraph], index: int, paragraph: Paragraph) -> bool:
    """Tell whether a paragraph without a dateline can open the body."""
    if paragraph.kind is Kind.BULLET:
        return len(paragraph.words) > _LEAST_BULLET
    if paragraph.kind is Kind.ROW:
        return index > 0
    if paragraph.kind is Kind.SHORT:
        return _is_lead(paragraphs, index, paragraph)
    if paragraph.kind is not Kind.PROSE:
        return False
    after = paragraphs[index + 1].kind if index + 1 < len(paragraphs) else None
    headed = (index == 0 and after in META_KINDS) or _is_deck(paragraphs, index)
    return not headed and (len(paragraph.words) >= _LEAST_PROSE or index > 0)


def _is_lead(paragraphs: list[Paragraph], index: int, paragraph: Paragraph) -> bool:
    """Tell whether a line without a full stop is a lead: it gives a figure, below a headline and a date or credit."""
    above = paragraphs[:index]
    headed = next((i for i, other in enumerate(above) if other.kind in (Kind.SHORT, Kind.PROSE)), index)
    dated = any(other.kind in META_KINDS for other in above[headed:])
    repeated = any(bare_headline(other.words) == bare_headline(paragraph.words) for other in above)
    return dated and not repeated and bool(FIGURE.search(paragraph.words))


def find_headline(paragraphs: list[Paragraph], body: int) -> int | None:
    """Return the index of the headline among the paragraphs above the body, None where there is none.

    Args:
        paragraphs: all paragraphs.
        body: the index of the one that opens the body.
    """
    bares = [bare_headline(paragraph.words).casefold() for paragraph in paragraphs[:_HEAD]]
    scored = [
        (_score(paragraphs, index, body) + 4 * (bares.count(bares[index]) > 1), -index)
        for index in range(min(body, len(paragraphs), _HEAD))
        if paragraphs[index].kind in (Kind.SHORT, Kind.PROSE) and len(paragraphs[index].words) <= _LONGEST
    ]
    best = max(scored, default=None)
    return -best[1] if best and best[0] >= _LEAST_SCORE else None


def _score(paragraphs: list[Paragraph], index: int, body: int) -> int:
    """Rate a line as a headline: followed by a date or credit, first, long enough, no mere name."""
    words = paragraphs[index].words
    if _GENERIC.match(words):
        return -9
    wide = bool(WIDE_SCRIPT.search(words))
    count = len(words) // 2 if wide else words.count(" ") + 1
    after = _kind_after_run(paragraphs, index)
    above_body = all(other.kind not in (Kind.SHORT, Kind.PROSE) for other in paragraphs[index + 1 : body])
    score = 3 * (after in META_KINDS) + 4 * bool(MARKDOWN.match(words)) + 2 * (index == 0) + above_body
    score -= 5 * (paragraphs[index].kind is Kind.PROSE and after not in META_KINDS)
    score += next(points for least, points in _LENGTHS if count >= least)
    placard = not wide and _PLACARD.match(words)
    return score - (next((cost for most, cost in _PLACARDS if count <= most), 0) if placard else 0)


def _kind_after_run(paragraphs: list[Paragraph], index: int) -> Kind | None:
    """Return what follows a line, or the headline and deck that it opens."""
    for paragraph in paragraphs[index + 1 : index + 1 + _DECKS]:
        if paragraph.kind is not Kind.SHORT and not (
            paragraph.kind is Kind.PROSE and len(paragraph.words) < _LONGEST_DECK
        ):
            return paragraph.kind
    return None


def _is_deck(paragraphs: list[Paragraph], index: int) -> bool:
    """Tell whether a short sentence stands between the headline and a date or byline."""
    if index == 0 or len(paragraphs[index].words) >= _LONGEST_DECK:
        return False
    return any(paragraph.kind in (Kind.DATE, Kind.BYLINE) for paragraph in paragraphs[index + 1 : index + 1 + _DECKS])


def bare_headline(words: str) -> str:
    """Return a headline without markdown marks."""
    return (MARKDOWN.sub("", words) if "#" in words else words).strip("*_ ")
