"""Instruments: what is meant by a name or a code, and the lines it is listed as."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

InstrumentId = NewType("InstrumentId", str)
"""A stable slug, such as `hang-seng-tech` or `alibaba`."""


class Kind(StrEnum):
    """What sort of thing an instrument is."""

    INDEX = "index"
    SECTOR = "sector-index"
    STOCK = "stock"
    PAIR = "pair"
    COMMODITY = "commodity"
    BOND = "bond"
    RATE = "rate"
    CRYPTO = "crypto"
    ETF = "etf"
    FUND = "fund"
    FUTURE = "future"


class NameKind(StrEnum):
    """How a name came to belong to an instrument; curated ones rank above learned ones."""

    OFFICIAL = "official"
    SHORT = "short"
    NICKNAME = "nickname"
    USER = "user"
    LEARNED = "learned"


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an instrument in one language (BCP 47: en, zh-Hans, zh-Hant, ja, ko)."""

    text: str
    language: str = "en"
    kind: NameKind = NameKind.SHORT


@dataclass(frozen=True, slots=True)
class Listing:
    """One line of an instrument: a RIC, a Yahoo symbol, a venue (exchange), a currency, other codes."""

    ric: str | None = None
    symbol: str | None = None
    venue: str | None = None
    currency: str | None = None
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A company, an index, a commodity, a pair, a rate; `listings[0]` is the main line.

    Attributes:
        country: ISO 3166 alpha-2 of its home market, None where it has none.
        parent: the index it is a sub-index or constituent of.
        prior: how often it is what people mean, 0 to 1; breaks ties between namesakes.
        provenance: the source its row was compared with, an article's name for a learned one.
    """

    id: InstrumentId
    name: str
    kind: Kind
    country: str | None = None
    listings: tuple[Listing, ...] = ()
    names: tuple[Name, ...] = ()
    parent: InstrumentId | None = None
    prior: float = 0.5
    provenance: str | None = None
    verified: bool = False

    @property
    def ric(self) -> str | None:
        """The RIC of the main line."""
        return self.listings[0].ric if self.listings else None

    @property
    def symbol(self) -> str | None:
        """The Yahoo symbol of the main line."""
        return self.listings[0].symbol if self.listings else None

    @property
    def venue(self) -> str | None:
        """The exchange of the main line."""
        return self.listings[0].venue if self.listings else None
