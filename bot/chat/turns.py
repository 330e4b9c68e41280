"""Whose turn it is: one update at a time in each chat, chats side by side, and nobody floods the others."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Final

from telegram import Update
from telegram.ext import BaseUpdateProcessor

_log = logging.getLogger(__name__)

PER_MINUTE: Final = 20
"""Messages of one person a minute that are answered in the long run; so many are also answered at once."""

TYPED_PER_MINUTE: Final = 120
"""Inline queries of one person a minute: one comes with every few letters typed."""

SIDE_BY_SIDE: Final = 64
_PEOPLE: Final = 20_000


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float
    told: bool = False


class FloodGuard:
    """A bucket for each person: so many at once, and again so many in each minute."""

    def __init__(self, per_minute: int) -> None:
        self._per_minute = per_minute
        self._buckets: OrderedDict[int, _Bucket] = OrderedDict()

    def admit(self, person: int, now: float) -> bool:
        """Tell whether this person's update is dealt with; `now` in seconds of any steady clock."""
        bucket = self._buckets.pop(person, None) or _Bucket(self._per_minute, now)
        self._buckets[person] = bucket
        if len(self._buckets) > _PEOPLE:
            self._buckets.popitem(last=False)
        bucket.tokens = min(self._per_minute, bucket.tokens + (now - bucket.at) * self._per_minute / 60)
        bucket.at = now
        if bucket.tokens < 1:
            return False
        bucket.tokens -= 1
        bucket.told = False
        return True

    def tell(self, person: int) -> bool:
        """Tell whether this person is to be told to wait: once until they are admitted again."""
        bucket = self._buckets.get(person)
        if bucket is None or bucket.told:
            return False
        bucket.told = True
        return True


class Turns(BaseUpdateProcessor):
    """Runs updates of one chat in the order they came."""

    def __init__(self) -> None:
        super().__init__(SIDE_BY_SIDE)
        self._last: dict[int, asyncio.Future[None]] = {}

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to release."""

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        """Deal with an update once the chat's earlier ones are done."""
        chat = update.effective_chat.id if isinstance(update, Update) and update.effective_chat else None
        if chat is None:
            await coroutine
            return
        before = self._last.get(chat)
        mine = self._last[chat] = asyncio.get_running_loop().create_future()
        try:
            if before is not None:
                await before
            await coroutine
        finally:
            mine.set_result(None)
            if self._last.get(chat) is mine:
                del self._last[chat]
