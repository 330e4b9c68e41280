"""What `serve` does beside answering: its sign of life, posted articles, takedowns, old rows, new names."""

import asyncio
import logging
from typing import Final

from telegram.error import BadRequest, Forbidden, TelegramError

from bot.chat import wording
from bot.chat.desk import Desk
from bot.chat.outcomes import attempt_of
from bot.chat.polling import Poller
from bot.chat.sending import Place, Post
from bot.errors import StoreError
from bot.model.message import Message
from bot.model.stored import SERVE_REACHED, Posted

TICK: Final = 2.0
"""Seconds between two looks."""

SIGN_EVERY: Final = 30.0
PRUNE_EVERY: Final = 3600.0
REFRESH_EVERY: Final = 20.0
_AT_ONCE: Final = 20
_PRUNED: Final = 1000
_log = logging.getLogger(__name__)


class Upkeep:
    """Runs beside the answers until told to stop."""

    def __init__(self, desk: Desk, post: Post, poller: Poller) -> None:
        self._desk = desk
        self._post = post
        self._poller = poller
        self._signed = 0.0
        self._pruned = 0.0
        self._refreshed = 0.0

    async def run(self, stop: asyncio.Event) -> None:
        """Look after things every few seconds."""
        while not stop.is_set():
            await self._look()
            try:
                await asyncio.wait_for(stop.wait(), TICK)
            except TimeoutError:
                continue

    async def _look(self) -> None:
        try:
            await asyncio.to_thread(self._sign, asyncio.get_running_loop().time())
            await asyncio.to_thread(self._desk.replies.flush)
            await asyncio.to_thread(self._refresh, asyncio.get_running_loop().time())
            for posted in await asyncio.to_thread(self._taken_down):
                await self._take_down(posted)
        except StoreError as error:
            _log.warning("the store could not be looked after: %s", error)

    def _sign(self, now: float) -> None:
        """Note when Telegram was last reached, and delete what is past its use, each when it is time."""
        if self._poller.last > self._signed and (not self._signed or now - self._signed >= SIGN_EVERY):
            self._signed = now
            with self._desk.store.writing() as writing:
                writing.put_setting(SERVE_REACHED, self._desk.clock.now().isoformat())
        if now - self._pruned >= PRUNE_EVERY:
            with self._desk.store.delivery() as delivery:
                gone = delivery.prune(self._desk.clock.now())
            self._pruned = now if gone < _PRUNED else 0.0

    def _refresh(self, now: float) -> None:
        """Take up the instruments and names that other commands stored meanwhile."""
        if now - self._refreshed >= REFRESH_EVERY:
            self._refreshed = now
            if self._desk.refresh():
                _log.info("instruments have changed: their names are known from now on")

    def _taken_down(self) -> list[Posted]:
        with self._desk.store.reading() as reading:
            return list(reading.taken_down(_AT_ONCE))

    async def _take_down(self, posted: Posted) -> None:
        """Edit a message that carries text of a removed article; one that cannot be edited any more is let go."""
        text = self._desk.voice(await asyncio.to_thread(self._language, posted)).say(wording.TAKEN_DOWN)
        try:
            await self._post.edit(Place(posted.chat), posted.inline or posted.message_id, Message(text=text))
        except (BadRequest, Forbidden) as error:
            _log.warning("message %s in chat %s stays: %s", posted.message_id, posted.chat, attempt_of(error).reason)
        except TelegramError as error:
            _log.info("a takedown waits: %s", attempt_of(error).reason)
            return
        await asyncio.to_thread(self._forget, posted)

    def _language(self, posted: Posted) -> str:
        known = self._desk.chat(posted.chat) if posted.inline is None else None
        return posted.language or (known.language if known else None) or "en"

    def _forget(self, posted: Posted) -> None:
        with self._desk.store.delivery() as delivery:
            delivery.forget_posted(posted)
