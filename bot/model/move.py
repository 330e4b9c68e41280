"""A reported move: an instrument, a direction, at least one figure, and the sentence that says so."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from bot.model.instrument import InstrumentId
from bot.model.span import Span


class Direction(StrEnum):
    """Which way it went."""

    UP = "up"
    DOWN = "down"
    FLAT = "flat"


class Period(StrEnum):
    """The stretch of time a move is about."""

    SESSION = "session"
    PREVIOUS_SESSION = "previous-session"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    OTHER = "other"


class Phase(StrEnum):
    """The part of the trading day a statement was made about."""

    OPEN = "open"
    MIDDAY = "midday"
    INTRADAY = "intraday"
    CLOSE = "close"
    FUTURES = "futures"
    AFTERHOURS = "afterhours"


@dataclass(frozen=True, slots=True)
class Cause:
    """Why it moved, in the article's own words."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """One stated move.

    Attributes:
        mention: the instrument as the clause writes it, without code, article or "shares of".
        code: the code printed for it anywhere in the article.
        instrument: what it resolves to in the catalogue, if anything.
        percent: signed, in percent.
        points: signed change in `unit` (points, USD, yen, bp ...).
        level: what it moved to; never signed by direction.
        unit: of `points` if given, else of `level`.
        session: the trading date at the instrument's home exchange.
        evidence: exactly `text[span.start:span.end]`, one sentence or bullet.
        percent_span: where the percent is printed; likewise the other two.
        in_table: read from a table or a run-in list of closing figures.
    """

    mention: str
    direction: Direction
    period: Period
    evidence: str
    span: Span
    code: str | None = None
    instrument: InstrumentId | None = None
    percent: Decimal | None = None
    points: Decimal | None = None
    level: Decimal | None = None
    unit: str | None = None
    phase: Phase | None = None
    session: date | None = None
    cause: Cause | None = None
    in_table: bool = False
    mention_span: Span | None = None
    percent_span: Span | None = None
    points_span: Span | None = None
    level_span: Span | None = None
