"""A week's summary is counted over the week until the day is named again."""

import pytest

from bot.model.move import Period
from tests.parsing.moves.reading import moves_of

W, S = Period.WEEK, Period.SESSION


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("For the week, the Elm 40 rose 2%. Alder gained 5%, while Birch lost 3%.", [W, W, W]),
        ("For the week, the Elm 40 rose 2%.\n\nAlder gained 5%.", [W, S]),
        ("The Elm 40 fell 2% for the week.\n\nAlder gained 5%.\n\nOn the day, Birch rose 3%.", [W, W, S]),
        ("The Elm 40 fell 2% for the week.\n\nAlder gained 5%.\n\nBirch fell 3% on Wednesday.", [W, S, S]),
        ("For the week, the Elm 40 rose 2%. Alder closed up 5% on Wednesday.", [W, S]),
        ("The Elm 40 has gained 2% this week. Alder rose 5%.", [W, S]),
        ("Alder fell 5%, making it the biggest loser on the Elm 40 for the week.", [W]),
        ("The top weekly gainer was Alder, up 5%.", [W]),
        ("The Elm 40 fell 1.6% for its biggest drop since the week starting March 3.", [W]),
    ],
)
def test_a_weekly_summary_goes_on_until_the_day_is_named(body: str, expected: list[Period]) -> None:
    assert [move.period for move in moves_of(body)] == expected
