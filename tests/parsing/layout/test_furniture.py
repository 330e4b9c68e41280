"""What belongs to the page is told from what belongs to the article."""

import pytest

from bot.parsing.layout.kinds import Kind, kind_of


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Subscribe here",
        "Most Discussed",
        "Most read in markets",
        "Disclosure: The author holds shares of Acme.",
        "Disclaimer: This is no advice.",
        "By clicking Accept, you agree to our terms.",
        "We use cookies to improve this site.",
        "(Reporting by Jane Doe; Editing by John Roe)",
        "((jane.doe@example.org))",
        "[Fjord Post](https://www.example.org/news/1/)",
        "https://www.example.org/news/1",
        "Copyright © 2026 Fjord Post. All rights reserved.",
        "A tanker off Bergen, May 2, 2019. REUTERS/Jane Doe",
        "Jane Doe | AFP | Getty Images",
        "--With assistance from Jane Doe.",
        "-Jane Doe -John Roe",
        "* * * * *",
        "![chart](https://www.example.org/chart.png)",
        "Write to Jane Doe at jane.doe@example.org",
        "jane.doe@example.org",
        "Week in Review",
        "Thomson ReutersHerring prices since 1990",
        "_— CNBC's Jane Doe contributed to this report_",
        "Enjoying this column? Look for more of them here.",
    ],
)
def test_lines_of_the_page(line: str) -> None:
    assert kind_of(line) is Kind.FURNITURE


@pytest.mark.parametrize(
    "line",
    [
        "Most popular stocks of the year fell 3% on Monday.",
        "Disclosure rules pushed shares of Acme 3% lower on Monday.",
        "By continuing to cut output, the group lifted prices 3% on Monday.",
        "Getty Images shares rose 3% on Monday after the firm raised its outlook.",
        "Readers should have seen it coming, traders said on Monday.",
        "The information should help investors, analysts said on Monday.",
        "Follow-through buying lifted the index 2% on Monday.",
        "Recommended bids lifted shares of Acme 3% on Monday in London.",
        "Related shares fell too, with Zenith down 3% on Monday.",
    ],
)
def test_lines_of_the_article(line: str) -> None:
    assert kind_of(line) is Kind.PROSE
