"""Run the program and the shared scorers, and check or re-pin the floors."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.quality import floors

ROOT = Path(__file__).parents[2]
Check = Callable[[str, floors.Report], None]


@pytest.fixture(scope="session")
def shared(pytestconfig: pytest.Config) -> Path:
    """Return the folder of shared material, or skip the test and say that it was not run."""
    path: Path | None = pytestconfig.getoption("--shared")
    if path is None:
        pytest.skip("NOT RUN: give --shared=PATH")
    return path


@pytest.fixture(scope="session")
def check(pytestconfig: pytest.Config) -> Check:
    """Return what compares a report with its pins, or moves them where that is asked for."""

    def _check(subject: str, report: floors.Report) -> None:
        pins = floors.load(subject)
        if pytestconfig.getoption("--repin-floors"):
            lower = pytestconfig.getoption("--lower-floors")
            pins = floors.repinned(pins, report, lower=lower)
            floors.write(subject, pins)
        assert floors.failures(pins, report) == []

    return _check


def newstape(*arguments: str | Path, stdin: str | None = None) -> str:
    """Return what a command of the program prints."""
    command = [sys.executable, "-m", "bot", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, input=stdin, capture_output=True, text=True, check=True).stdout


def score(script: Path, wanted: Path, answers: Path) -> floors.Report:
    """Return the figures that a shared scorer prints for our answers."""
    command = [sys.executable, str(script), str(wanted), str(answers)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return floors.flatten(json.loads(printed))
