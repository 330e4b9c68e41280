"""The spellings in which people write codes: RICs, Yahoo symbols, local codes, cashtags and terminal style."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.lexicon.currencies import currencies_of
from bot.model.instrument import Instrument, Listing

FULL = 1.0
"""How well a complete code identifies a line."""
ROOT = 0.97
"""The code without its venue, on the main line."""
SECOND_ROOT = 0.9
"""The code without its venue, on a further line."""

# Reuters, Yahoo, Bloomberg and Google each have their own mark for one market.
_MARKETS = {
    "US": "O OQ N K A P Z PK OTC US UW UN UQ NASDAQ NYSE NYSEARCA AMEX",
    "HK": "HK HKG HKEX SEHK",
    "JP": "T JP JT TYO TSE",
    "SH": "SS SH CH CG SHA SSE",
    "SZ": "SZ CS SHE SZSE",
    "TW": "TW TT TPE TWSE TWO",
    "KR": "KS KQ KP KR KRX KOSPI",
    "GB": "L LN LON LSE IL",
    "DE": "DE GR GY ETR XETRA F FRA",
    "FR": "PA FP EPA",
    "NL": "AS NA AMS",
    "IT": "MI IM BIT",
    "ES": "MC SM BME",
    "CH": "S SW VX SE SWX",
    "SE": "ST SS STO",
    "NO": "OL NO",
    "DK": "CO DC CPH",
    "FI": "HE FH HEL",
    "BE": "BR BB EBR",
    "PT": "LS PL ELI",
    "IN": "NS NSE BO BSE IN IS IB",
    "SG": "SI SP SGX",
    "AU": "AX AU ASX",
    "CA": "TO V CN TSX TSE",
    "BR": "SA BZ BVMF",
    "MX": "MX MM BMV",
    "SA": "SR SE TADAWUL AB",
    "ID": "JK IJ IDX",
    "TH": "BK TB SET",
    "MY": "KL MK KLSE",
    "ZA": "J JO SJ JSE",
    "AE": "DU AD UH DFM ADX",
    "QA": "QA QD",
    "TR": "IS TI BIST",
    "PL": "WA PW WSE",
}
_MARKETS_OF: dict[str, frozenset[str]] = {
    mark: frozenset(market for market, marks in _MARKETS.items() if mark in marks.split())
    for mark in {mark for marks in _MARKETS.values() for mark in marks.split()}
}
_UNSHORTENED = frozenset({"SS", "SZ"})
_FULL_CHINESE = 6
_SPLIT = re.compile(r"([A-Z0-9][A-Z0-9&\-/]{0,11}?)[.: ]\s?([A-Z]{1,8})(?: EQUITY| INDEX)?")
_PREFIXED = re.compile(r"([A-Z]{2,8}):\s?([A-Z0-9][A-Z0-9.\-]{0,9})")
_BRACKETS = "<>()[]{}\"'“”‘’,;!?。？！"


class Code(NamedTuple):
    """A code as written: its key, and whether it was marked as one ("$NVDA", "^HSI", ".HSI", "JPY=X", "0700.HK")."""

    key: str
    marked: bool


def read_code(text: str) -> Code:
    """Return `text` without brackets and cashtag, in upper case, and whether its shape alone says that it is a code."""
    bare = text.strip().strip(_BRACKETS).strip()
    if bare.startswith(("$", "#")):
        return Code(bare[1:].upper(), marked=True)
    key = bare.upper()
    marked = key[:1] in "^." or "=" in key or bool(_PREFIXED.fullmatch(key))
    root, dot, suffix = key.rpartition(".")
    return Code(key, marked or bool(dot and root and suffix in _MARKETS_OF and " " not in root))


def is_lone_letter(text: str) -> bool:
    """Tell whether a text is one Latin letter or one digit, with or without marks around it."""
    return text.isascii() and sum(map(str.isalnum, text)) == 1


def spellings(instrument: Instrument) -> Iterator[tuple[str, float]]:
    """Yield the keys under which an instrument's codes are found, each with how well it identifies the instrument."""
    for position, listing in enumerate(instrument.listings):
        root_strength = ROOT if position == 0 else SECOND_ROOT
        for code in filter(None, (listing.ric, listing.symbol, *listing.codes)):
            key = code.upper()
            yield key, FULL
            yield from _shortened(key, root_strength)
    pair = currencies_of(instrument)
    if pair:
        yield "".join(pair), ROOT
        yield from ((currency, SECOND_ROOT) for currency in pair if "USD" in pair and currency != "USD")


def _shortened(key: str, strength: float) -> Iterator[tuple[str, float]]:
    """Yield the shorter spellings of one code."""
    if key[:1] in "^.":
        yield key[1:], strength
        key = key[1:]
    root, dot, suffix = key.rpartition(".")
    if dot and suffix in _MARKETS_OF and root:
        yield root, strength
        if suffix not in _UNSHORTENED:
            yield from _digits(root, strength)
        key = root
    elif len(key) < _FULL_CHINESE and key.isdigit():
        yield from _digits(key, strength)
    base, dash, quote = key.partition("-")
    if dash and quote in {"USD", "EUR", "USDT"}:
        yield base, strength
        yield base + quote, strength
    elif dash and len(quote) == 1:
        for mark in (".", "/", ""):
            yield base + mark + quote, strength


def _digits(root: str, strength: float) -> Iterator[tuple[str, float]]:
    """Yield a number without its leading zeros, as people write Hong Kong codes."""
    if root.isdigit() and root[0] == "0" and root.strip("0"):
        yield root.lstrip("0"), strength


def split_code(key: str) -> tuple[str, frozenset[str]] | None:
    """Return the root and the possible markets of a code with a venue ("AAPL.O", "700 HK", "NASDAQ:AAPL"), or None."""
    prefixed = _PREFIXED.fullmatch(key)
    if prefixed and prefixed[1] in _MARKETS_OF:
        return prefixed[2], _MARKETS_OF[prefixed[1]]
    split = _SPLIT.fullmatch(key)
    if split and split[2] in _MARKETS_OF:
        return split[1], _MARKETS_OF[split[2]]
    return None


def trades_in(listings: tuple[Listing, ...], root: str, markets: frozenset[str]) -> bool:
    """Tell whether one of these lines has this root and trades in one of these markets."""
    return any(_fits(listing, root, markets) for listing in listings)


def _fits(listing: Listing, root: str, markets: frozenset[str]) -> bool:
    """Tell whether one line has this root, zeros apart, and trades in one of these markets."""
    for code in filter(None, (listing.ric, listing.symbol)):
        own, dot, suffix = code.upper().rpartition(".")
        place = _MARKETS_OF.get(suffix, frozenset()) if dot else frozenset({"US"})
        if (own if dot else code.upper()).lstrip("0") == root.lstrip("0") and place & markets:
            return True
    return False


def trades_in_country(symbol: str, country: str) -> bool:
    """Tell whether a Yahoo symbol is of an exchange of this country; a symbol without a venue is American."""
    _, dot, suffix = symbol.upper().rpartition(".")
    markets = _MARKETS_OF.get(suffix, frozenset()) if dot else frozenset({"US"})
    return country in markets or (country == "CN" and bool(markets & {"SH", "SZ"}))
