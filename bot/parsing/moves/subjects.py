"""Whose move a predicate is: the noun phrases that are its subject, found leftwards from it.

Alder, which makes looms, rose 2%          past the aside, to `Alder`
the index fell 1%, its worst day, to 40    the subject of the verb before
Birch led losers, down 4%                  the subject of `led`
led by Cedar, down 4%                      the name next to it
"""

import re

from bot.lexicon.units import Measure
from bot.lexicon.verbs import HIGHS, LOWS
from bot.parsing.moves import words as w
from bot.parsing.moves.phrases import Phrase, comma_list_before, list_after, list_before, phrase_before, skip_codes_back
from bot.parsing.moves.predicates import Predicate
from bot.parsing.moves.tokens import Tokens

_AUXILIARY = frozenset("xbqT")
_FINITE = frozenset("vVHLxY")
_NEXT_TO = frozenset({"by", "with", "including", "like", "than"})
_SUPERLATIVES = frozenset(
    "gainer gainers loser losers performer performers decliner decliners mover movers drag drags winner "
    "winners laggard laggards boost one ones advancer advancers riser risers faller fallers standout "
    "standouts exception".split()
)
_ASIDE = frozenset("rwpdviTNnbgakIVLc")
_EXTREMES = HIGHS | LOWS | {"all-time-high", "all-time", "52-week"}
_BOUND = frozenset({"track", "course", "way", "set", "headed", "heading", "poised", "pace"})
_ON_YEAR = re.compile(
    r"(?i:(?:year|month|quarter)[\s-](?:on|over|to)[\s-](?:year|month|quarter)|[ymq]/[ymq]|yoy|mom|qoq|annualized)\Z"
)
_NO_FACT = frozenset({"not", "never", "revised", "cannot"})
_DEPTH = 5


class SubjectFinder:
    """Finds subjects in one sentence."""

    def __init__(self, tokens: Tokens) -> None:
        self.t = tokens
        self.rejected = False

    def find(self, predicate: Predicate) -> list[Phrase]:
        """Return the phrases that a predicate is about, in order; none for forecasts and where nobody is named."""
        if self._below_extreme(predicate) or self._is_statistic(predicate):
            return []
        self.rejected = False
        phrases = self._find(predicate)
        return [] if phrases and self._supposed(phrases[0]) else phrases

    def _below_extreme(self, predicate: Predicate) -> bool:
        """Tell whether a figure only measures the way to an extreme: `25% lower than its record`."""
        k = predicate.head + 1
        return self.t.low[k : k + 1] == ["than"] and bool(_EXTREMES.intersection(self.t.low[k + 1 : k + 8]))

    def _is_statistic(self, predicate: Predicate) -> bool:
        """Tell whether a change is given the way statistics are: `rose 5% year-on-year`, `up 3% m/m`."""
        return any(_ON_YEAR.match(text) for text in self.t.text[predicate.right : predicate.right + 2])

    def _supposed(self, phrase: Phrase) -> bool:
        """Tell whether a clause is a condition: `if the index rose 5%`."""
        k = phrase.start - 1
        while k >= 0 and self.t.kinds[k] in "dgqb":
            k -= 1
        return k >= 0 and self.t.low[k] in {"if", "unless", "until", "whether"}

    def _find(self, predicate: Predicate) -> list[Phrase]:
        """Return the subject by the kind of predicate."""
        if predicate.subject_from is not None:
            return list_after(self.t, predicate.subject_from)
        if predicate.left != predicate.head and self.t.kinds[predicate.head] not in "AS":
            return self._gapped(predicate)
        if self.t.kinds[predicate.head] == "S":
            return self._of_noun(predicate)
        return self._before(predicate.left, _DEPTH, self.t.kinds[predicate.head], len(predicate.changes))

    def _gapped(self, predicate: Predicate) -> list[Phrase]:
        """Return the noun right before a figure that has no direction of its own."""
        k = predicate.left - 1
        while k >= 0 and (self.t.kinds[k] in "qC(,aF" or self.t.low[k] == "by"):
            k -= 1
        phrase = phrase_before(self.t, k)
        return [phrase] if phrase else []

    def _of_noun(self, predicate: Predicate) -> list[Phrase]:
        """Return whose gain or loss it is: `a rise in X`, `X's fall`, `X posted a gain`."""
        t, k = self.t, predicate.head + 1
        if t.kinds[k : k + 1] == "o" and predicate.right > k + 1:
            k = predicate.right
        while k < len(t.kinds) and t.kinds[k] in "bT":
            k += 1
        if self._of_estimate(predicate) or self._undone(predicate):
            return []
        if k < len(t.kinds) and (t.low[k] in {"in", "for", "on", "by", "at"} or t.kinds[k] == "o"):
            after = self._renamed(list_after(t, k + 1))
            if after and t.kinds[after[-1].end : after[-1].end + 1] != "S":
                return after
        return self._possessor(predicate)

    def _renamed(self, phrases: list[Phrase]) -> list[Phrase]:
        """Return the name with a code that follows a description: `in its largest lender, Alder Bank (ALD.L)`."""
        if len(phrases) != 1:
            return phrases
        t, start = self.t, phrases[0].end + 1
        end = start
        while end < len(t.kinds) and t.kinds[end] == "N":
            end += 1
        named = t.kinds[start - 1 : start] == "," and end > start and t.kinds[end : end + 1] == "C"
        return [Phrase(start, end, end)] if named else phrases

    def _undone(self, predicate: Predicate) -> bool:
        """Tell whether a gain or loss was taken back: `erased an early gain of 3%`."""
        k = predicate.left - 1
        while k >= 0 and self.t.kinds[k] in "dqbngT":
            k -= 1
        gone = k >= 0 and self.t.low[k].startswith(("eras", "revers", "wip", "recoup", "surrender"))
        return gone and self.t.kinds[predicate.head + 1 : predicate.head + 2] != "t"

    def _of_estimate(self, predicate: Predicate) -> bool:
        """Tell whether a gain or loss is only estimated or compared with: `an estimate of a 2% drop`."""
        k = predicate.left - 1
        while k >= 0 and self.t.kinds[k] in "dqb":
            k -= 1
        if k < 1 or self.t.kinds[k] not in "otp":
            return False
        word = self.t.low[k - 1]
        return word in w.UNTRADED or word in w.FORECASTS

    def _possessor(self, predicate: Predicate) -> list[Phrase]:
        """Return the phrase before a gain or loss: its owner, or the subject of the verb that carries it."""
        t, k = self.t, predicate.left - 1
        while k >= 0 and t.kinds[k] in "dqbnT":
            k -= 1
        if k >= 0 and t.kinds[k] == "'":
            phrase = phrase_before(t, k - 1)
            return [phrase] if phrase else []
        if predicate.left == predicate.head and t.low[predicate.head - 1] in w.HEADS:
            phrase = phrase_before(t, predicate.head - 1)
            return [phrase] if phrase else []
        if k >= 1 and t.low[k] == "with":
            near = list_before(t, k - 1)
            if near and self._cued(near[0]):
                return near
        if self._carried(k):
            return self._of_verb(k, _DEPTH, len(predicate.changes))
        return []

    def _carried(self, k: int) -> bool:
        """Tell whether the nearest verb at or before `k` can carry a gain or loss: posted, was on track for."""
        t = self.t
        if k > 0 and t.low[k] == "for" and t.low[k - 1] in _BOUND:
            return True
        while k >= 0 and t.kinds[k] not in "vVHLIxi":
            k -= 1
        if k < 0:
            return False
        low = t.low[k]
        if low in {"compared", "according", "expected"}:
            return False
        return t.kinds[k] in "VIxHL" or low in w.SUPPORT or low in w.NEUTRAL or t.low[k + 1 : k + 2] == ["by"]

    def _before(self, i: int, depth: int, kind: str, count: int) -> list[Phrase]:
        """Return the subject of the verb, adjective or figure at `i`."""
        t, k = self.t, i - 1
        infinitive = False
        while k >= 0:
            if t.kinds[k] == "m" or t.low[k] in _NO_FACT:
                self.rejected = True
                return []
            if t.kinds[k] == "t" and kind in "VvHLx":
                infinitive = True
            elif not (t.kinds[k] in _AUXILIARY or (t.kinds[k] in "vi" and t.low[k] in w.NEUTRAL)):
                break
            if t.kinds[k] in "vi" and not infinitive:
                kind = t.kinds[k]
            elif t.low[k] == "having":
                kind = "I"
            elif t.kinds[k] == "x" and t.low[k] not in {"be", "been", "being", "having"}:
                kind = "x"
            k -= 1
        if k < 0 or depth == 0:
            return []
        if infinitive:
            return self._of_infinitive(k, depth, count)
        return self._at(k, depth, kind, count)

    def _of_infinitive(self, k: int, depth: int, count: int) -> list[Phrase]:
        """Return the subject of the verb before `to rise`; nobody where that verb is a forecast."""
        t = self.t
        if t.low[k] in w.FORECASTS or t.low[k] in {"set", "due", "on"}:
            self.rejected = True
            return []
        return self._of_verb(k, depth, count)

    def _at(self, k: int, depth: int, kind: str, count: int) -> list[Phrase]:
        """Return the subject whose last token, or the mark that leads to it, stands at `k`."""
        t = self.t
        mark = t.kinds[k]
        if mark in "nNC)'":
            return self._list(k, count)
        if mark == "j":
            return [Phrase(k, k + 1, k + 1)]
        if mark == "(":
            return self._before_parenthesis(k)
        if mark == "r":
            return self._antecedent(k)
        if mark in ",-":
            return self._past_comma(k, depth, kind, count)
        return self._past_mark(k, depth, count)

    def _past_mark(self, k: int, depth: int, count: int) -> list[Phrase]:
        """Return the subject beyond a figure or a word that is no noun; none beyond a colon or a quotation mark."""
        if self.t.kinds[k] == "F":
            return self._past_figure(k)
        return [] if self.t.kinds[k] in ':"' else self._of_verb(k, depth, count)

    def _list(self, k: int, count: int) -> list[Phrase]:
        """Return the list that ends at `k`, seeking further members where more figures were given."""
        phrases = list_before(self.t, k)
        if phrases and self.t.kinds[phrases[0].start - 1 : phrases[0].start] == "w":
            return self._antecedent(phrases[0].start - 1)
        if len(phrases) < max(count, 2):
            more = comma_list_before(self.t, k)
            if len(more) > len(phrases):
                return more
        return phrases

    def _past_figure(self, k: int) -> list[Phrase]:
        """Return the name before a level that stands before the direction: `X at 4,220.56 UP 90 points`."""
        t = self.t
        while k >= 0 and t.kinds[k] in "Faq":
            k -= 1
        phrase = phrase_before(t, k) if k >= 0 else None
        return [phrase] if phrase else []

    def _before_parenthesis(self, k: int) -> list[Phrase]:
        """Return the name before `(down 0.2%)`."""
        t, k = self.t, k - 1
        while k >= 0 and (t.kinds[k] in "Faqxvbt" or t.low[k] == "to"):
            k -= 1
        phrase = phrase_before(t, k) if k >= 0 else None
        return [phrase] if phrase else []

    def _antecedent(self, k: int) -> list[Phrase]:
        """Return what `which`, `that`, `whose` at `k` stands for."""
        t = self.t
        k -= 1
        whole = k >= 0 and t.kinds[k] == "o"
        while k >= 0 and (t.kinds[k] in ",obpqC" or t.low[k] in {"both", "all", "each"}):
            k -= 1
        if whole:
            return list_before(t, k)
        phrase = phrase_before(t, k) if k >= 0 else None
        if phrase and t.low[phrase.head - 1] in _SUPERLATIVES:
            opening = t.kinds.rfind(",", max(0, phrase.start - 3), phrase.start)
            phrase = (phrase_before(t, opening - 1) if opening > 0 else None) or phrase
        return [phrase] if phrase else []

    def _past_comma(self, k: int, depth: int, kind: str, count: int) -> list[Phrase]:
        """Return the subject beyond a comma: past an aside, or by the verb of the clause."""
        t = self.t
        if self._of_amount(k):
            return []
        if kind in "VxvHL":
            opening = self._opening_comma(k)
            if opening is not None:
                return self._named_aside(opening, k, count) or self._list(opening - 1, count)
            if t.kinds[skip_codes_back(t, k - 1)] in "nN" and k >= 1:
                return self._list(k - 1, count)
        near = list_before(t, k - 1)
        if near and self._cued(near[0]):
            return near
        found = self._of_verb(k - 1, depth, count)
        return found or ([] if self.rejected else near)

    def _of_amount(self, k: int) -> bool:
        """Tell whether an amount stands before the comma at `k`, which is what moved: `sales of $2 billion, up 3%`."""
        k -= 1
        if k > 0 and self.t.kinds[k] == ")":
            k = max(0, self.t.kinds.rfind("(", 0, k) - 1)
        figure = self.t.figures.get(k)
        return figure is not None and figure.measure is Measure.AMOUNT

    def _named_aside(self, opening: int, closing: int, count: int) -> list[Phrase]:
        """Return the names that make up a whole aside: `the largest lender, Alder Bank (ALD.L), fell`."""
        t, k = self.t, closing - 1
        inner = list_before(t, k) if count > 1 else []
        if inner and len(inner) == count and inner[0].start > opening:
            return inner
        while k > opening and t.kinds[k] == "C":
            k -= 1
        named = k < closing - 1 and set(t.kinds[opening + 1 : k + 1]) == {"N"}
        before = t.kinds[opening - 1] != "C" and "N" not in t.kinds[opening - 2 : opening]
        return [Phrase(opening + 1, k + 1, k + 1)] if named and before else []

    def _opening_comma(self, k: int) -> int | None:
        """Return the comma that opens the aside closed by the comma at `k`, the outermost of nested ones."""
        found = self._nearest_opening(k)
        if found is None:
            return None
        outer = max(self.t.kinds.rfind(",r", 0, found), self.t.kinds.rfind(",w", 0, found))
        if outer > 0 and self.t.kinds[skip_codes_back(self.t, outer - 1)] in "nN'" and not self._parted(outer, found):
            return outer
        return found

    def _parted(self, start: int, stop: int) -> bool:
        """Tell whether clauses or figures part two commas."""
        return any(mark in self.t.kinds[start:stop] for mark in "Fk;")

    def _nearest_opening(self, k: int) -> int | None:
        """Return the nearest comma before `k` that can open an aside."""
        t = self.t
        j = t.kinds.rfind(",", 0, k)
        while j > 0:
            before = t.kinds[skip_codes_back(t, j - 1)]
            if before in "nN'" and t.kinds[j + 1] in _ASIDE:
                inner = t.kinds[j + 1]
                if inner not in "nNc" or "F" not in t.kinds[j:k]:
                    return j
            if t.kinds[j + 1] == "c" or t.kinds[j - 1] == "F":
                break
            j = t.kinds.rfind(",", 0, j)
        return None

    def _cued(self, phrase: Phrase) -> bool:
        """Tell whether a phrase is introduced as the one that moved: `led by X`, `the top gainer was X`, `, and X`."""
        t = self.t
        k = phrase.start - 1
        while k >= 0 and t.kinds[k] in "dgqb":
            k -= 1
        if k < 0:
            return True
        if t.low[k] == "with":
            return k == 0 or t.kinds[k - 1] in ",;(k"
        if t.low[k] in _NEXT_TO:
            return True
        if t.kinds[k] == "x":
            return any(word in _SUPERLATIVES for word in t.low[max(0, k - 9) : k])
        if t.kinds[k] in "c,":
            j = k - 1 if t.kinds[k - 1] in ",T" else k
            return t.kinds[j - 1 : j] == "F" or t.kinds[k - 1 : k] == "F" or t.kinds[j - 1] == "T"
        return t.kinds[k] in ":;"

    def _of_verb(self, k: int, depth: int, count: int) -> list[Phrase]:
        """Return the subject of the nearest finite verb at or before `k`."""
        t = self.t
        while k >= 0:
            kind = t.kinds[k]
            if kind == ")":
                k = t.kinds.rfind("(", 0, k)
            elif kind in _FINITE and not (kind in "vVHL" and t.kinds[k - 1 : k] == "t") and not self._reduced(k):
                found = self._before(k, depth - 1, kind, count)
                if found or depth <= 1 or self.rejected:
                    return found
            k -= 1
        return []

    def _reduced(self, k: int) -> bool:
        """Tell whether a participle hangs on the noun before it: `followed by`, `led by`."""
        t = self.t
        return t.kinds[k] == "v" and t.low[k + 1 : k + 2] == ["by"] and t.kinds[k - 1 : k] != "x"
