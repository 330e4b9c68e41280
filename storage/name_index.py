"""The index over imported names: one SQLite file of its own, written once after an import and read in place.

It is derived from the store and can be thrown away. It is apart from the database because it serves one program at a
time, from memory-mapped pages and without a server, whatever the database is.
"""

import os
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bot.errors import StoreError
from bot.model.instrument import Instrument, InstrumentId, Kind, Listing
from bot.ports import IndexedNames

_FORMAT = "3"
_TABLES = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entry (id INTEGER PRIMARY KEY, fields TEXT NOT NULL);
CREATE TABLE name (key TEXT PRIMARY KEY, bearers TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE code (key TEXT PRIMARY KEY, bearers TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE word (key TEXT PRIMARY KEY, entries BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE half (key TEXT PRIMARY KEY, words TEXT NOT NULL) WITHOUT ROWID;
"""
_READING = ("PRAGMA query_only=ON", "PRAGMA mmap_size=268435456", "PRAGMA cache_size=-8000")
_WRITING = ("PRAGMA journal_mode=OFF", "PRAGMA synchronous=OFF", "PRAGMA cache_size=-65536")
_SHORTEST = 5
_MANY = 50
_STRENGTH = 100
_BETWEEN = "\x1f"


class NameIndexWriter:
    """Writes the index anew; a reader has the old one until `finish`.

    Args:
        path: where it goes; the folder is made.

    Raises:
        StoreError: it cannot be written.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._fresh = path.with_suffix(f".{os.getpid()}.new")
        self._entries: list[tuple[int, str]] = []
        self._names: dict[str, str] = {}
        self._codes: dict[str, str] = {}
        self._words: dict[str, array[int]] = {}
        self._count = 0
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._fresh.unlink(missing_ok=True)
            self._connection = sqlite3.connect(self._fresh, isolation_level=None)
            for statement in (*_WRITING, *_TABLES.strip().split(";\n"), "BEGIN"):
                self._connection.execute(statement)
        except (OSError, sqlite3.Error) as error:
            raise StoreError(f"{path}: the index of imported names cannot be written: {error}") from error

    def add(self, named: IndexedNames) -> None:
        """Add one instrument with all it is found by."""
        self._count += 1
        number = self._count
        self._entries.append((number, _fields(named.instrument)))
        for table, keys in ((self._names, named.names), (self._codes, named.codes)):
            for key, strength in keys:
                bearer = f"{number} {strength * _STRENGTH:.0f}"
                known = table.get(key)
                table[key] = bearer if known is None else f"{known} {bearer}"
        for word in named.words:
            holders = self._words.get(word)
            if holders is None:
                self._words[word] = array("I", (number,))
            else:
                holders.append(number)

    def finish(self, revision: str) -> None:
        """Write what was added in the order of the keys, which is fastest, and put the new index in place.

        Args:
            revision: of the store's imported instruments, by which a reader sees that the index is current.
        """
        insert = self._connection.executemany
        try:
            insert("INSERT INTO entry VALUES (?, ?)", self._entries)
            insert("INSERT INTO name VALUES (?, ?)", sorted(self._names.items()))
            insert("INSERT INTO code VALUES (?, ?)", sorted(self._codes.items()))
            words = sorted(self._words)
            insert("INSERT INTO word VALUES (?, ?)", ((word, self._words[word].tobytes()) for word in words))
            insert("INSERT INTO half VALUES (?, ?)", _halves(words))
            insert("INSERT INTO about VALUES (?, ?)", [("format", _FORMAT), ("revision", revision)])
            self._connection.execute("COMMIT")
            self._connection.close()
            self._fresh.replace(self._path)
        except (OSError, sqlite3.Error) as error:
            raise StoreError(f"{self._path}: the index of imported names cannot be written: {error}") from error

    def abandon(self) -> None:
        """Leave the old index as it is."""
        self._connection.close()
        self._fresh.unlink(missing_ok=True)


def _halves(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each half of a word of known length with the words that have it: one edit leaves one half untouched."""
    halves: dict[str, list[str]] = {}
    for word in words:
        size = len(word)
        if size >= _SHORTEST and word.isalpha():
            halves.setdefault(f"{size}<{word[: size // 2]}", []).append(word)
            halves.setdefault(f"{size}>{word[size // 2 :]}", []).append(word)
    return ((key, " ".join(halves[key])) for key in sorted(halves))


def _half_keys(word: str) -> Iterator[str]:
    """Yield the halves under which the words one edit from this one are kept; a swap may stride the middle."""
    for size in range(len(word) - 1, len(word) + 2):
        middle = size // 2
        yield f"{size}<{word[:middle]}"
        yield f"{size}>{word[len(word) - size + middle :]}"
    middle = len(word) // 2
    yield f"{len(word)}<{word[: middle - 1]}{word[middle : middle + 1]}"


def _fields(instrument: Instrument) -> str:
    """Return an instrument as the index keeps it."""
    main = instrument.listings[0] if instrument.listings else Listing()
    own = (instrument.id, instrument.name, instrument.kind, instrument.country or "", str(instrument.prior))
    return _BETWEEN.join((*own, main.ric or "", main.symbol or "", main.venue or "", main.currency or ""))


class SqlNameIndex:
    """The index opened for reading; the port `NameIndex`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def named(self, key: str) -> Sequence[tuple[Instrument, float]]:
        """Return who bears a name without spaces, strongest first."""
        return self._bearers("SELECT bearers FROM name WHERE key = ?", key)

    def listed(self, key: str) -> Sequence[tuple[Instrument, float]]:
        """Return who is listed under a code in upper case, strongest first."""
        return self._bearers("SELECT bearers FROM code WHERE key = ?", key)

    def holders(self, word: str) -> Sequence[int]:
        """Return the numbers of the instruments whose names hold this word."""
        row = self._connection.execute("SELECT entries FROM word WHERE key = ?", (word,)).fetchone()
        return array("I", row[0]) if row else ()

    def alike(self, word: str) -> Sequence[str]:
        """Return the words that may be one edit from this one, and some others that share a half with it."""
        if len(word) < _SHORTEST - 1:
            return []
        keys = [*_half_keys(word)]
        statement = f"SELECT words FROM half WHERE key IN ({','.join('?' * len(keys))})"  # noqa: S608 - marks only
        rows = self._connection.execute(statement, keys)
        return [*dict.fromkeys(other for row in rows for other in row[0].split(" "))]

    def entries(self, numbers: Sequence[int]) -> Sequence[Instrument]:
        """Return the instruments with these numbers."""
        statement = f"SELECT fields FROM entry WHERE id IN ({','.join('?' * len(numbers))})"  # noqa: S608 - marks only
        return [_instrument(row[0]) for row in self._connection.execute(statement, [*numbers])]

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _bearers(self, statement: str, key: str) -> Sequence[tuple[Instrument, float]]:
        """Return the instruments that a statement finds under a key."""
        row = self._connection.execute(statement, (key,)).fetchone()
        if row is None:
            return []
        numbers = [int(number) for number in row[0].split(" ")]
        strongest = sorted(zip(numbers[::2], numbers[1::2], strict=True), key=lambda item: -item[1])[:_MANY]
        strengths = dict(strongest)
        statement = f"SELECT id, fields FROM entry WHERE id IN ({','.join('?' * len(strengths))})"  # noqa: S608 - marks
        found = dict(self._connection.execute(statement, [*strengths]).fetchall())
        return [(_instrument(found[number]), strength / _STRENGTH) for number, strength in strongest]


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
        about = dict(connection.execute("SELECT key, value FROM about").fetchall())
    except sqlite3.Error:
        return None
    if about.get("format") != _FORMAT or revision not in (None, about.get("revision")):
        connection.close()
        return None
    return SqlNameIndex(connection)


def _instrument(fields: str) -> Instrument:
    """Return the instrument that the index keeps."""
    slug, name, kind, country, prior, ric, symbol, venue, currency = fields.split(_BETWEEN)
    return Instrument(
        id=InstrumentId(slug),
        name=name,
        kind=Kind(kind),
        country=country or None,
        listings=(Listing(ric or None, symbol or None, venue or None, currency or None),),
        prior=float(prior),
    )
