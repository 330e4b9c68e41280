"""`newstape parse` prints one object a file and names what it cannot read."""

import json
from pathlib import Path

from typer.testing import CliRunner

from bot.cli import command_line

RUNNER = CliRunner()
REPORT = (
    "Oslo shares gain\n4 March 2026\n\nShares in Oslo rose on Wednesday as oil climbed and shippers found buyers.\n"
)


def test_one_object_a_file_in_order_of_path(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text(REPORT, encoding="utf-8")
    done = RUNNER.invoke(command_line("parse"), ["parse", str(tmp_path), "--json"])

    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [Path(row["path"]).name for row in rows] == ["a.txt", "b.txt"]
    assert [row["published"] for row in rows] == ["2026-03-04"] * 2


def test_undecodable_bytes_give_a_finding_and_the_others_go_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff\xfe\xfa broken")
    (tmp_path / "b.txt").write_text(REPORT, encoding="utf-8")
    done = RUNNER.invoke(command_line("parse"), ["parse", str(tmp_path), "--json"])

    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [finding["kind"] for finding in rows[0]["findings"]] == ["unreadable"]
    assert rows[1]["headline"] == "Oslo shares gain"
    assert done.exit_code == 1
