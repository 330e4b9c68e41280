"""Noun phrases: where the names before a verb start and end, lists and what follows a name included.

Shares of Alder Bank (ALD.L) and Birch plc    two phrases
the yield on the 10-year Treasury note        one phrase, its head `yield`
"""

from typing import NamedTuple

from bot.parsing.moves.tokens import Tokens
from bot.parsing.moves.words import UNTRADED

_NOUN = frozenset("nN'")
_AFTER_NOUN = frozenset(
    {
        "in",
        "per",
        "on",
        "for",
        "from",
        "tracking",
        "outside",
        "across",
        "among",
        "ex",
        "excluding",
        "through",
        "via",
        "into",
        "between",
        "against",
        "versus",
        "toward",
        "towards",
        "under",
        "near",
        "inside",
        "within",
    }
)
_LINKS = frozenset(
    {"tracking", "linked", "tied", "listed", "measuring", "tracks", "based", "traded", "domiciled", "quoted"}
)
_MADE = frozenset({"tracked", "compiled", "published", "run", "managed", "owned", "sold", "issued", "backed"})
_STOPS_LIST = frozenset("vVHLiI")
_LIST_VERBS = frozenset(
    {"by", "with", "both", "besides", "like", "including", "sent", "sending", "saw", "seeing", "for", "of"}
)
_AFTER_CODE = frozenset({"yield", "yields", "shares", "stock", "futures", "price", "prices", "rate", "index", "gauge"})
_OF_MANY = frozenset({"gauge", "index", "basket", "measure", "sub-index", "subindex"})
MAX_ITEMS = 12
PAIR = 2


class Phrase(NamedTuple):
    """A noun phrase: tokens `start` to `end`, the first core ending at `head`."""

    start: int
    end: int
    head: int


def skip_codes_back(t: Tokens, k: int) -> int:
    """Return the last token at or before `k` that is no code, time phrase or closed parenthesis."""
    while k >= 0:
        kind = t.kinds[k]
        if kind in "CT":
            k -= 1
        elif kind == ")":
            opening = t.kinds.rfind("(", 0, k)
            if opening < 0:
                return k
            k = opening - 1
        else:
            return k
    return k


def phrase_before(t: Tokens, k: int) -> Phrase | None:
    """Return the noun phrase whose last token is `k` (codes after it skipped), None where there is none."""
    k = skip_codes_back(t, k)
    if k < 0 or t.kinds[k] not in _NOUN:
        return None
    start, head, end = core_start(t, k), k + 1, k + 1
    for _ in range(MAX_ITEMS):
        link = _linked_end(t, start)
        if link is None:
            break
        head = link + 1
        start = core_start(t, link)
    return Phrase(start, end, head)


def core_start(t: Tokens, k: int) -> int:
    """Return the first token of the unbroken run of nouns and names that ends at `k`."""
    start = k
    while start > 0 and (t.kinds[start - 1] in _NOUN or _code_inside(t, start, k)):
        start -= 1
    if t.kinds[start] == "'":
        start += 1
    return start


def _code_inside(t: Tokens, start: int, last: int) -> bool:
    """Tell whether the code before `start` stands inside a name: `Alder's (ALD.O) shares`, `bond (X10YT=RR) yield`."""
    if t.kinds[start - 1] != "C" or start < len("nC"):
        return False
    k = start - 2
    while k > 0 and t.kinds[k] == "C":
        k -= 1
    return t.kinds[k] == "'" or (t.low[last] in _AFTER_CODE and t.kinds[k] in "nN")


def _linked_end(t: Tokens, start: int) -> int | None:
    """Return the last token of the noun that `of`, `on`, `tracking` ... links to the core starting at `start`."""
    k = start - 1
    while k >= 0 and (t.kinds[k] in "dgq" or t.low[k] == "all" or t.kinds[k - 1 : k + 1] == "oF"):
        k -= 1
    if k < 1:
        return None
    low, kind = t.low[k], t.kinds[k]
    if kind == "t" and t.low[k - 1] in UNTRADED:
        return k - 1
    if kind == "t" and t.low[k - 1] in _LINKS:
        k -= 1
        kind, low = "p", "tracking"
    if kind == "p" and t.low[k - 1] in _LINKS:
        k -= 1
    if low == "by" and t.low[k - 1] in _MADE and t.kinds[k - 2 : k - 1] in {"n", "N"}:
        return k - 2
    if low == "by" and (t.low[k - 1] in UNTRADED or t.low[k - 1].endswith("ing")):
        return k - 1
    if kind not in "oa" and low not in _AFTER_NOUN and low not in _LINKS:
        return None
    before = skip_codes_back(t, k - 1)
    return before if before >= 0 and t.kinds[before] in "nN" else None


def list_before(t: Tokens, k: int) -> list[Phrase]:
    """Return the phrases of the list that ends at token `k`, in order; one phrase is a list of one."""
    last = phrase_before(t, k)
    if last is None:
        return []
    items = [last]
    joined = _joined(t, last.start - 1, "c")
    while joined is not None and len(items) < MAX_ITEMS:
        item = phrase_before(t, joined)
        if item is None or _is_object(t, item):
            break
        items.append(item)
        joined = _joined(t, item.start - 1, ",") or _joined(t, item.start - 1, "c")
    return _merged(t, items[::-1])


def _merged(t: Tokens, items: list[Phrase]) -> list[Phrase]:
    """Return a list whose `and` stands inside one name as that one: oil and gas stocks, a gauge of steel and coal."""
    if len(items) != PAIR:
        return items
    first, last = items
    plain = "N" not in t.kinds[first.start : last.end] and "C" not in t.kinds[first.start : last.end]
    inside = t.low[first.head - 1] in _OF_MANY and first.head < first.end
    if inside or (plain and first.end - first.start == 1 and last.end - last.start > 1 and not told_apart(t, last)):
        return [Phrase(first.start, last.end, first.head if inside else last.end)]
    return items


def told_apart(t: Tokens, last: Phrase) -> bool:
    """Tell whether `both`, `each` or `respectively` follows, which says that a pair is two."""
    return bool({"both", "each", "respectively"}.intersection(t.low[last.end :]))


def comma_list_before(t: Tokens, k: int) -> list[Phrase]:
    """Return the phrases of a list joined by commas only, each with its printed code."""
    items: list[Phrase] = []
    while len(items) < MAX_ITEMS:
        item = phrase_before(t, k)
        if item is None or (items and item.end >= len(t.kinds)) or t.kinds[item.end] != "C":
            break
        items.append(item)
        joined = _joined(t, item.start - 1, ",") or _joined(t, item.start - 1, "c")
        if joined is None:
            break
        k = joined
    return items[::-1]


def _joined(t: Tokens, k: int, mark: str) -> int | None:
    """Return the token before a comma or `and` that stands at `k` (articles skipped), None where none does."""
    while k >= 0 and t.kinds[k] in "dgq":
        k -= 1
    if k < 1 or t.kinds[k] != mark:
        return None
    k -= 1
    if mark == "c" and t.kinds[k] == ",":
        k -= 1
    return k if k >= 0 and t.kinds[skip_codes_back(t, k)] in "nN'" else None


def _is_object(t: Tokens, item: Phrase) -> bool:
    """Tell whether a phrase is the object of a verb before it: `raised its payout and Birch fell`."""
    k = item.start - 1
    while k >= 0 and t.kinds[k] in "dgqb":
        k -= 1
    if k < 0:
        return False
    at_start = k == 0 or t.kinds[k - 1] in ",;:k"
    return (t.kinds[k] in _STOPS_LIST or (t.kinds[k] in "pa" and at_start)) and t.low[k] not in _LIST_VERBS


def list_after(t: Tokens, k: int) -> list[Phrase]:
    """Return the phrases of the list that starts at token `k`."""
    items: list[Phrase] = []
    n = len(t.kinds)
    while len(items) < MAX_ITEMS:
        while k < n and t.kinds[k] in "dgqT":
            k += 1
        item = phrase_from(t, k)
        if item is None:
            break
        items.append(item)
        k = item.end
        while k < n and t.kinds[k] == "C":
            k += 1
        comma = k < n and t.kinds[k] == "," and k + 1 < n and t.kinds[k + 1] == "c"
        k += comma
        if k >= n or t.kinds[k] != "c":
            break
        k += 1
    return items


def phrase_from(t: Tokens, k: int) -> Phrase | None:
    """Return the noun phrase that starts at `k`, None where there is none."""
    n, start = len(t.kinds), k
    while k < n and t.kinds[k] in _NOUN:
        k += 1
    if k == start:
        return None
    head = k
    while k + 1 < n and (t.kinds[k] == "o" or t.low[k] in _AFTER_NOUN):
        j = k + 1
        while j < n and t.kinds[j] in "dg":
            j += 1
        stop = j
        while stop < n and t.kinds[stop] in _NOUN:
            stop += 1
        if stop == j:
            break
        k = stop
    return Phrase(start, k, head)


def last_core(t: Tokens, phrase: Phrase) -> Phrase:
    """Return the last noun of a phrase: of `top gainers on the Alder index`, which rose, the index."""
    start = phrase.end
    while start > phrase.head and t.kinds[start - 1] in _NOUN:
        start -= 1
    return Phrase(start, phrase.end, phrase.end)
