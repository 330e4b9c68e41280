"""A message ready to be sent: Telegram HTML, its buttons, and how loudly it comes."""

from dataclasses import dataclass

TEXT_LIMIT = 4096
"""Longest text of a message, in UTF-16 code units after entity parsing (Bot API, sendMessage)."""

CAPTION_LIMIT = 1024
"""Longest text under a picture (Bot API, sendPhoto)."""

DATA_LIMIT = 64
"""Longest callback data of a button, in bytes of UTF-8 (Bot API, InlineKeyboardButton)."""


@dataclass(frozen=True, slots=True)
class Button:
    """One button under a message.

    Attributes:
        text: what stands on it, plain.
        data: what a press sends back, 1 to 64 bytes; carries its own meaning (`a:` starts a question to be answered).
        url: the page it opens instead.
    """

    text: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What one chat gets to see.

    Attributes:
        text: Telegram HTML, every external string escaped; at most 4096 UTF-16 units once its tags are read.
        buttons: rows of buttons, at most 8 in a row.
        silent: delivered without a sound.
        photo: a PNG above the text, which then is its caption (at most 1024 units).
    """

    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    silent: bool = False
    photo: bytes | None = None
