"""`serve` from start to end: connect, poll, answer and deliver until a signal, then finish what is under way."""

import asyncio
import logging
import random
import signal
from collections.abc import Coroutine
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from bot.chat.application import make_application, make_bot, publish_commands
from bot.chat.context import App
from bot.chat.courier import Courier, LoopSender
from bot.chat.desk import Desk
from bot.chat.polling import Poller, connect
from bot.chat.sending import Post
from bot.chat.upkeep import Upkeep
from bot.errors import StoreError
from bot.flows.deliver import Deliverer
from bot.flows.fan_out import RenderAlert, fan_out

STOP_SECONDS: Final = 20.0
"""How long the end may take: what is under way is finished, what waits stays for the next start."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Connection:
    """Where the Bot API is, the token, and how many seconds a poll waits."""

    token: str
    base_url: str
    poll_seconds: int


@dataclass(frozen=True, slots=True)
class Alerts:
    """How alerts are told, and how long a match may wait before its news is none any more."""

    render: RenderAlert
    longest: timedelta


def serve_until_stopped(connection: Connection, desk: Desk, alerts: Alerts) -> None:
    """Serve until SIGINT or SIGTERM.

    Raises:
        TokenRefused: the token is wrong or revoked.
        SecondPoller: another process polls with the same token.
    """
    asyncio.run(_serve(connection, desk, alerts))


async def _serve(connection: Connection, desk: Desk, alerts: Alerts) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for one in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(one, stop.set)
    post = Post(make_bot(connection.token, connection.base_url))
    if not await _unless(stop, connect(post.bot)):
        return
    deliverer = Deliverer(desk.store, LoopSender(post, loop), desk.clock, random.random)
    courier = Courier(deliverer, lambda: fan_out(desk.store, alerts.render, desk.clock, alerts.longest))
    application = make_application(desk, post)
    await application.initialize()
    await application.start()
    await publish_commands(post.bot)
    _log.info("serving @%s", post.bot.username)
    poller = Poller(post.bot, application.update_queue, connection.poll_seconds)
    working = asyncio.gather(courier.run(stop), Upkeep(desk, post, poller).run(stop))
    try:
        await _unless(stop, poller.run())
    finally:
        stop.set()
        await _end(application, poller, working)
        await _remember(desk)


async def _unless(stop: asyncio.Event, work: Coroutine[Any, Any, None]) -> bool:
    """Do `work` until it ends or `stop` is set; tell whether it ended by itself."""
    doing, stopping = asyncio.create_task(work), asyncio.create_task(stop.wait())
    try:
        done, _ = await asyncio.wait({doing, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if doing in done:
            doing.result()
        return doing in done
    finally:
        for task in (doing, stopping):
            task.cancel()
        await asyncio.gather(doing, stopping, return_exceptions=True)


async def _remember(desk: Desk) -> None:
    """Store what the last answers left to remember."""
    try:
        await asyncio.to_thread(desk.replies.flush)
    except StoreError as error:
        _log.warning("what the last chats asked could not be stored: %s", error)


async def _end(application: App, poller: Poller, working: "asyncio.Future[tuple[None, None]]") -> None:
    """Finish what is under way, within the time for it."""
    _log.info("stopping")
    try:
        async with asyncio.timeout(STOP_SECONDS):
            await poller.confirm()
            await working
            await application.stop()
    except TimeoutError:
        _log.warning("stopped with work left after %.0f s; it is taken up at the next start", STOP_SECONDS)
    await application.shutdown()
    _log.info("stopped")
