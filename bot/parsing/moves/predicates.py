"""Predicates: a word of direction with the figures that belong to it, before anyone asks whose move it is.

rose 0.5% to 3,362           V: change to the right, level after `to`
was 0.25% stronger at 401    A: change to the left
a gain of 3%, a 2.7% rise    S: change on either side
fell to 4,720, hit 94.056    level alone
ended flat                   no figure: 0 percent
"""

from dataclasses import dataclass, field

from bot.lexicon.units import Measure
from bot.lexicon.verbs import HIGHS, LOWS, MULTIPLES
from bot.model.move import Direction
from bot.parsing.moves import words as w
from bot.parsing.moves.tokens import Tokens

CHANGES = frozenset({Measure.PERCENT, Measure.POINTS, Measure.BASIS, Measure.PRICE, Measure.SMALL, Measure.BARE})
LEVELS = frozenset({Measure.PERCENT, Measure.POINTS, Measure.PRICE, Measure.SMALL, Measure.BARE})
_TO_LEVEL = frozenset(
    {"below", "above", "past", "near", "around", "through", "beyond", "under", "over", "toward", "towards"}
)
_REACH = 16
_BETWEEN = 4
_SKIP = frozenset("bqTC")


@dataclass(slots=True)
class Change:
    """The figures of one change: the tokens of its percent and of its points."""

    percent: int | None = None
    points: int | None = None


@dataclass(slots=True)
class Predicate:
    """A direction with its figures.

    Attributes:
        head: the token that gives the direction.
        left: the first token that belongs to it.
        right: the token after the last that belongs to it.
        level: the token of the level.
        objects: where the subject of a causative or a direction noun starts, after the head.
    """

    head: int
    left: int
    right: int
    direction: Direction
    changes: list[Change] = field(default_factory=list)
    level: int | None = None
    subject_from: int | None = None
    given: int | None = None


class PredicateReader:
    """Reads the predicates of one sentence; a figure belongs to one predicate only."""

    def __init__(self, tokens: Tokens) -> None:
        self.t = tokens
        self.n = len(tokens.kinds)
        self.used: set[int] = set()

    def read(self) -> list[Predicate]:
        """Return the predicates in order of their heads, those that lack a direction of their own last."""
        found: list[Predicate] = []
        readers = {
            "V": self._verb,
            "I": self._verb,
            "A": self._adjective,
            "Y": self._steady,
            "L": self._causative,
            "H": self._arrival,
            "S": self._noun,
        }
        for head, kind in enumerate(self.t.kinds):
            reader = readers.get(kind)
            predicate = reader(head) if reader else None
            if predicate is not None:
                found.append(predicate)
                self._use(predicate)
        found.extend(self._without_head(found))
        return sorted(found, key=lambda predicate: predicate.left)

    def _use(self, predicate: Predicate) -> None:
        """Mark the figures of a predicate as taken."""
        for change in predicate.changes:
            self.used.update(token for token in (change.percent, change.points) if token is not None)
        if predicate.level is not None:
            self.used.add(predicate.level)

    def _skip(self, k: int, kinds: frozenset[str] = _SKIP) -> int:
        """Return the first token at or after `k` of none of these kinds (`by` is skipped too)."""
        while k < self.n and (self.t.kinds[k] in kinds or self.t.low[k] == "by"):
            k += 1
        return k

    def _measure(self, k: int) -> Measure | None:
        """Return what the figure at `k` measures, None where there is no free figure."""
        if not 0 <= k < self.n or k in self.used:
            return None
        figure = self.t.figures.get(k)
        return figure.measure if figure else None

    def _verb(self, head: int) -> Predicate | None:
        """Read `rose 2%`, `falling to 40`, `doubled`."""
        k = self._skip(head + 1, _SKIP | {"A"} if self.t.kinds[head + 1 : head + 2] == "A" else _SKIP)
        direction = self.t.directions[head]
        predicate = Predicate(head, head, head + 1, direction)
        if self._is_change(k):
            return self._changes(predicate, k)
        low = self.t.low[head]
        level = self._level(head + 1, strict=True)
        if level is not None and not self._is_range(level):
            predicate.level, predicate.right = level, level + 1
            return predicate
        stem = next((verb for verb in MULTIPLES if low.startswith(verb[:-1])), None)
        if stem and not self.t.kinds[head + 1 : head + 2].startswith(("d", "g", "n", "N", "F")):
            predicate.given = MULTIPLES[stem]
            return predicate
        return None

    def _adjective(self, head: int) -> Predicate | None:
        """Read `up 2%`, `0.5% lower at 40`, `ended flat`."""
        direction = self.t.directions[head]
        predicate = Predicate(head, head, head + 1, direction)
        k = self._skip(head + 1)
        if direction is not Direction.FLAT and self._is_change(k):
            return self._changes(predicate, k)
        left = self._change_left(head - 1)
        if left is not None:
            return self._changes_left(predicate, left)
        level = self._level(head + 1, strict=True)
        if level is not None:
            predicate.level, predicate.right = level, level + 1
            if direction is Direction.FLAT:
                predicate.given = 0
            return predicate
        if direction is Direction.FLAT and self._stands_alone(head):
            predicate.given = 0
            return predicate
        return None

    def _stands_alone(self, head: int) -> bool:
        """Tell whether `flat` says that something was flat: no noun after it, a verb or its noun before it."""
        after = self.t.kinds[head + 1 : head + 2]
        return after not in {"n", "N", "t"} and head > 0 and self.t.kinds[head - 1] in "xvbnNiC"

    def _steady(self, head: int) -> Predicate | None:
        """Read `little changed at 40`, `nearly flat`: a level is needed."""
        level = self._level(head + 1, strict=True)
        if level is None:
            return None
        return Predicate(head, head, level + 1, Direction.FLAT, level=level)

    def _causative(self, head: int) -> Predicate | None:
        """Read `lifted the index 2%`, `was boosted 2%`."""
        direct = self._verb(head)
        if direct is not None:
            return direct
        return self._object_change(head)

    def _object_change(self, head: int) -> Predicate | None:
        """Read the noun phrase after a causative verb and the figure after that."""
        k, kinds = head + 1, self.t.kinds
        while k < self.n and kinds[k] in "dgnN'oC":
            k += 1
        if k == head + 1:
            return None
        figure = self._skip(k)
        predicate = Predicate(head, head, k, self.t.directions[head], subject_from=head + 1)
        if self._is_change(figure):
            return self._changes(predicate, figure)
        level = self._level(k, strict=True)
        if level is None:
            return None
        predicate.level, predicate.right = level, level + 1
        return predicate

    def _arrival(self, head: int) -> Predicate | None:
        """Read `hit a low of 40`, `touched 94.056, its highest since May`, `topped 52,000`."""
        k, kinds = head + 1, self.t.kinds
        stop = min(self.n, head + _REACH)
        while k < stop and (kinds[k] in "dgnNqbToaA'C" or self.t.low[k] in {"since", "in"}):
            k += 1
        if self._measure(k) not in LEVELS or self._is_range(k):
            return None
        if kinds[k - 1] in "nN" and not set(self.t.low[head + 1 : k]) & (HIGHS | LOWS):
            return None
        direction = self._arrival_direction(head, k)
        return Predicate(head, head, k + 1, direction, level=k) if direction else None

    def _arrival_direction(self, head: int, level: int) -> Direction | None:
        """Return up for highs, down for lows, by the words round the level."""
        around = self.t.low[head + 1 : level + 1 + 2 * _BETWEEN]
        for word in around:
            if word in HIGHS:
                return Direction.UP
            if word in LOWS:
                return Direction.DOWN
        if self.t.low[head].startswith(("top", "cross", "surpass", "scal", "reach", "breach")):
            return Direction.UP
        before = [d for k, d in self.t.directions.items() if k < head and self.t.kinds[k] in "VAI"]
        return before[-1] if before and before[-1] is not Direction.FLAT else None

    def _noun(self, head: int) -> Predicate | None:
        """Read `a 2.7% rise`, `a gain of 3%`, `pared losses to 2%`."""
        predicate = Predicate(head, head, head + 1, self.t.directions[head])
        left = self._change_left(head - 1, nouns=True)
        if left is not None:
            return self._changes_left(predicate, left)
        k = self._skip(head + 1)
        if k < self.n and (self.t.kinds[k] in "ot" or self.t.kinds[k] == "("):
            k = self._skip(k + 1)
            if self._is_change(k) and self._measure(k) not in {Measure.BARE}:
                return self._changes(predicate, k)
        return None

    def _is_change(self, k: int) -> bool:
        """Tell whether the figure at `k` can be a change: no range, no count of things, no part of a whole."""
        measure = self._measure(k)
        if measure not in CHANGES or self._is_range(k):
            return False
        after = self.t.kinds[k + 1 : k + 2]
        if measure is Measure.BARE:
            return after not in {"n", "N", "o", "V", "S", "A", "'"}
        return not (after == "o" and measure is Measure.PERCENT)

    def _is_range(self, k: int) -> bool:
        """Tell whether a figure is an end of `between 2% and 5%`, `2% to 5%`, `2%-5%`."""
        low, kinds = self.t.low, self.t.kinds
        if k and low[k - 1] in {"between", "from"}:
            return True
        if kinds[k + 1 : k + 3] == "tF" and self._same(k, k + 2):
            return True
        return self._hyphen_after(k)

    def _hyphen_after(self, k: int) -> bool:
        """Tell whether the next figure follows without a space (`2%-5%`)."""
        return k + 1 < self.n and self.t.kinds[k + 1] == "F" and self.t.starts[k + 1] - self.t.ends[k] <= 1

    def _same(self, one: int, other: int) -> bool:
        """Tell whether two figures measure the same."""
        return self._measure(one) is not None and self._measure(one) is self._measure(other)

    def _changes(self, predicate: Predicate, k: int) -> Predicate:
        """Read the changes from the figure at `k` rightwards, and the level after them."""
        while True:
            change = Change()
            k = self._alternates(change, k)
            predicate.changes.append(change)
            following = self._next_in_list(change, k)
            if following is None:
                break
            k = following
        predicate.right = k
        self._use(predicate)
        level = self._level(k)
        if level is not None and not (self._measure(level) is Measure.PERCENT and change.percent is not None):
            predicate.level, predicate.right = level, level + 1
        return predicate

    def _put(self, change: Change, k: int) -> bool:
        """Put the figure at `k` into a change; False where its place is taken."""
        measure = self._measure(k)
        name = "percent" if measure is Measure.PERCENT else "points"
        if measure is None or getattr(change, name) is not None:
            return False
        setattr(change, name, k)
        return True

    def _alternates(self, change: Change, k: int) -> int:
        """Read a figure and its other forms (`, or 0.28%`, `(0.28%)`); return the token after them."""
        self._put(change, k)
        k += 1
        while True:
            j = k
            while j < self.n and (self.t.kinds[j] in ",(qA" or self.t.low[j] in {"or", "by"}):
                j += 1
            if j == k or self._measure(j) not in CHANGES or self._is_range(j) or not self._put(change, j):
                break
            k = j + 1
            if self.t.kinds[k : k + 1] == ")":
                k += 1
        if self.t.kinds[k : k + 2] == ",)":
            k += 1
        return k

    def _next_in_list(self, change: Change, k: int) -> int | None:
        """Return the next figure of `2.1%, 3% and 3.4%`, None where the list ends."""
        j = k
        while j < self.n and (self.t.kinds[j] in ",q" or self.t.low[j] == "and"):
            j += 1
        first = change.percent if change.percent is not None else change.points
        if j == k or first is None or self._measure(j) not in CHANGES or self._is_range(j):
            return None
        if self.t.figures[j].measure is not self.t.figures[first].measure or "," not in self.t.kinds[k:j] + ",":
            return None
        after = self.t.kinds[j + 1 : j + 2]
        return None if after in {"A", "S", "n", "N", "V"} else j

    def _change_left(self, k: int, *, nouns: bool = False) -> int | None:
        """Return the figure left of an adjective or noun: `0.5% lower`, `a 2.7% weekly rise`."""
        skipped = 0
        while k >= 0 and (self.t.kinds[k] in "bTq" or (nouns and self.t.kinds[k] in "nNA" and skipped < _BETWEEN)):
            if self.t.kinds[k] in "nN" and self.t.low[k] in w.UNTRADED:
                return None
            skipped += 1
            k -= 1
        measure = self._measure(k)
        if measure not in CHANGES - {Measure.BARE} or (k and self.t.low[k - 1] in {"between"}):
            return None
        return None if self._is_tail_of_range(k) else k

    def _is_tail_of_range(self, k: int) -> bool:
        """Tell whether the figure at `k` ends `2% to 3%` or `between 2% and 3%`."""
        if self.t.kinds[max(0, k - 2) : k] == "Ft" or (k and self.t.kinds[k - 1] == "F" and self._hyphen_after(k - 1)):
            return True
        return k > 2 and self.t.low[k - 1] == "and" and self.t.low[k - 3] == "between"  # noqa: PLR2004 - `between F and`

    def _changes_left(self, predicate: Predicate, k: int) -> Predicate:
        """Read the changes from the figure at `k` leftwards (lists and other forms), then the level at the right."""
        change = Change()
        self._put(change, k)
        changes = [change]
        first = k
        while True:
            j = first - 1
            while j >= 0 and (self.t.kinds[j] in ",qd" or self.t.low[j] in {"or", "and"}):
                j -= 1
            between = self.t.low[j + 1 : first]
            if j == first - 1 or self._measure(j) not in CHANGES or self._is_range(j):
                break
            if "and" in between and self._same(j, k):
                change = Change()
                changes.append(change)
            if not self._put(change, j):
                break
            first = j
        predicate.changes = changes[::-1]
        while first > 0 and self.t.kinds[first - 1] in "qd":
            first -= 1
        predicate.left = first
        self._use(predicate)
        level = self._level(predicate.head + 1)
        if level is not None and not (self._measure(level) is Measure.PERCENT and change.percent is not None):
            predicate.level, predicate.right = level, level + 1
        return predicate

    def _level(self, k: int, *, strict: bool = False) -> int | None:
        """Return the token of the level that `to`, `at` ... introduces after `k`.

        Args:
            strict: nothing but adverbs, time and codes may stand before it (a level without a change).
        """
        t, stop = self.t, min(self.n, k + _REACH)
        while k < stop:
            kind, low = t.kinds[k], t.low[k]
            if kind in "ta" or (kind == "p" and (low in _TO_LEVEL)):
                found = self._level_figure(k + 1)
                if found is not None:
                    return found
                if kind == "p" or strict:
                    return None
            elif kind == "p" and low == "from" and t.kinds[k + 1 : k + 2] == "F":
                k += 1
            elif kind in ",-":
                if not self._continues(k + 1):
                    return None
            elif (strict and kind not in "bTqC") or (kind == "c" and not self._closes(k + 1)):
                return None
            elif kind in 'kwrVSF;:"':
                if not (kind == "F" and t.low[k - 1] == "from"):
                    return None
            elif kind == "(" or kind == ")":
                return None
            k += 1
        return None

    def _continues(self, k: int) -> bool:
        """Tell whether a level may still follow a comma: `, to 40`, `, closing at 40`."""
        kind = self.t.kinds[k : k + 1]
        return (
            kind in {"t", "a", "T"}
            or (kind == "i" and self.t.low[k] in w.NEUTRAL)
            or (kind == "c" and self._closes(k + 1))
        )

    def _closes(self, k: int) -> bool:
        """Tell whether `closed at 40`, `was at 40` starts at `k`."""
        return self.t.kinds[k : k + 2] in {"va", "xa"} or self.t.kinds[k : k + 3] in {"xva", "xia", "bva"}

    def _level_figure(self, k: int) -> int | None:
        """Return the figure at or after `k`, past `a record high of`, `around`."""
        t, stop, start = self.t, min(self.n, k + 9), k
        while k < stop and (
            t.kinds[k] in "dgqbnNoTA" or t.low[k] in {"in", "since", "for", "hit", "reach"} or t.kinds[k] in "a"
        ):
            k += 1
        if self._measure(k) not in LEVELS or self._is_range(k):
            return None
        words = set(t.low[start:k])
        if any(t.kinds[j] in "nN" for j in range(start, k)) and not words & (
            HIGHS | LOWS | {"level", "close", "record"}
        ):
            return None
        if (
            self._measure(k) is Measure.BARE
            and t.kinds[k + 1 : k + 2] in {"n", "N", "'"}
            and t.low[k + 1] not in w.GENERIC
        ):
            return None
        return k

    def _without_head(self, found: list[Predicate]) -> list[Predicate]:
        """Read figures that borrow the direction before them (`the Dow rose 1%, the Nasdaq 2%`) or carry a sign."""
        extra: list[Predicate] = []
        for k in sorted(set(self.t.figures) - self.used):
            if self._measure(k) not in {Measure.PERCENT, Measure.POINTS, Measure.BASIS} or self._is_range(k):
                continue
            predicate = self._signed(k) or self._gapped(k, found + extra)
            if predicate is not None:
                extra.append(predicate)
                self._use(predicate)
        return extra

    def _signed(self, k: int) -> Predicate | None:
        """Read `Alder +2.3%`, `Birch (-1%)`."""
        sign = self.t.figures[k].sign
        if not sign or not k or self.t.kinds[k - 1] not in "nNC(,:F":
            return None
        predicate = Predicate(k, k, k + 1, Direction.UP if sign == "+" else Direction.DOWN)
        change = Change()
        predicate.right = self._alternates(change, k)
        predicate.changes = [change]
        return predicate

    def _gapped(self, k: int, found: list[Predicate]) -> Predicate | None:
        """Read a figure right after a noun phrase in a list whose first member has the verb."""
        j = k - 1
        while j >= 0 and (self.t.kinds[j] in "qC" or self.t.low[j] == "by"):
            j -= 1
        if j < 0 or self.t.kinds[j] not in "nN":
            return None
        while j >= 0 and self.t.kinds[j] in "nN'dgC":
            j -= 1
        before = self.t.kinds[max(0, j - 1) : j + 1]
        earlier = [p for p in found if p.right <= j + 1]
        if not earlier or not before or before[-1] not in ",c:;k":
            return self._after_colon(k, j)
        last = max(earlier, key=lambda p: p.right)
        if self.t.kinds[last.right : j + 1].strip("bTC)") not in {",", "c", ",c", ";", ";c", ",k", "k"}:
            return None
        change = Change()
        predicate = Predicate(last.head, k, k + 1, last.direction)
        predicate.right = self._alternates(change, k)
        predicate.changes = [change]
        level = self._level(predicate.right)
        predicate.level = level
        return predicate

    def _after_colon(self, k: int, j: int) -> Predicate | None:
        """Read the first member of `Futures up: Dow 2.99%, S&P 2.97%`."""
        if j < 1 or self.t.kinds[j - 1 : j + 1] != "A:":
            return None
        change = Change()
        predicate = Predicate(j - 1, k, k + 1, self.t.directions[j - 1])
        predicate.right = self._alternates(change, k)
        predicate.changes = [change]
        return predicate
