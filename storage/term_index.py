"""Full-text indexes over our own words: FTS5 on SQLite, tsvector on PostgreSQL, walked newest first and never ranked.

Keys are recencies or row ids, which sort by time; both kinds of index keep no positions, only which words a text has.
FTS5 walks the texts that have a word newest first. PostgreSQL's index gives all of them in no order, and to fetch each
takes long; so there every text also has its week for a word, the index is asked for the weeks of the newest texts first
and for all only if those gave too few.
The instruments a text is about are words of it too, so that words and instruments restrict in one look-up.
A contentless FTS5 table can forget a row only when told the very words it was given.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import blake2b

from sqlalchemy import BigInteger, Connection, Subquery, Text, TextClause, bindparam, column, text

from storage.recency import ARTICLE_BITS, ROW_BITS

_ADD = {
    "sqlite": "INSERT INTO {name} (rowid, terms) VALUES (:key, :terms)",
    "postgresql": "INSERT INTO {name} (rowid, terms) VALUES (:key, array_to_tsvector(string_to_array(:terms, ' ')))",
}
_REMOVE = {
    "sqlite": "INSERT INTO {name} ({name}, rowid, terms) VALUES ('delete', :key, :terms)",
    "postgresql": "DELETE FROM {name} WHERE rowid = :key",
}


_WEEKS = {
    "sqlite": "",
    "postgresql": """
        WITH edge AS MATERIALIZED (
            SELECT ((SELECT rowid FROM {name} WHERE rowid BETWEEN :first AND :last
                     ORDER BY rowid DESC OFFSET {near} LIMIT 1) >> {shift}) / {week} AS oldest,
                   ((SELECT max(rowid) FROM {name} WHERE rowid BETWEEN :first AND :last)
                    >> {shift}) / {week} AS newest
        ), span AS MATERIALIZED (
            SELECT CAST(string_agg('{mark}' || week, '|') AS tsquery) AS weeks
            FROM edge, generate_series(edge.oldest, edge.newest) AS week WHERE edge.newest - edge.oldest < {weeks}
        )
    """,
}
"""Which weeks the newest texts are of."""
_SEARCHED = {
    "sqlite": "",
    "postgresql": """
        , near{n} AS MATERIALIZED (
            SELECT rowid FROM {name} WHERE terms @@ (CAST(:asked{n} AS tsquery) && (SELECT weeks FROM span))
                AND rowid + 0 BETWEEN :first AND :last
        ), found{n} AS MATERIALIZED (
            SELECT rowid FROM {name} WHERE terms @@ CAST(:asked{n} AS tsquery)
                AND rowid + 0 BETWEEN :first AND :last AND (SELECT count(*) FROM near{n}) < :most
        )
    """,
}
"""What has words in those weeks, and in all if that is too little."""
_NEWEST = {
    "sqlite": """
        SELECT key FROM (
            SELECT rowid AS key FROM {name}
            WHERE {name} MATCH :asked{n} AND rowid BETWEEN :first AND :last ORDER BY rowid DESC LIMIT :most
        ) AS newest{n}
    """,
    "postgresql": """
        SELECT key FROM (
            SELECT rowid AS key FROM near{n} WHERE (SELECT count(*) FROM near{n}) >= :most
            UNION ALL SELECT rowid FROM found{n} ORDER BY key DESC LIMIT :most
        ) AS newest{n}
    """,
}
LAST_KEY = (1 << 63) - 1
"""Greater than every key."""
WEEK_MARK = "week_"
"""Begins the word for a week; no word of a text has such a stroke."""
_MOST_WEEKS = 200
"""Where so few texts came in so many weeks, all are searched at once."""
_MINUTES = 7 * 24 * 60


class TermIndex:
    """One index.

    Args:
        name: of its table.
        bits: how many bits of a key stand below the minute.
        near: how many of the newest texts PostgreSQL searches first, in whole weeks.
    """

    def __init__(self, name: str, bits: int, near: int = 2000) -> None:
        self.name = name
        self.bits = bits
        self.near = near

    def week_of(self, key: int) -> str:
        """Return the word for the week of a text."""
        return f"{WEEK_MARK}{(key >> self.bits) // _MINUTES}"

    def add(self, connection: Connection, rows: Mapping[int, Sequence[str]]) -> None:
        """Index texts by their keys and words."""
        self._run(connection, _ADD, rows)

    def remove(self, connection: Connection, rows: Mapping[int, Sequence[str]]) -> None:
        """Forget texts; the words must be those they were indexed by."""
        self._run(connection, _REMOVE, rows)

    def newest(self, dialect: str, several: int = 1) -> Subquery:
        """Return the keys of the newest texts that fit, as `key`; what `asked` or `asked_apart` gives fills its blanks.

        Args:
            dialect: of the database.
            several: how many words are asked for apart.
        """
        return _newest(self, dialect, several)

    def asked(  # noqa: PLR0913 - one argument for each blank
        self,
        words: Sequence[str],
        dialect: str,
        instruments: Sequence[str] = (),
        *,
        first: int = 0,
        last: int = LAST_KEY,
        most: int = LAST_KEY,
    ) -> dict[str, int | str]:
        """Return the values for texts that have all these words (`asked_words`) and any of the instruments, if given.

        Args:
            words: all wanted; at least one, or an instrument.
            dialect: of the database.
            instruments: any of them is wanted.
            first: the least key to look for.
            last: the greatest one.
            most: how many keys are wanted.
        """
        either, both, write = (" OR ", " AND ", _fts5) if dialect == "sqlite" else (" | ", " & ", _tsquery)
        parts = [write(word) for word in words]
        if instruments:
            parts.append("(" + either.join(write(instrument_word(instrument)) for instrument in instruments) + ")")
        return {"asked0": both.join(parts), "first": first, "last": last, "most": most}

    def asked_apart(self, words: Sequence[str], dialect: str, most: int) -> dict[str, int | str]:
        """Return the values for texts that have each of these words, up to `most` for each."""
        write = _fts5 if dialect == "sqlite" else _tsquery
        asked = {f"asked{place}": write(word) for place, word in enumerate(words)}
        return {**asked, "first": 0, "last": LAST_KEY, "most": most}

    def _run(self, connection: Connection, statements: Mapping[str, str], rows: Mapping[int, Sequence[str]]) -> None:
        """Run one statement for all rows."""
        weekly = connection.dialect.name == "postgresql"
        values = [
            {"key": key, "terms": " ".join([*words, self.week_of(key)] if weekly else words)}
            for key, words in rows.items()
            if words
        ]
        if values:
            connection.execute(_statement(statements[connection.dialect.name], self.name), values)


@cache
def _newest(index: TermIndex, dialect: str, several: int) -> Subquery:
    """Return the statement of `TermIndex.newest`, the same object every time so that it is compiled once."""
    given = {"name": index.name, "shift": index.bits, "near": index.near}
    fixed = {"mark": WEEK_MARK, "week": _MINUTES, "weeks": _MOST_WEEKS}
    searched = "".join(_SEARCHED[dialect].format(n=place, **given) for place in range(several))
    apart = (_NEWEST[dialect].format(n=place, **given) for place in range(several))
    statement = text(_WEEKS[dialect].format(**given, **fixed) + searched + " UNION ALL ".join(apart))
    asked = [bindparam(f"asked{place}", type_=Text()) for place in range(several)]
    numbers = [bindparam(name, type_=BigInteger()) for name in ("first", "last", "most")]
    return statement.bindparams(*asked, *numbers).columns(column("key", BigInteger)).subquery("newest")


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


ARTICLES = TermIndex("article_terms", ARTICLE_BITS)
QUOTES = TermIndex("quote_terms", ROW_BITS)
EVERY_INDEX = (ARTICLES, QUOTES)
