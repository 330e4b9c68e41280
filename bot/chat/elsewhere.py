"""Answers in chats the bot is not in: inline queries and guest messages."""

import asyncio
import hashlib
from collections import OrderedDict
from dataclasses import replace
from typing import Final

from telegram import (
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Update,
)
from telegram.error import BadRequest
from telegram.helpers import create_deep_linked_url

from bot.chat import wording
from bot.chat.context import Context
from bot.chat.desk import Asked, Desk, Told
from bot.chat.incoming import language_of, without_name
from bot.chat.sending import NO_PREVIEW, Post, keyboard, mode_of
from bot.chat.shapes import Shape, plain_text
from bot.model.message import Button, Message

CACHE_SECONDS: Final = 15
"""How long Telegram may show an inline answer again; a move may be reported any minute."""

_TITLE: Final = 60
_KEPT: Final = 4096


class Elsewhere:
    """The handlers of inline queries, of the results chosen of them, and of guest messages."""

    def __init__(self, desk: Desk, post: Post) -> None:
        self._desk = desk
        self._post = post
        self._offered: OrderedDict[str, Told] = OrderedDict()

    async def inline(self, update: Update, _: Context) -> None:
        """Offer the answer to what is typed behind our name; an empty query is offered a way to ask in private."""
        query = update.inline_query
        if query is None:
            return
        language = language_of(query.from_user)
        asked = Asked(text=query.query.strip(), chat=query.from_user.id, language=language, passing=True)
        ask_me = self._desk.voice(language).say(wording.ASK_IN_PRIVATE)
        found = await asyncio.to_thread(self._answers, asked) if asked.text else []
        answers = [self._with_button(one, ask_me) for one in found]
        self._offer(answers)
        try:
            await self._post.shapes.until_one_passes(lambda shape: self._show(query, answers, shape, ask_me))
        except BadRequest as error:
            if "too old" not in error.message.lower():
                raise

    async def chosen(self, update: Update, _: Context) -> None:
        """Remember which card someone posted, so that it can be edited when its article is taken down.

        The Bot API tells so only where the bot's inline feedback is on.
        """
        result = update.chosen_inline_result
        told = self._offered.get(result.result_id) if result else None
        if result is not None and result.inline_message_id and told is not None:
            self._desk.replies.posted(result.inline_message_id, told)

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
        sent = await self._post.shapes.until_one_passes(
            lambda shape: message.answer_guest_query(_result(told.message, shape))
        )
        if sent.inline_message_id:
            self._desk.replies.posted(sent.inline_message_id, told)

    @staticmethod
    async def _show(query: InlineQuery, answers: list[Told], shape: Shape, ask_me: str) -> None:
        """Offer answers in one shape; where there are none, a way to ask in private."""
        await query.answer(
            [_result(one.message, shape) for one in answers],
            cache_time=CACHE_SECONDS,
            is_personal=True,
            button=None if answers else InlineQueryResultsButton(ask_me, start_parameter="inline"),
        )

    def _with_button(self, told: Told, ask_me: str) -> Told:
        """Return an answer with a button: only a card that has one can be edited later."""
        if told.message.buttons:
            return told
        button = Button(ask_me, url=create_deep_linked_url(self._post.bot.username, "inline"))
        return replace(told, message=replace(told.message, buttons=((button,),)))

    def _offer(self, answers: list[Told]) -> None:
        """Keep what was offered until one is chosen."""
        for told in answers:
            self._offered[_id_of(told.message)] = told
            self._offered.move_to_end(_id_of(told.message))
        while len(self._offered) > _KEPT:
            self._offered.popitem(last=False)

    def _answers(self, asked: Asked) -> list[Told]:
        """Return the answer; where a name is ambiguous, one for each of what may be meant."""
        told = self._desk.replies.reply(asked)
        if not told.choices:
            return [told]
        data = [one.data for row in told.message.buttons for one in row if one.data]
        picked = [self._desk.replies.press(one, asked) for one in data]
        return [one for one in picked if one is not None] or [told]


def _id_of(message: Message) -> str:
    """Return the id of the result that offers a message."""
    return hashlib.sha256(message.text.encode()).hexdigest()[:32]


def _result(message: Message, shape: Shape) -> InlineQueryResultArticle:
    """Return an answer as something to pick: its first line as title, the next as description."""
    shown = shape(message)
    lines = [line for line in plain_text(message.text).splitlines() if line.strip()] or ["Newstape"]
    return InlineQueryResultArticle(
        id=_id_of(message),
        title=lines[0][:_TITLE],
        description=lines[1][: 2 * _TITLE] if len(lines) > 1 else None,
        input_message_content=InputTextMessageContent(
            shown.text, parse_mode=mode_of(shown), link_preview_options=NO_PREVIEW
        ),
        reply_markup=keyboard(message),
    )
