"""The words of all names: which names hold a word, which words are spelt alike, how telling each is."""

import math
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from heapq import nlargest, nsmallest

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.lexicon.countries import one_noun
from bot.lexicon.naming import DESCRIPTORS, GENERIC
from bot.lexicon.normal import is_asian
from bot.resolve.scoring import likeness

_LIGHT = 0.2
_DESCRIBING = 0.25
_RARE_NAMES = 400
_NEIGHBOURS = 12
_COMPLETIONS = 40
_SHORT = 4
_LONG = 6


_Place = tuple[int, int, str]
"""Words of one size that begin (0) or end (1) with one letter: most misspellings leave one of the two as it was."""


def _places(word: str, size: int) -> tuple[_Place, _Place]:
    """Return where words of a size that begin or end like this one are kept."""
    return (size, 0, word[0]), (size, 1, word[-1])


def _closest(word: str, words: Collection[str], edits: int, limit: int) -> list[str]:
    """Return those of `words` within some edits of one, the closest first."""
    near = process.extract(word, words, scorer=OSA.distance, score_cutoff=edits, limit=limit)
    return [other for other, _, _ in near]


class Vocabulary:
    """An inverted index over names; built once, on the first query that no name or code answers exactly."""

    def __init__(
        self, names: Iterable[str], words: Mapping[str, str], light: Collection[str], real: Collection[str]
    ) -> None:
        """Take the names without spaces, with their spaces those that have any, and the words of two kinds.

        Args:
            names: without spaces.
            words: those that have any, with their spaces.
            light: words that tell little.
            real: words that exist, and so are not looked at as misspellings of others.
        """
        self._real = real
        self.names = sorted(names)
        self.split = [words.get(name, name).split(" ") for name in self.names]
        self._light = light
        self._holders: dict[str, list[int]] = {}
        self._names_at: dict[_Place, tuple[list[str], list[int]]] = {}
        for number, (name, parts) in enumerate(zip(self.names, self.split, strict=True)):
            for part in {*parts, *map(one_noun, parts)}:
                self._holders.setdefault(part, []).append(number)
            if name.isascii() or is_asian(name):
                for place in _places(name, len(name)):
                    spelt, numbers = self._names_at.setdefault(place, ([], []))
                    spelt.append(name)
                    numbers.append(number)
        self._words_at: dict[_Place, list[str]] = {}
        for word in filter(str.isascii, self._holders):
            for place in _places(word, len(word)):
                self._words_at.setdefault(place, []).append(word)
        self._sorted = sorted(filter(str.isascii, self._holders))
        self._scale = math.log(len(self.names) + 2)
        self._weights: dict[str, float] = {}

    def weight(self, word: str) -> float:
        """Return how telling a word is: little for generic words and single letters, more the rarer it is."""
        known = self._weights.get(word)
        if known is not None:
            return known
        if word in GENERIC or word in self._light or (len(word) == 1 and word.isascii() and not word.isdigit()):
            return _LIGHT
        if word in DESCRIPTORS:
            return _DESCRIBING
        weight = 0.5 + 0.5 * (1 - math.log(len(self._holders.get(word, ())) + 1) / self._scale)
        if word in self._holders:
            self._weights[word] = weight
        return weight

    def knows(self, word: str) -> bool:
        """Tell whether some name holds this word."""
        return word in self._holders

    def alike(self, word: str) -> list[str]:
        """Return the words within one or two edits of this one, and those it begins."""
        edits = 1 if len(word) <= _SHORT else 2
        found: dict[str, None] = {}
        for size in range(max(1, len(word) - edits), len(word) + edits + 1):
            for place in _places(word, size):
                near = self._words_at.get(place, ())
                found |= dict.fromkeys(_closest(word, near, edits, _NEIGHBOURS))
        return [*found, *self.completions(word)]

    def completions(self, beginning: str) -> list[str]:
        """Return the words that begin with these letters."""
        if len(beginning) < _SHORT - 1:
            return []
        first = bisect_left(self._sorted, beginning)
        return [word for word in self._sorted[first : first + _COMPLETIONS] if word.startswith(beginning)]

    def candidates(self, query: Collection[str], limit: int) -> list[int]:
        """Return the names that share the most telling words with a query, at most `limit`.

        Rare words choose the names; common ones only order what rare words chose.
        """
        shared: dict[int, float] = {}
        for gain, holders in sorted(self._sought(query), key=lambda item: len(item[1])):
            if len(holders) <= _RARE_NAMES or not shared:
                for number in holders:
                    shared[number] = shared.get(number, 0.0) + gain
            else:
                for number in shared.keys() & set(holders):
                    shared[number] += gain
        split = self.split
        best = nlargest(limit, ((gain - 0.05 * len(split[number]), number) for number, gain in shared.items()))
        return [number for _, number in best]

    def _sought(self, query: Collection[str]) -> list[tuple[float, list[int]]]:
        """Return how much each word of a query, or each word spelt like an unknown one, is worth, and who holds it."""
        sought = []
        for word in dict.fromkeys(query):
            noun = one_noun(word)
            if noun in self._holders:
                sought.append((self.weight(noun), self._holders[noun]))
            elif word not in self._real:
                near = ((other, likeness(other, word)) for other in dict.fromkeys(self.alike(word)))
                sought += [(like * self.weight(other), self._holders[other]) for other, like in near if like]
        telling = [item for item in sought if item[0] > _LIGHT]
        return telling or sought

    def spelt_like(self, text: str, limit: int) -> list[int]:
        """Return the names whose letters without spaces are much like `text`, Latin or Asian as it is."""
        if len(text) < _SHORT:
            return []
        edits = min(4, max(1, len(text) // 4)) if text.isascii() else 1 if len(text) < _LONG else 2
        found: set[tuple[float, int]] = set()
        for size in range(max(_SHORT - 1, len(text) - edits), len(text) + edits + 1):
            for place in _places(text, size):
                spelt, numbers = self._names_at.get(place, ([], []))
                near = process.extract(text, spelt, scorer=OSA.distance, score_cutoff=edits, limit=limit)
                found |= {(distance, numbers[at]) for _, distance, at in near}
        return [number for _, number in nsmallest(limit, found)]

    @cached_property
    def _permutations(self) -> dict[str, list[int]]:
        """The names of several words by their words in alphabetical order."""
        ordered: dict[str, list[int]] = {}
        for number, parts in enumerate(self.split):
            if len(parts) > 1:
                ordered.setdefault(" ".join(sorted(parts)), []).append(number)
        return ordered

    def reordered(self, words: Collection[str]) -> list[int]:
        """Return the names that consist of exactly these words in some order."""
        return self._permutations.get(" ".join(sorted(words)), [])

    def cut(self, word: str) -> list[str]:
        """Return the two known words that an unknown word runs together, or the word alone."""
        if word.isascii() and len(word) >= 2 * _SHORT and not self.knows(word):
            cuts = [(word[:place], word[place:]) for place in range(_SHORT, len(word) - _SHORT + 1)]
            sound = [cut for cut in cuts if all(self.knows(one_noun(part)) for part in cut)]
            if sound:
                return [*max(sound, key=lambda cut: min(map(len, cut)))]
        return [word]

    def fused(self, words: Sequence[str]) -> list[str]:
        """Return words with those neighbours made one that together are a name written in one word ("x peng")."""
        result: list[str] = []
        for word in words:
            if result and word.isascii() and len(result[-1] + word) >= _SHORT and self._is_one_word(result[-1] + word):
                result[-1] += word
            else:
                result.append(word)
        return result

    def _is_one_word(self, name: str) -> bool:
        """Tell whether a name is written in one word."""
        return any(self.split[number] == [name] for number in self.numbers(name))

    def numbers(self, name: str) -> list[int]:
        """Return the number of a name without spaces, if it is one."""
        place = bisect_left(self.names, name)
        return [place] if place < len(self.names) and self.names[place] == name else []

    def begun_by(self, text: str, limit: int) -> list[int]:
        """Return the Asian names that begin with `text`."""
        if not is_asian(text) or len(text) == 1:
            return []
        first = bisect_left(self.names, text)
        return [n for n in range(first, min(first + limit, len(self.names))) if self.names[n].startswith(text)]
