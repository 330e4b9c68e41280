"""Alerts: who watches what, which article reported it, and the letters on their way to the chats."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.model.instrument import InstrumentId
from bot.model.message import Message


class ChatKind(StrEnum):
    """What sort of chat, in the Bot API's words."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """A chat the bot has met.

    Attributes:
        id: of Telegram, up to 52 bits and negative for groups.
        active: False once it has blocked or removed the bot; its watches are kept and rest.
        reason: why it is not active.
        zone: the time zone its times are shown in, such as Asia/Hong_Kong; None for the program's.
    """

    id: int
    kind: ChatKind
    title: str | None = None
    language: str | None = None
    active: bool = True
    reason: str | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """A chat wants to hear of moves of an instrument, in one of its topics where it has topics.

    Attributes:
        by: the user who asked for it.
    """

    chat: int
    instrument: InstrumentId
    topic: int | None = None
    by: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """An article reported moves that those who watch their instruments are to hear of.

    Attributes:
        instruments: in the order of the text.
        cursor: the last chat that has its letter; None before the first.
    """

    id: int
    article: int
    instruments: tuple[InstrumentId, ...]
    created: datetime
    cursor: int | None = None


class LetterState(StrEnum):
    """Where a letter is: `dead` was refused for good, `unknown` may have arrived and is not sent again."""

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    DEAD = "dead"
    UNKNOWN = "unknown"


class OnUnknown(StrEnum):
    """What to do when nobody knows whether a letter arrived."""

    RESEND = "resend"
    DROP = "drop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A message for one chat, to be put in the outbox.

    Attributes:
        key: makes a second one with the same meaning a no-op (`chat:article:alert`).
        kind: what it is for: `alert`.
        expires: not sent any more after this.
    """

    key: str
    chat: int
    message: Message
    created: datetime
    topic: int | None = None
    kind: str = "alert"
    article: int | None = None
    expires: datetime | None = None
    on_unknown: OnUnknown = OnUnknown.RESEND


@dataclass(frozen=True, slots=True, kw_only=True)
class Lease:
    """The oldest letter of a chat, leased to one sender.

    Attributes:
        id: the letter's row.
        token: the fence: a settlement with an older token is refused.
        attempts: sends begun so far.
        unknowns: those of them whose end nobody knows.
    """

    id: int
    token: int
    letter: Letter
    attempts: int = 0
    unknowns: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What is recorded of one attempt.

    Attributes:
        state: where the letter now is; PENDING is tried again.
        next_at: not before this, for the whole chat.
        reason: the server's words or the exception's name, without secrets.
        message_id: what Telegram calls it.
        counts: the attempt counts against the cap (a flood wait does not).
        unknown: nobody knows whether it arrived.
        deactivate: the chat has shut the bot out.
        moved_to: the chat's new id.
        hold_until: nobody sends anything before this.
    """

    state: LetterState
    next_at: datetime | None = None
    reason: str | None = None
    message_id: int | None = None
    counts: bool = True
    unknown: bool = False
    deactivate: bool = False
    moved_to: int | None = None
    hold_until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Backlog:
    """The outbox in numbers; `oldest` is when the oldest pending letter was written."""

    pending: int
    sent: int
    dead: int
    unknown: int
    oldest: datetime | None = None
