"""Pressed buttons: answered at once, worked on after; pressing twice does what pressing once does."""

import asyncio
import logging

from telegram import CallbackQuery, Update
from telegram import Message as TelegramMessage
from telegram.error import BadRequest

from bot.chat import wording
from bot.chat.context import Context
from bot.chat.desk import Asked, Desk
from bot.chat.sending import Place, Post
from bot.chat.watching import Watching
from bot.model.message import Message

_log = logging.getLogger(__name__)


class Presses:
    """The handler of callback queries."""

    def __init__(self, desk: Desk, post: Post, watching: Watching) -> None:
        self._desk = desk
        self._post = post
        self._watching = watching

    async def press(self, update: Update, _: Context) -> None:
        """Stop the button's spinner, then show what it stands for in the message it belongs to."""
        query = update.callback_query
        if query is None:
            return
        await _acknowledge(query)
        message = await self._watching.press(query) or await self._answer(query)
        await self._show(query, message or Message(text=wording.PRESS_EXPIRED))

    async def _answer(self, query: CallbackQuery) -> Message | None:
        at = query.message
        topic = at.message_thread_id if isinstance(at, TelegramMessage) and at.is_topic_message else None
        asked = Asked(
            text=query.data or "",
            chat=at.chat.id if at else query.from_user.id,
            topic=topic,
            language=query.from_user.language_code,
            passing=at is None,
        )
        return await asyncio.to_thread(self._desk.replies.press, asked.text, asked)

    async def _show(self, query: CallbackQuery, message: Message) -> None:
        if query.inline_message_id:
            await self._post.edit(Place(0), query.inline_message_id, message)
        elif isinstance(query.message, TelegramMessage):
            await self._post.edit(Place(query.message.chat.id), query.message.message_id, message)
        elif query.message is not None:
            await self._post.reply(Place(query.message.chat.id), message)


async def _acknowledge(query: CallbackQuery) -> None:
    """Answer a press; one that is too old is still worked on."""
    try:
        await query.answer()
    except BadRequest as error:
        _log.info("a press could not be acknowledged: %s", error.message)
