"""Whose move a predicate is: the noun phrases that are its subject, found leftwards from it.

Alder, which makes looms, rose 2%          past the aside, to `Alder`
the index fell 1%, its worst day, to 40    the subject of the verb before
Birch led losers, down 4%                  the subject of `led`
led by Cedar, down 4%                      the name next to it
Dogwood was expected to rise 3%            nobody: a forecast
"""

from bot.parsing.moves import words as w
from bot.parsing.moves.asides import (
    BOUND,
    SUPERLATIVES,
    called,
    is_cued,
    is_reduced,
    named_aside,
    opening_comma,
    owner_of_gain,
    past_object,
    renamed,
    verbless,
)
from bot.parsing.moves.facts import (
    is_contribution,
    is_fact,
    is_forecast,
    is_of_amount,
    is_of_untraded,
    is_range_over,
    is_supposed,
)
from bot.parsing.moves.phrases import (
    Phrase,
    comma_list_before,
    last_core,
    list_after,
    list_before,
    phrase_before,
    skip_codes_back,
)
from bot.parsing.moves.predicates import Predicate
from bot.parsing.moves.tokens import Tokens

_AUXILIARY = frozenset("xbqT")
_FINITE = frozenset("vVHLxY")
_OWNED_BY = frozenset({"in", "for", "on", "by", "at"})
_CARRY_NOTHING = frozenset({"compared", "according", "expected"})
_NO_FACT = frozenset({"not", "never", "revised", "cannot", "seen", "expected", "tipped", "forecast"})
_INFINITE = frozenset({"be", "been", "being", "having"})
_DEPTH = 5
_EACH = frozenset({"each", "apiece", "respectively"})
_CLAUSE = 8
_THIS = frozenset({"this", "that"})
_AFTER_THIS = ("follow", "extend", "came", "come", "builds")
"""Words of `This follows a 6% gain`, which is about what the sentence before says."""


class SubjectFinder:
    """Finds subjects in one sentence."""

    def __init__(self, tokens: Tokens) -> None:
        self.t = tokens
        self.rejected = False

    def find(self, predicate: Predicate) -> list[Phrase]:
        """Return the phrases that a predicate is about, in order; none for forecasts and where nobody is named."""
        if not is_fact(self.t, predicate):
            return []
        self.rejected = False
        phrases = self._find(predicate)
        supposed = bool(phrases) and is_supposed(self.t, phrases[0])
        if supposed or is_range_over(self.t, predicate, phrases) or is_contribution(self.t, predicate, phrases):
            return []
        return [phrase for phrase in phrases if not is_of_untraded(self.t, phrase)]

    def _find(self, predicate: Predicate) -> list[Phrase]:
        """Return the subject by the kind of predicate."""
        kind = self.t.kinds[predicate.head]
        if kind in "HL" and self.t.low[predicate.head].endswith("ing"):
            kind = "I"
        if predicate.subject_from is not None:
            return [] if is_forecast(self.t, predicate.head) else list_after(self.t, predicate.subject_from)
        if predicate.left != predicate.head and kind not in "AS":
            return self._gapped(predicate)
        if kind == "S":
            return self._of_noun(predicate)
        if kind in "IH" and self._opens_sentence(predicate.left):
            return list_after(self.t, self.t.kinds.find(",", predicate.right) + 1)
        if kind in "VA" and predicate.changes and not self.t.kinds[: predicate.head].strip("bq"):
            return [Phrase(predicate.head, predicate.head + 1, predicate.head + 1)]
        return self._before(predicate.left, _DEPTH, kind, len(predicate.changes))

    def _opens_sentence(self, left: int) -> bool:
        """Tell whether a participle opens its sentence: `after climbing 1%, the index closed lower`."""
        return left > 0 and not self.t.kinds[:left].strip("kbT") and "," in self.t.kinds[left:]

    def _gapped(self, predicate: Predicate) -> list[Phrase]:
        """Return the noun right before a figure that borrows its direction; nobody where that one is a forecast."""
        if self.t.kinds[predicate.head] in "VI":
            self._before(predicate.head, _DEPTH, self.t.kinds[predicate.head], 1)
            if self.rejected:
                return []
        k = predicate.left - 1
        while k >= 0 and (self.t.kinds[k] in "qC(,aFxi" or self.t.low[k] == "by"):
            k -= 1
        return self._one(k)

    def _one(self, k: int) -> list[Phrase]:
        """Return the phrase that ends at `k`, alone in a list."""
        phrase = phrase_before(self.t, k) if k >= 0 else None
        return [phrase] if phrase else []

    def _of_noun(self, predicate: Predicate) -> list[Phrase]:
        """Return whose gain or loss it is: `a rise in X`, `X's fall`, `X posted a gain`."""
        t, k = self.t, predicate.head + 1
        if t.kinds[k : k + 1] == "o" and predicate.right > k + 1:
            k = predicate.right
        while k < len(t.kinds) and t.kinds[k] in "bT":
            k += 1
        if k < len(t.kinds) and (t.low[k] in _OWNED_BY or t.kinds[k] == "o"):
            after = renamed(t, list_after(t, k + 1))
            if after and t.kinds[after[-1].end : after[-1].end + 1] != "S":
                return after
        return self._possessor(predicate)

    def _possessor(self, predicate: Predicate) -> list[Phrase]:
        """Return the phrase before a gain or loss: its owner, or the subject of the verb that carries it."""
        t, k = self.t, predicate.left - 1
        if t.low[0] in _THIS and t.low[1].startswith(_AFTER_THIS) and not t.kinds[2:k].strip("dqbnT"):
            return [Phrase(0, 1, 1)]
        while k >= 0 and t.kinds[k] in "dqbnT":
            k -= 1
        if (owner := owner_of_gain(t, predicate.left, predicate.head, k)) is not None:
            return self._one(owner)
        if near := verbless(t, k):
            return near
        return self._of_verb(k, _DEPTH, len(predicate.changes)) if self._carried(k) else []

    def _carried(self, k: int) -> bool:
        """Tell whether the nearest verb at or before `k` can carry a gain or loss: posted, was on track for."""
        t = self.t
        if k > 0 and t.low[k] == "for" and t.low[k - 1] in BOUND:
            return True
        while k >= 0 and t.kinds[k] not in "vVHLIxi":
            k -= 1
        if k < 0 or t.low[k] in _CARRY_NOTHING:
            return False
        carries = t.low[k] in w.SUPPORT or t.low[k] in w.NEUTRAL or t.low[k + 1 : k + 2] == ["by"]
        return carries or t.kinds[k] in "VIxHL"

    def _before(self, i: int, depth: int, kind: str, count: int) -> list[Phrase]:
        """Return the subject of the verb, adjective or figure at `i`."""
        t = self.t
        k = past_object(t, i - 1)
        infinitive = False
        while k >= 0:
            if t.kinds[k] == "m" or t.low[k] in _NO_FACT:
                self.rejected = True
                return []
            if t.kinds[k] == "t" and (kind in "VvHLx" or t.low[k + 1] in {"be", "have"}):
                infinitive = True
            elif not (t.kinds[k] in _AUXILIARY or (t.kinds[k] in "vi" and t.low[k] in w.NEUTRAL)):
                break
            kind = kind if infinitive else self._kind_with(kind, k)
            k -= 1
        if k < 0 or depth == 0:
            return []
        return self._of_infinitive(k, depth, count) if infinitive else self._at(k, depth, kind, count)

    def _kind_with(self, kind: str, k: int) -> str:
        """Return the kind of a verb group once the auxiliary or particle verb at `k` is part of it."""
        t = self.t
        if t.low[k] == "having":
            return "I"
        if t.kinds[k] in "vi":
            return t.kinds[k]
        return "x" if t.kinds[k] == "x" and t.low[k] not in _INFINITE else kind

    def _of_infinitive(self, k: int, depth: int, count: int) -> list[Phrase]:
        """Return the subject of the verb before `to rise`; nobody where that verb is a forecast."""
        t, verb = self.t, k
        while verb > 0 and t.kinds[verb] not in "vVHL":
            verb -= 1
        if t.low[k] in w.FORECASTS or t.low[verb] in w.FORECASTS or t.low[k] in {"set", "due", "on"}:
            self.rejected = True
            return []
        return self._of_verb(k, depth, count)

    def _at(self, k: int, depth: int, kind: str, count: int) -> list[Phrase]:
        """Return the subject whose last token, or the mark that leads to it, stands at `k`."""
        mark = self.t.kinds[k]
        if mark in "nNC)'":
            return self._list(k, count)
        if mark == "j":
            return [Phrase(k, k + 1, k + 1)]
        if mark == "(":
            return self._before_parenthesis(k)
        if mark == "r":
            return self._antecedent(k)
        if mark in ",-":
            named = called(self.t, k)
            return [named] if named else self._past_comma(k, depth, kind, count)
        return self._past_mark(k, depth, count)

    def _past_mark(self, k: int, depth: int, count: int) -> list[Phrase]:
        """Return the subject beyond a figure or a word that is no noun; none beyond a colon or a quotation mark."""
        if self.t.kinds[k] == "F" or self.t.kinds[k - 1 : k + 1] == "F;":
            k -= self.t.kinds[k] == ";"
            while k >= 0 and self.t.kinds[k] in "Faq":
                k -= 1
            return self._one(k)
        return [] if self.t.kinds[k] in ':"' else self._of_verb(k, depth, count)

    def _list(self, k: int, count: int) -> list[Phrase]:
        """Return the list that ends at `k`, seeking further members where more figures were given."""
        phrases = list_before(self.t, k)
        if phrases and self.t.kinds[phrases[0].start - 1 : phrases[0].start] == "w":
            return self._antecedent(phrases[0].start - 1)
        if len(phrases) == 1 and (named := self._named_before(phrases[0])):
            return named
        if len(phrases) < max(count, 2):
            more = comma_list_before(self.t, k)
            if len(more) > len(phrases):
                return more
        return phrases

    def _named_before(self, phrase: Phrase) -> list[Phrase]:
        """Return the name that an unclosed aside describes: `Alder, the largest lender fell`."""
        t, k = self.t, phrase.start - 1
        if k < len(",d") or t.kinds[k - 1 : k + 1] != ",d" or "N" in t.kinds[phrase.start : phrase.end]:
            return []
        described = t.low[phrase.head - 1] in w.COMPANY_WORDS and t.kinds[skip_codes_back(t, k - 2)] == "N"
        return self._one(k - 2) if described else []

    def _before_parenthesis(self, k: int) -> list[Phrase]:
        """Return the name before `(down 0.2%)`."""
        k -= 1
        while k >= 0 and self.t.kinds[k] in "Faqxvbt":
            k -= 1
        return self._one(k)

    def _antecedent(self, k: int) -> list[Phrase]:
        """Return what `which`, `that`, `whose` at `k` stands for."""
        t, relative = self.t, k
        k -= 1
        whole = k >= 0 and t.kinds[k] == "o"
        while k >= 0 and (t.kinds[k] in ",-obpqC" or t.low[k] in {"both", "all", "each"}):
            k -= 1
        if whole or _EACH.intersection(t.low[relative + 1 : relative + _CLAUSE]):
            return list_before(t, k)
        found = self._one(k)
        if found and found[0].head < found[0].end and t.low[found[0].head - 1] in w.UNTRADED | SUPERLATIVES:
            return [last_core(t, found[0])]
        if found and t.low[found[0].head - 1] in SUPERLATIVES:
            opening = t.kinds.rfind(",", max(0, found[0].start - 3), found[0].start)
            return self._one(opening - 1) or found
        return found

    def _past_comma(self, k: int, depth: int, kind: str, count: int) -> list[Phrase]:
        """Return the subject beyond a comma: past an aside, or by the verb of the clause."""
        t = self.t
        if is_of_amount(t, k):
            return []
        if kind in "VxvHL":
            opening = opening_comma(t, k)
            if t.kinds[k] == "-" and (dash := t.kinds.rfind("-", 0, k)) > 0:
                return self._list(dash - 1, count)
            if opening is not None:
                return named_aside(t, opening, k, count) or self._list(opening - 1, count)
            if k >= 1 and t.kinds[skip_codes_back(t, k - 1)] in "nN":
                return self._list(k - 1, count)
        near = list_before(t, k - 1)
        if near and is_cued(t, near[0]):
            return near
        found = self._of_verb(k - 1, depth, count)
        return found or ([] if self.rejected else near)

    def _of_verb(self, k: int, depth: int, count: int) -> list[Phrase]:
        """Return the subject of the nearest finite verb at or before `k`."""
        t, last = self.t, k
        while k >= 0:
            kind = t.kinds[k]
            if kind == ")":
                k = t.kinds.rfind("(", 0, k)
            elif kind == "m":
                self.rejected = True
                return []
            elif kind in _FINITE and not (kind in "vVHL" and t.kinds[k - 1 : k] == "t") and not is_reduced(t, k):
                found = self._before(k, depth - 1, kind, count)
                if found or depth <= 1 or self.rejected:
                    return found
            k -= 1
        verbless = t.kinds.rfind("AF", 0, last) if depth == _DEPTH and t.kinds[last] == "k" else -1
        return self._before(verbless, depth - 1, "A", count) if verbless > 0 else []
