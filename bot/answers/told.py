"""The answer as a whole: its question, when and for whom, around the parts that a composer gives."""

from collections.abc import Iterable

from bot.answers.asked import Asked
from bot.model.answer import Answer, AnswerStatus, Part, Suggestion, Verdict


def found(
    asked: Asked,
    parts: Iterable[Part],
    suggestions: tuple[Suggestion, ...] = (),
    *,
    status: AnswerStatus = AnswerStatus.FOUND,
    verdict: Verdict | None = None,
) -> Answer:
    """Return an answer of these parts."""
    return Answer(
        question=asked.question,
        status=status,
        now=asked.now,
        zone=asked.chat.zone,
        parts=tuple(parts),
        instruments=asked.instruments,
        suggestions=suggestions,
        verdict=verdict,
    )
