"""What a paragraph is by its own looks, before its neighbours are asked."""

import re
from collections.abc import Callable
from enum import Enum, auto

from bot.lexicon.agencies import agency_of
from bot.lexicon.dates import find_printed
from bot.parsing.layout.furniture import METADATA, is_caption, is_furniture

_BULLET = re.compile(r"(?:\\?\*){1,2}\s|(?:[-–—•●■·▪+]|\d{1,2}[.)])\s+\S")
_ROW = re.compile(r"\|.*\||[A-Z&][\w&.()/’' -]{1,40}?(?:\s+[+\-−]?\d[\d.,]*%?){3,}(?:\s+[-–]{1,2})?$", re.DOTALL)
_ROW_ENDS = ("%", "-", "–")
"""How a row without bars ends where its last figure's digits do not end it."""
_TABBED = re.compile(r"[^\t\n]+\t[^\t\n]*\t")
_BYLINE = re.compile(
    r"(?:[Bb]y|BY|Authors?:|Von|Par|Por) (?:[A-Z][\w.'’-]+|[A-Z]\.)"
    r"(?:[ ,]+(?:and |& |y |et |und )?[\w.'’-]+){0,11}\s*(?:\||$)"
)
_SENTENCE = re.compile(r"[.!?…。！？:][\"”’'»)\]*_]*\s*(?:\[[A-Z0-9./ ]{2,12}\]|[A-Z]{2,12}/)?$")
WIDE_SCRIPT = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Chinese, Japanese or Korean, written without spaces between words or with few."""
_DATE_WORDS = re.compile(
    r"\b(?:published|updated|last|first|posted|modified|created|at|on|date|time|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday"
    r"|thursday|friday|saturday|sunday|min|read|hours?|ago|local|gmt|utc|comments?)\b|[^\w]+|\d+",
    re.IGNORECASE,
)
FIGURE = re.compile(r"\d[\d.,]{0,15}\s?(?:%|percent|per cent|pct|points|pence|cents|bps?)|[+\-−]\d|[$£€¥]\d|\d\.\d")
"""A figure such as a move has."""
_SHORT = 90
_MONTHS = "jan|feb|mar|mär|apr|avr|abr|ma[iy]|jun|jui|jul|aug|ago|ao|sep|oct|okt|nov|dec|dez|déc|ene|jän|fév|gen"
_DATE_HINT = re.compile(
    rf"(?:19|20)\d\d|\d[./-]\d\d?[./-]\d|(?:{_MONTHS})\w*\.? \d|\d\w{{0,2}}\.? (?:of |de )?(?:{_MONTHS})"
)
"""What any date holds; cheaper to look for than to read a date."""
_LABELLED = re.compile(r"published|posted|updated", re.IGNORECASE)
_MIN_READ = re.compile(r"\s\d{1,2} min read\b")
_DIGIT = re.compile(r"\d")
_DATE_LINE = 140
_DATE_LINE_WORDS = 16
_NAME_WORDS = 4
_SENTENCE_WORDS = 5
_HEADING_WORDS = 30


class Kind(Enum):
    """What a paragraph looks like."""

    PROSE = auto()
    BULLET = auto()
    ROW = auto()
    SHORT = auto()
    DATE = auto()
    BYLINE = auto()
    CREDIT = auto()
    METADATA = auto()
    FURNITURE = auto()


META_KINDS = (Kind.DATE, Kind.BYLINE, Kind.CREDIT, Kind.METADATA)
"""What a header's lines look like."""


def kind_of(paragraph: str) -> Kind:
    """Return what a paragraph looks like.

    Args:
        paragraph: its text, trimmed.
    """
    for kind, fits in _TESTS:
        if fits(paragraph):
            return kind
    return Kind.PROSE if _is_prose(paragraph) else Kind.SHORT


def _is_credit(paragraph: str) -> bool:
    """Tell whether a paragraph is an agency's name and nothing else, with or without `Source:` before it."""
    if "min read" in paragraph and len(paragraph) < _DATE_LINE and _MIN_READ.search(paragraph):
        return True
    return len(paragraph) < _SHORT and agency_of(paragraph.removeprefix("Source:")) is not None


def _is_row(paragraph: str) -> bool:
    """Tell whether a paragraph is a table's row, its cells parted by bars or tabs."""
    last = paragraph.rstrip(".,")[-1:]
    may_be = paragraph.startswith("|") or last.isdigit() or last in _ROW_ENDS
    return bool((may_be and _ROW.match(paragraph)) or ("\t" in paragraph and _TABBED.match(paragraph)))


def _is_page(paragraph: str) -> bool:
    """Tell whether a paragraph is furniture or a photograph's caption."""
    return is_furniture(paragraph) or (len(paragraph) < 4 * _SHORT and is_caption(paragraph))


def is_date_line(paragraph: str) -> bool:
    """Tell whether a paragraph says little more than a date (`18 Aug 2026 12:04PM`, `Acme Published 18 Feb, 2025`)."""
    if len(paragraph) > _DATE_LINE or paragraph.count(" ") > _DATE_LINE_WORDS or not _DIGIT.search(paragraph):
        return False
    printed = find_printed(paragraph, 0, len(paragraph)) if _DATE_HINT.search(paragraph.lower()) else None
    if printed is None:
        return False
    rest = paragraph[: printed.span.start] + " " + paragraph[printed.span.end :]
    left = _DATE_WORDS.sub(" ", rest).split()
    return (
        len(left) <= 1
        or agency_of(" ".join(left)) is not None
        or (len(left) <= _NAME_WORDS and bool(_LABELLED.search(paragraph)))
    )


def _is_prose(paragraph: str) -> bool:
    """Tell whether a paragraph reads as sentences: it ends like one, or is too long for a heading."""
    if WIDE_SCRIPT.search(paragraph[:40]):
        return len(paragraph) > _SHORT // 2 or bool(_SENTENCE.search(paragraph[-16:]))
    words = paragraph.count(" ") + 1
    return words > _HEADING_WORDS or (words >= _SENTENCE_WORDS and bool(_SENTENCE.search(paragraph[-16:])))


_TESTS: tuple[tuple[Kind, Callable[[str], object]], ...] = (
    (Kind.CREDIT, _is_credit),
    (Kind.METADATA, METADATA.match),
    (Kind.ROW, _is_row),
    (Kind.DATE, is_date_line),
    (Kind.FURNITURE, _is_page),
    (Kind.BULLET, _BULLET.match),
    (Kind.BYLINE, lambda paragraph: len(paragraph) < 2 * _SHORT and _BYLINE.match(paragraph)),
)
