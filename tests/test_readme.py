"""The README says what is so: its commands run, its transcript is real, nothing is left out."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import COMMANDS
from config.settings import setting_names

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
ENDLESS = frozenset({"serve", "watch", "restore"})
"""Commands that wait for the world or for a confirmation: their help is asked for instead."""

FUNDS = "symbol,name,exchange,kind\nHLX1,Harbour Lane Growth Fund,HKEX,fund\n"


def _run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run one `newstape ...` line in a folder of its own, as the README's reader would."""
    words = shlex.split(line)[1:]
    if words[0] in ENDLESS:
        words = [words[0], "--help"]
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "HOME": str(folder),
        "XDG_CACHE_HOME": os.environ.get("XDG_CACHE_HOME", str(Path.home() / ".cache")),
        "NEWSTAPE_DATABASE_URL": f"sqlite:///{folder / 'store.sqlite3'}",
    }
    return subprocess.run(
        [sys.executable, "-m", "bot", *words],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=120,
        check=False,
    )


def _blocks(language: str) -> list[str]:
    """Return the fenced blocks of one language."""
    return re.findall(rf"^ *```{language}\n(.*?)^ *```", README.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def test_every_command_of_the_readme_runs(tmp_path: Path) -> None:
    (tmp_path / "wire").symlink_to(ROOT / "config" / "demo")
    (tmp_path / "funds.csv").write_text(FUNDS, encoding="utf-8")
    lines = [line.strip() for block in _blocks("sh") for line in block.splitlines() if "newstape " in line]
    commands = [line for line in lines if line.startswith("newstape ")]

    failed = {line: done.stderr[-400:] for line in commands if (done := _run(line, tmp_path)).returncode}

    assert len(commands) > 10
    assert failed == {}


def test_the_transcript_is_what_the_demo_says(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    (block,) = _blocks("console")
    command, _, shown = block.partition("\n")
    said = _run(command.removeprefix("$ "), tmp_path).stdout

    if request.config.getoption("--update-golden"):
        text = README.read_text(encoding="utf-8")
        README.write_text(text.replace(block, f"{command}\n{said}"), encoding="utf-8")
        shown = said
    assert shown == said


def test_every_command_is_mentioned() -> None:
    text = README.read_text(encoding="utf-8")

    assert [name for name in COMMANDS if f"newstape {name}" not in text] == []


def test_every_setting_is_mentioned() -> None:
    text = README.read_text(encoding="utf-8")

    assert [name for name in setting_names() if f"`{name}`" not in text] == []
