"""One paragraph of the body to its block: notes, slugs and credits cut off, sentences split."""

from bot.model.layout import Block, BlockKind, Sentence
from bot.model.span import Span
from bot.parsing.layout.datelines import read_dateline
from bot.parsing.layout.headlines import Paragraph
from bot.parsing.layout.kinds import FIGURE, Kind
from bot.parsing.layout.lines import trim
from bot.parsing.layout.listings import is_listing
from bot.parsing.layout.run_ins import (
    CAPTION_SIGNS,
    DESK_NOTE,
    GLUED_HEADING,
    MAIL_AT_END,
    RUN_IN_CAPTION,
    SIGN_OFF,
)
from bot.parsing.layout.sentences import split_sentences

_HEADING_WORDS = 14
_SLUG = 60
"""The longest slug before a repeated headline, in characters."""
_SIGNS = ("(", "--With", "-0-", "___", "Disclaimer:")
"""Without one of these nobody signs off."""
_CAPTION = 250
"""How far into a paragraph the credit of a caption that runs into it stands, in characters."""
_LEAD = 20
"""The shortest lead that can follow a headline run into its paragraph."""


def make_block(
    text: str, paragraph: Paragraph, headline: str | None, *, first: bool
) -> tuple[Block | None, list[Span]]:
    """Return the block a paragraph makes, None where nothing is left of it, and what was cut off its end.

    Args:
        text: the document's text.
        paragraph: one paragraph of the body.
        headline: the headline's words as they stand in the text.
        first: no paragraph of the body came before; only then a dateline or the headline is looked for.
    """
    span, kind = paragraph.span, paragraph.kind
    if kind is Kind.ROW or is_listing(paragraph.words):
        return Block(BlockKind.TABLE, span, (Sentence(span),)), []
    cut = _cut_notes(text, span)
    if cut.start == cut.end:
        return None, [span]
    rest = [trim(text, cut.end, span.end)] if cut.end < span.end else []
    if kind is Kind.SHORT and _is_heading(paragraph.words):
        return Block(BlockKind.HEADING, cut, ()), rest
    inner = _own_words(text, cut, headline) if first and kind is not Kind.BULLET else cut
    block_kind = BlockKind.BULLET if kind is Kind.BULLET else BlockKind.PARAGRAPH
    return Block(block_kind, cut, split_sentences(text, inner)), rest


def _cut_notes(text: str, span: Span) -> Span:
    """Return the paragraph without a desk's note, a heading in capitals before it and credits run on after it."""
    start, end = span
    if text[start] == "(":
        lead = DESK_NOTE.match(text, start, end)
        start = lead.end() if lead and lead.end() < end else start
    if not text[start + 1 : start + 2].islower():
        lead = GLUED_HEADING.match(text, start, end)
        start = lead.end() if lead and lead.end() < end else start
    if any(map(text[start : start + _CAPTION].__contains__, CAPTION_SIGNS)):
        lead = RUN_IN_CAPTION.match(text, start, end)
        start = lead.end() if lead and lead.end() < end else start
    note = DESK_NOTE.search(text, start, end) if text.find("(", start, end) >= 0 else None
    if note and note.end() == end:
        end = note.start()
    mail = MAIL_AT_END.search(text, start, end) if text.find("@", start, end) >= 0 else None
    signed = any(map(text[start:end].__contains__, _SIGNS))
    sign_off = (SIGN_OFF.search(text, start, mail.start() if mail else end) if signed else None) or mail
    return trim(text, start, sign_off.start() if sign_off else end)


def _own_words(text: str, span: Span, headline: str | None) -> Span:
    """Return the first paragraph without its dateline, or without a slug and headline run into it."""
    dateline = read_dateline(text, span)
    if dateline and dateline.end < span.end:
        return Span(dateline.end, span.end)
    at = text.find(headline, span.start, min(span.end, span.start + _SLUG + len(headline))) if headline else -1
    if at < 0 or headline is None:
        return span
    after = trim(text, at + len(headline), span.end)
    return after if after.end - after.start >= _LEAD else Span(at, span.end)


def _is_heading(words: str) -> bool:
    """Tell whether a short paragraph is a heading: few words, no figure of a move."""
    return words.count(" ") < _HEADING_WORDS and not FIGURE.search(words)
