"""Instruments from a table that a user brings: columns by header, a symbol and a name are enough."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.errors import CatalogueError
from bot.lexicon.codes import trades_in_country
from bot.lexicon.countries import country_code
from bot.model.instrument import Instrument, InstrumentId, Kind, Listing, Name, NameKind

IMPORTED_PRIOR = 0.2
"""A line of a bulk list is meant less often than an instrument of the catalogue."""
_AT_HOME = 0.05
_LONGEST_NAME = 300
_LONGEST_SYMBOL = 32
_DELIMITERS = ",;\t|"

_HEADERS = {
    "symbol": "symbol ticker yahoo code yahoo_symbol ticker_symbol",
    "name": "name company title security_name long_name longname company_name instrument description",
    "venue": "venue exchange market mic exchange_code",
    "country": "country country_code nation",
    "kind": "kind type asset_class asset_type instrument_type security_type quotetype category",
    "currency": "currency ccy currency_code",
    "ric": "ric reuters reuters_code",
    "codes": "codes other_codes isin figi cusip sedol wkn",
    "names": "names aliases alias other_names short_name nicknames",
}
_COLUMN_OF = {header: column for column, headers in _HEADERS.items() for header in headers.split()}
_KINDS = {kind.value: kind for kind in Kind} | {
    "": Kind.STOCK,
    "equity": Kind.STOCK,
    "share": Kind.STOCK,
    "common stock": Kind.STOCK,
    "adr": Kind.STOCK,
    "reit": Kind.STOCK,
    "fx": Kind.PAIR,
    "forex": Kind.PAIR,
    "currency": Kind.PAIR,
    "cryptocurrency": Kind.CRYPTO,
    "mutual fund": Kind.FUND,
    "mutualfund": Kind.FUND,
    "moneymarket": Kind.FUND,
    "money market": Kind.FUND,
    "futures": Kind.FUTURE,
    "etn": Kind.ETF,
    "etc": Kind.ETF,
    "indices": Kind.INDEX,
}


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that cannot be imported: the line of the file it begins on, and why."""

    line: int
    reason: str


def import_id(symbol: str) -> InstrumentId:
    """Return the id of an imported instrument; stable, and unlike any id of the catalogue."""
    return InstrumentId(f"import:{symbol.upper()}")


def read_instruments(lines: Iterable[str]) -> Iterator[Instrument | RefusedRow]:
    """Yield an instrument for each row of a table, or why the row is refused.

    Args:
        lines: the lines of a CSV file, the header first; the delimiter is a comma, semicolon, tab or bar. A cell with
            several names or codes parts them by "|", or by ";".

    Raises:
        CatalogueError: the header names no symbol or no name.
    """
    remaining = iter(lines)
    header = next(remaining, "").removeprefix("\ufeff")
    delimiter = max(_DELIMITERS, key=header.count)
    columns = _columns(next(csv.reader([header], delimiter=delimiter), []))
    rows = csv.reader(remaining, delimiter=delimiter)
    seen: dict[str, int] = {}
    before = 1
    while True:
        line = before + 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield RefusedRow(line, f"not CSV: {error}")
            continue
        finally:
            before = rows.line_num + 1
        if any(row):
            cells = {column: row[place].strip() for column, place in columns.items() if place < len(row)}
            yield _instrument(cells, line, seen)


def _columns(header: list[str]) -> dict[str, int]:
    """Return where each column that we know stands."""
    columns: dict[str, int] = {}
    for place, title in enumerate(header):
        column = _COLUMN_OF.get(title.strip().casefold().replace(" ", "_").replace("-", "_"))
        if column:
            columns.setdefault(column, place)
    missing = [column for column in ("symbol", "name") if column not in columns]
    if missing:
        raise CatalogueError(
            f"line 1: no column named {' or '.join(missing)}; the first line must name the columns, "
            f"at least symbol and name, and has: {', '.join(filter(None, header)) or 'nothing'}"
        )
    return columns


def _instrument(cells: Mapping[str, str], line: int, seen: dict[str, int]) -> Instrument | RefusedRow:
    """Return the instrument of one row, or why there is none."""
    symbol, name = cells.get("symbol", ""), cells.get("name", "")
    kind = _KINDS.get(cells.get("kind", "").casefold())
    refusal = _refusal(symbol, name, cells.get("kind", ""), kind)
    first = seen.setdefault(symbol.upper(), line)
    if refusal is None and first != line:
        refusal = f"symbol {symbol} stands on line {first} already"
    if refusal is not None or kind is None:
        return RefusedRow(line, refusal or "no kind")
    listing = Listing(
        ric=cells.get("ric") or None,
        symbol=symbol,
        venue=cells.get("venue") or None,
        currency=cells.get("currency") or None,
        codes=_parts(cells.get("codes", "")),
    )
    country = country_code(cells.get("country", ""))
    return Instrument(
        id=import_id(symbol),
        name=" ".join(name.split()),
        kind=kind,
        country=country,
        listings=(listing,),
        names=tuple(Name(text, kind=NameKind.SHORT) for text in _parts(cells.get("names", ""))),
        prior=IMPORTED_PRIOR + (_AT_HOME if country and trades_in_country(symbol, country) else 0.0),
    )


def _refusal(symbol: str, name: str, kind_text: str, kind: Kind | None) -> str | None:
    """Return why a row is refused, None where it is sound."""
    if not symbol:
        return "no symbol"
    if not name:
        return f"no name for {symbol[:_LONGEST_SYMBOL]}"
    if len(symbol) > _LONGEST_SYMBOL or not symbol.isprintable():
        return f"{symbol[:_LONGEST_SYMBOL]!r} is no symbol"
    if len(name) > _LONGEST_NAME or not name.isprintable():
        return f"the name of {symbol} is longer than {_LONGEST_NAME} characters or holds control characters"
    if kind is None:
        return f"no such kind: {kind_text[:_LONGEST_SYMBOL]!r} (known: {', '.join(kind.value for kind in Kind)})"
    return None


def _parts(cell: str) -> tuple[str, ...]:
    """Split a cell that holds several names or codes."""
    return tuple(part.strip() for part in cell.replace(";", "|").split("|") if part.strip())[:20]
