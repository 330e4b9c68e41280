"""Figures as reports print them: numbers, fractions and number words, with their units, as Decimal."""

import re
from decimal import Decimal
from typing import NamedTuple

from bot.lexicon.units import AMOUNT, BARE, QUANTITIES, SCALES, SIGNS, UNITS, Measure, Unit

_WORDS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "third": Decimal("0.33")}


def _any(options: object) -> str:
    """Return an alternation of literal texts, longest first."""
    return "|".join(re.escape(text).replace(r"\ ", r"\s") for text in sorted(map(str, _iter(options)), key=len)[::-1])


def _iter(options: object) -> list[str]:
    """Return the texts of a mapping or a tuple."""
    return list(options) if isinstance(options, dict | tuple) else []


_LETTER_UNITS = tuple(unit for unit in UNITS if unit[0].isalpha() and unit != "p")
_NUMBER = r"\d{1,2},\d{1,2}(?=\s?%)|\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d{1,3}\.\d{3}\.\d\d|\d+(?:\.\d+)?|\.\d+"
_FRACTION = r"(?:[ -]\d{1,2}/\d{1,2}(?!\d))?"
_CENT = Decimal("0.01")
_CENT_DIGITS = 2
_CURRENCY = _any(tuple(sign for sign in SIGNS if not sign.isalpha()))
_ISO_LETTERS = 3
_SPACE, _SPACE_OR_HYPHEN = r"\s", r"[\s-]"
_LETTERS = "|".join(("Rs\\.?", "RM", "Rp", *(sign for sign in SIGNS if len(sign) == _ISO_LETTERS and sign.isalpha())))
_COUNTED = r"(?:half|quarter|third)\sof\s(?:a|one)|half\sa|a\s(?:half|quarter|third)"
_COUNTED += rf"|(?:{_any(_WORDS)})(?:\sand\sa\s(?:half|quarter))?"
_SHARES = {
    "half": Decimal(50),
    "two thirds": Decimal(67),
    "three quarters": Decimal(75),
    **{
        f"{one} {part}": Decimal(value)
        for one in ("a", "one")
        for part, value in (("third", 33), ("quarter", 25), ("fourth", 25), ("fifth", 20), ("tenth", 10))
    },
}
"""Parts of a value in words, in percent."""

FIGURE = rf"""
    (?<![\w.,/&%])(?P<sign>[+-](?=[\d.$€£¥₹]))?
    (?:(?P<currency>(?:{_CURRENCY}|(?:{_LETTERS})(?=[\s\d]))\s?-?)(?=[\d.]))?
    (?P<number>(?:\d{{1,2}}/\d{{1,2}}(?![\d/])|(?:{_NUMBER}){_FRACTION}))
    (?:[\s-]?(?P<scale>{_any(SCALES)})\b|(?P<short>(?<=\d)[mkb]n?\b(?!\.)))?
    (?:[\s-]{{0,2}}(?P<unit>%+|¢|(?<=\d)p(?!\w)|(?i:{_any(_LETTER_UNITS)})(?!\w)(?:\s\(bps?\))?))?
    (?:\s(?:a|an|per)\s(?P<quantity>(?i:{_any(QUANTITIES)}))\b|/(?P<slash>{_any(QUANTITIES)})\b)?
"""
"""A number with its sign, currency, scale, unit and quantity: `$72.25 a barrel`, `0.28 per cent`, `2 3/4 cents`."""

COUNTED = rf"""
    (?P<counted>{_COUNTED})[\s-]
    (?P<counted_unit>percent(?:age\spoints?)?|per\scent|pct|%|basis\spoints?|points|cents?|pence|penny|yen|dollars)(?!\w)
    |(?P<part>{_any(_SHARES).replace(_SPACE, _SPACE_OR_HYPHEN)})\s(?:of\s)?(?:its|their)\s(?:market\s)?value\b"""
"""A figure in words: `three percent`, `half a percent`, `a quarter of a point`, `a third of its value`."""


class Figure(NamedTuple):
    """A figure: its value (not negative), printed sign (`+`, `-` or none), unit and quantity.

    Attributes:
        unit: what the number measures.
        per: the quantity a price is for (`bbl`, `oz` ...).
        start: offset in the text where the printed figure starts.
        end: offset where it ends.
    """

    value: Decimal
    unit: Unit
    start: int
    end: int
    sign: str = ""
    per: str | None = None

    @property
    def measure(self) -> Measure:
        """What the figure measures."""
        return self.unit.measure

    @property
    def unit_name(self) -> str | None:
        """The unit with the quantity a price is for, `USD/bbl`."""
        return f"{self.unit.name}/{self.per}" if self.per and self.unit.name else self.unit.name


def read_figure(match: re.Match[str], start: int) -> Figure:
    """Return the figure that a match of `FIGURE` or `COUNTED` holds.

    Args:
        match: the match, alone or inside a larger pattern.
        start: where the printed figure starts.
    """
    if "counted" in match.re.groupindex:
        if match["counted"]:
            return Figure(_counted(match["counted"]), UNITS[_spaced(match["counted_unit"])], start, match.end())
        if match["part"]:
            return Figure(_SHARES[_spaced(match["part"].replace("-", " "))], UNITS["%"], start, match.end())
    sign, currency, digits, unit, quantity, slash = match.group(
        "sign", "currency", "number", "unit", "quantity", "slash"
    )
    printed = AMOUNT if match["scale"] or match["short"] else _unit(unit or "", currency or "")
    per = QUANTITIES.get(_spaced(quantity or slash)) if quantity or slash else None
    sign = sign or ("-" if currency and currency.endswith("-") else "")
    return Figure(number(digits), printed, start, match.end(), sign, per)


def number(printed: str) -> Decimal:
    """Return the value of a printed number: `23,619.24`, `2 3/4`, `3-1/2`, `11/32`, `.5`; `4.90-4/8` is 4.905."""
    whole, _, fraction = printed.replace("-", " ").rpartition(" ")
    if "/" not in fraction:
        return _plain(printed)
    above, below = fraction.split("/")
    part = Decimal(above) / Decimal(below) if Decimal(below) else Decimal(0)
    if "." in whole:
        return _plain(whole) + part * _CENT
    return (_plain(whole) if whole else Decimal(0)) + part


def _plain(printed: str) -> Decimal:
    """Return the value of digits with thousands commas; a comma or second point may be a slip (`1,2`, `1.303.60`)."""
    if len(printed.rpartition(",")[2]) <= _CENT_DIGITS and "," in printed:
        return Decimal(printed.replace(",", "."))
    digits = printed.replace(",", "")
    if digits.count(".") > 1:
        whole, _, cents = digits.rpartition(".")
        digits = whole.replace(".", "") + "." + cents
    return Decimal(digits)


def _counted(words: str) -> Decimal:
    """Return the value of number words."""
    first, *rest = words.lower().split()
    if first in _PARTS:
        return _PARTS[first]
    if first == "a":
        return _PARTS[rest[0]]
    return Decimal(_WORDS[first]) + (_PARTS[rest[-1]] if rest else 0)


def _spaced(printed: str) -> str:
    """Return printed words in lower case with single spaces."""
    return " ".join(printed.lower().split())


def _unit(unit: str, currency: str) -> Unit:
    """Return the unit that a printed unit and currency, each empty where none is printed, make together."""
    if unit:
        printed = _spaced(unit.replace("-", " ").partition(" (")[0])
        return UNITS["%" if printed[0] == "%" else printed]
    sign = currency.rstrip("-").strip().rstrip(".")
    return Unit(Measure.PRICE, SIGNS.get(sign.upper(), sign)) if sign else BARE
