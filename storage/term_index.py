"""Full-text indexes over our own words: FTS5 on SQLite, tsvector on PostgreSQL, walked newest first and never ranked.

Keys are recencies or row ids, which sort by time; both kinds of index keep no positions, only which words a text has.
The instruments a text is about are words of it too, so that words and instruments restrict in one look-up.
A contentless FTS5 table can forget a row only when told the very words it was given.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import blake2b

from sqlalchemy import BigInteger, ColumnElement, Connection, Text, TextClause, cast, column, table, text
from sqlalchemy.types import UserDefinedType

_ADD = {
    "sqlite": "INSERT INTO {name} (rowid, terms) VALUES (:key, :terms)",
    "postgresql": "INSERT INTO {name} (rowid, terms) VALUES (:key, array_to_tsvector(string_to_array(:terms, ' ')))",
}
_REMOVE = {
    "sqlite": "INSERT INTO {name} ({name}, rowid, terms) VALUES ('delete', :key, :terms)",
    "postgresql": "DELETE FROM {name} WHERE rowid = :key",
}


class _TsQuery(UserDefinedType[str]):
    """PostgreSQL's tsquery, named here so that SQLite's users need not import PostgreSQL's types."""

    cache_ok = True

    def get_col_spec(self, **_options: object) -> str:
        """Return the type's name."""
        return "TSQUERY"


class TermIndex:
    """One index, by the name of its table; the key is `table.c.rowid`."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.table = table(name, column("rowid", BigInteger), column("terms", Text))

    def add(self, connection: Connection, rows: Mapping[int, Sequence[str]]) -> None:
        """Index texts by their keys and words."""
        self._run(connection, _ADD, rows)

    def remove(self, connection: Connection, rows: Mapping[int, Sequence[str]]) -> None:
        """Forget texts; the words must be those they were indexed by."""
        self._run(connection, _REMOVE, rows)

    def has_all(self, words: Sequence[str], dialect: str, instruments: Sequence[str] = ()) -> ColumnElement[bool]:
        """Return the condition that a text has all these words (`asked_words`) and any of the instruments, if given."""
        either, both, write = (" OR ", " AND ", _fts5) if dialect == "sqlite" else (" | ", " & ", _tsquery)
        parts = [write(word) for word in words]
        if instruments:
            parts.append("(" + either.join(write(instrument_word(instrument)) for instrument in instruments) + ")")
        asked = both.join(parts)
        if dialect == "sqlite":
            return column(self.name).op("MATCH", is_comparison=True)(asked)
        return self.table.c.terms.op("@@", is_comparison=True)(cast(asked, _TsQuery()))

    def _run(self, connection: Connection, statements: Mapping[str, str], rows: Mapping[int, Sequence[str]]) -> None:
        """Run one statement for all rows."""
        values = [{"key": key, "terms": " ".join(words)} for key, words in rows.items() if words]
        if values:
            connection.execute(_statement(statements[connection.dialect.name], self.name), values)


@cache
def _statement(statement: str, name: str) -> TextClause:
    """Return a statement for one index."""
    return text(statement.format(name=name))


def instrument_word(instrument: str) -> str:
    """Return the word that stands for an instrument in the indexes: one no text has, safe for both databases."""
    return "zq" + blake2b(instrument.encode(), digest_size=10).hexdigest()


def _fts5(word: str) -> str:
    """Write a word for FTS5."""
    return f'"{word[:-1]}"*' if word.endswith("*") else f'"{word}"'


def _tsquery(word: str) -> str:
    """Write a word for PostgreSQL."""
    return f"'{word[:-1]}':*" if word.endswith("*") else f"'{word}'"


ARTICLES = TermIndex("article_terms")
QUOTES = TermIndex("quote_terms")
EVERY_INDEX = (ARTICLES, QUOTES)
