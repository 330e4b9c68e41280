"""Reported views: who holds them, what clause carries them, and what is no view."""

import pytest

from tests.parsing.quotes.reading import read

VIEW = "freight rates will recover before the end of winter"


@pytest.mark.parametrize(
    ("sentence", "speaker", "organization"),
    [
        (f"Jane Roe, chief economist at Northgate Securities, said {VIEW}.", "Jane Roe", "Northgate Securities"),
        (f"Northgate analyst Jane Roe expects that {VIEW}.", "Jane Roe", "Northgate"),
        (f"Northgate's head of rates strategy Jane Roe said {VIEW}.", "Jane Roe", "Northgate"),
        (f"Analysts at Northgate Securities said in a note on Monday that {VIEW}.", None, "Northgate Securities"),
        (f"Yet {VIEW}, said Jane Roe, partner with Low Capital.", "Jane Roe", "Low Capital"),
        (f"Yet {VIEW}, according to Northgate's Jane Roe.", "Jane Roe", "Northgate"),
        (f"Yet {VIEW}, Northgate Securities said in a note.", None, "Northgate Securities"),
    ],
)
def test_view_of_a_named_person_or_house_is_found(sentence: str, speaker: str | None, organization: str) -> None:
    (view,) = read(sentence)

    assert not view.direct
    assert VIEW in view.text
    assert (view.speaker, view.organization) == (speaker, organization)


@pytest.mark.parametrize(
    "sentence",
    [
        "Harbour Foods said it will close two of its canneries in the spring.",
        "Harbour Foods expects annual sales to grow by a tenth.",
        "Freight rates fell 3% last week, according to LSEG data.",
        "Traders said freight rates will recover before the end of winter.",
        "The agriculture minister, John Low, said farmers will be paid in spring.",
        "U.S. claims rose to a level last seen in spring.",
        "Northgate Securities analyst Jane Roe reiterated a buy rating on the shares.",
        "Northgate Securities is expected to cut its forecast, which Northgate expected to do in May.",
    ],
)
def test_announcements_data_and_the_unnamed_are_no_views(sentence: str) -> None:
    assert read(sentence) == ()


def test_instruments_in_the_words_or_the_sentence_are_what_a_quote_is_about() -> None:
    (about, _) = read(
        'Harbour Foods <HBF.L> slid. "The shares look cheap to me at this price," said Jane Roe of Northgate.',
        'Nothing else traded. "The market is half asleep this week," said Jane Roe of Northgate.',
    )

    assert about.instruments == ("harbour-foods",)
