"""A course of reports becomes a picture; other answers do not."""

import sys
from decimal import Decimal

import pytest

from bot.model.question import ChatRef
from bot.render.chart import chart_png
from bot.render.lay_tables import spark
from bot.render.telegram import telegram_message
from bot.render.voice import Voice
from tests.flows.sample import sample_reply

CHAT = ChatRef(key="x")
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize("text", ["chart of hang seng tech", "/chart hsi", "chart alibaba"])
def test_a_chart_is_a_png(text: str) -> None:
    message = telegram_message(sample_reply().answer(text, CHAT), Voice())

    assert message.photo is not None
    assert message.photo.startswith(PNG)


def test_a_history_that_asks_for_no_chart_has_no_picture() -> None:
    assert telegram_message(sample_reply().answer("history of hstech", CHAT), Voice()).photo is None


def test_one_report_is_no_line() -> None:
    assert chart_png(sample_reply().answer("chart of dax", CHAT), Voice()) is None


def test_without_the_extra_there_is_no_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)

    assert chart_png(sample_reply().answer("chart of hstech", CHAT), Voice()) is None


def test_a_sparkline_runs_from_the_lowest_bar_to_the_highest() -> None:
    assert spark([None, None, None], [Decimal(1), Decimal(-3), Decimal(4)]) == "▆▁█"
