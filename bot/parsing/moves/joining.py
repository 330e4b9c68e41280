"""Predicates that tell one move together: the level of the first, the change of the second.

rose to 90.81, up 2.59%            one move
hit 50,339, marking a gain of 900  one move
fell 1% to 40, down 9% this year   two
"""

from bot.parsing.moves.predicates import Predicate
from bot.parsing.moves.tokens import Tokens

_CHANGING = "AI"
_MARKING = frozenset({"marking", "posting", "logging", "notching", "registering", "booking"})


def joined(t: Tokens, found: list[Predicate]) -> list[Predicate]:
    """Return the predicates of a sentence, those that only complete the one before it joined to that.

    Args:
        t: the sentence's tokens.
        found: its predicates in order of their heads.
    """
    kept: list[Predicate] = []
    for predicate in found:
        last = kept[-1] if kept else None
        if last is None or not _completes(t, last, predicate):
            kept.append(predicate)
            continue
        if t.kinds[last.head] == "Y":
            kept[-1], predicate.level, predicate.left = predicate, last.level, last.left
        else:
            last.changes, last.right = predicate.changes, predicate.right
    return kept


def _completes(t: Tokens, last: Predicate, predicate: Predicate) -> bool:
    """Tell whether a predicate only adds the change to a level: `, up 2.59%` right after `rose to 90.81`."""
    if last.level is None or last.changes or not predicate.changes or predicate.level is not None:
        return False
    steady = t.kinds[last.head] == "Y"
    between = t.kinds[last.right : predicate.left].strip("bTC")
    if t.kinds[predicate.head] in _CHANGING:
        same = steady or predicate.direction is last.direction
        return same and between == "," and t.kinds[last.head] in "VAY"
    marked = t.kinds[predicate.head] == "S" and predicate.direction is last.direction
    return marked and between.startswith(",i") and t.low[last.right + t.kinds[last.right :].index("i")] in _MARKING
