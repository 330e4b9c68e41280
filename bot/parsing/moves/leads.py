"""Verbs without a direction of their own, which the words before their level give.

sent oil to a five-month low of 64     down, and oil is what moved
pushed oil above 80                    up, and oil is what moved
broke above the key 2,900 level        up
traded as high as 2,900                up
closed at a record high of 2,900       up
"""

from collections.abc import Iterator
from typing import NamedTuple

from bot.lexicon.units import Measure
from bot.lexicon.verbs import HIGHS, LOWS
from bot.model.move import Direction
from bot.parsing.moves.levels import level_next
from bot.parsing.moves.scan import EXTREMES, Scan

_CARRIERS = frozenset(
    "send sends sent sending drive drives drove driving bring brings brought bringing take takes took taking".split()
)
_PUSHERS = frozenset("push pushes pushed pushing pull pulls pulled pulling pump pumped".split())
_ENDED = frozenset(
    "settled settles settling closed closes closing ended ending finished finishing traded trading".split()
)
_VERBS = _CARRIERS | _PUSHERS | _ENDED | {"broke"}
_BEYOND = {
    "above": Direction.UP,
    "past": Direction.UP,
    "through": Direction.UP,
    "below": Direction.DOWN,
    "under": Direction.DOWN,
}
"""What `broke` takes its direction from."""
_PRICES = frozenset({Measure.PRICE, Measure.POINTS, Measure.BARE})


class Lead(NamedTuple):
    """A verb that leads to a level, as tokens: the verb, the level, and where the object that moved starts, if any."""

    head: int
    level: int
    direction: Direction
    subject_from: int | None = None


def leads(scan: Scan) -> Iterator[Lead]:
    """Yield the verbs of a sentence that lead to a level.

    Args:
        scan: the sentence.
    """
    low = scan.t.low
    if _VERBS.isdisjoint(low):
        return
    for head in range(1, scan.n - 2):
        if low[head] not in _VERBS:
            continue
        found = _broke(scan, head) if low[head] == "broke" else None
        if low[head] in _CARRIERS or low[head] in _PUSHERS:
            found = _sent(scan, head) or _sent_beyond(scan, head)
        if low[head] in _ENDED:
            found = _traded(scan, head) if low[head + 1] in EXTREMES else _ended(scan, head)
        if found is not None:
            yield found


def _sent(scan: Scan, head: int) -> Lead | None:
    """Read `sent oil to a five-month low of 64`."""
    t, k = scan.t, head + 1
    while k < scan.n and t.kinds[k] in "dgnN'oC":
        k += 1
    level = level_next(scan, k) if k > head + 1 and t.kinds[k : k + 1] == "t" else None
    direction = towards(t.low[k:level]) or towards(t.low[level + 1 : level + 5]) if level is not None else None
    return Lead(head, level, direction, head + 1) if level is not None and direction is not None else None


def _sent_beyond(scan: Scan, head: int) -> Lead | None:
    """Read `pushed oil above $80`."""
    t, k = scan.t, head + 1
    while k < scan.n and t.kinds[k] in "dgnN'oC":
        k += 1
    direction = _BEYOND.get(t.low[k]) if head + 1 < k < scan.n else None
    level = level_next(scan, k) if direction is not None else None
    return Lead(head, level, direction, head + 1) if level is not None and direction is not None else None


def _broke(scan: Scan, head: int) -> Lead | None:
    """Read `broke above $2,900`, `broke through the key 5,000 mark`."""
    t, k = scan.t, head + 2
    direction = _BEYOND.get(t.low[head + 1])
    while k < scan.n and t.kinds[k] in "dgnbq":
        k += 1
    price = scan.measure(k) in _PRICES and (scan.is_change(k) or t.low[k + 1 : k + 2] in (["level"], ["mark"]))
    return Lead(head, k, direction) if direction is not None and price else None


def _traded(scan: Scan, head: int) -> Lead | None:
    """Read `traded as high as 2,900`."""
    level = level_next(scan, head + 1)
    direction = Direction.UP if "high" in scan.t.low[head + 1] else Direction.DOWN
    return None if level is None else Lead(head, level, direction)


def _ended(scan: Scan, head: int) -> Lead | None:
    """Read `settled at a fresh record high of $2,914`."""
    t, k = scan.t, head + 1
    while k < scan.n and t.kinds[k] in "bT":
        k += 1
    level = level_next(scan, head + 1) if t.kinds[k : k + 1] == "a" else None
    direction = towards(t.low[k + 1 : level]) if level is not None else None
    return Lead(head, level, direction) if level is not None and direction is not None else None


def towards(words: list[str]) -> Direction | None:
    """Return up where the first word of extremes is a high, down where it is a low, None where there is none."""
    for word in words:
        if word in HIGHS:
            return Direction.UP
        if word in LOWS:
            return Direction.DOWN
    return None
