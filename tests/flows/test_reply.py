"""The reply flow answers from the demo articles."""

import pytest

from bot.model.answer import AnswerStatus
from bot.model.question import ChatRef, Intent
from tests.flows.demo import demo_reply

CHAT = ChatRef(key="test")


@pytest.mark.parametrize(
    ("text", "intent", "status"),
    [
        ("how did hang seng tech do?", Intent.MOVE, AnswerStatus.FOUND),
        ("why did alibaba rise", Intent.WHY, AnswerStatus.FOUND),
        ("what did Marcus Lindqvist say", Intent.QUOTES, AnswerStatus.FOUND),
        ("hello", Intent.SMALL_TALK, AnswerStatus.FOUND),
        ("is it true that alibaba rose 6%?", Intent.CHECK, AnswerStatus.FOUND),
    ],
)
def test_a_question_is_answered_by_its_intent(text: str, intent: Intent, status: AnswerStatus) -> None:
    answer = demo_reply().answer(text, CHAT)

    assert (answer.question.intent, answer.status) == (intent, status)
