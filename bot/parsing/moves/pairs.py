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
_UNITS = {
    **dict.fromkeys(("rupee", "inr"), "INR"),
    **dict.fromkeys(("yen", "jpy"), "yen"),
    **dict.fromkeys(("yuan", "renminbi", "cny", "cnh"), "yuan"),
    **dict.fromkeys(("won", "krw"), "won"),
    **dict.fromkeys(("loonie", "canadian", "cad"), "CAD"),
    **dict.fromkeys(("singapore", "sgd"), "SGD"),
    **dict.fromkeys(("euro", "sterling", "pound", "aussie", "kiwi", "usd", "dollar"), "USD"),
    "peso": "pesos",
    "real": "BRL",
    "rand": "ZAR",
    "lira": "TRY",
    "rupiah": "IDR",
    "ringgit": "MYR",
    "baht": "THB",
    "rouble": "RUB",
    "franc": "CHF",
    "forint": "HUF",
    "zloty": "PLN",
    "crown": "crowns",
    "leu": "RON",
    "gbp": "GBP",
    "eur": "EUR",
    "chf": "CHF",
}
"""What a currency's level is counted in: a rupee's in rupees per dollar, a euro's in dollars."""
_PER_DOLLAR = frozenset(
    "yen yuan won rupee loonie peso real rand lira rupiah ringgit baht rouble franc forint zloty crown leu".split()
)
"""Currencies that are counted per dollar whichever side is named first."""
_AGAINST = frozenset({"against", "versus", "vs"})
_OTHERS = tuple([name] for name in ("dollar", "yen", "euro", "pound", "yuan", "franc"))
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
    same = other == name.lower() or other == last != "dollar"
    return f"{name}/{other}" if other and not same else name


def level_unit(name: str, unit: str | None) -> str | None:
    """Return the unit of a currency's level printed bare, `84.2` of a rupee; any other unit as it is.

    Args:
        name: the mention, a pair or a single name.
        unit: `points` where nothing was printed.
    """
    if unit != "points" or "index" in name.lower():
        return unit
    low = name.lower().split(" ")
    if low[0].partition("/")[0] in _PER_DOLLAR and low[0].endswith(("/dollar", "/euro")):
        return _UNITS[low[0].partition("/")[0]]
    priced = name.lower().replace("usd/", "dollar/").rpartition("/")[2] if "/" in name else low[-1]
    if "/" not in name and low[-2:] in (["canadian", "dollar"], ["singapore", "dollar"]):
        priced = low[-2]
    if low[-1] == "dollar" and low[:-1] in ([], ["u.s."], ["us"]):
        return None
    return _UNITS.get(priced, unit)


def _named_against(t: Tokens, predicate: Predicate) -> str | None:
    """Return the currency after `against the`, within the predicate's clause or before it at the sentence's start."""
    if t.low[0] in _AGAINST and "," in t.kinds[: predicate.left]:
        found = [CURRENCIES[word] for word in t.low[1 : t.kinds.index(",")] if word in CURRENCIES]
        if found:
            return found[-1]
    if predicate.level is not None and t.low[predicate.level + 1 : predicate.level + 4] == ["to", "the", "euro"]:
        return "euro"
    for k in range(predicate.left, min(len(t.kinds), predicate.right + 6)):
        if t.low[k] in _AGAINST or (t.low[k : k + 2] == ["on", "the"] and t.low[k + 2 : k + 3] in _OTHERS):
            for word in t.low[k + 1 : k + 5]:
                if word in CURRENCIES:
                    return CURRENCIES[word]
        elif t.kinds[k] in _CLAUSE_ENDS and k > predicate.right:
            return None
    return None


def _priced_in(t: Tokens, predicate: Predicate, figures: Figures) -> str | None:
    """Return the currency in which the level is priced, or the change printed in cents."""
    if figures.unit == "USD" and figures.points is not None and figures.level is None:
        return "dollar"
    if predicate.level is None or figures.level is None:
        return None
    unit = t.figures[predicate.level].unit.name
    if unit == "USD":
        return "dollar"
    return _PRICED.get(unit or "")
