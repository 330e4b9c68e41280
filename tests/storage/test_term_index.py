"""The newest texts that have words come first, whether the newest weeks hold enough of them or not."""

import pytest
from sqlalchemy import select

from storage.recency import ARTICLE_BITS
from storage.store import SqlStore
from storage.term_index import ARTICLES, LAST_KEY, TermIndex

DAY = 24 * 60 << ARTICLE_BITS
TEXTS = {day * DAY: ["common", *(["rare"] if day % 20 == 0 else []), f"day{day}"] for day in range(100, 160)}


def keys(sql: SqlStore, words: list[str], most: int, last: int, near: int) -> list[int]:
    """Return the days of the texts found."""
    index = TermIndex("article_terms", ARTICLE_BITS, near)
    dialect = sql.engines.writer.dialect.name
    with sql.engines.reader.connect() as connection:
        asked = index.asked(words, dialect, most=most, last=last)
        return [key // DAY for key in connection.execute(select(index.newest(dialect).c.key), asked).scalars()]


@pytest.mark.parametrize(
    ("words", "most", "last", "found"),
    [
        (["common"], 4, LAST_KEY, [159, 158, 157, 156]),
        (["common"], 3, 120 * DAY, [120, 119, 118]),
        (["rare"], 2, LAST_KEY, [140, 120]),
        (["rare"], 9, LAST_KEY, [140, 120, 100]),
        (["common", "day101"], 5, LAST_KEY, [101]),
        (["rare", "day101"], 5, LAST_KEY, []),
        (["absent"], 5, LAST_KEY, []),
    ],
)
def test_the_newest_texts_come_first(sql: SqlStore, words: list[str], most: int, last: int, found: list[int]) -> None:
    with sql.engines.writer.begin() as connection:
        ARTICLES.add(connection, TEXTS)
    for near in (3, 10, 1000):
        assert sorted(keys(sql, words, most, last, near), reverse=True) == found


def test_a_text_in_an_early_and_a_late_week_are_both_found_where_weeks_are_many(sql: SqlStore) -> None:
    index = TermIndex("article_terms", ARTICLE_BITS, 1)
    dialect = sql.engines.writer.dialect.name
    with sql.engines.writer.begin() as connection:
        index.add(connection, {0: ["word"], DAY: ["word"], 20_000 * DAY: ["word"]})
        found = connection.execute(select(index.newest(dialect).c.key), index.asked(["word"], dialect)).scalars().all()
    assert sorted(found) == [0, DAY, 20_000 * DAY]
