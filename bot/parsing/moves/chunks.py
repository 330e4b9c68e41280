"""What stands between two spaces, told by itself alone: most of it is one plain word, met in every article.

shares       a plain word                    U.S.         initials
(ALD.L)      none of these                   4.5%         a figure
rose,        a plain word with a mark        the          a word that may open a phrase, `the past week`
"""

import re
import string
from functools import lru_cache
from typing import NamedTuple

from bot.lexicon.units import SIGNS
from bot.parsing.moves.codes import INDEX_TICKERS
from bot.parsing.moves.expressions import AFTER_OFTEN, AFTER_OPENER, NUMBER, OPENERS

_PLAIN = re.compile(r"([A-Za-z][a-z'-]*+|[A-Z][A-Za-z&]*+|(?:[A-Z]\.){2,})([,;\")]?|\.)")
_FIGURE = re.compile(r"[+-]?\d[\d,]*(?:\.\d+)?%[,;.)]?|[$€£¥]\d.*")
_MARKS = frozenset(',;")')
_LETTERS = re.compile("[A-Za-z]+")
_CURRENCIES = frozenset({"Rs", *(sign for sign in SIGNS if sign.isalpha())})
"""Words that open a figure in digits."""
_NOT_PLAIN = INDEX_TICKERS | _CURRENCIES | {word.lower() for word in _CURRENCIES} | {"Rp"}
_REMEMBERED = 60_000


class Chunk(NamedTuple):
    """A chunk that its own letters explain.

    Attributes:
        word: as printed, without the mark behind it; empty for a figure in digits.
        mark: behind the word, empty where there is none.
        opens: what it may open together with the words behind it, None where it opens nothing.
        kinds: the word's kind by the kind of the token before it, remembered as it is met.
    """

    word: str
    mark: str
    opens: re.Pattern[str] | None
    kinds: dict[str, str]


@lru_cache(maxsize=_REMEMBERED)
def read_chunk(chunk: str) -> Chunk | None:
    """Return a chunk that its own letters explain, None where its neighbours or the expressions must tell."""
    if chunk in _MARKS:
        return Chunk(chunk, "", None, dict.fromkeys(string.printable, chunk))
    if _FIGURE.fullmatch(chunk):
        return Chunk("", "", NUMBER, {})
    match = _PLAIN.fullmatch(chunk)
    if match is None or match[1] in _NOT_PLAIN or chunk.endswith(".."):
        return None
    word, mark = match.groups()
    first = _LETTERS.match(word)
    opener = first[0].lower() if first else ""
    if opener not in OPENERS:
        return Chunk(word + "." if mark == "." else word, mark.strip("."), None, {})
    if mark or opener != word.lower():
        return None
    return Chunk(word, "", AFTER_OFTEN.get(opener, AFTER_OPENER), {})
