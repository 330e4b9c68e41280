"""Imported names: the same matching over an index on disk, held to a stricter standard, as almost any word is in it."""

from bot.lexicon.codes import FULL, read_code, split_code, trades_in
from bot.lexicon.naming import DESCRIPTORS, GENERIC, core_form
from bot.lexicon.normal import is_asian, joined, normal_form
from bot.model.instrument import Instrument
from bot.model.span import Span
from bot.ports import NameIndex
from bot.resolve.carriers import CHAT, FUNCTION
from bot.resolve.exact import may_be_code
from bot.resolve.matching import Matched
from bot.resolve.ranking import Evidence, Fit
from bot.resolve.reading import FREE, Reading
from bot.resolve.scoring import Asked, Words, likeness, score
from bot.resolve.tuning import Tuning

_SCORED = 40
_ALIKE = 20
_WORDS_AT_MOST = 8
_COMMON = 3000
_EDGE = 0.06
_SHORTEST_NAME = 3


class ImportedNames:
    """Matches texts against imported names and codes."""

    def __init__(self, index: NameIndex, ordinary: frozenset[str], tuning: Tuning) -> None:
        self._index = index
        self._ordinary = ordinary
        self._tuning = tuning

    def whole(self, text: str) -> Evidence:
        """Return what the whole text is the name or the code of, plain words in common use left out."""
        form = normal_form(text)
        named = self._named(form) or self._named(core_form(form))
        if named or not may_be_code(text):
            return named
        return self._coded(text)

    def match(self, reading: Reading) -> Matched | None:
        """Return what the unexplained words of a text come close to, or None."""
        words = reading.left
        if not words or len(words) > _WORDS_AT_MOST or all(word.form.isdigit() for word in words):
            return None
        span = Span(words[0].start, words[-1].end)
        evidence = self._named(" ".join(word.form for word in words)) or self._near(reading)
        return Matched(span, evidence) if evidence else None

    def _named(self, form: str) -> Evidence:
        """Return who bears a name, unless it is a plain word or two."""
        words = form.split(" ")
        plain = all(word in self._ordinary or word in FREE for word in words)
        if len(joined(form)) < _SHORTEST_NAME or (plain and len(words) < _SHORTEST_NAME):
            return {}
        return {
            instrument.id: Fit(instrument, strength, "its name")
            for instrument, strength in self._index.named(joined(form))
        }

    def _coded(self, text: str) -> Evidence:
        """Return whose code a text is: marked, with a digit, in capitals, or in lower case no word in common use."""
        code = read_code(text)
        lower = not code.marked and text.strip().islower() and code.key.isalpha()
        if lower and not self._may_be_lower_case_code(code.key.casefold()):
            return {}
        found = [item for item in self._index.listed(code.key) if item[1] == FULL or not lower]
        if code.key.isdigit():
            found = [item for item in found if (item[0].symbol or "").partition(".")[0] == code.key]
        parts = split_code(code.key)
        if not found and parts:
            found = [item for item in self._index.listed(parts[0]) if trades_in(item[0].listings, *parts)]
        return {instrument.id: Fit(instrument, strength, "its code") for instrument, strength in found}

    def _may_be_lower_case_code(self, plain: str) -> bool:
        """Tell whether letters in lower case may be a code: not where they are a word."""
        common = plain in self._ordinary or plain in FUNCTION or plain in CHAT
        return not common and len(plain) >= _SHORTEST_NAME

    def _near(self, reading: Reading) -> Evidence:
        """Return the instruments whose names share the telling words of a text, spelt about alike."""
        asked = Asked(tuple(word.form for word in reading.words if word in reading.left or word.form in GENERIC))
        words = Words(self._weigh, self._ordinary, FREE)
        evidence = {}
        for instrument in self._candidates([word.form for word in reading.left]):
            name = normal_form(instrument.name).split(" ")
            match = score(asked, name, joined(normal_form(instrument.name)), words)
            telling = any(word not in self._ordinary for word in match.matched)
            if telling and match.score >= self._tuning.imported_threshold:
                evidence[instrument.id] = Fit(instrument, match.score, match.reason)
        best = max((fit.strength for fit in evidence.values()), default=0.0)
        return {slug: fit for slug, fit in evidence.items() if fit.strength >= best - _EDGE}

    def _candidates(self, words: list[str]) -> list[Instrument]:
        """Return the instruments that share most words, each word as it is or, unknown, as one spelt alike."""
        shared: dict[int, int] = {}
        for word in words:
            known = self._index.holders(word)
            near = [known] if known else [self._index.holders(other) for other in self._alike(word)]
            for numbers in near:
                if len(numbers) <= _COMMON:
                    for number in numbers:
                        shared[number] = shared.get(number, 0) + 1
                else:
                    for number in shared.keys() & set(numbers):
                        shared[number] += 1
        best = sorted(shared, key=lambda number: -shared[number])[:_SCORED]
        return [*self._index.entries(best)] if best else []

    def _alike(self, word: str) -> list[str]:
        """Return the words that an unknown word may be a misspelling of."""
        if word in self._ordinary or is_asian(word):
            return []
        return [other for other in self._index.alike(word) if likeness(other, word)][:_ALIKE]

    def _weigh(self, word: str) -> float:
        """Return how telling a word is."""
        if word in GENERIC or word in FUNCTION or len(word) == 1:
            return 0.2
        if word in DESCRIPTORS:
            return 0.35
        return 0.6 if word in self._ordinary else 1.0
