"""Direct quotations: their words, their speakers, and how split ones are joined."""

import pytest

from tests.parsing.quotes.reading import direct

WORDS = "Buyers are slowly coming back to this market,"


@pytest.mark.parametrize(
    ("opening", "closing"),
    [('"', '"'), ("“", "”"), ("«", "»"), ("„", "“"), ("''", "''"), ("``", "''"), ("&quot;", "&quot;"), ("“", '"')],
)
def test_words_between_any_quotation_marks_are_a_quote(opening: str, closing: str) -> None:
    (quote,) = direct(f"{opening}{WORDS}{closing} said Jane Roe, chief strategist at Northgate Securities in Oslo.")

    assert quote.text == WORDS
    assert (quote.speaker, quote.role) == ("Jane Roe", "chief strategist")
    assert quote.organization == "Northgate Securities"


@pytest.mark.parametrize(
    ("after", "speaker", "role", "organization"),
    [
        ("Northgate analyst Jane Roe said.", "Jane Roe", "analyst", "Northgate"),
        ("Bank of Astoria <BOA.N> CEO Jane Roe said.", "Jane Roe", "CEO", "Bank of Astoria"),
        ("Jane Roe, a Northgate broker who covers grain, told Reuters.", "Jane Roe", "broker", "Northgate"),
        ("said Jane Roe, Northgate's finance chief.", "Jane Roe", "finance chief", "Northgate"),
        (
            "said Jane Roe, the president of Corn Belt Advisers in Ames, Iowa.",
            "Jane Roe",
            "president",
            "Corn Belt Advisers",
        ),
        ("analysts at Northgate Securities said.", None, "analysts", "Northgate Securities"),
        ("Northgate Securities said in a note.", None, None, "Northgate Securities"),
        ("said a grain trader at a European brokerage.", None, "grain trader", None),
    ],
)
def test_speaker_role_and_organization_are_read_from_the_attribution(
    after: str, speaker: str | None, role: str | None, organization: str | None
) -> None:
    (quote,) = direct(f'"{WORDS}" {after}')

    assert (quote.speaker, quote.role, quote.organization) == (speaker, role, organization)


def test_parts_around_the_attribution_are_one_quote() -> None:
    (quote,) = direct(f'"{WORDS}" Jane Roe of Northgate said. "They will want to see lower rates first."')

    assert quote.text == f"{WORDS} ... They will want to see lower rates first."
    assert len(quote.spans) == 2


def test_fragments_in_clauses_of_their_own_are_quotes_of_their_own() -> None:
    quotes = direct(
        'Jane Roe of Low Capital wants a "firm hand on herring prices" and hopes for a "lighter tax on old boats" soon.'
    )

    assert [quote.text for quote in quotes] == ["firm hand on herring prices", "lighter tax on old boats"]


def test_words_that_a_link_shows_are_quoted_by_their_own_marks() -> None:
    (quote,) = direct(
        'Jane Roe said the north [USN:L8N44H1 TEXT:"will face "the hardest winter in memory""] this year.'
    )

    assert quote.text == "the hardest winter in memory"


def test_surname_and_pronoun_mean_the_person_named_in_full() -> None:
    quotes = direct(
        f'"{WORDS}" said Jane Roe, economist at Northgate.',
        '"Nobody wants to be the last one in," Roe said.',
        '"We remain cautious on the whole," she added.',
    )

    assert [quote.speaker for quote in quotes] == ["Jane Roe"] * 3
    assert {quote.organization for quote in quotes} == {"Northgate"}


def test_quotation_that_a_line_break_parts_is_one() -> None:
    (quote,) = direct(
        '"Buyers are slowly coming back to this\nmarket, but they take their time," said Jane Roe of Northgate.'
    )

    assert quote.text == "Buyers are slowly coming back to this\nmarket, but they take their time,"


def test_quotation_that_nobody_closes_ends_at_its_attribution() -> None:
    (quote,) = direct('"Buyers are slowly coming back to this market, said Jane Roe, analyst at Northgate Securities.')

    assert (quote.text, quote.speaker) == ("Buyers are slowly coming back to this market,", "Jane Roe")


@pytest.mark.parametrize(
    "paragraph",
    [
        'The so-called "carry trade" came back.',
        'She wrote a book titled "how markets really work today" in May.',
        'The survey, "Global Markets And The Long View", is out.',
    ],
)
def test_scare_quotes_and_titles_are_no_quotes(paragraph: str) -> None:
    assert direct(paragraph) == []
