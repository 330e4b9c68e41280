"""Lanes: one a chat, pointing at its oldest waiting letter, leased to one sender at a time by a token that grows."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, ScalarSelect, case, func, or_, select, update

from bot.model.alert import LetterState
from storage.rows import AnyRow
from storage.tables.outbox import LaneRow, LetterRow
from storage.upsert import Columns, upsert

LONGEST_WAIT = timedelta(days=1)
LONGEST_LEASE = timedelta(minutes=15)
"""A time further ahead than it can have been set is the work of a clock that jumped, and counts as past."""

WAITING = (LetterState.PENDING.value, LetterState.SENDING.value)


def add_to_lanes(connection: Connection, heads: Mapping[int, int]) -> None:
    """Make lanes for chats with new letters; one that waits on an older letter keeps pointing at it."""
    rows = [
        {"chat": chat, "head": heads[chat], "token": 0, "next_at": None, "lease_until": None} for chat in sorted(heads)
    ]
    upsert(connection, LaneRow, rows, _pointed)


def due_lanes(connection: Connection, now: datetime, limit: int) -> Sequence[AnyRow]:
    """Return and lock the lanes that have a letter, are due and free, those whose letter waits longest first."""
    next_at, lease = LaneRow.next_at, LaneRow.lease_until
    statement = (
        select(LaneRow.chat, LaneRow.head, LaneRow.token)
        .where(
            LaneRow.head.is_not(None),
            or_(next_at.is_(None), next_at <= now, next_at > now + LONGEST_WAIT),
            or_(lease.is_(None), lease <= now, lease > now + LONGEST_LEASE),
        )
        .order_by(LaneRow.head)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return connection.execute(statement).all()


def lease_lanes(connection: Connection, chats: Collection[int], until: datetime) -> None:
    """Lease lanes, each with a new token."""
    leased = {"token": LaneRow.token + 1, "lease_until": until}
    connection.execute(update(LaneRow).where(LaneRow.chat.in_(chats)).values(leased))


def holder(connection: Connection, letter: int) -> AnyRow | None:
    """Return and lock the lane of a letter, with the letter's `state`."""
    statement = (
        select(LaneRow.chat, LaneRow.token, LaneRow.lease_until, LetterRow.state)
        .join(LetterRow, LetterRow.chat == LaneRow.chat)
        .where(LetterRow.id == letter)
        .with_for_update(of=LaneRow)
    )
    return connection.execute(statement).one_or_none()


def free_lane(connection: Connection, chat: int, next_at: datetime | None) -> None:
    """End a lane's lease, fence its holder out, and point it at its oldest waiting letter."""
    freed = {"token": LaneRow.token + 1, "lease_until": None, "next_at": next_at, "head": _oldest()}
    connection.execute(update(LaneRow).where(LaneRow.chat == chat).values(freed))


def free_all_lanes(connection: Connection) -> None:
    """End every lease."""
    freed = {"token": LaneRow.token + 1, "lease_until": None, "head": _oldest()}
    connection.execute(update(LaneRow).where(LaneRow.lease_until.is_not(None)).values(freed))


def point_lanes(connection: Connection, chats: Collection[int]) -> None:
    """Point lanes at their oldest waiting letters."""
    connection.execute(update(LaneRow).where(LaneRow.chat.in_(chats)).values(head=_oldest()))


def _oldest() -> ScalarSelect[int]:
    """Return the oldest waiting letter of the lane at hand."""
    waiting = select(func.min(LetterRow.id)).where(LetterRow.chat == LaneRow.chat, LetterRow.state.in_(WAITING))
    return waiting.correlate(LaneRow).scalar_subquery()


def _pointed(old: Columns, new: Columns) -> dict[str, ColumnElement[int]]:
    """Return the head of a known lane: the one it has, or else the new letter."""
    return {"head": case((old.head.is_(None), new.head), else_=old.head)}
