"""Options of the test run, and the guard that keeps a developer's own settings out of it."""

import os
from pathlib import Path

import pytest

for _name in [name for name in os.environ if name.startswith("NEWSTAPE_")]:
    del os.environ[_name]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add our options."""
    parser.addoption("--shared", type=Path, help="a folder of labelled articles and queries to check quality against")
    parser.addoption("--repin-floors", action="store_true", help="raise the quality floors to what is measured")
    parser.addoption("--lower-floors", action="store_true", help="with --repin-floors: lower them too")
    parser.addoption("--update-golden", action="store_true", help="rewrite golden files instead of comparing with them")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say plainly when quality was not measured, so that a green run is not taken for a good parser."""
    if config.getoption("--shared") is None:
        terminalreporter.write_line("quality floors: NOT RUN (give --shared=PATH to measure extraction and resolver)")
