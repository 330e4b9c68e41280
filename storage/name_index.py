"""The index over imported names: one SQLite file of its own, written once after an import and read in place.

It is derived from the store and can be thrown away. It is apart from the database because it serves one program at a
time, from memory-mapped pages and without a server, whatever the database is.
"""

import json
import os
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bot.errors import StoreError
from bot.model.instrument import Instrument, InstrumentId, Kind, Listing
from bot.ports import IndexedNames

_FORMAT = "1"
_TABLES = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entry (id INTEGER PRIMARY KEY, fields TEXT NOT NULL);
CREATE TABLE name (key TEXT, entry INTEGER, strength REAL, PRIMARY KEY (key, entry)) WITHOUT ROWID;
CREATE TABLE code (key TEXT, entry INTEGER, strength REAL, PRIMARY KEY (key, entry)) WITHOUT ROWID;
CREATE TABLE word (word TEXT PRIMARY KEY, number INTEGER, entries BLOB) WITHOUT ROWID;
CREATE TABLE near (letters TEXT, word TEXT, PRIMARY KEY (letters, word)) WITHOUT ROWID;
"""
_READING = ("PRAGMA query_only=ON", "PRAGMA mmap_size=268435456", "PRAGMA cache_size=-8000")
_WRITING = (
    "PRAGMA journal_mode=OFF",
    "PRAGMA synchronous=OFF",
    "PRAGMA locking_mode=EXCLUSIVE",
    "PRAGMA cache_size=-65536",
)
_SHORTEST = 5
_MANY = 50


def build_name_index(path: Path, named: Iterable[IndexedNames], revision: str) -> int:
    """Write the index anew; a reader has the old one until the new one is whole.

    Args:
        path: where it goes; the folder is made.
        named: the instruments with the forms they are found by.
        revision: of the store's imported instruments, by which a reader sees that the index is current.

    Returns:
        How many instruments it holds.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(f".{os.getpid()}.new")
    fresh.unlink(missing_ok=True)
    connection = sqlite3.connect(fresh, isolation_level=None)
    try:
        for pragma in _WRITING:
            connection.execute(pragma)
        connection.executescript(_TABLES)
        connection.execute("BEGIN")
        count = _fill(connection, named)
        connection.executemany("INSERT INTO about VALUES (?, ?)", [("format", _FORMAT), ("revision", revision)])
        connection.execute("COMMIT")
    except sqlite3.Error as error:
        raise StoreError(f"{path}: the index of imported names cannot be written: {error}") from error
    finally:
        connection.close()
    fresh.replace(path)
    return count


def _fill(connection: sqlite3.Connection, named: Iterable[IndexedNames]) -> int:
    """Insert everything in the order of the keys, which is several times faster than in the order it comes."""
    names: dict[tuple[str, int], float] = {}
    codes: dict[tuple[str, int], float] = {}
    words: dict[str, array[int]] = {}
    count = 0
    for count, entry in enumerate(named, 1):
        connection.execute("INSERT INTO entry VALUES (?, ?)", (count, _fields(entry.instrument)))
        for key, strength in reversed(entry.names):
            names[key, count] = strength
        for key, strength in reversed(entry.codes):
            codes[key, count] = strength
        for word in entry.words:
            words.setdefault(word, array("I")).append(count)
    connection.executemany("INSERT INTO name VALUES (?, ?, ?)", _sorted(names))
    connection.executemany("INSERT INTO code VALUES (?, ?, ?)", _sorted(codes))
    connection.executemany(
        "INSERT INTO word VALUES (?, ?, ?)", ((word, len(words[word]), words[word].tobytes()) for word in sorted(words))
    )
    near = sorted({(letters, word) for word in words if word.isalpha() for letters in _deletions(word)})
    connection.executemany("INSERT INTO near VALUES (?, ?)", near)
    return count


def _sorted(strengths: dict[tuple[str, int], float]) -> Iterator[tuple[str, int, float]]:
    """Yield rows in the order of their keys."""
    return ((key, entry, strengths[key, entry]) for key, entry in sorted(strengths))


def _deletions(word: str) -> set[str]:
    """Return a word and what it becomes without one letter; words one edit apart share one of these.

    After Garbe's symmetric delete algorithm, to depth one.
    """
    if len(word) < _SHORTEST:
        return set()
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def _fields(instrument: Instrument) -> str:
    """Return an instrument as the index keeps it."""
    main = instrument.listings[0] if instrument.listings else Listing()
    return json.dumps(
        [
            instrument.id,
            instrument.name,
            instrument.kind,
            instrument.country,
            instrument.prior,
            main.ric,
            main.symbol,
            main.venue,
            main.currency,
        ],
        ensure_ascii=False,
    )


class SqlNameIndex:
    """The index opened for reading; the port `NameIndex`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def named(self, key: str) -> Sequence[tuple[Instrument, float]]:
        """Return who bears a name without spaces, strongest first."""
        return self._bearers("name", key)

    def listed(self, key: str) -> Sequence[tuple[Instrument, float]]:
        """Return who is listed under a code in upper case, strongest first."""
        return self._bearers("code", key)

    def holders(self, word: str) -> Sequence[int]:
        """Return the numbers of the instruments whose names hold this word."""
        row = self._connection.execute("SELECT entries FROM word WHERE word = ?", (word,)).fetchone()
        return array("I", row[0]) if row else ()

    def alike(self, word: str) -> Sequence[str]:
        """Return the words within about one edit of this one, those of most names first."""
        letters = [*_deletions(word)]
        marks = ",".join("?" * len(letters))
        statement = f"SELECT DISTINCT word FROM near WHERE letters IN ({marks}) LIMIT {_MANY}"  # noqa: S608 - marks only
        return [row[0] for row in self._connection.execute(statement, letters)] if letters else []

    def entries(self, numbers: Sequence[int]) -> Sequence[Instrument]:
        """Return the instruments with these numbers."""
        marks = ",".join("?" * len(numbers))
        statement = f"SELECT fields FROM entry WHERE id IN ({marks})"  # noqa: S608 - marks only
        return [_instrument(row[0]) for row in self._connection.execute(statement, [*numbers])]

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _bearers(self, table: str, key: str) -> Sequence[tuple[Instrument, float]]:
        """Return the instruments that one of the two tables has under a key."""
        statement = (
            f"SELECT fields, strength FROM {table} JOIN entry ON entry.id = entry"  # noqa: S608 - one of two names
            f" WHERE key = ? ORDER BY strength DESC, entry LIMIT {_MANY}"
        )
        return [(_instrument(fields), strength) for fields, strength in self._connection.execute(statement, (key,))]


def open_name_index(path: Path, revision: str | None) -> SqlNameIndex | None:
    """Open the index for reading.

    Args:
        path: the file.
        revision: what it must be of; None takes any.

    Returns:
        None where there is none, or it is damaged, or of another revision: it must be built again.
    """
    if not path.exists():
        return None
    try:
        connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        for pragma in _READING:
            connection.execute(pragma)
        about = dict(connection.execute("SELECT key, value FROM about"))
    except sqlite3.Error:
        return None
    if about.get("format") != _FORMAT or revision not in (None, about.get("revision")):
        connection.close()
        return None
    return SqlNameIndex(connection)


def _instrument(fields: str) -> Instrument:
    """Return the instrument that the index keeps."""
    slug, name, kind, country, prior, ric, symbol, venue, currency = json.loads(fields)
    return Instrument(
        id=InstrumentId(slug),
        name=name,
        kind=Kind(kind),
        country=country,
        listings=(Listing(ric, symbol, venue, currency),),
        prior=prior,
    )
