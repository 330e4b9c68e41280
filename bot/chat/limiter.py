"""Flood limits: holds per chat, `answer*` calls never delayed; the outbox paces broadcasts.

The library's own limiter stops every request of the bot while one chat is held, so that inline queries and presses
expire; this one holds the chat that was named and nobody else.
"""

import asyncio
from collections.abc import Callable, Coroutine
from enum import StrEnum
from typing import Any, Final

from telegram._utils.types import JSONDict
from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.chat.outcomes import attempt_of

Result = bool | JSONDict | list[JSONDict]

LONGEST_WAIT: Final = 60.0
"""Seconds a reply waits for its chat; what must wait longer is given back to the caller."""

_HELD_CHATS: Final = 10_000


class Lane(StrEnum):
    """What a request is: a reply waits for a held chat, a broadcast is given back to the outbox."""

    REPLY = "reply"
    BROADCAST = "broadcast"


class Limiter(BaseRateLimiter[Lane]):
    """Decides when a request may go."""

    def __init__(self) -> None:
        self._held: dict[str, float] = {}

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to release."""

    async def process_request(  # noqa: PLR0913, PLR0917 - the library's signature
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,  # noqa: ANN401 - the library's signature
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Lane | None,
    ) -> Result:
        """Make the request when its chat is free; a reply that meets a flood answer waits and tries once more."""
        chat = data.get("chat_id")
        if chat is None or endpoint.startswith("answer"):
            return await callback(*args, **kwargs)
        lane = rate_limit_args or Lane.REPLY
        await self._turn(str(chat), lane)
        try:
            return await callback(*args, **kwargs)
        except RetryAfter as flood:
            self._hold(str(chat), flood)
            if lane is Lane.BROADCAST:
                raise
        await self._turn(str(chat), lane)
        return await callback(*args, **kwargs)

    async def _turn(self, chat: str, lane: Lane) -> None:
        """Wait until a request for this chat may go.

        Raises:
            RetryAfter: that is too far away to wait for.
        """
        loop = asyncio.get_running_loop()
        wait = self._held.get(chat, 0.0) - loop.time()
        if wait > (0 if lane is Lane.BROADCAST else LONGEST_WAIT):
            raise RetryAfter(max(1, round(wait)))
        if wait > 0:
            await asyncio.sleep(wait)

    def _hold(self, chat: str, flood: RetryAfter) -> None:
        now = asyncio.get_running_loop().time()
        after = attempt_of(flood).retry_after
        if len(self._held) >= _HELD_CHATS:
            self._held = {name: until for name, until in self._held.items() if until > now}
        self._held[chat] = max(self._held.get(chat, 0.0), now + (after.total_seconds() if after else 1.0))
