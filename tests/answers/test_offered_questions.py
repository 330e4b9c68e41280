"""Every question that an answer offers has an answer itself."""

import pytest

from bot.answers.cards import asking
from bot.model.answer import AnswerStatus, Note
from bot.model.instrument import InstrumentId
from bot.model.question import ChatRef, Intent
from bot.model.stored import MoveQuery
from tests.flows.demo import demo_reply, demo_store, lexicon

UNSAID = "No cause is stated for this move."


def reported() -> list[InstrumentId]:
    """Return every instrument that the demo articles report a move of."""
    with demo_store().reading() as reading:
        moves = reading.moves(MoveQuery(limit=500))
    return sorted({stored.move.instrument for stored in moves if stored.move.instrument is not None})


@pytest.mark.parametrize("instrument", reported())
@pytest.mark.parametrize("verb", ["", "why "])
def test_what_is_offered_with_a_move_is_answered(instrument: InstrumentId, verb: str) -> None:
    known = lexicon().instruments[instrument]
    offered = demo_reply().answer(verb + (known.ric or known.name), ChatRef(key="first")).suggestions
    for suggestion in offered:
        answer = demo_reply().answer(suggestion.asks, ChatRef(key="next"))
        assert answer.status is AnswerStatus.FOUND, suggestion
        assert UNSAID not in [part.message for part in answer.parts if isinstance(part, Note)], suggestion


def labels(text: str) -> list[str]:
    """Return what stands on the buttons under the answer to a question."""
    return [one.label for one in demo_reply().answer(text, ChatRef(key="first")).suggestions]


def test_quotes_that_only_the_subject_of_an_article_leads_to_are_offered() -> None:
    answer = demo_reply().answer("quotes about kospi", ChatRef(key="x"))

    assert bool(answer.quotes) == ("Quotes" in labels("kospi"))


def test_a_comparison_asks_why_by_the_code_that_every_button_uses() -> None:
    offered = demo_reply().answer("alibaba vs tencent", ChatRef(key="x")).suggestions

    assert offered == (asking(Intent.WHY, lexicon().instruments[InstrumentId("alibaba")]),)
