"""An article into the store, with everything understood of it."""

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import BigInteger, Connection, bindparam, func, select

from bot.model.article import Article
from bot.model.document import Document
from bot.model.move import Move
from bot.model.quote import Quote
from bot.model.stored import ArticleRef
from storage.articles import article_words, instruments_of
from storage.coverage import UNNAMED, count_in
from storage.moves import PHASE_RANK
from storage.quotes import quote_words
from storage.recency import UNDATED, recency, row_id
from storage.references import REFERENCE, reference
from storage.tables.articles import (
    ArticleInstrumentRow,
    ArticleRow,
    FindingRow,
    MoveRow,
    QuoteInstrumentRow,
    QuoteRow,
)
from storage.tables.base import Base
from storage.term_index import ARTICLES, QUOTES
from storage.upsert import insert_all, insert_unless_known

_KNOWN = select(*REFERENCE).where(ArticleRow.text_hash == bindparam("hash"))
_AFTER_LAST = select(func.coalesce(func.max(ArticleRow.id), 0) + 1)
_ONE_WRITER = 0x6E657761
_NEXT = select(func.nextval("article_id_seq", type_=BigInteger()), func.pg_advisory_xact_lock(_ONE_WRITER))


def add_article(connection: Connection, document: Document, article: Article) -> tuple[ArticleRef, bool]:
    """Store an article unless its text is known; return its reference and whether it is new."""
    text_hash = sha256(document.text.encode("utf-8", "surrogatepass")).digest()
    row = connection.execute(_KNOWN, {"hash": text_hash}).one_or_none()
    if row is not None:
        return reference(row), False
    moment = article.published.at if article.published else UNDATED
    number = _next_id(connection)
    header = _header(document, article, number, recency(moment, number)) | {"text_hash": text_hash}
    if not insert_unless_known(connection, ArticleRow, header):
        return reference(connection.execute(_KNOWN, {"hash": text_hash}).one()), False
    _put_parts(connection, article, number, header["recency"], moment)
    ARTICLES.add(connection, {header["recency"]: article_words(document.text, article)})
    came = article.published.at if article.published else document.received
    count_in(connection, article, article.source or document.source or UNNAMED, came)
    return _reference(document, article, number), True


def _put_parts(connection: Connection, article: Article, number: int, key: int, moment: datetime) -> None:
    """Store moves, quotes, findings and which instruments they are of."""
    quotes = {row_id(key, place): quote for place, quote in enumerate(article.quotes)}
    rows: dict[type[Base], list[dict[str, Any]]] = {
        ArticleInstrumentRow: [
            {"instrument": instrument, "recency": key} for instrument in sorted(instruments_of(article))
        ],
        MoveRow: [
            {"id": row_id(key, place), "article_id": number, **_move(move, moment)}
            for place, move in enumerate(article.moves)
        ],
        QuoteRow: [{"id": row, "article_id": number, **_quote(quote)} for row, quote in quotes.items()],
        QuoteInstrumentRow: [
            {"instrument": instrument, "quote_id": row, "place": place}
            for row, quote in quotes.items()
            for place, instrument in enumerate(dict.fromkeys(quote.instruments))
        ],
        FindingRow: [
            {"article_id": number, "place": place, "kind": found.kind, "message": found.message, "span": found.span}
            for place, found in enumerate(article.findings)
        ],
    }
    for model, values in rows.items():
        insert_all(connection, model, values)
    QUOTES.add(connection, {row: quote_words(quote) for row, quote in quotes.items()})


def _next_id(connection: Connection) -> int:
    """Return a new article's id, once no other transaction stores articles.

    SQLite's writer is alone anyway; on PostgreSQL two that count many articles in could wait for each other for ever.
    """
    if connection.dialect.name == "sqlite":
        return connection.execute(_AFTER_LAST).scalar_one()
    return int(connection.execute(_NEXT).one()[0])


def _header(document: Document, article: Article, number: int, key: int) -> dict[str, Any]:
    """Return the columns of an article's own row."""
    published = article.published
    return {
        "id": number,
        "recency": key,
        "headline": article.headline,
        "tag": article.tag,
        "credit": article.source,
        "source": document.source,
        "place": article.place,
        "language": article.language,
        "name": document.name,
        "url": document.url,
        "received": document.received,
        "published": published.at if published else None,
        "precision": published.precision if published else None,
        "year_inferred": published.year_inferred if published else False,
        "removed": False,
        "authors": article.authors,
        "editors": article.editors,
        "topics": article.topics,
        "body": article.body,
        "text": document.text,
    }


def _move(move: Move, moment: datetime) -> Mapping[str, Any]:
    """Return the columns of a move."""
    return {
        "instrument": move.instrument,
        "day": move.session or moment.date(),
        "phase_rank": PHASE_RANK[move.phase],
        "percent_order": None if move.percent is None else float(move.percent),
        "mention": move.mention,
        "code": move.code,
        "direction": move.direction,
        "period": move.period,
        "phase": move.phase,
        "session": move.session,
        "percent": move.percent,
        "points": move.points,
        "level": move.level,
        "unit": move.unit,
        "in_table": move.in_table,
        "span": move.span,
        "mention_span": move.mention_span,
        "percent_span": move.percent_span,
        "points_span": move.points_span,
        "level_span": move.level_span,
        "cause_span": move.cause.span if move.cause else None,
        "cause": move.cause.text if move.cause else None,
        "evidence": move.evidence,
    }


def _quote(quote: Quote) -> Mapping[str, Any]:
    """Return the columns of a quote."""
    return {
        "speaker": quote.speaker,
        "role": quote.role,
        "organization": quote.organization,
        "direct": quote.direct,
        "spans": quote.spans,
        "text": quote.text,
    }


def _reference(document: Document, article: Article, number: int) -> ArticleRef:
    """Return the reference of an article just stored."""
    return ArticleRef(
        id=number,
        headline=article.headline,
        tag=article.tag,
        source=article.source or document.source,
        published=article.published,
        received=document.received,
        url=document.url,
        place=article.place,
        name=document.name,
    )
