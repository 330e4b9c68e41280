"""Houses that hold views: described by what they are, named earlier, or known by the analysts they employ."""

import pytest

from bot.model.quote import Quote
from tests.parsing.quotes.reading import read


def views(*paragraphs: str) -> list[Quote]:
    """Return the reported views of a body."""
    return [quote for quote in read(*paragraphs) if not quote.direct]


@pytest.mark.parametrize(
    ("sentence", "house"),
    [
        ("Rating agency Moody's warned that the island's lenders would be at risk if rates stayed high.", "Moody's"),
        ("Harbour demand will thin out by June, Nordic freight data provider Longhall said.", "Longhall"),
        ("Market research firm Netlooms projects sales of trawlers to reach a billion by 2031.", "Netlooms"),
        ("The OECD spoke. Rates must stay high for longer, the Paris-based organization said.", "OECD"),
        ("Fitch Ratings expects the island's deficit to widen to a tenth of output.", "Fitch Ratings"),
        ("The International Monetary Fund forecast growth of 3% for the islands.", "International Monetary Fund"),
        ("Morgan Stanley upgraded Harbour. Margins will recover by spring, the analysts wrote.", "Morgan Stanley"),
        ("Northgate Securities upgraded Harbour. It expects margins to recover by spring.", "Northgate Securities"),
        ("Economists at Northgate expect the central bank to cut rates in June.", "Northgate"),
    ],
)
def test_house_is_known_by_its_epithet_its_trade_or_the_sentence_before(sentence: str, house: str) -> None:
    (view,) = views(sentence)[-1:]

    assert view.organization == house


def test_later_sentences_of_a_house_whose_analysts_spoke_are_views() -> None:
    found = views(
        "Rates will stay where they are, Kenhall economists say in a note. Kenhall still sees two cuts this year."
        " Appetite for risk remains thin, they say. Kenhall pegs the krone's support at 4.42."
    )

    assert [view.organization for view in found] == ["Kenhall"] * 4


def test_newsroom_is_never_the_bank_or_the_analysts_meant() -> None:
    assert views("A note went round. The bank's economists see no cut before the autumn.") == []
