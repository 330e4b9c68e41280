"""Cutting a noun phrase down to the name in it.

shares of chipmaker Alder Inc          Alder Inc
Japan's blue-chip Birch 225 index      Birch 225 index
the price of a barrel of Cedar crude   Cedar crude
the yield on the 10-year note          all of it
"""

from bot.lexicon.units import QUANTITIES
from bot.parsing.moves import words as w
from bot.parsing.moves.phrases import Phrase
from bot.parsing.moves.tokens import Tokens

SHARES = frozenset({"share", "shares", "stock", "stocks", "scrip", "adr", "adrs"})
PRICES = frozenset({"price", "prices"})
CONTRACTS = frozenset({"contract", "contracts"})
YIELDS = frozenset({"yield", "yields", "rate", "rates", "counterpart", "counterparts"})
PREMIUMS = frozenset({"premium", "premiums", "differential", "differentials", "crack", "cracks"})
"""What refiners trade over a benchmark: `the cash premium for marine fuel`, `the diesel crack`."""
_TAILS = SHARES | PRICES
_KEPT_AFTER = frozenset({"in", "tracking", "outside", "ex", "excluding", "across"})
_CHOSEN = frozenset({"leading", "blue-chip", "top"})
"""After an index's name and `of`, belong to the name: `index of leading shares`."""
_LISTED = frozenset({"listed", "traded", "quoted"})
_SHARE_INDEX = frozenset({"average", "index", "benchmark"})
_KEPT_BEFORE = frozenset({"spot", "three-month", "front-month", "pan-european", "e-mini", "e-minis"})
_LINKED = ("-backed", "-listed", "-based", "-owned", "-controlled", "-headquartered", "-focused", "-run")
_FUTURES = frozenset({"future", "futures"})
_OWN_POSSESSIVES = frozenset(
    "mcdonald wendy macy kohl dillard lowe moody domino denny casey sotheby sainsbury levi dunkin kellogg".split()
)
"""Names that end in a possessive mark of their own."""
_OWNERS_IN_NAMES = frozenset({"msci", "dow", "moody"})


def trim(t: Tokens, phrase: Phrase) -> tuple[int, int]:
    """Return the tokens of the name inside a phrase.

    Args:
        t: the sentence's tokens.
        phrase: a noun phrase of it.
    """
    start, end = phrase.start, phrase.end
    if phrase.head < end and t.low[phrase.head - 1] in PREMIUMS:
        return start, end
    if phrase.head < end and (_opens_with_shares(t, phrase) or _only_leads(t, phrase)):
        start = phrase.head + 1
        while start < end - 1 and (
            t.kinds[start] in "dgo" or (t.low[start] in QUANTITIES and t.kinds[start + 1] == "o")
        ):
            start += 1
    elif phrase.head < end and not _needs_tail(t, phrase):
        end = phrase.head
    start, end = _cut_owner(t, start, end)
    end = _cut_tail(t, start, end)
    return _cut_description(t, start, end), end


def is_span(word: str) -> bool:
    """Tell whether a word is a maturity such as `10-year`."""
    return word[0].isdigit() and "-" in word


def _opens_with_shares(t: Tokens, phrase: Phrase) -> bool:
    """Tell whether a phrase is `shares of X`, `shares in X`, `the price of X`."""
    head, link = t.low[phrase.head - 1], t.low[phrase.head]
    if head in PRICES:
        return link in {"of", "for"}
    if head in CONTRACTS:
        return link in {"of", "in", "for"}
    if head not in SHARES or link not in {"of", "in"} or (head == "stocks" and link == "in"):
        return False
    return link == "of" or not all(word in w.PLACES for word in t.low[phrase.head + 1 : phrase.end])


def _only_leads(t: Tokens, phrase: Phrase) -> bool:
    """Tell whether the head is no thing that moves: `evident in the Nikkei`."""
    head = t.low[phrase.head - 1]
    if t.low[phrase.head] not in {"in", "on", "for", "across"} or "N" in t.kinds[phrase.start : phrase.head]:
        return False
    return head not in w.HEADS and head not in w.UNTRADED and "N" in t.kinds[phrase.head : phrase.end]


def _needs_tail(t: Tokens, phrase: Phrase) -> bool:
    """Tell whether what follows the head belongs to the name: `yield on ...`, `index of ...`, `stocks in ...`."""
    link, head, kind = t.low[phrase.head], t.low[phrase.head - 1], t.kinds[phrase.head - 1]
    if link == "of":
        named = kind == "n" and t.kinds[phrase.head - 2] == "N" and head in _SHARE_INDEX
        return not named or t.low[phrase.head + 1] in _CHOSEN
    if kind == "N":
        return False
    if link in _LISTED or head in YIELDS or (head in _FUTURES and link != "in"):
        return True
    return link in _KEPT_AFTER and _is_plain(t, phrase, link)


def _is_plain(t: Tokens, phrase: Phrase, link: str) -> bool:
    """Tell whether a head needs what follows to be a name: `index tracking ...`, `stocks in ...`."""
    core = t.low[phrase.start : phrase.head]
    if link == "in":
        return len(core) == 1 or all(word in w.PLACES or word in w.GENERIC for word in core)
    return "N" not in t.kinds[phrase.start : phrase.head] or core[-1] in w.HEADS - w.COMMODITIES


def _cut_owner(t: Tokens, start: int, end: int) -> tuple[int, int]:
    """Cut `X's` before a name (Japan's Nikkei) and `'s shares` after one (Alder's shares)."""
    mark = t.kinds.rfind("'", start, end)
    if mark < 0 or (mark == end - 1 and t.kinds[end : end + 1] == "C"):
        return start, end
    after = [k for k in range(mark + 1, end) if t.kinds[k] != "C"]
    if _only_shares([t.low[k] for k in after]):
        return start, mark + (t.low[mark - 1] in _OWN_POSSESSIVES)
    owner_is_place = all(word in w.PLACES or t.kinds[k] == "N" for k, word in enumerate(t.low[start:mark], start))
    named = any(t.kinds[k] == "N" and not t.text[k][0].isdigit() for k in after)
    if t.low[mark - 1] in _OWNERS_IN_NAMES or not owner_is_place or not named:
        return start, end
    return mark + 1, end


def _only_shares(words: list[str]) -> bool:
    """Tell whether the words after a possessive only say that its shares are meant."""
    if len(words) > 1 and words[0] in SHARES and words[1] in _LISTED:
        return True
    return all(word in _TAILS or word in w.PLACES or "listed" in word for word in words)


def _cut_tail(t: Tokens, start: int, end: int) -> int:
    """Cut `shares`, `stock price` after a name; markets of places keep them (Australian stocks)."""
    stop = end
    if "o" in t.kinds[start:end]:
        return end
    while stop > start + 1 and t.low[stop - 1] in _TAILS:
        if t.low[stop - 1] in PRICES and t.low[stop - 2] not in w.COMMODITIES:
            break
        stop -= 1
    if stop < end and t.low[end - 1] == "stocks" and t.kinds[stop - 1] == "n" and t.low[stop - 1] in w.COMMODITIES:
        return end
    if stop < end and all(t.low[k] in w.PLACES or t.low[k] in w.MODIFIERS for k in range(start, stop)):
        return end
    if t.low[end - 1] in {"share", "shares", "stock", "stocks"} and t.low[stop - 1] in _SHARE_INDEX:
        return end
    return stop


def _cut_description(t: Tokens, start: int, end: int) -> int:
    """Cut what only describes the name before it: blue-chip, chipmaker, software provider."""
    while start < end - 1 and (t.kinds[start] in "dg'" or t.low[start] in w.MODIFIERS or _is_linked(t, start)):
        start += 1
    if (named := _past_company_word(t, start, end)) is not None:
        return named
    last = end - 1
    while last > start and t.kinds[last] != "N":
        last -= 1
    first = last
    while first > start and (t.kinds[first - 1] == "N" or _begins_name(t, first - 1)):
        first -= 1
    if t.kinds[first] != "N" or first == start or "'" in t.kinds[start:first] or "o" in t.kinds[start:first]:
        return start
    if t.low[first - 1] in _KEPT_BEFORE or is_span(t.low[first]) or YIELDS.intersection(t.low[start:first]):
        return start
    if last == end - 1 and all(t.kinds[k] == "n" for k in range(start, first)):
        return first
    lower = t.low[start:first]
    if (
        lower[-1] in w.COMPANY_WORDS
        or lower[-1] in w.HEADS
        or lower[-1].endswith(("er", "or", "-listed", "-backed", "-based"))
    ):
        return first
    return first if t.kinds[first - 1] == "n" and "-" in t.low[first - 1] else start


def _is_linked(t: Tokens, k: int) -> bool:
    """Tell whether a word only says whose or where the name after it is: `Birch-backed Alder`."""
    return t.low[k].endswith(_LINKED) and t.kinds[k + 1] == "N"


def _begins_name(t: Tokens, k: int) -> bool:
    """Tell whether a common word in capitals opens the name after it: Steel in Steel Dynamics."""
    return t.text[k][0].isupper() and t.low[k] not in w.MODIFIERS and t.low[k] not in w.COMPANY_WORDS


def _past_company_word(t: Tokens, start: int, end: int) -> int | None:
    """Return where the name after `logistics company` starts, None where a phrase does not open so."""
    for k in range(start, end - 1):
        if t.kinds[k] != "n":
            return None
        if t.low[k] in w.COMPANY_WORDS and t.kinds[k + 1] == "N":
            return k + 1
    return None
