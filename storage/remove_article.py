"""An article's text out of the store for good; its row stays, so that the same text is known and not stored again."""

from typing import Any

from sqlalchemy import Connection, delete, func, select, update

from bot.model.article import Article
from bot.model.stored import MoveQuery, QuoteQuery
from storage.articles import article_words
from storage.coverage import UNNAMED, count_out
from storage.moves import find_moves
from storage.quotes import find_quotes, quote_words
from storage.recency import PLACES
from storage.tables.articles import (
    ArticleInstrumentRow,
    ArticleRow,
    FindingRow,
    MoveRow,
    QuoteInstrumentRow,
    QuoteRow,
)
from storage.term_index import ARTICLES, QUOTES


def remove_article(connection: Connection, number: int) -> bool:
    """Empty an article, delete its moves, quotes and findings, and count it out; return whether it was there."""
    row = connection.execute(
        select(
            ArticleRow.recency,
            ArticleRow.text,
            func.coalesce(ArticleRow.credit, ArticleRow.source, UNNAMED).label("source"),
        ).where(ArticleRow.id == number, ArticleRow.removed.is_(False))
    ).one_or_none()
    if row is None:
        return False
    quotes = find_quotes(connection, QuoteQuery(articles=(number,), limit=PLACES))
    moves = find_moves(connection, MoveQuery(articles=(number,), limit=PLACES))
    QUOTES.remove(connection, {stored.id: quote_words(stored.quote) for stored in quotes})
    removed = {"text": "", "headline": None, "removed": True}
    connection.execute(update(ArticleRow).where(ArticleRow.id == number).values(removed))
    _delete_parts(connection, number)
    article = Article(moves=tuple(stored.move for stored in moves), quotes=tuple(stored.quote for stored in quotes))
    ARTICLES.remove(connection, {row.recency: article_words(row.text, article)})
    count_out(connection, article, row.source)
    connection.execute(delete(ArticleInstrumentRow).where(ArticleInstrumentRow.recency == row.recency))
    return True


def _delete_parts(connection: Connection, number: int) -> None:
    """Delete moves, quotes and findings of an article."""
    mine: Any = select(QuoteRow.id).where(QuoteRow.article_id == number)
    connection.execute(delete(QuoteInstrumentRow).where(QuoteInstrumentRow.quote_id.in_(mine)))
    for model in (QuoteRow, MoveRow, FindingRow):
        connection.execute(delete(model).where(model.article_id == number))
