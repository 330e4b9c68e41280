"""A time of which no report is stored is answered with the reports nearest to it, not with the latest."""

from datetime import UTC, datetime

import pytest

from bot.model.answer import AnswerStatus
from bot.model.question import ChatRef
from bot.render.terminal import plain_text
from bot.render.voice import Voice
from tests.flows.demo import StandingClock, demo_reply


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # reports of 3, 4 and 6 March are stored
        (
            "hsi on 5 march",
            [
                "No report for Thu 5 Mar.",
                "Hang Seng Index ▲ +1.28% · 2 days ago",
                "Hang Seng Index: ▼ −0.5% · Close · Fri 6 Mar · 3 hours ago",
            ],
        ),
        ("alibaba on 27 feb", ["No report for Fri 27 Feb.", "Alibaba Group Holding ▼ −1.2% · 3 days ago"]),
        ("brent on 1 march", ["Markets were closed on Sun 1 Mar.", "Brent crude oil ▼ −0.2% · 3 days ago"]),
        ("alibaba in february", ["No report 1 Feb – 28 Feb.", "Alibaba Group Holding ▼ −1.2% · 3 days ago"]),
        (
            "why did alibaba move on 5 march",
            ["No report for Thu 5 Mar.", "Alibaba Group Holding: ▲ +4.1% · Close · Wed 4 Mar · 2 days ago"],
        ),
    ],
)
def test_the_nearest_report_leads_and_the_one_on_the_other_side_follows(text: str, lines: list[str]) -> None:
    answer = demo_reply().answer(text, ChatRef(key=text))
    shown = plain_text(answer, Voice()).splitlines()

    assert [next(line for line in shown if line.startswith(said)) for said in lines] == lines
    assert shown[:2] == lines[:2]
    assert answer.status is AnswerStatus.NOTHING


def test_of_several_names_those_without_a_report_on_the_day_are_named() -> None:
    answer = demo_reply().answer("hsi and nikkei on 3 march", ChatRef(key="x"))

    assert "No report for 3 Mar: Nikkei 225" in plain_text(answer, Voice()).splitlines()


def test_of_a_market_the_last_board_before_the_days_is_shown() -> None:
    later = StandingClock(datetime(2026, 3, 14, 12, tzinfo=UTC))
    answer = demo_reply(later).answer("how did european stocks close on thursday", ChatRef(key="x"))
    shown = plain_text(answer, Voice()).splitlines()

    assert shown[:2] == ["No report for Thu 12 Mar.", "Markets · 8 days ago"]
    assert answer.status is AnswerStatus.NOTHING
