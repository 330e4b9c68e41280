"""The shapes a message is tried in when the Bot API refuses its form: as it is, without times that tick, plain."""

import html
import logging
import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Final, TypeVar

from telegram.error import BadRequest

from bot.chat.outcomes import attempt_of
from bot.model.attempt import Outcome
from bot.model.message import CAPTION_LIMIT, TEXT_LIMIT, Message

_TAG: Final = re.compile(r"</?[a-zA-Z][^>]*>")
_TIME: Final = re.compile(r"</?tg-time\b[^>]*>")
_TIME_NAME: Final = "tg-time"
_TOO_LONG: Final = "is too long"
_log = logging.getLogger(__name__)

T = TypeVar("T")
Shape = Callable[[Message], Message]
"""Makes of a message the one that is tried."""


class PlainMessage(Message):
    """A message whose text is no HTML."""

    __slots__ = ()


def is_plain(message: Message) -> bool:
    """Tell whether a message's text is to be sent as it stands."""
    return isinstance(message, PlainMessage)


def plain_text(markup: str) -> str:
    """Return what a reader sees of a message's HTML, at most as long as a message may be."""
    text = html.unescape(_TAG.sub("", markup))
    return text.encode("utf-16-le")[: 2 * TEXT_LIMIT].decode("utf-16-le", "ignore")


def as_it_is(message: Message) -> Message:
    """Return the message."""
    return message


def without_times(message: Message) -> Message:
    """Return the message with its times as words: an older Bot API server does not know the tag."""
    return replace(message, text=_TIME.sub("", message.text))


def plain(message: Message) -> Message:
    """Return the message without any markup, and without its picture where the words are too many to stand under it."""
    text = plain_text(message.text)
    photo = message.photo if len(text) <= CAPTION_LIMIT else None
    return PlainMessage(text=text, buttons=message.buttons, silent=message.silent, photo=photo)


class Shapes:
    """Tries shapes until one passes, and remembers what this server does not know."""

    def __init__(self) -> None:
        self._first: Shape = as_it_is

    async def until_one_passes(self, send: Callable[[Shape], Awaitable[T]]) -> T:
        """Return what `send` returns for the first shape that is not refused for its form.

        Raises:
            TelegramError: it was refused for another reason, or in every shape.
        """
        shape = self._first
        while True:
            try:
                return await send(shape)
            except BadRequest as error:
                if shape is plain or not _is_form(error):
                    raise
                shape = self._after(error, shape)

    def _after(self, error: BadRequest, shape: Shape) -> Shape:
        """Return the shape to try once one was refused."""
        _log.warning("sending in another form: %s", error.message)
        if _TIME_NAME not in error.message or shape is without_times:
            return plain
        self._first = without_times
        return without_times


def _is_form(error: BadRequest) -> bool:
    """Tell whether the form of a message is what was refused."""
    return attempt_of(error).outcome is Outcome.MARKUP or _TOO_LONG in error.message.lower()
