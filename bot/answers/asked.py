"""What an answer is composed of: the question with its instruments, what is wanted of the store, and what it gave."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.lexicon.calendar import TradingCalendar
from bot.lexicon.sides import Side, named_side
from bot.model.instrument import Instrument, InstrumentId
from bot.model.move import Move
from bot.model.question import ChatRef, Question
from bot.model.resolution import Mention
from bot.model.stored import (
    ArticleQuery,
    ArticleRef,
    Coverage,
    MoveQuery,
    QuoteQuery,
    StoredArticle,
    StoredMove,
    StoredQuote,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question whose words have been resolved.

    Attributes:
        mentions: what the resolver made of the subject, in order.
        instruments: one for each mention that is resolved.
        known: every instrument of the Lexicon, to name what the store gives back.
        now: aware UTC.
        today: the day it is in the chat's zone.
        who: persons and organizations of the store that `question.who` names.
        passed_over: namesakes of which nothing is stored.
        spelt_otherwise: `who` was typed in another spelling.
        unquoted: whose words were asked for, where nobody so called is quoted and `instruments` are what it names.
        calendar: when exchanges trade.
        stated: the moves that a pasted sentence states, as the wire's grammar reads it.
    """

    question: Question
    now: datetime
    today: date
    chat: ChatRef
    known: Mapping[InstrumentId, Instrument]
    mentions: tuple[Mention, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    who: tuple[str, ...] = ()
    passed_over: tuple[Instrument, ...] = ()
    stated: tuple[Move, ...] = ()
    spelt_otherwise: bool = False
    unquoted: str | None = None
    calendar: TradingCalendar = field(default_factory=TradingCalendar)

    @property
    def ids(self) -> tuple[InstrumentId, ...]:
        """The ids of the instruments."""
        return tuple(instrument.id for instrument in self.instruments)

    @property
    def side(self) -> Side | None:
        """The currency that the question is about, where its first instrument is a pair."""
        words = self.question.text if self.mentions else self.question.subject
        return named_side(words, self.instruments[0]) if self.instruments else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What to read from the store, by the name a composer calls it.

    Attributes:
        newest: the newest article is needed to say what to read next.
        nearest: words; should nothing be found, the article that has most of them is needed.
        texts: articles whose text is needed.
        then: says what to read next, once this has been read.
    """

    moves: Mapping[str, MoveQuery] = field(default_factory=dict)
    quotes: Mapping[str, QuoteQuery] = field(default_factory=dict)
    articles: Mapping[str, ArticleQuery] = field(default_factory=dict)
    coverage: tuple[InstrumentId | None, ...] = ()
    newest: bool = False
    nearest: str | None = None
    texts: tuple[int, ...] = ()
    then: "Callable[[Facts], Wanted] | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the store gave, under the same names; a name that was not wanted gives nothing.

    Attributes:
        newest: the article published last.
        recent: moves of the latest days, to take examples from.
        nearest: the article that has most of the words looked for.
    """

    moves: Mapping[str, tuple[StoredMove, ...]] = field(default_factory=dict)
    quotes: Mapping[str, tuple[StoredQuote, ...]] = field(default_factory=dict)
    articles: Mapping[str, tuple[StoredArticle, ...]] = field(default_factory=dict)
    coverage: Mapping[InstrumentId | None, Coverage] = field(default_factory=dict)
    newest: ArticleRef | None = None
    recent: tuple[StoredMove, ...] = ()
    nearest: ArticleRef | None = None
    texts: Mapping[int, StoredArticle] = field(default_factory=dict)

    def and_also(self, more: "Facts") -> "Facts":
        """Return these facts and those read afterwards."""
        return Facts(
            moves={**self.moves, **more.moves},
            quotes={**self.quotes, **more.quotes},
            articles={**self.articles, **more.articles},
            coverage={**self.coverage, **more.coverage},
            newest=self.newest or more.newest,
            recent=self.recent or more.recent,
            nearest=self.nearest or more.nearest,
            texts={**self.texts, **more.texts},
        )

    @property
    def found(self) -> bool:
        """Whether there is any move, quote or article among them."""
        return any(any(read.values()) for read in (self.moves, self.quotes, self.articles))

    def moves_of(self, name: str) -> tuple[StoredMove, ...]:
        """Return the moves read under `name`."""
        return self.moves.get(name, ())

    def quotes_of(self, name: str) -> tuple[StoredQuote, ...]:
        """Return the quotes read under `name`."""
        return self.quotes.get(name, ())

    def articles_of(self, name: str) -> tuple[StoredArticle, ...]:
        """Return the articles read under `name`."""
        return self.articles.get(name, ())
