"""What an exception of the Bot API says about a message: sent, not sent, or nobody knows.

The telegram library wraps httpx's exceptions, so the class is read from `__cause__`: a connection that was never made
cannot have delivered anything, an answer that never came may follow a delivery.
"""

from datetime import timedelta
from typing import Final

import httpx
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.model.attempt import Attempt, Outcome

_GONE: Final = ("chat not found", "user is deactivated", "bot is not a member", "need administrator rights")
_MARKUP: Final = "can't parse entities"
_TOPIC: Final = ("message thread not found", "topic_closed", "topic_deleted")


def attempt_of(error: TelegramError) -> Attempt:
    """Return what a failed send means.

    Args:
        error: as raised by the telegram library.

    Returns:
        The outcome with the server's words and figures.
    """
    reason = str(error)
    match error:
        case RetryAfter():
            attempt = Attempt(Outcome.FLOOD, reason, retry_after=_seconds(error))
        case ChatMigrated():
            attempt = Attempt(Outcome.MIGRATED, reason, moved_to=error.new_chat_id)
        case InvalidToken():
            attempt = Attempt(Outcome.TOKEN, reason)
        case Forbidden():
            attempt = Attempt(Outcome.SHUT_OUT, reason)
        case BadRequest():
            attempt = Attempt(_of_bad_request(reason.lower()), reason)
        case NetworkError(__cause__=httpx.ConnectError() | httpx.ConnectTimeout() | httpx.PoolTimeout()):
            attempt = Attempt(Outcome.NOT_SENT, f"{type(error.__cause__).__name__}: no connection")
        case _:
            attempt = Attempt(Outcome.UNKNOWN, f"{type(error.__cause__ or error).__name__}: {reason}")
    return attempt


def _of_bad_request(words: str) -> Outcome:
    if _MARKUP in words:
        return Outcome.MARKUP
    if any(sign in words for sign in _TOPIC):
        return Outcome.TOPIC
    return Outcome.SHUT_OUT if any(sign in words for sign in _GONE) else Outcome.REFUSED


def _seconds(error: RetryAfter) -> timedelta:
    """Return the wait, which the library gives as a number or as a timedelta."""
    after = error.retry_after
    return after if isinstance(after, timedelta) else timedelta(seconds=after)
