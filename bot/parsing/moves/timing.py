"""When a move happened: its period from the phrases of time round it, its phase from the words of its clause."""

from bot.lexicon.periods import DATE, EXTREMES, WITHIN_DAY, period_of, weekday_of
from bot.model.move import Period
from bot.parsing.moves.predicates import Predicate
from bot.parsing.moves.tokens import Tokens

_LONG = frozenset({Period.WEEK, Period.MONTH, Period.QUARTER, Period.YEAR})
_BREAKS = frozenset("kw;")
_BREAK_WORDS = frozenset({"than", "ahead"})
_ADJECTIVES = frozenset({"weekly", "monthly", "quarterly", "yearly", "annual", "daily"})
_ORIGINS = ("from", "since", "of", "until", "through", "by")
_PRESENT = frozenset({"is", "are", "has", "have"})


class Clock:
    """Reads the periods of one sentence, given the weekday (Monday 0) that the article is written on."""

    def __init__(self, tokens: Tokens, weekday: int | None) -> None:
        self.t = tokens
        self.weekday = weekday

    def periods(self, predicates: list[Predicate]) -> list[Period]:
        """Return the period of each predicate: its own phrase, else the one it shares, else the session."""
        own = [self._own(predicates, index) for index in range(len(predicates))]
        self._share_back(predicates, own)
        self._share_on(predicates, own)
        lead = self._lead(predicates[0]) if predicates else None
        return [period or (lead if index == 0 or self._joined(predicates, index) else None) or Period.SESSION
                for index, period in enumerate(own)]  # fmt: skip

    def _own(self, predicates: list[Predicate], index: int) -> Period | None:
        """Return the period given between this predicate and the next one."""
        predicate = predicates[index]
        following = predicates[index + 1] if index + 1 < len(predicates) else None
        start = predicate.left if index else min(predicate.left, predicate.head)
        stop = following.left if following else len(self.t.kinds)
        inside = self._between(min(predicate.left, predicate.head), predicate.right, breaks=False)
        before = self._just_before(predicate)
        return inside or self._between(max(predicate.right, start), stop, breaks=True) or before

    def _just_before(self, predicate: Predicate) -> Period | None:
        """Return the period of a time phrase inside the verb group, `has this year risen`."""
        k = predicate.left - 1
        while k >= 0 and self.t.kinds[k] in "xbqdv":
            k -= 1
        return self._at(k) if k >= 0 and self.t.kinds[k] == "T" else None

    def _between(self, start: int, stop: int, *, breaks: bool) -> Period | None:
        """Return the first period given by the tokens from `start` to `stop`."""
        for k in range(start, stop):
            kind = self.t.kinds[k]
            if kind == "T":
                period = self._at(k)
                if period is not None:
                    return period
            elif breaks and (kind in _BREAKS or self.t.low[k] in _BREAK_WORDS or (kind == "r" and k > start)):
                return None
            elif self._from_extreme(k):
                return Period.OTHER
        return None

    def _from_extreme(self, k: int) -> bool:
        """Tell whether `from 13-month lows`, `from its May peak` starts at `k`: a move of more than a session."""
        if self.t.low[k] != "from":
            return False
        words = self.t.low[k + 1 : k + 6]
        return any(word in {"low", "lows", "high", "highs", "peak", "peaks", "trough"} for word in words)

    def _at(self, k: int) -> Period | None:
        """Return the period of the time phrase at `k`, None where it gives none."""
        phrase = self.t.text[k]
        low = phrase.lower()
        if low.startswith(("since", "in ", "for ")) and EXTREMES.intersection(self.t.low[max(0, k - 4) : k]):
            return None
        if low in _ADJECTIVES and self.t.kinds[k + 1 : k + 2] not in {"S", "n"}:
            return None
        weekday = weekday_of(phrase)
        if weekday is not None and not low.startswith("since"):
            return None if low.startswith(_ORIGINS) else self._named_day(weekday)
        if DATE.search(phrase) and not low.startswith("since"):
            return None
        period = period_of(phrase)
        if period is Period.SESSION and WITHIN_DAY.search(phrase):
            return None
        return period

    def _named_day(self, weekday: int) -> Period | None:
        """Return the period of a named weekday: the session if it is the article's own day."""
        if self.weekday is None or weekday == self.weekday:
            return Period.SESSION
        return Period.PREVIOUS_SESSION

    def _lead(self, first: Predicate) -> Period | None:
        """Return the period of a phrase that opens the sentence."""
        k = 0
        while k < min(first.left, 12):
            if self.t.kinds[k] == "T":
                period = self._at(k)
                if period is not None:
                    return period
            elif self.t.kinds[k] in "vVHLIi":
                return None
            k += 1
        return None

    def _joined(self, predicates: list[Predicate], index: int) -> bool:
        """Tell whether a predicate is coordinated with the one before it."""
        between = self.t.kinds[predicates[index - 1].right : predicates[index].left]
        return "k" not in between and ";" not in between

    def _share_back(self, predicates: list[Predicate], own: list[Period | None]) -> None:
        """Give a period at the end of a list to the members before it: `X rose 1% and Y 2% this week`."""
        for index in range(len(own) - 2, -1, -1):
            if own[index] is None and own[index + 1] is not None and self._shares(predicates, index):
                own[index] = own[index + 1]

    def _share_on(self, predicates: list[Predicate], own: list[Period | None]) -> None:
        """Give a long period to a next clause in the present: `X has risen 10% this year, while Y is up 13%`."""
        for index in range(1, len(own)):
            if own[index] is None and own[index - 1] in _LONG and self._present(predicates[index]):
                own[index] = own[index - 1]

    def _present(self, predicate: Predicate) -> bool:
        """Tell whether a predicate's verb is in the present."""
        left = predicate.left
        return bool(_PRESENT.intersection(self.t.low[max(0, left - 3) : left]))

    def _shares(self, predicates: list[Predicate], index: int) -> bool:
        """Tell whether the next predicate is joined by `and`, or by `while` in the same tense."""
        this, following = predicates[index], predicates[index + 1]
        between = self.t.kinds[this.right : following.left].replace(",", "")
        if "k" in between:
            return self._tense(this) == self._tense(following) == "perfect" and self.t.low[this.right] == "while"
        return between.strip("bTC").startswith("c") and "(" not in between

    def _tense(self, predicate: Predicate) -> str:
        """Return `perfect` for has risen."""
        return "perfect" if {"has", "have"} & set(self.t.low[max(0, predicate.left - 2) : predicate.left]) else ""
