"""Codes go with all moves of their name, and generic words stand for what was named."""

import pytest

from bot.lexicon.lexicon import build_lexicon
from bot.model.document import Document
from bot.parsing.parse import parse
from config.catalogue import load_catalogue
from tests.parsing.moves.reading import RECEIVED, moves_of, text_of


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("The Elm index .ELM rose 2%.", ".ELM"),
        ("The Elm index (.ELM) rose 2%.", ".ELM"),
        ("Alder <ALD.O> rose 2%.", "ALD.O"),
        ("Alder 9988.HK rose 2%.", "9988.HK"),
        ("Alder (NASDAQ: ALDR) rose 2%.", "ALDR"),
        ("Alder (TSX: RY) rose 2%.", "RY"),
        ("The euro fell 0.1% to $1.1398 EUR=EBS.", "EUR=EBS"),
        ("Cedar crude CLc1 rose 2%.", "CLc1"),
        ("The 10-year yield (US10YT=RR) rose 2 bps.", "US10YT=RR"),
        ("The 30-year bond (US30YT=RR) yield rose 2 bps.", "US30YT=RR"),
        ("The Elm rose 0.4 percent .ELM to close higher.", ".ELM"),
        ("Alder's (ALD.O) shares rose 2%.", "ALD.O"),
        ("Alder , rose 2%.", None),
        ("West Texas Intermediate (WTI) rose 2%.", None),
    ],
)
def test_the_printed_code_is_found(sentence: str, code: str | None) -> None:
    assert [move.code for move in moves_of(sentence)] == [code]


def test_a_code_goes_with_the_moves_before_and_after_it() -> None:
    moves = moves_of("Alder rose 2%.\n\nAlder (ALD.O) is a bank.\n\nAlder had lost 3% last week.")

    assert [move.code for move in moves] == ["ALD.O", "ALD.O"]


def test_a_code_does_not_spread_to_longer_names() -> None:
    moves = moves_of("The Elm 500 (.ELM) rose 2%.\n\nElm 500 e-minis fell 1%.")

    assert [move.code for move in moves] == [".ELM", None]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Alder (ALD.O) cut its outlook.\n\nThe stock fell 9%.", "Alder"),
        ("Alder (ALD.O) cut its outlook.\n\nShares of the lender fell 9%.", "Alder"),
        ("Alder (ALD.O) cut its outlook.\n\nIts shares fell 9%.", "Alder"),
        ("Alder (ALD.O) cut its outlook, and its Paris-listed shares fell 9%.", "Alder"),
        ("In corporate news, Alder Works cut its outlook. Its shares fell 9%.", "Alder Works"),
        ("Alder (ALD.O) rose 1%.\n\nBirch Works cut its outlook. Its shares fell 9%.", "Birch Works"),
        ("The Alder Gold ETF (AGT) is large. The fund fell 9%.", "Alder Gold ETF"),
        ("Alder (ALD.O) cut its outlook.\n\nShares of the Cedar Group company fell 9%.", "Alder"),
        ("Alder (ALD.O) cut its outlook.\n\nDalal Street sold. Its shares fell 9%.", "Alder"),
        ("Alder shares rose 3%.\n\nBirch shares also sank. Shares of the Cedar Group company fell 9%.", "Birch"),
        ("Alder Works hired Ann Oak.\n\nOak is an engineer. Shares of the company fell 9%.", "Alder Works"),
        ("The Elm 50 rose 1%. The 50-stock index had lost 9% last week.", "Elm 50"),
        ("Spot gold rose 1%. The precious metal had lost 9% last week.", "gold"),
        ("The 30-year yield rose 1 bp. Its 10-year counterpart fell 9 bps.", "10-year yield"),
        ("A rally in 30-year gilts drove yields down 9 bps.", "30-year gilts yield"),
    ],
)
def test_generic_words_stand_for_what_was_named(body: str, expected: str) -> None:
    assert moves_of(body)[-1].mention == expected


def test_it_is_not_the_company_where_its_revenue_was_meant() -> None:
    assert moves_of("Alder (ALD.O) is a bank.\n\nRevenue rose 5%, while it fell 2% in Ruritania.") == ()


def test_a_company_may_be_named_only_after_its_shares() -> None:
    moves = moves_of(
        "A court ordered Alder to pay.\n\nShares of the lender fell 9%.\n\nAlder shares have risen 40% this year."
    )

    assert [move.mention for move in moves] == ["Alder", "Alder"]


def test_a_company_named_later_is_not_meant_where_nothing_named_it_before() -> None:
    moves = moves_of("A court ordered banks to pay.\n\nShares of the lender fell 9%.\n\nAlder shares rose 4%.")

    assert [move.mention for move in moves] == ["Alder"]


def test_a_company_is_never_taken_for_an_index() -> None:
    assert [move.mention for move in moves_of("The VIX fell 3%. The stock of the chip giant rose 9%.")] == ["VIX"]


def test_the_headline_names_the_company() -> None:
    document = Document(
        name="own.txt",
        text="Alder Works shares fall on rates\n\nCity, March 12 (Reuters) - A court sat on Wednesday.\n\n"
        "However, shares of the company fell 6%.\n",
        received=RECEIVED,
    )

    assert [move.mention for move in parse(document, build_lexicon(())).moves] == ["Alder Works"]


@pytest.mark.parametrize(
    ("sentence", "instrument"),
    [
        ("The dollar dropped 0.15% against the yen to 148.43.", "usdjpy"),
        ("Sterling rose 0.2% against the euro to 84.10 pence.", "eurgbp"),
        ("The dollar index fell 0.4% to 103.65.", "us-dollar-index"),
        ("MSCI's Asia ex-Japan stock index rose 0.2%.", "msci-asia-ex-japan"),
    ],
)
def test_a_currency_priced_in_another_is_their_pair(sentence: str, instrument: str) -> None:
    document = Document(name="own.txt", text=text_of(sentence), received=RECEIVED)

    assert [move.instrument for move in parse(document, build_lexicon(load_catalogue())).moves] == [instrument]
