"""Long polling: fetches updates until told to stop; waits where waiting helps, ends where not, one line each."""

import asyncio
import logging
from typing import Final

from telegram import Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.chat.limiter import Lane
from bot.chat.outcomes import attempt_of
from bot.errors import SecondPoller, TokenRefused

TOKEN_REFUSED: Final = "Telegram refuses the token: check NEWSTAPE_TELEGRAM_TOKEN (BotFather, /token)"  # noqa: S105 - a sentence
SECOND_POLLER: Final = "another process polls with this token: stop it first, one bot can be served only once"
_YOUNG: Final = 30.0
_CONFLICTS: Final = 2
_FIRST_WAIT: Final = 1.0
_LONGEST_WAIT: Final = 30.0
_log = logging.getLogger(__name__)


class Patience:
    """Waits that grow while something fails, and one line when it begins and ends."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._wait = 0.0

    async def after(self, error: TelegramError) -> None:
        """Say once that we wait, and wait."""
        if not self._wait:
            _log.warning("%s: %s; waiting and trying again", self._what, attempt_of(error).reason)
        self._wait = min(_LONGEST_WAIT, self._wait * 2 or _FIRST_WAIT)
        after = attempt_of(error).retry_after
        await asyncio.sleep(after.total_seconds() if after else self._wait)

    def over(self) -> None:
        """Say that it works again."""
        if self._wait:
            _log.warning("%s: works again", self._what)
        self._wait = 0.0


async def connect(bot: ExtBot[Lane]) -> None:
    """Ask the Bot API who we are, for as long as there is no network.

    Raises:
        TokenRefused: the token is wrong.
    """
    patience = Patience(f"cannot reach the Bot API at {bot.base_url.split('/bot')[0]}")
    while True:
        try:
            await bot.initialize()
            await bot.delete_webhook()
        except InvalidToken:
            raise TokenRefused(TOKEN_REFUSED) from None
        except (NetworkError, RetryAfter) as error:
            await patience.after(error)
        else:
            patience.over()
            return


class Poller:
    """Fetches updates into a queue.

    Attributes:
        last: when the last poll was answered, in the loop's time.
    """

    def __init__(self, bot: ExtBot[Lane], queue: "asyncio.Queue[object]", seconds: int) -> None:
        self._bot = bot
        self._queue = queue
        self._seconds = seconds
        self._offset: int | None = None
        self._conflicts = 0
        self._patience = Patience("cannot fetch updates")
        self.last = 0.0

    async def run(self) -> None:
        """Poll until cancelled.

        Raises:
            TokenRefused: the token was revoked.
            SecondPoller: another process polls, and it was there first.
        """
        loop = asyncio.get_running_loop()
        started = loop.time()
        while True:
            try:
                await self._once(self._seconds)
            except InvalidToken:
                raise TokenRefused(TOKEN_REFUSED) from None
            except Conflict as error:
                await self._contested(error, young=loop.time() - started < _YOUNG)
            except TelegramError as error:
                await self._patience.after(error)
            else:
                self.last, self._conflicts = loop.time(), 0
                self._patience.over()

    async def confirm(self) -> None:
        """Tell the server which updates have been fetched, so that they do not come again."""
        if self._offset is None:
            return
        try:
            await self._bot.get_updates(offset=self._offset, timeout=0, limit=1)
        except TelegramError as error:
            _log.info("the last updates may come again: %s", attempt_of(error).reason)

    async def _once(self, seconds: int) -> None:
        updates = await self._bot.get_updates(offset=self._offset, timeout=seconds, allowed_updates=Update.ALL_TYPES)
        for update in updates:
            self._offset = update.update_id + 1
            await self._queue.put(update)

    async def _contested(self, error: TelegramError, *, young: bool) -> None:
        self._conflicts += 1
        if young and self._conflicts >= _CONFLICTS:
            raise SecondPoller(SECOND_POLLER) from None
        await self._patience.after(error)
