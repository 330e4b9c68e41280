"""The kind of a word, from itself and the kind before it (see `words` for the letters)."""

from functools import lru_cache
from typing import NamedTuple

from bot.lexicon.verbs import ADJECTIVES, ARRIVALS, CAUSATIVES, NOUNS, STEADY, VERBS
from bot.model.move import Direction
from bot.parsing.moves import words as w

SUPERLATIVE_ENDS = ("est", "main", "key")
BOTH_NOUN_AND_VERB = frozenset(NOUNS) & frozenset(VERBS)
"""Words such as `rise`, whose kind is settled when the next token is known."""

_BEFORE_NOUN = frozenset("dgo'pa")
_BEFORE_PARTICIPLE = frozenset("nNC)'jxb,\"")
_COMMON = (w.HEADS - w.PROPER) | w.MODIFIERS | w.COMPANY_WORDS | w.UNTRADED | w.GENERIC
_ING_NOUNS = frozenset(
    "mining banking shipping building trading engineering manufacturing consulting gaming heating "
    "clearing holding offering streaming advertising housing opening closing meeting morning evening "
    "spring string ring king wing thing nothing everything something anything during being including "
    "following pending remaining leading rising falling coking smelting steelmaking chipmaking "
    "shipbuilding homebuilding reading beijing financing funding lending borrowing retailing refining "
    "farming drilling boeing sterling filing listing hearing briefing warning training earning setting "
    "easing timing spending outstanding upcoming pricing emerging non-ferrous-mining processing packaging "
    "printing milling feeding malting hedging catering brewing oil-producing tracking".split()
)
_NOUN_TOO = frozenset(
    "note notes rate rates estimate estimates forecast price prices fund report point move break pause".split()
)
_ALWAYS_NOUNS = frozenset({"record", "high", "low"})
_REMEMBERED = 60_000

Kind = tuple[str, Direction | None]


class Word(NamedTuple):
    """A word without its possessive mark, its kind and direction, and the kind of its mark (empty without one)."""

    bare: str
    low: str
    kind: str
    direction: Direction | None
    mark: str


@lru_cache(maxsize=_REMEMBERED)
def read_word(text: str, before: str, superlative: bool) -> Word:  # noqa: FBT001 - a cached function takes no keywords
    """Return a word as the grammar sees it.

    Args:
        text: as printed, a possessive's mark and a full stop included.
        before: the kind of the token before it, `^` at the start.
        superlative: that token is an adjective such as `biggest`, so that a noun follows.
    """
    if text.endswith(".") and "." not in text[:-1]:
        text = text[:-1]
    bare, mark = text.rstrip("'"), ""
    if bare.endswith(("'s", "'S")):
        bare, mark = bare[:-2].rstrip("'"), "'"
    elif len(bare) < len(text):
        mark = "'"
    if not bare:
        return Word("", "", "", None, "")
    kind, direction = _kind(bare, before, superlative=superlative)
    return Word(bare, bare.lower(), kind, direction, "x" if mark and kind in "jr" else mark)


def _kind(word: str, before: str, *, superlative: bool) -> Kind:
    """Return the kind and direction of a word."""
    low = word.lower()
    closed = "m" if low.endswith("n't") else w.KINDS.get(low)
    if closed and closed in "jrp" and len(word) > 1 and word.isupper() and (before != "^" or low == "it"):
        return "N", None
    capital = word[0].isupper() or not (word.islower() or "-" in word)
    if capital and before not in '^":-(' and (closed is None or closed in "mbqp" or before == "N" == closed):
        return _capital(word, low)
    if closed:
        return closed, None
    moving = _moving(low, before, superlative=superlative)
    if moving:
        return moving
    if capital and low not in _COMMON:
        return ("v" if low in w.VERBS and not word[1:].islower() else "N"), None
    return _plain(low, before, superlative=superlative), None


def _capital(word: str, low: str) -> Kind:
    """Return the kind of a word in capitals inside a sentence: a name, unless all of it shouts."""
    if word.isupper() and low in ADJECTIVES:
        return "A", ADJECTIVES[low]
    short = w.KINDS.get(low) == "p" and len(low) < len("into")
    return ("p" if short else "N"), None


def _moving(low: str, before: str, *, superlative: bool) -> Kind | None:
    """Return the kind of a direction word, None for any other."""
    if low in ADJECTIVES:
        return "A", ADJECTIVES[low]
    if low in STEADY:
        return "Y", Direction.FLAT
    if low in NOUNS or low in VERBS:
        return _noun_or_verb(low, before)
    for table, kind in ((CAUSATIVES, "L"), (ARRIVALS, "H")):
        if low in table:
            return ("n", None) if before in _BEFORE_NOUN or superlative else (kind, table[low][0])
    return None


def _noun_or_verb(low: str, before: str) -> Kind:
    """Return V, I or S for a direction word; V for what can be both."""
    if low not in VERBS:
        return "S", NOUNS[low]
    direction, form = VERBS[low]
    if low == "firm" or (low == "firms" and before in "nN"):
        return "n", None
    if form in {"past", "ing"} and low not in NOUNS:
        return ("n", None) if form == "past" and before in "dg" else ("I" if form == "ing" else "V", direction)
    if low not in NOUNS and before in _BEFORE_NOUN:
        return "n", None
    return "V", direction


def _plain(low: str, before: str, *, superlative: bool) -> str:
    """Return the kind of a word of no direction in lower case."""
    if low in _ALWAYS_NOUNS:
        return "n"
    if low.endswith("ing"):
        return _ing(low, before)
    if low in w.NEUTRAL or low in w.VERBS or low in w.SUPPORT:
        return "n" if before in _BEFORE_NOUN or (low in _NOUN_TOO and before in "nN") else "v"
    if low.endswith("ly") and len(low) > len("daily"):
        return "b"
    participle = low.endswith("ed") and "-" not in low and before in _BEFORE_PARTICIPLE
    return "v" if participle and not superlative else "n"


def _ing(low: str, before: str) -> str:
    """Return the kind of a word in -ing that says no direction."""
    if low in w.NEUTRAL or low in w.VERBS or low in w.SUPPORT:
        return "n" if low in _ING_NOUNS and before in "dgnNo'a^" else "i"
    return "n" if low in _ING_NOUNS or "-" in low or before in "dg" else "i"
