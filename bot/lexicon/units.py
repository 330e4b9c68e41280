"""Units that figures are printed in: what a word or sign after (or before) a number means.

To add a unit, put a line into `UNITS` (printed after the number) or `SIGNS` (printed before it).
"""

from dataclasses import dataclass
from enum import StrEnum


class Measure(StrEnum):
    """What a figure measures."""

    PERCENT = "%"
    POINTS = "points"
    BASIS = "bp"
    PRICE = "price"
    SMALL = "small"
    BARE = "bare"
    AMOUNT = "amount"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: what it measures, its canonical name, the main unit of a small coin (cents: USD)."""

    measure: Measure
    name: str | None
    of: str | None = None


_PERCENT = Unit(Measure.PERCENT, "%")
_POINTS = Unit(Measure.POINTS, "points")
_PERCENTAGE_POINTS = Unit(Measure.BASIS, "percentage points")
_BASIS = Unit(Measure.BASIS, "bp")
BARE = Unit(Measure.BARE, None)
AMOUNT = Unit(Measure.AMOUNT, None)

UNITS: dict[str, Unit] = {
    "%": _PERCENT,
    "percent": _PERCENT,
    "per cent": _PERCENT,
    "percent percent": _PERCENT,
    "pct": _PERCENT,
    "percentage point": _PERCENTAGE_POINTS,
    "percentage points": _PERCENTAGE_POINTS,
    "point": _POINTS,
    "points": _POINTS,
    "pt": _POINTS,
    "pts": _POINTS,
    "tick": Unit(Measure.POINTS, "ticks"),
    "ticks": Unit(Measure.POINTS, "ticks"),
    "pip": Unit(Measure.POINTS, "pips"),
    "pips": Unit(Measure.POINTS, "pips"),
    "basis point": _BASIS,
    "basis points": _BASIS,
    "bp": _BASIS,
    "bps": _BASIS,
    "cent": Unit(Measure.SMALL, "cents", "USD"),
    "cents": Unit(Measure.SMALL, "cents", "USD"),
    "u.s. cents": Unit(Measure.SMALL, "cents", "USD"),
    "us cents": Unit(Measure.SMALL, "cents", "USD"),
    "¢": Unit(Measure.SMALL, "cents", "USD"),
    "penny": Unit(Measure.SMALL, "pence", "GBP"),
    "pence": Unit(Measure.SMALL, "pence", "GBP"),
    "p": Unit(Measure.SMALL, "pence", "GBP"),
    "paise": Unit(Measure.SMALL, "paise", "INR"),
    "paisa": Unit(Measure.SMALL, "paise", "INR"),
    "sen": Unit(Measure.SMALL, "sen", "MYR"),
    "ringgit": Unit(Measure.PRICE, "MYR"),
    "yen": Unit(Measure.PRICE, "yen"),
    "japanese yen": Unit(Measure.PRICE, "yen"),
    "chinese yuan": Unit(Measure.PRICE, "yuan"),
    "korean won": Unit(Measure.PRICE, "won"),
    "south korean won": Unit(Measure.PRICE, "won"),
    "indian rupees": Unit(Measure.PRICE, "INR"),
    "yuan": Unit(Measure.PRICE, "yuan"),
    "renminbi": Unit(Measure.PRICE, "yuan"),
    "won": Unit(Measure.PRICE, "won"),
    "dollar": Unit(Measure.PRICE, "USD"),
    "dollars": Unit(Measure.PRICE, "USD"),
    "u.s. dollars": Unit(Measure.PRICE, "USD"),
    "us dollars": Unit(Measure.PRICE, "USD"),
    "australian dollars": Unit(Measure.PRICE, "AUD"),
    "canadian dollars": Unit(Measure.PRICE, "CAD"),
    "hong kong dollars": Unit(Measure.PRICE, "HKD"),
    "singapore dollars": Unit(Measure.PRICE, "SGD"),
    "new zealand dollars": Unit(Measure.PRICE, "NZD"),
    "taiwan dollars": Unit(Measure.PRICE, "TWD"),
    "euro": Unit(Measure.PRICE, "EUR"),
    "euros": Unit(Measure.PRICE, "EUR"),
    "pounds": Unit(Measure.PRICE, "GBP"),
    "rupee": Unit(Measure.PRICE, "INR"),
    "rupees": Unit(Measure.PRICE, "INR"),
    "rupiah": Unit(Measure.PRICE, "IDR"),
    "baht": Unit(Measure.PRICE, "THB"),
    "pesos": Unit(Measure.PRICE, "pesos"),
    "francs": Unit(Measure.PRICE, "CHF"),
    "swiss francs": Unit(Measure.PRICE, "CHF"),
    "reais": Unit(Measure.PRICE, "BRL"),
    "rand": Unit(Measure.PRICE, "ZAR"),
    "roubles": Unit(Measure.PRICE, "RUB"),
    "rubles": Unit(Measure.PRICE, "RUB"),
    "lira": Unit(Measure.PRICE, "TRY"),
    "liras": Unit(Measure.PRICE, "TRY"),
    "riyals": Unit(Measure.PRICE, "SAR"),
    "dirhams": Unit(Measure.PRICE, "AED"),
    "dinars": Unit(Measure.PRICE, "dinars"),
    "shekels": Unit(Measure.PRICE, "ILS"),
    "zlotys": Unit(Measure.PRICE, "PLN"),
    "forints": Unit(Measure.PRICE, "HUF"),
    "forint": Unit(Measure.PRICE, "HUF"),
    "crowns": Unit(Measure.PRICE, "crowns"),
    "crown": Unit(Measure.PRICE, "crowns"),
    "lei": Unit(Measure.PRICE, "RON"),
    "naira": Unit(Measure.PRICE, "NGN"),
    "shillings": Unit(Measure.PRICE, "shillings"),
}

SIGNS: dict[str, str] = {
    "$": "USD",
    "US$": "USD",
    "U.S.$": "USD",
    "HK$": "HKD",
    "S$": "SGD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "NZ$": "NZD",
    "NT$": "TWD",
    "R$": "BRL",
    "MX$": "MXN",
    "€": "EUR",
    "£": "GBP",
    "¥": "yen",
    "₹": "INR",
    "₩": "won",
    "RS": "INR",
    "RM": "MYR",
    "RP": "IDR",
    "USD": "USD",
    "EUR": "EUR",
    "GBP": "GBP",
    "INR": "INR",
    "JPY": "yen",
    "CNY": "yuan",
    "AUD": "AUD",
    "CAD": "CAD",
    "CHF": "CHF",
    "SEK": "SEK",
    "NOK": "NOK",
    "DKK": "DKK",
    "SGD": "SGD",
    "HKD": "HKD",
    "AED": "AED",
    "KES": "KES",
    "NGN": "NGN",
    "ZAR": "ZAR",
    "PKR": "PKR",
    "P": "PHP",
    "PHP": "PHP",
}

QUANTITIES: dict[str, str] = {
    "barrel": "bbl",
    "bbl": "bbl",
    "ounce": "oz",
    "oz": "oz",
    "troy ounce": "oz",
    "tonne": "ton",
    "ton": "ton",
    "metric ton": "ton",
    "metric tonne": "ton",
    "pound": "lb",
    "lb": "lb",
    "gallon": "gal",
    "bushel": "bushel",
    "kilogram": "kg",
    "kg": "kg",
    "gram": "g",
    "megawatt hour": "MWh",
    "megawatt-hour": "MWh",
    "mwh": "MWh",
    "mmbtu": "MMBtu",
    "million british thermal units": "MMBtu",
    "million metric british thermal units": "MMBtu",
    "million btu": "MMBtu",
    "therm": "therm",
    "share": "share",
    "coin": "coin",
    "unit": "unit",
}

SCALES = (
    "trillion",
    "billion",
    "million",
    "thousand",
    "trln",
    "bln",
    "mln",
    "bn",
    "mn",
    "tn",
    "crores",
    "crore",
    "lakh",
)
"""Words after a number that make it an amount of money or of things, never a price or a level."""
