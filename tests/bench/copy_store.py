"""Copy a big SQLite store into an empty PostgreSQL database, so that the two can be measured on the same articles.

    python -m tests.bench.copy_store FILE URL

The rows go by COPY, which takes minutes where storing a hundred thousand articles one by one takes half an hour.
"""

import argparse
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import groupby
from typing import Any

import psycopg
from sqlalchemy import Table

from storage.store import open_store
from storage.tables.base import Base
from storage.term_index import ARTICLES, QUOTES, TermIndex, instrument_word
from storage.words import index_words

_ARTICLES = "SELECT recency, text FROM article WHERE removed = 0 ORDER BY recency"
_OF_ARTICLES = "SELECT recency, instrument FROM article_instrument ORDER BY recency, instrument"
_QUOTES = "SELECT id, coalesce(speaker, '') || ' ' || coalesce(organization, ''), text FROM quote ORDER BY id"
_OF_QUOTES = "SELECT quote_id, instrument FROM quote_instrument ORDER BY quote_id, instrument"
_PUT_TERMS = "INSERT INTO {name} (rowid, terms) SELECT key, array_to_tsvector(string_to_array(words, ' ')) FROM terms"


def copy(file: str, url: str) -> None:
    """Copy every table, index the words, and let the server count its rows."""
    open_store(url).close()
    with closing(sqlite3.connect(file)) as old, psycopg.connect(url) as new:
        new.execute("SET timezone = 'UTC'")
        for table in Base.metadata.sorted_tables:
            _copy_table(old, new, table)
        new.execute("SELECT setval('article_id_seq', (SELECT max(id) FROM article))")
        _put_terms(new, ARTICLES, _article_words(old))
        _put_terms(new, QUOTES, _quote_words(old))
        new.commit()
        new.autocommit = True
        new.execute("VACUUM ANALYZE")


def _copy_table(old: sqlite3.Connection, new: "psycopg.Connection[Any]", table: Table) -> None:
    """Copy the rows of one table."""
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    rows = old.execute(f'SELECT {columns} FROM "{table.name}"')  # noqa: S608 - names out of our own schema
    _send(new, f'COPY "{table.name}" ({columns}) FROM STDIN', rows)
    sys.stdout.write(f"{table.name}\n")
    sys.stdout.flush()


def _put_terms(new: "psycopg.Connection[Any]", index: TermIndex, rows: Iterator[tuple[int, str]]) -> None:
    """Fill one full-text index."""
    new.execute("CREATE TEMP TABLE IF NOT EXISTS terms (key BIGINT, words TEXT)")
    new.execute("TRUNCATE terms")
    _send(new, "COPY terms (key, words) FROM STDIN", rows)
    new.execute(_PUT_TERMS.format(name=index.name))


def _send(new: "psycopg.Connection[Any]", statement: str, rows: Iterator[Sequence[Any]]) -> None:
    """Send rows to the server."""
    with new.cursor() as cursor, cursor.copy(statement) as stream:
        for row in rows:
            stream.write_row(row)


def _article_words(old: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """Yield each article's key and words, as the store indexes them."""
    instruments = _instruments(old, _OF_ARTICLES)
    for key, text in old.execute(_ARTICLES):
        yield key, " ".join([*index_words(text), *instruments.get(key, ()), ARTICLES.week_of(key)])


def _quote_words(old: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """Yield each quote's key and words, as the store indexes them."""
    instruments = _instruments(old, _OF_QUOTES)
    for key, who, text in old.execute(_QUOTES):
        said = ["w" + word for word in index_words(who)] + ["t" + word for word in index_words(text)]
        yield key, " ".join([*said, *instruments.get(key, ()), QUOTES.week_of(key)])


def _instruments(old: sqlite3.Connection, statement: str) -> dict[int, list[str]]:
    """Return the words that stand for the instruments of each key."""
    rows = groupby(old.execute(statement), lambda row: row[0])
    return {key: [instrument_word(row[1]) for row in group] for key, group in rows}


def main() -> None:
    """Copy one store."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("url")
    given = parser.parse_args()
    copy(given.file, given.url)


if __name__ == "__main__":
    main()
