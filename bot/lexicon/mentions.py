"""Names in running text: one pass, the longest match, at word boundaries in scripts that have them."""

import re
from bisect import bisect_right
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from bot.lexicon.normal import Token, is_asian, tokens
from bot.model.instrument import InstrumentId
from bot.model.span import Span

_HEAD = 5
"""So many letters are seldom those of a name where no name begins: most words of a text are passed over at once."""
_WIDTHS = range(_HEAD, 0, -1)
_SHORT = 6
# What may stand between two words of one name: a space, a hyphen, a slash, the stop of an abbreviation.
_GAP = re.compile(r"[ \u00a0\u3000]?[-‐‑–—/'’・·･=&(（]?[ \u00a0\u3000]?|\.")
_ABBREVIATION_GAP = re.compile(r"\.[ \u00a0]")
_ABBREVIATION = 2


class NameSpan(NamedTuple):
    """A name found in a text: where, its normal form in the Lexicon, and the instruments that bear it."""

    span: Span
    form: str
    instruments: tuple[InstrumentId, ...] = ()


Heads = Mapping[str, Sequence[int]]
"""The sizes of the names that begin with some letters, the greatest first."""


def heads_of(names: Iterable[str]) -> Heads:
    """Return the sizes of names by their first letters; those of a shorter name are all it has."""
    lengths: dict[str, set[int]] = {}
    for name in names:
        lengths.setdefault(name[:_HEAD], set()).add(len(name))
    shared: dict[Sequence[int], Sequence[int]] = {}
    sizes_of = ((head, tuple(sorted(sizes, reverse=True))) for head, sizes in lengths.items())
    return {head: shared.setdefault(sizes, sizes) for head, sizes in sizes_of}


class NameFinder:
    """Finds names by their first letters; built once for a Lexicon."""

    def __init__(self, names: Collection[str], words: Mapping[str, str], heads: Heads | None = None) -> None:
        """Take the names without spaces, and with their spaces those that have any.

        Args:
            names: without spaces.
            words: the same with their spaces, of those that have any.
            heads: of `heads_of(names)`, where it is known already.
        """
        self._names = names
        self._words = words
        self._lengths = heads_of(names) if heads is None else heads

    def find(self, text: str) -> list[NameSpan]:
        """Return the names in `text`, in order, not overlapping."""
        return self.find_in(tokens(text), text)

    def find_in(self, words: list[Token], text: str) -> list[NameSpan]:
        """Return the names in a text whose words are known."""
        line = _Line(words, text)
        found: list[NameSpan] = []
        end = 0
        for position in line.openings(self._lengths):
            hit = self._longest(line, position) if position >= end else None
            if hit:
                end = hit[0]
                found.append(NameSpan(line.span(position, end), hit[1]))
        return found

    def _longest(self, line: "_Line", start: int) -> tuple[int, str] | None:
        """Return where the longest name that starts here ends, and its normal form.

        A name ends with a word, but among Asian letters anywhere.
        """
        letters, ends, anywhere = line.letters, line.ends, not line.ascii
        for width in _WIDTHS:
            if width < _HEAD and not (anywhere or start + width in ends):
                continue
            for size in self._lengths.get(letters[start : start + width], ()):
                end = start + size
                if not (end in ends or (anywhere and end <= len(letters))):
                    continue
                name = letters[start:end]
                if name in self._names:
                    form = self._words.get(name, name)
                    if line.holds(start, end, form):
                        return end, form
        return None


class _Line:
    """The words of a text written without spaces, with where each of them begins and ends."""

    def __init__(self, words: list[Token], text: str) -> None:
        self._words = words
        self._text = text
        self._forms = [word.form for word in words]
        *self._firsts, _ = self._bounds = [0, *accumulate(map(len, self._forms))]
        self.ends = frozenset(self._bounds[1:])
        self.letters = "".join(self._forms)
        self.ascii = self.letters.isascii()

    def openings(self, heads: Container[str]) -> Sequence[int]:
        """Return where a name may start: at a word, or anywhere among Chinese characters.

        Most words can be told to begin none: with what follows they are no head of a name, and they are no short name
        of one word or of several.
        """
        if self.ascii:
            letters, seconds = self.letters, [*self._bounds[2:], len(self.letters)]
            return [
                at
                for at, form, second in zip(self._firsts, self._forms, seconds, strict=False)
                if letters[at : at + _HEAD] in heads or form in heads or second - at < _HEAD
            ]
        return sorted({*self._firsts, *(at for at, char in enumerate(self.letters) if "\u3400" <= char <= "\u9fff")})

    def _word_at(self, position: int) -> int:
        """Return the number of the word that a letter belongs to."""
        return bisect_right(self._firsts, position) - 1

    def holds(self, start: int, end: int, form: str) -> bool:
        """Tell whether a name may stand here: it ends with a word, and nothing but spacing parts its words."""
        first, last = self._word_at(start), self._word_at(end - 1)
        if end not in self.ends and not is_asian(self._words[last].form):
            return False
        words = self._words[first : last + 1]
        if len(words) == 1 and " " in form and end - start <= _SHORT and form.isascii():
            return False
        if len(words) > 1 and end - start < _SHORT and words[0].form.isascii():
            return " ".join(word.form for word in words) == form
        return all(self._one_name(before, after) for before, after in pairwise(words))

    def _one_name(self, before: Token, after: Token) -> bool:
        """Tell whether what stands between two words may part the words of one name."""
        if _GAP.fullmatch(self._text, before.end, after.start):
            return True
        short = len(before.form) <= _ABBREVIATION
        return short and bool(_ABBREVIATION_GAP.fullmatch(self._text, before.end, after.start))

    def span(self, start: int, end: int) -> Span:
        """Return where these letters stand in the text; to the letter inside Asian words, else by whole words."""
        first, last = self._word_at(start), self._word_at(end - 1)
        return Span(self._edge(first, start, opening=True), self._edge(last, end, opening=False))

    def _edge(self, number: int, position: int, *, opening: bool) -> int:
        """Return the offset in the text of a letter's edge."""
        word = self._words[number]
        inside = position - self._firsts[number]
        if len(word.form) == word.end - word.start:
            return word.start + inside
        return word.start if opening else word.end
