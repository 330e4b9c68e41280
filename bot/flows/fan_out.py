"""Fan out: a match to letters in the outbox, in short transactions that a crash cannot tear."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Final, NamedTuple

from bot.alerts.matching import leading
from bot.model.alert import Chat, Letter, Match, Watch
from bot.model.instrument import InstrumentId
from bot.model.message import Message
from bot.model.span import Span
from bot.model.stored import StoredMove
from bot.ports import Clock, Delivery, DeliveryStore

CHUNK: Final = 500
"""Chats written to in one transaction."""


class Told(NamedTuple):
    """An alert as one chat gets it.

    Attributes:
        day: the day it is for the chat.
        shown: the words of each stretch of each article, by id, that it shows.
    """

    message: Message
    day: date
    shown: Mapping[int, Mapping[Span, int]]


RenderAlert = Callable[[Sequence[StoredMove], str | None, str | None], Told]
"""Moves of one article to an alert, in the language and with the times of a zone that a chat chose, if it did."""


def fan_out(store: DeliveryStore, render: RenderAlert, clock: Clock, longest: timedelta) -> int | None:
    """Write the letters of the next chats of the oldest open match.

    The match's cursor moves in the same transaction, and a letter's key makes a second writing a no-op, so a crash at
    any point loses and doubles nothing.

    Args:
        store: where matches and outbox are.
        render: makes the message.
        clock: the time.
        longest: a match that has waited longer, because nothing was served, is closed: its news is none any more.

    Returns:
        How many letters were written; None if no match is open.
    """
    with store.delivery() as delivery:
        match = delivery.open_match()
        if match is None:
            return None
        watches = delivery.watchers(match, CHUNK) if clock.now() - match.created <= longest else ()
        if not watches:
            delivery.advance(match, None)
            return 0
        written = _write(match, watches, delivery, render, clock.now())
        last = len({watch.chat for watch in watches}) < CHUNK
        delivery.advance(match, None if last else watches[-1].chat)
        return written


def _write(
    match: Match,
    watches: Sequence[Watch],
    delivery: Delivery,
    render: RenderAlert,
    now: datetime,
) -> int:
    """Put one letter a chat in the outbox: all that the article reports of what the chat watches, as it reads it."""
    chats = delivery.chats({watch.chat for watch in watches})
    told = _Telling(delivery.reported(match), render)
    letters = []
    for number, group in groupby(watches, key=lambda watch: watch.chat):
        mine = list(group)
        alert = told.to(chats[number], frozenset(watch.instrument for watch in mine))
        if alert is not None:
            letters.append(_letter(match, mine[0], alert.message, now))
    for alert, readers in told.readers():
        delivery.add_shown(readers, alert.day, alert.shown)
    return delivery.enqueue(letters)


class _Telling:
    """The alerts of one article, each rendered once for all who read it alike."""

    def __init__(self, moves: Sequence[StoredMove], render: RenderAlert) -> None:
        self._moves = moves
        self._render = render
        self._told: dict[_Manner, tuple[Told, list[int]]] = {}

    def to(self, chat: Chat, names: frozenset[InstrumentId]) -> Told | None:
        """Return the alert for a chat that watches these instruments, None where it reports nothing of them."""
        manner = (names, chat.language, chat.zone)
        if manner not in self._told:
            moves = leading(tuple(one for one in self._moves if one.move.instrument in names))
            if not moves:
                return None
            self._told[manner] = (self._render(moves, chat.language, chat.zone), [])
        alert, readers = self._told[manner]
        readers.append(chat.id)
        return alert

    def readers(self) -> Iterable[tuple[Told, list[int]]]:
        """Return each alert with the chats that get it."""
        return self._told.values()


_Manner = tuple[frozenset[InstrumentId], str | None, str | None]
"""What is watched, the language, the zone."""


def _letter(match: Match, watch: Watch, message: Message, now: datetime) -> Letter:
    """Return the letter to the chat of a watch."""
    return Letter(
        key=f"{watch.chat}:{match.article}:alert",
        chat=watch.chat,
        topic=watch.topic,
        message=message,
        created=now,
        article=match.article,
    )
