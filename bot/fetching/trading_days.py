"""Trading days of the world's exchanges, from exchange_calendars, to be kept in the store.

The library brings pandas, which is slow to import and large in memory; so it is
imported here alone, when trading days are due, and the store answers afterwards.
"""

import warnings
from collections.abc import Iterable, Iterator
from datetime import date

from bot.lexicon.venues import HOME_EXCHANGES


def trading_days(
    first: date, last: date, exchanges: Iterable[str] = HOME_EXCHANGES.values()
) -> Iterator[tuple[str, tuple[date, ...]]]:
    """Yield each home exchange (market identifier code) with its sessions between two dates.

    Args:
        first: the first day wanted; an exchange whose holidays are known for
            a shorter stretch gives what is known.
        last: the last day wanted, inclusive.
        exchanges: market identifier codes; every home exchange by default.
    """
    from exchange_calendars import get_calendar  # noqa: PLC0415 -- see the module's docstring

    for exchange in sorted(set(exchanges)):
        with warnings.catch_warnings():
            # The library reads a pandas attribute that a later pandas will change.
            warnings.simplefilter("ignore", DeprecationWarning)
            days = tuple(session.date() for session in get_calendar(exchange).sessions)
        yield exchange, tuple(day for day in days if first <= day <= last)
