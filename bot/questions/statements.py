"""Statements: a sentence that says how something moved, asked about or pasted, to be checked."""

import re

from bot.model.question import Intent, Question
from bot.questions.carriers import strip_carriers
from bot.questions.claims import first_verb, has_level, has_percent, read_claim
from bot.questions.cues import CUES, match_cue
from bot.questions.directions import DOWN, UP, direction_of
from bot.questions.typed import Typed

_ENDED = re.compile(
    r"\b(?:close[ds]?|end(?:ed|s)?|finish(?:ed|es)?|settled?|open(?:ed|s)?|hit|reach(?:ed)?|trade[ds]?)\b"
)
_STANDS = re.compile(r"\b(?:above|below|over|under|past|beyond|(?:more|less|higher|lower) than) \$?\d")
"""What asks on which side of a level something stands: "is bitcoin above 70,000"."""


_ASKS_OTHERWISE = re.compile(
    r"^(?:why|what|(?:stocks|shares|sectors) (?:that|which)|which|how|who|when|show|top|biggest|any|news|compare"
    r"|为什么|为何|哪些|点解)"
)
"""Beginnings of questions that no statement has."""


def read_statement(typed: Typed, language: str) -> Question | None:
    """Read a sentence that states a move with its figure, asked about or pasted, as a claim to check, None for others.

    Args:
        typed: the message without its time.
        language: to answer in.
    """
    folded = typed.folded
    asks = re.match(r"^(?:did|has|have|is|was|are|were)\b(?! (?:it|that|this) (?:true|right|correct))", folded)
    verb = first_verb(folded) or ((_ENDED.search(folded) or _STANDS.search(folded)) if asks else None)
    figure = has_percent(folded) or has_level(folded)
    if not verb or not (figure or _asks_direction(folded)):
        return None
    if _ASKS_OTHERWISE.match(folded):
        return None
    if re.search(r"\b(?:vs|versus|(?:out|under)perform(?:s|ed|ing)?|beat|more than \d+(?:\.\d+)?%$)\b", folded):
        return None
    before = typed.text[: verb.start()]
    head = before if strip_carriers(before) else typed.text[verb.end() :]
    cue = match_cue(folded, tuple(cue for cue in CUES if cue.intent is Intent.CHECK))
    if cue and cue[1].end() < verb.start():
        head = typed.text[cue[1].end() : verb.start()]
    elif asks:
        head = typed.text[asks.end() : verb.start()]
    subject = strip_carriers(re.sub(r"[\d.,]+ ?(?:%|percent|pct).*$", "", head))
    return Question(
        text=typed.text, language=language, intent=Intent.CHECK, subject=subject, claim=read_claim(folded), cued=True
    )


def _asks_direction(folded: str) -> bool:
    """Say whether a message asks only if something rose or fell: "did tesla go up"."""
    asked = re.match(rf"^(?:did|has|have) (?!(?:it|that|this) ).{{2,60}}? (?:{UP}|{DOWN})(?: .*)?\W*$", folded)
    return bool(asked) and direction_of(folded) is not None and not re.search(r"\b(?:more|less|better|worse)\b", folded)
