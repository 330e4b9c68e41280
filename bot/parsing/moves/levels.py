"""The level that a predicate leads to: `to 3,362`, `to a record high of 40`, `, closing at 401`."""

from bot.lexicon.units import Measure
from bot.lexicon.verbs import HIGHS, LOWS
from bot.parsing.moves import words as w
from bot.parsing.moves.scan import EXTREMES, LEVELS, SKIPPED, Scan

_PLACED = frozenset("below above past near around through beyond under over toward towards".split())
_REACH = 16
_PHRASE = 9
_ENDS = frozenset('kwrVSF;:"()')
_SAYS_LEVEL = HIGHS | LOWS | {"level", "average", "support", "resistance", "close", "record", "top", "bottom"}
_BEFORE_CHANGE = frozenset(",abTdnNpoC'")
_IN_CLAUSE = frozenset(",inNSTdgbqpoC'")
_INSIDE_PHRASE = frozenset("dgqbnNoTAa")
_COST = frozenset({"cost", "costs", "fetched", "fetches", "fetch", "bought", "buys"})
_CHARTED = frozenset({"zone", "area", "region", "resistance", "support", "handle", "territory"})
"""What chartists call a price that is no print: `above the $2,600 zone`."""
_COMPARED_WITH = frozenset({"against", "versus", "vs"})
_LINKS = frozenset(
    "moving in near around below above just under over since for "
    "hit reach stand trade close end settle finish touch change".split()
)


def level_after(scan: Scan, k: int) -> int | None:
    """Return the token of the level that follows a change ending before `k`.

    Args:
        scan: the sentence.
        k: the token after the change.
    """
    t, stop, origin = scan.t, min(scan.n, k + _REACH), False
    while k < stop:
        origin = origin or t.low[k] == "from"
        if _introduces(scan, k) and not (origin and t.kinds[k] != "t"):
            found = level_figure(scan, k + 1)
            if found is not None:
                return found
            if t.kinds[k] == "p":
                return None
        elif _is_origin(scan, k):
            k += 1
        elif not _goes_on(scan, k):
            return None
        k += 1
    return None


def level_next(scan: Scan, k: int) -> int | None:
    """Return the token of the level that stands right after a direction (adverbs, time and codes skipped).

    Args:
        scan: the sentence.
        k: the token after the direction.
    """
    t = scan.t
    if t.low[k - 1] == "up to" or (k < scan.n and t.low[k] in EXTREMES):
        return level_figure(scan, k)
    while k < scan.n and (t.kinds[k] in SKIPPED or t.low[k] in _COMPARED_WITH):
        k += 1
        if t.low[k - 1] in _COMPARED_WITH:
            while k < scan.n and t.kinds[k] in "dnN":
                k += 1
    return level_figure(scan, k + 1) if k < scan.n and _introduces(scan, k) else None


def level_hovering(scan: Scan, k: int) -> int | None:
    """Return the level that a participle gives after a direction without figures: `rose to a high, hovering at 92`.

    Args:
        scan: the sentence.
        k: the token after the direction.
    """
    t, comma = scan.t, scan.t.kinds.find(",", k, k + _REACH)
    if comma < 0 or any(mark in t.kinds[k:comma] for mark in "FkcVASH"):
        return None
    at = comma + 2
    if t.kinds[comma + 1 : at] != "i" or t.low[comma + 1] not in w.NEUTRAL or at >= scan.n:
        return None
    return level_figure(scan, at) if t.kinds[at] in "aq" or t.low[at] in _PLACED else None


def level_closing(scan: Scan, k: int) -> int | None:
    """Return the level at the end of a participle's clause: `, extending losses and closing at 40`."""
    t, stop = scan.t, min(scan.n, k + _REACH)
    while k < stop and t.kinds[k] in _IN_CLAUSE:
        k += 1
    if t.kinds[k : k + 3] in {"cia", "cva"} and t.low[k + 1] in w.NEUTRAL:
        return level_figure(scan, k + 3)
    return None


def level_before(scan: Scan, k: int) -> int | None:
    """Return the level that the clause gave before its change: `was quoted at 1,452.8, 0.1% lower`.

    Args:
        scan: the sentence.
        k: the token before the change.
    """
    t, stop = scan.t, max(0, k - _REACH)
    while k > stop and t.kinds[k] in _BEFORE_CHANGE:
        k -= 1
    if k < 1 or scan.measure(k) not in LEVELS or scan.is_range(k):
        return None
    return k if t.kinds[k - 1] in "aq" or t.low[k - 1] in _PLACED | _COST else None


def level_figure(scan: Scan, k: int) -> int | None:
    """Return the figure at or after `k`, past `a record high of`, `around`."""
    t, stop, start = scan.t, min(scan.n, k + _PHRASE), k
    while k < stop and (t.kinds[k] in _INSIDE_PHRASE or t.low[k] in _LINKS or t.low[k] in _SAYS_LEVEL):
        k += 1
    if scan.measure(k) not in LEVELS or scan.is_range(k):
        return None
    if any(t.kinds[j] in "nN" for j in range(start, k)) and not _SAYS_LEVEL.intersection(t.low[start:k]):
        return None
    if t.low[k + 1 : k + 2] and t.low[k + 1] in _CHARTED:
        return None
    counts = t.kinds[k + 1 : k + 2] in {"n", "N", "'"} and t.low[k + 1] not in w.GENERIC
    return None if counts and scan.measure(k) is Measure.BARE else k


def comes_from(scan: Scan, k: int) -> bool:
    """Tell whether `from` follows a direction ending before `k`: `at 95.70, up marginally from 95.75`."""
    while k < scan.n and scan.t.kinds[k] in "bq":
        k += 1
    return scan.t.low[k : k + 1] == ["from"]


def _introduces(scan: Scan, k: int) -> bool:
    """Tell whether `to`, `at`, `below` ... stands at `k`."""
    return scan.t.kinds[k] in "ta" or (scan.t.kinds[k] == "p" and scan.t.low[k] in _PLACED)


def _is_origin(scan: Scan, k: int) -> bool:
    """Tell whether `from 40` stands at `k`."""
    return scan.t.low[k] == "from" and scan.t.kinds[k + 1 : k + 2] == "F"


def _goes_on(scan: Scan, k: int) -> bool:
    """Tell whether a level may still follow the token at `k`."""
    kind = scan.t.kinds[k]
    if kind in ",-":
        return _continues(scan, k + 1)
    if kind == "c":
        return _closes(scan, k + 1)
    return kind not in _ENDS and scan.t.low[k] != "than"


def _continues(scan: Scan, k: int) -> bool:
    """Tell whether a level may still follow a comma: `, to 40`, `, closing at 40`."""
    kind = scan.t.kinds[k : k + 1]
    if kind in {"t", "a", "T"} or (kind == "i" and scan.t.low[k] in w.NEUTRAL):
        return True
    return kind == "c" and _closes(scan, k + 1)


def _closes(scan: Scan, k: int) -> bool:
    """Tell whether `closed at 40`, `was at 40` starts at `k`."""
    kinds = scan.t.kinds
    last = scan.t.low[k : k + 1] == ["last"] and kinds[k : k + 2] == "ba"
    return last or kinds[k : k + 2] in {"va", "xa"} or kinds[k : k + 3] in {"xva", "xia", "bva"}
