"""The context that the telegram library hands to each handler; ours need nothing of it but its error."""

from typing import Any

from telegram.ext import Application, CallbackContext, ExtBot

from bot.chat.limiter import Lane

Kept = dict[Any, Any]


class Context(CallbackContext[ExtBot[Lane], Kept, Kept, Kept]):
    """Typed with our bot."""


App = Application[ExtBot[Lane], Context, Kept, Kept, Kept, None]
