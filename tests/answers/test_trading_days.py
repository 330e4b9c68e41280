"""Yesterday is the session before, and a day without a session is named as one."""

from datetime import UTC, date, datetime

import pytest

from bot.model.answer import Note
from bot.model.question import ChatRef
from bot.render.terminal import plain_text
from bot.render.voice import Voice
from config.translations import load_translations
from tests.flows.sample import sample_reply

SUNDAY = datetime(2026, 3, 8, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "hang seng tech today", "Hong Kong is closed today."),
        ("zh-Hans", "今天恒生科技怎么样", "香港今天休市。"),
        ("zh-Hant", "今日恒生科技點樣", "香港今日休市。"),
    ],
)
def test_a_day_without_a_session_is_named(language: str, text: str, said: str) -> None:
    answer = sample_reply(SUNDAY).answer(text, ChatRef(key="x", language=language))

    assert isinstance(answer.parts[0], Note)
    assert said in plain_text(answer, Voice(language, "UTC", load_translations(language)))


def test_yesterday_on_a_sunday_is_friday() -> None:
    when = sample_reply(SUNDAY).answer("hang seng tech yesterday", ChatRef(key="x")).question.when

    assert when is not None
    assert when.first == when.last == date(2026, 3, 6)
