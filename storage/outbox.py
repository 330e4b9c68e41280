"""The outbox: enqueue, claim, begin, settle, reclaim.

    enqueue   letters in, each key once; the chat's lane points at its oldest waiting letter
    claim     lanes that are due and free are leased with a new token; their oldest letters are handed out
    begin     the letter is marked as being sent, directly before the request
    settle    what became of it is recorded and the lane is free again, unless the lease was lost meanwhile
    reclaim   after a crash the only sender frees everything at once, without waiting for leases to end

A chat has one lane and a lane one holder, so letters of a chat go out one at a time and in order. A letter found marked
as being sent, its lease over, may have arrived: that counts as an unknown end. After `MOST_UNKNOWN` of those, or the
first where it asked not to be repeated, it is parked as unknown.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, func, select, update

from bot.model.alert import Backlog, Lease, Letter, LetterState, OnUnknown, Settlement
from storage.chat_changes import deactivate, move_chat
from storage.lanes import (
    add_to_lanes,
    due_lanes,
    free_all_lanes,
    free_lane,
    holder,
    lease_lanes,
    point_lanes,
)
from storage.letters import LETTER, letter_of, letter_row
from storage.notes import add_posted
from storage.rate import allowed, hold, use
from storage.rows import AnyRow
from storage.tables.outbox import LetterRow
from storage.upsert import insert_new

MOST_UNKNOWN = 3
"""How many copies of a letter may be on their way with nobody knowing, besides the last."""

_ENDED = (LetterState.SENT, LetterState.DEAD, LetterState.UNKNOWN)


def enqueue(connection: Connection, letters: Iterable[Letter]) -> int:
    """Put letters in the outbox; those whose key is known are passed over. Return how many are new."""
    new = insert_new(connection, LetterRow, [letter_row(letter) for letter in letters], ("id", "chat"))
    heads: dict[int, int] = {}
    for number, chat in new:
        heads[chat] = min(number, heads.get(chat, number))
    add_to_lanes(connection, heads)
    return len(new)


def claim(
    connection: Connection, now: datetime, chats: int, until: datetime, per_second: float | None = None
) -> list[Lease]:
    """Lease the oldest letter of up to `chats` chats until `until`; at most so many a second over all senders."""
    number = min(chats, allowed(connection, now, per_second))
    lanes = due_lanes(connection, now, number) if number > 0 else []
    if not lanes:
        return []
    heads = {lane.head: lane for lane in lanes}
    rows = connection.execute(select(*LETTER).where(LetterRow.id.in_(heads)).order_by(LetterRow.id)).all()
    left = [row for row in rows if row.state == LetterState.SENDING]
    _count_unknown(connection, left, now)
    parked = {row.id for row in left if _is_parked(row)}
    point_lanes(connection, [row.chat for row in left])
    handed = [row for row in rows if row.id not in parked]
    lease_lanes(connection, [row.chat for row in handed], until)
    use(connection, now, len(handed), per_second)
    return [_lease(row, heads[row.id].token + 1) for row in handed]


def begin(connection: Connection, lease: Lease, now: datetime) -> bool:
    """Mark a leased letter as being sent; False if the lease was lost."""
    held = holder(connection, lease.id)
    if held is None or held.token != lease.token or held.lease_until is None or held.lease_until <= now:
        return False
    marked = {"state": LetterState.SENDING, "attempts": LetterRow.attempts + 1}
    pending = (LetterRow.id == lease.id, LetterRow.state == LetterState.PENDING)
    return connection.execute(update(LetterRow).where(*pending).values(marked)).rowcount == 1


def settle(connection: Connection, lease: Lease, settlement: Settlement, now: datetime) -> bool:
    """Record what became of a letter and free its chat; False (and no effect) if the lease was lost."""
    held = holder(connection, lease.id)
    if held is None or held.token != lease.token:
        return False
    began = held.state == LetterState.SENDING
    changed = {
        "state": settlement.state,
        "reason": settlement.reason,
        "message_id": settlement.message_id,
        "attempts": LetterRow.attempts - (1 if began and not settlement.counts else 0),
        "unknowns": LetterRow.unknowns + (1 if settlement.unknown else 0),
        "settled": now if settlement.state in _ENDED else None,
    }
    connection.execute(update(LetterRow).where(LetterRow.id == lease.id).values(changed))
    free_lane(connection, held.chat, settlement.next_at)
    _after(connection, lease, settlement, held.chat, now)
    return True


def reclaim(connection: Connection, now: datetime) -> int:
    """Free every lease and count letters being sent as unknown; return how many those were."""
    left = connection.execute(select(*LETTER).where(LetterRow.state == LetterState.SENDING)).all()
    _count_unknown(connection, left, now)
    free_all_lanes(connection)
    point_lanes(connection, [row.chat for row in left])
    return len(left)


def backlog(connection: Connection) -> Backlog:
    """Return the outbox in numbers."""
    statement = select(LetterRow.state, func.count(), func.min(LetterRow.created, type_=LetterRow.created.type))
    rows = {row[0]: row for row in connection.execute(statement.group_by(LetterRow.state))}
    numbers = {state: rows[state][1] if state in rows else 0 for state in LetterState}
    waiting = [rows[state][2] for state in (LetterState.PENDING, LetterState.SENDING) if state in rows]
    return Backlog(
        pending=numbers[LetterState.PENDING] + numbers[LetterState.SENDING],
        sent=numbers[LetterState.SENT],
        dead=numbers[LetterState.DEAD],
        unknown=numbers[LetterState.UNKNOWN],
        oldest=min(waiting, default=None),
    )


def _after(connection: Connection, lease: Lease, settlement: Settlement, chat: int, now: datetime) -> None:
    """Do what a settlement entails for the chat, for all senders, and for the article that was posted."""
    if settlement.state is LetterState.SENT and settlement.message_id and lease.letter.article is not None:
        add_posted(connection, chat, settlement.message_id, [lease.letter.article], now)
    if settlement.deactivate:
        deactivate(connection, chat, settlement.reason, now)
    if settlement.moved_to is not None:
        move_chat(connection, chat, settlement.moved_to)
    if settlement.hold_until is not None:
        hold(connection, settlement.hold_until)


def _count_unknown(connection: Connection, rows: Sequence[AnyRow], now: datetime) -> None:
    """Count letters whose end nobody knows: those with copies left wait again, the others are parked."""
    for parked in (True, False):
        ids = [row.id for row in rows if _is_parked(row) is parked]
        if ids:
            state = LetterState.UNKNOWN if parked else LetterState.PENDING
            changed = {
                "state": state,
                "unknowns": LetterRow.unknowns + 1,
                "reason": "the sender stopped while sending",
                "settled": now if parked else None,
            }
            connection.execute(update(LetterRow).where(LetterRow.id.in_(ids)).values(changed))


def _is_parked(row: AnyRow) -> bool:
    """Say whether one more unknown end is too many for a letter found marked as being sent."""
    if row.state != LetterState.SENDING:
        return False
    return OnUnknown(row.on_unknown) is OnUnknown.DROP or int(row.unknowns) >= MOST_UNKNOWN


def _lease(row: AnyRow, token: int) -> Lease:
    """Return the lease of a letter as it is now."""
    unknowns = row.unknowns + (1 if row.state == LetterState.SENDING else 0)
    return Lease(id=row.id, token=token, letter=letter_of(row), attempts=row.attempts, unknowns=unknowns)
