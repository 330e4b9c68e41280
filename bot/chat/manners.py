"""How to speak in a chat: in the language it chose, else in the one of who is spoken to."""

import asyncio

from telegram import Chat as TelegramChat
from telegram import User

from bot.chat.desk import Desk
from bot.chat.incoming import language_of
from bot.render.voice import Voice


class Manners:
    """Knows the voice for each chat."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def voice(self, chat: TelegramChat, someone: User | None) -> Voice:
        """Return how to speak to someone in a chat."""
        known = await asyncio.to_thread(self._desk.chat, chat.id)
        return self._desk.voice((known.language if known else None) or language_of(someone))
