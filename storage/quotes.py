"""Quotes out of the store: by instrument, by who spoke, by words, newest first."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import BigInteger, Connection, Text, bindparam, cast, func, select

from bot.model.instrument import InstrumentId
from bot.model.quote import Quote
from bot.model.stored import QuoteQuery, StoredQuote
from storage.recency import DATED, article_ceiling, article_floor, row_ceiling, row_floor
from storage.references import REFERENCE, WIDTH, reference
from storage.rows import AnySelect, at_most
from storage.tables.articles import ArticleRow, QuoteInstrumentRow, QuoteRow
from storage.term_index import LAST_KEY, QUOTES, instrument_word
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
_PLACED = cast(QuoteInstrumentRow.place, Text).concat(":").concat(QuoteInstrumentRow.instrument)
_ABOUT = (
    select(func.aggregate_strings(_PLACED, " "))
    .where(QuoteInstrumentRow.quote_id == QuoteRow.id)
    .scalar_subquery()
    .label("about")
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
    articles = _filled_up(query.articles)
    dialect = connection.dialect.name
    worded = bool(words or query.instruments)
    first, last = _between(query)
    values: dict[str, int | str] = {f"article{number}": one for number, one in enumerate(articles)}
    if worded:
        most = LAST_KEY if query.articles or query.direct is not None else query.limit
        values |= QUOTES.asked(words, dialect, query.instruments, first=first, last=last, most=most)
    else:
        values |= {"first": first, "last": last}
    statement = _statement(len(articles), query.direct, query.limit, dialect if worded else None)
    rows = connection.execute(statement, values).all()
    return [StoredQuote(row[0], _quote(row[1:-WIDTH]), reference(row[-WIDTH:])) for row in rows]


def _filled_up(articles: tuple[int, ...]) -> tuple[int, ...]:
    """Return articles with the last repeated up to a power of two: each number of them is a statement of its own."""
    number = len(articles)
    return articles + articles[-1:] * ((1 << (number - 1).bit_length()) - number) if number else articles


@lru_cache(maxsize=256)
def _statement(articles: int, direct: bool | None, limit: int, dialect: str | None) -> AnySelect:  # noqa: FBT001 - a value
    """Return the statement for quotes by words (`dialect` is given) or by time."""
    statement: AnySelect = select(*_QUOTE, _ABOUT, *REFERENCE).join(ArticleRow, ArticleRow.id == QuoteRow.article_id)
    if articles:
        blanks = [bindparam(f"article{number}", type_=BigInteger()) for number in range(articles)]
        statement = statement.where(QuoteRow.article_id.in_(blanks))
    if direct is not None:
        statement = statement.where(QuoteRow.direct.is_(direct))
    if dialect is None:
        statement = statement.where(QuoteRow.id.between(bindparam("first"), bindparam("last")))
    else:
        keys = QUOTES.newest(dialect)
        statement = statement.join(keys, keys.c.key == QuoteRow.id)
    return at_most(statement.order_by(QuoteRow.id.desc()), limit)


def _between(query: QuoteQuery) -> tuple[int, int]:
    """Return the least and the greatest id of quotes of the stretch of time asked about."""
    first = 0 if query.published_from is None else row_floor(article_floor(query.published_from))
    if query.published_until is None:
        return first, LAST_KEY
    return max(first, row_floor(DATED)), row_ceiling(article_ceiling(query.published_until))


def _about(listed: str | None) -> tuple[InstrumentId, ...]:
    """Return the instruments in their order, from "place:instrument place:instrument"."""
    parts = [part.partition(":") for part in (listed or "").split()]
    return tuple(InstrumentId(name) for _, _, name in sorted(parts, key=lambda part: int(part[0])))


def _quote(values: Sequence[Any]) -> Quote:
    """Return the quote of a row's values in the columns of `_QUOTE` after its id, and what it is about."""
    speaker, role, organization, direct, spans, text, about = values
    return Quote(
        text=text,
        direct=direct,
        spans=spans,
        speaker=speaker,
        role=role,
        organization=organization,
        instruments=_about(about),
    )
