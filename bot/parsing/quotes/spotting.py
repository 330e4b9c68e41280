"""Words of a known set spotted in a text: most words of an article are none of them and need not be looked at."""

import re
from collections.abc import Set as AbstractSet

_TO_BLANKS = bytes(code if chr(code).isascii() and chr(code).isalpha() else ord(" ") for code in range(256))
"""What makes a blank of every byte but an ASCII letter."""
_REACH = 60
"""How many characters of a word with hyphens are looked at before and behind a known word."""


def words_of(text: str) -> frozenset[str]:
    """Return every run of ASCII letters in a text."""
    return frozenset(text.encode("ascii", "replace").translate(_TO_BLANKS).decode("ascii").split())


def spot(pattern: re.Pattern[str], text: str, words: frozenset[str], known: AbstractSet[str]) -> list[re.Match[str]]:
    """Return the matches of a word's pattern whose words are known, in order.

    Args:
        pattern: of one whole word; a word may hold hyphens, but it begins with a letter at a boundary.
        text: where to look.
        words: of `words_of(text)`.
        known: the words to find, as printed; what follows the last hyphen of one is known too.
    """
    found: dict[int, re.Match[str]] = {}
    for word in words & known:
        at = text.find(word)
        while at >= 0:
            if not text[at - 1 : at].isalpha():
                match = _word_over(pattern, text, at, at + len(word) + _REACH)
                if match and match[0] in known:
                    found[match.start()] = match
            at = text.find(word, at + len(word))
    return [found[at] for at in sorted(found)]


def _word_over(pattern: re.Pattern[str], text: str, at: int, reach: int) -> re.Match[str] | None:
    """Return the word that covers `at`, which one with a hyphen begins before it."""
    if text[at - 1 : at] != "-":
        return pattern.match(text, at, reach)
    start, stop = at, max(0, at - _REACH)
    while start > stop and (text[start - 1] == "-" or text[start - 1].isalpha()):
        start -= 1
    return next((match for match in pattern.finditer(text, start, reach) if match.end() > at), None)
