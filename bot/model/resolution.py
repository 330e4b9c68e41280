"""What the resolver makes of a text: the instruments meant, with scores and reasons, or an honest doubt."""

from dataclasses import dataclass
from enum import StrEnum

from bot.model.instrument import Instrument
from bot.model.span import Span


class Status(StrEnum):
    """How sure the resolver is."""

    RESOLVED = "resolved"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An instrument that may be meant: score from 0 to 1, and the reason in a few words."""

    instrument: Instrument
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the query that names something; candidates best first, at most 10."""

    text: str
    span: Span
    status: Status
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """The mentions of a query in order of the text; status and candidates are those of the first."""

    query: str
    mentions: tuple[Mention, ...] = ()

    @property
    def status(self) -> Status:
        """The status of the first mention, unknown where there is none."""
        return self.mentions[0].status if self.mentions else Status.UNKNOWN

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """The candidates of the first mention."""
        return self.mentions[0].candidates if self.mentions else ()
