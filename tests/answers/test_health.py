"""Which sources still come in as they used to."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.answers.health import Health, health_of, is_healthy, silence
from bot.model.stored import Coverage

FRIDAY = datetime(2026, 3, 6, 18, tzinfo=UTC)
MONTH_AGO = FRIDAY - timedelta(days=30)


@pytest.mark.parametrize(
    ("articles", "longest"),
    [
        (721, timedelta(hours=12)),
        (61, timedelta(hours=36)),
        (31, timedelta(days=3)),
        (3, timedelta(days=4)),
    ],
)
def test_a_source_is_healthy_while_it_is_silent_for_three_usual_gaps(articles: int, longest: timedelta) -> None:
    first, last = FRIDAY - longest - timedelta(days=30), FRIDAY - longest
    assert is_healthy(articles, first, last, FRIDAY)
    assert not is_healthy(articles, first, last, FRIDAY + timedelta(minutes=1))


def test_weekends_are_no_silence() -> None:
    monday = FRIDAY + timedelta(days=3)
    assert silence(FRIDAY, monday) == timedelta(days=1)
    assert silence(FRIDAY, FRIDAY + timedelta(days=2)) == timedelta(hours=6)
    assert silence(MONTH_AGO, FRIDAY) == timedelta(days=30)


def test_sources_with_a_few_articles_count() -> None:
    heard = {
        "Wire": (MONTH_AGO, FRIDAY - timedelta(hours=1)),
        "Daily": (MONTH_AGO, FRIDAY - timedelta(days=9)),
        "Once": (MONTH_AGO, FRIDAY),
    }
    coverage = Coverage(articles=61, sources={"Wire": 30, "Daily": 30, "Once": 1}, heard=heard)
    assert health_of(coverage, FRIDAY) == Health(healthy=1, counted=2)
