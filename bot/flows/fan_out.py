"""Fan out: a match to letters in the outbox, in short transactions that a crash cannot tear."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from itertools import groupby
from typing import Final

from bot.model.alert import Letter, Match, Watch
from bot.model.message import Message
from bot.model.stored import StoredMove
from bot.ports import Clock, DeliveryStore

CHUNK: Final = 500
"""Chats written to in one transaction."""

RenderAlert = Callable[[Sequence[StoredMove]], Message]
"""Moves of one article to a message."""


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
        written = delivery.enqueue(_letters(match, watches, delivery.reported(match), render, clock))
        last = len({watch.chat for watch in watches}) < CHUNK
        delivery.advance(match, None if last else watches[-1].chat)
        return written


def _letters(
    match: Match, watches: Sequence[Watch], moves: Sequence[StoredMove], render: RenderAlert, clock: Clock
) -> Iterator[Letter]:
    """Yield one letter a chat: all that the article reports of what the chat watches."""
    now = clock.now()
    rendered: dict[frozenset[str], Message] = {}
    for chat, group in groupby(watches, key=lambda watch: watch.chat):
        mine = list(group)
        names = frozenset(watch.instrument for watch in mine)
        told = [one for one in moves if one.move.instrument in names]
        if not told:
            continue
        message = rendered.setdefault(names, render(told)) if names not in rendered else rendered[names]
        yield Letter(
            key=f"{chat}:{match.article}:alert",
            chat=chat,
            topic=mine[0].topic,
            message=message,
            created=now,
            article=match.article,
        )
