"""At which exchange goods are traded that several of them list: `the rubber contract on the Shanghai Futures Exchange`.

rubber, (SHFE)            Shanghai rubber
wheat, Kansas City        Kansas wheat
iron ore, Dalian          Dalian iron ore
"""

from bisect import bisect_left

from bot.parsing.moves.mentions import Mention
from bot.parsing.moves.tokens import Tokens
from bot.parsing.moves.words import COMMODITIES

_PLACES = {
    word: place
    for place, words in {
        "Dalian": "dalian dce (dce)",
        "Shanghai": "shfe (shfe)",
        "SGX": "sicom",
        "Osaka": "osaka ose (ose)",
        "Kansas": "kansas kcbt (kcbt)",
        "Minneapolis": "minneapolis",
        "Zhengzhou": "zhengzhou zce (zce)",
    }.items()
    for word in words.split()
}
"""The place by which the catalogue tells an exchange's goods from others, by words of the exchange's name."""
_REACH = 12


def place_of_trade(t: Tokens, mention: Mention) -> str | None:
    """Return the place of the exchange that a sentence names beside a mention of goods, None where it names none.

    Args:
        t: the sentence's tokens.
        mention: of what moved.
    """
    if _PLACES.keys().isdisjoint(t.low) or COMMODITIES.isdisjoint(mention.text.lower().split()):
        return None
    at = bisect_left(t.starts, mention.span.start)
    near = {
        k: _PLACES[t.low[k]] for k in range(max(0, at - _REACH), min(len(t.low), at + _REACH)) if t.low[k] in _PLACES
    }
    after = [k for k in near if k >= at]
    return near[min(after)] if after else near[max(near)] if near else None
