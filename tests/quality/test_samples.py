"""Our own labelled reports are read exactly as labelled, with no shared material.

Each `samples/NAME.txt` has its labels in `NAME.json`; adding a case needs no code. The texts are made up.
"""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import app
from bot.model.document import Document
from bot.model.move import Move
from bot.parsing.parse import parse
from bot.render.contract import article_json

SAMPLES = sorted(Path(__file__).with_name("samples").glob("*.txt"))
RECEIVED = datetime(2026, 3, 10, 12, tzinfo=UTC)
HEADER = ("headline", "tag", "source", "authors", "place", "published", "language")


def told(move: Move) -> dict[str, object]:
    """Return the fields of a move that the labels give."""
    return {
        "mention": move.mention,
        "code": move.code,
        "direction": move.direction.value,
        "percent": None if move.percent is None else float(move.percent),
        "points": None if move.points is None else float(move.points),
        "level": None if move.level is None else float(move.level),
        "period": move.period.value,
        "phase": move.phase.value if move.phase else None,
        "session": move.session.isoformat() if move.session else None,
        "in_table": move.in_table,
        "cause": move.cause.text if move.cause else None,
    }


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sample_is_read_as_labelled(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    article = parse(Document(name=path.name, text=text, received=RECEIVED), app.lexicon(), app.calendar())
    shape = article_json(path.name, article, app.lexicon()).model_dump()

    found = {
        **{name: shape[name] for name in HEADER},
        "findings": [finding.kind.value for finding in article.findings],
        "moves": [told(move) for move in article.moves],
        "quotes": [[quote.speaker, quote.organization, quote.text] for quote in article.quotes],
    }
    assert found == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
