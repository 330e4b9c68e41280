"""A query taken apart: its words, the names and codes written in it, and which words are left to explain."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.lexicon.codes import is_lone_letter, read_code
from bot.lexicon.lexicon import Bearers, Lexicon
from bot.lexicon.naming import GENERIC
from bot.lexicon.normal import Token, fold, is_asian, joined, tokens
from bot.model.span import Span
from bot.resolve.asian_carriers import without_carriers
from bot.resolve.carriers import CHAT, FUNCTION, MARKET, NOT_CODES, TIMES
from bot.resolve.describing import described

FREE = FUNCTION | MARKET | CHAT | GENERIC | {"com"}
"""Words that need no explaining in a query."""

_CHUNK = re.compile(r"[^\s,;!?，。？！、()（）\"“”]+")
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|\S+@\S+\.\S+", re.IGNORECASE)
_LEAST_DIGITS = 4
_LEAST_LETTERS = 3
_CUT = " "
_SHORTEST_SLIP = 2
_LONG = 6
_GENERIC = sorted(word for word in GENERIC if len(word) >= len("etf"))


class Found(NamedTuple):
    """A name or a code as the query writes it, and who bears it.

    Attributes:
        weak: a code in lower case without any mark, which may be just a word.
    """

    span: Span
    form: str
    bearers: Bearers
    code: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A stretch of a query, understood word by word.

    Attributes:
        words: in normal form, with their places.
        found: exact names and codes, in order, not overlapping.
        left: the words that are neither part of a name or code nor free; Asian ones without carrier phrases.
        slips: words that are most likely "stock" or "inc" misspelt; they are not in `left`.
    """

    text: str
    words: tuple[Token, ...]
    found: tuple[Found, ...]
    left: tuple[Token, ...]
    slips: frozenset[str] = frozenset()

    def part(self, start: int, end: int) -> "Reading":
        """Return what stands between two offsets."""
        return Reading(
            self.text,
            tuple(word for word in self.words if start <= word.start and word.end <= end),
            tuple(found for found in self.found if start <= found.span.start and found.span.end <= end),
            tuple(word for word in self.left if start <= word.start and word.end <= end),
            self.slips,
        )

    def strict(self) -> "Reading":
        """Return the same with the weak codes as unexplained words."""
        weak = [found.span for found in self.found if found.weak]
        words = (word for word in self.words if Span(word.start, word.end) in weak)
        left = sorted({*self.left, *words}, key=lambda word: word.start)
        return Reading(
            self.text, self.words, tuple(found for found in self.found if not found.weak), tuple(left), self.slips
        )


def read(text: str, lexicon: Lexicon, ordinary: frozenset[str]) -> Reading:
    """Return `text` taken apart.

    Args:
        text: a message.
        lexicon: the names and codes to look for.
        ordinary: English words in common use, which are not read as codes in lower case.
    """
    text = _ADDRESS.sub(lambda match: " " * len(match[0]), text)
    words = [word._replace(form=word.form[:-1]) if _is_possessive(word, lexicon) else word for word in tokens(text)]
    times = _times(text)
    named = [
        Found(hit.span, hit.form, lexicon.names[joined(hit.form)])
        for hit in lexicon.finder.find_in(words, text)
        if _may_be_name(hit.form) and not _within(hit.span, times)
    ]
    named += _described(words, named, lexicon, ordinary)
    found = _merged(named, [*_codes(text, lexicon, ordinary)], lexicon)
    left = [word for word in words if word.form not in FREE and not _within(Span(word.start, word.end), times)]
    rest = tuple(_unexplained(left, found))
    slips = frozenset(word.form for word in rest if _is_misspelt_generic(word.form, ordinary))
    if not found and all(word.form in slips for word in rest):
        slips = frozenset()
    rest = tuple(word for word in rest if word.form not in slips)
    return Reading(text, tuple(words), tuple(found), rest, slips)


def _described(words: list[Token], named: list[Found], lexicon: Lexicon, ordinary: frozenset[str]) -> Iterable[Found]:
    """Yield the descriptions that are not themselves names, as names."""
    taken = {hit.span for hit in named}
    for first, last, form, bearers in described(words, lexicon, ordinary):
        span = Span(words[first].start, words[last].end)
        if span not in taken:
            yield Found(span, form, bearers)


def _is_possessive(word: Token, lexicon: Lexicon) -> bool:
    """Tell whether a final 's is the possessive and not part of a name ("tesla's", but "mcdonald's")."""
    return word.possessive and word.form not in lexicon.names


def _is_misspelt_generic(form: str, ordinary: frozenset[str]) -> bool:
    """Tell whether a word that does not exist is most likely "stock", "inc" or "index" misspelt."""
    if form in ordinary or not form.isalpha() or not form.isascii() or len(form) < _SHORTEST_SLIP:
        return False
    return (
        process.extractOne(form, _GENERIC, scorer=OSA.distance, score_cutoff=1 if len(form) < _LONG else 2) is not None
    )


def _may_be_name(form: str) -> bool:
    """Tell whether a form found in a sentence can be a name: sentence words and lone Asian letters cannot."""
    return form not in FUNCTION and form not in CHAT and form not in MARKET and len(form) > 1


def _times(text: str) -> list[Span]:
    """Return the stretches that say when or how long."""
    folded = fold(text)
    return [Span(folded.starts[match.start()], folded.ends[match.end() - 1]) for match in TIMES.finditer(folded.text)]


def _within(span: Span, others: Iterable[Span]) -> bool:
    """Tell whether a stretch lies inside one of the others."""
    return any(other.start <= span.start and span.end <= other.end for other in others)


def _codes(text: str, lexicon: Lexicon, ordinary: frozenset[str]) -> Iterable[Found]:
    """Yield the codes written in a sentence."""
    shouted = text.upper() == text
    for match in _CHUNK.finditer(text):
        chunk = match[0].rstrip(".:'’")
        if chunk and _is_code(chunk, ordinary, shouted=shouted):
            bearers = lexicon.code_bearers(chunk)
            if bearers:
                yield Found(
                    Span(match.start(), match.start() + len(chunk)),
                    read_code(chunk).key,
                    bearers,
                    code=True,
                    weak=_is_weak(chunk),
                )


def _is_code(chunk: str, ordinary: frozenset[str], *, shouted: bool) -> bool:
    """Tell whether a word of a sentence may be looked up as a code."""
    if read_code(chunk).marked:
        return True
    if is_lone_letter(chunk):
        return False
    if chunk.isdigit():
        return len(chunk) >= _LEAST_DIGITS and not chunk.startswith(("19", "20"))
    plain = chunk.lower()
    if chunk.isupper() and len(chunk) > 1 and not shouted:
        return plain not in CHAT
    return len(chunk) >= _LEAST_LETTERS and plain not in NOT_CODES and plain not in ordinary and plain not in GENERIC


def _is_weak(chunk: str) -> bool:
    """Tell whether a code is written like any word."""
    return chunk.islower() and chunk.isalpha() and not read_code(chunk).marked


def _merged(named: list[Found], coded: list[Found], lexicon: Lexicon) -> list[Found]:
    """Return names and codes without overlaps: the longer wins, and of equals the meanings are joined."""
    kept: list[Found] = []
    for found in sorted([*named, *coded], key=lambda found: (found.span.start - found.span.end, found.code)):
        equal = next((other for other in kept if other.span == found.span), None)
        if equal:
            kept[kept.index(equal)] = equal._replace(bearers=joined_bearers(equal.bearers, found.bearers, lexicon))
        elif not any(found.span.start < other.span.end and other.span.start < found.span.end for other in kept):
            kept.append(found)
    return sorted(kept, key=lambda found: found.span)


def joined_bearers(one: Bearers, other: Bearers, lexicon: Lexicon) -> Bearers:
    """Return the bearers of a name and of a code that are written alike, strongest first."""
    strengths = dict(other)
    strengths.update({instrument: max(strength, strengths.get(instrument, 0.0)) for instrument, strength in one})
    known = ((instrument, strength) for instrument, strength in strengths.items() if instrument in lexicon.instruments)
    return sorted(known, key=lambda item: -item[1])


def _unexplained(words: Iterable[Token], found: list[Found]) -> Iterable[Token]:
    """Yield the words outside names; of runs of Asian letters what remains without names and carrier phrases."""
    for asian, group in groupby(words, key=lambda word: is_asian(word.form)):
        if asian:
            yield from _remains([*group], found)
        else:
            yield from (word for word in group if not _overlaps(word, found))


def _overlaps(word: Token, found: list[Found]) -> bool:
    """Tell whether a word is part of a name found."""
    return any(hit.span.start < word.end and word.start < hit.span.end for hit in found)


def _remains(run: list[Token], found: list[Found]) -> Iterable[Token]:
    """Yield the words that remain of neighbouring Asian words when names and carrier phrases are taken away."""
    letters = ""
    for before, word in zip([None, *run], run, strict=False):
        letters += _CUT if before is None or before.end < word.start else ""
        letters += _outside(word, found)
    rest = without_carriers(letters)
    yield from (Token(word.form, run[0].start, run[-1].end) for word in tokens(rest))


def _outside(word: Token, found: list[Found]) -> str:
    """Return the letters of an Asian word that no name covers; a cut stands for the covered ones."""
    if not _overlaps(word, found):
        return word.form
    if len(word.form) != word.end - word.start:
        return _CUT
    inside = [hit.span for hit in found]
    return "".join(
        _CUT if any(span.start <= place < span.end for span in inside) else letter
        for place, letter in enumerate(word.form, word.start)
    )
