"""A sentence as typed tokens: kinds in one string, words, offsets, figures and directions beside it."""

import re
from dataclasses import dataclass, field

from bot.lexicon.figures import COUNTED, FIGURE, Figure, read_figure
from bot.lexicon.periods import MONTHS, PHRASES, TIME, WEEKDAYS
from bot.lexicon.units import Measure
from bot.lexicon.verbs import PHRASAL
from bot.model.move import Direction
from bot.parsing.moves import words as w
from bot.parsing.moves.codes import CODE, TOPIC
from bot.parsing.moves.wordkinds import BOTH_NOUN_AND_VERB, SUPERLATIVE_ENDS, read_word

_WORD = r"[^\W\d_](?:[\w&+'/-]|\.(?=[\w-]))*\.?"
_SPANS = r"year|yr|month|week|day|session|quarter|hour|stock|share|minute|country|nation"
_UNITS_AFTER_HYPHEN = r"basis|point|percent|percentage|per|cent|bp|bps|pct|pt|pts|cents?|yen|pence|dollar|rupee|euro"
_STEADY = (
    r"(?:little|barely|hardly)\s(?:changed|moved)|little-changed"
    r"|(?:nearly|near|almost|roughly|largely|virtually|broadly)[\s-](?:flat|unchanged)"
)
_NUMBERED = (
    rf"\d{{1,9}}(?:[-\s]\d/\d)?[-\s](?:{_SPANS})(?:-[a-z]+)*\b(?!\s(?:ago|earlier))"
    rf"|\d[\d.,]{{0,15}}-(?:[a-z]+-)*(?!(?:{_UNITS_AFTER_HYPHEN})s?\b)[a-z]{{3,}}(?:-[a-z]+)*"
    r"|\d{1,9}(?:st|nd|rd|th|s)\b|\d{1,9}[A-Z][\w-]*|\d{1,9}-(?=\s)"
    rf"|(?:one|two|three|four|five|six|seven|ten|twenty|thirty)-(?:{_SPANS})\b"
)
_SHORT_MONTHS = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
_OPENERS = (
    "a about all almost an annual annually approximately around as at barely bit broadly by circa close couple "
    "daily day during earlier early eight eighteen eighth eleven every few fewer fifteen fifth fifty first "
    "five for forty four fourth fractionally from half hardly in intra intraday its just largely last late "
    "later less little month monthly more near nearly next nine ninth no north of on one over overnight past "
    "previous prior quarter quarterly roughly rp rs second seven seventh several shade since single six sixth "
    "so some ten tenth the their third thirty this three through thus to today touch twelve twenty two until "
    "up upward upwards virtually week weekly well within year yearly yesterday ytd"
)
"""The words, in lower case, that may open a phrase of time, an approximation or a figure in words."""
_TAILS: dict[str, list[str]] = {}
for _opener in (*_OPENERS.split(), *WEEKDAYS, *MONTHS, *_SHORT_MONTHS):
    _TAILS.setdefault(_opener[0], []).append(_opener[1:])
_OPENING = "|".join(f"[{first}{first.upper()}](?:{'|'.join(tails)})" for first, tails in _TAILS.items())
_OFTEN = ("the", "to", "of", "on", "at", "a", "as", "in", "for", "by", "its", "from", "an")
"""The commonest words that may open a phrase of time; after each, only the phrases that spell it are tried."""


def _phrases(spelt: str) -> str:
    """Return the alternation of those phrases of time whose patterns hold `spelt`; patterns spell their first words."""
    plain = ((pattern, pattern.replace(r"\s", " ").replace(r"\b", " ")) for pattern, _ in PHRASES)
    return "|".join(f"(?:{pattern})" for pattern, text in plain if re.search(spelt, text)) or "(?!)"


_DIGIT = r"[0-9]|\\d"
_ALONE = "(?<![a-z]){word}(?![a-z])"
_BY_WORD = "".join(rf"|(?={word}\s)(?:{_phrases(_ALONE.format(word=word))})" for word in _OFTEN)
_TIME = rf"(?=\d)(?:{_phrases(_DIGIT)}){_BY_WORD}|(?=[a-z])(?!(?:{'|'.join(_OFTEN)})\s)(?:{TIME})"
_MASTER = re.compile(
    rf"""
    \s*+(?:
    (?P<word>(?!(?:{_OPENING})(?![A-Za-z]))[A-Za-z][a-z'-]*(?![\w.&+/=:'$-]))
    |(?P<mark>[,;"–—|])
    |(?P<topic>{TOPIC})
    |(?P<code>{CODE})
    |(?P<time>(?<![\w.,-])(?i:{_TIME}))
    |(?P<numbered>(?<![\w.,]){_NUMBERED})
    |(?P<spelled>\b(?i:{COUNTED}))
    |(?P<figure>{FIGURE})
    |(?P<steady>\b(?i:{_STEADY})(?!\w))
    |(?P<approx>\b(?i:{w.APPROXIMATE})(?![\w-]))
    |(?P<possessive>'s\b)
    |(?P<other_word>{_WORD})
    |(?P<bracket>[:()]|-(?=\s))
    |(?P<other>\S)
    )
    """,
    re.VERBOSE,
)
_MARKS = {"–": "-", "—": "-", "|": ";"}
_SPAN_ENDS = ("-day", "-week", "-month", "-session", "-year", "-point")
_NAME_NUMBER = re.compile(r"\d{1,4}\Z")
_PHRASAL_VERBS = frozenset(verb for verb, _ in PHRASAL)
_LATE = BOTH_NOUN_AND_VERB | _PHRASAL_VERBS | {"trading", "off", "ahead", "up to"}
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

    def __init__(self) -> None:
        self.tokens = tokens = Tokens()
        self.kinds: list[str] = []
        self.late: list[int] = []
        self.low, self.texts, self.starts, self.ends = tokens.low, tokens.text, tokens.starts, tokens.ends

    def add(self, kind: str, text: str, low: str, start: int) -> None:
        """Append one token; words whose kind depends on the next are settled at the end."""
        if low in _LATE:
            self.late.append(len(self.kinds))
        self.kinds.append(kind)
        self.low.append(low)
        self.texts.append(text)
        self.starts.append(start)
        self.ends.append(start + len(text))

    def figure(self, match: re.Match[str], text: str, start: int) -> None:
        """Append a figure, or the number that belongs to a name such as `Nifty 50`."""
        figure = read_figure(match, start)
        after_name = self.kinds[-1:] == ["N"] or self.kinds[-2:] == ["N", "'"]
        if figure.measure is Measure.BARE and after_name and _NAME_NUMBER.match(text):
            self.add("N", text, text, start)
            return
        self.tokens.figures[len(self.kinds)] = figure
        self.add("F", text, text.lower(), start)

    def other(self, group: str, text: str, start: int) -> None:
        """Append a code, a phrase or a mark."""
        if group == "steady":
            self.tokens.directions[len(self.kinds)] = Direction.FLAT
            self.add("Y", text, text.lower(), start)
        elif group == "time" and text.isdigit() and self.kinds[-1:] == ["N"]:
            self.add("N", text, text, start)
        else:
            self.add(_KIND_OF_GROUP.get(group) or _MARKS.get(text, text), text, text.lower(), start)

    def word(self, text: str, start: int) -> None:
        """Append a word, a possessive's mark as a token of its own."""
        before = self.kinds[-1] if self.kinds else "^"
        superlative = before == "n" and self.low[-1].endswith(SUPERLATIVE_ENDS)
        word = read_word(text, before, superlative)
        if not word.bare:
            return
        if word.direction is not None:
            self.tokens.directions[len(self.kinds)] = word.direction
        self.add(word.kind, word.bare, word.low, start)
        if word.mark:
            mark = text[len(word.bare) :]
            self.add(word.mark, mark, mark.lower(), start + len(word.bare))

    def finish(self) -> Tokens:
        """Settle the words whose kind depends on the next one, and return the tokens."""
        for here in self.late:
            self._settle(here, self.tokens.low[here])
        self.tokens.kinds = "".join(self.kinds)
        return self.tokens

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
    builder = _Builder()
    for match in _MASTER.finditer(masked, start, end):
        group = match.lastgroup or "other"
        if group in _WORD_GROUPS:
            builder.word(match[group], match.start(group))
        elif group in _FIGURE_GROUPS:
            builder.figure(match, match[group], match.start(group))
        elif group not in _SKIPPED_GROUPS:
            builder.other(group, match[group], match.start(group))
    return builder.finish()
