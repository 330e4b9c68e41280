"""The delivery side of `serve`: looks for new matches and due letters, and sends them with a few threads."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from telegram.error import TelegramError

from bot.chat.limiter import Lane
from bot.chat.outcomes import attempt_of
from bot.chat.sending import Place, Post
from bot.errors import StoreError
from bot.flows.deliver import Deliverer
from bot.model.alert import Lease, Letter, LetterState
from bot.model.attempt import Attempt, Outcome

AT_ONCE: Final = 8
"""Letters under way at once: so many may come twice after a crash."""

SEND_TIMEOUT: Final = 20.0
"""Seconds for one send."""

LOOK_EVERY: Final = 1.0
"""Seconds between two looks at the store while there is nothing to do."""

_AFTER_TROUBLE: Final = 5.0
_log = logging.getLogger(__name__)


class LoopSender:
    """Sends from a worker thread through the bot of the event loop."""

    def __init__(self, post: Post, loop: asyncio.AbstractEventLoop) -> None:
        self._post = post
        self._loop = loop

    def send(self, letter: Letter) -> Attempt:
        """Try once to send a letter and return how that ended."""
        return asyncio.run_coroutine_threadsafe(self._send(letter), self._loop).result()

    async def _send(self, letter: Letter) -> Attempt:
        try:
            async with asyncio.timeout(SEND_TIMEOUT):
                sent = await self._post.send(Place(letter.chat, letter.topic), letter.message, Lane.BROADCAST)
        except TelegramError as error:
            return attempt_of(error)
        except TimeoutError:
            return Attempt(Outcome.UNKNOWN, f"no answer in {SEND_TIMEOUT:.0f} s")
        return Attempt(Outcome.SENT, message_id=sent)


class Courier:
    """Runs fan-out and delivery until told to stop."""

    def __init__(self, deliverer: Deliverer, fan_out: Callable[[], int | None]) -> None:
        self._deliverer = deliverer
        self._fan_out = fan_out
        self._threads = ThreadPoolExecutor(AT_ONCE + 2, "delivery")
        self._under_way: set[asyncio.Task[None]] = set()
        self._trouble = False

    async def run(self, stop: asyncio.Event) -> None:
        """Work until `stop`, then finish what is under way."""
        while not stop.is_set():
            busy = await self._round()
            wait = _AFTER_TROUBLE if self._trouble else 0.02 if busy else LOOK_EVERY
            self._trouble = False
            try:
                await asyncio.wait_for(stop.wait(), wait)
            except TimeoutError:
                continue
        await asyncio.gather(*self._under_way, return_exceptions=True)
        self._threads.shutdown()

    async def _round(self) -> bool:
        """Write letters of one chunk and start what is due; tell whether there was anything."""
        loop = asyncio.get_running_loop()
        try:
            written = await loop.run_in_executor(self._threads, self._fan_out)
            room = AT_ONCE - len(self._under_way)
            leases = await loop.run_in_executor(self._threads, self._deliverer.claim, room) if room else ()
        except StoreError as error:
            self._report("the outbox cannot be read", error)
            return False
        for lease in leases:
            task = loop.create_task(self._deliver(lease))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
        return written is not None or bool(leases) or bool(self._under_way)

    async def _deliver(self, lease: Lease) -> None:
        try:
            settled = await asyncio.get_running_loop().run_in_executor(self._threads, self._deliverer.deliver, lease)
        except StoreError as error:
            self._report("an outcome could not be recorded", error)
            return
        if settled is not None and settled.state is not LetterState.SENT:
            _log.warning("letter %s to chat %s: %s (%s)", lease.id, lease.letter.chat, settled.state, settled.reason)

    def _report(self, what: str, error: StoreError) -> None:
        self._trouble = True
        _log.error("%s: %s; waiting", what, error)
