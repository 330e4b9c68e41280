"""Every answer fits one phone screen, and its first words say what, how much and how old."""

import re
from html import unescape

import pytest

from bot.model.question import ChatRef
from bot.render.fit import COLUMNS, LINES, fit, height
from bot.render.lay import lay_out
from bot.render.sheet import columns, cut, readable, text_of, wrapped
from bot.render.telegram import telegram_message
from bot.render.voice import Voice
from config.translations import load_translations
from tests.flows.sample import LATER, sample_reply
from tests.render.test_golden import CASES, LANGUAGES, QUESTIONS, WATCHED

FIRST_WORDS = 60


@pytest.mark.parametrize(("name", "place"), CASES)
def test_an_answer_shows_at_most_nine_lines(name: str, place: int) -> None:
    language = LANGUAGES[place]
    answer = sample_reply().answer(QUESTIONS[name][place], ChatRef(key="x", language=language, watched=WATCHED))

    sheet = fit(lay_out(answer, Voice(language, "UTC", load_translations(language)), COLUMNS))

    assert height(sheet) <= LINES


@pytest.mark.parametrize(("name", "place"), CASES)
def test_an_answer_has_at_most_three_buttons_and_short_tables(name: str, place: int) -> None:
    language = LANGUAGES[place]
    answer = sample_reply().answer(QUESTIONS[name][place], ChatRef(key="x", language=language, watched=WATCHED))

    message = telegram_message(answer, Voice(language, "UTC", load_translations(language)))
    rows = [row for table in re.findall(r"<pre>(.*?)</pre>", message.text, re.DOTALL) for row in table.splitlines()]

    assert sum(len(row) for row in message.buttons) <= (4 if answer.candidates else 3)
    assert len(rows) <= 8
    assert all(columns(unescape(row)) <= COLUMNS for row in rows)


@pytest.mark.parametrize(
    ("text", "name", "figure", "age"),
    [
        ("how did hang seng tech do", "Hang Seng Tech", "+3.3%", "2 days ago"),
        ("why did alibaba rise", "Alibaba", "+4.1%", "2 days ago"),
        ("alibaba on 3 march", "Alibaba", "−1.2%", "3 days ago"),
        ("hsi today", "Hang Seng", "+1.28%", "2 days ago"),
        ("is it true that alibaba rose 6%?", "Alibaba", "+4.1%", "2 days ago"),
    ],
)
def test_the_notification_tells_name_figure_and_age(text: str, name: str, figure: str, age: str) -> None:
    message = telegram_message(sample_reply().answer(text, ChatRef(key="x")), Voice())

    first = unescape(re.sub(r"<[^>]+>", "", message.text))[:FIRST_WORDS]

    assert name in first
    assert figure in first
    assert age in first


def test_an_old_report_is_never_todays() -> None:
    message = telegram_message(sample_reply(LATER).answer("alibaba price now", ChatRef(key="x")), Voice())

    assert message.text.index("No report for today.") < message.text.index("4.1%")
    assert "21 months ago" in message.text
    assert "This is no live price." in message.text


@pytest.mark.parametrize(("text", "lines"), [("one two", 1), ("a" * 39, 2), ("恒生科技指数" * 4, 2), ("word " * 12, 2)])
def test_lines_are_counted_as_a_phone_wraps_them(text: str, lines: int) -> None:
    assert wrapped(text, COLUMNS) == lines


def test_a_cut_text_ends_in_an_ellipsis_and_fits() -> None:
    assert cut("Hong Kong stocks end higher", 20) == "Hong Kong stocks…"
    assert columns(cut("恒生科技指数收市上升", 10)) <= 10


def test_a_line_is_the_sum_of_its_runs() -> None:
    answer = sample_reply().answer("hsi", ChatRef(key="x"))

    first = lay_out(answer, Voice(), COLUMNS).blocks[0].lines[0]

    assert text_of(first).startswith("Hang Seng")


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ('the index, [USN:L6N44H0LG TEXT:"initial relief"] faded', "the index, initial relief faded"),
        ("see [the note](https://example.com/a_b) now", "see the note now"),
        ("** AT&amp;T rose", "AT&T rose"),
    ],
)
def test_link_markup_is_not_shown(printed: str, shown: str) -> None:
    assert readable(printed) == shown
