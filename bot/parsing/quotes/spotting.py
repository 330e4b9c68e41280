"""Words of a known set spotted in a text: most words of an article are none of them and need not be looked at."""

import re
from collections.abc import Set as AbstractSet


def spot(pattern: re.Pattern[str], text: str, known: AbstractSet[str]) -> list[re.Match[str]]:
    """Return the matches of a word's pattern whose words are known, in order.

    Args:
        pattern: of one whole word; a word may hold hyphens, but it begins with a letter at a boundary.
        text: where to look.
        known: the words to find, as printed.
    """
    found: dict[int, re.Match[str]] = {}
    for word in known & set(pattern.findall(text)):
        at = text.find(word)
        while at >= 0:
            match = _word_over(pattern, text, at) if text[at - 1 : at] == "-" else pattern.match(text, at)
            if match and match.start() == at and match[0] == word:
                found[at] = match
            at = text.find(word, at + len(word))
    return [found[at] for at in sorted(found)]


def _word_over(pattern: re.Pattern[str], text: str, at: int) -> re.Match[str] | None:
    """Return the word that covers `at`, which one with a hyphen begins before it."""
    start = at
    while start > 0 and (text[start - 1] == "-" or text[start - 1].isalpha()):
        start -= 1
    return next((match for match in pattern.finditer(text, start) if match.end() > at), None)
