"""Printed figures become exact numbers with their units."""

import re
from decimal import Decimal

import pytest

from bot.lexicon.figures import COUNTED, FIGURE, Figure, number, read_figure
from bot.lexicon.units import Measure

_FIGURE = re.compile(rf"(?:(?i:{COUNTED})|{FIGURE})", re.VERBOSE)


def figure(printed: str) -> Figure:
    """Return the figure at the start of a text."""
    match = _FIGURE.match(printed)
    assert match is not None
    return read_figure(match, 0)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("23,619.24", "23619.24"),
        ("1,23,456", "123456"),
        ("2 3/4", "2.75"),
        ("3-1/2", "3.5"),
        ("11/32", "0.34375"),
        (".5", "0.5"),
        ("4.90-4/8", "4.905"),
        ("1.303.60", "1303.60"),
    ],
)
def test_numbers_are_exact(printed: str, value: str) -> None:
    assert number(printed) == Decimal(value)


@pytest.mark.parametrize(
    ("printed", "measure", "unit"),
    [
        ("0.28 per cent", Measure.PERCENT, "%"),
        ("3 pct", Measure.PERCENT, "%"),
        ("half a percent", Measure.PERCENT, "%"),
        ("90.88 points", Measure.POINTS, "points"),
        ("5bps", Measure.BASIS, "bp"),
        ("nine basis points", Measure.BASIS, "bp"),
        ("$72.25 a barrel", Measure.PRICE, "USD/bbl"),
        ("HK$4.80", Measure.PRICE, "HKD"),
        ("Rs 2,074", Measure.PRICE, "INR"),
        ("107.29 yen", Measure.PRICE, "yen"),
        ("71 cents", Measure.SMALL, "cents"),
        ("93.5p", Measure.SMALL, "pence"),
        ("$1.2 billion", Measure.AMOUNT, None),
        ("5.3m", Measure.AMOUNT, None),
        ("9,527.10", Measure.BARE, None),
    ],
)
def test_units_say_what_is_measured(printed: str, measure: Measure, unit: str | None) -> None:
    found = figure(printed)

    assert (found.measure, found.unit_name) == (measure, unit)
    assert found.end == len(printed)


def test_a_printed_sign_is_kept_apart_from_the_value() -> None:
    assert (figure("-0.3%").sign, figure("-0.3%").value) == ("-", Decimal("0.3"))
