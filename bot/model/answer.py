"""An answer: what was found, in parts that point at the text they come from; how it looks is the renderers' part."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from bot.model.instrument import Instrument
from bot.model.question import Question
from bot.model.resolution import Candidate
from bot.model.span import Span
from bot.model.stored import ArticleRef, StoredMove, StoredQuote


class AnswerStatus(StrEnum):
    """How the search ended."""

    FOUND = "found"
    AMBIGUOUS = "ambiguous"
    NOTHING = "nothing"
    NOT_UNDERSTOOD = "not-understood"


class Verdict(StrEnum):
    """What the store says of a claim."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not-found"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words of an article: exactly `text[span.start:span.end]`, or the first of them where `cut`."""

    article: ArticleRef
    span: Span
    text: str
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Age:
    """How old something is at the time of the answer: by the day, or to the minute where that is known.

    Attributes:
        undated: neither a session nor a time of publication is known, so it has no age; `days` is then very large.
    """

    days: int
    minutes: int | None = None
    undated: bool = False


@dataclass(frozen=True, slots=True)
class Computed:
    """A figure worked out from reported ones: what it is, its value, and the stretches it rests on."""

    what: str
    value: Decimal
    basis: tuple[tuple[int, Span], ...]


class Place(StrEnum):
    """The part a move plays in an answer: leading, an earlier phase, another outlet's, a reason, a row."""

    LEAD = "lead"
    EARLIER = "earlier"
    OTHER = "other"
    REASON = "reason"
    FURTHER = "further"
    NAMED = "named"
    ROW = "row"


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveCard:
    """A move as answer: its figure and age, the cause stated, the sentence that proves it."""

    stored: StoredMove
    instrument: Instrument | None
    age: Age
    place: Place = Place.LEAD
    cause: Excerpt | None = None
    proof: Excerpt | None = None
    points_first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteCard:
    """What someone said."""

    stored: StoredQuote
    excerpt: Excerpt
    age: Age


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """Moves in rows, with a heading.

    Attributes:
        dated: rows are of different days.
        by_day: rows are days of one instrument.
        minor: told in one line.
    """

    heading: str
    rows: tuple[MoveCard, ...]
    dated: bool = False
    by_day: bool = False
    minor: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Moves of several instruments by day, newest day first; a cell is None where none is reported."""

    instruments: tuple[Instrument, ...]
    days: tuple[tuple[date, tuple[StoredMove | None, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The reported moves of one instrument by day, oldest first, to be drawn as a line."""

    instrument: Instrument
    moves: tuple[StoredMove, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles that tell the same, newest first, with the sentences that match; `lead_in` is a message before them."""

    articles: tuple[ArticleRef, ...]
    excerpts: tuple[Excerpt, ...]
    age: Age
    lead_in: str = ""


@dataclass(frozen=True, slots=True)
class Territory:
    """A place with an exchange, by its ISO 3166 code."""

    code: str


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days, both ends inclusive."""

    first: date
    last: date


NoteValue = Days | str | int | Decimal | date | datetime | Age | Instrument | tuple[Instrument, ...] | Territory
"""What may stand in a note: our own words, a count, a day, a time, an age, names of the catalogue."""


class Tone(StrEnum):
    """How a note is meant."""

    HEAD = "head"
    PLAIN = "plain"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Note:
    """A line of our own: a message of the catalogues and its values by name."""

    message: str
    values: tuple[tuple[str, NoteValue], ...] = ()
    tone: Tone = Tone.PLAIN
    computed: Computed | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """The instruments that may be meant, with what tells them apart."""

    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Examples:
    """Questions that would work."""

    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """The articles an answer rests on, newest first."""

    articles: tuple[ArticleRef, ...]


Part = MoveCard | QuoteCard | Board | Table | Course | Story | Note | Choices | Examples | Sources


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A next question: the message on its button, and what pressing it asks."""

    label: str
    asks: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer to one question, as of `now` (aware UTC); parts in the order they are to be read."""

    question: Question
    status: AnswerStatus
    now: datetime
    parts: tuple[Part, ...]
    zone: str = "UTC"
    verdict: Verdict | None = None
    instruments: tuple[Instrument, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()

    @property
    def cards(self) -> tuple[MoveCard, ...]:
        """Every move that is shown, in order."""
        found: list[MoveCard] = []
        for part in self.parts:
            if isinstance(part, MoveCard):
                found.append(part)
            elif isinstance(part, Board):
                found.extend(part.rows)
        return tuple(found)

    @property
    def moves(self) -> tuple[StoredMove, ...]:
        """Every move that is shown, tables and lines included, each once."""
        found = [card.stored for card in self.cards]
        for part in self.parts:
            if isinstance(part, Table):
                found.extend(cell for _, cells in part.days for cell in cells if cell)
            elif isinstance(part, Course):
                found.extend(part.moves)
        return tuple({stored.id: stored for stored in found}.values())

    @property
    def quotes(self) -> tuple[StoredQuote, ...]:
        """Every quote that is shown, in order."""
        return tuple(part.stored for part in self.parts if isinstance(part, QuoteCard))

    @property
    def articles(self) -> tuple[ArticleRef, ...]:
        """Every article cited, each once, in order."""
        cited = [stored.article for stored in self.moves]
        cited += [stored.article for stored in self.quotes]
        for part in self.parts:
            if isinstance(part, Story | Sources):
                cited.extend(part.articles)
        return tuple({article.id: article for article in cited}.values())

    @property
    def excerpts(self) -> tuple[Excerpt, ...]:
        """Every stretch of an article that is shown in its own words."""
        found: list[Excerpt | None] = []
        for part in self.parts:
            if isinstance(part, QuoteCard):
                found.append(part.excerpt)
            elif isinstance(part, Story):
                found.extend(part.excerpts)
        found.extend(excerpt for card in self.cards for excerpt in (card.cause, card.proof))
        return tuple(excerpt for excerpt in found if excerpt)
