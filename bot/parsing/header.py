"""Headline and tag, credit, byline, dateline, publication time, language."""

from bot.model.article import Article
from bot.model.document import Document
from bot.model.layout import Layout


def read_header(document: Document, layout: Layout) -> Article:
    """Return an article with all its fields read but moves and quotes."""
    headline = layout.headline.of(document.text) if layout.headline else None
    return Article(headline=headline, body=tuple(block.span for block in layout.blocks))
