"""Faults to order: answers that are not ok, connections that drop, before or after the message was delivered."""

import threading
from dataclasses import dataclass, field

from tests.fakes.bot_api.refusal import Refusal


@dataclass
class Fault:
    """One ordered fault.

    Attributes:
        method: the method it befalls.
        chat: only calls for this chat, any if None.
        times: how many calls it befalls.
        answer: what is answered instead; None drops the connection without an answer.
        delivered: the call takes effect before the fault.
        delay: seconds to hold the call back before anything else.
        hold: keep the call waiting until this is set; with `delivered` its answer waits, not its effect.
    """

    method: str
    chat: int | None = None
    times: int = 1
    answer: Refusal | None = None
    delivered: bool = False
    delay: float = 0
    hold: threading.Event | None = None


@dataclass
class Faults:
    """The faults still to come."""

    ordered: list[Fault] = field(default_factory=list)

    def take(self, method: str, chat: int | None) -> Fault | None:
        """Return the fault that befalls this call, using it up once."""
        for fault in self.ordered:
            if fault.method == method and fault.chat in {None, chat} and fault.times > 0:
                fault.times -= 1
                return fault
        return None
