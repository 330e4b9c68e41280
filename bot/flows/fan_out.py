"""Fan out: a match to letters in the outbox, in short transactions that a crash cannot tear."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from itertools import groupby
from typing import Final

from bot.alerts.matching import leading
from bot.model.alert import Letter, Match, Watch
from bot.model.message import Message
from bot.model.stored import StoredMove
from bot.ports import Clock, Delivery, DeliveryStore

CHUNK: Final = 500
"""Chats written to in one transaction."""

RenderAlert = Callable[[Sequence[StoredMove], str | None, str | None], Message]
"""Moves of one article to a message, in the language and with the times of a zone that a chat chose, if it did."""


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
        written = delivery.enqueue(_letters(match, watches, delivery, render, clock))
        last = len({watch.chat for watch in watches}) < CHUNK
        delivery.advance(match, None if last else watches[-1].chat)
        return written


def _letters(
    match: Match,
    watches: Sequence[Watch],
    delivery: Delivery,
    render: RenderAlert,
    clock: Clock,
) -> Iterator[Letter]:
    """Yield one letter a chat: all that the article reports of what the chat watches, as the chat wants to read it."""
    now, moves = clock.now(), delivery.reported(match)
    chats = delivery.chats({watch.chat for watch in watches})
    rendered: dict[tuple[frozenset[str], str | None, str | None], Message] = {}
    for number, group in groupby(watches, key=lambda watch: watch.chat):
        mine, chat = list(group), chats[number]
        names = frozenset(watch.instrument for watch in mine)
        told = leading(tuple(one for one in moves if one.move.instrument in names))
        if not told:
            continue
        manner = (names, chat.language, chat.zone)
        if manner not in rendered:
            rendered[manner] = render(told, chat.language, chat.zone)
        yield Letter(
            key=f"{number}:{match.article}:alert",
            chat=number,
            topic=mine[0].topic,
            message=rendered[manner],
            created=now,
            article=match.article,
        )
