"""Each clause gives its instrument, direction and figures."""

import pytest

from bot.model.move import Move
from tests.parsing.moves.conftest import Read


def brief(move: Move) -> tuple[str, str | None, float | None, float | None, float | None]:
    """Return what tells moves apart."""
    percent, points, level = (
        None if value is None else float(value) for value in (move.percent, move.points, move.level)
    )
    return move.mention, move.code, percent, points, level


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Alder Bank ALD.L rose 2.1%.", [("Alder Bank", "ALD.L", 2.1, None, None)]),
        ("The Birch 40 index .BRX fell 0.35% to 4,070.65.", [("Birch 40 index", ".BRX", -0.35, None, 4070.65)]),
        (
            "Cedar (CED.N) and Dogwood (DOG.N) gained 2% and 3.4%, respectively.",
            [("Cedar", "CED.N", 2.0, None, None), ("Dogwood", "DOG.N", 3.4, None, None)],
        ),
        (
            "The Birch 40 declined 168.21 points or 0.28 per cent to settle at 60,092.97.",
            [("Birch 40", None, -0.28, -168.21, 60092.97)],
        ),
        ("The Elm index was 0.4% lower at 711.29.", [("Elm index", None, -0.4, None, 711.29)]),
        (
            "Bonds sold off, sending the 10-year Treasury yield up 5 bps.",
            [("10-year Treasury yield", None, None, 5.0, None)],
        ),
    ],
)
def test_a_clause_gives_its_moves(read: Read, sentence: str, expected: list[object]) -> None:
    assert [brief(move) for move in read(sentence)] == expected
