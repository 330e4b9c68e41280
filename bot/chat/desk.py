"""What the handlers need from the rest of the program; every call here may block and runs in a worker thread."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from bot.model.alert import Chat
from bot.model.instrument import Instrument, InstrumentId
from bot.model.message import Message
from bot.model.question import Question
from bot.model.resolution import Resolution
from bot.ports import Clock, DeliveryStore, Store
from bot.render.voice import Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A message to be answered.

    Attributes:
        text: as typed, without command and bot name.
        chat: where, for what was asked before.
        topic: the topic of the chat.
        language: of the only person who reads the answer, None where others read along.
        answering: the id of the bot's message it replies to, or whose button it is.
        answered_in: the chat of that message, None for the same one.
        replied_to: the text of that message.
        pressed: it stands on a button, not typed by anybody.
        passing: asked in passing, from another chat: it is no base for follow-ups.
    """

    text: str
    chat: int
    topic: int | None = None
    language: str | None = None
    answering: int | None = None
    answered_in: int | None = None
    replied_to: str | None = None
    pressed: bool = False
    passing: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """An answer.

    Attributes:
        question: what it answers, for follow-ups.
        choices: it asks which one is meant.
        articles: ids of the articles it cites.
    """

    message: Message
    question: Question | None = None
    choices: bool = False
    articles: tuple[int, ...] = ()


class Replies(Protocol):
    """The reply flow."""

    def reply(self, asked: Asked) -> Told:
        """Return the answer to a message."""
        ...

    def press(self, data: str, asked: Asked) -> Told | None:
        """Return the answer to a pressed button, None if its data means nothing to us."""
        ...

    def sent(self, chat: int, message: int, told: Told) -> None:
        """Remember that a message of ours gave an answer."""
        ...

    def posted(self, inline: str, told: Told) -> None:
        """Remember that a message with this inline id, in a chat we are not in, gives an answer."""
        ...

    def flush(self) -> None:
        """Store what is to be remembered of chats and of messages sent since the last time.

        Raises:
            StoreError: it could not be stored.
        """
        ...


class ChatStore(Store, DeliveryStore, Protocol):
    """Both sides of the database."""


class Resolving(Protocol):
    """Words to instruments."""

    def resolve(self, query: str) -> Resolution:
        """Return what a query names."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The parts behind the handlers.

    Attributes:
        instruments: by id, to name what is watched.
        refresh: reads the instruments anew if the store's have changed; returns whether they had.
        voice: a language to a voice.
    """

    replies: Replies
    resolver: Resolving
    instruments: Mapping[InstrumentId, Instrument]
    refresh: Callable[[], bool]
    voice: Callable[[str], Voice]
    store: ChatStore
    clock: Clock

    def chat(self, chat: int) -> Chat | None:
        """Return what is known of a chat, None if nothing is."""
        with self.store.reading() as reading:
            return reading.chat(chat)

    def met(self, chat: Chat) -> None:
        """Keep what is known of a chat; what it has chosen stays."""
        with self.store.delivery() as delivery:
            known = delivery.chat(chat.id)
            if known is not None:
                chat = replace(chat, language=known.language or chat.language, zone=known.zone or chat.zone)
            delivery.put_chat(chat)

    def moved(self, old: int, new: int) -> None:
        """Give a chat its new id everywhere."""
        with self.store.delivery() as delivery:
            delivery.move_chat(old, new)
