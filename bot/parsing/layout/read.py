"""Read a document's layout: the steps in their order."""

from functools import lru_cache

from bot.lexicon.agencies import agency_of
from bot.model.layout import Block, BlockKind, Layout
from bot.model.span import Span
from bot.parsing.layout.blocks import make_block
from bot.parsing.layout.furniture import CLOSINGS, METADATA, is_caption
from bot.parsing.layout.headlines import MARKDOWN, Paragraph, find_body, find_headline
from bot.parsing.layout.kinds import FIGURE, META_KINDS, Kind, kind_of
from bot.parsing.layout.lines import single_spaced, split_lines, trim
from bot.parsing.layout.wrapping import join_lines

_MENU = 3
"""So many short lines in a row without a figure are a menu."""
_TITLE_BLANKS = 3
"""A page's title has at least four words before its outlet; a writer's name has fewer."""
_CREDIT = 80
"""The longest line that credits a photograph, in characters."""
_REMEMBERED = 64
"""A folder's files are read twice, a batch apart: to tell articles from other files, and to parse them."""


@lru_cache(maxsize=_REMEMBERED)
def read_layout(text: str) -> Layout:
    """Return the layout of `text`; every span lies inside it, blocks do not overlap.

    Args:
        text: a document's text, line ends untouched.
    """
    paragraphs = _read_paragraphs(text)
    body = find_body(text, paragraphs)
    at = find_headline(paragraphs, body)
    headline = _headline_span(text, paragraphs[at].span) if at is not None else _titled(text, paragraphs[:body])
    header = [paragraph.span for index, paragraph in enumerate(paragraphs[:body]) if index != at]
    if body == len(paragraphs):
        body = _find_flash(paragraphs, at)
        header = [paragraph.span for index, paragraph in enumerate(paragraphs[:body]) if index != at]
    close = _find_close(paragraphs, body)
    blocks, cut = _read_blocks(text, paragraphs[body:close], headline.of(text) if headline else None)
    early = [span for span in cut if not blocks or span.start < blocks[0].span.start]
    header += early
    return Layout(
        headline=headline,
        header=tuple(header),
        dated=_dated(text, header, paragraphs),
        blocks=tuple(blocks),
        footer=(*cut[len(early) :], *(paragraph.span for paragraph in paragraphs[close:])),
    )


def _dated(text: str, header: list[Span], paragraphs: list[Paragraph]) -> tuple[Span, ...]:
    """Return the header's lines that are a date's own or a page's field; one cut off a paragraph is looked at anew."""
    known = {paragraph.span: paragraph.kind for paragraph in paragraphs}
    kinds = (known.get(span) or kind_of(single_spaced(span.of(text))) for span in header)
    return tuple(span for span, kind in zip(header, kinds, strict=True) if kind in (Kind.DATE, Kind.METADATA))


def _read_paragraphs(text: str) -> list[Paragraph]:
    """Return the paragraphs with what each looks like; a caption is known by the credit in the next line."""
    paragraphs: list[Paragraph] = []
    for span in join_lines(text, split_lines(text)):
        words = single_spaced(span.of(text))
        kind = Kind.SHORT if not paragraphs and _is_page_title(words) else kind_of(words)
        credited = kind is Kind.FURNITURE and "|" in words and len(words) < _CREDIT and is_caption(words)
        if credited and paragraphs and paragraphs[-1].kind is Kind.PROSE:
            paragraphs[-1] = paragraphs[-1]._replace(kind=Kind.FURNITURE)
        paragraphs.append(Paragraph(span, kind, words))
    return paragraphs


def _is_page_title(words: str) -> bool:
    """Tell a page's title that ends with its outlet, `Shares gain on oil | Acme`, from a photograph's credit."""
    title, mark, outlet = words.rpartition(" | ")
    return bool(mark) and title.count(" ") >= _TITLE_BLANKS and "|" not in title and agency_of(outlet) is not None


def _titled(text: str, header: list[Paragraph]) -> Span | None:
    """Return the value of a page's field for the headline, None where it has none."""
    for paragraph in header:
        match = METADATA.match(text, *paragraph.span) if paragraph.kind is Kind.METADATA else None
        if match and (match["key"] or match["key2"]).lower() in ("headline", "title"):
            value = trim(text, *match.span("value" if match["key"] else "value2"))
            return value if value.start < value.end else None
    return None


def _headline_span(text: str, span: Span) -> Span:
    """Return the headline's words without markdown marks."""
    mark = MARKDOWN.match(text, span.start, span.end)
    start = mark.end() if mark else span.start
    end = span.end
    while start < end and text[start] in "*_ ":
        start += 1
    while end > start and text[end - 1] in "*_ ":
        end -= 1
    return Span(start, end)


def _find_flash(paragraphs: list[Paragraph], headline: int | None) -> int:
    """Return where the body of a flash starts: the first line with a figure below the headline, if any."""
    after = 0 if headline is None else headline + 1
    lines = (i for i in range(after, len(paragraphs)) if paragraphs[i].kind in (Kind.SHORT, Kind.PROSE))
    return next((i for i in lines if FIGURE.search(paragraphs[i].words)), len(paragraphs))


def _find_close(paragraphs: list[Paragraph], body: int) -> int:
    """Return the index of the first paragraph after the article's end."""
    for index in range(body + 1, len(paragraphs)):
        if paragraphs[index].kind is not Kind.PROSE and CLOSINGS.match(paragraphs[index].words.lstrip("*#_ ")):
            return index
    return len(paragraphs)


def _read_blocks(text: str, paragraphs: list[Paragraph], headline: str | None) -> tuple[list[Block], list[Span]]:
    """Return the blocks of the body in order, and the furniture and credits between and behind them."""
    blocks: list[Block] = []
    cut: list[Span] = []
    menus = _menus(paragraphs)
    first = True
    for index, paragraph in enumerate(paragraphs):
        if index in menus or paragraph.kind is Kind.FURNITURE or paragraph.kind in META_KINDS:
            cut.append(paragraph.span)
            continue
        block, rest = make_block(text, paragraph, headline, first=first)
        cut += rest
        if block is not None:
            blocks.append(block)
            first = first and block.kind is not BlockKind.PARAGRAPH
    return blocks, cut


def _menus(paragraphs: list[Paragraph]) -> frozenset[int]:
    """Return the paragraphs that stand in runs of short lines without figures: menus, buttons, games."""
    found: set[int] = set()
    run: list[int] = []
    for index in range(len(paragraphs) + 1):
        kind = paragraphs[index].kind if index < len(paragraphs) else Kind.PROSE
        if kind is Kind.FURNITURE or (kind is Kind.SHORT and not FIGURE.search(paragraphs[index].words)):
            run.append(index)
            continue
        if sum(paragraphs[i].kind is Kind.SHORT for i in run) >= _MENU:
            found.update(run)
        run = []
    return frozenset(found)
