"""The token is in no log line, at no level, in no exception; and a failure is one line."""

import io
import logging
from collections.abc import Iterator

import pytest

from bot.chat.redaction import log_to_console

TOKEN = "123456:AAsecret-token_value"  # noqa: S105 - a made-up token


@pytest.fixture(params=["DEBUG", "INFO"])
def console(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    root = logging.getLogger()
    before, level, named = root.handlers[:], root.level, {name: logging.getLogger(name).level for name in ("telegram",)}
    stream = io.StringIO()
    log_to_console(request.param, TOKEN, stream)
    yield stream
    root.handlers[:] = before
    root.setLevel(level)
    for name, was in named.items():
        logging.getLogger(name).setLevel(was)


def test_the_token_is_hidden_in_messages_arguments_and_traces(console: io.StringIO) -> None:
    log = logging.getLogger("somewhere")
    log.warning("POST https://api.telegram.org/bot%s/getMe", TOKEN)
    log.warning("another bot's: 987654321:BBother-token_value_12345")
    try:
        int(f"cannot reach /bot{TOKEN}/")
    except ValueError:
        log.exception("failed with %r", {"url": TOKEN})
    assert "secret" not in console.getvalue()
    assert "other-token" not in console.getvalue()
    assert console.getvalue().count("[token]") >= 4


def test_httpx_does_not_log_its_addresses(console: io.StringIO) -> None:
    logging.getLogger("httpx").info("HTTP Request: POST https://x.test/botX/getMe")
    assert console.getvalue() == ""


def test_an_exception_is_one_line_unless_traces_are_wanted() -> None:
    stream = io.StringIO()
    log_to_console("INFO", None, stream)
    try:
        int("what")
    except ValueError:
        logging.getLogger("somewhere").exception("it failed")
    assert stream.getvalue().count("\n") == 1
    assert stream.getvalue().endswith("ERROR it failed: ValueError: invalid literal for int() with base 10: 'what'\n")
