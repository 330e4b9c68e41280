"""Claims are read with their figures: percent, points, money and level, in digits and in Chinese numerals."""

from decimal import Decimal

import pytest

from bot.model.move import Direction
from bot.model.question import Claim
from bot.questions.claims import read_claim


@pytest.mark.parametrize(
    ("folded", "claim"),
    [
        ("alibaba rose 6%", Claim(Direction.UP, Decimal(6))),
        ("the bond yield rose 4 basis points to 2.71%", Claim(Direction.UP, points=Decimal(4), level=Decimal("2.71"))),
        ("brent settled up $1.68", Claim(Direction.UP, points=Decimal("1.68"))),
        ("gas fell 3 cents to $2.14", Claim(Direction.DOWN, points=Decimal("0.03"), level=Decimal("2.14"))),
        ("dow rose 152.40 points", Claim(Direction.UP, points=Decimal("152.40"))),
        ("恒生科技指数升百分之三点三", Claim(Direction.UP, Decimal("3.3"))),
        ("恒指跌百分之十二", Claim(Direction.DOWN, Decimal(12))),
        ("恒指升百分之二十点五", Claim(Direction.UP, Decimal("20.5"))),
        ("nothing of note", None),
    ],
)
def test_a_claim_is_read(folded: str, claim: Claim | None) -> None:
    assert read_claim(folded) == claim
