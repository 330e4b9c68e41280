"""Articles out of the store: by id, newest, by instrument, by words, nearest to words."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from bot.model.article import Article
from bot.model.instrument import InstrumentId
from bot.model.stored import ArticleQuery, ArticleRef, StoredArticle
from storage.recency import DATED, article_ceiling, article_floor
from storage.references import REFERENCE, WIDTH, reference
from storage.rows import AnySelect, at_most
from storage.tables.articles import ArticleRow
from storage.term_index import ARTICLES, LAST_KEY, instrument_word
from storage.words import asked_words, index_words

_NEAREST_PER_WORD = 50


def article_words(text: str, article: Article) -> list[str]:
    """Return the words an article is indexed by: those of its text, and the instruments it has moves or quotes of."""
    return index_words(text) + [instrument_word(instrument) for instrument in sorted(instruments_of(article))]


def instruments_of(article: Article) -> set[InstrumentId]:
    """Return the instruments an article has a move or a quote of."""
    quoted = {instrument for quote in article.quotes for instrument in quote.instruments}
    return quoted | {move.instrument for move in article.moves if move.instrument is not None}


def find_articles(connection: Connection, query: ArticleQuery) -> list[StoredArticle]:
    """Return the articles that fit, newest first, with their text."""
    words = asked_words(query.words or "")
    if query.words is not None and not words:
        return []
    dialect = connection.dialect.name
    first = 0 if query.published_from is None else article_floor(query.published_from)
    last = LAST_KEY
    if query.published_until is not None:
        first, last = max(first, DATED), article_ceiling(query.published_until)
    if words or query.instruments:
        statement = _by_words(dialect)
        values = ARTICLES.asked(words, dialect, query.instruments, first=first, last=last, most=query.limit)
    else:
        statement, values = _by_time(query.limit), {"first": first, "last": last}
    return [_stored(row) for row in connection.execute(statement, values).all()]


@cache
def _by_words(dialect: str) -> AnySelect:
    """Return the statement for articles by words and instruments."""
    keys = ARTICLES.newest(dialect)
    statement: AnySelect = select(*REFERENCE, ArticleRow.text).join(keys, keys.c.key == ArticleRow.recency)
    return statement.order_by(ArticleRow.recency.desc())


@cache
def _by_time(limit: int) -> AnySelect:
    """Return the statement for so many articles of a stretch of time."""
    within = ArticleRow.recency.between(bindparam("first"), bindparam("last"))
    statement: AnySelect = select(*REFERENCE, ArticleRow.text).where(ArticleRow.removed.is_(False), within)
    return at_most(statement.order_by(ArticleRow.recency.desc()), limit)


_BY_ID: AnySelect = select(*REFERENCE, ArticleRow.text).where(
    ArticleRow.id == bindparam("article"), ArticleRow.removed.is_(False)
)
_NEWEST: AnySelect = at_most(
    select(*REFERENCE).where(ArticleRow.removed.is_(False)).order_by(ArticleRow.recency.desc()), 1
)
_BY_KEY: AnySelect = select(*REFERENCE).where(ArticleRow.recency == bindparam("key"))


def find_article(connection: Connection, article: int) -> StoredArticle | None:
    """Return one article, unless it was removed."""
    row = connection.execute(_BY_ID, {"article": article}).one_or_none()
    return None if row is None else _stored(row)


def _stored(row: Sequence[Any]) -> StoredArticle:
    """Return the article of a row that has the columns of `REFERENCE` and its text."""
    return StoredArticle(reference(row[:WIDTH]), row[WIDTH])


def newest_article(connection: Connection) -> ArticleRef | None:
    """Return the article published last."""
    row = connection.execute(_NEWEST).one_or_none()
    return None if row is None else reference(row)


def nearest_article(connection: Connection, words: str) -> ArticleRef | None:
    """Return the article with most of the words among the newest 50 for each word, the newest of several."""
    asked = asked_words(words)
    if not asked:
        return None
    dialect = connection.dialect.name
    values = ARTICLES.asked_apart(asked, dialect, _NEAREST_PER_WORD)
    hits = Counter(connection.execute(_of_words(len(asked), dialect), values).scalars())
    if not hits:
        return None
    best = max(hits, key=lambda key: (hits[key], key))
    return reference(connection.execute(_BY_KEY, {"key": best}).one())


@cache
def _of_words(number: int, dialect: str) -> Select[int]:
    """Return the statement for the newest articles that have each of so many words."""
    return select(ARTICLES.newest(dialect, number).c.key)
