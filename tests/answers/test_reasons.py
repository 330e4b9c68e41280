"""Why: a cause that the proving sentence itself tells is not denied below it."""

import pytest

from bot.answers.reasons import tells_cause


@pytest.mark.parametrize(
    "sentence",
    [
        "The retailer missed its own forecast, which knocked its stock 8% lower early on.",
        "The drugmaker passed its trial, a result that sent the company's shares surging 60%.",
    ],
)
def test_a_sentence_may_tell_what_made_a_move(sentence: str) -> None:
    assert tells_cause(sentence)


@pytest.mark.parametrize("sentence", ["The Nikkei ended down 1.1%.", "Its shares rose 3% in heavy trade."])
def test_a_bare_move_tells_no_cause(sentence: str) -> None:
    assert not tells_cause(sentence)
