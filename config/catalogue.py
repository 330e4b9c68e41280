"""The catalogue that comes with the program: every row of config/instruments as an Instrument."""

import csv
from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from bot.model.instrument import Instrument, InstrumentId, Kind, Listing, Name, NameKind

_LANGUAGES = (("zh_hans", "zh-Hans"), ("zh_hant", "zh-Hant"), ("ja", "ja"), ("ko", "ko"))


Row = dict[str, str]
"""The cells of one instrument by column."""


def catalogue_version() -> str:
    """Return a digest of the files, which changes whenever one of them does."""
    digest = sha256()
    for table in _tables():
        digest.update(table.read_bytes())
    return digest.hexdigest()


def load_catalogue() -> tuple[Instrument, ...]:
    """Return the instruments of all CSV files of the package, in order of file and row."""
    return tuple(map(instrument_of, read_rows()))


def read_rows() -> list[Row]:
    """Return the rows of all CSV files of the package, in order of file and row."""
    return [row for table in _tables() for row in csv.DictReader(table.read_text(encoding="utf-8").splitlines())]


def _tables() -> list[Traversable]:
    """Return the CSV files of the package in order of name."""
    folder = files("config") / "instruments"
    return sorted((entry for entry in folder.iterdir() if entry.name.endswith(".csv")), key=lambda entry: entry.name)


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
    return Instrument(
        id=InstrumentId(row["id"]),
        name=row["name"],
        kind=Kind(row["kind"]),
        country=row["country"] or None,
        listings=(main, *more),
        names=tuple(_names(row)),
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
