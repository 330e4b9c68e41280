"""Pressed buttons: answered at once, worked on after; pressing twice does what pressing once does.

A button that says which one was meant changes its own message, so the same press again changes nothing. A button that
asks a further question gets its answer below, and the same press again only says that it is there.
"""

import asyncio
import logging
from collections import OrderedDict
from typing import Final

from telegram import CallbackQuery, Chat, Update
from telegram import Message as TelegramMessage
from telegram.error import BadRequest

from bot.chat import wording
from bot.chat.context import Context
from bot.chat.desk import Asked, Desk, Told
from bot.chat.incoming import language_of, place_of
from bot.chat.preferences import Preferences
from bot.chat.sending import Place, Post
from bot.chat.watching import ADD_ALL, Watching
from bot.model.message import Message

FURTHER: Final = ("a:", f"{ADD_ALL}:")
"""How the data begins of a button whose answer comes below and leaves its message as it is."""

_KEPT: Final = 10_000
_log = logging.getLogger(__name__)


class Presses:
    """The handler of callback queries."""

    def __init__(self, desk: Desk, post: Post, watching: Watching, preferences: Preferences) -> None:
        self._desk = desk
        self._post = post
        self._watching = watching
        self._preferences = preferences
        self._done: OrderedDict[tuple[int, int, str], None] = OrderedDict()

    async def press(self, update: Update, _: Context) -> None:
        """Stop the button's spinner, then show what it stands for."""
        query = update.callback_query
        if query is None:
            return
        again = self._is_repeated(query)
        voice = self._desk.voice(language_of(query.from_user))
        await _acknowledge(query, voice.say(wording.ANSWERED_BELOW) if again else None)
        if again:
            return
        changed = await self._watching.press(query) or await self._preferences.press(query)
        told = Told(changed) if changed else await self._answer(query)
        await self._show(query, told or Told(Message(text=voice.say(wording.PRESS_EXPIRED))))

    def _is_repeated(self, query: CallbackQuery) -> bool:
        """Tell whether a further question of this message was answered before; remember that it now is."""
        at, data = query.message, query.data or ""
        if at is None or not data.startswith(FURTHER):
            return False
        key = (at.chat.id, at.message_id, data)
        known = key in self._done
        self._done[key] = None
        while len(self._done) > _KEPT:
            self._done.popitem(last=False)
        return known

    async def _answer(self, query: CallbackQuery) -> Told | None:
        at = query.message
        topic = at.message_thread_id if isinstance(at, TelegramMessage) and at.is_topic_message else None
        asked = Asked(
            text=query.data or "",
            chat=at.chat.id if at else query.from_user.id,
            topic=topic,
            language=language_of(query.from_user) if at is None or at.chat.type == Chat.PRIVATE else None,
            answering=at.message_id if at else None,
            passing=at is None,
        )
        return await asyncio.to_thread(self._desk.replies.press, asked.text, asked)

    async def _show(self, query: CallbackQuery, told: Told) -> None:
        """Show an answer in the button's message, or below it where it answers a further question."""
        at = query.message
        if query.inline_message_id:
            await self._post.edit(Place(0), query.inline_message_id, told.message)
            self._desk.replies.posted(query.inline_message_id, told)
        elif isinstance(at, TelegramMessage) and not (query.data or "").startswith(FURTHER):
            await self._post.edit(Place(at.chat.id), at.message_id, told.message)
            self._desk.replies.sent(at.chat.id, at.message_id, told)
        elif at is not None:
            place = place_of(at) if isinstance(at, TelegramMessage) else Place(at.chat.id)
            sent = await self._post.reply(place, told.message)
            self._desk.replies.sent(place.chat, sent, told)


async def _acknowledge(query: CallbackQuery, text: str | None) -> None:
    """Answer a press; one that is too old is still worked on."""
    try:
        await query.answer(text)
    except BadRequest as error:
        _log.info("a press could not be acknowledged: %s", error.message)
