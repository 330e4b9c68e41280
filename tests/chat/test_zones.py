"""Zones and languages by what people call them."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.chat.languages import language_called
from bot.chat.zones import OFFERED, label_of, zone_called


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Hong Kong", "Asia/Hong_Kong"),
        ("asia/hong_kong", "Asia/Hong_Kong"),
        ("香港", "Asia/Hong_Kong"),
        ("HKT", "Asia/Hong_Kong"),
        ("new york", "America/New_York"),
        ("紐約", "America/New_York"),
        ("est", "America/New_York"),
        ("London, UK", "Europe/London"),
        ("São Paulo", "America/Sao_Paulo"),
        ("Mumbai", "Asia/Kolkata"),
        ("北京", "Asia/Shanghai"),
        ("singapore", "Asia/Singapore"),
        ("UTC+8", "Etc/GMT-8"),
        ("-5", "Etc/GMT+5"),
        ("gmt", "UTC"),
        ("+05:30", "Asia/Kolkata"),
        ("UTC+5:30", "Asia/Kolkata"),
        ("gmt +0545", "Asia/Kathmandu"),
        ("utc−9:30", "Pacific/Marquesas"),
        ("+08:00", "Etc/GMT-8"),
        ("+5:17", None),
        ("utc+99", None),
        ("atlantis", None),
        ("", None),
    ],
)
def test_a_zone_is_found_by_what_people_call_it(text: str, zone: str | None) -> None:
    assert zone_called(text) == zone


def test_a_zone_without_a_city_is_shown_by_its_hours() -> None:
    assert [label_of(zone) for zone in ("Etc/GMT-8", "Etc/GMT+5", "Asia/Tokyo")] == ["UTC+8", "UTC-5", "Asia/Tokyo"]


def test_the_zones_offered_exist() -> None:
    assert [ZoneInfo(zone).key for zone in OFFERED] == list(OFFERED)


@given(st.text(max_size=40))
@settings(max_examples=100, deadline=None)
def test_whatever_is_typed_gives_a_zone_that_exists_or_none(text: str) -> None:
    zone = zone_called(text)
    assert zone is None or ZoneInfo(zone).key == zone


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("EN", "en"),
        ("chinese", "zh-Hans"),
        ("简体", "zh-Hans"),
        ("Traditional Chinese", "zh-Hant"),
        ("zh_TW", "zh-Hant"),
        ("auto", "auto"),
        ("klingon", None),
        ("", None),
    ],
)
def test_a_language_is_found_by_what_people_call_it(text: str, language: str | None) -> None:
    assert language_called(text) == language
