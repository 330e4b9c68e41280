"""Which currency of a pair a move is about, and what it is from the other side."""

from decimal import Decimal

import pytest

from bot.lexicon.sides import Side, seen_from, side_of
from bot.model.instrument import Instrument, InstrumentId, Kind, Listing
from bot.model.move import Direction, Move, Period
from bot.model.span import Span


def pair(code: str) -> Instrument:
    return Instrument(id=InstrumentId(code.lower()), name=code, kind=Kind.PAIR, listings=(Listing(symbol=f"{code}=X"),))


@pytest.mark.parametrize(
    ("words", "code", "side"),
    [
        ("rupee", "USDINR", Side.QUOTE),
        ("Indian rupee", "USDINR", Side.QUOTE),
        ("dollar", "USDINR", Side.BASE),
        ("dollar/rupee", "USDINR", Side.BASE),
        ("USD/INR", "USDINR", Side.BASE),
        ("usdinr", "USDINR", Side.BASE),
        ("INR", "USDINR", Side.QUOTE),
        ("rupee per dollar", "USDINR", Side.QUOTE),
        ("Swiss franc", "USDCHF", Side.QUOTE),
        ("franc", "USDCHF", Side.QUOTE),
        ("Hong Kong dollar", "USDHKD", Side.QUOTE),
        ("Australian dollar", "AUDUSD", Side.BASE),
        ("greenback", "AUDUSD", Side.QUOTE),
        ("euro", "EURUSD", Side.BASE),
        ("euro", "EURGBP", Side.BASE),
        ("sterling", "EURGBP", Side.QUOTE),
        ("yuan", "USDCNH", Side.QUOTE),
        ("Philippine peso", "USDPHP", Side.QUOTE),
        ("peso", "USDPHP", Side.QUOTE),
        ("local currency", "USDINR", Side.QUOTE),
        ("日元", "USDJPY", Side.QUOTE),
        ("港元", "USDHKD", Side.QUOTE),
        ("美元兑日元", "USDJPY", Side.BASE),
        ("did the dollar rise against the rupee", "USDINR", Side.BASE),
        ("did the rupee fall against the dollar", "USDINR", Side.QUOTE),
    ],
)
def test_the_currency_named_first_is_the_side(words: str, code: str, side: Side) -> None:
    assert side_of(words, pair(code)) is side


def test_only_a_pair_has_sides() -> None:
    stock = Instrument(id=InstrumentId("x"), name="Dollar Tree", kind=Kind.STOCK)

    assert side_of("dollar", stock) is None
    assert side_of("dollar", None) is None


def move(mention: str, direction: Direction, percent: str) -> Move:
    return Move(
        mention=mention,
        direction=direction,
        percent=Decimal(percent),
        period=Period.SESSION,
        evidence="",
        span=Span(0, 0),
    )


@pytest.mark.parametrize(
    ("percent", "turned"), [("-0.3", "0.3"), ("-5.0", "5.3"), ("25", "-20"), ("0.00", "0.00"), ("-100", None)]
)
def test_a_move_is_turned_round_for_the_other_side(percent: str, turned: str | None) -> None:
    reported = move("rupee", Direction.DOWN, percent)

    seen = seen_from(reported, pair("USDINR"), Side.BASE)

    assert seen.direction is Direction.UP
    assert seen.percent == (Decimal(turned) if turned else None)
    assert seen_from(reported, pair("USDINR"), Side.QUOTE) is reported
