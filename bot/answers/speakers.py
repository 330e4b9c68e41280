"""Speakers by what people type: "lindquist" for Marcus Lindqvist, "kenny n" for Kenny Ng."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.lexicon.normal import normal_form

THRESHOLD = 0.75
"""Share of its letters that a word must have right."""
_EXACT_BELOW = 6
"""Words shorter than this have to be right: one letter makes another name of them."""
_EXACT_BELOW_SURELY = 4
"""The same where a person is meant for certain, or where the other words of the name are there."""
_BEGUN = 5
"""A word alone shorter than this is not taken for the beginning of a name."""
_MOST = 3
_SHORTEST = 4
_LONGEST = 5
_WORDS_LIKE = 20
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Speakers:
    """The persons and institutions that a store quotes, the most quoted first, and which of them bear a word."""

    names: tuple[str, ...]
    bearers: Mapping[str, tuple[int, ...]]


def known_speakers(names: Sequence[str]) -> Speakers:
    """Return the names with an index by their words.

    Args:
        names: the most quoted first.
    """
    bearers: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        for word in set(_words(name)):
            bearers.setdefault(word, []).append(place)
    return Speakers(tuple(names), MappingProxyType({word: tuple(places) for word, places in bearers.items()}))


def nearest_speakers(
    typed: str, speakers: Speakers, threshold: float = THRESHOLD, *, surely: bool = False
) -> tuple[str, ...]:
    """Return the speakers, at most three, whose names have every word that was typed, misspelt or cut short.

    Args:
        typed: who is meant.
        speakers: of the store.
        threshold: share of a word's letters that must be right, 0 to 1.
        surely: the question says that it is about a speaker: "what did keny say".
    """
    words = _words(typed)
    if not 0 < len(words) <= _LONGEST or max(map(len, words)) < _SHORTEST:
        return ()
    several = len(words) > 1
    shortest = _EXACT_BELOW_SURELY if surely or several else _EXACT_BELOW
    scores = _like(words[0], speakers, threshold, begun=several, shortest=shortest)
    for word in words[1:]:
        if not scores:
            break
        also = _like(word, speakers, threshold, begun=several, shortest=shortest)
        scores = {place: score + also[place] for place, score in scores.items() if place in also}
    best = max(scores.values(), default=0.0)
    chosen = sorted(place for place, score in scores.items() if score == best)
    return tuple(speakers.names[place] for place in chosen[:_MOST])


def _like(word: str, speakers: Speakers, threshold: float, *, begun: bool, shortest: int) -> dict[int, float]:
    """Return the speakers with a word like this one, and how like it is."""
    scores: dict[int, float] = {}
    for known, score in _known_like(word, speakers.bearers, threshold, begun=begun, shortest=shortest):
        for place in speakers.bearers[known]:
            scores[place] = max(score, scores.get(place, 0.0))
    return scores


def _known_like(
    word: str, known: Mapping[str, object], threshold: float, *, begun: bool, shortest: int
) -> Iterable[tuple[str, float]]:
    """Yield the known words that are this one, begin with it or are spelt nearly so, with their likeness."""
    if word in known:
        yield word, 1.0
    if begun or len(word) >= _BEGUN:
        yield from ((other, 0.9) for other in known if other.startswith(word) and other != word)
    if len(word) < shortest:
        return
    scorer = OSA.normalized_similarity
    for other, score, _ in process.extract(
        word, known.keys(), scorer=scorer, score_cutoff=threshold, limit=_WORDS_LIKE
    ):
        if other[0] == word[0] and other != word:
            yield other, score


def _words(name: str) -> list[str]:
    """Return the words of a name in normal form."""
    return _WORD.findall(normal_form(name))
