"""A sentence as typed tokens: kinds in one string, words, offsets, figures and directions beside it."""

import re
from dataclasses import dataclass, field

from bot.lexicon.figures import COUNTED, FIGURE, Figure, read_figure
from bot.lexicon.periods import MONTHS, TIME, WEEKDAYS
from bot.lexicon.units import Measure
from bot.lexicon.verbs import ADJECTIVES, ARRIVALS, CAUSATIVES, NOUNS, PHRASAL, STEADY, VERBS
from bot.model.move import Direction
from bot.parsing.moves import words as w
from bot.parsing.moves.codes import CODE, TOPIC

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
    r"|\d{1,9}(?:st|nd|rd|th|s)\b|\d{1,9}[A-Z][\w-]*"
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
_OPENING = "|".join(
    f"[{word[0]}{word[0].upper()}]{word[1:]}" for word in (*_OPENERS.split(), *WEEKDAYS, *MONTHS, *_SHORT_MONTHS)
)
_MASTER = re.compile(
    rf"""
    \s*(?:
    (?P<word>(?!(?:{_OPENING})(?![A-Za-z]))[A-Za-z][a-z'-]*(?![\w.&+/=:'$-]))
    |(?P<mark>[,;"–—|])
    |(?P<topic>{TOPIC})
    |(?P<code>{CODE})
    |(?P<time>(?=[\dA-Za-z])(?<![\w.,-])(?i:{TIME}))
    |(?P<numbered>(?<![\w.,]){_NUMBERED})
    |(?P<spelled>\b(?i:{COUNTED}))
    |(?P<figure>{FIGURE})
    |(?P<steady>\b(?i:{_STEADY})(?!\w))
    |(?P<approx>\b(?i:{w.APPROXIMATE})(?![\w-]))
    |(?P<possessive>(?<=\w)'s\b)
    |(?P<other_word>{_WORD})
    |(?P<bracket>[:()]|-(?=\s))
    |(?P<other>\S)
    )
    """,
    re.VERBOSE,
)
_MARKS = {"–": "-", "—": "-", "|": ";"}
_BEFORE_NOUN = frozenset("dgo'pa")
_BEFORE_PARTICIPLE = frozenset("nNC)'jxb,\"")
_COMMON = (w.HEADS - w.PROPER) | w.MODIFIERS | w.COMPANY_WORDS | w.UNTRADED | w.GENERIC
_ING_NOUNS = frozenset(
    "mining banking shipping building trading engineering manufacturing consulting gaming heating "
    "clearing holding offering streaming advertising housing opening closing meeting morning evening "
    "spring string ring king wing thing nothing everything something anything during being including "
    "following pending remaining leading rising falling coking smelting steelmaking chipmaking "
    "shipbuilding homebuilding reading beijing financing funding lending borrowing retailing refining "
    "farming drilling boeing sterling filing listing hearing briefing warning training earning setting "
    "easing timing spending outstanding upcoming pricing emerging non-ferrous-mining processing packaging "
    "printing hedging catering brewing oil-producing tracking".split()
)
_SPAN_ENDS = ("-day", "-week", "-month", "-session", "-year", "-point")
_NOUN_TOO = frozenset(
    "note notes rate rates estimate estimates forecast price prices fund report point move break pause".split()
)
_ALWAYS_NOUNS = frozenset({"record", "high", "low"})
_NAME_NUMBER = re.compile(r"\d{1,4}\Z")


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
        self.tokens = Tokens()
        self.kinds: list[str] = []
        self.ambiguous: list[int] = []

    def add(self, kind: str, text: str, start: int) -> None:
        """Append one token."""
        tokens = self.tokens
        self.kinds.append(kind)
        tokens.low.append(text.lower())
        tokens.text.append(text)
        tokens.starts.append(start)
        tokens.ends.append(start + len(text))

    def figure(self, match: re.Match[str], text: str, start: int) -> None:
        """Append a figure, or the number that belongs to a name such as `Nifty 50`."""
        figure = read_figure(match, start)
        if figure.measure is Measure.BARE and self.kinds and self.kinds[-1] == "N" and _NAME_NUMBER.match(text):
            self.add("N", text, start)
            return
        self.tokens.figures[len(self.kinds)] = figure
        self.add("F", text, start)

    def names_year(self, text: str) -> bool:
        """Tell whether a bare number of four digits belongs to the name before it: Russell 2000."""
        return text.isdigit() and bool(self.kinds) and self.kinds[-1] == "N"

    def steady(self, text: str, start: int) -> None:
        """Append `little changed` and its like."""
        self.tokens.directions[len(self.kinds)] = Direction.FLAT
        self.add("Y", text, start)

    def word(self, text: str, start: int) -> None:
        """Append a word, a possessive's mark as a token of its own."""
        if text.endswith(".") and "." not in text[:-1]:
            text = text[:-1]
        bare = text.rstrip("'")
        mark = ""
        if bare.endswith(("'s", "'S")):
            bare, mark = bare[:-2].rstrip("'"), "'s"
        elif len(bare) < len(text):
            mark = "'"
        if bare:
            self.add(self.kind(bare), bare, start)
        if mark and bare:
            if self.kinds[-1] in "jr":
                self.add("x", text[len(bare) :], start + len(bare))
                return
            self.add("'", text[len(bare) :], start + len(bare))

    def kind(self, word: str) -> str:
        """Return the kind of a word from itself and the token before it."""
        low = word.lower()
        capital = word[0].isupper() or not (word.islower() or "-" in word)
        before = self.kinds[-1] if self.kinds else "^"
        closed = w.KINDS.get(low)
        if closed and closed in "jrp" and len(word) > 1 and word.isupper() and before != "^":
            return "N"
        if capital and before not in '^":-(' and (closed is None or closed in "mbqp" or before == "N" == closed):
            return self._capital(word, low)
        if closed:
            return closed
        if capital and low not in _COMMON:
            return self._moving(low, before) or ("v" if low in w.VERBS and not word[1:].islower() else "N")
        return self._moving(low, before) or self._plain(low, before)

    def _capital(self, word: str, low: str) -> str:
        """Return the kind of a word in capitals inside a sentence: a name, unless all of it shouts."""
        if word.isupper() and low in ADJECTIVES:
            self.tokens.directions[len(self.kinds)] = ADJECTIVES[low]
            return "A"
        return w.KINDS[low] if low in w.KINDS and w.KINDS[low] == "p" and len(low) < len("into") else "N"

    def _moving(self, low: str, before: str) -> str | None:
        """Return the kind of a direction word, None for any other."""
        here = len(self.kinds)
        if low in ADJECTIVES:
            self.tokens.directions[here] = ADJECTIVES[low]
            return "A"
        if low in STEADY:
            self.tokens.directions[here] = Direction.FLAT
            return "Y"
        if low in NOUNS or low in VERBS:
            return self._noun_or_verb(low, before)
        if low in CAUSATIVES or low in ARRIVALS:
            table, kind = (CAUSATIVES, "L") if low in CAUSATIVES else (ARRIVALS, "H")
            if before in _BEFORE_NOUN or (before == "n" and self.tokens.low[-1].endswith(("est", "main", "key"))):
                return "n"
            self.tokens.directions[here] = table[low][0]
            return kind
        return None

    def _noun_or_verb(self, low: str, before: str) -> str | None:
        """Return V, I or S for a direction word; what can be both is settled when the next token is known."""
        here = len(self.kinds)
        if low not in VERBS:
            self.tokens.directions[here] = NOUNS[low]
            return "S"
        direction, form = VERBS[low]
        if form in ("past", "ing") and low not in NOUNS:
            if form == "past" and before in "dg":
                return "n"
            self.tokens.directions[here] = direction
            return "I" if form == "ing" else "V"
        if low == "firm" or (low == "firms" and before in "nN"):
            return "n"
        self.tokens.directions[here] = direction
        if low in NOUNS:
            self.ambiguous.append(here)
        elif before in _BEFORE_NOUN:
            return "n"
        return "V"

    def _plain(self, low: str, before: str) -> str:
        """Return the kind of a word of no direction in lower case."""
        if low in _ALWAYS_NOUNS:
            return "n"
        if low.endswith("ing"):
            return self._ing(low, before)
        if low in w.NEUTRAL or low in w.VERBS or low in w.SUPPORT:
            return "n" if before in _BEFORE_NOUN or (low in _NOUN_TOO and before in "nN") else "v"
        if low.endswith("ly") and len(low) > len("daily"):
            return "b"
        participle = low.endswith("ed") and "-" not in low and before in _BEFORE_PARTICIPLE
        of_superlative = before == "n" and self.tokens.low[-1].endswith("est")
        return "v" if participle and not of_superlative else "n"

    def _ing(self, low: str, before: str) -> str:
        """Return the kind of a word in -ing that says no direction."""
        if low in w.NEUTRAL or low in w.VERBS or low in w.SUPPORT:
            return "n" if low in _ING_NOUNS and before in "dgnNo'a^" else "i"
        return "n" if low in _ING_NOUNS or "-" in low or before in "dg" else "i"

    def _trades(self, here: int) -> bool:
        """Tell whether `trading` is a verb: after a tradeable and before `at`, `around`."""
        kinds, low = self.kinds, self.tokens.low
        named = here > 0 and (kinds[here - 1] == "N" or low[here - 1] in w.HEADS)
        return named and here + 1 < len(kinds) and kinds[here + 1] in "aq"

    def finish(self) -> Tokens:
        """Settle the words that are noun or verb, and return the tokens."""
        kinds = self.kinds
        for here in self.ambiguous:
            before = kinds[here - 1] if here else "^"
            after = kinds[here + 1] if here + 1 < len(kinds) else "$"
            kinds[here] = "S" if _is_noun(before, after, self.tokens.low[here - 1] if here else "") else "V"
        for here, low in enumerate(self.tokens.low):
            if low == "trading" and kinds[here] == "n" and self._trades(here):
                kinds[here] = "i"
            if low == "off" and kinds[here] == "A" and (here + 1 >= len(kinds) or kinds[here + 1] not in "Fq"):
                kinds[here] = "p"
            elif low == "up to" and here and kinds[here - 1] in "vxb":
                kinds[here] = "A"
                self.tokens.directions[here] = Direction.UP
            elif low == "ahead" and (here + 1 >= len(kinds) or kinds[here + 1] not in "Fqa"):
                kinds[here] = "b"
        self._join_particles()
        self.tokens.kinds = "".join(kinds)
        return self.tokens

    def _join_particles(self) -> None:
        """Make direction verbs of `put on`, `gave up` where a figure follows."""
        kinds, low = self.kinds, self.tokens.low
        for here in range(len(low) - 2):
            direction = PHRASAL.get((low[here], low[here + 1]))
            if direction is not None and kinds[here + 2] in "Fqd":
                kinds[here], kinds[here + 1] = ("I" if low[here].endswith("ing") else "V"), "b"
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
        text, first = match[group], match.start(group)
        if group in {"word", "other_word"}:
            builder.word(text, first)
        elif group in {"figure", "spelled"}:
            builder.figure(match, text, first)
        elif group == "steady":
            builder.steady(text, first)
        elif group == "time" and builder.names_year(text):
            builder.add("N", text, first)
        elif group not in {"topic", "other"}:
            builder.add(_KIND_OF_GROUP.get(group) or _MARKS.get(text, text), text, first)
    return builder.finish()


_KIND_OF_GROUP = {"code": "C", "time": "T", "possessive": "'", "numbered": "N", "approx": "q"}
