"""Words of everyday speech are no instruments, unless capitals, a mark or a word of markets make them one."""

import pytest

from bot.model.resolution import Status
from tests.flows.demo import resolver


@pytest.mark.parametrize(
    "query",
    [
        "echo",
        "battery",
        "insurance",
        "credit card",
        "ads",
        "meme",
        "mark",
        "diamonds",
        "my battery is dead",
        "i need insurance",
        "diamonds are forever",
        "mark said so",
        "send me a meme",
        "block him",
        "snap out of it",
        "unity is strength",
        "battery price",
        "will it rain in london tomorrow",
    ],
)
def test_an_everyday_word_is_nothing(query: str) -> None:
    assert resolver().resolve(query).status is Status.UNKNOWN


@pytest.mark.parametrize(
    ("query", "ric"),
    [
        ("ECHO", "ECHO.O"),
        ("$ads", "ADSGn.DE"),
        ("visa", "V.N"),
        ("target", "TGT.N"),
        ("gold", "XAU="),
        ("cost", "COST.O"),
        ("gap", "GAP.N"),
        ("block shares", "XYZ.N"),
        ("snap stock", "SNAP.N"),
        ("london", ".FTSE"),
    ],
)
def test_what_is_written_as_a_code_or_widely_known_is_meant(query: str, ric: str) -> None:
    assert resolver().resolve(query).candidates[0].instrument.ric == ric
