"""The JSON that leaves the process: stable shapes, checked from outside."""

from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, PlainSerializer

Figure = Annotated[Decimal, PlainSerializer(float, return_type=float, when_used="json")]
"""A figure that stays exact inside and is a JSON number outside."""


class InstrumentJson(BaseModel):
    """An instrument by name and main codes."""

    name: str
    ric: str | None
    symbol: str | None


class CauseJson(BaseModel):
    """A stated cause."""

    text: str
    span: tuple[int, int]


class MoveJson(BaseModel):
    """A move, figures signed (a level is not)."""

    instrument: InstrumentJson | None
    mention: str
    code: str | None
    direction: str
    percent: Figure | None
    points: Figure | None
    level: Figure | None
    unit: str | None
    period: str
    phase: str | None
    session: str | None
    evidence: str
    span: tuple[int, int]
    cause: CauseJson | None
    in_table: bool


class QuoteJson(BaseModel):
    """A quote and who said it."""

    text: str
    speaker: str | None
    role: str | None
    organization: str | None
    direct: bool
    spans: list[tuple[int, int]]
    instruments: list[InstrumentJson]


class FindingJson(BaseModel):
    """A problem or a doubt met in the text."""

    kind: str
    message: str
    span: tuple[int, int] | None


class ArticleJson(BaseModel):
    """One line of `newstape parse --json`."""

    path: str
    headline: str | None
    tag: str | None
    source: str | None
    authors: list[str]
    place: str | None
    published: str | None
    language: str
    moves: list[MoveJson]
    quotes: list[QuoteJson]
    findings: list[FindingJson]


class CandidateJson(BaseModel):
    """An instrument that may be meant."""

    name: str
    ric: str | None
    symbol: str | None
    kind: str
    venue: str | None
    country: str | None
    score: float
    reason: str


class MentionJson(BaseModel):
    """A stretch of the query that names something."""

    text: str
    span: tuple[int, int]
    status: str
    candidates: list[CandidateJson]


class ResolutionJson(BaseModel):
    """One line of `newstape resolve --json`."""

    query: str
    status: str
    candidates: list[CandidateJson]
    mentions: list[MentionJson]


class ArticleRefJson(BaseModel):
    """The article that a move or a quote stands in; `published` is a date where only the day is known."""

    id: int
    headline: str | None
    source: str | None
    published: str | None
    url: str | None


class FigureSpansJson(BaseModel):
    """Where in the article's text each figure of a move is printed."""

    mention: tuple[int, int] | None
    percent: tuple[int, int] | None
    points: tuple[int, int] | None
    level: tuple[int, int] | None


class AnswerMoveJson(MoveJson):
    """A move that an answer shows."""

    article: ArticleRefJson
    figures: FigureSpansJson


class AnswerQuoteJson(QuoteJson):
    """A quote that an answer shows."""

    article: ArticleRefJson


class ExcerptJson(BaseModel):
    """Words of an article as shown: the text from `span`, or the parts of a split quote."""

    article: int
    span: tuple[int, int]
    text: str


class BasisJson(BaseModel):
    """A stretch that a computed figure rests on."""

    article: int
    span: tuple[int, int]


class ComputedJson(BaseModel):
    """A figure worked out from reported ones."""

    what: str
    value: Figure
    basis: list[BasisJson]


class AnswerJson(BaseModel):
    """`newstape ask TEXT --json`; every value in `text` is in one of the lists below it, with its span."""

    question: str
    intent: str
    status: str
    verdict: str | None
    as_of: str
    language: str
    text: str
    instruments: list[InstrumentJson]
    candidates: list[CandidateJson]
    moves: list[AnswerMoveJson]
    quotes: list[AnswerQuoteJson]
    articles: list[ArticleRefJson]
    excerpts: list[ExcerptJson]
    computed: list[ComputedJson]
