"""What can be traded at all, and what only stands for something named before."""

import re

from bot.lexicon.lexicon import Lexicon
from bot.lexicon.periods import MONTHS
from bot.parsing.moves import words as w
from bot.parsing.moves.phrases import Phrase
from bot.parsing.moves.tokens import Tokens
from bot.parsing.moves.trimming import CONTRACTS, PREMIUMS, PRICES, SHARES, is_span

_KINDS_OF_GOODS = frozenset({"oilseed", "grain", "cereal", "crop", "cryptocurrency", "fuel", "foodgrain"})
_ABBREVIATED = frozenset({"ai", "ev", "it", "e-commerce"})
_QUARTER = re.compile(r"[qh][1-4]\Z|[1-4][qh]")
_COLUMNS = frozenset({"prior", "previous", "forecast", "expected", "actual", "consensus"})
"""What figures of the economy are set beside, in capitals too: `+2.5% Prior +3.1%`."""
_PEERS = frozenset({"counterpart", "counterparts"})
_ANY_CONTRACT = frozenset("contract contracts most-active front-month benchmark nearby most active traded".split())
_COUNTS = frozenset("two three four five six seven eight nine ten several most some many few all both".split())
STATISTICS = frozenset(
    "dividend inflation sentiment confidence pmi survey pce cpi ppi gdp core warehouses applications consumer-price "
    "producer-price house-price home-price levkovich greed aaii zew ifo sentix tankan".split()
)
_ASIDE = 10
_MOODS = frozenset({"sentiment", "confidence", "survey"})
"""Words of an apposition that make an index one of moods: `the Alder Index, a sentiment gauge`."""
_ECONOMIC = frozenset(
    "situation expectations orders employment conditions climate optimism ism zew ifo michigan prices consumer "
    "production activity housing unemployment".split()
)
"""Words before `index`, `gauge` that make it one of the economy, which nobody trades."""
_GAUGES = frozenset({"index", "gauge", "indicator", "measure", "barometer", "subindex", "sub-index"})
_INDEXES = frozenset({"indexes", "indices", "averages", "benchmarks", "gauges"})
_NEED_A_NAME = PRICES | {"rate", "rates", "market", "markets", "issues", "note", "debt"}


_NAMELESS = (w.GENERIC | w.COMPANY_WORDS) - {"it", "major"}


def is_generic(t: Tokens, start: int, end: int) -> bool:
    """Tell whether a name is only `the index`, `the company`, `the 50-stock index`, `the Singapore lender`."""
    lows = t.low[start:end]
    if lows[-1] in PRICES and len(lows) > 1:
        return False
    if _NAMELESS.issuperset(lows) or _is_sort(lows):
        return True
    described = lows[-1] in w.COMPANY_WORDS and start > 0 and t.kinds[start - 1] in "dg"
    if described and lows[-1] in {"company", "firm"} and t.low[start - 1] == "the":
        return True
    if described:
        return not any(
            t.kinds[k] == "N" and t.low[k] not in w.PLACES and t.low[k] not in _ABBREVIATED for k in range(start, end)
        )
    return len(lows) > 1 and lows[-1] in {"index", "benchmark", "gauge"} and _is_stock_count(lows[0])


def is_described_company(t: Tokens, phrase: Phrase) -> bool:
    """Tell whether a phrase is shares of a company only described: `the stock of this gold financier`."""
    if phrase.head >= phrase.end or t.low[phrase.head - 1] not in SHARES or t.kinds[phrase.head] != "o":
        return False
    return t.kinds[phrase.head + 1] in "dg" and "N" not in t.kinds[phrase.head + 2 : phrase.end]


def _is_sort(lows: list[str]) -> bool:
    """Tell whether words name only a sort of goods or contracts: `the oilseed`, `the May contract`, `10-year peers`."""
    last = lows[-1]
    if last in CONTRACTS:
        return all(word in MONTHS or word in _ANY_CONTRACT for word in lows)
    return (last in _KINDS_OF_GOODS and len(lows) == 1) or (last in _PEERS and is_span(lows[0]))


def is_listed_stock(t: Tokens, phrase: Phrase) -> bool:
    """Tell whether a phrase is only `the Paris-listed shares`: a line of a company named before."""
    lows = t.low[phrase.start : phrase.end]
    return len(lows) == len(("Paris-listed", "shares")) and lows[-1] in SHARES and lows[0].endswith("-listed")


def _is_stock_count(word: str) -> bool:
    """Tell whether a word is `50-stock`, `30-share`."""
    return word[0].isdigit() and word.endswith(("-stock", "-share", "-company"))


def is_traded(t: Tokens, phrase: Phrase, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a phrase can name something that is traded.

    Args:
        t: the sentence's tokens.
        phrase: a noun phrase of it.
        text: the name cut from the phrase.
        lexicon: known names.
    """
    head = t.low[phrase.head - 1]
    if _is_untraded(t, phrase):
        return False
    if head in _NEED_A_NAME and "interest" in t.low[phrase.start : phrase.head]:
        return False
    if head in _NEED_A_NAME:
        traded = any(word in w.COMMODITIES for word in t.low[phrase.start : phrase.end])
        return traded or bool(lexicon.by_name(text)) or _names_market(t, phrase)
    named = "N" in t.kinds[phrase.start : phrase.head]
    counted = t.low[phrase.start][0].isdigit() or t.low[phrase.start] in _COUNTS
    if counted and not named and head not in _INDEXES:
        return False
    return named or head in w.HEADS or head in PREMIUMS or bool(lexicon.by_name(text))


def _is_untraded(t: Tokens, phrase: Phrase) -> bool:
    """Tell whether the words of a phrase rule it out: revenue, a price index, investor sentiment."""
    core = t.low[phrase.start : phrase.head]
    head = core[-1]
    if head in PREMIUMS and (core[-2:-1] == ["cash"] or "crack" in head):
        return False
    if head in _COLUMNS or (head in w.UNTRADED and (t.kinds[phrase.head - 1] != "N" or len(core) == 1)):
        return True
    prices = core[-2:] == ["price", "index"] and t.kinds[phrase.head - 1] == "n"
    if prices or _QUARTER.match(head) or (head not in w.HEADS and _has_untraded(t, phrase)):
        return True
    beside = t.low[phrase.end + 1 : phrase.end + 5] if t.kinds[phrase.end : phrase.end + 2] == ",d" else []
    if "breakeven" in core:
        return False
    if _weighs_in_statistics(t, phrase):
        return True
    said = STATISTICS.intersection((*t.low[phrase.start : phrase.end], *(_MOODS.intersection(beside))))
    return bool(said) or _is_economic(t, phrase)


def _has_untraded(t: Tokens, phrase: Phrase) -> bool:
    """Tell whether one of a phrase's words in lower case never trades."""
    if w.UNTRADED.isdisjoint(t.low[phrase.start : phrase.head]):
        return False
    common = (k for k in range(phrase.start, phrase.head) if t.kinds[k] == "n" and not _opens_name(t, k))
    return any(t.low[k] in w.UNTRADED for k in common)


def _weighs_in_statistics(t: Tokens, phrase: Phrase) -> bool:
    """Tell whether a phrase is a part of measured prices: `Healthcare, with a 20% weighting in the PCE`."""
    after = t.low[phrase.end : phrase.end + _ASIDE]
    return after[:2] == [",", "with"] and not STATISTICS.isdisjoint(after)


def _opens_name(t: Tokens, k: int) -> bool:
    """Tell whether a common word opens both its sentence and a name: Target in Target Hospitality."""
    return k == 0 and t.text[0][0].isupper() and t.text[1][:1].isupper()


def _is_economic(t: Tokens, phrase: Phrase) -> bool:
    """Tell whether a phrase is an index of the economy: `the Present Situation Index`, `a gauge of new orders`."""
    core = t.low[phrase.start : phrase.head]
    if core[-1] not in _GAUGES:
        return False
    of_economy = phrase.head < phrase.end and t.low[phrase.end - 1] in w.UNTRADED
    return (
        of_economy
        or (core[-2:-1] == ["price"] and core[-3:-2] != ["stock"])
        or bool(_ECONOMIC.intersection(core[-2:-1]))
    )


def _names_market(t: Tokens, phrase: Phrase) -> bool:
    """Tell whether a rate or market is a named one: `10-year Treasury rate`, `the Kuwait market`."""
    return any(
        is_span(t.low[k]) or (t.kinds[k] == "N" and t.low[phrase.head - 1] in {"market", "markets"})
        for k in range(phrase.start, phrase.end)
    )
