"""Quotation marks: find the quoted stretches of a paragraph, whatever marks it uses and however badly they match."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.model.span import Span

_DOUBLE = re.compile(
    r"[\"“”„‟«»＂「」『』]|''|``|’’|‘‘|&(?:quot|ldquo|rdquo|bdquo|laquo|raquo|#34|#822[0-2]|#x201[c-eC-E]);"
)
_COMMON_MARKS = ('"', "“", "”")
_RARE_MARKS = ("''", "``", "’’", "„", "‟", "«", "»", "＂", "「", "」", "『", "』", "&")
_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=[A-Za-z$£€])|(?<=[\w,.!?…])[’'](?![\w’'])")
_STRAIGHT = re.compile(r"'(?<=\s')\w")
_OPENERS = frozenset(("“", "„", "«", "「", "『", "``", "‘‘", "&ldquo;", "&bdquo;", "&laquo;", "&#8220;", "&#8222;"))
_CLOSERS = frozenset(("”", "»", "」", "』", "’’", "&rdquo;", "&raquo;", "&#8221;"))
_TAG = re.compile(r"<[a-zA-Z/][^<>\n]{0,400}>|\[[A-Z]{3}:[^\]\n]{0,200}\]")
_LINK_MARKS = 2
_ATTRIBUTION = re.compile(
    r"[,.!?][’']?\s+(?=(?:said|says|told|added|wrote)\s+[A-Z]|[A-Z][\w. -]{2,40}\s(?:said|says|told)\b)"
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quoted stretch: the words, and the words with their marks; `closed` where a closing mark was found."""

    inner: Span
    outer: Span
    closed: bool = True


@dataclass(frozen=True, slots=True)
class _Mark:
    """A quotation mark and the sides on which a word touches it."""

    start: int
    end: int
    opens: bool
    closes: bool


def double_marks(text: str) -> tuple[str, ...]:
    """Return the signs without which a paragraph of a text has no double quotation marks."""
    return tuple(mark for mark in (*_COMMON_MARKS, *_RARE_MARKS) if mark in text)


def quoted_stretches(
    text: str, paragraph: Span, signs: tuple[str, ...] = (*_COMMON_MARKS, *_RARE_MARKS)
) -> list[Quoted]:
    """Return the quoted stretches of one paragraph in order, none inside another.

    A mark that opens while a quotation is open ends the one before, or is nested in it; one left open runs to its
    attribution or to the end of the paragraph. Single marks count only where the paragraph has no double ones.

    Args:
        text: the document's text.
        paragraph: the stretch to read.
        signs: of `double_marks(text)`, where they are known.
    """
    words = text[paragraph.start : paragraph.end]
    marks = list(_marks(text, paragraph, _DOUBLE)) if any(map(words.__contains__, signs)) else []
    found = [_tidy(text, quoted) for quoted in _pair(text, marks, paragraph)] if marks else []
    if not marks and ("‘" in words or ("'" in words and _STRAIGHT.search(text, paragraph.start + 1, paragraph.end))):
        singles = [
            _Mark(m.start(), m.end(), m[0] == "‘" or (m.end() < paragraph.end and text[m.end()].isalnum()), True)
            for m in _SINGLE.finditer(text, paragraph.start, paragraph.end)
        ]
        found = [_tidy(text, quoted) for quoted in _pair_singles(text, singles)]
    return [quoted for quoted in found if quoted.inner.start < quoted.inner.end]


def _marks(text: str, paragraph: Span, pattern: re.Pattern[str]) -> Iterator[_Mark]:
    """Yield the marks of a paragraph that are not in tags or links, nor inches after a digit."""
    tags = [
        part
        for match in _TAG.finditer(text, paragraph.start, paragraph.end)
        for part in _silent(match.start(), match[0])
    ]
    at = 0
    for match in pattern.finditer(text, paragraph.start, paragraph.end):
        while at < len(tags) and tags[at][1] <= match.start():
            at += 1
        if at < len(tags) and tags[at][0] <= match.start():
            continue
        before = text[match.start() - 1] if match.start() > paragraph.start else " "
        after = text[match.end()] if match.end() < paragraph.end else " "
        yield _shape(match, before, after)


def _silent(start: int, tag: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a tag whose marks are no quotation marks: all of it but the words that a link shows."""
    shown, end = tag.find('TEXT:"') + len('TEXT:"'), start + len(tag)
    if tag.count('"') > _LINK_MARKS and shown >= len('TEXT:"') and tag.endswith('"]'):
        yield start, start + shown
        yield end - 2, end
    else:
        yield start, end


def _shape(match: re.Match[str], before: str, after: str) -> _Mark:
    """Return the mark with the roles that its form and its neighbours allow."""
    mark = match[0]
    joined = before.isalpha() and after.isupper() and mark == '"'
    may_open = not after.isspace() and (joined or not before.isalnum()) and after not in ",.;:!?)"
    may_close = not before.isspace() and before not in "(["
    if mark in _OPENERS and may_open:
        may_close = False
    elif mark in _CLOSERS and may_close:
        may_open = False
    return _Mark(match.start(), match.end(), may_open, may_close)


def _pair(text: str, marks: list[_Mark], paragraph: Span) -> Iterator[Quoted]:
    """Pair opening with closing marks from left to right."""
    opened: _Mark | None = None
    nested = 0
    for index, mark in enumerate(marks):
        if opened is None:
            opened = mark if mark.opens else None
        elif mark.closes and nested:
            nested -= 1
        elif mark.closes or not mark.opens:
            yield Quoted(Span(opened.end, mark.start), Span(opened.start, mark.end))
            opened = None
        elif _is_nested(marks, index):
            nested += 1
        else:
            yield from _left_open(text, opened, mark.start)
            opened, nested = mark, 0
    if opened is not None:
        yield from _left_open(text, opened, paragraph.end)


def _is_nested(marks: list[_Mark], index: int) -> bool:
    """Tell whether the opening mark at `index` has a closing one of its own before the outer quotation's."""
    following = marks[index + 1 : index + 3]
    return len(following) == 2 and all(mark.closes and not mark.opens for mark in following)  # noqa: PLR2004 - its own and the outer


def _left_open(text: str, opened: _Mark, end: int) -> Iterator[Quoted]:
    """Yield the quotation that nobody closed: up to its attribution, else up to `end`."""
    cut = _ATTRIBUTION.search(text, opened.end, end)
    stop = cut.start() + 1 if cut else end
    yield Quoted(
        Span(opened.end, stop), Span(opened.start, len(cut[0].rstrip()) + cut.start() if cut else stop), closed=False
    )


def _pair_singles(text: str, marks: list[_Mark]) -> Iterator[Quoted]:
    """Pair single marks: a closing one after punctuation is sure, after a letter it may be an apostrophe."""
    opened: _Mark | None = None
    for index, mark in enumerate(marks):
        if mark.opens:
            opened = opened or mark
        elif opened is not None:
            sure = text[mark.start - 1] in ",.!?…"
            later = any(text[m.start - 1] in ",.!?…" for m in marks[index + 1 : index + 6] if not m.opens)
            if sure or not (text[mark.start - 1] == "s" and later):
                yield Quoted(Span(opened.end, mark.start), Span(opened.start, mark.end))
                opened = None


def _tidy(text: str, quoted: Quoted) -> Quoted:
    """Return the stretch with white space trimmed from the ends of its words."""
    words = quoted.inner.of(text)
    start = quoted.inner.start + len(words) - len(words.lstrip())
    end = max(start, quoted.inner.end - (len(words) - len(words.rstrip())))
    return Quoted(Span(start, end), quoted.outer, quoted.closed)
