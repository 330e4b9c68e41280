"""Answers in chats the bot is not in: inline queries and guest messages."""

import asyncio
import hashlib
from typing import Final

from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.chat import wording
from bot.chat.context import Context
from bot.chat.desk import Asked, Desk
from bot.chat.incoming import language_of, without_name
from bot.chat.sending import NO_PREVIEW, Post, keyboard, plain_text
from bot.model.message import Message

CACHE_SECONDS: Final = 15
"""How long Telegram may show an inline answer again; a move may be reported any minute."""

_TITLE: Final = 60


class Elsewhere:
    """The handlers of inline queries and guest messages."""

    def __init__(self, desk: Desk, post: Post) -> None:
        self._desk = desk
        self._post = post

    async def inline(self, update: Update, _: Context) -> None:
        """Offer the answer to what is typed behind our name; an empty query is offered a way to ask in private."""
        query = update.inline_query
        if query is None:
            return
        language = language_of(query.from_user)
        asked = Asked(text=query.query.strip(), chat=query.from_user.id, language=language, passing=True)
        ask_me = self._desk.voice(language).say(wording.ASK_IN_PRIVATE)
        answers = await asyncio.to_thread(self._answers, asked) if asked.text else []
        try:
            await query.answer(
                [_result(one) for one in answers],
                cache_time=CACHE_SECONDS,
                is_personal=True,
                button=None if answers else InlineQueryResultsButton(ask_me, start_parameter="inline"),
            )
        except BadRequest as error:
            if "too old" not in error.message.lower():
                raise

    async def guest(self, update: Update, _: Context) -> None:
        """Answer a mention of our name in a chat we are not in."""
        message = update.guest_message
        if message is None or not message.guest_query_id:
            return
        text = without_name(message.text or message.caption or "", self._post.bot.username)
        before = message.reply_to_message
        if not text and before is not None:
            text = before.text or before.caption or ""
        asked = Asked(text=text, chat=message.chat.id, language=language_of(message.from_user), passing=True)
        told = await asyncio.to_thread(self._desk.replies.reply, asked)
        await message.answer_guest_query(_result(told.message))

    def _answers(self, asked: Asked) -> list[Message]:
        """Return the answer; where a name is ambiguous, one for each of what may be meant."""
        told = self._desk.replies.reply(asked)
        if not told.choices:
            return [told.message]
        data = [one.data for row in told.message.buttons for one in row if one.data]
        picked = [self._desk.replies.press(one, asked) for one in data]
        return [one.message for one in picked if one is not None] or [told.message]


def _result(message: Message) -> InlineQueryResultArticle:
    """Return an answer as something to pick: its first line as title, the next as description."""
    lines = [line for line in plain_text(message.text).splitlines() if line.strip()] or ["Newstape"]
    return InlineQueryResultArticle(
        id=hashlib.sha256(message.text.encode()).hexdigest()[:32],
        title=lines[0][:_TITLE],
        description=lines[1][: 2 * _TITLE] if len(lines) > 1 else None,
        input_message_content=InputTextMessageContent(
            message.text, parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW
        ),
        reply_markup=keyboard(message),
    )
