"""Each question costs a fixed number of statements, however much it finds."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Engine, event, text

from bot.model.instrument import InstrumentId
from bot.model.stored import ArticleQuery, MoveQuery, Order, QuoteQuery
from bot.ports import Reading
from storage.store import SqlStore, open_store
from tests.storage.articles import MONDAY, TUESDAY, article, document, move, quote

HSI, DAX = InstrumentId("hang-seng"), InstrumentId("dax")

QUESTIONS: list[tuple[Callable[[Reading], object], int]] = [
    (lambda r: r.moves(MoveQuery(instruments=(HSI,))), 1),
    (lambda r: r.moves(MoveQuery(instruments=(HSI, DAX))), 1),
    (lambda r: r.moves(MoveQuery(order=Order.RISE, first=MONDAY, last=TUESDAY)), 1),
    (lambda r: r.quotes(QuoteQuery(who="lee", instruments=(HSI,))), 2),
    (lambda r: r.articles(ArticleQuery(words="word", instruments=(HSI,))), 1),
    (lambda r: r.nearest_article("word another third"), 2),
    (lambda r: r.newest_article(), 1),
    (lambda r: r.coverage(), 1),
    (lambda r: r.coverage(HSI), 1),
    (lambda r: r.move_counts([HSI, DAX]), 1),
    (lambda r: r.speakers(), 1),
    (lambda r: r.instruments(), 3),
    (lambda r: r.shown(7, TUESDAY), 1),
]


@contextmanager
def recorded(engine: Engine) -> Iterator[list[str]]:
    """Yield the statements that run on an engine inside the block."""
    statements: list[str] = []

    def note(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        if not statement.startswith("BEGIN"):
            statements.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(engine, "before_cursor_execute", note)


@pytest.mark.parametrize(("question", "most"), QUESTIONS)
def test_a_question_costs_a_fixed_number_of_statements(
    sqlite: SqlStore, question: Callable[[Reading], object], most: int
) -> None:
    with sqlite.writing() as writing:
        for number in range(6):
            told = article(
                moves=(move(), move("dax")), quotes=(quote(speaker="Ann Lee", instruments=(HSI, DAX)), quote())
            )
            writing.add_article(document(f"word {number}"), told)
    with recorded(sqlite.engines.reader) as statements, sqlite.reading() as reading:
        question(reading)
    assert len(statements) <= most


def test_opening_a_current_store_imports_neither_migrations_nor_the_other_database(sqlite: SqlStore) -> None:
    code = (
        "import sys; from storage.store import open_store; open_store(sys.argv[1]).close(); "
        "slow = ('alembic', 'psycopg', 'exchange_calendars', 'sqlalchemy.dialects.postgresql'); "
        "print([name for name in sys.modules if name.startswith(slow)])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(sqlite.engines.file)], capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"


def test_storing_an_article_costs_as_many_statements_whatever_it_holds(sql: SqlStore) -> None:
    def cost(moves: int) -> int:
        told = article(moves=(move(),) * moves, quotes=(quote(speaker="Ann Lee", instruments=(HSI,)),) * moves)
        with recorded(sql.engines.writer) as statements, sql.writing() as writing:
            writing.add_article(document(f"with {moves}"), told)
        return len(statements)

    assert cost(2) == cost(40)
    assert cost(40) <= 12


@pytest.mark.parametrize(
    "question",
    [
        lambda r, number: r.quotes(QuoteQuery(articles=tuple(range(number)))),
        lambda r, number: r.each_moves({str(one): MoveQuery(instruments=(HSI,), limit=3) for one in range(number)}),
    ],
)
def test_questions_about_a_few_more_or_fewer_are_one_statement(
    sqlite: SqlStore, question: Callable[[Reading, int], object]
) -> None:
    with recorded(sqlite.engines.reader) as statements, sqlite.reading() as reading:
        for number in (5, 6, 7, 8):
            question(reading, number)
    assert len(statements) == 4
    assert len({*statements}) == 1


def test_a_word_that_would_have_to_be_quoted_is_written_into_no_statement(sql: SqlStore) -> None:
    with sql.reading() as reading, pytest.raises(ValueError, match="not a kind"):
        reading.moves(MoveQuery(countries=("H'K",)))


@pytest.mark.parametrize(
    "question",
    [
        lambda r: r.newest_article(),
        lambda r: r.moves(MoveQuery(instruments=(HSI,))),
        lambda r: r.moves(MoveQuery(order=Order.RISE, first=MONDAY, last=MONDAY)),
        lambda r: r.each_moves({"a": MoveQuery(instruments=(HSI,)), "b": MoveQuery(instruments=(DAX,))}),
        lambda r: r.quotes(QuoteQuery(who="lee")),
    ],
)
def test_postgresql_plans_a_question_that_is_asked_often_once(
    postgresql_url: str, question: Callable[[Reading], object]
) -> None:
    store = open_store(postgresql_url)
    for _ in range(12):
        with store.reading() as reading:
            question(reading)
    kept = text("SELECT count(*) FROM pg_prepared_statements WHERE generic_plans > 0")
    with store.reading() as reading:
        assert reading.connection.execute(kept).scalar_one() == 1
    store.close()
