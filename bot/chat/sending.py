"""A message to the Bot API: its HTML, its buttons, and what is tried when it is refused for its form."""

import asyncio
import html
import logging
import re
from dataclasses import dataclass, replace
from typing import Final

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import BadRequest, NetworkError
from telegram.ext import ExtBot

from bot.chat.limiter import Lane
from bot.chat.outcomes import attempt_of
from bot.model.attempt import Outcome
from bot.model.message import TEXT_LIMIT, Message

NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_TOO_LONG: Final = "is too long"
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
        """Send a message once; refused markup is sent once more as plain text, a closed topic is left.

        Raises:
            TelegramError: it could not be sent.
        """
        try:
            return await self._send(place, message, lane)
        except BadRequest as error:
            other = _otherwise(place, message, error)
            if other is None:
                raise
            _log.warning("sending in another form: %s", error.message)
            return await self._send(*other, lane)

    async def _send(self, place: Place, message: Message, lane: Lane) -> int:
        answers = ReplyParameters(place.answers, allow_sending_without_reply=True) if place.answers else None
        markup, mode = keyboard(message), None if is_plain(message) else ParseMode.HTML
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
        inline = target if isinstance(target, str) else None
        try:
            await self.bot.edit_message_text(
                message.text,
                chat_id=None if inline else place.chat,
                message_id=target if isinstance(target, int) else None,
                inline_message_id=inline,
                parse_mode=ParseMode.HTML,
                reply_markup=keyboard(message),
                link_preview_options=NO_PREVIEW,
                rate_limit_args=Lane.REPLY,
            )
        except BadRequest as error:
            if "not modified" not in error.message.lower():
                raise


class PlainMessage(Message):
    """A message whose text is no HTML."""

    __slots__ = ()


def is_plain(message: Message) -> bool:
    """Tell whether a message's text is to be sent as it stands."""
    return isinstance(message, PlainMessage)


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


def plain_text(markup: str) -> str:
    """Return what a reader sees of a message's HTML, at most as long as a message may be."""
    text = html.unescape(_TAG.sub("", markup))
    return text.encode("utf-16-le")[: 2 * TEXT_LIMIT].decode("utf-16-le", "ignore")


def _otherwise(place: Place, message: Message, error: BadRequest) -> tuple[Place, Message] | None:
    """Return another form in which a refused message may pass, None if there is none."""
    outcome = attempt_of(error).outcome
    if outcome is Outcome.MARKUP or _TOO_LONG in error.message.lower():
        return place, PlainMessage(text=plain_text(message.text), buttons=message.buttons, silent=message.silent)
    if outcome is Outcome.TOPIC and place.topic is not None:
        return replace(place, topic=None), message
    return None
