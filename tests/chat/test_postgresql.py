"""The same on PostgreSQL: one conversation, one alert, one instance, one crash."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chat.serving import newstape, serving
from tests.chat.test_alerts import watching
from tests.chat.wire import DAX, Wire
from tests.fakes.bot_api import BotApi, Fault
from tests.postgresql import empty_postgresql


@pytest.fixture(scope="module")
def database() -> Iterator[str]:
    """Yield the URL of an empty PostgreSQL database."""
    with empty_postgresql() as url:
        yield url


def test_a_crash_on_postgresql_loses_nothing_and_a_second_instance_waits_its_turn(
    database: str, tmp_path: Path
) -> None:
    own, gate = {"NEWSTAPE_DATABASE_URL": database}, threading.Event()
    with BotApi() as api:
        with serving(api, tmp_path / "none", **own) as process:
            assert "No articles are stored yet" in api.private().ask("hstech").text
            chats = [watching(api, "dax") for _ in range(2)]
            token = {"NEWSTAPE_TELEGRAM_TOKEN": api.token, "NEWSTAPE_TELEGRAM_BASE_URL": api.url}
            assert newstape(tmp_path / "none", "serve", **own, **token).returncode == 1
            api.order(Fault("sendMessage", chats[0].id, delivered=True, hold=gate))
            Wire(tmp_path).arrive(database, DAX)
            assert [chat.reply().text[:5] for chat in chats] == ["DAX ▲", "DAX ▲"]
            process.running.kill()
            process.running.wait()
        gate.set()
        with serving(api, tmp_path / "none", **own):
            assert chats[0].reply().text.startswith("DAX ▲")
    assert len(chats[0].heard()) == 3
    assert 2 <= len(chats[1].heard()) <= 3
