"""Views that no verb of speech introduces: "To Jane Roe, ...", "is bullish on ...", "the minutes showed ..."."""

import pytest

from tests.parsing.quotes.reading import read


@pytest.mark.parametrize(
    ("sentence", "speaker", "organization", "text"),
    [
        (
            "To Jane Roe, chief strategist at Northgate Securities, the market is asking too much of the winter.",
            "Jane Roe",
            "Northgate Securities",
            "the market is asking too much of the winter",
        ),
        (
            "Northgate Securities analyst Jane Roe remains bullish on herring because the quotas are small.",
            "Jane Roe",
            "Northgate Securities",
            "remains bullish on herring because the quotas are small",
        ),
        (
            "Minutes of the Federal Reserve's March meeting, released on Friday, showed officials are worried by rent.",
            None,
            "Federal Reserve",
            "officials are worried by rent",
        ),
        (
            "The glut, according to Jane Roe of Low Capital, is the result of a mild winter and of too many boats.",
            "Jane Roe",
            "Low Capital",
            "is the result of a mild winter and of too many boats",
        ),
        (
            'Jane Roe of Low Capital said the winter was far too mild for prices: "Nobody is buying coats at all."',
            "Jane Roe",
            "Low Capital",
            "the winter was far too mild for prices",
        ),
        (
            "Fed Chair Jane Roe, who views policy as still too loose, met fish farmers on Monday.",
            "Jane Roe",
            "Fed",
            "policy as still too loose",
        ),
        (
            "Low Capital cited a mild winter and idle boats as reasons to avoid the fish farmers.",
            None,
            "Low Capital",
            "a mild winter and idle boats as reasons to avoid the fish farmers",
        ),
        (
            "Several Federal Reserve officials were ready to raise rates, the minutes of the meeting showed.",
            None,
            "Federal Reserve",
            "Several Federal Reserve officials were ready to raise rates",
        ),
        (
            "Jane Roe, a strategist at Low Capital, attributed the crown's gain to the rise in herring prices.",
            "Jane Roe",
            "Low Capital",
            "the crown's gain to the rise in herring prices",
        ),
        (
            "Herring will be dear, in the view of Jane Roe, an economist at Low Capital.",
            "Jane Roe",
            "Low Capital",
            "Herring will be dear",
        ),
        (
            "For Jane Roe, an economist at Low Capital, the winter has been far too mild.",
            "Jane Roe",
            "Low Capital",
            "the winter has been far too mild",
        ),
        (
            "According to a note by rating agency Fitch in May, herring output is projected to rise by a third.",
            None,
            "Fitch",
            "herring output is projected to rise by a third",
        ),
        (
            "Altafish Capital Markets says the weak forecast suggests that demand is slowing.",
            None,
            "Altafish Capital Markets",
            "the weak forecast suggests that demand is slowing",
        ),
        (
            "Low Capital has adjusted its outlook after the report, now estimating that demand rose in January.",
            None,
            "Low Capital",
            "demand rose in January",
        ),
        (
            'Low Capital cut its rating to "hold"; says the price of herring is full after the rally.',
            None,
            "Low Capital",
            "the price of herring is full after the rally",
        ),
        (
            "The central bank may raise rates twice this year, according to Low Capital.",
            None,
            "Low Capital",
            "The central bank may raise rates twice this year",
        ),
        (
            "A team at Low Capital, for example, warned that freight rates will double.",
            None,
            "Low Capital",
            "freight rates will double",
        ),
    ],
)
def test_view_is_found(sentence: str, speaker: str | None, organization: str, text: str) -> None:
    view = next(quote for quote in read(sentence) if not quote.direct)

    assert (view.speaker, view.organization, view.text) == (speaker, organization, text)


@pytest.mark.parametrize(
    "sentence",
    [
        "The rise is also a warning sign for markets that have depended on cheap money.",
        "To Oslo, the market is a long way off.",
        "Jane Roe, who predicted the last crisis, runs Low Capital.",
        "Low Capital pointed to a survey of trawlers that was taken in May.",
        "Futures signalled that buyers of herring were wary of the weather.",
        "Private weather forecasters expect mostly warm days in the north.",
        "Asked whether banks would lend, Jane Roe of Low Capital said on Monday.",
        "More storms may come before the end of April, said Jane Roe, an agronomist at Low Capital.",
        "Herring fell 3% last week, according to Low Capital.",
        "Low Capital and its peers are currently predicting nothing at all.",
        "Mutual fund managers believe the shares are too dear.",
        "Deals needed more yield to clear, suggesting that buyers have been cautious at these spreads.",
    ],
)
def test_nobody_named_holds_no_view(sentence: str) -> None:
    assert read(sentence) == ()


def test_two_people_and_more_of_one_statement_are_views_of_their_own() -> None:
    views = read(
        "Jane Roe of Low Capital said herring would stay dear, while John Low of Northgate said it would fall.",
        "Prices will rise, Low Capital said in a note, adding that the boats are old and slow.",
    )

    assert [(view.speaker, view.text) for view in views] == [
        ("Jane Roe", "herring would stay dear"),
        (None, "Prices will rise"),
        (None, "the boats are old and slow"),
    ]


def test_politician_speaks_of_a_market_and_does_not_announce() -> None:
    (view, *others) = read(
        "Treasury Secretary Jane Roe said the dollar would stay strong.", "Jane Roe said she would visit the market."
    )

    assert (view.speaker, view.text, others) == ("Jane Roe", "the dollar would stay strong", [])
