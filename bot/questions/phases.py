"""Parts of the trading day in a message: "at the open", "midday", "how did it close"."""

import re
from dataclasses import replace

from bot.model.move import Phase
from bot.model.question import Intent, Question
from bot.questions.carriers import strip_carriers
from bot.questions.typed import Typed, fold

_MIDDAY = r"\b(?:at |by )?(?:the )?(?:mid-?day|noon|lunch(?:time)?|mid-?session)(?: break)?\b|午间|午市|半日市|中午"
_OPEN = r"\b(?:at|on) (?:the )?open(?:ing)?(?: bell)?\b|^how (?:did|was) .+ open(?=\W*$)|开盘|开市"
_CLOSE = (
    r"\b(?:at|by|on) (?:the )?close\b|^(?:how|where) (?:did|was) .+ (?:close|end|finish|settle)(?=\W*$)"
    r"|收盘价?|收市价?"
)
_PHASES = (
    (Phase.MIDDAY, re.compile(_MIDDAY)),
    (Phase.OPEN, re.compile(_OPEN)),
    (Phase.CLOSE, re.compile(_CLOSE)),
)


def phased(question: Question, bare: Typed) -> Question:
    """Return a question about a move with the part of the day that it asks for, if it names one.

    Args:
        question: as understood.
        bare: the message without its time.
    """
    if question.intent is not Intent.MOVE:
        return question
    for phase, pattern in _PHASES:
        if pattern.search(bare.folded):
            subject = Typed(question.subject, fold(question.subject))
            spans = [match.span() for match in pattern.finditer(subject.folded)]
            return replace(question, phase=phase, subject=strip_carriers(subject.without(spans)))
    return question
