"""Shorthand and slips are written out; codes in capitals stay."""

import pytest

from bot.questions.shorthand import spelt_out


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("wat did hsi do thrusday", "what did hsi do thursday"),
        ("y did tesla fall", "why did tesla fall"),
        ("whys alibaba up yesturday", "why is alibaba up yesterday"),
        ("mkt wrap", "market wrap"),
        ("biggest loosers", "biggest losers"),
        ("YR", "YR"),
        ("UR price", "UR price"),
        ("see a.u for u", "see a.u for you"),
    ],
)
def test_shorthand_is_written_out(typed: str, written: str) -> None:
    assert spelt_out(typed) == written
