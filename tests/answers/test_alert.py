"""An alert fits a phone, says first what counts, and offers only what has an answer."""

from collections.abc import Sequence

import pytest

from bot.answers.alert import Further, alert
from bot.model.answer import Answer
from bot.model.stored import MoveQuery, StoredMove
from bot.render.fit import COLUMNS, LINES, fit, height
from bot.render.lay import lay_out
from bot.render.telegram import telegram_message
from bot.render.voice import Voice
from config.translations import load_translations
from tests.fakes.bot_api.entities import parse_html
from tests.flows.demo import NOW, demo_reply, demo_store

LANGUAGES = ("en", "zh-Hans", "zh-Hant")


def every_alert(language: str) -> list[tuple[Sequence[StoredMove], Answer]]:
    """Return the alert of each demo article for someone who watches everything, and of its first move alone."""
    store, known = demo_store(), demo_reply().known
    with store.reading() as reading:
        told = [tuple(reading.moves(MoveQuery(articles=(article,), limit=50))) for article in range(1, 23)]
    groups = [moves[:most] for moves in told if moves and moves[0].move.instrument for most in (1, 8)]
    return [(moves, alert(moves, known, NOW, language=language, zone="Asia/Hong_Kong")) for moves in groups]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_alert_fits_a_phone_and_names_what_moved_how_far_and_when_first(language: str) -> None:
    voice = Voice(language, "Asia/Hong_Kong", load_translations(language))
    for moves, told in every_alert(language):
        sheet = fit(lay_out(told, voice, COLUMNS))
        assert height(sheet) <= LINES, sheet.text
        seen, _ = parse_html(telegram_message(told, voice).text)
        first = seen[:60]
        figure = moves[0].move.percent or moves[0].move.points
        names = [moves[0].move.mention, told.instruments[0].name, *(name.text for name in told.instruments[0].names)]
        assert any(first.startswith(name[:8]) for name in names), seen
        assert figure is None or f"{abs(figure):f}".rstrip("0").rstrip(".") in first.replace(",", ""), seen
        assert voice.age(told.cards[0].age) in first, seen


@pytest.mark.parametrize(
    ("further", "labels"),
    [
        (Further(), ["Why?"]),
        (Further(moves=1, quotes=2), ["Why?", "Quotes"]),
        (Further(moves=2), ["Why?", "History"]),
    ],
)
def test_buttons_stand_only_for_what_has_an_answer(further: Further, labels: list[str]) -> None:
    known = demo_reply().known
    with demo_store().reading() as reading:
        moves = reading.moves(MoveQuery(articles=tuple(range(1, 23)), limit=200))
    caused = next(one for one in moves if one.move.cause and one.move.instrument)
    assert [one.label for one in alert([caused], known, NOW, further=further).suggestions] == labels
