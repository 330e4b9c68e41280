"""Cut a document into header lines, body blocks with sentences, and furniture."""

import re

from bot.model.layout import Block, BlockKind, Layout, Sentence
from bot.model.span import Span

_BLOCK = re.compile(r"\S[^\n]*(?:\n(?![ \t]*\n)[^\n]*)*")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])")


def read_layout(text: str) -> Layout:
    """Return the layout of `text`.

    Args:
        text: a document's text, line ends untouched.
    """
    spans = [Span(match.start(), match.start() + len(match[0].rstrip())) for match in _BLOCK.finditer(text)]
    headline = spans[0] if spans else None
    blocks = tuple(
        Block(
            BlockKind.BULLET if span.of(text).startswith("**") else BlockKind.PARAGRAPH,
            span,
            split_sentences(text, span),
        )
        for span in spans[1:]
    )
    return Layout(headline=headline, header=(), blocks=blocks, footer=())


def split_sentences(text: str, span: Span) -> tuple[Sentence, ...]:
    """Return the sentences of one block, spans trimmed of white space and bullet marks."""
    start = span.start + len(span.of(text)) - len(span.of(text).lstrip("* \t"))
    sentences = []
    for match in _SENTENCE_END.finditer(text, start, span.end):
        sentences.append(Sentence(Span(start, match.start() + len(match[0].rstrip()))))
        start = match.end()
    if start < span.end:
        sentences.append(Sentence(Span(start, span.end)))
    return tuple(sentences)
