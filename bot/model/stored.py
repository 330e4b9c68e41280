"""What the store gives back: moves and quotes with the article they stand in, and what to ask it for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from bot.model.article import Published
from bot.model.instrument import InstrumentId, Kind
from bot.model.move import Direction, Move, Period
from bot.model.quote import Quote

SERVE_REACHED = "serve.reached"
"""The key under which the store keeps when `serve` last reached Telegram, ISO 8601."""

INSTRUMENTS_REVISION = "instruments"
"""The key whose value the store changes whenever instruments or their names are put or rejected."""

IMPORT_REVISION = "imported-instruments"
"""The key whose value changes with every import of instruments, by which an index sees that it is out of date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRef:
    """Enough of a stored article to cite it."""

    id: int
    headline: str | None
    tag: str | None
    source: str | None
    published: Published | None
    received: datetime
    url: str | None = None
    place: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class StoredMove:
    """A move and the article it stands in."""

    id: int
    move: Move
    article: ArticleRef


@dataclass(frozen=True, slots=True)
class StoredQuote:
    """A quote and the article it stands in."""

    id: int
    quote: Quote
    article: ArticleRef


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article's reference and its full original text."""

    ref: ArticleRef
    text: str


class Order(StrEnum):
    """In which order moves are wanted."""

    NEWEST = "newest"
    OLDEST = "oldest"
    RISE = "rise"
    FALL = "fall"


AHEAD = timedelta(days=31)
"""No session is so much further ahead of the moment a question is about that it can have been known then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveQuery:
    """Which moves are wanted; empty tuples and None do not restrict.

    Attributes:
        articles: ids of articles.
        kinds, countries: of instruments that were put into the store.
        first, last: days, both inclusive: the move's session, or else the day its article was published (or received).
        published_until: only articles published by then, and no session further than `AHEAD` after that day, which can
            only be misdated.
        order: newest day first (then latest phase, then latest article, then first printed); oldest is the reverse
            of that; rise is the highest percent first, fall the lowest, both without moves that state no percent.
        each: the most of one instrument, where several instruments are named.
    """

    instruments: tuple[InstrumentId, ...] = ()
    articles: tuple[int, ...] = ()
    kinds: tuple[Kind, ...] = ()
    countries: tuple[str, ...] = ()
    periods: tuple[Period, ...] = ()
    direction: Direction | None = None
    first: date | None = None
    last: date | None = None
    published_until: datetime | None = None
    order: Order = Order.NEWEST
    limit: int = 50
    each: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteQuery:
    """Which quotes are wanted, newest first; `who` matches speaker or organization by words, `words` the text."""

    instruments: tuple[InstrumentId, ...] = ()
    articles: tuple[int, ...] = ()
    who: str | None = None
    words: str | None = None
    direct: bool | None = None
    published_from: datetime | None = None
    published_until: datetime | None = None
    limit: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleQuery:
    """Which articles are wanted, newest first; `words` is full-text search in any language, all words required."""

    words: str | None = None
    instruments: tuple[InstrumentId, ...] = ()
    published_from: datetime | None = None
    published_until: datetime | None = None
    limit: int = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How much the store holds, of one instrument or in all.

    Attributes:
        first, last: publication times of the oldest and newest article.
        sources: number of articles by source.
        heard: the same times by source.
    """

    articles: int
    moves: int = 0
    quotes: int = 0
    first: datetime | None = None
    last: datetime | None = None
    sources: Mapping[str, int] = field(default_factory=dict)
    heard: Mapping[str, tuple[datetime, datetime]] = field(default_factory=dict)


class Origin(StrEnum):
    """Who put an instrument, a listing or a name into the store."""

    CATALOGUE = "catalogue"
    IMPORTED = "imported"
    USER = "user"
    LEARNED = "learned"


@dataclass(frozen=True, slots=True, kw_only=True)
class LearnedName:
    """A name or a code that an article taught.

    Attributes:
        provenance: the article it was learned from.
        rejected: a person said it is wrong; it is kept so that it is not learned again.
    """

    instrument: InstrumentId
    text: str
    language: str
    provenance: str | None
    rejected: bool


@dataclass(frozen=True, slots=True)
class Posted:
    """A message that carries text of an article, and when it was posted.

    Attributes:
        chat, message_id: where it is; 0 for one that was posted through us in a chat we are not in.
        inline: the Bot API's id of such a message, None for all others.
        language: it is written in; None where the chat knows.
    """

    chat: int
    message_id: int
    at: datetime
    inline: str | None = None
    language: str | None = None
