"""Periods that clauses share: `X rose 1% and Y 2% this week`, `X is up 9% this year, while Y is up 12%`."""

from bot.model.move import Period
from bot.parsing.moves.predicates import Predicate
from bot.parsing.moves.tokens import Tokens

_COMPARED = frozenset({"compared", "versus", "vs", "against", "outperforming", "underperforming", "beating"})
_SPANS = frozenset({"period", "time", "span", "stretch", "timeframe"})
_NEAR = 6
_PRESENT = frozenset({"is", "are", "has", "have"})
_LONG = frozenset({Period.WEEK, Period.MONTH, Period.QUARTER, Period.YEAR, Period.OTHER})


class Sharing:
    """Gives the predicates of one sentence the periods of those beside them, and of the statement before."""

    def __init__(self, tokens: Tokens, before: Period | None) -> None:
        self.t = tokens
        self.before = before

    def joined(self, predicates: list[Predicate], index: int, lead: Period | None) -> bool:
        """Tell whether a predicate is coordinated with the one before it; `while` parts only days."""
        between = self.t.kinds[predicates[index - 1].right : predicates[index].left]
        parted = between.replace("k", "") if lead in _LONG and "while" in self._words(predicates, index) else between
        return "k" not in parted and ";" not in parted

    def _words(self, predicates: list[Predicate], index: int) -> list[str]:
        """Return the words between a predicate and the one before it."""
        return self.t.low[predicates[index - 1].right : predicates[index].left]

    def share_back(self, predicates: list[Predicate], own: list[Period | None]) -> None:
        """Give a period at the end of a list to the members before it: `X rose 1% and Y 2% this week`."""
        for index in range(len(own) - 2, -1, -1):
            if own[index] is None and own[index + 1] is not None and self._shares(predicates, index):
                own[index] = own[index + 1]

    def share_on(self, predicates: list[Predicate], own: list[Period | None]) -> None:
        """Give a long period to a next clause in the present: `X has risen 10% this year, while Y is up 13%`."""
        for index in range(1, len(own)):
            compared = self._compared(predicates[index])
            joined = own[index - 1] is Period.WEEK and self._joined_week(predicates, index)
            beside = joined or (
                "while" in self._words(predicates, index) and self._both_past(*predicates[index - 1 : index + 1])
            )
            if (
                own[index] is None
                and own[index - 1] in _LONG
                and (compared or beside or self._present(predicates[index]))
            ):
                own[index] = own[index - 1]

    def _joined_week(self, predicates: list[Predicate], index: int) -> bool:
        """Tell whether `and` joins two bare changes of one tense: `Alder fell 2% for the week and Birch lost 3%`."""
        one, other = predicates[index - 1 : index + 1]
        joint = self.t.kinds[one.right : other.left].lstrip("T")
        return joint.startswith("c") and self._both_past(one, other) and one.level is None and other.level is None

    def as_before(self, predicates: list[Predicate], own: list[Period | None]) -> None:
        """Give the long period of the statement before to `in the same period`, and to a sentence `X is down 9%`."""
        alike = "T" not in self.t.kinds and all(self._stands_in_present(predicate) for predicate in predicates)
        for index, period in enumerate(own):
            before = own[index - 1] if index else self.before
            if period is None and before in _LONG and (alike or self._same_period(predicates, index)):
                own[index] = before

    def _same_period(self, predicates: list[Predicate], index: int) -> bool:
        """Tell whether `the same period`, `that time` stands between a predicate and the next."""
        stop = predicates[index + 1].left if index + 1 < len(predicates) else len(self.t.low)
        words = self.t.low[predicates[index].right : stop]
        said = (*words[:_NEAR], *self.t.low[:_NEAR]) if index == 0 else words[:_NEAR]
        return "same" in said and bool(_SPANS.intersection(said))

    def _stands_in_present(self, predicate: Predicate) -> bool:
        """Tell whether a predicate is `is down 9%`, `has gained 9%`, without a level, which a session would give."""
        auxiliaries = {"A": {"is", "are"}, "V": {"has", "have"}}.get(self.t.kinds[predicate.head], set())
        present = bool(auxiliaries.intersection(self.t.low[max(0, predicate.left - 2) : predicate.left]))
        return present and predicate.level is None

    def _compared(self, predicate: Predicate) -> bool:
        """Tell whether a predicate is what another is compared with: `compared with a 3% gain in Y`."""
        return bool(_COMPARED.intersection(self.t.low[max(0, predicate.left - 4) : predicate.left]))

    def _present(self, predicate: Predicate) -> bool:
        """Tell whether a predicate's verb is in the present."""
        left = predicate.left
        return bool(_PRESENT.intersection(self.t.low[max(0, left - 3) : left]))

    def _shares(self, predicates: list[Predicate], index: int) -> bool:
        """Tell whether the next predicate is joined by `and`, or by `while` in the same tense."""
        this, following = predicates[index], predicates[index + 1]
        between = self.t.kinds[this.right : following.left].replace(",", "")
        if "k" in between:
            past = "while" in self.t.low[this.right : following.left] and self._both_past(this, following)
            together = self._tense(this) == self._tense(following) == "perfect" or past
            return together and self.t.low[this.right] in {"while", ","}
        return between.strip("bTC").startswith("c") and "(" not in between and ("n" in between or "N" in between)

    def _both_past(self, this: Predicate, following: Predicate) -> bool:
        """Tell whether two predicates are verbs in the past: `X fell 1% while Y fell 2% on Friday`."""
        return self.t.kinds[this.head] == self.t.kinds[following.head] == "V"

    def _tense(self, predicate: Predicate) -> str:
        """Return `perfect` for has risen."""
        return "perfect" if {"has", "have"} & set(self.t.low[max(0, predicate.left - 2) : predicate.left]) else ""
