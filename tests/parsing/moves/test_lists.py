"""Several instruments in one clause: who gets which figure."""

import pytest

from tests.parsing.moves.reading import briefs, moves_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Alder and Birch rose 2.1% and 3.4%, respectively.", {"Alder": 2.1, "Birch": 3.4}),
        ("Alder (ALD.N) , Birch (BIR.N) and Cedar (CED.N) fell 2% each.", {"Alder": -2, "Birch": -2, "Cedar": -2}),
        ("Alder (ALD.N) , Birch (BIR.N) gained 3.1% and 3.8%.", {"Alder": 3.1, "Birch": 3.8}),
        ("Alder and Birch both fell 2%.", {"Alder": -2, "Birch": -2}),
        ("Alder rose 1.2%, Birch 0.3% and Cedar 1%.", {"Alder": 1.2, "Birch": 0.3, "Cedar": 1}),
        ("Alder was up 1.2%, Birch gained 0.3% and Cedar slid 2%.", {"Alder": 1.2, "Birch": 0.3, "Cedar": -2}),
        ("Miners fell, with Alder and Birch down 1.4% and 2%, respectively.", {"Alder": -1.4, "Birch": -2}),
        ("Alder and Birch led losers, down 1.4% and 2%.", {"Alder": -1.4, "Birch": -2}),
        ("Gainers were Alder, up 3%, Birch, up 2% and Cedar, up 1%.", {"Alder": 3, "Birch": 2, "Cedar": 1}),
        ("Steelmakers rose, namely Alder (3.1%), Birch (1.2%).", {"Alder": 3.1, "Birch": 1.2}),
        ("Among others, Alder (+3.1%) and Birch (-1.2%) stood out.", {"Alder": 3.1, "Birch": -1.2}),
        ("Alder and Birch — which fell as much as 20% each — both rebounded.", {"Alder": -20, "Birch": -20}),
        ("Futures up: Alder 2.99%, Birch 2.97%.", {"Alder futures": 2.99, "Birch futures": 2.97}),
        ("Futures tracking the Alder 50 and the Birch 100 slipped 0.5% and 1.2%.",
         {"Alder 50 futures": -0.5, "Birch 100 futures": -1.2}),
        ("Indexes rose 1.3% in Ruritania and 1.4% in Sylvania.",
         {"Indexes in Ruritania": 1.3, "Indexes in Sylvania": 1.4}),
        ("Oil and gas stocks rose 2%.", {"Oil and gas stocks": 2}),
        ("Shares of Paints and Chemicals Alderton slid 8%.", {"Paints and Chemicals Alderton": -8}),
        ("Shares of Alder and Birch slid 8%.", {"Alder": -8, "Birch": -8}),
    ],
)  # fmt: skip
def test_each_name_gets_its_own_percentage(sentence: str, expected: dict[str, float]) -> None:
    assert {mention: percent for mention, percent, *_ in briefs(sentence)} == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Alder and Birch rose between 2% and 5%.",
        "Alder, Birch and Cedar gained 2% to 3%.",
        "Alder, Birch and Cedar posted gains of up to 1%.",
    ],
)
def test_a_range_over_several_names_is_no_move(sentence: str) -> None:
    assert moves_of(sentence) == ()
