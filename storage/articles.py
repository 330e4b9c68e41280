"""Articles out of the store: by id, newest, by instrument, by words, nearest to words."""

from collections import Counter
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Subquery, select, union_all

from bot.model.article import Article
from bot.model.instrument import InstrumentId
from bot.model.stored import ArticleQuery, ArticleRef, StoredArticle
from storage.recency import DATED, article_ceiling, article_floor
from storage.references import REFERENCE, reference
from storage.rows import AnySelect
from storage.tables.articles import ArticleRow
from storage.term_index import ARTICLES, instrument_word
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
    keys = _keys(query, words, connection.dialect.name).limit(query.limit).subquery()
    statement = (
        select(*REFERENCE, ArticleRow.text)
        .join(keys, keys.c.key == ArticleRow.recency)
        .order_by(ArticleRow.recency.desc())
    )
    return [StoredArticle(reference(row), row.text) for row in connection.execute(statement)]


def find_article(connection: Connection, article: int) -> StoredArticle | None:
    """Return one article, unless it was removed."""
    statement = select(*REFERENCE, ArticleRow.text).where(ArticleRow.id == article, ArticleRow.removed.is_(False))
    row = connection.execute(statement).one_or_none()
    return None if row is None else StoredArticle(reference(row), row.text)


def newest_article(connection: Connection) -> ArticleRef | None:
    """Return the article published last."""
    statement = select(*REFERENCE).where(ArticleRow.removed.is_(False)).order_by(ArticleRow.recency.desc()).limit(1)
    row = connection.execute(statement).one_or_none()
    return None if row is None else reference(row)


def nearest_article(connection: Connection, words: str) -> ArticleRef | None:
    """Return the article with most of the words among the newest 50 for each word, the newest of several."""
    asked = asked_words(words)
    if not asked:
        return None
    parts = [_of_word(word, connection.dialect.name) for word in asked]
    hits = Counter(connection.execute(union_all(*(select(part.c.key) for part in parts))).scalars())
    if not hits:
        return None
    best = max(hits, key=lambda key: (hits[key], key))
    return reference(connection.execute(select(*REFERENCE).where(ArticleRow.recency == best)).one())


def _keys(query: ArticleQuery, words: list[str], dialect: str) -> AnySelect:
    """Return the recencies of the articles that fit, newest first."""
    key: ColumnElement[int]
    if words or query.instruments:
        key = ARTICLES.table.c.rowid
        statement = select(key.label("key")).where(ARTICLES.has_all(words, dialect, query.instruments))
    else:
        key = ArticleRow.recency.expression
        statement = select(key.label("key")).where(ArticleRow.removed.is_(False))
    return _between(statement, key, query.published_from, query.published_until).order_by(key.desc())


def _between(statement: AnySelect, key: ColumnElement[int], first: datetime | None, last: datetime | None) -> AnySelect:
    """Restrict a key to a stretch of publication times; an article without one is in none."""
    if first is not None:
        statement = statement.where(key >= article_floor(first))
    return statement if last is None else statement.where(key.between(DATED, article_ceiling(last)))


def _of_word(word: str, dialect: str) -> Subquery:
    """Return the newest articles that have a word."""
    index = ARTICLES.table
    statement = select(index.c.rowid.label("key")).where(ARTICLES.has_all([word], dialect))
    return statement.order_by(index.c.rowid.desc()).limit(_NEAREST_PER_WORD).subquery()
