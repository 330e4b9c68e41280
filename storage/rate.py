"""What all senders share: a hold, a moment before which nobody sends, and a rate that no second exceeds.

A hold lasts until an operator ends it; it is set when a backup is put back.

The generic cell rate algorithm: `used_until` runs ahead of now by one interval a letter, by `ABREAST` at most.
"""

from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select, update

from bot.model.alert import LetterState
from storage.lanes import LONGEST_WAIT, WAITING
from storage.settings import find_setting, put_setting
from storage.tables.outbox import LaneRow, LetterRow, RateRow
from storage.upsert import insert_new, upsert

ABREAST = 2
"""How many letters may leave at once without exceeding the rate of a second by more."""

_HELD = "deliveries-held"
_UNLIMITED = 1_000_000
_THE_ONE = 1


def allowed(connection: Connection, now: datetime, per_second: float | None) -> int:
    """Return how many letters may be begun now; where there is a rate, its row is locked until the transaction ends."""
    statement = select(RateRow.hold_until, RateRow.used_until).where(RateRow.id == _THE_ONE)
    if per_second is not None:
        insert_new(connection, RateRow, [{"id": _THE_ONE}], ("id",))
        statement = statement.with_for_update()
    row = connection.execute(statement).one_or_none()
    if held(connection) is not None:
        return 0
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


def hold_deliveries(connection: Connection, reason: str) -> None:
    """Let nobody send until an operator ends the hold."""
    put_setting(connection, _HELD, reason)


def held(connection: Connection) -> str | None:
    """Return why deliveries are held, None where they are not."""
    return find_setting(connection, _HELD)


def release(connection: Connection, now: datetime, *, drop: bool) -> int:
    """End a hold: what waits is sent, or dropped as dead; return how many letters that is."""
    waiting = LetterRow.state.in_(WAITING)
    number = connection.execute(select(func.count()).select_from(LetterRow).where(waiting)).scalar_one()
    if drop:
        dead = {"state": LetterState.DEAD, "reason": "dropped by an operator", "settled": now}
        connection.execute(update(LetterRow).where(waiting).values(dead))
        connection.execute(update(LaneRow).values(head=None))
    put_setting(connection, _HELD, None)
    return number


def _used(until: datetime | None, now: datetime) -> datetime:
    """Return up to when the rate is used; what a clock that jumped left far ahead counts as now."""
    return now if until is None or until < now or until > now + timedelta(minutes=1) else until
