"""Every value shown is a span of a stored article, a field of the catalogue, or computed from spans."""

import re
from decimal import Decimal

import pytest

from bot.model.answer import Answer, Choices, Examples, Note
from bot.model.question import ChatRef
from bot.model.span import Span
from bot.model.stored import StoredMove
from bot.render.answer_contract import answer_json
from bot.render.terminal import plain_text
from bot.render.voice import Voice
from config.translations import load_translations
from tests.flows.sample import INSTRUMENTS, sample_lexicon, sample_reply, sample_store
from tests.render.test_golden import CASES, LANGUAGES, QUESTIONS, WATCHED

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
STORE = sample_store()


def text_of(article: int) -> str:
    """Return the stored text of an article."""
    with STORE.reading() as reading:
        found = reading.article(article)
    assert found is not None
    return found.text


def asked(name: str, place: int) -> tuple[Answer, str]:
    """Return an answer and its plain text."""
    language = LANGUAGES[place]
    chat = ChatRef(key="x", language=language, watched=WATCHED)
    answer = sample_reply(store=STORE).answer(QUESTIONS[name][place], chat)
    return answer, plain_text(answer, Voice(language, "UTC", load_translations(language)))


@pytest.mark.parametrize(("name", "place"), CASES)
def test_every_excerpt_is_the_text_of_its_span(name: str, place: int) -> None:
    answer, _ = asked(name, place)

    for excerpt in answer.excerpts:
        assert excerpt.span.of(text_of(excerpt.article.id)) == excerpt.text


@pytest.mark.parametrize(("name", "place"), CASES)
def test_every_figure_is_printed_at_its_span(name: str, place: int) -> None:
    answer, _ = asked(name, place)

    for stored in answer.moves:
        for value, span in figures(stored):
            assert abs(value) == printed(text_of(stored.article.id), span)


@pytest.mark.parametrize(("name", "place"), CASES)
def test_every_number_shown_has_a_source(name: str, place: int) -> None:
    answer, text = asked(name, place)
    sourced = set(_NUMBER.findall(sources(answer)))

    assert set(_NUMBER.findall(text)) <= sourced


def figures(stored: StoredMove) -> list[tuple[Decimal, Span]]:
    """Return the figures of a move with their spans."""
    move = stored.move
    pairs = ((move.percent, move.percent_span), (move.points, move.points_span), (move.level, move.level_span))
    return [(value, span) for value, span in pairs if value is not None and span is not None]


def printed(text: str, span: Span) -> Decimal:
    """Return the number printed at a span."""
    found = _NUMBER.search(span.of(text))
    assert found
    return Decimal(found.group().replace(",", ""))


def sources(answer: Answer) -> str:
    """Return every text a number may come from: figures, excerpts, headlines, days, counts, codes, computations."""
    told = answer_json(answer, "", sample_lexicon().instruments)
    parts = [figure_text(text_of(stored.article.id), span) for stored in answer.moves for _, span in figures(stored)]
    parts += [excerpt.text for excerpt in told.excerpts]
    parts += [str(article.headline) + str(article.published) for article in told.articles]
    parts += [f"{day.day} {day.month} {day.year}" for stored in answer.moves if (day := stored.move.session)]
    parts += [str(computed.value) for computed in told.computed]
    parts += [str(value) for part in answer.parts if isinstance(part, Note) for _, value in part.values]
    parts += [question for part in answer.parts if isinstance(part, Examples) for question in part.questions]
    parts += [str(candidate) for part in answer.parts if isinstance(part, Choices) for candidate in part.candidates]
    parts += [str(instrument) for instrument in INSTRUMENTS]
    parts += [str(place) for place in range(1, 60)]
    return " ".join(parts)


def figure_text(text: str, span: Span) -> str:
    """Return a figure as it is printed."""
    return span.of(text)
