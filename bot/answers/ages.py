"""Days and ages: which day it is at an instrument's home, and how old a report is."""

from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType

from bot.model.answer import Age
from bot.model.article import Precision
from bot.model.instrument import Instrument
from bot.model.stored import ArticleRef, StoredMove, StoredQuote

_HOURS = MappingProxyType(
    {
        "HK": 8, "CN": 8, "TW": 8, "SG": 8, "MY": 8, "PH": 8, "JP": 9, "KR": 9, "AU": 10, "NZ": 12, "TH": 7, "VN": 7,
        "ID": 7, "IN": 5.5, "LK": 5.5, "BD": 6, "PK": 5, "AE": 4, "OM": 4, "SA": 3, "QA": 3, "KW": 3, "BH": 3, "TR": 3,
        "RU": 3, "IL": 2, "EG": 2, "GR": 2, "FI": 2, "ZA": 2, "NG": 1, "DE": 1, "FR": 1, "IT": 1, "ES": 1, "NL": 1,
        "BE": 1, "AT": 1, "CH": 1, "SE": 1, "NO": 1, "DK": 1, "PL": 1, "CZ": 1, "HU": 1, "GB": 0, "IE": 0, "PT": 0,
        "BR": -3, "AR": -3, "CL": -4, "US": -5, "CA": -5, "PE": -5, "CO": -5, "MX": -6,
    }
)  # fmt: skip
"""Hours east of UTC at each country's exchange, without daylight saving: it does not move a date at these hours."""

_MINUTES_COUNT = timedelta(hours=36)
"""Up to this age the minute of publication says more than the day."""


def home_day(now: datetime, instrument: Instrument | None) -> date:
    """Return the date at the instrument's home exchange, in UTC where it has none.

    Args:
        now: aware UTC.
        instrument: what is asked about.
    """
    country = instrument.country if instrument else None
    return (now + timedelta(hours=_HOURS.get(country or "", 0))).date()


def end_of_day(day: date, instrument: Instrument | None) -> datetime:
    """Return the moment, aware UTC, at which `day` ends at the instrument's home."""
    country = instrument.country if instrument else None
    midnight = datetime.combine(day + timedelta(1), time(), UTC)
    return midnight - timedelta(hours=_HOURS.get(country or "", 0))


def day_of(stored: StoredMove) -> date:
    """Return the session of a move, or else the day its article came out."""
    return stored.move.session or published_day(stored.article)


def published_day(article: ArticleRef) -> date:
    """Return the day an article was published, received where it gives none."""
    return moment_of(article).date()


def moment_of(article: ArticleRef) -> datetime:
    """Return when an article was published, received where it gives no date."""
    return article.published.at if article.published else article.received


def recency(article: ArticleRef) -> tuple[bool, datetime, int]:
    """Return what orders articles by time; those that give no date come last."""
    return article.published is not None, moment_of(article), article.id


_NO_AGE = Age(1_000_000, undated=True)


def is_dated(stored: StoredMove) -> bool:
    """Say whether it is known which day a move is of; the day it came says nothing of that."""
    return stored.move.session is not None or stored.article.published is not None


def age_of_move(stored: StoredMove, now: datetime, known: Instrument | None) -> Age:
    """Return how old a move is: by its session, to the minute while that is fresh and known."""
    if not is_dated(stored):
        return _NO_AGE
    days = max(0, (home_day(now, known) - day_of(stored)).days)
    return Age(days, _minutes(stored.article, now) if days <= 1 else None)


def age_of_article(article: ArticleRef, now: datetime) -> Age:
    """Return how old an article is."""
    if article.published is None:
        return _NO_AGE
    days = max(0, (now.date() - published_day(article)).days)
    return Age(days, _minutes(article, now))


def age_of_quote(stored: StoredQuote, now: datetime) -> Age:
    """Return how old a quote is."""
    return age_of_article(stored.article, now)


def _minutes(article: ArticleRef, now: datetime) -> int | None:
    """Return the minutes since publication where they are known and few."""
    if not article.published or article.published.precision is Precision.DAY:
        return None
    since = now - article.published.at
    return int(since.total_seconds() // 60) if timedelta(0) <= since <= _MINUTES_COUNT else None
