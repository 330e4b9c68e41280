"""Parsing keeps its promise of never failing and of exact spans."""

from datetime import UTC, datetime

from bot.lexicon.lexicon import build_lexicon
from bot.model.document import Document
from bot.parsing.parse import parse

RECEIVED = datetime(2025, 2, 26, 12, tzinfo=UTC)


def test_empty_text_gives_an_article_without_moves() -> None:
    article = parse(Document(name="empty.txt", text="", received=RECEIVED), build_lexicon(()))

    assert article.moves == ()
