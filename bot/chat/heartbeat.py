"""The sign of life of `serve`: when it last reached Telegram, kept in the store for health checks."""

import asyncio
import logging
from typing import Final

from bot.chat.polling import Poller
from bot.errors import StoreError
from bot.model.stored import SERVE_REACHED
from bot.ports import Clock, Store

EVERY: Final = 30.0
"""Seconds between two signs."""

_log = logging.getLogger(__name__)


async def beat(store: Store, clock: Clock, poller: Poller, stop: asyncio.Event) -> None:
    """Note the time while polls are answered, until `stop`."""
    noted = 0.0
    while not stop.is_set():
        if poller.last > noted:
            noted = poller.last
            await asyncio.to_thread(_note, store, clock)
        try:
            await asyncio.wait_for(stop.wait(), EVERY if noted else 0.2)
        except TimeoutError:
            continue


def _note(store: Store, clock: Clock) -> None:
    try:
        with store.writing() as writing:
            writing.put_setting(SERVE_REACHED, clock.now().isoformat())
    except StoreError as error:
        _log.warning("the sign of life could not be stored: %s", error)
