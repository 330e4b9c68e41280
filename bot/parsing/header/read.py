"""Read the header: an article with all its fields but moves and quotes."""

import html
import re

from bot.lexicon.language import detect_language
from bot.model.article import Article
from bot.model.document import Document
from bot.model.finding import Finding, FindingKind
from bot.model.layout import BlockKind, Layout
from bot.parsing.header.credits import read_authors, read_correspondent, read_credited_place, read_editors
from bot.parsing.header.outlets import read_source
from bot.parsing.header.published import read_published
from bot.parsing.header.tags import split_tag
from bot.parsing.layout.datelines import Dateline, read_dateline
from bot.parsing.layout.furniture import is_caption
from bot.parsing.layout.kinds import is_date_line
from bot.parsing.layout.lines import single_spaced

_TOPIC = re.compile(r"(?<![\w/.-])(?:\[([A-Z0-9]{1,8}/[A-Z0-9]{0,8})\]|([A-Z]{4,12}/(?=[\s.,;)\]]|$)))")
_NAME_AND_OUTLET = re.compile(r"[A-Z][\w.'’ -]{2,40} \| [A-Z]\w{1,12}")
_MOST_TOPICS = 24
_SAMPLE = 3000


def read_header(document: Document, layout: Layout) -> Article:
    """Return an article with all its fields read but moves and quotes.

    Args:
        document: the text and when it came.
        layout: its layout.
    """
    text = document.text
    header = _without_captions([single_spaced(span.of(text)) for span in layout.header])
    footer = [single_spaced(span.of(text)) for span in layout.footer]
    dateline = _dateline(text, layout)
    writer, city = read_correspondent([*header, *footer]) or (None, None)
    credited = read_credited_place([*header, *(line for line in footer if " min read" in line)])
    tag, headline = split_tag(_clean(layout.headline.of(text))) if layout.headline else (None, None)
    published, findings = read_published(text, layout, dateline.day if dateline else None, document.received)
    if headline is None:
        findings = (Finding(FindingKind.NO_HEADLINE, "no headline was recognised"), *findings)
    return Article(
        headline=headline,
        tag=tag,
        source=read_source(
            (dateline.agency if dateline else None) or (credited[0] if credited else None), header, footer, headline
        ),
        authors=read_authors(header, footer, writer),
        editors=read_editors(footer),
        place=(dateline.place if dateline else None) or (credited[1] if credited else city),
        published=published,
        language=_language(text, layout),
        topics=_topics(text, layout),
        body=tuple(block.span for block in layout.blocks),
        findings=findings,
    )


def _without_captions(lines: list[str]) -> list[str]:
    """Return the header's lines without photographs' credits; `Jane Doe | Acme` above the date is a byline."""
    captions = {index for index, line in enumerate(lines) if is_caption(line)}
    if captions:
        date = next((index for index, line in enumerate(lines) if is_date_line(line)), 0)
        captions -= {index for index in captions if index < date and _NAME_AND_OUTLET.fullmatch(lines[index])}
    return [line for index, line in enumerate(lines) if index not in captions]


def _clean(headline: str) -> str:
    """Return a headline on one line, HTML entities resolved."""
    return " ".join(html.unescape(headline).split())


def _dateline(text: str, layout: Layout) -> Dateline | None:
    """Return the dateline of the first paragraph of the body."""
    first = next((block for block in layout.blocks if block.kind is BlockKind.PARAGRAPH), None)
    return read_dateline(text, first.span) if first else None


def _language(text: str, layout: Layout) -> str:
    """Return the body's language, the whole text's where there is no body."""
    sample = " ".join(block.span.of(text)[:_SAMPLE] for block in layout.blocks[:12])
    return detect_language(sample or text)


def _topics(text: str, layout: Layout) -> tuple[str, ...]:
    """Return the topic codes printed in the body, such as `FEDWATCH/` or `MKTS/GLOB`."""
    codes: dict[str, None] = {}
    for block in (block for block in layout.blocks if text.find("/", *block.span) >= 0):
        for match in _TOPIC.finditer(text, block.span.start, block.span.end):
            codes[match[1] or match[2]] = None
    return tuple(codes)[:_MOST_TOPICS]
