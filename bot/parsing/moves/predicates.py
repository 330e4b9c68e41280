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
from bot.parsing.moves.changes import Change, change_left, changes_before, changes_from, with_other_forms
from bot.parsing.moves.leads import Lead, leads, passes_average, towards
from bot.parsing.moves.levels import (
    comes_from,
    level_after,
    level_before,
    level_closing,
    level_figure,
    level_hovering,
    level_next,
)
from bot.parsing.moves.scan import LEVELS, Scan

_REACH = 16
_AFTER_LEVEL = 8
_ON_THE_WAY = frozenset("dgnNqbToaA'C")
_UPWARD = ("top", "cross", "surpass", "scal", "reach", "breach", "peak")
_DOWNWARD = ("bottom", "plumb")
_EXTENDED = frozenset({"extended", "extends", "extending", "deepened", "deepening"})
_BARRIERS = frozenset({"per", "level", "mark", "barrier", "threshold"})
_ALSO_NOUNS = frozenset({"top", "bottom", "peak"})


@dataclass(slots=True)
class Predicate:
    """A direction with its figures.

    Attributes:
        head: the token that gives the direction.
        left: the first token that belongs to it.
        right: the token after the last that belongs to it.
        level: the token of the level.
        subject_from: where the object of a causative starts, which is what moved.
        given: the percentage that the word itself says (doubled, flat).
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
    """Reads the predicates of one sentence that have a direction word of their own."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.t = scan.t

    def read(self) -> list[Predicate]:
        """Return the predicates in order of their heads."""
        readers = {
            "V": self._verb,
            "I": self._verb,
            "A": self._adjective,
            "Y": self._steady,
            "L": self._causative,
            "H": self._arrival,
            "S": self._noun,
        }
        found: list[Predicate] = []
        for head in sorted(self.t.directions):
            reader = readers.get(self.t.kinds[head])
            predicate = reader(head) if reader else None
            if predicate is not None:
                found.append(predicate)
        found.extend(self._led(lead) for lead in leads(self.scan))
        return sorted(found, key=lambda predicate: predicate.head)

    def _led(self, lead: Lead) -> Predicate:
        """Return the predicate of a verb that only its level's words give a direction."""
        predicate = Predicate(lead.head, lead.head, lead.head + 1, lead.direction, subject_from=lead.subject_from)
        if lead.change is not None:
            return self._with_changes(predicate, lead.change)
        return self._with_level(predicate, lead.level)

    def _new(self, head: int) -> Predicate:
        """Return a predicate of the direction word at `head` alone."""
        return Predicate(head, head, head + 1, self.t.directions[head])

    def _with_changes(self, predicate: Predicate, k: int) -> Predicate:
        """Give a predicate the changes from the figure at `k` and the level after them."""
        predicate.changes, predicate.right = changes_from(self.scan, k)
        self._take(predicate)
        level = level_after(self.scan, predicate.right) or level_closing(self.scan, predicate.right)
        if level is None and self.t.kinds[predicate.head] in "IA":
            after = self.t.low[predicate.head - 1] == "after" and self.t.kinds[predicate.head + 1] == "F"
            level = self._level_before(predicate.head - (2 if after else 1))
        if level is None and self.t.kinds[max(0, predicate.head - 2) : predicate.head] == "F;":
            level = predicate.head - 2 if self.scan.measure(predicate.head - 2) in LEVELS else None
        return self._with_level(predicate, level)

    def _with_changes_before(self, predicate: Predicate, k: int) -> Predicate:
        """Give a predicate the changes that end at `k` and the level after its head."""
        predicate.changes, predicate.left = changes_before(self.scan, k)
        if self.t.low[predicate.head + 1 : predicate.head + 3] == [",", "or"]:
            predicate.right = with_other_forms(self.scan, predicate.changes[-1], predicate.head)
        self._take(predicate)
        level = level_after(self.scan, predicate.right)
        return self._with_level(predicate, level_before(self.scan, predicate.left - 1) if level is None else level)

    def _level_before(self, k: int) -> int | None:
        """Return the level before a direction: `at 9,527.10 (down 0.2%)`, `4,220.56 UP 90 points`."""
        if self.t.kinds[k : k + 1] == "F" and self.scan.measure(k) in {Measure.BARE, Measure.PRICE}:
            return k
        return level_before(self.scan, k - 1 if self.t.kinds[k : k + 1] == "(" else k)

    def _with_level(self, predicate: Predicate, level: int | None) -> Predicate:
        """Give a predicate its level; a percentage beside a percent change is no level."""
        if level is not None and passes_average(self.t, predicate.head, level):
            return predicate
        in_percent = level is not None and self.scan.measure(level) is Measure.PERCENT
        if level is not None and not (in_percent and predicate.changes and predicate.changes[-1].percent is not None):
            predicate.level, predicate.right = level, max(predicate.right, level + 1)
            self.scan.used.add(level)
        return predicate

    def _take(self, predicate: Predicate) -> None:
        """Mark the figures of a predicate's changes as taken."""
        for change in predicate.changes:
            self.scan.used.update(change.tokens)

    def _verb(self, head: int) -> Predicate | None:
        """Read `rose 2%`, `falling to 40`, `doubled`."""
        k = self.scan.skip(head + 2 if self.t.kinds[head + 1 : head + 2] == "A" else head + 1)
        predicate = self._new(head)
        if self.scan.is_change(k):
            return self._with_changes(predicate, k)
        level = level_next(self.scan, head + 1) or level_hovering(self.scan, head + 1)
        if level is None:
            level = self._level_told(head + 1)
        if level is not None:
            return self._with_level(predicate, level)
        stem = next((verb for verb in MULTIPLES if self.t.low[head].startswith(verb[:-1])), None)
        if (
            stem == self.t.low[head]
            or stem is None
            or self.t.kinds[head + 1 : head + 2] in {"d", "g", "n", "N", "F", "'"}
        ):
            return None
        predicate.given = MULTIPLES[stem]
        return predicate

    def _level_told(self, k: int) -> int | None:
        """Return the level in `also rose and was last at 4.7%`."""
        t = self.t
        while k < self.scan.n and (t.kinds[k] in "bTC" or t.low[k : k + 2] == ["as", "well"]):
            k += 1
        if t.kinds[k : k + 1] != "c" or t.kinds[k + 1 : k + 2] not in {"x", "v"}:
            return None
        k += 2
        while k < self.scan.n and t.kinds[k] in "bvi":
            k += 1
        return level_figure(self.scan, k + 1) if t.kinds[k : k + 1] == "a" else None

    def _adjective(self, head: int) -> Predicate | None:
        """Read `up 2%`, `0.5% lower at 40`, `ended flat`."""
        predicate = self._new(head)
        flat = predicate.direction is Direction.FLAT
        vague = flat and self.t.text[head - 1] == "~"
        k = self.scan.skip(head + 1)
        if not flat and self.t.low[head] != "up to" and self.scan.is_change(k):
            if self.t.low[head] == "off" and self.t.kinds[k + 1 : k + 2] == "A":
                return None
            return self._with_changes(predicate, k)
        left = change_left(self.scan, head - 1)
        if left is not None:
            return self._risen_from(predicate, left) or self._with_changes_before(predicate, left)
        if head and self.t.kinds[head - 1] == "v" and (moved := self._object_change(head)):
            return moved
        level = level_next(self.scan, head + 1)
        if level is None and not flat and head and self.t.kinds[head - 1] == ",":
            level = level_before(self.scan, head - 1) if comes_from(self.scan, head + 1) else None
        if level is None and not flat and head and self.t.kinds[head - 1] in "vi":
            level = self._level_told(head + 1)
        if flat and not vague and (level is not None or self._stands_alone(head)):
            predicate.given = 0
        elif level is None:
            return None
        return self._with_level(predicate, level)

    def _risen_from(self, predicate: Predicate, k: int) -> Predicate | None:
        """Read `at 1,441.8 won, up from 1,439.0`: the figure at `k` is no change but a price near the one before."""
        origin = predicate.head + 2
        if self.t.low[origin - 1 : origin] != ["from"] or origin not in self.t.figures:
            return None
        if not self.scan.is_price_near(k, origin):
            return None
        predicate.left = k
        return self._with_level(predicate, k)

    def _stands_alone(self, head: int) -> bool:
        """Tell whether `flat` says that something was flat: no noun after it, a verb or its noun before it."""
        after = self.t.kinds[head + 1 : head + 2]
        return after not in {"n", "N", "t"} and head > 0 and self.t.kinds[head - 1] in "xvbnNiC"

    def _steady(self, head: int) -> Predicate | None:
        """Read `little changed at 40`, `nearly flat at 40`: a level is needed."""
        level = level_next(self.scan, head + 1)
        if level is None:
            level = level_after(self.scan, head + 1)
        if level is None and self.t.kinds[head + 1 : head + 3] == "qF" and self.scan.measure(head + 2) in LEVELS:
            level = head + 2
        if level is None and self.t.kinds[head - 1 : head] == ",":
            level = level_before(self.scan, head - 1)
        return self._with_level(self._new(head), level) if level is not None else None

    def _causative(self, head: int) -> Predicate | None:
        """Read `was boosted 2%`, `lifted the index 2%`."""
        passive = self.t.low[head + 1 : head + 2] != ["by"]
        return (self._verb(head) if passive else None) or self._object_change(head)

    def _object_change(self, head: int) -> Predicate | None:
        """Read the noun phrase after a causative verb and the figure after that."""
        k = head + 1
        while k < self.scan.n and self.t.kinds[k] in "dgnN'oC":
            k += 1
        if k == head + 1:
            return None
        predicate = self._new(head)
        predicate.subject_from = head + 1
        figure = self.scan.skip(k)
        if self.scan.is_change(figure):
            return self._with_changes(predicate, figure)
        level = level_next(self.scan, k)
        return self._with_level(predicate, level) if level is not None else None

    def _arrival(self, head: int) -> Predicate | None:
        """Read `hit a low of 40`, `touched 94.056, its highest since May`, `topped 52,000`."""
        k, t = head + 1, self.t
        if t.low[head] in _ALSO_NOUNS and t.kinds[k : k + 1] == "o":
            return None
        stop = min(self.scan.n, head + _REACH)
        while k < stop and (t.kinds[k] in _ON_THE_WAY or t.low[k] in {"since", "in"} or t.kinds[k : k + 2] == ",a"):
            k += 1
        if self.scan.measure(k) not in LEVELS or self.scan.is_range(k):
            return None
        counted = t.low[k + 1 : k + 2] and t.low[k + 1] in _BARRIERS
        if t.kinds[k - 1] in "nN" and not counted and not set(t.low[head + 1 : k]) & (HIGHS | LOWS):
            return None
        direction = self._arrival_direction(head, k)
        if direction is None:
            return None
        return self._with_level(Predicate(head, head, head + 1, direction), k)

    def _arrival_direction(self, head: int, level: int) -> Direction | None:
        """Return up for highs, down for lows, by the words round the level, else the direction before."""
        said = towards(self.t.low[head + 1 : level + 1 + _AFTER_LEVEL])
        if said is not None:
            return said
        before = [d for k, d in self.t.directions.items() if k < head and self.t.kinds[k] in "VAI"]
        per_dollar = self.t.low[level + 1 : level + 3] in (["per", "dollar"], ["to", "the"])
        if self.t.low[head].startswith(_UPWARD) and not (per_dollar and before):
            return Direction.UP
        if self.t.low[head].startswith(_DOWNWARD):
            return Direction.DOWN
        first_time = self.t.low[level + 1 : level + 5] == ["for", "the", "first", "time"]
        hit_price = self.t.low[head] == "hit" and level == head + 1 and self.scan.measure(level) is Measure.PRICE
        if not before and (first_time or hit_price):
            return Direction.UP
        return before[-1] if before and before[-1] is not Direction.FLAT else None

    def _noun(self, head: int) -> Predicate | None:
        """Read `a 2.7% rise`, `a gain of 3%`, `pared losses to 2%`."""
        predicate = self._new(head)
        left = change_left(self.scan, head - 1, nouns=True)
        if left is not None:
            return self._with_changes_before(predicate, left)
        k = self.scan.skip(head + 1)
        if self.t.low[k - 1] == "by" and self.scan.is_change(k) and not _EXTENDED.isdisjoint(self.t.low[:head]):
            return self._with_changes(predicate, k)
        if self.t.kinds[k : k + 1] not in {"o", "t", "("}:
            return None
        to = self.t.kinds[k] == "t"
        k = self.scan.skip(k + 1)
        if to and self.scan.measure(k) is Measure.PRICE:
            return None
        if self.scan.is_change(k) and self.scan.measure(k) is not Measure.BARE:
            return self._with_changes(predicate, k)
        return None
