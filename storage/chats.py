"""Chats the bot has met."""

from collections.abc import Collection
from dataclasses import asdict

from sqlalchemy import Connection, select

from bot.model.alert import Chat, ChatKind
from storage.rows import AnyRow
from storage.tables.chats import ChatRow
from storage.upsert import table_of, upsert


def put_chat(connection: Connection, chat: Chat) -> None:
    """Add a chat, or update what is known of it."""
    upsert(connection, ChatRow, [asdict(chat)])


def find_chats(connection: Connection, chats: Collection[int]) -> dict[int, Chat]:
    """Return the chats with these ids, by id."""
    rows = connection.execute(select(*table_of(ChatRow).columns).where(ChatRow.id.in_(chats)))
    return {row.id: _chat(row) for row in rows}


def find_chat(connection: Connection, chat: int) -> Chat | None:
    """Return a chat, None if the bot never met it."""
    row = connection.execute(select(*table_of(ChatRow).columns).where(ChatRow.id == chat)).one_or_none()
    if row is None:
        return None
    return _chat(row)


def _chat(row: AnyRow) -> Chat:
    """Return the chat of a row."""
    return Chat(**{**row._asdict(), "kind": ChatKind(row.kind)})
