"""From predicates and their subjects to moves: which figure is whose, its sign, its unit and its level."""

from dataclasses import dataclass
from decimal import Decimal

from bot.lexicon.figures import Figure
from bot.lexicon.units import Measure
from bot.model.move import Direction
from bot.model.span import Span
from bot.parsing.moves.changes import Change
from bot.parsing.moves.mentions import Mention
from bot.parsing.moves.predicates import Predicate
from bot.parsing.moves.tokens import Tokens

_SIGNS = {Direction.UP: 1, Direction.DOWN: -1, Direction.FLAT: 1}
_UP_TO = frozenset({"up to", "as much as", "at most"})
_PERCENTAGE_POINTS = "percentage points"
_PAIR = 2
_HUNDRED = 100
_CENT = Decimal("0.01")
_IN_DOLLARS = frozenset({"pound", "sterling", "euro", "aussie", "kiwi"})
"""Currencies whose changes are printed in U.S. cents: the pound fell 15 cents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The signed figures of one move with where each is printed."""

    percent: Decimal | None = None
    points: Decimal | None = None
    level: Decimal | None = None
    unit: str | None = None
    percent_span: Span | None = None
    points_span: Span | None = None
    level_span: Span | None = None

    @property
    def empty(self) -> bool:
        """Whether there is no figure at all."""
        return self.percent is None and self.points is None and self.level is None


@dataclass(frozen=True, slots=True)
class Share:
    """What one subject gets of a predicate: its change and the token of its level."""

    change: Change | None
    level: int | None


def deal(t: Tokens, predicate: Predicate, count: int) -> list[Share] | None:
    """Return the share of each of `count` subjects, None where figures and subjects do not fit together.

    A bound over several names (`gains of up to 1%`) says what none of them did.
    """
    changes = predicate.changes
    each = "each" in t.low[predicate.right : predicate.right + 2]
    if changes and count > 1 and not each and t.low[min(changes[0].tokens) - 1] in _UP_TO:
        return None
    if not changes:
        dealt: list[Change | None] = [None] * count
    elif len(changes) == count:
        dealt = list(changes)
    elif len(changes) == 1 or count == 1:
        dealt = [changes[0]] * count
    else:
        return None
    return [Share(change, level) for change, level in zip(dealt, _levels(t, predicate, count), strict=True)]


def _levels(t: Tokens, predicate: Predicate, count: int) -> list[int | None]:
    """Return the level of each subject: `at $64,159 and $1,899` are two for two subjects, else all get the one."""
    level = predicate.level
    if level is not None and count == _PAIR and t.kinds[level + 1 : level + 3] == "cF":
        return [level, level + _PAIR]
    return [level] * count


def figures_of(t: Tokens, predicate: Predicate, share: Share, mention: Mention) -> Figures:
    """Return the figures of one subject's move."""
    sign, change = _SIGNS[predicate.direction], share.change
    percent = t.figures.get(change.percent) if change and change.percent is not None else None
    points = t.figures.get(change.points) if change and change.points is not None else None
    level = t.figures.get(share.level) if share.level is not None else None
    if level and level.measure is Measure.PERCENT and not (mention.is_yield or points):
        if predicate.changes or t.kinds[predicate.head] in "AH":
            level = None
        else:
            percent, level = level, None
    if points and points.unit.name == _PERCENTAGE_POINTS and not mention.is_yield:
        return Figures()
    in_dollars = points is not None and points.unit.name == "cents" and mention.text.lower().split()[-1] in _IN_DOLLARS
    value = Decimal(predicate.given) if predicate.given is not None else None
    return Figures(
        percent=percent.value * sign if percent else value,
        points=_in_main_unit(points, level, in_dollars=in_dollars) * sign if points else None,
        level=_level_value(level) if level else None,
        unit="USD" if in_dollars else _unit(points, level),
        percent_span=_span(percent),
        points_span=_span(points),
        level_span=_span(level),
    )


def _span(figure: Figure | None) -> Span | None:
    """Return where a figure is printed."""
    return Span(figure.start, figure.end) if figure else None


def _level_value(level: Figure) -> Decimal:
    """Return a level, a printed minus kept (yields and power prices can be negative)."""
    return -level.value if level.sign == "-" else level.value


def _in_main_unit(points: Figure, level: Figure | None, *, in_dollars: bool) -> Decimal:
    """Return a change in the unit of its level: 71 cents beside $94.49 are 0.71."""
    if points.unit.name == _PERCENTAGE_POINTS:
        return points.value * _HUNDRED
    small = points.measure is Measure.SMALL and points.unit.of == "USD"
    if small and in_dollars:
        return points.value * _CENT
    if small and level is not None and level.measure is Measure.PRICE:
        return points.value * _CENT
    return points.value


def _unit(points: Figure | None, level: Figure | None) -> str | None:
    """Return the unit of the points if given, else of the level."""
    if points and points.unit.name == _PERCENTAGE_POINTS:
        return "bp"
    if points and points.measure is Measure.SMALL and level and level.measure is Measure.PRICE:
        return level.unit_name
    if points and points.unit_name:
        return level.unit_name if level and points.measure is Measure.PRICE and level.per else points.unit_name
    if points:
        return (level.unit_name if level else None) or "points"
    if level is None:
        return None
    return level.unit_name or "points"
