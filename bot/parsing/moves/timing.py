"""When a move happened: its period from the phrases of time round it, its phase from the words of its clause."""

import re
from datetime import date

from bot.lexicon.periods import DATE, EXTREMES, WITHIN_DAY, date_of, period_of, weekday_of
from bot.model.move import Period
from bot.parsing.moves.asides import SUPERLATIVES
from bot.parsing.moves.predicates import Predicate
from bot.parsing.moves.sharing import Sharing
from bot.parsing.moves.tokens import Tokens

_LONG = frozenset({Period.WEEK, Period.MONTH, Period.QUARTER, Period.YEAR, Period.OTHER})
_BREAKS = frozenset("kw;")
_BREAK_WORDS = frozenset({"than", "ahead", "following"})
_ADJECTIVES = frozenset({"weekly", "monthly", "quarterly", "yearly", "annual", "daily"})
_ORIGINS = ("from", "since", "of", "until", "through", "by")
_REFERENCES = frozenset({"from", "against", "than", "versus", "vs"})
_RUN = re.compile(r"for\s\w+\s(?:straight|consecutive|successive)\s(?:sessions|days|weeks)", re.IGNORECASE)
_SEVERAL = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})-(?:session|day|week|month)")
"""Before a gain or loss, says that it took more than a session: `its two-session rise`."""
_SPAN_AGO = tuple(f"{one} {span} " for one in ("a", "one") for span in ("week", "month", "year"))
"""What an origin is dated by that tells how long a move took: `from 4.78% a month earlier`."""
_BARE = frozenset({"the week", "the month", "the quarter", "the year"})
_CLOSING = frozenset({"closing", "ending", "settling", "finishing", "trading"})
_FIRST_DAYS = 4
_PEAKS = frozenset("low lows high highs peak peaks trough troughs record records".split())
_REACH = 4


class Clock:
    """Reads the periods of one sentence, given the weekday (Monday 0) and the day that the article is written on."""

    def __init__(self, tokens: Tokens, weekday: int | None, day: date | None, before: Period | None = None) -> None:
        self.t = tokens
        self.weekday = weekday
        self.day = day
        self.arrival = False
        self.own: list[Period | None] = []
        self.sharing = Sharing(tokens, before)

    def periods(self, predicates: list[Predicate]) -> list[Period]:
        """Return the period of each predicate: its own phrase, else the one it shares, else the session."""
        own = [self._own(predicates, index) for index in range(len(predicates))]
        self.sharing.share_back(predicates, own)
        lead = self._lead(predicates[0]) if predicates else None
        for index, period in enumerate(own):
            if period is None and (index == 0 or self.sharing.joined(predicates, index, lead)):
                own[index] = lead
        self.sharing.share_on(predicates, own)
        self.sharing.as_before(predicates, own)
        self.own = own
        return [period or Period.SESSION for period in own]

    def told(self) -> Period | None:
        """Return the long period that a sentence without figures gives: `Alder has trailed its peers this year`."""
        if not {"has", "have"}.intersection(self.t.low) or "F" in self.t.kinds:
            return None
        period = self._between(0, len(self.t.kinds), breaks=False)
        return period if period in _LONG else None

    def _own(self, predicates: list[Predicate], index: int) -> Period | None:
        """Return the period given between this predicate and the next one."""
        predicate = predicates[index]
        self.arrival = self.t.kinds[predicate.head] == "H"
        following = predicates[index + 1] if index + 1 < len(predicates) else None
        start = predicate.left if index else min(predicate.left, predicate.head)
        stop = following.left if following else len(self.t.kinds)
        adjunct = self.t.kinds[predicate.head] in "AI"
        if adjunct and (weekly := self._set_for(predicate)):
            return weekly
        if self._day_before(predicate):
            return Period.PREVIOUS_SESSION
        if (yearly := self._in_year_when(predicate)) is not None:
            return yearly
        if self.t.kinds[predicate.head] == "S" and self._took_long(predicate):
            return Period.OTHER
        inside = self._between(min(predicate.left, predicate.head), predicate.right, breaks=False)
        before = self._just_before(predicate)
        after = self._between(max(predicate.right, start), stop, breaks=True)
        if inside is Period.SESSION and after in _LONG:
            return after
        return inside or after or before or (self._clause_before(predicate) if adjunct else None)

    def _took_long(self, predicate: Predicate) -> bool:
        """Tell whether a gain or loss took long: `its two-session rise`, `a 70% drop that began in 2014`."""
        low, head = self.t.low, predicate.head
        before = low[max(0, predicate.left - _REACH) : predicate.left]
        begun = self.t.kinds[head + 1 : head + 2] == "r" and low[head + 2 : head + 3] in (["began"], ["started"])
        return bool(_SEVERAL.fullmatch(low[head - 1])) or begun or "began" in before

    def _day_before(self, predicate: Predicate) -> bool:
        """Tell whether a predicate stands in a clause of `a day after`: fell 2% a day after Alder hit a high."""
        k = self.t.low.index("after") if "after" in self.t.low[: predicate.left] else 0
        told = k > 1 and self.t.low[k - 2 : k + 1] in (["a", "day", "after"], ["a", "session", "after"])
        return told and "," not in self.t.kinds[k : predicate.left]

    def _in_year_when(self, predicate: Predicate) -> Period | None:
        """Return the year for `since 1999, when the index rose 83%`."""
        k = self.t.kinds.rfind("k", 0, predicate.left)
        year = (
            k > 0
            and self.t.low[k] == "when"
            and re.search(r"(?:19|20)\d\d\Z", self.t.text[k - 1 - (self.t.kinds[k - 1] == ",")])
        )
        return (
            Period.YEAR
            if year and not re.search("[vVAx]", self.t.kinds[k + 1 : predicate.left].rstrip("xbvq"))
            else None
        )

    def _clause_before(self, predicate: Predicate) -> Period | None:
        """Return the period of the clause that an adjunct hangs on: `fell in six sessions, losing 2%`."""
        k = predicate.left - 1
        if self.t.kinds[k : k + 1] != "," and "with" not in self.t.low[max(0, k - 8) : k + 1]:
            return None
        while k >= 0 and self.t.kinds[k] not in "Fk;":
            if self.t.kinds[k] == "T":
                period = Period.OTHER if _RUN.match(self.t.text[k]) else self._at(k)
                if period is not None:
                    return period
            k -= 1
        return None

    def _set_for(self, predicate: Predicate) -> Period | None:
        """Return the period of the gain or loss just before an adjunct: `set for its biggest weekly fall, down 1%`."""
        k = predicate.left - 1
        if k < 0 or self.t.kinds[k] != ",":
            return None
        k -= 1
        while k > 0 and self.t.kinds[k] in "TCdnNg":
            k -= 1
        if k < 1 or self.t.kinds[k] != "S" or self.t.kinds[k - 1] != "T":
            return None
        return self._at(k - 1)

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
                period = Period.OTHER if self._from_extreme(k) else self._at(k)
                if period is not None:
                    return period
            elif breaks and self._breaks(k, start):
                return None
            elif self._from_extreme(k):
                return Period.OTHER
        return None

    def _breaks(self, k: int, start: int) -> bool:
        """Tell whether another event starts at `k`: a clause, a comparison, `, extending gains`."""
        t = self.t
        if t.low[k + 1 : k + 3] in (["making", "it"], ["making", "them"]):
            return False
        if t.kinds[k] in _BREAKS or t.low[k] in _BREAK_WORDS or (t.kinds[k] == "r" and k > start):
            return True
        if t.kinds[k] == "c":
            return t.kinds[k + 1 : k + 2] in {"v", "x", "V", "H"}
        if t.kinds[k] != "," or k + 1 >= len(t.kinds):
            return False
        following = t.kinds[k + 1]
        if following == "A" or t.low[k + 1] in {"from", "with"}:
            return True
        return following == "I" or t.low[k + 1] == "having" or (following == "i" and t.low[k + 1] not in _CLOSING)

    def _from_extreme(self, k: int) -> bool:
        """Tell whether `from 13-month lows`, `from Tuesday's low` starts at `k`: a move of more than a session."""
        if not self.t.low[k].startswith("from"):
            return False
        words = self.t.low[k + 1 : k + (6 if self.t.low[k] == "from" else 2)]
        return not _PEAKS.isdisjoint(words)

    def _at(self, k: int) -> Period | None:
        """Return the period of the time phrase at `k`, None where it gives none."""
        phrase = self.t.text[k]
        low = phrase.lower()
        since = low.startswith("since")
        if low in _BARE:
            return None
        if self._says_how_rare(k, low) or (low in _ADJECTIVES and not self._of_noun(k)) or self._of_origin(k):
            return None
        weekday = None if since else weekday_of(phrase)
        if weekday is not None:
            return None if low.startswith(_ORIGINS) or low.endswith("'s") else self._named_day(weekday)
        if DATE.search(phrase) and not since:
            return (
                self._since_date(phrase)
                if self._is_compared(k)
                else (None if low.startswith(_ORIGINS) else self._named_date(phrase))
            )
        period = period_of(phrase)
        if period is Period.MONTH and low.startswith("in ") and self.t.kinds[k + 1 : k + 2] in {"n", "N"}:
            return None
        return None if period is Period.SESSION and WITHIN_DAY.search(phrase) else period

    def _of_noun(self, k: int) -> bool:
        """Tell whether `weekly` at `k` describes a gain or loss: `a weekly gain`, `the top weekly gainer`."""
        following = self.t.kinds[k + 1 : k + 3]
        return following.startswith("S") or following == "nS" or self.t.low[k + 1] in SUPERLATIVES

    def _of_origin(self, k: int) -> bool:
        """Tell whether a phrase dates what a level came from: `from 4.68% late Friday`, `from the last close`."""
        if k and self.t.low[k - 1] in _REFERENCES:
            return True
        spans = self.t.low[k].startswith(_SPAN_AGO)
        return self.t.kinds[k - 1 : k] == "F" and k > 1 and self.t.low[k - 2] == "from" and not spans

    def _says_how_rare(self, k: int, low: str) -> bool:
        """Tell whether a phrase only says how rare a level is: `its highest since May`."""
        if low.startswith("since") and self.arrival:
            return True
        if low.startswith("since the week") or (self.t.kinds[k - 1] == "F" and low[-4:].isdigit()):
            return False
        return low.startswith(("since", "in ", "for ", "over ")) and bool(
            EXTREMES.intersection(self.t.low[max(0, k - 4) : k])
        )

    def _named_day(self, weekday: int) -> Period | None:
        """Return the period of a named weekday: the session if it is the article's own day."""
        if self.weekday is None or weekday == self.weekday:
            return Period.SESSION
        return Period.PREVIOUS_SESSION

    def _named_date(self, phrase: str) -> Period | None:
        """Return previous-session for a date well before the article's, none for its own day."""
        named = date_of(phrase, self.day) if self.day else None
        if named is None or self.day is None or named > self.day or (self.day - named).days <= 1:
            return None
        return Period.PREVIOUS_SESSION

    def _is_compared(self, k: int) -> bool:
        """Tell whether a date is what a figure is compared with: `up 70% compared to Jan. 2`."""
        before = self.t.low[max(0, k - 2) : k]
        return (self.t.low[k].startswith("to ") and before[-1:] == ["compared"]) or before[:1] == ["compared"]

    def _since_date(self, phrase: str) -> Period | None:
        """Return the year for a comparison with its first days, other for any earlier day, none for the day before."""
        named = date_of(phrase, self.day) if self.day else None
        if named is None or self.day is None or not (self.day - named).days > 1:
            return None
        opening = named.month == 1 and named.day <= _FIRST_DAYS and named.year == self.day.year
        return Period.YEAR if opening else Period.OTHER

    def _lead(self, first: Predicate) -> Period | None:
        """Return the period of a phrase that opens the sentence."""
        k = 0
        while k < first.left:
            if self.t.kinds[k : k + 2] == "TS" and self.t.low[k] in _ADJECTIVES and self.t.kinds[first.head] in "AI":
                return self._at(k)
            k += 1
        k = 0
        turned = self.t.low.index("but") if "but" in self.t.low[: first.left] else -1
        while k < min(first.left, 12):
            if k > turned and self.t.kinds[k] == "T":
                period = self._at(k)
                if period is not None:
                    return period
            elif self.t.kinds[k] in "vVHLIirw":
                return None
            k += 1
        return None
