"""A sentence as typed tokens: kinds in one string, words, offsets, figures and directions beside it."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from operator import add

from bot.lexicon.figures import Figure, read_figure
from bot.lexicon.units import Measure
from bot.lexicon.verbs import PHRASAL
from bot.model.move import Direction
from bot.parsing.moves import words as w
from bot.parsing.moves.chunks import Chunk, read_chunk
from bot.parsing.moves.expressions import ANY
from bot.parsing.moves.wordkinds import BOTH_NOUN_AND_VERB, SUPERLATIVE_ENDS, read_word

_MARKS = {"–": "-", "—": "-", "|": ";"}
_SPAN_ENDS = ("-day", "-week", "-month", "-session", "-year", "-point")
_NAME_NUMBER = re.compile(r"\d{1,4}\Z")
_PHRASAL_VERBS = frozenset(verb for verb, _ in PHRASAL)
_LONGEST_CHUNK = 24
_LATE = BOTH_NOUN_AND_VERB | _PHRASAL_VERBS | {"trading", "off", "ahead", "up to", "cost", "costs"}
_WORD_GROUPS = frozenset({"word", "other_word"})
_FIGURE_GROUPS = frozenset({"figure", "spelled"})
_SKIPPED_GROUPS = frozenset({"topic", "other"})
_KIND_OF_GROUP = {"code": "C", "time": "T", "possessive": "'", "numbered": "N", "approx": "q"}


@dataclass(slots=True)
class Tokens:
    """One sentence; all lists are of one length, and `kinds` is read by the grammar.

    Attributes:
        kinds: one letter a token (see `words`).
        low: the word in lower case.
        text: the word as printed (masked).
        starts: offset in the document; likewise `ends`.
        figures: the figure of each `F` token.
        directions: the direction of each `V I L A S H Y` token.
    """

    kinds: str = ""
    low: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    figures: dict[int, Figure] = field(default_factory=dict)
    directions: dict[int, Direction] = field(default_factory=dict)


class _Builder:
    """Builds the tokens of one sentence, left to right."""

    def __init__(self, masked: str, end: int) -> None:
        self.masked = masked
        self.end = end
        self.tokens = tokens = Tokens()
        self.kinds: list[str] = []
        self.texts, self.starts = tokens.text, tokens.starts

    def read(self, start: int) -> Tokens:
        """Return the tokens from `start`: chunk by chunk what its own letters explain, else by the expressions."""
        masked, end, at, done, before = self.masked, self.end, start, start, "^"
        lowered = _lowered(masked)
        add_kind, add_text, add_start = self.kinds.append, self.texts.append, self.starts.append
        for piece in masked[start:end].split(" "):
            here, stop, chunk = at, at + len(piece), piece
            at = stop + 1
            if here < done:
                here, chunk = done, masked[done:stop]
            while chunk:
                found = read_chunk(chunk) if stop - here < _LONGEST_CHUNK else None
                if found is None:
                    done = self.take(ANY.match(masked, here, end))
                else:
                    text, mark, opens, known, last = found
                    match = opens.match(lowered if text else masked, here, end) if opens is not None else None
                    if match is not None:
                        done = self.take(match)
                    elif kind := known.get(before):
                        add_kind(kind)
                        add_text(text)
                        add_start(here)
                        before = last if kind == "n" else kind
                        if mark:
                            add_kind(mark)
                            add_text(mark)
                            add_start(here + len(text))
                            before = mark
                        break
                    else:
                        done = self.unknown(found, here, stop)
                before = self.before()
                here, chunk = done, masked[done:stop]
        return self.finish()

    def unknown(self, chunk: Chunk, start: int, stop: int) -> int:
        """Append a word whose kind is not remembered with its mark, or what an expression tells; return its end."""
        if chunk.word:
            self.word(chunk.word, start, chunk.kinds)
            if chunk.mark:
                self.add(chunk.mark, chunk.mark, start + len(chunk.word))
        elif chunk.opens is not None:
            return self.take(ANY.match(self.masked, start, self.end))
        return stop

    def add(self, kind: str, text: str, start: int) -> None:
        """Append one token."""
        self.kinds.append(kind)
        self.texts.append(text)
        self.starts.append(start)

    def take(self, match: re.Match[str] | None) -> int:
        """Append what an expression matched, and return where it ends."""
        if match is None:
            return self.end
        group = match.lastgroup or "other"
        start, stop = match.span(group)
        text = self.masked[start:stop]
        if group in _WORD_GROUPS:
            self.word(text, start)
        elif group in _FIGURE_GROUPS:
            self.figure(match, text, start)
        elif group not in _SKIPPED_GROUPS:
            self.other(group, text, start)
        return stop

    def before(self) -> str:
        """Return the kind of the last token, `^` at the start, `e` for `biggest`, `main` and the like."""
        if not self.kinds:
            return "^"
        kind = self.kinds[-1]
        return "e" if kind == "n" and self.texts[-1].lower().endswith(SUPERLATIVE_ENDS) else kind

    def figure(self, match: re.Match[str], text: str, start: int) -> None:
        """Append a figure, or the number that belongs to a name such as `Nifty 50`."""
        figure = read_figure(match, start)
        after_name = self.kinds[-1:] == ["N"] or self.kinds[-2:] == ["N", "'"]
        if figure.measure is Measure.BARE and after_name and _NAME_NUMBER.match(text):
            self.add("N", text, start)
            return
        self.tokens.figures[len(self.kinds)] = figure
        self.add("F", text, start)

    def other(self, group: str, text: str, start: int) -> None:
        """Append a code, a phrase or a mark."""
        if group == "steady":
            self.tokens.directions[len(self.kinds)] = Direction.FLAT
            self.add("Y", text, start)
        elif group == "time" and text.isdigit() and self.kinds[-1:] == ["N"]:
            self.add("N", text, start)
        else:
            self.add(_KIND_OF_GROUP.get(group) or _MARKS.get(text, text), text, start)

    def word(self, text: str, start: int, known: dict[str, str] | None = None) -> None:
        """Append a word, a possessive's mark as a token of its own.

        Args:
            text: the word as printed.
            start: where it stands.
            known: where to remember the kind of a word that says no direction and has no mark.
        """
        before = self.before()
        word = read_word(text, "n" if before == "e" else before, before == "e")
        if not word.bare:
            return
        if word.direction is not None:
            self.tokens.directions[len(self.kinds)] = word.direction
        elif known is not None and word.bare == text:
            known[before] = word.kind
        self.add(word.kind, word.bare, start)
        if word.mark:
            self.add(word.mark, text[len(word.bare) :], start + len(word.bare))

    def finish(self) -> Tokens:
        """Settle the words whose kind depends on the next one, and return the tokens."""
        tokens = self.tokens
        tokens.low = low = list(map(str.lower, self.texts))
        tokens.ends = list(map(add, self.starts, map(len, self.texts)))
        if not _LATE.isdisjoint(low):
            for here, word in enumerate(low):
                if word in _LATE:
                    self._settle(here, word)
        tokens.kinds = "".join(self.kinds)
        return tokens

    def _settle(self, here: int, low: str) -> None:
        """Settle one word by its neighbours."""
        kinds, words = self.kinds, self.tokens.low
        before = kinds[here - 1] if here else "^"
        after = kinds[here + 1] if here + 1 < len(kinds) else "$"
        word_before = words[here - 1] if here else ""
        if low in BOTH_NOUN_AND_VERB and kinds[here] == "V":
            kinds[here] = "S" if _is_noun(before, after, word_before) else "V"
        elif low == "trading" and kinds[here] == "n" and after in "aq" and (before == "N" or word_before in w.HEADS):
            kinds[here] = "i"
        elif low in {"cost", "costs"} and after == "F" and before in "nN":
            kinds[here] = "v"
        elif low == "off" and kinds[here] == "A" and after not in "Fq":
            kinds[here] = "p"
        elif low == "ahead" and after not in "Fqa":
            kinds[here] = "b"
        elif low == "up to" and before in "vxb":
            kinds[here] = "A"
            self.tokens.directions[here] = Direction.UP
        elif low in _PHRASAL_VERBS and here + 2 < len(kinds):
            self._join_particle(here)

    def _join_particle(self, here: int) -> None:
        """Make a direction verb of `put on`, `gave up` where a figure follows."""
        low = self.tokens.low
        direction = PHRASAL.get((low[here], low[here + 1]))
        if direction is not None and self.kinds[here + 2] in "Fqd":
            self.kinds[here], self.kinds[here + 1] = ("I" if low[here].endswith("ing") else "V"), "b"
            self.tokens.directions.pop(here + 1, None)
            self.tokens.directions[here] = direction


def _is_noun(before: str, after: str, word_before: str) -> bool:
    """Tell whether `rise`, `gains`, `drop` ... stands as a noun between these kinds."""
    if before in "dg'FopqSTvai^" and not (before == "T" and after in "Fq"):
        return word_before != "not"
    if before in "tm":
        return False
    if before == "N" and word_before.endswith(_SPAN_ENDS):
        return True
    if before == "n":
        return after not in "Fqbta" or word_before.endswith(("sharp", "ly", "est", "ed", "ier", "ger"))
    if before in "cb":
        return after not in "Fq"
    return False


def tokenize(masked: str, start: int, end: int) -> Tokens:
    """Return the tokens of one sentence.

    Args:
        masked: the document's masked text.
        start: where the sentence starts.
        end: where it ends.
    """
    return _Builder(masked, end).read(start)


@lru_cache(maxsize=1)
def _lowered(masked: str) -> str:
    """Return a text in lower case with the same offsets, whatever its letters."""
    low = masked.lower()
    return low if len(low) == len(masked) else "".join(char.lower()[:1] for char in masked)
