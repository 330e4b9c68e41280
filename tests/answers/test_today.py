"""What "today", "now" and "price" ask for is never answered with an older session without saying so first."""

from datetime import UTC, datetime

import pytest

from bot.model.question import ChatRef
from bot.render.terminal import plain_text
from bot.render.voice import Voice
from config.calendars import load_calendar
from config.translations import load_translations
from tests.flows.demo import StandingClock, demo_reply

TUESDAY = datetime(2026, 3, 10, 12, tzinfo=UTC)
SATURDAY = datetime(2026, 3, 7, 12, tzinfo=UTC)
ASKED = (
    "alibaba price",
    "why is alibaba up today",
    "alibaba and tencent now",
    "alibaba vs tencent today",
    "top gainers today",
    "biggest losers in hong kong right now",
    "how are asian markets today",
    "crypto market now",
    "/my alibaba, tencent today",
)


def told(text: str, at: datetime, language: str = "en") -> list[str]:
    """Return the lines of the answer to a question asked at a time."""
    answer = demo_reply(StandingClock(at), calendar=load_calendar()).answer(text, ChatRef(key=text, language=language))
    return plain_text(answer, Voice(language, "UTC", load_translations(language))).splitlines()


@pytest.mark.parametrize("text", ASKED)
def test_an_older_session_comes_after_the_word_that_none_is_stored_for_today(text: str) -> None:
    lines = told(text, TUESDAY)

    assert lines[0].startswith("No report for today")
    assert "no live price" in " ".join(lines)


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("alibaba price", "en", "Hong Kong is closed today."),
        ("alibaba vs tencent today", "en", "Hong Kong is closed today."),
        ("biggest losers in hong kong today", "en", "Hong Kong is closed today."),
        ("how are us markets today", "en", "Wall Street is closed today."),
        ("how are asian markets today", "en", "Markets are closed today."),
        ("今天港股怎么样", "zh-Hans", "香港今天休市。"),
        ("今日升幅榜", "zh-Hant", "今日市場休市。"),
        ("/my alibaba, tencent today", "en", "Hong Kong is closed today."),
        ("hsi on 7 march", "en", "Hong Kong is closed today."),
        ("hsi on 1 march", "en", "Hong Kong was closed on Sun 1 Mar."),
    ],
)
def test_a_closed_market_is_named(text: str, language: str, said: str) -> None:
    assert told(text, SATURDAY, language)[0] == said


def test_what_trades_every_day_is_never_closed() -> None:
    assert told("btc now", SATURDAY)[0] == "No report for today."


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("how did hong kong stocks do on 17 feb", "en", "Hong Kong was closed on Tue 17 Feb."),
        ("biggest losers in hong kong on 18 feb", "en", "Hong Kong was closed on Wed 18 Feb."),
        ("alibaba and tencent on 19 feb", "en", "Hong Kong was closed on Thu 19 Feb."),
        ("alibaba vs tencent on 17 feb", "en", "Hong Kong was closed on Tue 17 Feb."),
        ("/my alibaba, tencent on 17 feb", "en", "Hong Kong was closed on Tue 17 Feb."),
        ("how are us markets on 16 feb", "en", "Wall Street was closed on Mon 16 Feb."),
        ("market wrap on 1 march", "en", "Markets were closed on Sun 1 Mar."),
        ("2月17日港股怎么样", "zh-Hans", "香港在2月17日周二休市。"),
        ("香港2月17日跌幅榜", "zh-Hant", "香港在2月17日週二休市。"),
    ],
)
def test_a_board_of_a_holiday_says_that_the_market_was_closed(text: str, language: str, said: str) -> None:
    assert told(text, TUESDAY, language)[0] == said
