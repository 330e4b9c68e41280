"""Names as clauses write them, and what the catalogue may call them."""

import pytest

from bot.parsing.moves.catalogue import catalogue_names, is_sector


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("CBOT May sugar contract", "sugar"),
        ("front-month gold", "gold"),
        ("U.S. West Texas Intermediate crude futures", "West Texas Intermediate"),
        ("Ruritania's Elm index", "Elm"),
        ("June futures on the Elm 40", "Elm 40 futures"),
        ("yield on the U.S. 30-year Treasury bond", "U.S. 30-year yield"),
        ("10-year Bund yield", "German 10-year yield"),
        ("Yields on two-year gilts", "UK two-year yield"),
        ("S&P 500 e-mini futures", "S&P 500 futures"),
        ("Front-month July corn", "corn"),
        ("Chicago Board of Trade's most active wheat contract", "wheat"),
        ("Elm index of leading shares", "Elm"),
        ("225-issue Elm Stock Average", "Elm"),
        ("South Korea's benchmark stock index", "KOSPI"),
        ("Australian benchmark index", "S&P/ASX 200"),
    ],
)
def test_a_name_is_also_called_what_the_catalogue_calls_it(name: str, called: str) -> None:
    assert called in list(catalogue_names(name))


def test_futures_of_an_index_are_not_called_the_index() -> None:
    assert "Elm 40" not in list(catalogue_names("Elm 40 futures"))


@pytest.mark.parametrize(
    ("name", "expected"), [("real estate index", True), ("smallcaps", True), ("Elm energy", False)]
)
def test_a_bare_sector_is_of_no_one_market(name: str, *, expected: bool) -> None:
    assert is_sector(name) is expected
