"""Keys that sort by time: an article's recency, and the ids of its moves and quotes, so that newest first is an index.

    recency  = minute of publication (26 bits) · article id (24 bits)
    row id   = recency · place in the article, first place highest (12 bits)

Publication times are printed to the minute at best, so nothing is lost by the minute; two articles share a key only
if published in the same minute with 16,777,216 others stored between them.
"""

from datetime import UTC, datetime, timedelta

from bot.errors import StoreError

UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
"""The moment an article without a date is kept under: after every dated one, and inside no stretch of time."""

_ID_BITS = 24
_PLACE_BITS = 12
_LAST_MINUTE = (1 << 26) - 1
ARTICLE_BITS = _ID_BITS
"""How many bits of an article's recency stand below its minute."""
ROW_BITS = _ID_BITS + _PLACE_BITS
"""Likewise of a move's or a quote's id."""
PLACES = 1 << _PLACE_BITS
"""How many moves, and how many quotes, one article can have."""


def recency(moment: datetime, article: int) -> int:
    """Return the key of an article published at `moment` (`UNDATED` where that is unknown); later ones are greater."""
    return (_minute(moment) << _ID_BITS) | (article & ((1 << _ID_BITS) - 1))


def row_id(key: int, place: int) -> int:
    """Return the id of the move or quote at `place` (from 0) of the article with this recency.

    Raises:
        StoreError: an article has more of them than can be told apart.
    """
    if place >= PLACES:
        raise StoreError(f"an article with more than {PLACES} moves or quotes cannot be stored: split it")
    return (key << _PLACE_BITS) | (PLACES - 1 - place)


DATED = 1 << _ID_BITS
"""The least recency of an article that has a date."""


def article_floor(moment: datetime) -> int:
    """Return the least recency of articles published at or after `moment`."""
    return _minute(moment) << _ID_BITS


def article_ceiling(moment: datetime) -> int:
    """Return the greatest recency of articles published up to `moment`."""
    return article_floor(moment + timedelta(minutes=1)) - 1


def row_floor(key: int) -> int:
    """Return the least row id within articles of this recency or later."""
    return key << _PLACE_BITS


def row_ceiling(key: int) -> int:
    """Return the greatest row id within articles of this recency or earlier."""
    return ((key + 1) << _PLACE_BITS) - 1


def _minute(moment: datetime) -> int:
    """Return the minutes since 1970, held inside the 26 bits (until 2097)."""
    return min(max(int(moment.timestamp()) // 60, 0), _LAST_MINUTE)
