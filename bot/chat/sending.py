"""A message to the Bot API: its HTML, its buttons, and what is tried when it is refused for its form."""

import asyncio
import logging
from dataclasses import dataclass, replace
from typing import Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, NetworkError
from telegram.ext import ExtBot

from bot.chat.limiter import Lane
from bot.chat.outcomes import attempt_of
from bot.chat.shapes import Shapes, is_plain
from bot.model.attempt import Outcome
from bot.model.message import Message

NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)
_PICTURE: Final = "there is no text in the message to edit"
_SAME: Final = "not modified"
_WAITS: Final = (0.5, 2.0)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message goes: a chat, a topic of it, the message it answers."""

    chat: int
    topic: int | None = None
    answers: int | None = None


class Post:
    """Sends and edits messages with one bot."""

    def __init__(self, bot: ExtBot[Lane]) -> None:
        self.bot = bot
        self.shapes = Shapes()

    async def reply(self, place: Place, message: Message) -> int:
        """Send an answer and return its message id; a network failure is tried again twice.

        An answer that never comes is worse than one that comes twice.

        Raises:
            TelegramError: it could not be sent.
        """
        for wait in _WAITS:
            try:
                return await self.send(place, message, Lane.REPLY)
            except BadRequest:
                raise
            except NetworkError as error:
                _log.info("sending again: %s", attempt_of(error).reason)
                await asyncio.sleep(wait)
        return await self.send(place, message, Lane.REPLY)

    async def send(self, place: Place, message: Message, lane: Lane) -> int:
        """Send a message once; refused markup is sent in a simpler shape, a closed topic is left.

        Raises:
            TelegramError: it could not be sent.
        """
        try:
            return await self._send(place, message, lane)
        except BadRequest as error:
            if place.topic is None or attempt_of(error).outcome is not Outcome.TOPIC:
                raise
            _log.warning("sending outside the topic: %s", error.message)
            return await self._send(replace(place, topic=None), message, lane)

    async def _send(self, place: Place, message: Message, lane: Lane) -> int:
        return await self.shapes.until_one_passes(lambda shape: self._send_as(place, shape(message), lane))

    async def _send_as(self, place: Place, message: Message, lane: Lane) -> int:
        answers = ReplyParameters(place.answers, allow_sending_without_reply=True) if place.answers else None
        markup, mode = keyboard(message), mode_of(message)
        if message.photo is not None:
            sent = await self.bot.send_photo(
                place.chat,
                message.photo,
                caption=message.text,
                parse_mode=mode,
                message_thread_id=place.topic,
                reply_parameters=answers,
                reply_markup=markup,
                disable_notification=message.silent,
                rate_limit_args=lane,
            )
            return sent.message_id
        sent = await self.bot.send_message(
            place.chat,
            message.text,
            parse_mode=mode,
            message_thread_id=place.topic,
            reply_parameters=answers,
            reply_markup=markup,
            disable_notification=message.silent,
            link_preview_options=NO_PREVIEW,
            rate_limit_args=lane,
        )
        return sent.message_id

    async def edit(self, place: Place, target: int | str, message: Message) -> None:
        """Change a message in place: an id in a chat, or an inline message's id. The same text again is a success.

        Raises:
            TelegramError: it could not be changed.
        """
        try:
            await self.shapes.until_one_passes(lambda shape: self._edit_as(place, target, shape(message)))
        except BadRequest as error:
            if _PICTURE in error.message.lower():
                await self._edit_caption(place, target, message)
            elif _SAME not in error.message.lower():
                raise

    async def _edit_as(self, place: Place, target: int | str, message: Message) -> None:
        inline = target if isinstance(target, str) else None
        await self.bot.edit_message_text(
            message.text,
            chat_id=None if inline else place.chat,
            message_id=target if isinstance(target, int) else None,
            inline_message_id=inline,
            parse_mode=mode_of(message),
            reply_markup=keyboard(message),
            link_preview_options=NO_PREVIEW,
            rate_limit_args=Lane.REPLY,
        )

    async def _edit_caption(self, place: Place, target: int | str, message: Message) -> None:
        """Change what stands under a picture, which has no text of its own."""
        inline = target if isinstance(target, str) else None
        await self.bot.edit_message_caption(
            chat_id=None if inline else place.chat,
            message_id=target if isinstance(target, int) else None,
            inline_message_id=inline,
            caption=message.text,
            parse_mode=mode_of(message),
            reply_markup=keyboard(message),
            rate_limit_args=Lane.REPLY,
        )


def mode_of(message: Message) -> ParseMode | None:
    """Return how the Bot API is to read a message's text."""
    return None if is_plain(message) else ParseMode.HTML


def keyboard(message: Message) -> InlineKeyboardMarkup | None:
    """Return the buttons of a message as the library wants them, None where there are none."""
    if not message.buttons:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(one.text, callback_data=one.data, url=one.url) for one in row]
            for row in message.buttons
        ]
    )
