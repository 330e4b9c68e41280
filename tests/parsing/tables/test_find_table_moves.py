"""Rows and run-in lists give moves marked as read from a table."""

import pytest

from bot.lexicon.lexicon import build_lexicon
from bot.model.move import Move
from bot.parsing.layout import read_layout
from bot.parsing.tables import find_table_moves

LEXICON = build_lexicon(())
LEAD = "Northern markets snapshot\n\nNordic shares were little changed on Monday as traders waited for data.\n\n"


def found(table: str) -> tuple[Move, ...]:
    text = LEAD + table
    moves = find_table_moves(text, read_layout(text), LEXICON)
    assert all(move.in_table and move.span.of(text) == move.evidence for move in moves)
    return moves


def told(table: str) -> list[tuple[str, str | None, str, str, str, str, str]]:
    return [
        (m.mention, m.code, m.direction, str(m.percent), str(m.points), str(m.level), m.period) for m in found(table)
    ]


def test_header_says_what_the_columns_hold() -> None:
    table = """| SHARES | | Latest price | Previous close | Daily % change | Change in 2025 |
| --- | --- | --- | --- | --- | --- |
| Oslo | (.OBX) | 1,954.20 | 1960.00 | -0.30% | +4.1% |
"""
    assert told(table) == [
        ("Oslo", ".OBX", "down", "-0.30", "None", "1954.20", "session"),
        ("Oslo", ".OBX", "up", "4.1", "None", "None", "year"),
    ]


def test_yield_changes_are_basis_points() -> None:
    table = """| BONDS | | Yield (bid) | Yield change | Spread vs Bund |
| Norway 10-year | (NO10YT=RR) | 3.9730 | -0.0350 | +151bps |
"""
    assert told(table) == [("Norway 10-year", "NO10YT=RR", "down", "None", "-3.5000", "3.9730", "session")]


def test_two_groups_side_by_side_are_told_apart() -> None:
    table = """| Stock Markets | Close | Net Chng | Stock Markets | Close | Net Chng |
| --- | --- | --- | --- | --- | --- |
| OBX\\*\\* | 1954.2 | -9.3 | OMX | 2076.4 | 57.6 |
"""
    assert [(row[0], row[4], row[5]) for row in told(table)] == [("OBX", "-9.3", "1954.2"), ("OMX", "57.6", "2076.4")]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("| .OBX | 1954.20 | -0.30% |", (".OBX", ".OBX", "down", "-0.30", "None", "1954.20", "session")),
        ("OSLO 1954.20 +15.97 2039.24 1754.98", ("OSLO", None, "up", "None", "15.97", "1954.20", "session")),
    ],
)
def test_rows_without_a_header_are_read_by_their_signs(row: str, expected: tuple[str, ...]) -> None:
    assert told(row + "\n") == [expected]


@pytest.mark.parametrize(
    "row", ["| Note: changes from 1800 CET | | |", "| Oslo | NULL | #VALUE! |", "| --- | --- |", "||||"]
)
def test_rows_without_figures_give_nothing(row: str) -> None:
    assert found(row + "\n") == ()


def test_run_in_lists_give_each_item_as_evidence() -> None:
    moves = found(
        "NORWAY (.OBX) up 0.3% to 1,954 SWEDEN (.OMXS) ended flat at 2,076 DENMARK (.OMXC) fell 1% to 1,800\n"
    )

    assert [(m.mention, m.direction, str(m.percent), str(m.level)) for m in moves] == [
        ("NORWAY", "up", "0.3", "1954"),
        ("SWEDEN", "flat", "0", "2076"),
        ("DENMARK", "down", "-1", "1800"),
    ]


def test_closing_price_lists_give_signed_changes() -> None:
    moves = found("AcmeSteel 126,800 DN 1,300BetaFood 1,276,000 UP 45,000GammaCorp 15,040 UP 100Delta 48,300 DN 350\n")

    assert [(m.mention, str(m.points)) for m in moves][:2] == [("AcmeSteel", "-1300"), ("BetaFood", "45000")]


def test_a_legal_form_with_a_full_stop_belongs_to_the_name() -> None:
    run = "ALDER Corp. 81,000 UP 300BIRCH CO.,LTD. 262,500 DN 7,000CEDAR 4,500 UP 25ELM Inc. 262,500 DN 7,000"

    assert [row[0] for row in told(run)] == ["ALDER Corp.", "BIRCH CO.,LTD.", "CEDAR", "ELM Inc."]


def test_two_groups_without_a_header_are_told_apart_by_their_names() -> None:
    assert [
        row[:3] + row[4:6] for row in told("| Spot Gold | 2861.05 | 4.55 | Silver (Lon) | 31.8161 | -0.3852 |\n")
    ] == [
        ("Spot Gold", None, "up", "4.55", "2861.05"),
        ("Silver (Lon)", None, "down", "-0.3852", "31.8161"),
    ]
