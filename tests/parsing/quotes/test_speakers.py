"""Speakers: who is meant by a pronoun, a last name, a group, a house or nobody by name."""

import pytest

from tests.parsing.quotes.reading import direct

WORDS = '"Buyers are slowly coming back to this market,"'


@pytest.mark.parametrize(
    ("paragraphs", "speaker", "organization"),
    [
        ((f"{WORDS} said portfolio manager Jane Roe, head of bonds at Low Capital.",), "Jane Roe", "Low Capital"),
        ((f"{WORDS} Jane Roe, analyst at Northgate Securities told Reuters.",), "Jane Roe", "Northgate Securities"),
        ((f"{WORDS} said Northgate Securities strategists led by Jane Roe.",), "Jane Roe", "Northgate Securities"),
        ((f"{WORDS} Northgate's head of rates strategy Jane Roe said.",), "Jane Roe", "Northgate"),
        ((f"{WORDS} Jane Roe, appearing on television, said.",), "Jane Roe", None),
        ((f"Jane Roe of Low Capital was quoted as saying {WORDS}",), "Jane Roe", "Low Capital"),
        ((f"{WORDS} said Jane Roe, managing director at Low Capital.",), "Jane Roe", "Low Capital"),
        ((f"Jane Roe of Low Capital — who runs its bonds — said {WORDS}",), "Jane Roe", "Low Capital"),
        ((f"{WORDS} - Northgate Securities",), None, "Northgate Securities"),
        ((f"HIGHER COSTS AHEAD Northgate Securities said {WORDS}",), None, "Northgate Securities"),
        ((f"Jane Roe, economist, Low Capital: {WORDS}",), "Jane Roe", "Low Capital"),
        ((f"Northgate Securities: {WORDS}",), None, "Northgate Securities"),
        ((f"Northgate Securities on Monday said {WORDS}",), None, "Northgate Securities"),
        ((f"Jane Roe of Low Capital in a note this week wrote {WORDS}",), "Jane Roe", "Low Capital"),
        (
            ('"Where will these prices end up?" Northgate\'s chief rates analyst Jane Roe said.',),
            "Jane Roe",
            "Northgate",
        ),
        ((f"{WORDS} Mr. Roe said.",), "Roe", None),
        ((f"{WORDS} Roe Partners said.",), None, "Roe Partners"),
        ((f"{WORDS} said analysts at Low Capital.",), None, "Low Capital"),
        (("Jane Roe of Low Capital is calm.", f"{WORDS} she said."), "Jane Roe", "Low Capital"),
        (("Jane Roe met John Low, a trader.", f"{WORDS} she said."), "Jane Roe", None),
        ((f"{WORDS} Roe said.", "Jane Roe, an adviser at Low Capital, spoke by phone."), "Jane Roe", "Low Capital"),
        (
            (f"{WORDS} said Jane Roesencrantz of Low Capital.", f"{WORDS} Roesencrant added."),
            "Jane Roesencrantz",
            "Low Capital",
        ),
        (("A dealer at a bank said bids were few.", f"{WORDS} he said."), None, None),
    ],
)
def test_speaker_is_resolved(paragraphs: tuple[str, ...], speaker: str | None, organization: str | None) -> None:
    quote = direct(*paragraphs)[-1]

    assert (quote.speaker, quote.organization) == (speaker, organization)


def test_whole_paragraph_quotation_goes_on_with_the_speaker_before_it() -> None:
    quotes = direct(f"{WORDS} said Jane Roe of Low Capital.", '"But nobody is in a hurry to pay these prices."')

    assert [quote.speaker for quote in quotes] == ["Jane Roe", "Jane Roe"]


def test_speaker_named_after_the_last_paragraph_says_the_ones_before() -> None:
    quotes = direct(
        '"Nobody is in a hurry to pay these prices," said John Low, a trader at Low Capital.',
        '"We looked at this market for a long time.',
        '"In the end it was the price that mattered," said Jane Roe, analyst at Northgate.',
    )

    assert [quote.speaker for quote in quotes] == ["John Low", "Jane Roe", "Jane Roe"]


def test_somebody_in_a_side_clause_is_not_the_one_who_goes_on() -> None:
    quotes = direct(
        f"{WORDS} said John Low, a trader at Low Capital.",
        "The crown fell after Peter Roe said he would not defend it.",
        '"It was only a matter of time for that," he said.',
    )

    assert quotes[-1].speaker == "John Low"


def test_finance_chief_without_an_employer_works_for_the_company_in_the_headline() -> None:
    quote = direct(
        f"Harbour Foods <HBF.L> fell. {WORDS} Chief Executive Jane Roe said.", headline="Harbour Foods falls"
    )[0]

    assert quote.organization == "Harbour Foods"


@pytest.mark.parametrize(
    ("source", "speaker", "organization"),
    [
        ("Harish Low, AVP, head of technical research, Northmart", "Harish Low", "Northmart"),
        ("John Low, Head of Equity Research (Retail), Kotmar Securities Ltd", "John Low", "Kotmar Securities Ltd"),
        ("John Low, Director, Investor Relations", "John Low", None),
        ("Roe, Low & Gull", None, "Roe Low & Gull"),
        ("Bank of England rate-setter Megan Greene", "Megan Greene", "Bank of England"),
    ],
)
def test_employer_is_told_from_a_field_and_a_firm_from_a_person(
    source: str, speaker: str | None, organization: str | None
) -> None:
    quote = direct(f"{WORDS} said {source}.")[0]

    assert (quote.speaker, quote.organization) == (speaker, organization)


def test_name_that_women_and_men_bear_fits_either_pronoun() -> None:
    quotes = direct(
        f"{WORDS} said Jan Roe, governor of the West Islands, a friend of Mary Low.",
        '"It was only a matter of time for that," she said.',
    )

    assert quotes[-1].speaker == "Jan Roe"


def test_words_stand_in_the_mouth_of_whose_comment_they_are() -> None:
    quote = direct(
        'The reply came after President Donald Trump\'s comment last Tuesday that his "hold on this strait is total".'
    )[0]

    assert quote.speaker == "Donald Trump"
