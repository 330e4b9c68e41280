"""The catalogue that comes with the program: every row of config/instruments as an Instrument."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from bot.errors import CatalogueError
from bot.model.instrument import Instrument, InstrumentId, Kind, Listing, Name, NameKind

_LANGUAGES = (("zh_hans", "zh-Hans"), ("zh_hant", "zh-Hant"), ("ja", "ja"), ("ko", "ko"))


COLUMNS = (
    "id name kind country currency ric symbol venue codes listings names nicknames zh_hans zh_hant ja ko parent prior "
    "source verified"
).split()
"""The columns of an instrument file; id, name and kind are needed."""

Row = dict[str, str]
"""The cells of one instrument by column."""


def catalogue_version(own: Path | None = None) -> str:
    """Return a digest of the files, which changes whenever one of them does.

    Args:
        own: a folder of an operator's own files, read after the package's.
    """
    digest = sha256()
    for table in (*_packaged(), *_owned(own)):
        digest.update(table.read_bytes())
    return digest.hexdigest()


def load_catalogue(own: Path | None = None) -> tuple[Instrument, ...]:
    """Return the instruments of all CSV files, in order of file and row; of one id the last row counts.

    Raises:
        CatalogueError: a row of an operator's own file is wrong.
    """
    return tuple(map(instrument_of, read_rows(own)))


def load_outlines(own: Path | None = None) -> list[Instrument]:
    """Return the same instruments without their lines and names, which is what the store keeps of them.

    Raises:
        CatalogueError: a row of an operator's own file is wrong.
    """
    return [outline_of(row) for row in read_rows(own)]


def read_rows(own: Path | None = None) -> list[Row]:
    """Return the rows of all CSV files, in order of file and row; of one id the last.

    Raises:
        CatalogueError: a row of an operator's own file is wrong.
    """
    rows: dict[str, Row] = {}
    for table in _packaged():
        rows.update((row["id"], row) for row in _cells(table))
    for table in _owned(own):
        for row in _cells(table):
            rows[row.get("id") or ""] = _sound(row, table.name, len(rows))
    return list(rows.values())


def _packaged() -> list[Traversable]:
    """Return the CSV files of the package, which its tests have checked."""
    return _tables(files("config") / "instruments")


def _owned(own: Path | None) -> list[Traversable]:
    """Return the CSV files of an operator, if there are any."""
    return _tables(own) if own is not None and own.is_dir() else []


def _tables(folder: Traversable) -> list[Traversable]:
    """Return the CSV files of a folder in order of name."""
    entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    return [entry for entry in entries if entry.name.endswith(".csv")]


def _cells(table: Traversable) -> Iterator[Row]:
    """Yield the rows of a CSV file, their cells by column."""
    return csv.DictReader(table.read_text(encoding="utf-8-sig").splitlines())


def _sound(row: Row, file: str, number: int) -> Row:
    """Return a row with every column the package's files have.

    Raises:
        CatalogueError: it has no id or name, or a value is impossible.
    """
    whole = {column: row.get(column) or "" for column in COLUMNS}
    if not whole["id"] or not whole["name"]:
        raise CatalogueError(f"{file}: row {whole['id'] or number}: no id or no name")
    try:
        instrument_of(whole)
    except ValueError as error:
        raise CatalogueError(f"{file}: row {whole['id']}: {error}") from error
    return whole


def instrument_of(row: Row) -> Instrument:
    """Return the instrument of a row; lists inside a cell are separated by `|`."""
    main = Listing(
        row["ric"] or None,
        row["symbol"] or None,
        row["venue"] or None,
        row["currency"] or None,
        _cell(row["codes"]),
    )
    more = tuple(_listing(line) for line in _cell(row["listings"]))
    return replace(outline_of(row), listings=(main, *more), names=tuple(_names(row)))


def outline_of(row: Row) -> Instrument:
    """Return the instrument of a row without its lines and names."""
    return Instrument(
        id=InstrumentId(row["id"]),
        name=row["name"],
        kind=Kind(row["kind"]),
        country=row["country"] or None,
        parent=InstrumentId(row["parent"]) if row["parent"] else None,
        prior=float(row["prior"] or 0.5),
        provenance=row["source"] or None,
        verified=row["verified"] == "y",
    )


def _listing(line: str) -> Listing:
    """Build a further listing of `RIC;symbol;venue;currency`."""
    ric, symbol, venue, currency = (part or None for part in line.split(";"))
    return Listing(ric, symbol, venue, currency)


def _names(row: dict[str, str]) -> Iterator[Name]:
    """Yield the further names of a row."""
    yield from (Name(text, "en", NameKind.SHORT) for text in _cell(row["names"]))
    yield from (Name(text, "en", NameKind.NICKNAME) for text in _cell(row["nicknames"]))
    for column, language in _LANGUAGES:
        yield from (Name(text, language) for text in _cell(row[column]))


def _cell(value: str) -> tuple[str, ...]:
    """Split a cell that holds a list."""
    return tuple(part for part in value.split("|") if part)
