"""Options of the test run, and the guard that keeps a developer's own settings out of it."""

import os
from pathlib import Path

import pytest

for _name in [name for name in os.environ if name.startswith("NEWSTAPE_")]:
    del os.environ[_name]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add our options."""
    parser.addoption("--shared", type=Path, help="a folder of labelled articles and queries to check quality against")
    parser.addoption("--update-golden", action="store_true", help="rewrite golden files instead of comparing with them")
