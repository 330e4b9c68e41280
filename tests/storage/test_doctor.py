"""The doctor tells what the store holds and what is wrong, one line each, and changes nothing."""

from datetime import timedelta
from pathlib import Path

from storage.doctor import Fact, examine
from storage.store import SqlStore
from tests.storage.articles import TUESDAY, article, at, document, move
from tests.storage.letters import NOON, letter

NOW = at(TUESDAY, 21)


def _found(facts: list[Fact], about: str) -> list[str]:
    return [fact.found for fact in facts if fact.about == about]


def _url(store: SqlStore) -> str:
    return store.engines.writer.url.render_as_string(hide_password=False)


def test_a_store_in_order_has_nothing_wrong(sql: SqlStore) -> None:
    with sql.writing() as writing:
        writing.add_article(document("one"), article(moves=(move(),)))
        writing.add_article(document("two"), article(source="Other"))
    facts = examine(_url(sql), NOW)
    assert _found(facts, "articles") == ["2 with 1 moves and 0 quotes"]
    assert _found(facts, "last article") == ["came 60 min ago, 2025-03-04 20:00 UTC"]
    assert _found(facts, "source") == ["Harbour Wire: 1", "Other: 1"]
    assert [fact for fact in facts if fact.wrong] == []
    assert all("\n" not in fact.found for fact in facts)


def test_letters_that_wait_long_are_wrong(sql: SqlStore) -> None:
    with sql.writing() as writing:
        writing.add_article(document("one", received=NOON), article())
    with sql.delivery() as delivery:
        delivery.enqueue([letter("a")])
    facts = examine(_url(sql), NOON + timedelta(hours=3))
    assert [fact.found for fact in facts if fact.wrong] == ["the oldest has waited for 3 h: is `serve` running?"]


def test_an_empty_store_names_the_next_step(sql: SqlStore) -> None:
    assert _found(examine(_url(sql), NOW), "last article") == ["none yet: `newstape ingest PATH` reads some"]


def test_what_cannot_be_read_is_said_in_one_line(tmp_path: Path) -> None:
    text = tmp_path / "text.sqlite3"
    text.write_text("no database at all, but long enough to be looked at " * 40)
    (fact,) = examine(f"sqlite:///{text}", NOW)
    assert fact.wrong
    assert "not a Newstape database" in fact.found


def test_a_missing_database_is_not_made(tmp_path: Path) -> None:
    (fact,) = examine(f"sqlite:///{tmp_path / 'absent.sqlite3'}", NOW)
    assert "not there yet" in fact.found
    assert list(tmp_path.iterdir()) == []


def test_a_password_is_not_shown() -> None:
    (fact,) = examine("postgresql://me:secret@127.0.0.1:1/none", NOW)
    assert fact.wrong
    assert "secret" not in fact.found
