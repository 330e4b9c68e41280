"""What stands between two spaces, told by itself alone: most of it is one plain word, met in every article.

shares       a plain word                    U.S.         initials
(ALD.L)      none of these                   4.5%         a figure
rose,        a plain word with a mark        the          a word that may open a phrase, `the past week`
"""

import re
import string
from dataclasses import dataclass, replace

from bot.lexicon.figures import Figure, read_figure
from bot.lexicon.units import SIGNS
from bot.model.move import Direction
from bot.parsing.moves.codes import INDEX_TICKERS
from bot.parsing.moves.continuing import goes_on, leans, measures
from bot.parsing.moves.expressions import AFTER_OFTEN, AFTER_OPENER, ANY, BARE_NUMBER, NUMBER, OPENERS
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
_LONGEST = 24
_REMEMBERED = 60_000


@dataclass(slots=True)
class Chunk:
    """A chunk, as far as its own letters explain it.

    Attributes:
        word: as printed, without the mark behind it; empty where it is no plain word.
        mark: behind the word or the figure, empty where there is none.
        opens: what it may open together with the words behind it, None where it opens nothing.
        kinds: the word's kind by the kind of the token before it, remembered as it is met.
        turns: likewise its direction, of a word of direction.
        last: what the word is to the next one where it is a noun: `e` for `biggest`, `main` and the like, else `n`.
        figure: that it is, counted from its own start, unless the next chunk measures it.
        joins: it opens nothing unless the next chunk goes on with it.
        goes_on, leans, measures: what it may be to the chunks before it (see `continuing`).
    """

    word: str
    mark: str
    opens: re.Pattern[str] | None
    kinds: dict[str, str]
    turns: dict[str, Direction]
    last: str = "n"
    figure: Figure | None = None
    joins: bool = False
    goes_on: bool = True
    leans: bool = False
    measures: bool = True


END = Chunk("", "", None, {}, {}, goes_on=False, measures=False)
"""What follows the last chunk."""
_UNREAD = Chunk("", "", ANY, {}, {})
"""What only its neighbours or the expressions tell."""


class _Chunks(dict[str, Chunk]):
    """The chunks met so far, each read once; a dictionary, for it is asked of every word of an article."""

    def __missing__(self, chunk: str) -> Chunk:
        if len(chunk) >= _LONGEST:
            return _UNREAD
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[chunk] = _read(chunk)
        return found


CHUNKS = _Chunks()
"""Chunks by their letters."""


def goes_on_with(following: Chunk, beyond: Chunk) -> bool:
    """Tell whether a phrase may go on with the two chunks behind the one that may open it."""
    return following.goes_on and (beyond.goes_on or not following.leans)


def _read(chunk: str) -> Chunk:
    """Return a chunk with what its own letters explain of it and what it may be to the chunks before it."""
    return replace(_alone(chunk), goes_on=goes_on(chunk), leans=leans(chunk), measures=measures(chunk))


def _alone(chunk: str) -> Chunk:
    """Return a chunk that its own letters explain, else one that leaves it to the expressions."""
    if chunk in _MARKS:
        return Chunk(chunk, "", None, dict.fromkeys(string.printable, _MARKS[chunk]), {})
    if chunk in _PASSED_OVER:
        return Chunk("", "", None, {}, {})
    if _FIGURE.fullmatch(chunk):
        return _figure(chunk)
    match = _PLAIN.fullmatch(chunk)
    return _plain(*match.groups()) if match is not None and _is_plain(chunk, match[1]) else _UNREAD


def _is_plain(chunk: str, word: str) -> bool:
    """Tell whether a chunk that looks like a word is no code, no currency and no word before an ellipsis."""
    return word not in _NOT_PLAIN and not chunk.endswith("..")


def _plain(word: str, mark: str) -> Chunk:
    """Return the chunk of a word and the mark behind it; a word that may open a phrase must stand alone."""
    first = _LETTERS.match(word)
    opener = first[0].lower() if first else ""
    if opener not in OPENERS:
        last = "e" if word.lower().endswith(SUPERLATIVE_ENDS) and mark != "." else "n"
        return Chunk(word + "." if mark == "." else word, mark.strip("."), None, {}, {}, last)
    if mark or opener != word.lower():
        return _UNREAD
    return Chunk(word, "", AFTER_OFTEN.get(opener, AFTER_OPENER), {}, {}, joins=opener in AFTER_OFTEN)


def _figure(chunk: str) -> Chunk:
    """Return the chunk of a figure in digits, read already where nothing but a mark is left behind the figure."""
    opens = BARE_NUMBER if _DIGITS.fullmatch(chunk) else NUMBER
    match = opens.match(chunk)
    rest = chunk[match.end() :] if match is not None and match.lastgroup == "figure" else chunk
    if match is None or not (rest in _MARKS or rest in _PASSED_OVER or not rest):
        return Chunk("", "", opens, {}, {})
    return Chunk("", rest.strip(".?!"), opens, {}, {}, figure=read_figure(match, 0))
