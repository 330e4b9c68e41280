"""Phrases of the trading day give the phase that a clause states."""

import pytest

from bot.lexicon.phases import phase_of
from bot.model.move import Phase


@pytest.mark.parametrize(
    ("clause", "phase"),
    [
        ("slipped 2% in extended trading", Phase.AFTERHOURS),
        ("added 1% postmarket", Phase.AFTERHOURS),
        ("stood 1% higher by midday", Phase.MIDDAY),
        ("rose half a percent premarket", Phase.FUTURES),
        ("e-mini contracts were up", Phase.FUTURES),
        ("lost as much as 3%", Phase.INTRADAY),
        ("was set to start 1% lower", Phase.OPEN),
        ("opened at 40", Phase.OPEN),
        ("settled at 40", Phase.CLOSE),
        ("ended 2% lower", Phase.CLOSE),
        ("was down 1% by 0930 gmt", Phase.INTRADAY),
        ("fell 1% from its previous close", None),
        ("gained 3%", None),
    ],
)
def test_a_clause_gives_its_phase(clause: str, phase: Phase | None) -> None:
    assert phase_of(clause) is phase
