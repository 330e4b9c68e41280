"""The answers to every question of the table fit a phone and a terminal in three languages, name and figure first."""

import re
from html import unescape
from pathlib import Path

import pytest

from bot.model.answer import Answer, MoveCard, Place
from bot.render.fit import COLUMNS, LINES, fit, height
from bot.render.lay import lay_out
from bot.render.sheet import columns
from bot.render.telegram import telegram_message
from bot.render.terminal import ROOM, plain_text
from bot.render.voice import Voice
from config.translations import load_translations
from tests import flows
from tests.flows.asking import last_answer, read_table
from tests.flows.demo import demo_reply

ROWS = read_table(Path(flows.__path__[0]) / "demo_questions.tsv")
FIRST_WORDS = 60
_MOST_ROWS = 8


def faults(answer: Answer, voice: Voice) -> list[str]:
    """Return what of the limits of a screen an answer breaks."""
    message = telegram_message(answer, voice)
    rows = [row for table in re.findall(r"<pre>(.*?)</pre>", message.text, re.DOTALL) for row in table.splitlines()]
    checks = (
        ("lines", height(fit(lay_out(answer, voice, COLUMNS))) <= LINES),
        ("buttons", sum(len(row) for row in message.buttons) <= (4 if answer.candidates else 3)),
        ("rows", len(rows) <= _MOST_ROWS and all(columns(unescape(row)) <= COLUMNS for row in rows)),
        ("first words", _tells_first(answer, voice, message.text)),
        ("terminal", all(columns(line) <= ROOM for line in plain_text(answer, voice).splitlines())),
    )
    return [name for name, kept in checks if not kept]


def _tells_first(answer: Answer, voice: Voice, html: str) -> bool:
    """Say whether the first words have name, figure and age of the move that leads, where one does."""
    lead = next((part for part in answer.parts if isinstance(part, MoveCard) and part.place is Place.LEAD), None)
    first = unescape(re.sub(r"<[^>]+>", "", html))[:FIRST_WORDS]
    return lead is None or (voice.age(lead.age) in first and re.search(r"\w\w\S* [▲▼=]", first) is not None)


@pytest.mark.parametrize("language", ["en", "zh-Hans", "zh-Hant"])
def test_every_answer_keeps_the_limits_of_a_screen(language: str) -> None:
    reply, voice = demo_reply(), Voice(language, "UTC", load_translations(language))

    answers = {row.question: last_answer(reply, row.question, language) for row in ROWS}

    assert {question: found for question, answer in answers.items() if (found := faults(answer, voice))} == {}
