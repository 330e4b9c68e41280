"""Our standing in chats: joined, removed, blocked, and chats that get a new id."""

import asyncio
import logging

from telegram import Chat as TelegramChat
from telegram import ChatMember, ChatMemberUpdated, Update

from bot.chat.context import Context
from bot.chat.desk import Desk
from bot.chat.incoming import chat_of
from bot.chat.talking import Talking

_log = logging.getLogger(__name__)
_OUT = (ChatMember.LEFT, ChatMember.BANNED)


class Standing:
    """The handlers of membership and migration."""

    def __init__(self, desk: Desk, talking: Talking) -> None:
        self._desk = desk
        self._talking = talking

    async def changed(self, update: Update, _: Context) -> None:
        """Keep whether a chat can be written to; greet a group on joining it."""
        change = update.my_chat_member
        if change is None:
            return
        out = change.new_chat_member.status in _OUT
        reason = f"our standing is {change.new_chat_member.status}" if out else None
        await asyncio.to_thread(self._desk.met, chat_of(change.chat, active=not out, reason=reason))
        _log.info("chat %s: our standing is now %s", change.chat.id, change.new_chat_member.status)
        if _joined(change):
            await self._talking.greet(change.chat.id, change.from_user)

    async def migrated(self, update: Update, _: Context) -> None:
        """Follow a group that became a supergroup."""
        message = update.message
        if message is None:
            return
        if message.migrate_to_chat_id:
            await asyncio.to_thread(self._desk.moved, message.chat.id, message.migrate_to_chat_id)
        elif message.migrate_from_chat_id:
            await asyncio.to_thread(self._desk.moved, message.migrate_from_chat_id, message.chat.id)


def _joined(change: ChatMemberUpdated) -> bool:
    was, is_now = change.old_chat_member.status, change.new_chat_member.status
    group = change.chat.type in {TelegramChat.GROUP, TelegramChat.SUPERGROUP}
    return group and was in _OUT and is_now not in _OUT
