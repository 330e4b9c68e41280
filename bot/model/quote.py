"""A quote: words spoken or written by someone, never a price."""

from dataclasses import dataclass

from bot.model.instrument import InstrumentId
from bot.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A direct quotation or a reported view.

    Attributes:
        text: the words without quotation marks; the parts of a split quote joined by " ... ".
        speaker: the person's fullest name in the article.
        direct: within quotation marks, at least four words.
        spans: where each part stands in the document.
        instruments: what the quote is about.
    """

    text: str
    direct: bool
    spans: tuple[Span, ...]
    speaker: str | None = None
    role: str | None = None
    organization: str | None = None
    instruments: tuple[InstrumentId, ...] = ()
