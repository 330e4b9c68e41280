"""When an article was published."""

from datetime import UTC, datetime

import pytest

from bot.model.finding import FindingKind
from tests.parsing.header.reading import BODY, header


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("Wed, 4 Mar 2026 08:59:22 +0000", datetime(2026, 3, 4, 8, 59, tzinfo=UTC)),
        ("Wed, March 4, 2026 at 6:55 AM EST", datetime(2026, 3, 4, 11, 55, tzinfo=UTC)),
        ("2026-03-04 18:20:08", datetime(2026, 3, 4, 18, 20, tzinfo=UTC)),
        ("2026-03-04T06:55:00Z", datetime(2026, 3, 4, 6, 55, tzinfo=UTC)),
        ("4 Mar, 2026 12:16pm", datetime(2026, 3, 4, 12, 16, tzinfo=UTC)),
        ("13:32 JST, March 4, 2026", datetime(2026, 3, 4, 4, 32, tzinfo=UTC)),
        ("First Published: Mar 04 2026 | 4:13 PM IST", datetime(2026, 3, 4, 10, 43, tzinfo=UTC)),
        ("March 4, 2026", datetime(2026, 3, 4, tzinfo=UTC)),
        ("4. März 2026", datetime(2026, 3, 4, tzinfo=UTC)),
    ],
)
def test_printed_forms_of_the_time(line: str, at: datetime) -> None:
    published = header(f"Oslo shares gain on oil\n{line}{BODY}").published

    assert published is not None
    assert published.at == at


def test_absent_year_is_the_latest_in_which_the_weekday_fits() -> None:
    article = header(f"Oslo shares gain on oil\n26 Feb{BODY}")

    assert article.published is not None
    assert article.published.at == datetime(2025, 2, 26, tzinfo=UTC)
    assert FindingKind.YEAR_INFERRED in [finding.kind for finding in article.findings]


def test_absent_year_without_a_weekday_is_the_latest_not_after_the_document_came() -> None:
    article = header(
        "Oslo shares gain on oil\n26 Dec\n\nNorwegian shares rose as oil climbed and shippers found buyers.\n"
    )

    assert article.published is not None
    assert article.published.at == datetime(2025, 12, 26, tzinfo=UTC)


def test_future_time_is_clamped_and_marked() -> None:
    article = header(f"Oslo shares gain on oil\n2027-01-01 09:00:00{BODY}")

    assert article.published is not None
    assert article.published.at == datetime(2026, 3, 10, 12, tzinfo=UTC)
    assert FindingKind.FUTURE_DATE in [finding.kind for finding in article.findings]


def test_text_without_a_date_says_so() -> None:
    article = header(f"Oslo shares gain on oil{BODY}")

    assert article.published is None
    assert [finding.kind for finding in article.findings] == [FindingKind.NO_DATE]


def test_dates_in_captions_are_not_the_publication_time() -> None:
    article = header(f"Oslo shares gain on oil\n\nA ship off Oslo, May 1, 2019. REUTERS/Jane Doe\n\n4 Mar 2026{BODY}")

    assert article.published is not None
    assert article.published.at.year == 2026


def test_title_of_a_price_table_dates_the_article() -> None:
    published = header("Grain prices in the north\n\nClosing prices, April 22\n| Wheat | 401.25 | +1.2% |\n").published

    assert published is not None
    assert (published.at.month, published.at.day) == (4, 22)
