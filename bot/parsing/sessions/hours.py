"""When a market's trading day begins, in its own zone: which session had begun when an article was published."""

from datetime import date, datetime, timedelta, timezone
from types import MappingProxyType

from bot.lexicon.zones import offset_of
from bot.model.article import Precision, Published

_ZONES = {
    "ET": "US CA PE CO",
    "BRT": "BR AR",
    "CLT": "CL",
    "CST": "MX",
    "GMT": "GB IE PT",
    "CET": "DE FR IT ES NL BE CH AT SE NO DK PL CZ HU EU",
    "EET": "FI GR RO",
    "SAST": "ZA",
    "TRT": "TR SA QA KW BH",
    "GST": "AE OM",
    "PKT": "PK",
    "IST": "IN",
    "WIB": "ID TH VN",
    "HKT": "CN HK SH SZ TW SG MY PH",
    "JST": "JP KR",
    "AEST": "AU",
    "NZST": "NZ",
}
_ZONE_OF = MappingProxyType({country: zone for zone, countries in _ZONES.items() for country in countries.split()})
_SUMMER_NAME = {"GMT": "BST", "CET": "CEST", "EET": "EEST"}
_SOUTHERN_SUMMER_NAME = {"AEST": "AEDT", "NZST": "NZDT"}
_SUMMER = range(4, 11)
_EARLIEST_TRADE = {"ET": 4, "GMT": 7, "CET": 7, "EET": 7}
"""The hour of a zone's first trades, those before the opening included; 9 in the others."""
_OPENING = 9


def printed_day(published: Published) -> date:
    """Return the date as the text prints it, in the printed zone."""
    if published.precision is Precision.DAY or published.offset is None:
        return published.at.date()
    return published.at.astimezone(timezone(timedelta(minutes=published.offset))).date()


def is_timed(published: Published) -> bool:
    """Tell whether the time of day is known; a stamp of midnight sharp stands for the day alone."""
    return published.precision is Precision.MINUTE and (published.at.hour, published.at.minute) != (0, 0)


def local_time(published: Published, country: str | None) -> datetime | None:
    """Return the time of publication on a market's own clock, None where the time or the market's zone is not known.

    Args:
        published: the article's time.
        country: ISO 3166 alpha-2.
    """
    zone = _ZONE_OF.get(country or "")
    if zone is None or not is_timed(published):
        return None
    names = _SUMMER_NAME if published.at.month in _SUMMER else _SOUTHERN_SUMMER_NAME
    offset = offset_of(names.get(zone, zone), published.at.month) or 0
    return published.at.astimezone(timezone(timedelta(minutes=offset)))


def begun_day(published: Published, country: str | None, *, keeps_hours: bool) -> date:
    """Return the latest day on which trading had begun when an article was published, weekends not considered.

    Args:
        published: the article's time.
        country: whose market is meant; the printed date is returned where its zone is not known.
        keeps_hours: whether the instrument waits for an exchange to open; others begin their day at midnight, and
            not before the printed date.
    """
    local = local_time(published, country)
    if local is None:
        return printed_day(published)
    if not keeps_hours:
        return min(local.date(), printed_day(published))
    opens = _EARLIEST_TRADE.get(_ZONE_OF[country or ""], _OPENING)
    return local.date() - timedelta(days=local.hour < opens)


def is_before_opening(published: Published, country: str | None, day: date) -> bool:
    """Tell whether an article came out before a market opened on `day`: a close it tells is an earlier one's."""
    local = local_time(published, country)
    return local is not None and local.date() == day and local.hour < _OPENING
