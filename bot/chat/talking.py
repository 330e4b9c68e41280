"""Questions in private chats, groups and channels, and what the bot says about itself."""

import asyncio
from typing import Final

from telegram import Chat, Update, User
from telegram import Message as TelegramMessage
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.chat import wording
from bot.chat.context import Context
from bot.chat.desk import Asked, Desk, Told
from bot.chat.incoming import arguments, asked_of, language_of, place_of, text_for_us
from bot.chat.manners import Manners
from bot.chat.sending import Place, Post
from bot.model.message import Message
from bot.render.voice import Voice

SLOW: Final = 1.0
"""Seconds after which an answer in the making shows as typing."""


class Talking:
    """The handlers of commands and free text."""

    def __init__(self, desk: Desk, post: Post, manners: Manners) -> None:
        self._desk = desk
        self._post = post
        self._manners = manners

    async def start(self, update: Update, _: Context) -> None:
        """Greet; in a group say what can be seen of it."""
        if message := update.effective_message:
            await self._post.reply(place_of(message), await self._say(message, wording.START))

    async def help(self, update: Update, _: Context) -> None:
        """Say what can be asked, and how in this chat."""
        if message := update.effective_message:
            voice = await self._manners.voice(message.chat, message.from_user)
            await self._post.reply(place_of(message), self._help(voice, group=message.chat.type != Chat.PRIVATE))

    async def about(self, update: Update, _: Context) -> None:
        """Say where answers come from."""
        if message := update.effective_message:
            await self._post.reply(place_of(message), await self._say(message, wording.ABOUT))

    async def ask(self, update: Update, _: Context) -> None:
        """Answer what stands behind /ask; alone as a reply it asks the message replied to."""
        message = update.effective_message
        if message is None:
            return
        before = message.reply_to_message
        text = arguments(message) or (before.text or before.caption or "" if before else "")
        if text:
            await self._answer(message, text)
        else:
            await self._post.reply(place_of(message), await self._say(message, wording.ASK_WHAT))

    async def text(self, update: Update, _: Context) -> None:
        """Answer free text that is meant for us."""
        text = text_for_us(update, self._post.bot.id, self._post.bot.username)
        if update.message is not None and text:
            await self._answer(update.message, text)

    async def intent(self, update: Update, _: Context) -> None:
        """Answer a command that is a question of its own, such as /movers or /coverage nvidia."""
        if message := update.effective_message:
            name = (message.text or "").split(maxsplit=1)[0].partition("@")[0].removeprefix("/")
            await self._answer(message, f"{name} {arguments(message)}".strip())

    async def greet(self, chat: int, by: User) -> None:
        """Tell a group that the bot has joined how to ask, in the language of who added it."""
        await self._post.reply(Place(chat), self._help(self._desk.voice(language_of(by)), group=True))

    async def _say(self, message: TelegramMessage, what: str) -> Message:
        voice = await self._manners.voice(message.chat, message.from_user)
        return Message(text=voice.say(what))

    def _help(self, voice: Voice, *, group: bool) -> Message:
        bot, text = self._post.bot, voice.say(wording.HELP)
        if group:
            seen = wording.PRIVACY_OFF if bot.can_read_all_group_messages else wording.PRIVACY_ON
            text += "\n\n" + voice.say(seen, bot=bot.username)
        return Message(text=text)

    async def _answer(self, message: TelegramMessage, text: str) -> None:
        place, asked = place_of(message), asked_of(message, text, self._post.bot.id)
        told = await self._while_typing(place, asked)
        sent = await self._post.reply(place, told.message)
        self._desk.replies.sent(place.chat, sent, told)

    async def _while_typing(self, place: Place, asked: Asked) -> Told:
        """Return the answer; where it takes long, show that it is in the making."""
        work = asyncio.ensure_future(asyncio.to_thread(self._desk.replies.reply, asked))
        done, _ = await asyncio.wait({work}, timeout=SLOW)
        if not done:
            await self._show_typing(place)
        return await work

    async def _show_typing(self, place: Place) -> None:
        try:
            await self._post.bot.send_chat_action(place.chat, ChatAction.TYPING, message_thread_id=place.topic)
        except TelegramError:
            return
