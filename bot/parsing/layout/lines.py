"""The lines of a text with exact spans."""

import re
from typing import NamedTuple

from bot.model.span import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_BREAK_BY_BLANKS = re.compile(r"[ \t]{8,}")
_BLANK = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u200b\u2028\u2029\u202f\u205f\u3000\ufeff" + "".join(
    chr(code) for code in range(0x2000, 0x200B)
)
"""Unicode's white space, and two marks that print nothing."""
_LONG_LINE = 240
"""A line of this many characters that holds runs of blanks was joined from several."""


class Line(NamedTuple):
    """One line that is not blank.

    Attributes:
        span: the line without white space around it.
        apart: a blank line stands before it.
    """

    span: Span
    apart: bool


def trim(text: str, start: int, end: int) -> Span:
    """Return the stretch without white space at both ends."""
    if start < end and "!" <= text[start] <= "~" and "!" <= text[end - 1] <= "~":
        return Span(start, end)
    piece = text[start:end]
    bare = piece.lstrip(_BLANK)
    start += len(piece) - len(bare)
    return Span(start, start + len(bare.rstrip(_BLANK)))


def single_spaced(text: str) -> str:
    """Return a text on one line, white space made single and none around it; most lines are that already."""
    plain = text.isprintable() and "  " not in text and text[:1] != " " != text[-1:]
    return text if plain else " ".join(text.split())


def split_lines(text: str) -> list[Line]:
    """Return the lines of `text` that are not blank, in order.

    Args:
        text: a document's text, line ends untouched.
    """
    lines: list[Line] = []
    last_end = 0
    for match in _LINE.finditer(text):
        span = trim(text, match.start(), match.end())
        if span.start == span.end:
            continue
        apart = _breaks(text, last_end, match.start()) > 1
        last_end = match.end()
        if len(match[0]) > _LONG_LINE and _is_joined(text, span):
            lines += _pieces(text, span, apart=apart)
        else:
            lines.append(Line(span, apart))
    return lines


def _breaks(text: str, start: int, end: int) -> int:
    r"""Count the line ends between two lines, `\\r\\n` as one; more than one means a blank line."""
    between = text[start:end]
    return between.count("\n") + between.count("\r") - between.count("\r\n")


def _is_joined(text: str, span: Span) -> bool:
    """Tell a line that holds a run of blanks; two of them side by side are looked for first, which is fast."""
    blanks = text.find("  ", span.start, span.end) >= 0 or text.find("\t", span.start, span.end) >= 0
    return blanks and _BREAK_BY_BLANKS.search(text, span.start, span.end) is not None


def _pieces(text: str, span: Span, *, apart: bool) -> list[Line]:
    """Cut a long line at its runs of blanks, each piece a paragraph of its own."""
    pieces = []
    start = span.start
    for match in _BREAK_BY_BLANKS.finditer(text, span.start, span.end):
        pieces.append(Line(trim(text, start, match.start()), apart))
        start, apart = match.end(), True
    pieces.append(Line(trim(text, start, span.end), apart))
    return [piece for piece in pieces if piece.span.start < piece.span.end]
