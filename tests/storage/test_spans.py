"""What is stored of the demo articles comes back equal and can be pointed at in their text, on both databases."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import app
from bot.model.document import Document
from bot.model.stored import ArticleQuery, MoveQuery, QuoteQuery
from bot.parsing.parse import parse
from storage.store import SqlStore

DEMO = Path(__file__).parents[2] / "config" / "demo"
RECEIVED = datetime(2025, 3, 1, tzinfo=UTC)


@pytest.mark.parametrize("path", sorted(DEMO.glob("*.txt")), ids=lambda path: path.stem)
def test_stored_evidence_is_the_stretch_of_the_stored_text(sql: SqlStore, path: Path) -> None:
    document = Document(name=path.name, text=path.read_bytes().decode("utf-8"), received=RECEIVED)
    parsed = parse(document, app.lexicon())
    with sql.writing() as writing:
        writing.add_article(document, parsed)
    with sql.reading() as reading:
        ((article,), moves, quotes) = (
            reading.articles(ArticleQuery()),
            reading.moves(MoveQuery(limit=1_000)),
            reading.quotes(QuoteQuery(limit=1_000)),
        )
    assert article.text == document.text
    assert [one.move for one in sorted(moves, key=lambda one: -one.id)] == list(parsed.moves)
    assert [one.quote for one in quotes] == list(parsed.quotes)
    for one in moves:
        assert one.move.span.of(article.text) == one.move.evidence
        assert one.move.cause is None or one.move.cause.span.of(article.text) == one.move.cause.text
    for said in quotes:
        parts = [" ".join(span.of(article.text).split()) for span in said.quote.spans]
        assert all(part in " ".join(said.quote.text.split()) for part in parts)
