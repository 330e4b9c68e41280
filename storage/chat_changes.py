"""Chats that shut the bot out, or moved to a new id: what that means for their letters and watches."""

from dataclasses import asdict, replace
from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from bot.model.alert import LetterState
from storage.chats import find_chat
from storage.lanes import WAITING, point_lanes
from storage.tables.chats import ChatRow, ExcerptRow, WatchRow
from storage.tables.outbox import LaneRow, LetterRow
from storage.upsert import insert_unless_known, table_of, upsert


def deactivate(connection: Connection, chat: int, reason: str | None, now: datetime) -> None:
    """Let a chat rest that has shut the bot out: its waiting letters are dead, its watches are kept."""
    connection.execute(update(ChatRow).where(ChatRow.id == chat).values(active=False, reason=reason))
    dead = {"state": LetterState.DEAD, "reason": reason, "settled": now}
    connection.execute(update(LetterRow).where(LetterRow.chat == chat, LetterRow.state.in_(WAITING)).values(dead))
    point_lanes(connection, [chat])


def move_chat(connection: Connection, old: int, new: int) -> None:
    """Give a chat its new id in every table; where the new one is known the two are joined."""
    before = find_chat(connection, old)
    if before is None or old == new:
        return
    insert_unless_known(connection, ChatRow, asdict(replace(before, id=new)))
    known = select(WatchRow.instrument).where(WatchRow.chat == new)
    connection.execute(delete(WatchRow).where(WatchRow.chat == old, WatchRow.instrument.in_(known)))
    connection.execute(update(WatchRow).where(WatchRow.chat == old).values(chat=new))
    connection.execute(update(LetterRow).where(LetterRow.chat == old).values(chat=new))
    _move_lane(connection, old, new)
    _move_shown(connection, old, new)
    connection.execute(delete(ChatRow).where(ChatRow.id == old))


def _move_lane(connection: Connection, old: int, new: int) -> None:
    """Give a lane its new chat, or point the one that is there at what it takes over."""
    if connection.execute(select(LaneRow.chat).where(LaneRow.chat == new)).first() is None:
        connection.execute(update(LaneRow).where(LaneRow.chat == old).values(chat=new))
    else:
        connection.execute(delete(LaneRow).where(LaneRow.chat == old))
    point_lanes(connection, [new])


def _move_shown(connection: Connection, old: int, new: int) -> None:
    """Let the new chat have seen what the old one saw."""
    rows = connection.execute(select(*table_of(ExcerptRow).columns).where(ExcerptRow.chat == old)).mappings()
    upsert(connection, ExcerptRow, [{**row, "chat": new} for row in rows])
    connection.execute(delete(ExcerptRow).where(ExcerptRow.chat == old))
