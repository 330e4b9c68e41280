"""What the in-memory store keeps: articles as they came, and everything else beside them."""

from copy import copy
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.model.article import Article
from bot.model.document import Document
from bot.model.instrument import Instrument, InstrumentId, Name
from bot.model.stored import (
    ArticleRef,
    Origin,
)
from tests.fakes.delivery import Desk

UNDATED = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Kept:
    """An article as stored."""

    ref: ArticleRef
    document: Document
    article: Article
    removed: bool = False

    @property
    def moment(self) -> datetime:
        """When it was published, to the minute; before everything where that is unknown."""
        at = self.article.published.at if self.article.published else UNDATED
        return at.astimezone(UTC).replace(second=0, microsecond=0)

    @property
    def recency(self) -> tuple[datetime, int]:
        """What newest first sorts by."""
        return self.moment, self.ref.id


@dataclass(slots=True)
class State:
    """All that is stored; copied when a transaction begins."""

    articles: list[Kept] = field(default_factory=list)
    instruments: dict[InstrumentId, tuple[Origin, Instrument]] = field(default_factory=dict)
    names: dict[tuple[InstrumentId, Name], tuple[Origin, str | None, bool]] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    desk: Desk = field(default_factory=Desk)

    def copied(self) -> "State":
        """Return a copy that can be changed apart."""
        fields = {name: copy(getattr(self, name)) for name in self.__slots__}
        return State(**{**fields, "desk": self.desk.copied()})
