"""Printed codes: what a RIC, a ticker or an exchange symbol looks like, and which name each one was printed for."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from bot.parsing.moves.words import COMPANY_WORDS, GENERIC, MODIFIERS, PLACES

_INDEX_TICKERS = "DJIA|SPX|COMP|RUT|NDX|DJT|SOX|NYA|DXY"
INDEX_TICKERS = frozenset(_INDEX_TICKERS.split("|"))
"""Tickers of indexes that some agencies print bare after the name."""
_SUFFIXED = r"[A-Z0-9]{2,12}[a-z]{0,2}\.[A-Z]{1,3}\b|[A-Z]\.(?:N|O|OQ|TO|L)\b(?=\s?[,)>])"
_BARE = (
    r"\.[A-Z][A-Z0-9]{1,15}(?:\.[A-Z]{1,2})?\b"
    rf"|{_SUFFIXED}"
    r"|[A-Z0-9]{2,12}=[A-Z0-9]{0,4}(?![\w=])"
    r"|[A-Z0-9]{1,6}(?:c[vm]?|v)\d{1,2}\b"
    r"|CM[A-Z]{2}[03]\b"
    r"|[A-Z]{2,14}:[A-Z0-9][A-Z0-9.!]{1,19}\b"
    r"|[A-Z]{1,4}(?:00|[FGHJKMNQUVXZ]2\d)\b|[A-Z]{2}\.\d\b"
    r"|\^[A-Z0-9]{2,8}\b"
    rf"|(?<=[a-z0-9]\s)(?:{_INDEX_TICKERS})\b"
)
_IN_PARENTHESES = (
    rf"\(\s?(?:(?:[A-Za-z]{{2,12}}(?:\s[A-Z]{{2,10}})?:\s?)?(?:{_BARE}|[.^]?[A-Z0-9][A-Z0-9./-]{{0,9}}[a-z]?)"
    rf"(?:\s?[,;]\s?(?:[A-Za-z]{{2,12}}:\s?)?(?:{_BARE}|[A-Z0-9.]{{1,8}}))*)\s?\)"
)
CODE = rf"{_IN_PARENTHESES}|<[.A-Za-z0-9=^]{{1,20}}>|(?<![\w.&=])(?:{_BARE})"
"""A code as printed, with its parentheses or angle brackets."""

TOPIC = r"\[[A-Z0-9./]{1,12}\]|\b[A-Z]{2,10}/(?=[\s.)]|\Z)"
"""A pointer to a news page, such as `[GOL/]`: no code of an instrument."""

_INSIDE = re.compile(r"(?:[A-Za-z]{2,12}(?:\s[A-Z]{2,10})?:\s?)?([.^]?[A-Za-z0-9=][A-Za-z0-9=./^!-]{0,19})")
_ACRONYMS = frozenset(
    "WTI GDP CPI PPI PMI ECB FED BOJ BOE OPEC EIA IEA API SEC IPO CEO CFO EV EVS AI UK US USA EU UAE IMF FOMC RBI RBA "
    "PCE PMI LNG ETF ETFS YTD NSE BSE LME TSE PBOC OTC ADR ADRS FDA MSCI BOK EPS NAV GMT IST BPD LSEG "
    "OSE SHFE DCE ZCE CBOT TOCOM INE HKEX SICOM COMEX NYMEX".split()
)


def code_in(printed: str) -> str | None:
    """Return the code that a match of `CODE` holds, its exchange prefix cut off; None for an acronym.

    Args:
        printed: `(.SPX)`, `<AAPL.O>`, `9988.HK`, `(NASDAQ: AAPL)`, `TSX:RY`.
    """
    inside = printed.strip("()<> ")
    found = _INSIDE.match(inside)
    if not found or found[1].upper() in _ACRONYMS:
        return None
    return found[1] if printed.startswith("(") else found[1].rstrip(".")


def is_acronym(code: str, name: str) -> bool:
    """Tell whether `code` is just the initials of `name`: West Texas Intermediate (WTI)."""
    if code in INDEX_TICKERS or not code.isalpha() or len(code) == 1:
        return False
    parts = re.findall(r"[A-Za-z]+", name)
    capitals = "".join(part[0] for part in parts if part[0].isupper())
    initials = "".join(part[0] for part in parts).upper()
    return capitals.endswith(code) or initials.endswith(code)


_DESCRIBING = MODIFIERS | PLACES | COMPANY_WORDS
_NO_NAMES = GENERIC | {"stocks", "equities", "markets", "sector", "bonds"}
_SMALL = frozenset("the of a spot index share shares stock stocks inc corp ltd co plc group average composite".split())
_REMEMBERED = 20_000
"""Articles ask for the same names' codes again and again."""


@lru_cache(maxsize=_REMEMBERED)
def name_key(name: str) -> frozenset[str]:
    """Return the words that tell a name from others, for matching a short form with the full one."""
    words = re.findall(r"[\w&+]+", name.lower().replace("'s", ""))
    return frozenset(words) - _SMALL or frozenset(words)


@dataclass(slots=True)
class CodeBook:
    """Which code an article prints for which name; a code goes with all moves of its name."""

    codes: dict[frozenset[str], str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    firsts: dict[frozenset[str], str] = field(default_factory=dict)

    def learn(self, name: str, code: str) -> None:
        """Remember that `code` was printed for `name`; the first code printed for a name stays."""
        key = name_key(name)
        if key and not key <= _NO_NAMES and not is_acronym(code, name):
            self.codes.setdefault(key, code)
            self.firsts.setdefault(key, _first_word(name))
            self.names.setdefault(code, name)

    def code_for(self, name: str) -> str | None:
        """Return the code printed for `name` or for the one name that contains it or is contained in it."""
        if not self.codes or not (key := name_key(name)):
            return None
        if key in self.codes:
            return self.codes[key]
        found = {code for known, code in self.codes.items() if _same_name(key, known, code, self.firsts[known])}
        return found.pop() if len(found) == 1 else None


def _first_word(name: str) -> str:
    """Return the first word of a name as `name_key` gives it."""
    return next((word for word in re.findall(r"[\w&+]+", name.lower()) if word not in _SMALL), "")


def _same_name(name: frozenset[str], known: frozenset[str], code: str, first: str) -> bool:
    """Tell whether a name is a longer or shorter form of one whose code is known.

    A longer form may only add what describes (blue-chip, Japan's); a shorter one may only leave out what companies
    are called by (Alder Holdings), and, for an index, words of its sort.
    """
    if known < name:
        return name - known <= _DESCRIBING
    if not name < known or first not in name or any(word[0].isdigit() for word in known - name):
        return False
    return not code.startswith((".", "^")) or known - name <= _DESCRIBING
