"""A problem or a doubt met in a document: a result, not an error."""

from dataclasses import dataclass
from enum import StrEnum

from bot.model.span import Span


class FindingKind(StrEnum):
    """What was found."""

    NO_HEADLINE = "no-headline"
    NO_DATE = "no-date"
    YEAR_INFERRED = "year-inferred"
    FUTURE_DATE = "future-date"
    LANGUAGE_WITHOUT_GRAMMAR = "language-without-grammar"
    TEXT_TOO_LONG = "text-too-long"
    NOT_AN_ARTICLE = "not-an-article"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding, with the stretch of text it is about where there is one."""

    kind: FindingKind
    message: str
    span: Span | None = None
