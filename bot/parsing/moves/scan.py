"""Looking along a sentence's tokens for figures: what is skipped, what can be a change, what is a range."""

from decimal import Decimal

from bot.lexicon.units import Measure
from bot.parsing.moves.tokens import Tokens

CHANGES = frozenset({Measure.PERCENT, Measure.POINTS, Measure.BASIS, Measure.PRICE, Measure.SMALL, Measure.BARE})
LEVELS = frozenset({Measure.PERCENT, Measure.POINTS, Measure.PRICE, Measure.SMALL, Measure.BARE})
_RANGED = frozenset({Measure.PERCENT, Measure.BASIS})
EXTREMES = frozenset({"as low as", "as high as"})
SKIPPED = frozenset("bqTC")
_COUNTED_BY = frozenset("nNoVSA'")
_BETWEEN_AND = 3
_FAR = Decimal("0.3")


class Scan:
    """One sentence's tokens and the figures taken so far: a figure belongs to one predicate only."""

    def __init__(self, tokens: Tokens) -> None:
        self.t = tokens
        self.n = len(tokens.kinds)
        self.used: set[int] = set()

    def skip(self, k: int) -> int:
        """Return the first token at or after `k` that is no adverb, approximation, time phrase, code or `by`."""
        t = self.t
        while k < self.n and (t.kinds[k] in SKIPPED or t.low[k] == "by"):
            k += 1
        return k

    def measure(self, k: int) -> Measure | None:
        """Return what the figure at `k` measures, None where there is no free figure."""
        figure = self.t.figures.get(k)
        return None if figure is None or k in self.used else figure.measure

    def is_change(self, k: int) -> bool:
        """Tell whether the figure at `k` can be a change: no range, no count of things, no part of a whole."""
        measure = self.measure(k)
        if measure not in CHANGES or self.is_range(k) or self._is_extreme(k):
            return False
        after = self.t.kinds[k + 1 : k + 2]
        if measure is Measure.BARE:
            return after not in _COUNTED_BY
        return not (after == "o" and measure is Measure.PERCENT)

    def _is_extreme(self, k: int) -> bool:
        """Tell whether the figure at `k` is a price: `as low as $15.19`."""
        return (
            k > 0 and self.t.low[k - 1] in EXTREMES and self.measure(k) in {Measure.PRICE, Measure.BARE, Measure.SMALL}
        )

    def is_range(self, k: int) -> bool:
        """Tell whether the figure at `k` starts `between 2% and 5%`, `2% to 5%`, `2%-5%`."""
        t = self.t
        if k and t.low[k - 1] in {"between", "from"}:
            return True
        if t.kinds[k + 1 : k + 3] != "tF":
            return self._touches_next(k)
        measure = self.measure(k)
        if measure in _RANGED:
            return self.same(k, k + 2)
        return measure is Measure.BARE and self.measure(k + 2) in _RANGED

    def ends_range(self, k: int) -> bool:
        """Tell whether the figure at `k` ends `2% to 3%` or `between 2% and 3%`."""
        t = self.t
        if (t.kinds[max(0, k - 2) : k] == "Ft" and self.measure(k) in _RANGED) or (
            k and t.kinds[k - 1] == "F" and self._touches_next(k - 1)
        ):
            return True
        return k >= _BETWEEN_AND and t.low[k - 1] == "and" and t.low[k - _BETWEEN_AND] == "between"

    def same(self, one: int, other: int) -> bool:
        """Tell whether two figures measure the same."""
        return self.measure(one) is not None and self.measure(one) is self.measure(other)

    def _touches_next(self, k: int) -> bool:
        """Tell whether the next figure follows without a space (`2%-5%`)."""
        t = self.t
        return k + 1 < self.n and t.kinds[k + 1] == "F" and t.starts[k + 1] - t.end(k) <= 1

    def is_price_near(self, k: int, other: int) -> bool:
        """Tell whether the figure at `k` is a price that the figure at `other` could have been before a move."""
        price, before = self.t.figures[k], self.t.figures[other].value
        return price.measure is Measure.PRICE and bool(before) and abs(price.value / before - 1) < _FAR
