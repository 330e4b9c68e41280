"""Hundreds of questions over the demo articles, as people type them, are answered right."""

from pathlib import Path

import pytest

from storage.store import open_store
from tests.flows.asking import read_table, wrong
from tests.flows.demo import demo_reply, fill

TABLE = Path(__file__).parent / "demo_questions.tsv"
FLOOR = 0.97


def test_questions_over_the_demo_articles_are_answered_right(tmp_path: Path) -> None:
    rows = read_table(TABLE)
    store = open_store(f"sqlite:///{tmp_path / 'demo.sqlite3'}")
    fill(store)

    faults = wrong(demo_reply(store=store), rows)
    store.close()

    right = 1 - len(faults) / len(rows)
    if right < FLOOR:
        pytest.fail(f"{right:.3f} of {len(rows)} right:\n" + "\n".join(faults))
    assert len(rows) >= 250
