"""Lines to paragraphs: hard-wrapped lines are joined, lines that are paragraphs of their own are not."""

import itertools
import re

from bot.model.span import Span
from bot.parsing.layout.lines import Line

_SENTENCE_END = re.compile(r"[.!?…:;。！？][\"”’'»)\]*_]*$")
_OPENS_PARAGRAPH = re.compile(
    r"(?:\\?\*|[-–—•·■●▪+|#>]\s|\d{1,2}[.)]\s|!\[|\[|\(+(?:Reporting|Writing|Editing|Additional|Compiled)\b|---|```)"
)
_MOST_WRAPPED = 120
"""No hard-wrapped line is longer than this many characters."""
_LEAST_WRAPPED = 45
"""A line shorter than this says nothing about wrapping."""
_LEAST_FULL = 3
_FULL = 0.7
"""A wrapped line that fills less than this share of the width ends its paragraph, if it ends a sentence."""
_TAIL = 60
"""A paragraph at least this long that stops in mid-sentence goes on in the next one if that starts in lower case."""


def join_lines(text: str, lines: list[Line]) -> list[Span]:
    """Return the paragraphs that the lines make.

    Args:
        text: the document's text.
        lines: its lines that are not blank.
    """
    if not lines:
        return []
    wrapped = _is_wrapped(text, lines)
    width = max((line.span.end - line.span.start for line in lines), default=0)
    paragraphs = [lines[0].span]
    for before, line in itertools.pairwise(lines):
        last = paragraphs[-1]
        if _goes_on(text, before, line, last, width if wrapped else None):
            paragraphs[-1] = Span(last.start, line.span.end)
        else:
            paragraphs.append(line.span)
    return paragraphs


def _is_wrapped(text: str, lines: list[Line]) -> bool:
    """Tell whether most full lines stop in mid-sentence and none is long."""
    full = stops = 0
    for line, after in itertools.pairwise(lines):
        length = line.span.end - line.span.start
        if length > _MOST_WRAPPED:
            return False
        if after.apart or length < _LEAST_WRAPPED:
            continue
        full += 1
        stops += not _SENTENCE_END.search(text, max(line.span.start, line.span.end - 6), line.span.end)
    return full >= _LEAST_FULL and stops * 2 > full


def _goes_on(text: str, before: Line, line: Line, paragraph: Span, width: int | None) -> bool:
    """Tell whether `line` continues the paragraph that ends with the line `before`."""
    if _OPENS_PARAGRAPH.match(text, line.span.start):
        return False
    length = before.span.end - before.span.start
    ended = bool(_SENTENCE_END.search(text, max(before.span.start, before.span.end - 6), before.span.end))
    if line.apart:
        lower = text[line.span.start].islower()
        return lower and not ended and paragraph.end - paragraph.start >= _TAIL and text[paragraph.end - 1].islower()
    if width is not None and not ended and length >= width * _FULL:
        return True
    if width is not None and ended:
        return length >= width * _FULL and text[line.span.start] != "("
    return text[line.span.start].islower() and not ended and length >= _LEAST_WRAPPED // 2
