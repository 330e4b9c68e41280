"""Time zones by what people call them: IANA names, cities in English and Chinese, abbreviations, hours from UTC."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Final
from zoneinfo import available_timezones

from babel import Locale

OFFERED: Final = (
    "Asia/Hong_Kong",
    "Asia/Shanghai",
    "Asia/Singapore",
    "Asia/Tokyo",
    "Europe/London",
    "America/New_York",
)
"""Zones that get a button."""

_REGIONS: Final = (
    "Asia/",
    "Europe/",
    "America/",
    "Australia/",
    "Africa/",
    "Pacific/",
    "Atlantic/",
    "Indian/",
    "Antarctica/",
)
"""Where the zones of cities are; of one name in several the first counts."""

_CALLED: Final = {
    "Asia/Shanghai": "beijing peking shenzhen guangzhou hangzhou chengdu wuhan china 北京 深圳 广州 廣州 杭州 成都",
    "Asia/Hong_Kong": "hkt hk",
    "Asia/Taipei": "taiwan hsinchu 台北 臺北",
    "Asia/Singapore": "sgt",
    "Asia/Tokyo": "jst osaka kyoto nagoya japan 大阪",
    "Asia/Seoul": "kst busan korea 首尔 首爾",
    "Asia/Kolkata": "ist mumbai delhi newdelhi bangalore bengaluru chennai hyderabad pune ahmedabad india 孟买 孟買",
    "Asia/Ho_Chi_Minh": "hanoi saigon",
    "Asia/Dubai": "abudhabi uae",
    "Asia/Riyadh": "jeddah",
    "Asia/Jerusalem": "telaviv",
    "Australia/Sydney": "canberra",
    "Pacific/Auckland": "wellington",
    "Europe/London": "bst uk edinburgh manchester glasgow",
    "Europe/Berlin": "cet cest frankfurt munich hamburg germany 法兰克福 法蘭克福",
    "Europe/Zurich": "geneva basel switzerland",
    "Europe/Rome": "milan",
    "Europe/Madrid": "barcelona",
    "America/New_York": "et est edt boston washington philadelphia atlanta miami wallstreet",
    "America/Chicago": "ct cdt houston dallas",
    "America/Los_Angeles": "pt pst pdt sanfrancisco seattle",
    "America/Denver": "mt mdt",
    "America/Toronto": "montreal ottawa",
    "America/Sao_Paulo": "riodejaneiro brasilia",
    "UTC": "z zulu gmt",
}
"""What else people call a zone."""

_FROM_UTC: Final = re.compile(r"(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d\d))?")
_FIXED: Final = re.compile(r"Etc/GMT([+-]\d{1,2})")
_EASTMOST, _WESTMOST = 14, 12
_BROKEN: Final = {
    "-9:30": "Pacific/Marquesas",
    "+3:30": "Asia/Tehran",
    "+4:30": "Asia/Kabul",
    "+5:30": "Asia/Kolkata",
    "+5:45": "Asia/Kathmandu",
    "+6:30": "Asia/Yangon",
    "+8:45": "Australia/Eucla",
    "+9:30": "Australia/Darwin",
}
"""The zones that are so many hours and minutes from UTC all year; IANA names fixed offsets by whole hours only."""


def zone_called(text: str) -> str | None:
    """Return the IANA name of the zone that someone means, None where nobody knows.

    Args:
        text: as typed: "Hong Kong", "asia/hong_kong", "香港", "HKT", "utc+8", "+05:30".
    """
    key = _key(text)
    if offset := _FROM_UTC.fullmatch(key):
        sign, hours, minutes = offset.groups(default="00")
        if minutes != "00":
            return _BROKEN.get(f"{sign}{int(hours)}:{minutes}")
        return _from_utc(int(f"{sign}{hours}"))
    return _known().get(key) or _known().get(_key(text.partition(",")[0]))


def label_of(zone: str) -> str:
    """Return how a zone is shown: its IANA name, or its hours from UTC where that is all there is."""
    fixed = _FIXED.fullmatch(zone)
    return f"UTC{-int(fixed.group(1)):+d}" if fixed else zone


def _from_utc(hours: int) -> str | None:
    """Return the zone that is always so many hours ahead of UTC; POSIX counts them the other way."""
    if not -_WESTMOST <= hours <= _EASTMOST:
        return None
    return f"Etc/GMT{-hours:+d}" if hours else "UTC"


def _key(text: str) -> str:
    """Return a name without case, accents, spaces and underscores."""
    bare = unicodedata.normalize("NFKD", text.replace("−", "-").casefold())
    return "".join(char for char in bare if char.isalnum() or char in "/+-:")


@cache
def _known() -> dict[str, str]:
    """Return every zone by what it is called."""
    known: dict[str, str] = {}
    for zone, names in _names():
        for name in names:
            known.setdefault(_key(name), zone)
    return known


def _names() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield zones and what they are called, what counts most first."""
    for zone, names in _CALLED.items():
        yield zone, tuple(names.split())
    zones = available_timezones()
    cities = [zone for region in _REGIONS for zone in sorted(zones) if zone.startswith(region)]
    yield from ((zone, (zone.rpartition("/")[2],)) for zone in cities)
    for tag in ("zh_Hans", "zh_Hant"):
        called = Locale.parse(tag).time_zones
        yield from ((zone, (called[zone]["city"],)) for zone in cities if "city" in called.get(zone, {}))
    yield from ((zone, (zone,)) for zone in sorted(zones))
