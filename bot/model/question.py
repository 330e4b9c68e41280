"""A question: what a message asks for, before it is known what its words name."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from bot.model.instrument import InstrumentId, Kind
from bot.model.move import Direction, Period, Phase


class Intent(StrEnum):
    """What is asked for."""

    MOVE = "move"
    WHY = "why"
    QUOTES = "quotes"
    MOVERS = "movers"
    BRIEF = "brief"
    COMPARE = "compare"
    HISTORY = "history"
    NEWS = "news"
    AS_OF = "as-of"
    CHECK = "check"
    COVERAGE = "coverage"
    WATCHLIST = "watchlist"
    HELP = "help"
    SMALL_TALK = "small-talk"


OF_CAUSES: Final = frozenset({Intent.WHY, Intent.AS_OF})
"""Intents whose answer is the cause of a move."""


class Scale(StrEnum):
    """How long a stretch of days is."""

    DAY = "day"
    WEEK = "week"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class When:
    """The days a question is about.

    Attributes:
        first, last: session dates, both inclusive.
        words: as typed.
        year_said: False for "26 feb", which may be of an earlier year than supposed.
        live: "today", "now", "price": nothing older may be given as the answer.
    """

    first: date
    last: date
    words: str
    scale: Scale = Scale.DAY
    year_said: bool = True
    live: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """What someone says happened, to be held against the store.

    Attributes:
        percent: as said, without sign.
        points: likewise, in the unit said: index points, basis points, money.
        level: as said.
        beyond: the side of `level` it is said to be on, up for "above 24,000"; None where it is said to be at it.
        bound: whether the change is said to be larger (up) or smaller (down) than the figure: "more than 3%".
        exact: False for "about 6%".
        period: the stretch it is about, None for a session.
    """

    direction: Direction | None = None
    percent: Decimal | None = None
    points: Decimal | None = None
    level: Decimal | None = None
    beyond: Direction | None = None
    bound: Direction | None = None
    exact: bool = True
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """A part of the market, named as typed.

    Attributes:
        kinds: of instruments.
        countries: that they are at home in.
        called: words of which an instrument's name has one ("metals"); none for all of these kinds.
        group: what articles call the companies of the sector group that is named, empty where none is.
    """

    kinds: tuple[Kind, ...] = ()
    countries: tuple[str, ...] = ()
    words: str = ""
    called: tuple[str, ...] = ()
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A message understood.

    Attributes:
        text: as typed.
        language: the language to answer in: en, zh-Hans or zh-Hant.
        subject: the words left to be resolved once carrier words and times are taken away.
        instruments: what the subject meant, once known; a follow-up carries them over.
        who: words that name a person or an institution.
        unsure_who: `who` may also be an instrument ("everbright on china tech").
        topic: words to search articles or quotes for.
        phase: the part of the day that is asked about ("at the open"), None for the day as a whole.
        page: 0 for the first screen, 1 after "more".
        cued: words of the question said what is asked for; False where only a name was typed.
        follows: what it leaves out is to be taken from the question before.
    """

    text: str
    language: str = "en"
    intent: Intent = Intent.MOVE
    subject: str = ""
    instruments: tuple[InstrumentId, ...] = ()
    when: When | None = None
    direction: Direction | None = None
    scope: Scope = Scope()
    who: str | None = None
    unsure_who: bool = False
    topic: str = ""
    claim: Claim | None = None
    phase: Phase | None = None
    page: int = 0
    points: bool = False
    chart: bool = False
    cued: bool = False
    follows: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatRef:
    """The chat a question comes from, and what is known of it.

    Attributes:
        key: tells chats (and topics in them) apart.
        id: of Telegram, under which is stored what is remembered of it; None for one that ends with the process.
        language: to answer in whatever the question's language, None to answer in that.
        otherwise: the language for questions that leave it open ("HSTECH"): the chat's, or its only reader's.
        zone: IANA name of the zone its times are shown in.
        watched: its list, in order.
    """

    key: str
    language: str | None = None
    otherwise: str = "en"
    zone: str = "UTC"
    watched: tuple[InstrumentId, ...] = ()
    id: int | None = None
