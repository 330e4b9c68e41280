"""An article's text out of the store for good; its row stays, so that the same text is known and not stored again.

Letters about it that wait are dead; those that were sent, or are being sent, lose their text in the outbox.
"""

from typing import Any

from sqlalchemy import Connection, delete, func, select, update

from bot.model.alert import LetterState
from bot.model.article import Article
from bot.model.message import Message
from bot.model.stored import MoveQuery, QuoteQuery
from storage.articles import article_words
from storage.coverage import UNNAMED, count_out
from storage.lanes import point_lanes
from storage.letters import message_json
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
from storage.tables.outbox import LetterRow
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
    _empty_letters(connection, number)
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


def _empty_letters(connection: Connection, number: int) -> None:
    """Take an article's words out of the outbox; what waits to be sent is not sent any more."""
    mine = LetterRow.article_id == number
    waiting = (mine, LetterRow.state == LetterState.PENDING)
    chats = set(connection.execute(select(LetterRow.chat).where(*waiting)).scalars())
    dead = {"state": LetterState.DEAD, "reason": "its article was taken down", "settled": LetterRow.created}
    connection.execute(update(LetterRow).where(*waiting).values(dead))
    connection.execute(update(LetterRow).where(mine).values(message=message_json(Message(text=""))))
    point_lanes(connection, chats)
