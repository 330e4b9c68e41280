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
from bot.parsing.moves.expressions import AFTER_OFTEN, AFTER_OPENER, BARE_NUMBER, NUMBER, OPENERS
from bot.parsing.moves.wordkinds import SUPERLATIVE_ENDS

_PLAIN = re.compile(r"([A-Za-z][a-z'-]*+|[A-Z][A-Za-z&]*+|(?:[A-Z]\.){2,})([,;\")]?|\.)")
_FIGURE = re.compile(r"[+-]?\d[\d,]*(?:\.\d+)?%[,;.)]?|[$€£¥]\d.*|[0-9][0-9,.]*")
_DIGITS = re.compile("[0-9][0-9,.]*")
_MARKS = {",": ",", ";": ";", '"': '"', ":": ":", ")": ")", "—": "-", "–": "-"}
"""The kinds of marks that stand alone."""
_PASSED_OVER = frozenset(".?!")
_LETTERS = re.compile("[A-Za-z]+")
_CURRENCIES = frozenset({"Rs", *(sign for sign in SIGNS if sign.isalpha())})
"""Words that open a figure in digits."""
_NOT_PLAIN = INDEX_TICKERS | _CURRENCIES | {word.lower() for word in _CURRENCIES} | {"Rp"}
_REMEMBERED = 60_000


class Chunk(NamedTuple):
    """A chunk that its own letters explain.

    Attributes:
        word: as printed, without the mark behind it; empty for a figure in digits and for a mark that says nothing.
        mark: behind the word, empty where there is none.
        opens: what it may open together with the words behind it, None where it opens nothing.
        kinds: the word's kind by the kind of the token before it, remembered as it is met.
        last: what the word is to the next one where it is a noun: `e` for `biggest`, `main` and the like, else `n`.
    """

    word: str
    mark: str
    opens: re.Pattern[str] | None
    kinds: dict[str, str]
    last: str


_ALONE = {
    **{mark: Chunk(mark, "", None, dict.fromkeys(string.printable, kind), "n") for mark, kind in _MARKS.items()},
    **{mark: Chunk("", "", None, {}, "n") for mark in _PASSED_OVER},
}


@lru_cache(maxsize=_REMEMBERED)
def read_chunk(chunk: str) -> Chunk | None:
    """Return a chunk that its own letters explain, None where its neighbours or the expressions must tell."""
    if chunk in _ALONE:
        return _ALONE[chunk]
    if _FIGURE.fullmatch(chunk):
        return Chunk("", "", BARE_NUMBER if _DIGITS.fullmatch(chunk) else NUMBER, {}, "n")
    match = _PLAIN.fullmatch(chunk)
    if match is None or match[1] in _NOT_PLAIN or chunk.endswith(".."):
        return None
    word, mark = match.groups()
    first = _LETTERS.match(word)
    opener = first[0].lower() if first else ""
    if opener not in OPENERS:
        last = "e" if word.lower().endswith(SUPERLATIVE_ENDS) and mark != "." else "n"
        return Chunk(word + "." if mark == "." else word, mark.strip("."), None, {}, last)
    if mark or opener != word.lower():
        return None
    return Chunk(word, "", AFTER_OFTEN.get(opener, AFTER_OPENER), {}, "n")
