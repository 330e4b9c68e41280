"""Articles with what was understood of them: moves, quotes, findings, and the counts that answer coverage.

An instrument is kept as its slug, not as a foreign key: a catalogue row may be withdrawn, what was printed stays.
Deleting by hand is never needed: `articles remove` empties an article and keeps its row, so that its text stays known.
"""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import BigInteger, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from bot.model.span import Span
from storage.columns import BIG_KEY, Exact, OneSpan, Spans, Strings, UtcTime
from storage.tables.base import Base


class ArticleRow(Base):
    """One article; `text` stands last so that reading the rest does not touch its pages."""

    __tablename__ = "article"

    id: Mapped[int] = mapped_column(BIG_KEY, primary_key=True)
    recency: Mapped[int] = mapped_column(BigInteger, unique=True)
    text_hash: Mapped[bytes] = mapped_column(LargeBinary(32), unique=True)
    headline: Mapped[str | None]
    tag: Mapped[str | None]
    credit: Mapped[str | None]
    source: Mapped[str | None]
    place: Mapped[str | None]
    language: Mapped[str]
    name: Mapped[str]
    url: Mapped[str | None]
    received: Mapped[datetime] = mapped_column(UtcTime)
    published: Mapped[datetime | None] = mapped_column(UtcTime)
    precision: Mapped[str | None]
    year_inferred: Mapped[bool]
    removed: Mapped[bool]
    authors: Mapped[tuple[str, ...]] = mapped_column(Strings)
    editors: Mapped[tuple[str, ...]] = mapped_column(Strings)
    topics: Mapped[tuple[str, ...]] = mapped_column(Strings)
    body: Mapped[tuple[Span, ...]] = mapped_column(Spans)
    text: Mapped[str]


class FindingRow(Base):
    """A doubt met in an article."""

    __tablename__ = "finding"

    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    message: Mapped[str]
    span: Mapped[Span | None] = mapped_column(OneSpan)


class ArticleInstrumentRow(Base):
    """That an article has a move or a quote of an instrument; its key walks the newest first."""

    __tablename__ = "article_instrument"

    instrument: Mapped[str] = mapped_column(primary_key=True)
    recency: Mapped[int] = mapped_column(BigInteger, ForeignKey("article.recency"), primary_key=True)

    __table_args__ = (Index(None, "recency"),)


class MoveRow(Base):
    """One stated move.

    `day` is the session, or else the day of the article; `phase_rank` orders the phases of a day; `percent_order` is
    `percent` as a number to sort by. The id sorts by the article's time, then by the place in it (`storage/recency`).
    """

    __tablename__ = "move"

    id: Mapped[int] = mapped_column(BIG_KEY, primary_key=True, autoincrement=False)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    instrument: Mapped[str | None]
    day: Mapped[date]
    phase_rank: Mapped[int]
    percent_order: Mapped[float | None]
    mention: Mapped[str]
    code: Mapped[str | None]
    direction: Mapped[str]
    period: Mapped[str]
    phase: Mapped[str | None]
    session: Mapped[date | None]
    percent: Mapped[Decimal | None] = mapped_column(Exact)
    points: Mapped[Decimal | None] = mapped_column(Exact)
    level: Mapped[Decimal | None] = mapped_column(Exact)
    unit: Mapped[str | None]
    in_table: Mapped[bool]
    span: Mapped[Span] = mapped_column(OneSpan)
    mention_span: Mapped[Span | None] = mapped_column(OneSpan)
    percent_span: Mapped[Span | None] = mapped_column(OneSpan)
    points_span: Mapped[Span | None] = mapped_column(OneSpan)
    level_span: Mapped[Span | None] = mapped_column(OneSpan)
    cause_span: Mapped[Span | None] = mapped_column(OneSpan)
    cause: Mapped[str | None]
    evidence: Mapped[str]

    __table_args__ = (
        Index("ix_move_latest", "instrument", "day", "phase_rank", "id"),
        Index("ix_move_movers", "day", "percent_order"),
    )


class QuoteRow(Base):
    """One quote; `spans` are its parts in the article's text."""

    __tablename__ = "quote"

    id: Mapped[int] = mapped_column(BIG_KEY, primary_key=True, autoincrement=False)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), index=True)
    speaker: Mapped[str | None]
    role: Mapped[str | None]
    organization: Mapped[str | None]
    direct: Mapped[bool]
    spans: Mapped[tuple[Span, ...]] = mapped_column(Spans)
    text: Mapped[str]


class QuoteInstrumentRow(Base):
    """What a quote is about, in the order given."""

    __tablename__ = "quote_instrument"

    instrument: Mapped[str] = mapped_column(primary_key=True)
    quote_id: Mapped[int] = mapped_column(ForeignKey("quote.id"), primary_key=True)
    place: Mapped[int]

    __table_args__ = (Index(None, "quote_id"),)


class CoverageRow(Base):
    """How many articles, moves and quotes there are by instrument and source; instrument `""` counts all articles."""

    __tablename__ = "coverage"

    instrument: Mapped[str] = mapped_column(primary_key=True)
    source: Mapped[str] = mapped_column(primary_key=True)
    articles: Mapped[int]
    moves: Mapped[int]
    quotes: Mapped[int]
    first: Mapped[datetime] = mapped_column(UtcTime)
    last: Mapped[datetime] = mapped_column(UtcTime)


class SpeakerRow(Base):
    """A person or an organization that is quoted, and how often."""

    __tablename__ = "speaker"

    name: Mapped[str] = mapped_column(primary_key=True)
    quotes: Mapped[int]
