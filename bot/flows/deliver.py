"""Deliver: a letter of the outbox to its chat, the outcome recorded.

At least once: the letter is marked before the request and settled after it. A process killed in between leaves the
letter marked, which counts as one attempt whose end nobody knows, and is tried again up to a cap. So after a crash at
most the letters that were under way come twice, and no letter disappears without a record.
"""

import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Final

from bot.alerts.retry import decide
from bot.errors import StoreError
from bot.model.alert import Lease, LetterState, Settlement
from bot.ports import Clock, DeliveryStore, Sender

LEASE: Final = timedelta(seconds=60)
"""How long a chat is leased: more than twice the longest a send may take."""

PER_SECOND: Final = 23.0
"""Letters a second over all senders, of the 30 messages that Telegram takes from a bot; the rest is for replies."""

_SETTLE_WAITS: Final = (0.1, 0.5, 2.0, 5.0, 10.0)


class Deliverer:
    """Claims and delivers letters; each call may run in a thread of its own."""

    def __init__(
        self,
        store: DeliveryStore,
        sender: Sender,
        clock: Clock,
        jitter: Callable[[], float],
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self._store = store
        self._sender = sender
        self._clock = clock
        self._jitter = jitter
        self._pause = pause

    def claim(self, chats: int) -> Sequence[Lease]:
        """Lease the next letter of up to so many chats."""
        now = self._clock.now()
        with self._store.delivery() as delivery:
            return delivery.claim(now, chats, now + LEASE, PER_SECOND)

    def deliver(self, lease: Lease) -> Settlement | None:
        """Send a leased letter and record how that ended; None if the lease was lost before or after.

        Raises:
            StoreError: the outcome could not be recorded; claim nothing before that works again.
        """
        now = self._clock.now()
        if lease.letter.expires is not None and lease.letter.expires < now:
            return self._settle(lease, Settlement(state=LetterState.DEAD, reason="expired before it could be sent"))
        with self._store.delivery() as delivery:
            if not delivery.begin(lease, now):
                return None
        attempt = self._sender.send(lease.letter)
        return self._settle(lease, decide(lease, attempt, self._clock.now(), self._jitter()))

    def _settle(self, lease: Lease, settlement: Settlement) -> Settlement | None:
        """Record an outcome, trying again while the store cannot: an outcome lost is a message sent twice."""
        for wait in _SETTLE_WAITS:
            try:
                return self._record(lease, settlement)
            except StoreError:
                self._pause(wait)
        return self._record(lease, settlement)

    def _record(self, lease: Lease, settlement: Settlement) -> Settlement | None:
        with self._store.delivery() as delivery:
            return settlement if delivery.settle(lease, settlement, self._clock.now()) else None
