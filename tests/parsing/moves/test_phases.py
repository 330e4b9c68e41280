"""The part of the day is that of the move's own clause."""

import pytest

from bot.model.move import Phase
from tests.parsing.moves.reading import moves_of


def test_each_clause_has_its_own_phase() -> None:
    moves = moves_of("Alder Bank closed 8% lower after tumbling 11% in midday trading.")

    assert [move.phase for move in moves] == [Phase.CLOSE, Phase.MIDDAY]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Alder briefly touched a record before closing 2% lower.", [Phase.CLOSE]),
        (
            "The Elm 40 closed flat.\n\nThe Oak 9 index fell 1% after rising as much as 3%.",
            [Phase.CLOSE] * 2 + [Phase.INTRADAY],
        ),
    ],
)
def test_what_an_earlier_clause_says_of_the_day_is_its_own(sentence: str, expected: list[Phase]) -> None:
    assert [move.phase for move in moves_of(sentence)] == expected


def test_a_clause_without_a_phase_takes_that_beside_it() -> None:
    moves = moves_of("Wheat fell 31 cents to settle at $8.40 a bushel, corn fell 5 cents to $6.90 a bushel.")

    assert [move.phase for move in moves] == [Phase.CLOSE, Phase.CLOSE]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("July soybeans closed down 1%. December corn rose 2%.", [Phase.CLOSE, Phase.CLOSE]),
        ("Gold rose $2 to settle at $900 an ounce while silver gained 3 cents.", [Phase.CLOSE, Phase.CLOSE]),
        ("Wheat settled up 1%. Gold rose 2%.", [Phase.CLOSE, None]),
        ("Gold futures settled up 1%. Spot silver rose 2%.", [Phase.CLOSE, None]),
        ("Elm 500 rose 1.4% as of 4 p.m. New York time\n\nThe Oak 100 rose 1.7%", [Phase.CLOSE, Phase.CLOSE]),
    ],
)
def test_a_settlement_is_told_of_the_whole_market(body: str, expected: list[Phase | None]) -> None:
    assert [move.phase for move in moves_of(body)] == expected


def test_the_previous_close_is_no_closing_move() -> None:
    assert [move.phase for move in moves_of("The rupee was flat against the previous close.")] == [None]


def test_a_verb_inside_another_word_gives_no_phase() -> None:
    assert [move.phase for move in moves_of("Cedar crude rose 2.3%, extending gains on spending hopes.")] == [None]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Alder's premium stood at 17.85 pct.\n\nThe Elm 40 index rose 1%.", None),
        ("As of 07:02 GMT the Elm 40 index was up 1%.", Phase.INTRADAY),
        (
            "* Elm up\n\n* Oak up\n\n* Ash up\n\nStocks are gaining early on Wednesday.\n\nThe Elm 40 index rose 1%.",
            Phase.OPEN,
        ),
        ("The Elm 40 index fell 1% to end at 40.", Phase.CLOSE),
        ("By 17.02 the Elm 40 index was up 1%.", None),
    ],
)
def test_a_figure_is_no_time_of_day(body: str, expected: Phase | None) -> None:
    assert [move.phase for move in moves_of(body)] == [expected]
