"""`newstape instruments` imports, lists, shows and names; `newstape resolve` knows it all at once."""

import gzip
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import command_line

TABLE = "symbol,name,exchange\nWGT.L,Wobbly Widgets plc,LSE\n,Nobody,LSE\n"


@pytest.fixture(autouse=True)
def _own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSTAPE_DATABASE_URL", f"sqlite:///{tmp_path / 'store.sqlite3'}")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "mine.csv.gz"
    file.write_bytes(gzip.compress(TABLE.encode()))
    return file


def run(*words: str, given: str | None = None) -> Result:
    return CliRunner().invoke(command_line(words[0]), [*words], input=given)


def test_imported_instrument_is_found_by_code_name_and_misspelling(table: Path) -> None:
    done = run("instruments", "import", str(table))

    assert done.exit_code == 1
    assert done.stdout.strip() == "1 imported, 0 in the catalogue already, 1 refused"
    assert f"refused {table}:3: no symbol" in done.stderr
    lines = [
        json.loads(line)
        for line in run("resolve", "wgt.l", "wobbly widgets", "wobly widgets", "--json").stdout.splitlines()
    ]
    assert [line["candidates"][0]["symbol"] for line in lines] == ["WGT.L"] * 3


def test_dry_run_leaves_nothing(table: Path) -> None:
    run("instruments", "import", str(table), "--dry-run")

    assert run("instruments", "list", "wobbly").stdout == ""


def test_added_name_is_listed_shown_and_resolved(table: Path) -> None:
    run("instruments", "import", str(table))
    run("instruments", "add-name", "WGT.L", "the wobblers")

    assert "the wobblers" in run("instruments", "show", "the wobblers").stdout
    assert run("instruments", "list", "wobbly").stdout.startswith("import:WGT.L\tstock\tWobbly Widgets plc\tWGT.L")


def test_unknown_things_end_with_one_line_that_says_what_to_do() -> None:
    for words in (("show", "zzqqz"), ("reject", "hang-seng", "zzqqz"), ("import", "nowhere.csv")):
        done = run("instruments", *words)

        assert done.exit_code != 0
        assert done.exception is not None


def test_resolve_gives_one_line_for_each_line_of_input_blank_ones_too() -> None:
    done = run("resolve", "-", "--json", given="\nhang seng\n\nthanks!\n")

    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(line["query"], line["status"]) for line in lines] == [
        ("", "unknown"),
        ("hang seng", "resolved"),
        ("", "unknown"),
        ("thanks!", "unknown"),
    ]
