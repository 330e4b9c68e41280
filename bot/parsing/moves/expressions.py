"""The expressions that cut a sentence into tokens: what any token is, and which phrases a common word may open."""

import re

from bot.lexicon.figures import COUNTED, FIGURE
from bot.lexicon.periods import MONTHS, PHRASES, TIME, WEEKDAYS
from bot.parsing.moves import words as w
from bot.parsing.moves.codes import CODE, TOPIC

_WORD = r"[^\W\d_](?:[\w&+'/-]|\.(?=[\w-]))*\.?"
SPANS = r"year|yr|month|week|day|session|quarter|hour|stock|share|minute|country|nation"
_UNITS_AFTER_HYPHEN = r"basis|point|percent|percentage|per|cent|bp|bps|pct|pt|pts|cents?|yen|pence|dollar|rupee|euro"
_STEADY = (
    r"(?:little|barely|hardly)\s(?:changed|moved)|little-changed"
    r"|(?:nearly|near|almost|roughly|largely|virtually|broadly|relatively|fairly|essentially)[\s-](?:flat|unchanged)"
)
_NUMBERED = (
    rf"\d{{1,9}}(?:[-\s]\d/\d)?[-\s](?:{SPANS})(?:-[a-z]+)*\b(?!\s(?:ago|earlier))"
    rf"|\d[\d.,]{{0,15}}-(?:[a-z]+-)*(?!(?:{_UNITS_AFTER_HYPHEN}|mark|level)s?\b)[a-z]{{3,}}(?:-[a-z]+)*"
    r"|\d{1,9}(?:st|nd|rd|th|s)\b|\d{1,9}[A-Z][\w-]*|\d{1,9}-(?=\s)"
    rf"|(?:one|two|three|four|five|six|seven|ten|twenty|thirty)-(?:{SPANS})\b"
)
SHORT_MONTHS = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
_OPENERS = (
    "a about all almost an annual annually approximately around as at barely between bit broadly by circa close "
    "compared couple daily day during earlier early eight eighteen eighth eleven essentially every fairly few "
    "fewer fifteen fifth fifty first five for forty four fourth fractionally from half hardly in intra intraday "
    "its just largely last late later less little month monthly more near nearly next nine ninth no north of on "
    "one over overnight past previous prior quarter quarterly relatively roughly rp rs second seven seventh "
    "several shade since single six sixth so some ten tenth the their third thirty this three through thus to "
    "today touch twelve twenty two until up upto upward upwards virtually week weekly well within year yearly "
    "yesterday ytd"
)
OPENERS = frozenset((*_OPENERS.split(), *WEEKDAYS, *MONTHS, *SHORT_MONTHS))
"""The words, in lower case, that may open a phrase of time, an approximation or a figure in words."""
_OFTEN = ("the", "to", "of", "on", "at", "a", "as", "in", "for", "by", "its", "from", "an")
"""The commonest of them; after each, only the phrases of time that spell it are tried."""


def _spelling(spelt: str) -> str:
    """Return the alternation of those phrases of time whose patterns hold `spelt`; patterns spell their first words."""
    plain = ((pattern, pattern.replace(r"\s", " ").replace(r"\b", " ")) for pattern, _ in PHRASES)
    return "|".join(f"(?:{pattern})" for pattern, text in plain if re.search(spelt, text)) or "(?!)"


def _after(time: str) -> re.Pattern[str]:
    """Return the expression of the phrases that a word may open, `time` being those of time among them."""
    return re.compile(
        rf"""
        (?P<time>(?<![\w.,-])(?:{time}))
        |(?P<spelled>\b{COUNTED})
        |(?P<steady>\b(?:{_STEADY})(?!\w))
        |(?P<approx>\b(?:{w.APPROXIMATE})(?![\w-]))
        """,
        re.VERBOSE,
    )


AFTER_OPENER = _after(TIME)
"""The phrases that one of `OPENERS` may open with a space behind it, on a text in lower case."""
AFTER_OFTEN = {word: _after(_spelling(rf"(?<![a-z]){word}(?![a-z])")) for word in _OFTEN}
"""The same for the commonest ones, each with its own, which are few."""
_IN_DIGITS = _spelling(r"[0-9]|\\d")
_ANY_OPENER = "|".join(sorted(OPENERS))
NUMBER = re.compile(rf"(?P<figure>{FIGURE})", re.VERBOSE)
"""A figure in digits."""
BARE_NUMBER = re.compile(
    rf"""
    (?P<time>(?<![\w.,-])(?i:{_IN_DIGITS}))
    |(?P<numbered>(?<![\w.,]){_NUMBERED})
    |(?P<figure>{FIGURE})
    """,
    re.VERBOSE,
)
"""What digits with nothing but a space behind them may open, in the order of `ANY`."""
ANY = re.compile(
    rf"""
    \s*+(?:
    (?P<word>(?!(?i:{_ANY_OPENER})(?![A-Za-z]))[A-Za-z][a-z'-]*+(?![\w.&+/=:'$-]))
    |(?P<mark>[,;"–—|])
    |(?P<topic>{TOPIC})
    |(?P<code>{CODE})
    |(?P<time>(?<![\w.,-])(?i:(?=\d)(?:{_IN_DIGITS})|(?=[a-z])(?:{TIME})))
    |(?P<numbered>(?<![\w.,]){_NUMBERED})
    |(?P<spelled>\b(?i:{COUNTED}))
    |(?P<figure>{FIGURE})
    |(?P<steady>\b(?i:{_STEADY})(?!\w))
    |(?P<approx>\b(?i:{w.APPROXIMATE})(?![\w-]))
    |(?P<possessive>'s\b)
    |(?P<other_word>{_WORD})
    |(?P<bracket>[:()]|-(?=\s))
    |(?P<other>\d++|\S)
    )
    """,
    re.VERBOSE,
)
"""What the next token is, whatever it is, on a text as printed."""
