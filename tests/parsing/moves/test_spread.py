"""A figure that no session can hold is over a longer span."""

from decimal import Decimal

import pytest

from bot.model.instrument import Kind
from bot.model.move import Period
from bot.parsing.moves.spread import possible_period


@pytest.mark.parametrize(
    ("period", "percent", "kind", "expected"),
    [
        (Period.SESSION, "49", Kind.INDEX, Period.OTHER),
        (Period.PREVIOUS_SESSION, "-40.5", Kind.PAIR, Period.OTHER),
        (Period.SESSION, "-33.3", Kind.INDEX, Period.SESSION),
        (Period.YEAR, "49", Kind.INDEX, Period.YEAR),
        (Period.SESSION, "-71", Kind.STOCK, Period.SESSION),
        (Period.SESSION, "460", None, Period.SESSION),
        (Period.SESSION, None, Kind.INDEX, Period.SESSION),
    ],
)
def test_a_session_carries_an_index_only_so_far(
    period: Period, percent: str | None, kind: Kind | None, expected: Period
) -> None:
    assert possible_period(period, Decimal(percent) if percent else None, kind) is expected
