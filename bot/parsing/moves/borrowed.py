"""Figures without a direction word of their own: `the Dow rose 1%, the Nasdaq 2%`, `Alder +2.3%`."""

from bot.lexicon.units import Measure
from bot.model.move import Direction
from bot.parsing.moves.changes import Change, with_other_forms
from bot.parsing.moves.levels import level_after, level_figure
from bot.parsing.moves.predicates import Predicate
from bot.parsing.moves.scan import Scan
from bot.parsing.moves.words import PLACES, UNTRADED

_MEASURES = frozenset({Measure.PERCENT, Measure.POINTS, Measure.BASIS})
_AT_A_LEVEL = frozenset({"trading", "hovering", "quoted", "changing"})
_LIST = 2
_GREW = frozenset({"grew", "grows", "grown"})
_BUYING = frozenset({"bought", "buys", "cost", "costs"})
_MORE = {"more": Direction.UP, "fewer": Direction.DOWN, "less": Direction.DOWN}
_JOINTS = frozenset({",", "c", ",c", ";", ";c", ",k", "k"})


def borrowed(scan: Scan, found: list[Predicate]) -> list[Predicate]:
    """Return the predicates of the figures that are left, each with a sign or the direction before it.

    Args:
        scan: the sentence.
        found: the predicates that have a direction word.
    """
    extra: list[Predicate] = []
    for k in sorted(set(scan.t.figures) - scan.used):
        if scan.measure(k) not in _MEASURES or scan.is_range(k):
            continue
        predicate = _signed(scan, k) or _gapped(scan, k, found + extra) or _elsewhere(scan, k, found + extra)
        predicate = predicate or _bracketed(scan, k)
        if predicate is not None:
            extra.append(predicate)
    if not _BUYING.isdisjoint(scan.t.low):
        extra += _bought(scan)
    return extra + _levels_beside(scan, found) + _grown(scan, found)


def _levels_beside(scan: Scan, found: list[Predicate]) -> list[Predicate]:
    """Read `oil rose 3%, with Brent trading at $94.60`: the direction before it is meant of the name too."""
    t, extra = scan.t, []
    if _AT_A_LEVEL.isdisjoint(t.low):
        return []
    for k in range(1, scan.n - 2):
        if t.kinds[k] not in "iv" or t.low[k] not in _AT_A_LEVEL or t.kinds[k + 1] not in "aq":
            continue
        level, start = level_figure(scan, k + 1), k - 1
        while start >= 0 and t.kinds[start] in "nN'Cd":
            start -= 1
        earlier = [predicate for predicate in found if predicate.right <= start]
        if level is None or scan.measure(level) is Measure.PERCENT or not earlier or t.low[start] != "with":
            continue
        if "k" not in t.kinds[earlier[-1].right : start]:
            extra.append(Predicate(earlier[-1].head, level, level + 1, earlier[-1].direction, level=level))
    return extra


def _grown(scan: Scan, found: list[Predicate]) -> list[Predicate]:
    """Read `Alder grew 1.5 percent, while Birch fell 2 percent`: growth of one name is a share's beside another's move.

    Sales, profits and economies grow too, and are beside their own kind.
    """
    t = scan.t
    extra: list[Predicate] = []
    if _GREW.isdisjoint(t.low) or not found or not UNTRADED.isdisjoint(t.low):
        return extra
    for head in range(1, scan.n - 1):
        figure = scan.skip(head + 1)
        if t.low[head] not in _GREW or t.kinds[head - 1] not in "NC" or t.low[head - 1] in PLACES:
            continue
        if scan.measure(figure) is Measure.PERCENT and any(predicate.left > figure for predicate in found):
            predicate = _read(scan, head, figure, Direction.UP)
            predicate.left = head
            extra.append(predicate)
    return extra


def _bought(scan: Scan) -> list[Predicate]:
    """Read `the dollar bought 0.5% more yen`, `it cost 0.7% fewer dollars to buy a pound`."""
    t = scan.t
    extra: list[Predicate] = []
    for k in sorted(set(t.figures) - scan.used):
        way = _MORE.get(t.low[k + 1]) if k + 1 < scan.n else None
        if way is None or scan.measure(k) is not Measure.PERCENT or t.low[k - 1] not in _BUYING:
            continue
        predicate = _read(scan, k - 1, k, way)
        predicate.left = k - 1
        if t.low[k - 1] == "cost" and "buy" in t.low[k:]:
            buy = t.low.index("buy", k)
            predicate.subject_from = buy + 1
            predicate.level = predicate.level if predicate.level is not None else level_after(scan, buy + 1)
        extra.append(predicate)
    return extra


def _read(scan: Scan, head: int, k: int, direction: Direction) -> Predicate:
    """Return the predicate of the figure at `k` and its other forms."""
    change = Change()
    right = with_other_forms(scan, change, k)
    predicate = Predicate(head, k, right, direction, [change])
    scan.used.update(change.tokens)
    level = level_after(scan, right)
    if level is not None and scan.measure(level) is not Measure.PERCENT:
        predicate.level, predicate.right = level, level + 1
        scan.used.add(level)
    return predicate


def _signed(scan: Scan, k: int) -> Predicate | None:
    """Read `Alder +2.3%`, `Birch (-1%)`."""
    sign = scan.t.figures[k].sign
    if not sign or not k or scan.t.kinds[k - 1] not in "nNC(,:F":
        return None
    return _read(scan, k, k, Direction.UP if sign == "+" else Direction.DOWN)


def _gapped(scan: Scan, k: int, found: list[Predicate]) -> Predicate | None:
    """Read a figure right after a noun phrase in a list whose first member has the verb."""
    t, j = scan.t, k - 1
    while j >= 0 and (t.kinds[j] in "qC" or t.low[j] == "by"):
        j -= 1
    if j < 0 or t.kinds[j] not in "nN":
        return None
    while j >= 0 and t.kinds[j] in "nN'dgC":
        j -= 1
    if j >= 1 and t.kinds[j - 1 : j + 1] == "A:":
        return _read(scan, j - 1, k, t.directions[j - 1])
    earlier = [predicate for predicate in found if predicate.right <= j + 1]
    if not earlier:
        return None
    last = max(earlier, key=lambda predicate: predicate.right)
    if t.kinds[last.right : j + 1].strip("bTC)") not in _JOINTS:
        return None
    return _read(scan, last.head, k, last.direction)


def _elsewhere(scan: Scan, k: int, found: list[Predicate]) -> Predicate | None:
    """Read the second figure of `indexes rose 1.3% in Hong Kong and 1.4% in Shanghai`; the subject is the first's."""
    t = scan.t
    earlier = [predicate for predicate in found if predicate.right < k]
    if t.low[k + 1 : k + 2] != ["in"] or t.kinds[k + 2 : k + 3] != "N" or not earlier:
        return None
    last = max(earlier, key=lambda predicate: predicate.right)
    between = t.kinds[last.right : k].strip("q")
    if t.low[last.right] != "in" or not between.endswith(("Nc", "N,", "N,c")) or between.strip("pNc,"):
        return None
    predicate = _read(scan, last.head, k, last.direction)
    predicate.left = last.left
    return predicate


def _bracketed(scan: Scan, k: int) -> Predicate | None:
    """Read `shares rose, namely Alder (3.1%), Birch (1.2%)`: two or more, under a verb without a figure of its own."""
    t = scan.t
    if t.kinds[k - 1 : k + 2] != "(F)" or t.kinds[k - 2 : k - 1] != "N":
        return None
    heads = [head for head in t.directions if head < k and t.kinds[head] in "VI"]
    listed = [other for other in t.figures if t.kinds[other - 1 : other + 2] == "(F)" and t.kinds[other - 2] == "N"]
    if not heads or len(listed) < _LIST or any(heads[-1] < other < listed[0] for other in t.figures):
        return None
    return _read(scan, heads[-1], k, t.directions[heads[-1]])
