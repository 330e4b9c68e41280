"""The floors hold: extraction and resolver score at least what is pinned."""

import csv
from pathlib import Path

import pytest

from tests.quality import floors
from tests.quality.conftest import Check, newstape, score


def test_extraction_holds_its_floors(shared: Path, tmp_path: Path, check: Check) -> None:
    answers = tmp_path / "articles.jsonl"
    answers.write_text(newstape("parse", shared / "gold", "--json"), encoding="utf-8")

    check("extraction", score(shared / "score" / "extraction.py", shared / "gold", answers))


def test_resolver_holds_its_floors(shared: Path, tmp_path: Path, check: Check) -> None:
    queries = shared / "resolver" / "queries.csv"
    with queries.open(encoding="utf-8", newline="") as file:
        lines = "".join(row["query"] + "\n" for row in csv.DictReader(file))
    answers = tmp_path / "queries.jsonl"
    answers.write_text(newstape("resolve", "-", "--json", stdin=lines), encoding="utf-8")

    check("resolver", score(shared / "score" / "resolver.py", queries, answers))


PINS = {"at_least": {"moves.f1": 0.9, "top1": 0.8}, "at_most": {"false_positive": 0.1}}


@pytest.mark.parametrize(
    ("report", "broken"),
    [
        ({"moves.f1": 0.9, "top1": 0.85, "false_positive": 0.1}, 0),
        ({"moves.f1": 0.89, "top1": 0.85, "false_positive": 0.1}, 1),
        ({"moves.f1": 0.95, "top1": 0.85, "false_positive": 0.2}, 1),
        ({"moves.f1": 0.95, "false_positive": 0.0}, 1),
    ],
)
def test_a_figure_past_its_pin_or_missing_is_named(report: dict[str, float], broken: int) -> None:
    assert len(floors.failures(PINS, report)) == broken


def test_repinning_raises_and_lowers_only_when_told_to() -> None:
    report = {"moves.f1": 0.95678, "top1": 0.7, "false_positive": 0.2}

    assert floors.repinned(PINS, report, lower=False) == {
        "at_least": {"moves.f1": 0.956, "top1": 0.8},
        "at_most": {"false_positive": 0.1},
    }
    assert floors.repinned(PINS, report, lower=True)["at_least"]["top1"] == 0.7


def test_written_pins_are_read_back(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(floors.FLOORS.read_text(encoding="utf-8"), encoding="utf-8")
    floors.write("resolver", PINS, path)

    assert floors.load("resolver", path) == PINS
    assert floors.load("extraction", path) == floors.load("extraction")


def test_nested_figures_are_joined_by_dots() -> None:
    assert floors.flatten({"moves": {"f1": 0.9}, "top1": 1, "note": "x"}) == {"moves.f1": 0.9, "top1": 1.0}
