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


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Northgate Securities does not expect freight to recover.", "does not expect freight to recover"),
        ("UBS has kept its rating and does not see any risk to growth.", "does not see any risk to growth"),
        ("UBS doesn't expect a cut before June at all.", "doesn't expect a cut before June at all"),
    ],
)
def test_denied_view_keeps_its_denial(sentence: str, text: str) -> None:
    (view,) = read(sentence)

    assert view.text == text


@pytest.mark.parametrize(
    ("paragraphs", "organization"),
    [
        ((f"UBS raises its target to 60 krone from 46, says {VIEW}.",), "UBS"),
        (("* UBS cuts Harbour to sell from neutral", f"* Says {VIEW}"), "UBS"),
        (("* UBS cuts Harbour to sell from neutral", f"* Brokerage says {VIEW}"), "UBS"),
        ((f"* Though costs are up, {VIEW} - brokerage William Blair",), "William Blair"),
        (("Scotiabank called the update a modest positive for the stock.",), "Scotiabank"),
        ((f"In the view of UBS, {VIEW}.",), "UBS"),
        ((f"Northgate Securities is of the view that {VIEW}.",), "Northgate Securities"),
        ((f"UBS's base case is that {VIEW}.",), "UBS"),
        ((f"Costs fell, reinforcing the Federal Reserve's message that {VIEW}.",), "Federal Reserve"),
        ((f"Yet {VIEW}, minutes of the Bank of Canada's session showed on Monday.",), None),
        (("The Bank of Canada met. Several policymakers said rates could yet go up a notch.",), "Bank of Canada"),
    ],
)
def test_views_are_attributed_in_many_ways(paragraphs: tuple[str, ...], organization: str | None) -> None:
    (view,) = read(*paragraphs)

    assert view.organization == organization or organization is None


@pytest.mark.parametrize(
    ("sentence", "views"),
    [
        ("Trade Minister John Low said tariffs would hurt exporters and lift prices.", 1),
        ("Trade Minister John Low said the government would raise tariffs on steel.", 0),
        ("Trump said tariffs on steel will take effect on Monday.", 0),
        ("Trump said he discussed trade and prices of steel with Carney.", 0),
        ("West Islands minister John Low blamed the jump of fish prices on hoarding.", 1),
        ("* Costs of 1.72 billion krone were below the estimates of 1.76 billion - LSEG", 0),
        ("But Harbour is down after it forecast weaker bookings for this quarter.", 0),
        ("UBS analysts forecast an upside of 10.2 percent from the last close.", 0),
    ],
)
def test_effects_on_the_economy_are_views_and_acts_are_none(sentence: str, views: int) -> None:
    assert len(read(sentence)) == views


def test_view_stands_before_or_after_the_words_quoted_in_its_sentence() -> None:
    before, _, _, after = read(
        'Prices will slip, said Jane Roe, analyst at UBS, which "could surprise more than one trader".',
        'Treasury Secretary John Low spoke. He said there was "nothing odd about the figure" and that debt will fall.',
    )

    assert (before.text, after.text) == ("Prices will slip", "debt will fall")


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("Northgate Securities puts the chance of a cut at 60%.", "the chance of a cut at 60%"),
        ("Jane Roe, a strategist at UBS, warned against chasing the rally.", "against chasing the rally"),
        ("According to UBS analysts, the stock could fall a tenth.", "the stock could fall a tenth"),
        ("According to Jane Roe, head of rates at UBS, yields will dip.", "yields will dip"),
        ("UBS strategists favour gold over silver this winter.", "gold over silver this winter"),
        ("Billionaire investor Jane Roe said stocks are far too dear.", "stocks are far too dear"),
    ],
)
def test_forms_of_attribution_that_carry_a_view(sentence: str, text: str) -> None:
    (view,) = read(sentence)

    assert view.text == text


@pytest.mark.parametrize(
    ("headline", "views"), [("UBS annual profits hit a record", 0), ("UBS raises its view of Harbour", 1)]
)
def test_bank_holds_no_views_in_an_article_about_its_own_business(headline: str, views: int) -> None:
    article = (
        "UBS did well, the UBS report and UBS figures say. UBS said growth may slow from that in spring. UBS rose."
    )

    assert len([quote for quote in read(article, headline=headline) if quote.organization == "UBS"]) == views
