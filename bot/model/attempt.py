"""The outcome of one attempt to send, in the classes that decide what happens next."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Outcome(StrEnum):
    """What is known after an attempt.

    SENT: it arrived. NOT_SENT: it provably did not, the network failed first. UNKNOWN: nobody knows.
    FLOOD: not now. MARKUP: its HTML could not be read. TOPIC: the topic is closed or gone. REFUSED: never.
    SHUT_OUT: the chat has removed or blocked the bot. MIGRATED: the chat has a new id. TOKEN: the token is revoked.
    """

    SENT = "sent"
    NOT_SENT = "not-sent"
    UNKNOWN = "unknown"
    FLOOD = "flood"
    MARKUP = "markup"
    TOPIC = "topic"
    REFUSED = "refused"
    SHUT_OUT = "shut-out"
    MIGRATED = "migrated"
    TOKEN = "token"  # noqa: S105 - the name of an outcome


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt and its figures.

    Attributes:
        reason: the server's words.
        message_id: of the message, where it was sent.
        retry_after: how long to wait, after a flood.
        moved_to: the new chat id, after a migration.
    """

    outcome: Outcome
    reason: str | None = None
    message_id: int | None = None
    retry_after: timedelta | None = None
    moved_to: int | None = None
