"""From a noun phrase to the name of an instrument: what is cut away, and what can be traded at all.

Shares of chipmaker Alder Inc (ALD.O)    Alder Inc, code ALD.O
Japan's Nikkei share average .N225       Nikkei share average, code .N225
its second-quarter revenue               none
"""

import re
from dataclasses import dataclass, replace

from bot.lexicon.lexicon import Lexicon
from bot.lexicon.periods import MONTHS
from bot.model.span import Span
from bot.parsing.moves import words as w
from bot.parsing.moves.codes import code_in, is_acronym
from bot.parsing.moves.mask import unmask
from bot.parsing.moves.phrases import Phrase
from bot.parsing.moves.tokens import Tokens

_SHARES = frozenset({"share", "shares", "stock", "stocks", "scrip", "adr", "adrs"})
_PRICE = frozenset({"price", "prices"})
_ANY_CONTRACT = frozenset("contract contracts most-active front-month benchmark nearby most active traded".split())
_CONTRACTS = frozenset({"contract", "contracts"})
_TAILS = _SHARES | _PRICE
_COUNTS = frozenset("two three four five six seven eight nine ten several most some many few all both".split())
_YIELDS = frozenset({"yield", "yields", "rate", "rates", "counterpart", "counterparts"})
_FUTURES_ON = re.compile(r"(?:[Ff]utures|E-minis)\s(?:tracking|tied to|linked to|for|on)\s(?:the\s)?")
_KEEP_LOWER = frozenset({"spot", "three-month", "pan-european", "e-mini", "e-minis"})


@dataclass(frozen=True, slots=True)
class Mention:
    """An instrument as a clause names it.

    Attributes:
        text: the name, markup and spaces made plain.
        span: where it stands.
        code: the code printed right after it, if any.
        generic: it is a pronoun or a word such as `the index`: the article's name for it is meant.
        is_yield: its figures in percent are levels.
    """

    text: str
    span: Span
    code: str | None = None
    generic: bool = False
    is_yield: bool = False


def mention_of(t: Tokens, phrase: Phrase, masked: str, lexicon: Lexicon) -> Mention | None:
    """Return the instrument that a phrase names, None where it names nothing that can be traded.

    Args:
        t: the sentence's tokens.
        phrase: the noun phrase.
        masked: the document's masked text.
        lexicon: known names, which count as tradeable whatever they look like.
    """
    if t.kinds[phrase.start] == "j":
        return Mention(t.low[phrase.start], _span(t, phrase.start, phrase.end), generic=True)
    start, end = _cut(t, phrase)
    if start >= end:
        return None
    code = _code_after(t, phrase)
    text = unmask(masked[t.starts[start] : t.ends[end - 1]])
    head = t.low[end - 1] if end == phrase.head or end <= phrase.head else t.low[phrase.head - 1]
    generic = _is_generic(t, start, end) or _is_listed_stock(t, phrase)
    if not (generic or code) and not _is_traded(t, phrase, text, lexicon):
        return None
    is_yield = bool(_YIELDS.intersection(t.low[phrase.start : phrase.end])) or head in _YIELDS
    return Mention(text, _span(t, start, end), code, generic, is_yield)


def with_futures(mentions: list[Mention]) -> list[Mention]:
    """Return a list in which `futures tracking X and Y` are X futures and Y futures."""
    opening = _FUTURES_ON.match(mentions[0].text) if mentions else None
    if not opening:
        return mentions
    first = replace(mentions[0], text=mentions[0].text[opening.end() :])
    return [replace(mention, text=f"{mention.text} futures") for mention in (first, *mentions[1:])]


def _span(t: Tokens, start: int, end: int) -> Span:
    """Return the span of tokens `start` to `end`."""
    return Span(t.starts[start], t.ends[end - 1])


def _code_after(t: Tokens, phrase: Phrase) -> str | None:
    """Return the code printed after the phrase or after its head."""
    for k in (phrase.end, phrase.head):
        if k < len(t.kinds) and t.kinds[k] == "C":
            code = code_in(t.text[k])
            start = k
            while start > 0 and t.kinds[start - 1] in "nN":
                start -= 1
            return None if code and is_acronym(code, " ".join(t.text[start:k])) else code
    return None


def _cut(t: Tokens, phrase: Phrase) -> tuple[int, int]:
    """Return the tokens of the name inside a phrase."""
    start, end = phrase.start, phrase.end
    if (phrase.head < end and _opens_with_shares(t, phrase)) or (phrase.head < end and _only_leads(t, phrase)):
        start = phrase.head + 1
        while start < end and t.kinds[start] in "dg":
            start += 1
    elif phrase.head < end and not _needs_tail(t, phrase):
        end = phrase.head
    start, end = _cut_owner(t, start, end)
    end = _cut_tail(t, start, end)
    return _cut_description(t, start, end), end


def _opens_with_shares(t: Tokens, phrase: Phrase) -> bool:
    """Tell whether a phrase is `shares of X`, `shares in X`, `the price of X`."""
    head, link = t.low[phrase.head - 1], t.low[phrase.head]
    if head in _PRICE:
        return link in {"of", "for"}
    if head in _CONTRACTS:
        return link in {"of", "in", "for", "on"}
    if head not in _SHARES or link not in {"of", "in"} or (head == "stocks" and link == "in"):
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
    link = t.low[phrase.head]
    head = t.low[phrase.head - 1]
    if t.kinds[phrase.head - 1] == "N" and link != "of":
        return False
    if head == "futures" and link != "in":
        return True
    named = "N" in t.kinds[phrase.start : phrase.head]
    if link == "of":
        return True
    return (
        link in {"on", "in", "tracking", "outside", "ex", "excluding", "across", "for"}
        and (not named or head in _YIELDS or head in w.HEADS - w.COMMODITIES)
        and not (link in {"on", "in", "for"} and named and head not in _YIELDS)
    )


def _cut_owner(t: Tokens, start: int, end: int) -> tuple[int, int]:
    """Cut `X's` before a name (Japan's Nikkei) and `'s shares` after one (Alder's shares)."""
    mark = t.kinds.rfind("'", start, end)
    if mark < 0:
        return start, end
    after = range(mark + 1, end)
    if all(t.low[k] in _TAILS or t.low[k] in w.PLACES or "listed" in t.low[k] for k in after):
        return start, mark
    owner_is_place = all(word in w.PLACES or t.kinds[k] == "N" for k, word in enumerate(t.low[start:mark], start))
    if t.low[mark - 1] in {"msci", "dow", "moody", "hsbc"} or not owner_is_place:
        return start, end
    if any(t.kinds[k] == "N" and not t.text[k][0].isdigit() for k in after):
        return mark + 1, end
    return start, end


def _cut_tail(t: Tokens, start: int, end: int) -> int:
    """Cut `shares`, `stock price` after a name; markets of places keep them (Australian stocks)."""
    stop = end
    while stop > start + 1 and t.low[stop - 1] in _TAILS:
        if t.low[stop - 1] in _PRICE and t.low[stop - 2] not in w.COMMODITIES:
            break
        stop -= 1
    if stop < end and all(t.low[k] in w.PLACES or t.low[k] in w.MODIFIERS for k in range(start, stop)):
        return end
    if t.low[end - 1] in {"share", "shares", "stock", "stocks"} and t.low[stop - 1] in {
        "average",
        "index",
        "benchmark",
    }:
        return end
    return stop


def _cut_description(t: Tokens, start: int, end: int) -> int:
    """Cut what only describes the name before it: blue-chip, chipmaker, software provider."""
    while start < end - 1 and (t.kinds[start] in "dg'" or t.low[start] in w.MODIFIERS):
        start += 1
    last = end - 1
    while last > start and t.kinds[last] != "N":
        last -= 1
    first = last
    while first > start and (t.kinds[first - 1] == "N" or _begins_name(t, first - 1)):
        first -= 1
    if t.kinds[first] != "N" or first == start or "'" in t.kinds[start:first]:
        return start
    if t.low[first - 1] in _KEEP_LOWER or _is_span(t.low[first]):
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


def _begins_name(t: Tokens, k: int) -> bool:
    """Tell whether a common word in capitals opens the name after it: Steel in Steel Dynamics."""
    return t.text[k][0].isupper() and t.low[k] not in w.MODIFIERS and t.low[k] not in w.COMPANY_WORDS


def _is_span(word: str) -> bool:
    """Tell whether a word is a maturity such as `10-year`."""
    return word[0].isdigit() and "-" in word


def _is_generic(t: Tokens, start: int, end: int) -> bool:
    """Tell whether a name is only `the index`, `the company`, `the 50-stock index`, `the Singapore lender`."""
    lows = t.low[start:end]
    if lows[-1] in {"counterpart", "counterparts"} and _is_span(lows[0]):
        return True
    if (lows[-1] in _PRICE and len(lows) > 1) or lows == ["stocks"]:
        return False
    if lows[-1] in _CONTRACTS and all(word in MONTHS or word in _ANY_CONTRACT for word in lows):
        return True
    if all((word in w.GENERIC or word in w.COMPANY_WORDS) and word != "it" for word in lows):
        return True
    if lows[-1] in w.COMPANY_WORDS and start and t.kinds[start - 1] in "dg":
        return not any(t.kinds[k] == "N" and t.low[k] not in w.PLACES for k in range(start, end))
    return len(lows) > 1 and lows[-1] in {"index", "benchmark", "gauge"} and _is_stock_count(lows[0])


def _is_listed_stock(t: Tokens, phrase: Phrase) -> bool:
    """Tell whether a phrase is only `the Paris-listed shares`: a line of a company named before."""
    lows = t.low[phrase.start : phrase.end]
    return len(lows) == len(("Paris-listed", "shares")) and lows[-1] in _SHARES and lows[0].endswith("-listed")


def _is_stock_count(word: str) -> bool:
    """Tell whether a word is `50-stock`, `30-share`."""
    return word[0].isdigit() and word.endswith(("-stock", "-share", "-company"))


def _is_traded(t: Tokens, phrase: Phrase, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a phrase can name something that is traded."""
    lows = t.low[phrase.start : phrase.end]
    core = t.low[phrase.start : phrase.head]
    head = core[-1]
    if head in w.UNTRADED:
        return False
    if head in {"price", "prices", "rate", "rates", "market", "markets", "issues", "note", "debt"}:
        return any(word in w.COMMODITIES for word in lows) or bool(lexicon.by_name(text)) or _names_market(t, phrase)
    named = any(t.kinds[k] == "N" for k in range(phrase.start, phrase.head))
    if any(word in w.UNTRADED for word in core) and head not in w.HEADS:
        return False
    if not named and (core[0][0].isdigit() or core[0] in _COUNTS):
        return False
    if "dividend" in core or "inflation" in core:
        return False
    return named or head in w.HEADS or bool(lexicon.by_name(text))


def _names_market(t: Tokens, phrase: Phrase) -> bool:
    """Tell whether a rate or market is a named one: `10-year Treasury rate`, `the Kuwait market`."""
    return any(
        _is_span(t.low[k]) or (t.kinds[k] == "N" and t.low[phrase.head - 1] in {"market", "markets"})
        for k in range(phrase.start, phrase.end)
    )
