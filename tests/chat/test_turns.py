"""One update of a chat at a time, chats side by side; who floods is slowed, nobody else."""

import asyncio

from hypothesis import given
from hypothesis import strategies as st
from telegram import Chat, Message, Update

from bot.chat.turns import FloodGuard, Turns

NOBODY_WAITS = 5.0


def update(chat: int) -> Update:
    message = Message(message_id=1, date=None, chat=Chat(chat, "private"))  # type: ignore[arg-type]  # no date is needed here
    return Update(1, message=message)


def test_updates_of_a_chat_are_dealt_with_in_order_and_other_chats_do_not_wait() -> None:
    done: list[str] = []

    async def work(name: str, gate: asyncio.Event) -> None:
        await gate.wait()
        done.append(name)

    async def scene() -> None:
        turns, gate, free = Turns(), asyncio.Event(), asyncio.Event()
        free.set()
        first = asyncio.create_task(turns.do_process_update(update(1), work("first", gate)))
        await asyncio.sleep(0)
        second = asyncio.create_task(turns.do_process_update(update(1), work("second", free)))
        await asyncio.wait_for(turns.do_process_update(update(2), work("other", free)), NOBODY_WAITS)
        gate.set()
        await asyncio.gather(first, second)

    asyncio.run(scene())
    assert done == ["other", "first", "second"]


def test_a_failed_update_does_not_hold_up_the_next() -> None:
    async def fail() -> None:
        raise RuntimeError

    async def scene() -> str:
        turns = Turns()
        failed = asyncio.create_task(turns.do_process_update(update(1), fail()))
        await asyncio.wait({failed})
        failed.exception()
        done: list[str] = []

        async def work() -> None:
            done.append("next")

        await asyncio.wait_for(turns.do_process_update(update(1), work()), NOBODY_WAITS)
        return done[0]

    assert asyncio.run(scene()) == "next"


def test_so_many_at_once_and_again_as_time_goes_by() -> None:
    guard = FloodGuard(20)
    assert [guard.admit(1, 0.0) for _ in range(21)] == [True] * 20 + [False]
    assert guard.admit(2, 0.0)
    assert (guard.admit(1, 2.9), guard.admit(1, 3.0)) == (False, True)


def test_who_floods_is_told_once() -> None:
    guard = FloodGuard(1)
    guard.admit(1, 0.0)
    guard.admit(1, 0.0)
    assert (guard.tell(1), guard.tell(1)) == (True, False)


@given(st.lists(st.floats(0, 30), min_size=1, max_size=200))
def test_no_one_is_ever_answered_more_often_than_allowed(gaps: list[float]) -> None:
    guard, now, admitted = FloodGuard(20), 0.0, 0
    for gap in gaps:
        now += gap
        admitted += guard.admit(1, now)
    assert admitted <= 20 + now * 20 / 60 + 1e-6
