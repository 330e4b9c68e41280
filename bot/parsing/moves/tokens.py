"""A sentence as typed tokens: kinds in one string, words, offsets, figures and directions beside it."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from bot.lexicon.figures import Figure, read_figure
from bot.lexicon.units import Measure
from bot.lexicon.verbs import PHRASAL
from bot.model.move import Direction
from bot.parsing.moves import words as w
from bot.parsing.moves.chunks import CHUNKS, END, Chunk, goes_on_with
from bot.parsing.moves.expressions import ANY
from bot.parsing.moves.wordkinds import BOTH_NOUN_AND_VERB, SUPERLATIVE_ENDS, read_word

_MARKS = {"–": "-", "—": "-", "|": ";"}
_SPAN_ENDS = ("-day", "-week", "-month", "-session", "-year", "-point")
_NAME_NUMBER = re.compile(r"\d{1,4}\Z")
_PHRASAL_VERBS = frozenset(verb for verb, _ in PHRASAL)
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
        starts: offset in the document.
        figures: the figure of each `F` token.
        directions: the direction of each `V I L A S H Y` token.
    """

    kinds: str = ""
    low: list[str] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    figures: dict[int, Figure] = field(default_factory=dict)
    directions: dict[int, Direction] = field(default_factory=dict)

    def end(self, k: int) -> int:
        """Return the offset in the document at which token `k` ends."""
        return self.starts[k] + len(self.text[k])


class _Builder:
    """Builds the tokens of one sentence, left to right."""

    def __init__(self, masked: str, end: int) -> None:
        self.masked = masked
        self.end = end
        self.tokens = tokens = Tokens()
        self.kinds: list[str] = []
        self.texts, self.starts = tokens.text, tokens.starts
        self.directions = tokens.directions

    def read(self, start: int) -> Tokens:
        """Return the tokens from `start`: chunk by chunk what its own letters explain, the rest by the expressions."""
        pieces = self.masked[start : self.end].split(" ")
        chunks = list(map(CHUNKS.__getitem__, pieces))
        at, done, before = start, start, "^"
        add_kind, add_text, add_start = self.kinds.append, self.texts.append, self.starts.append
        for piece, chunk, following, beyond in zip(
            pieces, chunks, (*chunks[1:], END), (*chunks[2:], END, END), strict=False
        ):
            here, stop = at, at + len(piece)
            at = stop + 1
            if here >= done:
                if chunk.opens is None or (chunk.joins and not goes_on_with(following, beyond)):
                    if kind := chunk.kinds.get(before):
                        if chunk.turns and before in chunk.turns:
                            self.directions[len(self.kinds)] = chunk.turns[before]
                        add_kind(kind)
                        add_text(chunk.word)
                        add_start(here)
                        before = chunk.last if kind == "n" else kind
                        if mark := chunk.mark:
                            self.add(mark, mark, here + len(chunk.word))
                            before = mark
                        continue
                elif chunk.figure is not None and here > start and not following.measures:
                    self.figure(chunk.figure, here)
                    if chunk.mark:
                        self.add(chunk.mark, chunk.mark, here + chunk.figure.end)
                    before = self.kinds[-1]
                    continue
            if piece and stop > done:
                done = self.take_all(max(here, done), stop)
                before = self.before()
        return self.finish()

    def take_all(self, here: int, stop: int) -> int:
        """Append all from `here` to `stop`, and what it opens; return where that ends, `stop` or beyond."""
        while here < stop:
            chunk = CHUNKS[self.masked[here:stop]]
            text = _lowered(self.masked) if chunk.word else self.masked
            match = chunk.opens.match(text, here, self.end) if chunk.opens is not None else None
            if match is None and chunk.opens is not None and not chunk.word:
                match = ANY.match(self.masked, here, self.end)
            if match is not None:
                here = self.take(match)
                continue
            kind = None if chunk.turns else chunk.kinds.get(self.before())
            if kind:
                self.add(kind, chunk.word, here)
            elif chunk.word:
                self.word(chunk.word, here, chunk)
            if chunk.mark:
                self.add(chunk.mark, chunk.mark, here + len(chunk.word))
            return stop
        return here

    def add(self, kind: str, text: str, start: int) -> None:
        """Append one token."""
        self.kinds.append(kind)
        self.texts.append(text)
        self.starts.append(start)

    def take(self, match: re.Match[str]) -> int:
        """Append what an expression matched, and return where it ends."""
        group = match.lastgroup or "other"
        start, stop = match.span(group)
        text = self.masked[start:stop]
        if group in _WORD_GROUPS:
            self.word(text, start)
        elif group in _FIGURE_GROUPS:
            self.figure(read_figure(match, start), 0)
        elif group not in _SKIPPED_GROUPS:
            self.other(group, text, start)
        return stop

    def before(self) -> str:
        """Return the kind of the last token, `^` at the start, `e` for `biggest`, `main` and the like."""
        if not self.kinds:
            return "^"
        kind = self.kinds[-1]
        return "e" if kind == "n" and self.texts[-1].lower().endswith(SUPERLATIVE_ENDS) else kind

    def figure(self, figure: Figure, shift: int) -> None:
        """Append a figure that stands `shift` further on, or the number that belongs to a name such as `Nifty 50`."""
        value, unit, start, end, sign, per = figure
        start, end = start + shift, end + shift
        text = self.masked[start:end]
        after_name = self.kinds[-1:] == ["N"] or self.kinds[-2:] == ["N", "'"]
        if after_name and unit.measure is Measure.BARE and _NAME_NUMBER.match(text):
            self.add("N", text, start)
            return
        self.tokens.figures[len(self.kinds)] = Figure(value, unit, start, end, sign, per)
        self.add("F", text, start)

    def other(self, group: str, text: str, start: int) -> None:
        """Append a code, a phrase or a mark."""
        if group == "steady":
            self.directions[len(self.kinds)] = Direction.FLAT
            self.add("Y", text, start)
        elif group == "time" and text.isdigit() and self.kinds[-1:] == ["N"]:
            self.add("N", text, start)
        else:
            self.add(_KIND_OF_GROUP.get(group) or _MARKS.get(text, text), text, start)

    def word(self, text: str, start: int, chunk: Chunk | None = None) -> None:
        """Append a word, a possessive's mark as a token of its own.

        Args:
            text: the word as printed.
            start: where it stands.
            chunk: where to remember the kind and the direction of a word without such a mark.
        """
        before = self.before()
        word = read_word(text, "n" if before == "e" else before, before == "e")
        if not word.bare:
            return
        if word.direction is not None:
            self.directions[len(self.kinds)] = word.direction
        if chunk is not None and not word.mark:
            chunk.word, chunk.kinds[before] = word.bare, word.kind
            if word.direction is not None:
                chunk.turns[before] = word.direction
        self.add(word.kind, word.bare, start)
        if word.mark:
            self.add(word.mark, text[len(word.bare) :], start + len(word.bare))

    def finish(self) -> Tokens:
        """Settle the words whose kind depends on the next one, and return the tokens."""
        tokens = self.tokens
        tokens.low = low = list(map(str.lower, self.texts))
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
            self.directions[here] = Direction.UP
        elif low in _PHRASAL_VERBS and here + 2 < len(kinds):
            self._join_particle(here)

    def _join_particle(self, here: int) -> None:
        """Make a direction verb of `put on`, `gave up` where a figure follows."""
        low = self.tokens.low
        direction = PHRASAL.get((low[here], low[here + 1]))
        if direction is not None and self.kinds[here + 2] in "Fqd":
            self.kinds[here], self.kinds[here + 1] = ("I" if low[here].endswith("ing") else "V"), "b"
            self.directions.pop(here + 1, None)
            self.directions[here] = direction


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
