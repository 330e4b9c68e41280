"""`newstape ingest` as a process: what it reads, passes over, refuses and says."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ARTICLE = """Copper rises as smelter strike enters second week

Harbour Wire
4 Mar 2026 11:00 GMT

LONDON, March 4 (Harbour Wire) - Copper rose on Wednesday as a strike at a smelter entered its second week.

Three-month copper CMCU3 gained 1.5% to $9,120 a ton.
"""


def _newstape(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the command with a store of its own."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "NEWSTAPE_DATABASE_URL": f"sqlite:///{folder / 'store.sqlite3'}",
    }
    command = [sys.executable, "-m", "bot", *words]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    """Return a folder with one article, its labels, and four files that cannot be read."""
    folder = tmp_path / "wire"
    folder.mkdir()
    (folder / "copper.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "copper.json").write_text('{"moves": []}', encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(b"\x7fELF\0\0")
    (folder / "latin.txt").write_bytes("Börse".encode("latin-1"))
    (folder / "huge.txt").write_bytes(b"x " * 5_000_000)
    return folder


def test_what_can_be_read_is_stored_and_the_rest_is_named_with_its_reason(wire: Path, tmp_path: Path) -> None:
    done = _newstape("ingest", str(wire), folder=tmp_path)

    assert done.returncode == 1
    assert "1 articles read: 1 stored, 0 known, 4 refused; 1 other files passed over" in done.stdout
    for name, reason in (("empty", "empty"), ("binary", "binary"), ("latin", "not UTF-8"), ("huge", "limit")):
        assert any(f"{name}.txt" in line and reason in line for line in done.stderr.splitlines())


def test_reading_twice_adds_nothing(tmp_path: Path) -> None:
    (tmp_path / "copper.txt").write_text(ARTICLE, encoding="utf-8")

    first = _newstape("ingest", "copper.txt", folder=tmp_path)
    second = _newstape("ingest", "copper.txt", folder=tmp_path)

    assert first.stdout.startswith("1 articles read: 1 stored, 0 known")
    assert second.stdout.startswith("1 articles read: 0 stored, 1 known")
    assert (first.returncode, second.returncode) == (0, 0)


def test_a_folder_that_does_not_exist_is_wrong_use_in_one_line(tmp_path: Path) -> None:
    done = _newstape("ingest", "nowhere", folder=tmp_path)

    assert done.returncode == 2
    assert done.stderr == "newstape: nowhere: no such file or folder\n"


def test_a_misspelt_setting_is_wrong_use_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSTAPE_TELEGRAM_TOKN", "1:x")

    done = _newstape("ask", "copper", folder=tmp_path)

    assert done.returncode == 2
    assert done.stderr.startswith("newstape: NEWSTAPE_TELEGRAM_TOKN is not a setting")


def test_a_stored_article_answers_a_question(tmp_path: Path) -> None:
    (tmp_path / "copper.txt").write_text(ARTICLE, encoding="utf-8")
    _newstape("ingest", "copper.txt", folder=tmp_path)

    done = _newstape("ask", "CMCU3", "--now", "2026-03-04T12:00+00:00", folder=tmp_path)

    assert done.returncode == 0
    assert "+1.5%" in done.stdout
