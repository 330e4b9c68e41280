"""How much the store holds, kept as counts beside each article so that asking is one short query."""

from collections import Counter
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, case, delete, func, select, update

from bot.model.article import Article
from bot.model.instrument import InstrumentId
from bot.model.stored import Coverage
from storage.tables.articles import ArticleInstrumentRow, ArticleRow, CoverageRow, SpeakerRow
from storage.upsert import Columns, upsert

ALL = ""
"""Stands for every instrument in the counts."""

UNNAMED = ""
"""Stands for the source of articles that name none."""


_COVERAGE = (
    select(
        CoverageRow.source,
        CoverageRow.articles,
        CoverageRow.moves,
        CoverageRow.quotes,
        CoverageRow.first,
        CoverageRow.last,
    )
    .where(CoverageRow.instrument == bindparam("instrument"))
    .order_by(CoverageRow.articles.desc(), CoverageRow.source)
)


def find_coverage(connection: Connection, instrument: InstrumentId | None) -> Coverage:
    """Return how much is stored of one instrument, or in all."""
    rows = connection.execute(_COVERAGE, {"instrument": instrument or ALL}).all()
    return Coverage(
        articles=sum(row.articles for row in rows),
        moves=sum(row.moves for row in rows),
        quotes=sum(row.quotes for row in rows),
        first=min((row.first for row in rows), default=None),
        last=max((row.last for row in rows), default=None),
        sources={row.source: row.articles for row in rows},
        heard={row.source: (row.first, row.last) for row in rows},
    )


def find_speakers(connection: Connection) -> list[str]:
    """Return the persons and organizations quoted, the most quoted first."""
    statement = select(SpeakerRow.name).order_by(SpeakerRow.quotes.desc(), SpeakerRow.name)
    return list(connection.execute(statement).scalars())


def count_in(connection: Connection, article: Article, source: str, moment: datetime) -> None:
    """Count a new article in; rows go in order of key, so that two writers cannot block each other in a ring."""
    moves, quotes = counts(article)
    rows = [
        {
            "instrument": instrument,
            "source": source,
            "articles": 1,
            "moves": moves[instrument],
            "quotes": quotes[instrument],
            "first": moment,
            "last": moment,
        }
        for instrument in sorted({ALL, *moves, *quotes})
    ]
    upsert(connection, CoverageRow, rows, _added)
    said = speakers(article)
    upsert(
        connection,
        SpeakerRow,
        [{"name": name, "quotes": said[name]} for name in sorted(said)],
        _said,
    )


def count_out(connection: Connection, article: Article, source: str) -> None:
    """Count a removed article out, once its rows are gone."""
    moves, quotes = counts(article)
    for instrument in sorted({ALL, *moves, *quotes}):
        first, last = _bounds(connection, instrument, source)
        here = (CoverageRow.instrument == instrument, CoverageRow.source == source)
        if first is None or last is None:
            connection.execute(delete(CoverageRow).where(*here))
            continue
        changed = {
            "articles": CoverageRow.articles - 1,
            "moves": CoverageRow.moves - moves[instrument],
            "quotes": CoverageRow.quotes - quotes[instrument],
            "first": first,
            "last": last,
        }
        connection.execute(update(CoverageRow).where(*here).values(changed))
    for name, number in speakers(article).items():
        connection.execute(update(SpeakerRow).where(SpeakerRow.name == name).values(quotes=SpeakerRow.quotes - number))
    connection.execute(delete(SpeakerRow).where(SpeakerRow.quotes <= 0))


def counts(article: Article) -> tuple[Counter[str], Counter[str]]:
    """Return the moves and the quotes of an article by instrument, all of them under `ALL`."""
    moves: Counter[str] = Counter(move.instrument for move in article.moves if move.instrument is not None)
    quotes: Counter[str] = Counter(
        instrument for quote in article.quotes for instrument in dict.fromkeys(quote.instruments)
    )
    moves[ALL], quotes[ALL] = len(article.moves), len(article.quotes)
    return moves, quotes


def speakers(article: Article) -> Counter[str]:
    """Return how often each person and each organization is quoted."""
    return Counter(name for quote in article.quotes for name in {quote.speaker, quote.organization} if name)


def _added(old: Columns, new: Columns) -> dict[str, ColumnElement[Any]]:
    """Return the counts with those of one more article."""
    return {
        "articles": old.articles + new.articles,
        "moves": old.moves + new.moves,
        "quotes": old.quotes + new.quotes,
        "first": case((new.first < old.first, new.first), else_=old.first),
        "last": case((new.last > old.last, new.last), else_=old.last),
    }


def _said(old: Columns, new: Columns) -> dict[str, ColumnElement[Any]]:
    """Return how often a speaker is quoted with one more article."""
    return {"quotes": old.quotes + new.quotes}


def _bounds(connection: Connection, instrument: str, source: str) -> tuple[datetime | None, datetime | None]:
    """Return the times of the oldest and the newest article left."""
    moment = func.coalesce(ArticleRow.published, ArticleRow.received, type_=ArticleRow.received.type)
    statement = select(func.min(moment, type_=moment.type), func.max(moment, type_=moment.type)).where(
        ArticleRow.removed.is_(False), func.coalesce(ArticleRow.credit, ArticleRow.source, UNNAMED) == source
    )
    if instrument != ALL:
        statement = statement.join(ArticleInstrumentRow, ArticleInstrumentRow.recency == ArticleRow.recency).where(
            ArticleInstrumentRow.instrument == instrument
        )
    first, last = connection.execute(statement).one()
    return first, last
