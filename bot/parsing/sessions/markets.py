"""At which market a move's instrument trades, and which markets share a trading day's phases."""

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from bot.lexicon.codes import split_code
from bot.lexicon.countries import COUNTRY_OF
from bot.lexicon.lexicon import Lexicon
from bot.lexicon.places import country_of
from bot.model.instrument import Instrument, Kind
from bot.model.move import Move
from bot.model.span import Span
from bot.parsing.sessions.listings import listed_in

_REGIONS = {
    "greater-china": "CN HK SH SZ",
    "gulf": "AE SA QA KW BH OM EG",
    "europe": "GB DE FR IT ES NL BE CH AT SE NO DK FI IE PT PL CZ HU GR RO EU",
}
_REGION_OF = {country: region for region, countries in _REGIONS.items() for country in countries.split()}
_REMEMBERED = 4096
"""Articles print the same codes again and again."""
_COUNTRY_OF_MARKET = {"SH": "CN", "SZ": "CN"}
_ASIA = frozenset("CN HK JP KR TW SG IN AU NZ TH MY ID PH VN PK".split())
_AMERICAS = frozenset("US CA BR MX AR CL CO PE".split())
_TRADED_ALL_DAY = frozenset({Kind.PAIR, Kind.CRYPTO, Kind.COMMODITY, Kind.RATE, Kind.BOND})
_NO_EQUITY_WORDS = frozenset(
    "yield yields bond bonds treasury treasuries bund bunds gilt gilts note notes crude oil brent wti gold silver "
    "copper platinum palladium dollar euro yen yuan won rupee pound sterling franc peso zloty forint crown lira "
    "baht ringgit bitcoin ether ethereum wheat corn soybeans gasoline gas".split()
)


_SHARES = re.compile(r"['’]?s? (?:shares|stocks|firms|companies|miners|developers|producers)\b")
"""After a name, says that shares are meant: `coal shares`, `gold miners`."""
_CRYPTO = re.compile(r"\b(?:bitcoin|ether|ethereum|solana|xrp|dogecoin|crypto\w*)\b", re.IGNORECASE)
_CLOCK_OF = {"asia": "JP", "asian": "JP", "pacific": "JP", "europe": "DE", "european": "DE"}
"""Continents, by a country whose clock their markets go by."""
_WIDE = re.compile(r"\b(?:MSCI|World|Global|Asia|Europe|Emerging|regional)", re.IGNORECASE)
"""In an index's name, says that it belongs to no one market."""


class _Told(NamedTuple):
    """What is told of one move.

    Attributes:
        country: of the market that the sentence, the code or the first listing tells, None where nothing does.
        equity: it is one of shares or an index of shares.
        wide: its index belongs to no one market.
    """

    country: str | None
    equity: bool
    wide: bool


class Markets:
    """Tells the markets of one article's moves.

    Args:
        lexicon: the instruments with their countries and kinds.
        moves: the article's moves.
        place: the dateline's city, which is the article's own market where the moves do not tell.
    """

    def __init__(self, lexicon: Lexicon, moves: tuple[Move, ...], place: str | None) -> None:
        self._lexicon = lexicon
        self._moves = moves
        self._known = {id(move): self._told(move) for move in moves}
        countries = Counter(told.country for told in self._known.values() if told.country)
        most = countries.most_common(1)
        self.home = most[0][0] if most else (country_of(place) if place else None)
        self._keep_together()

    def _keep_together(self) -> None:
        """Give companies without a printed code, listed abroad too, the article's market where their list has it.

        Among `the biggest risers were Alder and Birch`, all of them traded in one place.
        """
        lists: dict[Span, list[Move]] = {}
        for move in self._moves:
            if self._kind(move) is Kind.STOCK:
                lists.setdefault(move.span, []).append(move)
        for listed in lists.values():
            strange = [move for move in listed if not move.code and self._known[id(move)].country != self.home]
            if strange and len(strange) * 2 <= len(listed) and not listed_in(listed[0].evidence, 0):
                self._known |= {id(move): self._known[id(move)]._replace(country=self.home) for move in strange}

    def _kind(self, move: Move) -> Kind | None:
        """Return the kind of a move's instrument, None where it is unknown."""
        known = self._lexicon.instruments.get(move.instrument) if move.instrument else None
        return known.kind if known else None

    def country(self, move: Move) -> str | None:
        """Return the country a move's instrument trades in, the article's own market where nothing tells."""
        told = self._told_of(move)
        if told.wide or told.country:
            return told.country
        return self.home if told.equity else None

    def clock(self, move: Move) -> str | None:
        """Return the country whose clock tells a move's day: its own, one that its name says, or the article's own."""
        told = self._told_of(move)
        if told.country:
            return told.country
        words = re.findall(r"[a-z]+", move.mention.lower())
        named = next((country for word in words if (country := _CLOCK_OF.get(word) or COUNTRY_OF.get(word))), None)
        return named or (None if told.wide else self.home)

    def region(self, move: Move) -> str | None:
        """Return the markets that share their phases with this one: China and Hong Kong, the Gulf, Europe."""
        country = self.country(move)
        return _REGION_OF.get(country, country) if country else None

    def is_equity(self, move: Move) -> bool:
        """Tell whether a move is one of shares or an index of shares, which keep an exchange's hours."""
        return self._told_of(move).equity

    def trades_always(self, move: Move) -> bool:
        """Tell whether a move is one of a cryptocurrency, which trades on every day of the week."""
        known = self._lexicon.instruments.get(move.instrument) if move.instrument else None
        if known is not None:
            return known.kind is Kind.CRYPTO
        return bool(_CRYPTO.search(move.mention))

    def trades_before(self, move: Move) -> bool:
        """Tell whether the instrument's last session ended the evening before, seen from the article's own market."""
        return self.home in _ASIA and self.country(move) in _AMERICAS

    def closes_before(self, move: Move) -> bool:
        """Tell whether a move's market has closed for the day when the article's own closes: Europe before America."""
        country = self.country(move)
        at_home = _order(self.home)
        return country is not None and at_home is not None and (_order(country) or at_home) < at_home

    def _told_of(self, move: Move) -> _Told:
        """Return what is told of a move, known for the moves of the article, which live as long as this."""
        return self._known.get(id(move)) or self._told(move)

    def _told(self, move: Move) -> _Told:
        """Read what the sentence, the printed code and the catalogue tell of a move."""
        known = self._lexicon.instruments.get(move.instrument) if move.instrument else None
        means_shares = _says_shares(move) if known is None or known.kind in _TRADED_ALL_DAY else True
        if known is not None and known.kind is Kind.INDEX and "dollar" in move.mention.lower():
            means_shares = False
        equity = means_shares or (known is None and _is_named_as_equity(move))
        return _Told(_country(move, known, means_shares=means_shares), equity, bool(_WIDE.search(move.mention)))


def _order(country: str | None) -> int | None:
    """Return when a country's markets close in the course of a day: 1 in Asia, 2 in Europe, 3 in America."""
    if country in _ASIA:
        return 1
    if country in _AMERICAS:
        return 3
    return 2 if country and _REGION_OF.get(country) == "europe" else None


def _country(move: Move, known: Instrument | None, *, means_shares: bool) -> str | None:
    """Return the country of the market that the sentence, the printed code or the first listing tells.

    The first listing of a commodity does not tell where those trade who produce it: `coal shares`.
    """
    at = move.mention_span.start - move.span.start if move.mention_span else 0
    if listed := listed_in(move.evidence, at):
        return listed
    printed = _market_of(move.code)
    of_producers = known is not None and known.kind in _TRADED_ALL_DAY and means_shares
    if known is None or (not move.code and (known.kind is Kind.SECTOR or of_producers)):
        return printed
    return printed or _market_of(next((line.ric for line in known.listings), None)) or known.country


def _is_named_as_equity(move: Move) -> bool:
    """Tell whether no word of an unknown instrument's name and no sign of its code says that it is no equity."""
    words = move.mention.lower().replace("/", " ").replace("-", " ").split()
    return not _NO_EQUITY_WORDS.intersection(words) and "=" not in (move.code or "")


@lru_cache(maxsize=_REMEMBERED)
def _market_of(code: str | None) -> str | None:
    """Return the country of the one market that a code's venue names."""
    split = split_code(code.upper()) if code else None
    if split is None or len(split[1]) != 1:
        return None
    market = next(iter(split[1]))
    return _COUNTRY_OF_MARKET.get(market, market)


def _says_shares(move: Move) -> bool:
    """Tell whether a word for shares or companies follows a move's name."""
    after = move.mention_span.end - move.span.start if move.mention_span else 0
    return bool(_SHARES.match(move.evidence, after))
