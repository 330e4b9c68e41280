"""Trading days: on which dates an exchange holds a session."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

_ONE = timedelta(days=1)
_LONGEST_BREAK = 40
"""Days; the longest closures (China in 2003, New York in 1914 aside) stay below it."""


@dataclass(frozen=True, slots=True)
class Week:
    """An exchange's regular week and its exceptions between two dates, both inclusive.

    Attributes:
        open_days: the ISO weekdays (1 is Monday) with a session.
        closed: holidays that fall on those weekdays.
        opened: sessions held on other weekdays.
    """

    open_days: frozenset[int]
    first: date
    last: date
    closed: frozenset[date] = frozenset()
    opened: frozenset[date] = frozenset()

    def is_session(self, day: date) -> bool:
        """Return whether a session is held on `day`; outside the known dates the regular week decides."""
        return day in self.opened or (day.isoweekday() in self.open_days and day not in self.closed)


_REGULAR = Week(frozenset({1, 2, 3, 4, 5}), date.min, date.max)


@dataclass(frozen=True, slots=True)
class TradingCalendar:
    """The weeks of many exchanges, by market identifier code (ISO 10383); an unknown one trades Monday to Friday."""

    weeks: Mapping[str, Week] = field(default_factory=dict)

    def is_session(self, exchange: str | None, day: date) -> bool:
        """Return whether `exchange` holds a session on `day`."""
        return self.weeks.get(exchange or "", _REGULAR).is_session(day)

    def on_or_before(self, exchange: str | None, day: date) -> date:
        """Return the latest session not after `day`."""
        for _ in range(_LONGEST_BREAK):
            if self.is_session(exchange, day):
                return day
            day -= _ONE
        return day

    def before(self, exchange: str | None, day: date) -> date:
        """Return the latest session before `day`."""
        return self.on_or_before(exchange, day - _ONE)

    def between(self, exchange: str | None, first: date, last: date) -> tuple[date, ...]:
        """Return the sessions from `first` to `last`, both inclusive."""
        days = (first + timedelta(days=n) for n in range((last - first).days + 1))
        return tuple(day for day in days if self.is_session(exchange, day))
