"""Figures with their units: points, money, small coins, basis points, fractions and words."""

import pytest

from tests.parsing.moves.reading import brief, moves_of


@pytest.mark.parametrize(
    ("sentence", "figures", "unit"),
    [
        (
            "The Elm index fell 168.21 points, or 0.28 per cent, and settled at 60,092.97.",
            (-0.28, -168.21, 60092.97),
            "points",
        ),
        ("Cedar crude fell $1.07, or 1.5%, to $72.25 a barrel.", (-1.5, -1.07, 72.25), "USD/bbl"),
        ("Cedar crude rose 71 cents to $94.49 a barrel.", (None, 0.71, 94.49), "USD/bbl"),
        ("Wheat added 2 3/4 cents to $4.35 a bushel.", (None, 0.0275, 4.35), "USD/bushel"),
        ("Alder shares rose 5.5 pence to 274.5 pence.", (None, 5.5, 274.5), "pence"),
        ("Alder shares rose 93.5p to 1772.5p.", (None, 93.5, 1772.5), "pence"),
        ("Alder shares rose 10.9% to HK$4.80.", (10.9, None, 4.8), "HKD"),
        ("Alder shares fell 17% to 151.3 Australian dollars.", (-17, None, 151.3), "AUD"),
        ("Alder shares fell 3% to Rs 133.90 apiece.", (-3, None, 133.9), "INR"),
        ("Alder shares fell 2.4% to 1,945 won.", (-2.4, None, 1945), "won"),
        ("The 10-year yield fell 2.8 basis points to 2.611%.", (None, -2.8, 2.611), "bp"),
        ("The 10-year yield was down 3 basis points (bps) at 2.455%.", (None, -3, 2.455), "bp"),
        ("The 10-year yield rose to 4.19% from 4.17%.", (None, None, 4.19), "%"),
        ("Alder notes gained 11/32 in price.", (None, 0.34375, None), "points"),
        ("The Elm index gained half a percent.", (0.5, None, None), None),
        ("The Elm index gained three percent.", (3, None, None), None),
        ("The 10-year yield was down nine basis points.", (None, -9, None), "bp"),
        ("The Elm index dropped 272.63 to 53,459.78.", (None, -272.63, 53459.78), "points"),
    ],
)
def test_figures_carry_their_unit(sentence: str, figures: tuple[float | None, ...], unit: str | None) -> None:
    (move,) = moves_of(sentence)

    assert brief(move)[1:] == figures
    assert move.unit == unit


@pytest.mark.parametrize(
    ("sentence", "mention", "level"),
    [
        ("The euro fell 0.2% to $1.0853.", "euro/dollar", 1.0853),
        ("The dollar was up 0.2% at 107.29 yen.", "dollar/yen", 107.29),
        ("The dollar dropped 0.1% against the yen to 108.43.", "dollar/yen", 108.43),
        ("The rupee weakened to 83.2 per dollar.", "rupee", 83.2),
        ("The won was quoted at 1,461.3 per dollar, 0.1% lower than its previous close at 1,451.3.", "won", 1461.3),
        ("The Indian currency fell to 88.1 per dollar.", "Indian rupee", 88.1),
    ],
)
def test_pairs_are_read_in_both_quoting_ways(sentence: str, mention: str, level: float) -> None:
    (move,) = moves_of(sentence)

    assert (move.mention, float(move.level or 0)) == (mention, level)


@pytest.mark.parametrize(
    ("sentence", "direction", "level"),
    [
        ("The euro touched $1.1380, its lowest since April.", "down", 1.138),
        ("The Elm index brushed 94.056, its highest in a year.", "up", 94.056),
        ("The Elm index briefly topped 52,000.", "up", 52000),
        ("Gold hit a low of $2,010 an ounce.", "down", 2010),
        ("Copper fell to as low as $4,635 a ton.", "down", 4635),
        ("Gold broke the $3,000 mark.", "up", 3000),
        ("Gold was at $2,910, its highest since May.", "up", 2910),
        ("Gold was as low as $2,810 at one stage.", "down", 2810),
        ("Ether was volatile, moving past the $2,000 mark to highs of about $2,170.", "up", 2170),
        ("Gold last traded at $2,810, surrendering part of its advance.", "down", 2810),
        ("Gold closed at $2,810, extending its gains.", "up", 2810),
        ("Gold finishes at a record high of $2,910.", "up", 2910),
        ("The Elm index hit 58,000 for the first time ever.", "up", 58000),
        ("The pound slid to a 21-day moving average at $1.2370.", "down", 1.237),
        ("Cedar crude rose to a nine-week high, hovering around $92 a barrel.", "up", 92),
        ("The talks drove Cedar crude higher to $92 a barrel.", "up", 92),
    ],
)
def test_a_level_alone_is_a_move_where_the_clause_says_which_way(sentence: str, direction: str, level: float) -> None:
    (move,) = moves_of(sentence)

    assert (move.direction.value, float(move.level or 0), move.percent) == (direction, level, None)


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("The rupee was 0.1% higher at 84.2 per dollar.", "INR"),
        ("The yen strengthened against the dollar to 113.96.", "yen"),
        ("GBP/USD fell to 1.2370.", "USD"),
        ("The dollar index rose 0.3% to 108.1.", "points"),
    ],
)
def test_a_bare_level_of_a_currency_is_counted_in_its_own_unit(sentence: str, unit: str) -> None:
    assert [move.unit for move in moves_of(sentence)] == [unit]
