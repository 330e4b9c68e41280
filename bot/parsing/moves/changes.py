"""The figures of a change: `90.88 points, or 0.28%`, `2.1% and 3.4%`, read to the right or to the left."""

from dataclasses import dataclass

from bot.lexicon.units import Measure
from bot.parsing.moves import words as w
from bot.parsing.moves.scan import CHANGES, Scan

_BETWEEN = 4
_PAIRED = frozenset({"F,cF", "NFcF", "xFcF", "vFcF", "bFcF"})
_OWNED_BY = frozenset("ASnNV")


@dataclass(slots=True)
class Change:
    """The figures of one change: the tokens of its percent and of its points."""

    percent: int | None = None
    points: int | None = None

    @property
    def tokens(self) -> tuple[int, ...]:
        """The tokens of its figures."""
        return tuple(token for token in (self.percent, self.points) if token is not None)

    def put(self, measure: Measure | None, k: int) -> bool:
        """Take the figure at `k`; return False where its place is taken."""
        if measure is Measure.PERCENT and self.percent is None:
            self.percent = k
        elif measure not in {None, Measure.PERCENT} and self.points is None:
            self.points = k
        else:
            return False
        return True


def changes_from(scan: Scan, k: int) -> tuple[list[Change], int]:
    """Return the changes that start with the figure at `k`, and the token after them.

    Args:
        scan: the sentence.
        k: the token of the first figure.
    """
    changes: list[Change] = []
    following: int | None = k
    while following is not None:
        change = Change()
        k = with_other_forms(scan, change, following)
        changes.append(change)
        following = _next_in_list(scan, change, k)
    return changes, k


def with_other_forms(scan: Scan, change: Change, k: int) -> int:
    """Put the figure at `k` and its other forms (`, or 0.28%`, `(0.28%)`) into a change; return the token after."""
    t = scan.t
    change.put(scan.measure(k), k)
    k += 1
    while True:
        j = k
        while j < scan.n and (t.kinds[j] in ",(qA" or t.low[j] in {"or", "by"}):
            j += 1
        if j == k or scan.measure(j) not in CHANGES or scan.is_range(j) or not change.put(scan.measure(j), j):
            break
        k = j + 1
        if t.kinds[k : k + 1] == ")":
            k += 1
    return k


def _next_in_list(scan: Scan, change: Change, k: int) -> int | None:
    """Return the next figure of `2.1%, 3% and 3.4%`, None where the list ends."""
    t, j = scan.t, k
    while j < scan.n and (t.kinds[j] in ",q" or t.low[j] == "and"):
        j += 1
    if j == k or not change.tokens or scan.measure(j) not in CHANGES or scan.is_range(j):
        return None
    if t.figures[j].measure is not t.figures[change.tokens[0]].measure:
        return None
    return None if t.kinds[j + 1 : j + 2] in _OWNED_BY else j


def change_left(scan: Scan, k: int, *, nouns: bool = False) -> int | None:
    """Return the figure left of an adjective or noun: `0.5% lower`, `a 2.7% weekly rise`.

    Args:
        scan: the sentence.
        k: the token before the adjective or noun.
        nouns: other nouns may stand between.
    """
    t, skipped = scan.t, 0
    if k > 0 and t.kinds[k] == "," and t.kinds[max(0, k - 4) : k] in _PAIRED and scan.measure(k - 1) is Measure.PERCENT:
        k -= 1
    while k >= 0 and (t.kinds[k] in "bTq" or (nouns and t.kinds[k] in "nNA" and skipped < _BETWEEN)):
        if t.kinds[k] in "nN" and t.low[k] in w.UNTRADED:
            return None
        skipped += 1
        k -= 1
    measure = scan.measure(k)
    if measure not in CHANGES or measure is Measure.BARE or (k and t.low[k - 1] == "between"):
        return None
    return None if scan.ends_range(k) else k


def changes_before(scan: Scan, k: int) -> tuple[list[Change], int]:
    """Return the changes that end with the figure at `k` (lists and other forms), and their first token.

    Args:
        scan: the sentence.
        k: the token of the last figure.
    """
    t, first = scan.t, k
    changes = [Change()]
    changes[0].put(scan.measure(k), k)
    while True:
        j = first - 1
        while j >= 0 and (t.kinds[j] in ",qd" or t.low[j] in {"or", "and"}):
            j -= 1
        if j == first - 1 or scan.measure(j) not in CHANGES or scan.is_range(j):
            break
        if "and" in t.low[j + 1 : first] and scan.same(j, k):
            changes.append(Change())
        if not changes[-1].put(scan.measure(j), j):
            break
        first = j
    while first > 0 and t.kinds[first - 1] in "qd":
        first -= 1
    return changes[::-1], first
