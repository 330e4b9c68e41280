"""Each exception of the telegram library tells what is known about the message."""

from datetime import timedelta

import httpx
import pytest
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TimedOut

from bot.chat.outcomes import attempt_of
from bot.model.attempt import Outcome


@pytest.mark.parametrize(
    ("cause", "outcome"),
    [
        (httpx.ConnectError("x"), Outcome.NOT_SENT),
        (httpx.ConnectTimeout("x"), Outcome.NOT_SENT),
        (httpx.PoolTimeout("x"), Outcome.NOT_SENT),
        (httpx.ReadTimeout("x"), Outcome.UNKNOWN),
        (httpx.WriteTimeout("x"), Outcome.UNKNOWN),
        (httpx.ReadError("x"), Outcome.UNKNOWN),
        (httpx.WriteError("x"), Outcome.UNKNOWN),
        (httpx.RemoteProtocolError("x"), Outcome.UNKNOWN),
    ],
)
@pytest.mark.parametrize("kind", [NetworkError, TimedOut])
def test_a_network_error_is_told_by_its_cause(cause: Exception, outcome: Outcome, kind: type[NetworkError]) -> None:
    error = kind("wrapped")
    error.__cause__ = cause
    assert attempt_of(error).outcome is outcome


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (NetworkError("Bad Gateway"), Outcome.UNKNOWN),
        (Forbidden("bot was blocked by the user"), Outcome.SHUT_OUT),
        (BadRequest("Chat not found"), Outcome.SHUT_OUT),
        (BadRequest("Can't parse entities: unsupported start tag"), Outcome.MARKUP),
        (BadRequest("Message thread not found"), Outcome.TOPIC),
        (BadRequest("TOPIC_CLOSED"), Outcome.TOPIC),
        (BadRequest("Message is too long"), Outcome.REFUSED),
        (InvalidToken("Unauthorized"), Outcome.TOKEN),
    ],
)
def test_an_answer_that_is_not_ok_is_told_by_its_words(error: NetworkError, outcome: Outcome) -> None:
    assert attempt_of(error).outcome is outcome


@pytest.mark.parametrize("after", [7, timedelta(seconds=7)])
def test_a_flood_names_its_wait(after: int | timedelta) -> None:
    assert attempt_of(RetryAfter(after)).retry_after == timedelta(seconds=7)


def test_a_migration_names_the_new_chat() -> None:
    assert attempt_of(ChatMigrated(-1001)).moved_to == -1001
