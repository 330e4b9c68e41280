"""Every number in an answer is traced: printed in an article, of the catalogue, or computed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.model.answer import Answer, Choices, Examples, MoveCard, Note, QuoteCard, Story
from bot.model.span import Span
from bot.model.stored import StoredMove
from bot.render.terminal import plain_text
from bot.render.voice import Voice
from tests import flows
from tests.flows.asking import Expected, last_answer, read_table
from tests.flows.demo import demo_reply, demo_store

ROWS = read_table(Path(flows.__path__[0]) / "demo_questions.tsv")
VOICE = Voice()
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_HUNDREDTHS = re.compile(r"(\d+) cents?")


def text_of(article: int) -> str:
    """Return the stored text of an article."""
    with demo_store().reading() as reading:
        found = reading.article(article)
    assert found is not None
    return found.text


def traced(answer: Answer) -> Iterator[str]:
    """Yield the words that a number of an answer may come from, each from the part that shows it."""
    for stored in answer.moves:
        yield from printed(stored)
        yield VOICE.day(stored.move.session or stored.article.received.date(), answer.now)
        yield stored.move.mention
    for part in answer.parts:
        yield from of_part(part, answer)
    yield from (f"{article.headline} {article.source}" for article in answer.articles)
    yield from (excerpt.text for excerpt in answer.excerpts)
    for instrument in (*answer.instruments, *(card.instrument for card in answer.cards if card.instrument)):
        yield " ".join((instrument.name, *(name.text for name in instrument.names)))


def of_part(part: object, answer: Answer) -> Iterator[str]:
    """Yield what a part shows that is no report's figure: its age, its own values, its choices."""
    if isinstance(part, MoveCard | QuoteCard | Story):
        yield VOICE.age(part.age)
    elif isinstance(part, Note):
        yield part.message
        yield from (VOICE.value(value, answer.now) for _, value in part.values)
    elif isinstance(part, Examples):
        yield from part.questions
    elif isinstance(part, Choices):
        yield from (f"{one.instrument.name} {one.instrument.ric} {one.instrument.symbol}" for one in part.candidates)
    for row in getattr(part, "rows", ()):
        yield VOICE.age(row.age)
    for instrument in getattr(part, "instruments", ()):
        yield " ".join((instrument.name, *(name.text for name in instrument.names)))


def printed(stored: StoredMove) -> Iterator[str]:
    """Yield a move's figures as its article prints them; cents as hundredths as well."""
    move, text = stored.move, text_of(stored.article.id)
    spans: tuple[Span | None, ...] = (move.percent_span, move.points_span, move.level_span)
    for span in (one for one in spans if one):
        yield span.of(text)
        yield from (f"0.{int(cents):02}" for cents in _HUNDREDTHS.findall(text[span.start : span.end + 6]))
    if move.percent == 0 and move.percent_span is None:
        yield "0"


def numbers(text: str) -> set[str]:
    """Return the numbers in a text, as values."""
    return {found.replace(",", "") for found in _NUMBER.findall(text)}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.question)
def test_every_number_shown_is_traced(row: Expected) -> None:
    answer = last_answer(demo_reply(), row.question)

    allowed = {number for words in traced(answer) for number in numbers(words)}

    assert numbers(plain_text(answer, VOICE)) <= allowed


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.question)
def test_every_excerpt_is_the_text_at_its_span(row: Expected) -> None:
    answer = last_answer(demo_reply(), row.question)

    for excerpt in answer.excerpts:
        stretch = excerpt.span.of(text_of(excerpt.article.id))
        assert all(piece in stretch for piece in excerpt.text.split(" ... "))
