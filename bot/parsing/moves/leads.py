"""Verbs without a direction of their own, which the words before their level give.

sent oil to a five-month low of 64     down, and oil is what moved
pushed oil above 80                    up, and oil is what moved
broke above the key 2,900 level        up
traded as high as 2,900                up
closed at a record high of 2,900       up
moved past 40 to highs of 45           up, to 45
was at 2,900, its highest since May    up
traded at 40, paring its gains         down
weighing on the Elm index 0.7%         down, and the index is what moved
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from bot.lexicon.units import Measure
from bot.lexicon.verbs import HIGHS, LOWS
from bot.model.move import Direction
from bot.parsing.moves.levels import level_figure, level_next
from bot.parsing.moves.scan import EXTREMES, Scan
from bot.parsing.moves.tokens import Tokens

_CARRIERS = frozenset(
    "send sends sent sending drive drives drove driving bring brings brought bringing take takes took taking".split()
)
_PUSHERS = frozenset("push pushes pushed pushing pull pulls pulled pulling pump pumped".split())
_ENDED = frozenset(
    "settled settles settling closed closes closing ended ends ending finished finishes finishing "
    "traded trading".split()
)
_BROKE = frozenset("broke break breaks breaking smashed smashing".split())
_MOVERS = frozenset("moving moved pushing pushed breaking broke racing raced".split())
_WEIGHED = frozenset({"weighing", "weighed"})
_WAS = frozenset({"was", "been", "is"})
_VERBS = _CARRIERS | _PUSHERS | _ENDED | _BROKE | _MOVERS | _WEIGHED | _WAS
_UNDOING = frozenset("surrendering paring trimming erasing reversing recouping".split())
_GOING_ON = frozenset("extending adding".split())
_BARRIERS = (["level"], ["mark"], ["barrier"], ["threshold"])
_REACH = 8
BEYOND: Final = {
    "above": Direction.UP,
    "past": Direction.UP,
    "through": Direction.UP,
    "below": Direction.DOWN,
    "under": Direction.DOWN,
}
"""What `broke` takes its direction from."""
_PRICES = frozenset({Measure.PRICE, Measure.POINTS, Measure.BARE})


class Lead(NamedTuple):
    """A verb that leads to a level, as tokens: the verb, the level, and where the object that moved starts, if any.

    Attributes:
        change: the change, where the verb leads to that instead of a level.
    """

    head: int
    level: int | None
    direction: Direction
    subject_from: int | None = None
    change: int | None = None


def leads(scan: Scan) -> Iterator[Lead]:
    """Yield the verbs of a sentence that lead to a level.

    Args:
        scan: the sentence.
    """
    low = scan.t.low
    if _VERBS.isdisjoint(low):
        return
    for head in range(1, scan.n - 2):
        if low[head] in _VERBS and (found := _lead(scan, head)) is not None:
            yield found


def _lead(scan: Scan, head: int) -> Lead | None:
    """Return what the verb at `head` leads to, by its sort."""
    word, following = scan.t.low[head], scan.t.low[head + 1]
    if word in _WEIGHED:
        return _weighed(scan, head)
    if word in _WAS:
        return _traded(scan, head) if following in EXTREMES else _at_extreme(scan, head)
    found = _moved(scan, head) if word in _MOVERS else None
    if found is None and word in _BROKE:
        found = _broke(scan, head)
    if found is None and word in _CARRIERS | _PUSHERS:
        found = _sent(scan, head) or _sent_beyond(scan, head)
    if found is None and word in _ENDED:
        found = _traded(scan, head) if following in EXTREMES else _ended(scan, head) or _taken_back(scan, head)
    return found


def _weighed(scan: Scan, head: int) -> Lead | None:
    """Read `weighing on the Elm index 0.7%`."""
    t, k = scan.t, _after_object(scan, head + 2)
    figure = scan.skip(k)
    change = t.low[head + 1] == "on" and k > head + 2 and scan.measure(figure) is Measure.PERCENT
    return Lead(head, None, Direction.DOWN, head + 2, figure) if change and scan.is_change(figure) else None


def _after_object(scan: Scan, k: int) -> int:
    """Return the token after the name of what is moved, which begins at `k`."""
    while k < scan.n and scan.t.kinds[k] in "dgnN'oC":
        k += 1
    return k


def _at_extreme(scan: Scan, head: int) -> Lead | None:
    """Read `was at $4,525.79, its highest since June`."""
    t = scan.t
    level = level_figure(scan, head + 2) if t.kinds[head + 1] == "a" else None
    if level is None or t.kinds[level + 1 : level + 3] not in {",g", ",d"}:
        return None
    word = t.low[level + 3 : level + 4]
    direction = towards(word) if word and word[0].endswith("est") else None
    return Lead(head, level, direction) if direction is not None else None


def _moved(scan: Scan, head: int) -> Lead | None:
    """Read `pushing past $70,000 for highs of $71,700`."""
    t, k = scan.t, head + 1
    if t.low[k] not in BEYOND:
        return None
    while k < min(scan.n, head + _REACH) and t.kinds[k] != "t":
        k += 1
    level = level_next(scan, k) if t.kinds[k : k + 1] == "t" else None
    direction = towards(t.low[k:level]) if level is not None else None
    return Lead(head, level, direction) if direction is not None else None


def _taken_back(scan: Scan, head: int) -> Lead | None:
    """Read `last traded at 158.51, surrendering part of its advance`, `closed at 40, extending its losses`."""
    t = scan.t
    level = level_next(scan, head + 1) if t.kinds[head + 1] in "abT" else None
    comma = t.kinds.find(",", level, level + _REACH) if level is not None else -1
    if (
        comma < 0
        or t.kinds[comma + 1 : comma + 2] not in {"i", "I"}
        or not t.directions.keys().isdisjoint(range(comma))
    ):
        return None
    undoes = t.low[comma + 1] in _UNDOING
    named = [t.directions[k] for k in range(comma + 2, min(scan.n, comma + _REACH)) if k in t.directions]
    if not named or not (undoes or t.low[comma + 1] in _GOING_ON) or named[0] is Direction.FLAT:
        return None
    other = Direction.DOWN if named[0] is Direction.UP else Direction.UP
    return Lead(head, level, other if undoes else named[0])


def _sent(scan: Scan, head: int) -> Lead | None:
    """Read `sent oil to a five-month low of 64`."""
    t, k = scan.t, _after_object(scan, head + 1)
    level = level_next(scan, k) if k > head + 1 and t.kinds[k : k + 1] == "t" else None
    direction = towards(t.low[k:level]) or towards(t.low[level + 1 : level + 5]) if level is not None else None
    return Lead(head, level, direction, head + 1) if level is not None and direction is not None else None


def _sent_beyond(scan: Scan, head: int) -> Lead | None:
    """Read `pushed oil above $80`."""
    k = _after_object(scan, head + 1)
    direction = BEYOND.get(scan.t.low[k]) if head + 1 < k < scan.n else None
    level = level_next(scan, k) if direction is not None else None
    return Lead(head, level, direction, head + 1) if level is not None and direction is not None else None


def _broke(scan: Scan, head: int) -> Lead | None:
    """Read `broke above $2,900`, `broke through the key 5,000 mark`."""
    t, k = scan.t, head + 2
    direction = BEYOND.get(t.low[head + 1])
    if direction is None and t.kinds[head + 1] in "dF":
        direction, k = Direction.UP, head + 1
    while k < scan.n and t.kinds[k] in "dgnbq":
        k += 1
    marked = t.low[k + 1 : k + 2] in _BARRIERS
    price = scan.measure(k) in _PRICES and (marked or (scan.is_change(k) and t.low[head + 1] in BEYOND))
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


def passes_average(t: Tokens, head: int, level: int) -> bool:
    """Tell whether a level is that of an average which was passed: `above its 21-day moving average at 40`.

    Args:
        t: the sentence's tokens.
        head: the token of the direction.
        level: the token of the level.
    """
    words = t.low[head:level]
    return "average" in words and "moving" in words and not BEYOND.keys().isdisjoint(words)
