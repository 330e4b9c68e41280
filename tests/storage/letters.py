"""Letters to put in an outbox."""

from typing import Any

from bot.model.alert import Letter
from bot.model.message import Button, Message
from tests.storage.articles import TUESDAY, at

NOON = at(TUESDAY, 12)


def letter(key: str, chat: int = 7, **more: Any) -> Letter:
    """Return a letter with this key as its text."""
    message = Message(text=key, buttons=((Button("why?", "a:why"), Button("open", url="https://example.org")),))
    return Letter(**{"key": key, "chat": chat, "message": message, "created": NOON, **more})
