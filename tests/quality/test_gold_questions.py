"""Questions over the labelled articles are answered as their labels say."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.flows.ingest import ingest
from bot.flows.reply import Reply
from bot.flows.statement import statements
from bot.model.document import Document
from config.catalogue import load_catalogue
from storage.store import open_store
from tests.flows.asking import read_table, wrong
from tests.flows.demo import UNLIMITED, StandingClock, lexicon, resolver

TABLE = Path(__file__).parent / "gold_questions.tsv"
FLOOR = 0.92
NOW = datetime(2026, 8, 31, 12, tzinfo=UTC)


def test_questions_over_the_labelled_articles_are_answered_right(shared: Path, tmp_path: Path) -> None:
    rows = read_table(TABLE)
    store = open_store(f"sqlite:///{tmp_path / 'gold.sqlite3'}")
    with store.writing() as writing:
        writing.put_instruments(load_catalogue())
    paths = sorted((shared / "gold").glob("*.txt"))
    documents = [Document(name=path.name, text=path.read_text(encoding="utf-8"), received=NOW) for path in paths]
    assert list(ingest(documents, store, lexicon()))

    states = statements(lexicon())
    reply = Reply(store, resolver(), lexicon().instruments, StandingClock(NOW), UNLIMITED, states=states)
    faults = wrong(reply, rows)
    store.close()

    right = 1 - len(faults) / len(rows)
    sys.stdout.write(f"questions over labelled articles: {right:.3f} of {len(rows)} right\n")
    if right < FLOOR:
        pytest.fail(f"{right:.3f} of {len(rows)} right:\n" + "\n".join(faults))
    assert len(rows) >= 120
