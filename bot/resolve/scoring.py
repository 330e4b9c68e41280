"""The one scoring function: how well the words of a query match the words of a name, and why."""

import re
from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from bot.lexicon.countries import COUNTRY_OF, one_noun
from bot.lexicon.naming import DESCRIPTORS
from bot.lexicon.normal import is_asian
from bot.resolve.ranking import PART_OF_NAME

Weigh = Callable[[str], float]
"""How much a word tells about which instrument is meant, 0 to 1."""

_QUERY_SHARE = 0.6
_STRING_SHARE = 0.98
_SHORT_WORD = 3
_LONG_WORD = 6
_REAL_WORD = 0.85
_WRONG_NUMBER = 0.7
_MISSING_NUMBER = 0.85
_EDITS = 2
_LOOSE = 0.6
_LONGER = 0.85
_DESCRIBING = 0.6
_LETTERS_ONLY = re.compile(r"[^\d]+")


class Asked(NamedTuple):
    """What someone typed, as far as it is to be matched.

    Attributes:
        words: in normal form, in any order.
        whole: the letters of the whole text, free words too, where it is short; a name cut in the wrong places.
    """

    words: tuple[str, ...]
    whole: str = ""


class Words(NamedTuple):
    """What is known of words.

    Attributes:
        weigh: how telling a word is.
        real: words that exist, and so are seldom a misspelling of another.
        free: words of a query that cost nothing where the name does not have them.
    """

    weigh: Weigh
    real: Collection[str]
    free: Collection[str]


class Match(NamedTuple):
    """How well a query matches a name.

    Attributes:
        score: 0 to 1.
        reason: what matched, in a few words.
        matched: the words of the query that a word of the name explains.
    """

    score: float
    reason: str
    matched: frozenset[str]


def score(asked: Asked, name: Sequence[str], letters: str, words: Words) -> Match:
    """Return how well the words of a query match those of a name.

    Words are paired exactly or, failing that, by edits (transpositions count once); the shares of both sides explained
    are weighted by how telling each word is. The two written without spaces are compared as well, which finds names
    cut or run together in the wrong place.

    Args:
        asked: what someone typed.
        name: the words of a name in normal form.
        letters: the name without spaces.
        words: what is known of words.
    """
    weigh, real, free = words
    left = list(asked.words)
    missing: list[str] = []
    pairs: list[tuple[str, str, float]] = []
    for word in name:
        if word in left:
            left.remove(word)
            pairs.append((word, word, 1.0))
        else:
            missing.append(word)
    loose = "".join(missing), "".join(left), "".join(word for word in left if word not in free)
    for word in missing:
        best = max(((likeness(word, other, real), other) for other in left), default=(0.0, ""))
        if best[0]:
            left.remove(best[1])
            pairs.append((word, best[1], best[0]))
    wanted = sum(weigh(word) for _, word, _ in pairs) + sum(weigh(word) for word in left if word not in free)
    heavy = {word: max(weigh(word), _DESCRIBING if word in DESCRIPTORS else 0.0) for word in name}
    borne = sum(heavy[word] for word in name)
    explained = sum(weigh(word) * like for _, word, like in pairs) / wanted if wanted else 0.0
    covered = sum(heavy[word] * like for word, _, like in pairs) / borne if borne else 0.0
    by_words = (_QUERY_SHARE * explained + (1 - _QUERY_SHARE) * covered) * _numbers(left, pairs, name)
    by_letters = _STRING_SHARE * max(
        _letters("".join(asked.words), letters, loose), _slightly_cut(asked.whole, letters)
    )
    if by_letters > by_words:
        return Match(by_letters, "spelt much like it", frozenset(asked.words))
    return Match(by_words, _reason(pairs, name, asked.words), frozenset(word for _, word, _ in pairs))


def likeness(word: str, other: str, real: Collection[str] = ()) -> float:
    """Return how likely `other` was meant to be `word`: 1 where equal, 0 where they are simply different words."""
    if word == other:
        return 1.0
    if word in COUNTRY_OF and one_noun(word) == one_noun(other):
        return 1.0
    if abs(len(word) - len(other)) > _EDITS and not word.startswith(other) and not other.startswith(word):
        return 0.0
    found = _spelt(word, other)
    return found * _REAL_WORD if other in real else found


@lru_cache(maxsize=32768)
def _spelt(word: str, other: str) -> float:
    """Return how much alike two different words are spelt."""
    size = max(len(word), len(other))
    if size < _SHORT_WORD or not _LETTERS_ONLY.fullmatch(word + other):
        return 0.0
    if len(other) >= _SHORT_WORD and word.startswith(other) and not is_asian(word):
        return min(0.97, 0.8 + 0.02 * len(other))
    if len(word) > _SHORT_WORD and other.startswith(word):
        return _LONGER
    edits = OSA.distance(word, other, score_cutoff=_EDITS)
    if edits == 1:
        return _one_edit(size, asian=not word.isascii())
    if edits == _EDITS and size >= _LONG_WORD - 1:
        return 1 - 1.6 / size if size >= _LONG_WORD else 0.5
    return 0.0


def _one_edit(size: int, *, asian: bool) -> float:
    """Return the likeness of words of a size that differ by one edit; one of four Latin letters is much."""
    if size > _SHORT_WORD + 1 or (asian and size > _SHORT_WORD):
        return 1 - 0.6 / size
    return 0.68 if size > _SHORT_WORD else 0.6


def _numbers(left: Sequence[str], pairs: Sequence[tuple[str, str, float]], name: Sequence[str]) -> float:
    """Return the factor for numbers that only one side has: "csi 500" is not the CSI 300."""
    paired = {word for word, _, _ in pairs}
    factor = _WRONG_NUMBER if any(word.isdigit() for word in left) else 1.0
    missing = any(word.isdigit() and word not in paired for word in name)
    return factor * (_MISSING_NUMBER if missing and len(pairs) > 1 else 1.0)


def _letters(query: str, name: str, loose: tuple[str, str, str]) -> float:
    """Return the likeness of two names written without spaces; the words they do not share must be alike as well."""
    size = max(len(query), len(name))
    missing, *others = loose
    if size < _LONG_WORD - 1 or all(OSA.normalized_similarity(missing, other) < _LOOSE for other in others):
        return 0.0
    if _digits(query) != _digits(name):
        return 0.0
    return float(OSA.normalized_similarity(query, name, score_cutoff=0.6))


def _digits(text: str) -> list[str]:
    """Return the digits of a text in order."""
    return [char for char in text if char.isdigit()]


def _slightly_cut(whole: str, name: str) -> float:
    """Return the likeness of a short text with all its words to a name, where but a few letters differ."""
    size = max(len(whole), len(name))
    allowed = size // _LONG_WORD
    if not whole or not allowed or OSA.distance(whole, name, score_cutoff=allowed) > allowed:
        return 0.0
    if _digits(whole) != _digits(name):
        return 0.0
    return float(OSA.normalized_similarity(whole, name))


def _reason(pairs: Sequence[tuple[str, str, float]], name: Sequence[str], query: Sequence[str]) -> str:
    """Say in a few words what matched."""
    if any(like < 1 for _, _, like in pairs):
        return "spelt like it"
    if len(pairs) < len(name):
        return PART_OF_NAME
    return "its name" if len(query) == len(pairs) else "its name among other words"
