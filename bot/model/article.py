"""An article: what was understood of a document."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.model.finding import Finding
from bot.model.move import Move
from bot.model.quote import Quote
from bot.model.span import Span


class Precision(StrEnum):
    """How exactly a time is known."""

    DAY = "day"
    MINUTE = "minute"


@dataclass(frozen=True, slots=True)
class Published:
    """The publication time an article gives.

    Attributes:
        at: aware UTC; midnight of the printed day where only the day is known.
        year_inferred: the text prints no year.
        offset: the printed zone in minutes east of UTC, None where no zone is printed.
    """

    at: datetime
    precision: Precision = Precision.DAY
    year_inferred: bool = False
    offset: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A parsed article.

    Attributes:
        headline: without its tag.
        tag: "UPDATE 1", "CORRECTED", "WRAPUP 2" ... as printed, without the dash.
        source: the printed credit (Reuters, AP ...).
        place: the dateline's city as printed.
        language: BCP 47.
        topics: codes such as "FEDWATCH/".
        body: the stretches that are the article's own paragraphs, furniture cut away.
    """

    headline: str | None = None
    tag: str | None = None
    source: str | None = None
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    place: str | None = None
    published: Published | None = None
    language: str = "en"
    topics: tuple[str, ...] = ()
    body: tuple[Span, ...] = ()
    moves: tuple[Move, ...] = ()
    quotes: tuple[Quote, ...] = ()
    findings: tuple[Finding, ...] = ()
