"""Read a document's layout: the steps in their order."""

import re

from bot.model.layout import Block, BlockKind, Layout, Sentence
from bot.model.span import Span
from bot.parsing.layout.datelines import read_dateline
from bot.parsing.layout.furniture import CLOSINGS, DESK_NOTE, GLUED_HEADING, SIGN_OFF
from bot.parsing.layout.headlines import Paragraph, find_body, find_headline
from bot.parsing.layout.kinds import Kind, kind_of
from bot.parsing.layout.lines import split_lines, trim
from bot.parsing.layout.listings import is_listing
from bot.parsing.layout.sentences import split_sentences
from bot.parsing.layout.wrapping import join_lines

_HEADER_KINDS = (Kind.DATE, Kind.BYLINE, Kind.CREDIT, Kind.METADATA)
_MARKDOWN = re.compile(r"#+\s+")
_FIGURE = re.compile(r"\d[\d.,]*\s?(?:%|percent|per cent|pct|points|pence|cents|bps?)|[+\-−]\d|[$£€¥]\d|\d\.\d")
_MENU = 3
"""So many short lines in a row without a figure are a menu."""
_HEADING_WORDS = 14


def read_layout(text: str) -> Layout:
    """Return the layout of `text`; every span lies inside it, blocks do not overlap.

    Args:
        text: a document's text, line ends untouched.
    """
    spans = join_lines(text, split_lines(text))
    paragraphs = [
        Paragraph(span, kind_of(words), words) for span in spans for words in [" ".join(span.of(text).split())]
    ]
    body = find_body(text, paragraphs)
    headline = find_headline(paragraphs, body)
    close = _find_close(paragraphs, body)
    header = [paragraph.span for index, paragraph in enumerate(paragraphs[:body]) if index != headline]
    blocks: list[Block] = []
    footer: list[Span] = []
    menus = _menus(paragraphs, body, close)
    for index in range(body, close):
        paragraph = paragraphs[index]
        if index in menus or paragraph.kind is Kind.FURNITURE or paragraph.kind in _HEADER_KINDS:
            (header if not blocks else footer).append(paragraph.span)
        else:
            block, rest = _block(text, paragraph, first=not any(b.kind is not BlockKind.BULLET for b in blocks))
            blocks += block
            footer += rest
    footer += [paragraph.span for paragraph in paragraphs[close:]]
    return Layout(
        headline=_headline_span(text, paragraphs[headline].span) if headline is not None else None,
        header=tuple(header),
        blocks=tuple(blocks),
        footer=tuple(footer),
    )


def _headline_span(text: str, span: Span) -> Span:
    """Return the headline's words without markdown marks."""
    mark = _MARKDOWN.match(text, span.start, span.end)
    start = mark.end() if mark else span.start
    end = span.end
    while start < end and text[start] in "*_ ":
        start += 1
    while end > start and text[end - 1] in "*_ ":
        end -= 1
    return Span(start, end)


def _find_close(paragraphs: list[Paragraph], body: int) -> int:
    """Return the index of the first paragraph after the article's end."""
    for index in range(body + 1, len(paragraphs)):
        if paragraphs[index].kind is not Kind.PROSE and CLOSINGS.match(paragraphs[index].words.lstrip("*#_ ")):
            return index
    return len(paragraphs)


def _menus(paragraphs: list[Paragraph], body: int, close: int) -> frozenset[int]:
    """Return the paragraphs that stand in runs of short lines without figures: menus, buttons, games."""
    found: set[int] = set()
    run: list[int] = []
    for index in range(body, close + 1):
        kind = paragraphs[index].kind if index < close else Kind.PROSE
        menu = kind is Kind.FURNITURE or (kind is Kind.SHORT and not _FIGURE.search(paragraphs[index].words))
        if menu:
            run.append(index)
            continue
        if sum(paragraphs[i].kind is Kind.SHORT for i in run) >= _MENU:
            found.update(run)
        run = []
    return frozenset(found)


def _block(text: str, paragraph: Paragraph, *, first: bool) -> tuple[list[Block], list[Span]]:
    """Return the block a paragraph makes, and the credits that were cut off its end."""
    span, kind = paragraph.span, paragraph.kind
    if kind is Kind.ROW or is_listing(paragraph.words):
        return [Block(BlockKind.TABLE, span, (Sentence(span),))], []
    cut = _cut_notes(text, span)
    if cut.start == cut.end:
        return [], [span]
    rest = [trim(text, cut.end, span.end)] if cut.end < span.end else []
    if kind is Kind.SHORT and _is_heading(paragraph.words):
        return [Block(BlockKind.HEADING, cut, ())], rest
    dateline = read_dateline(text, cut) if first and kind is Kind.PROSE else None
    inner = Span(dateline.end, cut.end) if dateline and dateline.end < cut.end else cut
    block_kind = BlockKind.BULLET if kind is Kind.BULLET else BlockKind.PARAGRAPH
    return [Block(block_kind, cut, split_sentences(text, inner))], rest


def _cut_notes(text: str, span: Span) -> Span:
    """Return the paragraph without a desk's note, a heading in capitals before it and credits run on after it."""
    start, end = span
    for pattern in (DESK_NOTE, GLUED_HEADING):
        lead = pattern.match(text, start, end)
        start = lead.end() if lead and lead.end() < end else start
    note = DESK_NOTE.search(text, start, end)
    if note and note.end() == end:
        end = note.start()
    sign_off = SIGN_OFF.search(text, start, end)
    return trim(text, start, sign_off.start() if sign_off else end)


def _is_heading(words: str) -> bool:
    """Tell whether a short paragraph is a heading: few words, no figure of a move."""
    return words.count(" ") < _HEADING_WORDS and not _FIGURE.search(words)
