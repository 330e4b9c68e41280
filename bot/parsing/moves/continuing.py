"""Which words may go on what the word before them opens; most may not, and no expression need be tried then.

the week          may be a phrase of time        4.5% a        may be a price
the company       is none                        4.5% to       is none
"""

import re

from bot.lexicon.periods import MONTHS
from bot.lexicon.units import SCALES, UNITS
from bot.parsing.moves.expressions import OPENERS, SHORT_MONTHS, SPANS

_ARTICLES = frozenset({"the", "a", "an", "its", "their"})
_TIME_OF_DAY = (
    "a am p pm m hours gmt utc edt est et cet cest bst ist jst kst hkt sgt cdt cst pdt pst pt ct aest aedt local"
)
_IN_PHRASES = (
    "additional ago average combined course current days decade delivery end excess expiry extra far final fiscal "
    "following front full further hefty high huge least low marginal massive measly mere mid modest months most much "
    "nearby only out part percent percentage period points prompt recent response session sessions settlement sharp "
    "slight small solid spot start steep tad tiny total turn weeks whole years"
)
_GLUED = (
    "early",
    "late",
    "mid",
    "half",
    "all",
    "of",
    "first",
    "second",
    "straight",
    "consecutive",
    "successive",
    "running",
)
"""Words that the next one may be glued to."""
_ENDS = ("ing", "th")
"""Ends of any words that phrases take: `a staggering 4%`, `for a seventeenth day`."""
_NO_PHRASE = tuple("$€£¥₹(\"'")
"""Signs that no later word of a phrase begins with."""
_NUMBER = re.compile(r"(?!(?:19|20)\d\d(?!\d))\d")
"""A number that is no year, which is a phrase's with the word behind it: `in 12 sessions`."""
_FIRST_WORD = re.compile(r"[a-z]++(?!\w)")
_LATER = OPENERS.union(_IN_PHRASES.split(), _TIME_OF_DAY.split())
_UNITS = frozenset(match[0] for unit in (*UNITS, *SCALES) if (match := _FIRST_WORD.match(unit)))
_MEASURING = _UNITS.union(_TIME_OF_DAY.split(), SPANS.split("|"), MONTHS, SHORT_MONTHS, ("an", "per", "months"))


def goes_on(chunk: str) -> bool:
    """Tell whether a chunk may be a later word of a phrase; as printed."""
    low = chunk.lower()
    first = _FIRST_WORD.match(low)
    if first is None:
        return not low.startswith(_NO_PHRASE)
    return first[0] in _LATER or first[0].endswith(_ENDS) or low.startswith(_GLUED) or "-day" in low


def leans(chunk: str) -> bool:
    """Tell whether a chunk is an article or a number: only with the word behind it may a phrase go on."""
    return chunk.lower() in _ARTICLES or _NUMBER.match(chunk) is not None


def measures(chunk: str) -> bool:
    """Tell whether a chunk may belong to a number before it: a unit, `a share`, `p.m.`; as printed."""
    first = _FIRST_WORD.match(chunk.lower())
    return first is None or first[0] in _MEASURING
