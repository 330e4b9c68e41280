"""Currency pairs: a currency priced in another carries both names."""

from bot.parsing.moves.assemble import Figures
from bot.parsing.moves.predicates import Predicate
from bot.parsing.moves.tokens import Tokens

CURRENCIES = {
    "dollar": "dollar",
    "greenback": "dollar",
    "euro": "euro",
    "yen": "yen",
    "sterling": "sterling",
    "pound": "pound",
    "yuan": "yuan",
    "franc": "franc",
    "real": "real",
    "peso": "peso",
    "rupee": "rupee",
    "won": "won",
    "rand": "rand",
    "lira": "lira",
    "rouble": "rouble",
    "krona": "krona",
    "crown": "crown",
    "zloty": "zloty",
    "forint": "forint",
    "kiwi": "kiwi",
    "aussie": "aussie",
}
_PRICED = {
    "yen": "yen",
    "yuan": "yuan",
    "won": "won",
    "CHF": "franc",
    "EUR": "euro",
    "INR": "rupee",
    "CAD": "Canadian dollar",
}
_AGAINST = frozenset({"against", "versus", "vs"})
_CLAUSE_ENDS = "kwr;VI"
"""Kinds of tokens after which a currency is another statement's."""


def pair_name(name: str, t: Tokens, predicate: Predicate, figures: Figures) -> str:
    """Return `euro/dollar` for a euro that rose against the dollar or to a dollar price, else the name itself.

    Args:
        name: the mention.
        t: the sentence's tokens.
        predicate: what was said of it.
        figures: its figures.
    """
    if name.lower() == "local currency" and predicate.level is not None:
        name = _PRICED.get(t.figures[predicate.level].unit.name or "", name)
    last = name.lower().rsplit(" ", 1)[-1]
    if last not in CURRENCIES or "/" in name:
        return name
    other = _named_against(t, predicate) or _priced_in(t, predicate, figures)
    return f"{name}/{other}" if other and other != name.lower() else name


def _named_against(t: Tokens, predicate: Predicate) -> str | None:
    """Return the currency after `against the`, within the predicate's clause."""
    for k in range(predicate.left, min(len(t.kinds), predicate.right + 6)):
        if t.low[k] in _AGAINST:
            for word in t.low[k + 1 : k + 5]:
                if word in CURRENCIES:
                    return CURRENCIES[word]
        elif t.kinds[k] in _CLAUSE_ENDS and k > predicate.right:
            return None
    return None


def _priced_in(t: Tokens, predicate: Predicate, figures: Figures) -> str | None:
    """Return the currency in which the level is priced."""
    if predicate.level is None or figures.level is None:
        return None
    unit = t.figures[predicate.level].unit.name
    if unit == "USD":
        return "dollar"
    return _PRICED.get(unit or "")
