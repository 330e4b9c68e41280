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


@pytest.mark.parametrize("text", ["what did marcus lindquist say", "lindquist", "marcus l on banks"])
def test_a_speaker_whose_name_is_misspelt_is_answered_with_the_name_in_full(text: str) -> None:
    answer = demo_reply().answer(text, CHAT)

    assert {stored.quote.speaker for stored in answer.quotes} == {"Marcus Lindqvist"}


def test_a_speaker_who_is_not_quoted_is_not_answered_with_others() -> None:
    assert demo_reply().answer("what did zebulon quackenbush say", CHAT).status is AnswerStatus.NOTHING
