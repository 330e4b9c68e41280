"""The exchange that a sentence names beside goods tells whose contract it is."""

import pytest

from bot.model.span import Span
from bot.parsing.moves.exchanges import place_of_trade
from bot.parsing.moves.mentions import Mention
from bot.parsing.moves.tokens import tokenize


@pytest.mark.parametrize(
    ("sentence", "name", "place"),
    [
        ("The iron ore contract on the Dalian Commodity Exchange fell 1%.", "iron ore", "Dalian"),
        ("On the Kansas City Board of Trade, wheat fell 1%.", "wheat", "Kansas"),
        ("The rubber contract (SHFE) fell 1% and rubber on SICOM rose.", "rubber", "Shanghai"),
        ("Alder fell 1% in Osaka.", "Alder", None),
        ("Wheat fell 1%.", "Wheat", None),
    ],
)
def test_goods_are_traded_at_the_exchange_beside_them(sentence: str, name: str, place: str | None) -> None:
    start = sentence.index(name)
    mention = Mention(name, Span(start, start + len(name)))

    assert place_of_trade(tokenize(sentence, 0, len(sentence)), mention) == place
