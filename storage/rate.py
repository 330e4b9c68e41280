"""What all senders share: a moment before which nobody sends, and a rate that no second exceeds.

The generic cell rate algorithm: `used_until` runs ahead of now by one interval a letter, by `ABREAST` at most.
"""

from datetime import datetime, timedelta

from sqlalchemy import Connection, select, update

from storage.lanes import LONGEST_WAIT
from storage.tables.outbox import RateRow
from storage.upsert import insert_new, upsert

ABREAST = 2
"""How many letters may leave at once without exceeding the rate of a second by more."""

_UNLIMITED = 1_000_000
_THE_ONE = 1


def allowed(connection: Connection, now: datetime, per_second: float | None) -> int:
    """Return how many letters may be begun now; where there is a rate, its row is locked until the transaction ends."""
    statement = select(RateRow.hold_until, RateRow.used_until).where(RateRow.id == _THE_ONE)
    if per_second is not None:
        insert_new(connection, RateRow, [{"id": _THE_ONE}], ("id",))
        statement = statement.with_for_update()
    row = connection.execute(statement).one_or_none()
    if row is not None and row.hold_until is not None and now < row.hold_until <= now + LONGEST_WAIT:
        return 0
    if row is None or per_second is None:
        return _UNLIMITED
    ahead = _used(row.used_until, now) - now
    return int(ABREAST - ahead.total_seconds() * per_second)


def use(connection: Connection, now: datetime, letters: int, per_second: float | None) -> None:
    """Count letters against the rate."""
    if per_second is None or not letters:
        return
    here = RateRow.id == _THE_ONE
    used = _used(connection.execute(select(RateRow.used_until).where(here)).scalar_one(), now)
    spent = used + timedelta(seconds=letters / per_second)
    connection.execute(update(RateRow).where(here).values(used_until=spent))


def hold(connection: Connection, until: datetime) -> None:
    """Let nobody send before `until`."""
    upsert(connection, RateRow, [{"id": _THE_ONE, "hold_until": until}])


def _used(until: datetime | None, now: datetime) -> datetime:
    """Return up to when the rate is used; what a clock that jumped left far ahead counts as now."""
    return now if until is None or until < now or until > now + timedelta(minutes=1) else until
