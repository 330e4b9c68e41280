"""Users' tables are read by header, and each row that cannot be taken is refused with its line and reason."""

import pytest

from bot.errors import CatalogueError
from bot.lexicon.importing import RefusedRow, read_instruments
from bot.model.instrument import Instrument, Kind


def rows(text: str) -> list[Instrument | RefusedRow]:
    return list(read_instruments(text.splitlines(keepends=True)))


def test_symbol_and_name_are_enough() -> None:
    (acme,) = rows("symbol,name\nACME,Acme Tools Inc\n")

    assert isinstance(acme, Instrument)
    assert (acme.symbol, acme.name, acme.kind) == ("ACME", "Acme Tools Inc", Kind.STOCK)


def test_known_columns_are_found_by_name_in_any_order() -> None:
    (acme,) = rows(
        '﻿Company;Exchange;Ticker;Country;Type;Aliases\n"Acme; Tools";NYSE;ACM;United States;ETF;the tools|acmes\n'
    )

    assert isinstance(acme, Instrument)
    assert (acme.name, acme.venue, acme.country, acme.kind) == ("Acme; Tools", "NYSE", "US", Kind.ETF)
    assert [name.text for name in acme.names] == ["the tools", "acmes"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",Acme", "no symbol"),
        ("ACM,", "no name for ACM"),
        ("ACM,Acme,beast", "no such kind: 'beast'"),
        (f"ACM,{'a' * 301}", "longer than 300"),
        ("A\x07M,Acme", "is no symbol"),
        ("ok,Again", "symbol ok stands on line 2 already"),
    ],
)
def test_bad_row_is_refused_with_line_and_reason(row: str, reason: str) -> None:
    _, refused = rows(f"symbol,name,kind\nOK,Fine\n{row}\n")

    assert isinstance(refused, RefusedRow)
    assert refused.line == 3
    assert reason in refused.reason


@pytest.mark.parametrize("text", ["", "ticker,price\nA,1\n", "\n"])
def test_header_without_symbol_or_name_is_refused(text: str) -> None:
    with pytest.raises(CatalogueError, match="line 1: no column named"):
        rows(text)


def test_line_numbers_count_lines_inside_quotes() -> None:
    refused = rows('symbol,name\nA,"two\nlines"\n,Acme\n')[1]

    assert isinstance(refused, RefusedRow)
    assert refused.line == 4


def test_home_line_is_meant_more_often_than_a_foreign_one() -> None:
    home, abroad = rows("symbol,name,country\nACM,Acme,US\nACM.MU,Acme,US\n")

    assert isinstance(home, Instrument)
    assert isinstance(abroad, Instrument)
    assert home.prior > abroad.prior
