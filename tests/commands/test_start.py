"""What a command loads: a reader must not pay for what only others need."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.chat.serving import DEMO, environment, newstape

_LOADED = """
import sys
from bot.cli import main
sys.argv[0] = "newstape"
try:
    main()
except SystemExit as end:
    assert not end.code
print(*sys.modules, file=sys.stderr)
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that the demo articles were ingested into."""
    file = tmp_path_factory.mktemp("start") / "newstape.sqlite3"
    assert newstape(file, "ingest", str(DEMO)).returncode == 0
    return file


@pytest.mark.parametrize(
    "command", [("ask", "hang seng tech"), ("ask", "--json", "hang seng tech"), ("resolve", "hstech")]
)
def test_a_reader_of_a_current_store_loads_neither_migrations_nor_chat_nor_styles(
    store: Path, command: tuple[str, ...]
) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _LOADED, *command], env=environment(store), capture_output=True, text=True, check=True
    )
    loaded = {module.split(".")[0] for module in ended.stderr.split()}
    assert "sqlalchemy" in loaded
    assert not loaded & {"alembic", "mako", "psycopg", "telegram", "httpx", "rich", "pygments", "exchange_calendars"}
    assert not {"bot.parsing", "bot.fetching", "storage.writing"} & set(ended.stderr.split())
