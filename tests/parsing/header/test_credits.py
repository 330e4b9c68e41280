"""Who is credited for an article."""

import pytest

from tests.parsing.header.reading import BODY, header


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Oslo shares gain on oil\nReuters\n4 March 2026" + BODY, "Reuters"),
        (
            "Oslo shares gain on oil\n\nBERGEN, March 4 (Xinhua) -- Shares rose a bit on Wednesday, oil led.",
            "Xinhua",
        ),
        ("Oslo shares gain on oil" + BODY + "\nSource: AFP\n", "AFP"),
        ("Oslo shares gain on oil" + BODY + "\n[MT Newswires](https://example.org/a)", "MT Newswires"),
        ("Oslo shares gain on oil" + BODY + "\nPowered by Fjord Market News\n", "Fjord Market News"),
        ("Oslo shares gain on oil" + BODY + "\nCopyright© Bloomberg. All rights reserved.\n", "Bloomberg"),
        ("Oslo shares gain on oil\nJane Doe | Reuters\n4 Mar 2026" + BODY, "Reuters"),
        ("Oslo shares gain on oil\nBy Jane Doe, AP Business Writer" + BODY, "AP"),
        ("Oslo shares gain on oil\nThe Associated Press\n4 Mar 2026" + BODY, "The Associated Press"),
        (
            "Fjord Post (West)\n\n\nOslo Shares Gain on Oil\n\n"
            + BODY
            + "\n\nCopyright© Fjord Post (West). All rights reserved. Original Article",
            "Fjord Post (West)",
        ),
        ("The Fjord Courier & Post (West)\n\nOslo shares gain on oil\n" + BODY, "The Fjord Courier & Post (West)"),
        ("Dow Jones Newswires\n\nOslo Shares Gain on Oil\nBy Jane Doe\n4 Mar 2026" + BODY, "Dow Jones Newswires"),
        ("Oslo shares gain on oil\n\nPress Trust of India Mumbai\n" + BODY, "Press Trust of India"),
        (
            "Oslo shares gain on oil"
            + BODY
            + "\nThis content was created by MarketWatch, which is run by others.\n\n(END) Dow Jones Newswires\n",
            "MarketWatch",
        ),
        ("Oslo shares gain on oil" + BODY + "\n_— CNBC's Jane Doe and John Roe contributed to this report._\n", "CNBC"),
        (
            "# Oslo shares gain on oil\n\n*   **Source**: [oslo-gains](https://www.bloomberg.com/news/oslo-gains)\n"
            + BODY,
            "Bloomberg",
        ),
        ("Oslo shares gain on oil\nA ship off Oslo.\nJane Doe | Bloomberg | Getty Images\n4 Mar 2026" + BODY, None),
        ("Oslo shares gain on oil\n**연합뉴스** | 2026-03-04 00:00 |\n\n---\n" + BODY, "연합뉴스"),
        ("Oslo shares gain on oil" + BODY + "\nThis article was originally published on Barchart.com\n", "Barchart"),
        ("Oslo shares gain on oil" + BODY + "\n(This story is auto-generated from a syndicated feed of PTI.)\n", "PTI"),
        ("Oslo shares gain on oil" + BODY + "\n(With inputs from IANS)\n", "IANS"),
        ("Oslo shares gain on oil" + BODY + "\n©2026 AFP\n", "AFP"),
        ("Oslo shares gain on oil" + BODY + "\n© 2026 Bloomberg L.P.\n", "Bloomberg"),
        ("Oslo shares gain on oil" + BODY + "\n___\nAP Business Writers Jane Doe and Al Roe contributed.\n", "AP"),
        ("Oslo shares gain on oil | CNBC\n4 Mar 2026" + BODY, "CNBC"),
        ("Oslo shares gain on oil - Reuters\n4 Mar 2026" + BODY, "Reuters"),
        ("Fjord Post to buy rival - CNBC\n4 Mar 2026" + BODY, None),
        ("Oslo shares gain on oil\nReuters Published 4 Mar, 2026 12:16pm" + BODY, "Reuters"),
        ("Oslo shares gain on oil" + BODY + "\n(Reporting by Jane Doe; Editing by John Roe)\n", None),
        ("Oslo shares gain on oil" + BODY + '\n"We are calm," Doe told CNBC on Friday after the close.\n', None),
    ],
)
def test_source_is_the_printed_credit(text: str, source: str | None) -> None:
    assert header(text).source == source


@pytest.mark.parametrize(
    ("text", "authors", "editors"),
    [
        ("Oslo shares gain on oil\nBy Jane Doe and J. P. Roe" + BODY, ("Jane Doe", "J. P. Roe"), ()),
        ("Oslo shares gain on oil\nBy Jane Doe, Fjord Times" + BODY, ("Jane Doe",), ()),
        ("Oslo shares gain on oil\nANI | Updated: Mar 04, 2026 10:12 IST" + BODY, (), ()),
        ("Oslo shares gain on oil\nBy Reuters\n4 Mar 2026" + BODY, (), ()),
        (
            "Oslo shares gain on oil"
            + BODY
            + "\n(Reporting by Jane Doe in Oslo and John Roe; additional reporting by Ann Poe; Editing by Kim Dam)\n",
            ("Jane Doe", "John Roe"),
            ("Kim Dam",),
        ),
        ("Oslo shares gain on oil\nJANE DOE\nAP Business Writer\n4 Mar 2026" + BODY, ("Jane Doe",), ()),
        ("Oslo shares gain on oil\nWritten by Jane Doe\n4 Mar 2026" + BODY, ("Jane Doe",), ()),
        ("Oslo shares gain on oil\nJane Doe\n4 Mar 2026" + BODY, ("Jane Doe",), ()),
        ("Oslo shares gain on oil\nFjord Times\n4 Mar 2026" + BODY, (), ()),
        ("Oslo shares gain on oil\nJane Doe New Delhi 3 min read\n" + BODY, ("Jane Doe",), ()),
        ("Oslo shares gain on oil" + BODY + "\n-Jane Doe -John Roe\n", ("Jane Doe", "John Roe"), ()),
        ("Oslo shares gain on oil" + BODY + "\nWrite to Jane Doe at jane.doe@example.org\n", ("Jane Doe",), ()),
        ("Oslo shares gain on oil" + BODY + " ___ Jane Doe, The Associated Press\n", ("Jane Doe",), ()),
        (
            "Oslo shares gain on oil" + BODY + "\n(The opinions expressed here are those of Jane Doe, a columnist.)\n",
            ("Jane Doe",),
            (),
        ),
        ("Oslo shares gain on oil\n**Authors:** Jane Doe, Am Est\n" + BODY, ("Jane Doe",), ()),
        (
            "Oslo shares gain on oil\nA look at the day ahead in markets from Jane Doe\n4 Mar 2026" + BODY,
            ("Jane Doe",),
            (),
        ),
        (
            "Oslo shares gain on oil" + BODY + "\n(Reporting by Jane Doe in Oslo, additional reporting by Ann Poe)\n",
            ("Jane Doe",),
            (),
        ),
        ("Oslo shares gain on oil" + BODY + "\n(Reporting by Oslo Newsroom)\n", (), ()),
        ("Oslo shares gain on oil" + BODY + "\n(Additional reporting by Ann Poe)\n", (), ()),
    ],
)
def test_writers_and_editors_are_told_apart(text: str, authors: tuple[str, ...], editors: tuple[str, ...]) -> None:
    article = header(text)

    assert (article.authors, article.editors) == (authors, editors)


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("HONG KONG, March 4(Reuters) - ", "HONG KONG"),
        ("LONDON/NEW YORK, March 4 (Reuters) - ", "LONDON/NEW YORK"),
        ("TOKYO ", "TOKYO"),
        ("MUMBAI: ", "MUMBAI"),
        ("Mumbai: ", "Mumbai"),
        ("NEW YORK (AP) — ", "NEW YORK"),
        ("[SHANGHAI] ", "SHANGHAI"),
        ("March 4 (Reuters) - ", None),
        ("KUALA LUMPUR (March 4): ", "KUALA LUMPUR"),
        ("TAIPEI (Fjord News) — ", "TAIPEI"),
        ("Hong Kong CNN — ", "Hong Kong"),
        ("MANILA, Philippines — ", "MANILA, Philippines"),
        ("HOUSTON, Aug 21 : ", "HOUSTON"),
        ("Investing.com - ", None),
        ("", None),
    ],
)
def test_place_is_printed_in_the_dateline(opening: str, place: str | None) -> None:
    article = header(
        f"Shares gain on oil\n\n{opening}Shares rose a good deal on Wednesday as oil found buyers again.\n"
    )

    assert article.place == place


def test_place_of_a_credit_line_is_the_place_of_the_article() -> None:
    article = header("Oslo shares gain on oil\n\nPress Trust of India Mumbai 3 min read\n" + BODY)

    assert (article.source, article.place) == ("Press Trust of India", "Mumbai")
