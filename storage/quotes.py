"""Quotes out of the store: by instrument, by who spoke, by words, newest first."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, select

from bot.model.instrument import InstrumentId
from bot.model.quote import Quote
from bot.model.stored import QuoteQuery, StoredQuote
from storage.recency import DATED, article_ceiling, article_floor, row_ceiling, row_floor
from storage.references import REFERENCE, reference
from storage.rows import AnyRow, AnySelect
from storage.tables.articles import ArticleRow, QuoteInstrumentRow, QuoteRow
from storage.term_index import QUOTES, instrument_word
from storage.words import asked_words, index_words

_QUOTE = (
    QuoteRow.id,
    QuoteRow.speaker,
    QuoteRow.role,
    QuoteRow.organization,
    QuoteRow.direct,
    QuoteRow.spans,
    QuoteRow.text,
)
_WHO, _SAID = "w", "t"


def quote_words(quote: Quote) -> list[str]:
    """Return the words a quote is indexed by: who spoke and what was said, told apart by a letter, and instruments."""
    who = index_words(f"{quote.speaker or ''} {quote.organization or ''}")
    said = [_SAID + word for word in index_words(quote.text)]
    return [*(_WHO + word for word in who), *said, *(instrument_word(key) for key in dict.fromkeys(quote.instruments))]


def find_quotes(connection: Connection, query: QuoteQuery) -> list[StoredQuote]:
    """Return the quotes that fit, newest first."""
    words = [_WHO + word for word in asked_words(query.who or "")] + [
        _SAID + word for word in asked_words(query.words or "")
    ]
    if (query.who is not None or query.words is not None) and not words:
        return []
    key: ColumnElement[int]
    statement: AnySelect = select(*_QUOTE, *REFERENCE).join(ArticleRow, ArticleRow.id == QuoteRow.article_id)
    statement = _restricted(statement, query)
    if words or query.instruments:
        key = QUOTES.table.c.rowid
        fits = QUOTES.has_all(words, connection.dialect.name, query.instruments)
        statement = statement.join(QUOTES.table, key == QuoteRow.id).where(fits).order_by(key.desc())
    else:
        key = QuoteRow.id.expression
        statement = statement.order_by(key.desc())
    statement = _between(statement, key, query)
    rows = connection.execute(statement.limit(query.limit)).all()
    about = _instruments(connection, [row.id for row in rows])
    return [StoredQuote(row.id, _quote(row, about[row.id]), reference(row)) for row in rows]


def _restricted(statement: AnySelect, query: QuoteQuery) -> AnySelect:
    """Add the conditions of the query that no key answers."""
    if query.articles:
        statement = statement.where(QuoteRow.article_id.in_(query.articles))
    if query.direct is not None:
        statement = statement.where(QuoteRow.direct.is_(query.direct))
    return statement


def _between(statement: AnySelect, key: ColumnElement[int], query: QuoteQuery) -> AnySelect:
    """Restrict to a stretch of publication times."""
    if query.published_from is not None:
        statement = statement.where(key >= row_floor(article_floor(query.published_from)))
    if query.published_until is not None:
        last = row_ceiling(article_ceiling(query.published_until))
        statement = statement.where(key.between(row_floor(DATED), last))
    return statement


def _instruments(connection: Connection, quotes: Sequence[int]) -> dict[int, list[InstrumentId]]:
    """Return what each of these quotes is about, in one query."""
    about: dict[int, list[InstrumentId]] = defaultdict(list)
    if quotes:
        statement = (
            select(QuoteInstrumentRow.quote_id, QuoteInstrumentRow.instrument)
            .where(QuoteInstrumentRow.quote_id.in_(quotes))
            .order_by(QuoteInstrumentRow.quote_id, QuoteInstrumentRow.place)
        )
        for quote, instrument in connection.execute(statement):
            about[quote].append(InstrumentId(instrument))
    return about


def _quote(row: AnyRow, about: Sequence[InstrumentId]) -> Quote:
    """Return the quote of a row."""
    return Quote(
        text=row.text,
        direct=row.direct,
        spans=row.spans,
        speaker=row.speaker,
        role=row.role,
        organization=row.organization,
        instruments=tuple(about),
    )
