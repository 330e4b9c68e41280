"""A sheet: an answer as styled lines, before it becomes Telegram HTML or terminal text."""

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from html import unescape


class Style(StrEnum):
    """How a run of text is meant to look."""

    PLAIN = "plain"
    STRONG = "strong"
    ASIDE = "aside"
    RISE = "rise"
    FALL = "fall"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one style; `link` is where it leads, `unix` the moment whose age it tells (seconds since 1970)."""

    text: str
    style: Style = Style.PLAIN
    link: str | None = None
    unix: int | None = None


Line = tuple[Run, ...]


class BlockKind(StrEnum):
    """How a block of lines is set."""

    TEXT = "text"
    EXPANDABLE = "expandable"
    TABLE = "table"


class Weight(IntEnum):
    """What a block may suffer where there is no room: nothing, to be folded away, to be left out."""

    MUST = 0
    MAY = 1
    ASIDE = 2


@dataclass(frozen=True, slots=True)
class Block:
    """Lines set alike."""

    kind: BlockKind
    lines: tuple[Line, ...]
    weight: Weight = Weight.MUST


@dataclass(frozen=True, slots=True)
class Sheet:
    """All blocks of an answer, in order."""

    blocks: tuple[Block, ...]

    @property
    def text(self) -> str:
        """The words alone, one line each."""
        return "\n".join(text_of(line) for block in self.blocks for line in block.lines)


_WIDE = 2


def text_of(line: Line) -> str:
    """Return the words of a line."""
    return "".join(run.text for run in line)


def columns(text: str) -> int:
    """Return how many columns a text takes; East Asian wide characters take two, combining marks none."""
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    """Return the columns of one character."""
    if unicodedata.combining(char):
        return 0
    return _WIDE if unicodedata.east_asian_width(char) in "WF" else 1


def cut(text: str, room: int) -> str:
    """Return `text` in at most `room` columns, ending in an ellipsis where it was cut, at a word if one is near."""
    if columns(text) <= room:
        return text
    kept, used = "", 0
    for char in text:
        used += _columns(char)
        if used > room - 1:
            break
        kept += char
    head, space, _ = kept.rpartition(" ")
    if space and len(head) > len(kept) * 2 // 3:
        kept = head
    return kept.rstrip(" ,;:-·") + "…"


_MARKUP = (
    (re.compile(r"\[[A-Z]{2,6}:\S+ TEXT:\"([^\"\]]*)\"\]"), r"\1"),
    (re.compile(r"\[([^\[\]]{1,200})\]\([^()\s]{1,500}\)"), r"\1"),
    (re.compile(r"\*\*|__"), ""),
)
"""Links of wire systems and of Markdown, and emphasis: what a reader is meant to see of them."""


def readable(text: str) -> str:
    """Return an article's words on one line as a reader is meant to see them: no link markup, no character references.

    Args:
        text: a stretch of an article.
    """
    for pattern, shown in _MARKUP:
        text = pattern.sub(shown, text)
    return " ".join(unescape(text).split())


def wrapped(text: str, room: int) -> int:
    """Return how many lines a text takes when it is wrapped at words into `room` columns (CJK breaks anywhere)."""
    lines, used = 1, 0
    for word in _pieces(text):
        width = columns(word)
        if used and used + columns(word.rstrip()) > room:
            lines, used = lines + 1, 0
        while width > room:
            lines, width = lines + 1, width - room
        used += width
    return lines


def _pieces(text: str) -> list[str]:
    """Cut a text where a line may end: after spaces, around wide characters."""
    pieces: list[str] = []
    word = ""
    for char in text:
        if _columns(char) == _WIDE:
            pieces += [word, char] if word else [char]
            word = ""
        elif char == " ":
            pieces.append(word + char)
            word = ""
        else:
            word += char
    return [*pieces, word] if word else pieces


def broken(text: str, room: int) -> list[str]:
    """Return a text in lines of at most `room` columns, broken at words (CJK anywhere)."""
    lines, used = [""], 0
    for piece in _pieces(text):
        if used and used + columns(piece.rstrip()) > room:
            lines, used = [*lines, ""], 0
        lines[-1] += piece
        used += columns(piece)
    return [line.rstrip() for line in lines]


def pad(text: str, room: int, *, right: bool = False) -> str:
    """Return `text` cut or filled with spaces to exactly `room` columns."""
    fitted = cut(text, room)
    fill = " " * (room - columns(fitted))
    return fill + fitted if right else fitted + fill
