"""What `this`, `the index`, `the 10-year`, `the local currency` stand for."""

import pytest

from tests.parsing.moves.reading import briefs


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Alder jumped 5% on Wednesday. This follows a 6.3% gain on Tuesday.", ("Alder", 6.3, None, None)),
        ("Banks carried the Elm 40 index higher, with the index rising 0.4%.", ("Elm 40 index", 0.4, None, None)),
        (
            "The blue-chip Elm 40 index rose 1%. The Oak 90 index fell 2%. The blue-chip index is up 9% this year.",
            ("Elm 40 index", 9, None, None),
        ),
        ("The rupee weakened to 95.2 per dollar. Later the local currency was flat.", ("rupee", 0, None, None)),
        (
            "The yuan eased to 7.31 per dollar. Its offshore counterpart weakened to 7.32 yuan per dollar.",
            ("offshore yuan", None, None, 7.32),
        ),
        (
            "The Elm 50 rose 0.1% and the Oak index 0.2%. Both indexes fell 0.5% and 0.6%, respectively, last week.",
            ("Oak index", -0.6, None, None),
        ),
        (
            "Winter wheat rose 19%. Wheat futures have dropped 9% since May. The June contract lost 1%.",
            ("Wheat futures", -1, None, None),
        ),
        (
            "Treasury yields slid, the 10-year rate sinking 12 basis points to 2.91%.",
            ("10-year Treasury yield", None, -12, 2.91),
        ),
        (
            "The three-year Elm bond yield fell 3 basis points, while the benchmark 10-year yield lost 4 basis points.",
            ("10-year Elm bond yield", None, -4, None),
        ),
        (
            "Ruritanian two-year yields rose 1 bps. On the 10-year bond, it inched up and was last at 4.62%.",
            ("10-year bond yield", None, None, 4.62),
        ),
        (
            "Birch Inc shares rose 1%. Alder Inc reported better results. The shares jumped 16%.",
            ("Alder Inc", 16, None, None),
        ),
        (
            "Markets assessed Alder's earnings. The retail bellwether dropped 5.8%. Oak (OAK.O) fell.",
            ("Alder", -5.8, None, None),
        ),
        ("The pound collapsed 15 U.S. cents.", ("pound/dollar", None, -0.15, None)),
        ("Rail firm Alder (ALD.L) extended its losses by 10%.", ("Alder", -10, None, None)),
        ("Shares of Alder Mining rose 3%.\n\n** Up 13.1% in 2024", ("Alder Mining", 13.1, None, None)),
        (
            "Elm futures fell 0.8%, a discount to the underlying Elm 200 index close. The benchmark lost 0.1%.",
            ("Elm 200 index", -0.1, None, None),
        ),
        (
            "Shares of trust Iron Hill fell 2%.\n\nIRH posts a loss.\n\nShares of the company rose 5% in 2024.",
            ("Iron Hill", 5, None, None),
        ),
        (
            "The Elm Industrial Average snapped its streak. The blue-chip index lost 0.13%.",
            ("Elm Industrial Average", -0.13, None, None),
        ),
        (
            "U.S. yields moved higher, with the 10-year yield crossing the 4.5% mark.",
            ("U.S. 10-year yield", None, None, 4.5),
        ),
        ("The Dow and Elm 40 index are down about 9 percent each.", ("Elm 40 index", -9, None, None)),
        ("Shares of Alder Mining rose 3%.\n\n** Day's move takes YTD gains to ~11%", ("Alder Mining", 11, None, None)),
        (
            "Canadian bond yields climbed. The 10-year was up 5 basis points at 3.75%.",
            ("10-year Canadian bond yield", None, 5, 3.75),
        ),
        (
            "The yield on the benchmark 10-year bond was 6.85%. The benchmark yield softened by 2 basis points.",
            ("yield on the benchmark 10-year bond", None, -2, None),
        ),
        ("Fund ALDX is up 18% this year vs a 4% gain in the benchmark index.", ("benchmark index", 4, None, None)),
    ],
)
def test_a_reference_is_named_by_what_it_stands_for(body: str, expected: tuple[object, ...]) -> None:
    assert briefs(body)[-1] == expected


def test_this_of_another_sentence_than_the_move_is_nobody() -> None:
    assert len(briefs("Alder jumped 5%. Inflation was mild. This follows a 2% rise in April.")) == 1


def test_what_wobbles_round_a_level_is_there() -> None:
    assert briefs("Cedar coin fell again, wobbling around the $300 level.") == [("Cedar coin", None, None, 300)]
