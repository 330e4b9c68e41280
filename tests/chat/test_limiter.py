"""A flood answer holds its chat and nobody else; `answer*` calls are never held."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta

import pytest
from telegram.error import RetryAfter

from bot.chat.limiter import Lane, Limiter

SHORT = timedelta(seconds=0.05)


class Api:
    """Answers calls, the first ones of a chat with a flood."""

    def __init__(self, floods: int, after: timedelta = SHORT) -> None:
        self.floods, self.after, self.calls = floods, after, 0

    async def call(self, *_: object, **__: object) -> bool:
        """Answer one call."""
        self.calls += 1
        if self.floods:
            self.floods -= 1
            raise RetryAfter(self.after)
        return True


Process = Callable[[str, dict[str, object], Lane | None], Coroutine[object, object, object]]


def process(limiter: Limiter, api: Api) -> Process:
    async def run(endpoint: str, data: dict[str, object], lane: Lane | None) -> object:
        return await limiter.process_request(api.call, (), {}, endpoint, data, lane)

    return run


def test_a_reply_waits_for_its_chat_and_is_sent() -> None:
    api = Api(floods=1)
    assert asyncio.run(process(Limiter(), api)("sendMessage", {"chat_id": 5}, None)) is True
    assert api.calls == 2


def test_another_chat_and_a_press_are_answered_while_a_chat_is_held() -> None:
    async def scene() -> list[object]:
        limiter = Limiter()
        held = process(limiter, Api(1, timedelta(seconds=30)))
        waiting = asyncio.create_task(held("sendMessage", {"chat_id": 5}, None))
        await asyncio.sleep(0.01)
        free = process(limiter, Api(0))
        done = [
            await asyncio.wait_for(free("sendMessage", {"chat_id": 6}, None), 5),
            await asyncio.wait_for(free("answerInlineQuery", {"inline_query_id": "1"}, None), 5),
            await asyncio.wait_for(free("answerCallbackQuery", {"callback_query_id": "1"}, None), 5),
            waiting.done(),
        ]
        waiting.cancel()
        return done

    assert asyncio.run(scene()) == [True, True, True, False]


def test_a_broadcast_gives_a_flood_back_at_once() -> None:
    async def scene() -> int:
        limiter, api = Limiter(), Api(1, timedelta(seconds=30))
        for _ in range(2):
            with pytest.raises(RetryAfter):
                await process(limiter, api)("sendMessage", {"chat_id": 5}, Lane.BROADCAST)
        return api.calls

    assert asyncio.run(scene()) == 1


def test_a_wait_of_an_hour_is_given_back_instead_of_waited_for() -> None:
    with pytest.raises(RetryAfter):
        asyncio.run(process(Limiter(), Api(1, timedelta(hours=1)))("sendMessage", {"chat_id": 5}, None))
