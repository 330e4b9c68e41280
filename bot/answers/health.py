"""Whether the sources still come in as they used to, told from the store alone.

A source counts once it has brought a few articles. Its usual gap is the time from its first article to its last, by
their number; it is healthy while it has been silent for no longer than three of those, weekends apart, within bounds:
half a day, for a source may sleep at night, and four days, for after those nobody waits any more.
"""

from datetime import datetime, timedelta
from typing import Final, NamedTuple

from bot.model.stored import Coverage

LEAST: Final = timedelta(hours=12)
MOST: Final = timedelta(days=4)
_GAPS: Final = 3
_FEWEST: Final = 3
_SATURDAY: Final = 5
_DAY: Final = timedelta(days=1)


class Health(NamedTuple):
    """How many of the sources that count are healthy."""

    healthy: int
    counted: int


def health_of(coverage: Coverage, now: datetime) -> Health:
    """Return how many sources come in as usual.

    Args:
        coverage: of the whole store.
        now: aware UTC.
    """
    counted = [
        (articles, *coverage.heard[source])
        for source, articles in coverage.sources.items()
        if source in coverage.heard and articles >= _FEWEST
    ]
    healthy = sum(is_healthy(articles, first, last, now) for articles, first, last in counted)
    return Health(healthy, len(counted))


def is_healthy(articles: int, first: datetime, last: datetime, now: datetime) -> bool:
    """Say whether a source has been silent for no longer than it usually is.

    Args:
        articles: how many it brought, at least two.
        first: when the oldest of them was published.
        last: when the newest of them was.
        now: aware UTC.
    """
    usual = (last - first) / (articles - 1)
    return silence(last, now) <= min(max(_GAPS * usual, LEAST), MOST)


def silence(last: datetime, now: datetime) -> timedelta:
    """Return how long ago `last` was, without the Saturdays and Sundays in between."""
    if now - last > 2 * MOST:
        return now - last
    silent, at = timedelta(), last
    while at < now:
        midnight = at.replace(hour=0, minute=0, second=0, microsecond=0) + _DAY
        until = min(midnight, now)
        silent += until - at if at.weekday() < _SATURDAY else timedelta()
        at = until
    return silent
