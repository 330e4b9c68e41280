"""What the catalogue may call what a clause names: `sugar` for `CBOT May sugar contract`, `German 10-year yield`.

the yield on the 10-year Treasury note    U.S. 10-year yield
U.S. West Texas Intermediate crude futures   West Texas Intermediate
Ruritania's Elm index                     Elm
"""

import re
from collections.abc import Iterator

from bot.lexicon.periods import MONTHS
from bot.parsing.moves.words import COMMODITIES

_POSSESSION = re.compile("['’]s\\b")
_OWNER = re.compile("[A-Z][\\w.]{1,20}['’]s ")
_FUTURES_ON = re.compile(r"(?:[Ff]utures?|E-minis)\s(?:tracking|tied to|linked to|for|on)\s(?:the\s)?")
_BENCHMARK = re.compile(
    r"(?:the )?(?P<place>[A-Z][\w.]{1,20}(?:\s[A-Z][\w.]{1,20})?)"
    r"(?: benchmark (?:stock |share )?index| stock (?:index|market)| shares| equities| stocks)"
)
"""What names a country's shares as a whole: `Australia's benchmark index`, `South Korean shares`."""
_BENCHMARKS = {
    place: index
    for places, index in (
        ("Australia Australian", "S&P/ASX 200"),
        ("South_Korea South_Korean Korean", "KOSPI"),
        ("Japan Japanese", "Nikkei 225"),
        ("India Indian", "Nifty 50"),
        ("Indonesia Indonesian", "IDX Composite"),
        ("Malaysia Malaysian", "FTSE Bursa Malaysia KLCI"),
        ("Philippine Philippines", "PSEi"),
        ("Taiwan Taiwanese", "TAIEX"),
        ("Thailand Thai", "SET Index"),
        ("Pakistan Pakistani", "KSE 100"),
        ("Britain British", "FTSE 100"),
        ("Canada Canadian", "S&P/TSX Composite"),
        ("Brazil Brazilian", "Bovespa"),
        ("Mexico Mexican", "S&P/BMV IPC"),
        ("Singapore", "Straits Times Index"),
        ("Hong_Kong", "Hang Seng Index"),
    )
    for place in (word.replace("_", " ") for word in places.split())
}
"""The index that is meant where a report names a country's benchmark, by the country."""
_MINI = re.compile(r"(?<= )(?:e-minis?|E-minis?) ")
_MATURITY = re.compile(r"\b(\d{1,2}|two|three|five|seven|ten|twenty|thirty)-years?\b", re.IGNORECASE)
_BEFORE = (
    *("CME ", "CBOT ", "ICE ", "NYMEX ", "Nymex ", "COMEX ", "Comex ", "LME ", "Chicago Board of Trade "),
    *("front-month ", "Front-month ", "Front Month ", "three-month ", "most active ", "most-active ", "nearby "),
    *("new-crop ", "New-crop ", "225-issue ", "U.S. ", "US ", "international ", "pan-European "),
    *("France ", "Germany ", "UK ", "Spain ", "Italy ", "Japan ", "Hong Kong ", "benchmark "),
)
"""Exchanges and words before the name of an index or a commodity that are no part of it."""
_AFTER = (
    " benchmark",
    " contracts",
    " contract",
    " futures",
    " crude",
    " index",
    " Index",
    " stock average",
    " Stock Average",
)
"""Words after such a name, cut one after the other."""
_GOODS = COMMODITIES - {"futures", "share", "stock", "bond", "bonds", "treasury", "treasuries"}
"""Words of what futures and the cash market share a name for; an index and its futures are two instruments."""
_COUNTRIES = {
    word: country
    for country, words in {
        "U.S.": "u.s. us american treasury treasuries t-note t-notes t-bond",
        "German": "german germany bund bunds",
        "UK": "uk u.k. british britain gilt gilts",
        "Japanese": "japanese japan jgb jgbs",
        "French": "french france oat oats",
        "Italian": "italian italy btp btps",
        "Spanish": "spanish spain",
        "Canadian": "canadian canada",
        "Australian": "australian australia",
        "Chinese": "chinese china",
        "Indian": "indian india",
        "Korean": "korean korea",
        "Brazilian": "brazilian brazil",
    }.items()
    for word in words.split()
}
"""The country of a government bond, by its words."""


_SECTORS = frozenset(
    "materials healthcare health care energy technology tech financials financial finance utilities industrials "
    "staples discretionary consumer telecoms telecom communication information services banks bank banking real estate "
    "property smallcaps small-caps small-cap smallcap midcaps mid-caps mid-cap midcap large-caps insurance auto pharma "
    "semiconductor semiconductors chip chipmakers "
    "and sector sectors sub-index subindex index gauge stocks shares industry".split()
)
"""Words of the names of sectors, of one market or another."""


def is_sector(name: str) -> bool:
    """Tell whether a name is only that of a sector, which the indexes of every market have: `the real estate index`."""
    return _SECTORS.issuperset(name.lower().split())


def catalogue_names(name: str) -> Iterator[str]:
    """Yield what the catalogue may call a name, the name itself first.

    Args:
        name: the name as a clause writes it.
    """
    plain = _POSSESSION.sub("", name)
    yield from (name, plain)
    if (bond := _bond(plain)) is not None:
        yield bond
        return
    short = plain if plain.startswith("Chicago Board of Trade") else _OWNER.sub("", name)
    for word in _BEFORE:
        short = short.removeprefix(word)
    if country := _BENCHMARK.fullmatch(plain):
        yield _BENCHMARKS.get(country["place"], f"{country['place']} stocks")
        return
    if " index of " in short:
        short = short.partition(" of ")[0]
    if mini := _MINI.search(short):
        short = f"{short[: mini.start()]}{short[mini.end() :]}"
        short = f"S&P 500{short.removeprefix('S&P')}" if short == "S&P futures" else short
    first, _, rest = short.partition(" ")
    short = rest if rest and first.lower() in MONTHS else short
    if on := _FUTURES_ON.match(short):
        short = f"{short[on.end() :]} futures"
    yield short
    for word in _AFTER:
        if short.endswith(word) and (word != " futures" or _GOODS.intersection(short.lower().split())):
            short = short.removesuffix(word)
            yield short


def _bond(name: str) -> str | None:
    """Return `German 10-year yield` for any way to name that bond, None where no country or no maturity is named."""
    maturity = None if "breakeven" in name else _MATURITY.search(name)
    country = next((_COUNTRIES[word] for word in name.lower().split() if word in _COUNTRIES), None)
    return f"{country} {maturity[1].lower()}-year yield" if maturity and country else None
