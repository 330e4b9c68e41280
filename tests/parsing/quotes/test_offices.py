"""Speakers named by their office alone: "the analyst", "the Northgate chief", "the note"."""

import pytest

from tests.parsing.quotes.reading import direct

WORDS = '"Buyers are slowly coming back to this market,"'
ROE = "Northgate Securities analyst Jane Roe kept her rating on the fish farmers."


@pytest.mark.parametrize(
    ("paragraphs", "speaker", "organization"),
    [
        ((ROE, f"{WORDS} the analyst said."), "Jane Roe", "Northgate Securities"),
        ((ROE, f"{WORDS} the award-winning analyst said."), "Jane Roe", "Northgate Securities"),
        ((f"Jane Roe sees no turn yet. {WORDS} said the chairman of Low Capital.",), "Jane Roe", "Low Capital"),
        ((ROE, f"{WORDS} said a trader in Oslo."), None, None),
        ((ROE, f"{WORDS} the finance minister said."), None, None),
        (("Jane Roe of Low Capital wrote in a note that bids are few.", f"{WORDS} the note said."), "Jane Roe", None),
        (("Fund manager Jane Roe, whose firm Low Capital owns barns, slept.", f"{WORDS} she said."), "Jane Roe", None),
        ((f"On Northgate's results call, Chief Executive Jane Roe said {WORDS}",), "Jane Roe", "Northgate"),
        ((f"Herring tinner Low Harbour's finance chief Jane Roe said {WORDS}",), "Jane Roe", "Low Harbour"),
        ((f"{WORDS} Jane Roe said in a recent report for Low Capital Markets.",), "Jane Roe", "Low Capital Markets"),
        ((f"{WORDS} Jane Roe said in a note for Low Capital. Herring prices rose.",), "Jane Roe", "Low Capital"),
        (
            ("The Northern Herring Packers Association (NHPA) is glad.", f"{WORDS} said Jane Roe, head of the NHPA."),
            "Jane Roe",
            "Northern Herring Packers Association",
        ),
        (
            (f"Smokehouse operator Altafish opened a plant in Oslo and said it sees no rivals: {WORDS}",),
            None,
            "Altafish",
        ),
        ((f"Jane Roe, head of bonds, Americas, at Low Capital, said {WORDS}",), "Jane Roe", "Low Capital"),
        ((f"{WORDS} said Jane Roe, managing director, Altafish.",), "Jane Roe", "Altafish"),
        ((f"{WORDS} said Jane Roe, market analyst, Altafish.com.",), "Jane Roe", "Altafish.com"),
        ((f"{WORDS} said Jane Roe, market analyst, Sydney.",), "Jane Roe", None),
        (
            (f"Bids are few, and Jane Roe, an emerging markets debt manager at Low Capital said {WORDS}",),
            "Jane Roe",
            None,
        ),
        ((f"{WORDS} CEO John C. May said.", "John Low of Low Capital was calm."), "John C. May", None),
        ((f"{WORDS} said Jane Roe, who heads bond trading at Low Capital.",), "Jane Roe", "Low Capital"),
        ((f"{WORDS} said Jane Roe, a former sailor who now runs Low Capital.",), "Jane Roe", "Low Capital"),
        ((f"{WORDS} Low Capital analysts, led by Jane Roe, said.",), "Jane Roe", "Low Capital"),
        ((f"Altafish Bank cut its view. {WORDS} said Jane Roe, the bank's economist.",), "Jane Roe", "Altafish Bank"),
        (("Altafish Bank's Jane Roe is calm.", f"{WORDS} she added."), "Jane Roe", "Altafish Bank"),
        ((f"When Jane Roe noted that bids fell, John Low hit back: {WORDS}",), "John Low", None),
        ((f"Senate Agriculture Chair Jane Roe spoke. {WORDS} Roe said.",), "Jane Roe", None),
        ((f"Altafish Capital Markets analyst Jane Roe said {WORDS}",), "Jane Roe", "Altafish Capital Markets"),
        ((f"Jane Roe (Low Capital) said {WORDS}",), "Jane Roe", "Low Capital"),
        ((f"ECB President Jane Roe and Low Capital economist John Low said {WORDS}",), "Jane Roe", "ECB"),
        ((f"{WORDS} said Jane Roe, who is chief economist at Low Capital.",), "Jane Roe", "Low Capital"),
        ((f"{WORDS} said Jane Roe, a member of the ECB's Governing Council.",), "Jane Roe", "ECB"),
        ((f"{WORDS} said Jean de la Roe, economist at Low Capital.",), "Jean de la Roe", "Low Capital"),
        ((f"Jane Roe is chief economist at Low Capital. {WORDS} says Roe.",), "Jane Roe", "Low Capital"),
        ((f"Jane Roe of Low Capital is calm. {WORDS} the strategist said.",), "Jane Roe", "Low Capital"),
        ((f"Jane Roe, also at Low Capital, said {WORDS}",), "Jane Roe", "Low Capital"),
        ((f"Altafish Bank cut its view. Its analysts said {WORDS}",), None, "Altafish Bank"),
        ((f"Low Capital analysts say bids are few. {WORDS} the analysts say.",), None, "Low Capital"),
        ((f"He later added that while Northgate sees {WORDS} nobody hurries.", ROE), None, None),
    ],
)
def test_office_stands_for_whoever_was_named_with_it(
    paragraphs: tuple[str, ...], speaker: str | None, organization: str | None
) -> None:
    quote = direct(*paragraphs)[-1]

    assert quote.speaker == speaker
    assert organization is None or quote.organization == organization


def test_nouns_that_look_like_verbs_of_speech_are_no_attribution() -> None:
    quotes = direct(
        f"{WORDS} said Northgate Securities analysts led by Jane Roe in a client note. "
        '"Nobody is in a hurry to pay these prices."'
    )

    assert [quote.speaker for quote in quotes] == ["Jane Roe"]


def test_mark_that_a_missing_space_glued_to_a_word_opens_a_quotation() -> None:
    (quote,) = direct('Read: Herring prices climb againSee also"Buyers are slowly coming back here," said Jane Roe.')

    assert quote.text == "Buyers are slowly coming back here,"
