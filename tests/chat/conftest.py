"""One store of demo articles, and one served bot that conversations share; a test that breaks things starts its own."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chat.serving import filled_store, serving
from tests.chat.wire import Wire
from tests.fakes.bot_api import BotApi, ChatScript


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store that holds the demo articles; only to be read or copied."""
    return filled_store(tmp_path_factory.mktemp("demo"))


@pytest.fixture
def store(demo: Path, tmp_path: Path) -> Path:
    """Return a copy of it of one's own."""
    own = tmp_path / "newstape.sqlite3"
    shutil.copy(demo, own)
    return own


@pytest.fixture(scope="session")
def served(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the store of the bot that conversations share."""
    return Path(shutil.copy(demo, tmp_path_factory.mktemp("served") / "newstape.sqlite3"))


@pytest.fixture(scope="session")
def api(served: Path) -> Iterator[BotApi]:
    """Yield a Bot API server whose bot is served by one process for the whole run."""
    with BotApi() as server, serving(server, served) as process:
        yield server
        assert process.end() == 0
        assert server.token not in process.output
        assert "Traceback" not in process.output


@pytest.fixture
def alice(api: BotApi) -> ChatScript:
    """Return the private chat of someone new."""
    return api.private("Alice")


@pytest.fixture
def wire(tmp_path: Path) -> Wire:
    """Return a folder to write articles in."""
    return Wire(tmp_path)
