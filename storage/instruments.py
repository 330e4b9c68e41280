"""Instruments in and out of the store; what the catalogue, users and articles say of one is kept apart."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Integer, Select, case, delete, literal_column, select, union, update
from sqlalchemy.orm import InstrumentedAttribute

from bot.model.instrument import Instrument, InstrumentId, Kind, Listing, Name, NameKind
from bot.model.stored import LearnedName, Origin
from storage.rows import AnyRow, AnySelect
from storage.tables.instruments import InstrumentRow, ListingRow, NameRow
from storage.upsert import Columns, upsert

_CHUNK = 2_000
_OWN_ORIGIN = {NameKind.USER: Origin.USER, NameKind.LEARNED: Origin.LEARNED}
_STRENGTH = (Origin.LEARNED, Origin.IMPORTED, Origin.CATALOGUE, Origin.USER)
"""Whose word counts on an instrument's own fields, the last most."""
_SINGLE = (Origin.LEARNED, Origin.USER)
"""What is added one by one, few enough to be kept in memory."""


def put_instruments(connection: Connection, instruments: Iterable[Instrument], origin: Origin) -> int:
    """Add or update instruments in chunks; return how many were given."""
    given = 0
    remaining = iter(instruments)
    while chunk := list(islice(remaining, _CHUNK)):
        given += len(chunk)
        ids = [instrument.id for instrument in chunk]
        upsert(connection, InstrumentRow, [_row(instrument, origin) for instrument in chunk], _stronger)
        if origin is not Origin.LEARNED:
            _forget(connection, ids, origin)
        upsert(connection, ListingRow, [row for instrument in chunk for row in _listings(instrument, origin)])
        upsert(connection, NameRow, [row for instrument in chunk for row in _names(instrument, origin)], _keep)
    return given


def added_instruments(connection: Connection) -> list[Instrument]:
    """Return the instruments that users or articles added something to, whole, by id."""
    added = union(
        select(InstrumentRow.id).where(InstrumentRow.origin.in_(_SINGLE)),
        select(ListingRow.instrument).where(ListingRow.origin.in_(_SINGLE)),
        select(NameRow.instrument).where(NameRow.origin.in_(_SINGLE), NameRow.rejected.is_(False)),
    ).subquery()
    return _whole(connection, select(added.c[0]))


def imported_instruments(connection: Connection) -> Iterator[Instrument]:
    """Yield the instruments imported in bulk, whole, by id; rows stream, as there may be hundreds of thousands."""
    imported = InstrumentRow.origin == Origin.IMPORTED
    names = _grouped(
        connection,
        select(NameRow.__table__)
        .join(InstrumentRow, InstrumentRow.id == NameRow.instrument)
        .where(imported, NameRow.rejected.is_(False))
        .order_by(_rank(NameRow.origin), NameRow.place),
        lambda row: Name(row.text, row.language, NameKind(row.kind)),
    )
    line = ListingRow.__table__
    statement = (
        select(InstrumentRow.__table__, line.c.ric, line.c.symbol, line.c.venue, line.c.currency, line.c.codes)
        .join(ListingRow, ListingRow.instrument == InstrumentRow.id, isouter=True)
        .where(imported)
        .order_by(InstrumentRow.id, ListingRow.place)
    )
    rows = connection.execution_options(yield_per=_CHUNK).execute(statement)
    for slug, group in groupby(rows, key=lambda row: row[0]):
        several = list(group)
        lines = [Listing(row.ric, row.symbol, row.venue, row.currency, row.codes or ()) for row in several]
        yield _instrument(several[0], lines, names.get(slug, []))


def _whole(connection: Connection, wanted: Select[str]) -> list[Instrument]:
    """Return the instruments whose ids are wanted, with all that is known of them, by id."""
    listings = _grouped(
        connection,
        select(ListingRow.__table__)
        .where(ListingRow.instrument.in_(wanted))
        .order_by(_rank(ListingRow.origin), ListingRow.place),
        lambda row: Listing(row.ric, row.symbol, row.venue, row.currency, row.codes),
    )
    names = _grouped(
        connection,
        select(NameRow.__table__)
        .where(NameRow.instrument.in_(wanted), NameRow.rejected.is_(False))
        .order_by(_rank(NameRow.origin), NameRow.place),
        lambda row: Name(row.text, row.language, NameKind(row.kind)),
    )
    rows = connection.execute(
        select(InstrumentRow.__table__).where(InstrumentRow.id.in_(wanted)).order_by(InstrumentRow.id)
    )
    return [_instrument(row, listings[row.id], names[row.id]) for row in rows]


def learned_names(connection: Connection) -> list[LearnedName]:
    """Return the names that articles taught, by instrument."""
    statement = (
        select(NameRow.__table__).where(NameRow.origin == Origin.LEARNED).order_by(NameRow.instrument, NameRow.text)
    )
    return [
        LearnedName(
            instrument=InstrumentId(row.instrument),
            text=row.text,
            language=row.language,
            provenance=row.provenance,
            rejected=row.rejected,
        )
        for row in connection.execute(statement)
    ]


def reject_name(connection: Connection, instrument: InstrumentId, text: str) -> bool:
    """Mark a learned name as wrong; return whether there was one."""
    statement = (
        update(NameRow)
        .where(NameRow.instrument == instrument, NameRow.text == text, NameRow.origin == Origin.LEARNED)
        .values(rejected=True)
    )
    return connection.execute(statement).rowcount > 0


def _row(instrument: Instrument, origin: Origin) -> dict[str, Any]:
    """Return the columns of an instrument."""
    return {
        "id": instrument.id,
        "origin": origin,
        "name": instrument.name,
        "kind": instrument.kind,
        "country": instrument.country,
        "parent": instrument.parent,
        "prior": instrument.prior,
        "provenance": instrument.provenance,
        "verified": instrument.verified,
    }


def _listings(instrument: Instrument, origin: Origin) -> Iterator[dict[str, Any]]:
    """Yield the columns of an instrument's listings."""
    for place, listing in enumerate(instrument.listings):
        yield {
            "instrument": instrument.id,
            "origin": origin,
            "place": place,
            "ric": listing.ric,
            "symbol": listing.symbol,
            "venue": listing.venue,
            "currency": listing.currency,
            "codes": listing.codes,
        }


def _names(instrument: Instrument, origin: Origin) -> Iterator[dict[str, Any]]:
    """Yield the columns of an instrument's further names."""
    for place, name in enumerate(instrument.names):
        yield {
            "instrument": instrument.id,
            "text": name.text,
            "language": name.language,
            "kind": name.kind,
            "origin": _OWN_ORIGIN.get(name.kind, origin),
            "place": place,
            "provenance": instrument.provenance,
            "rejected": False,
        }


def _stronger(old: Columns, new: Columns) -> dict[str, ColumnElement[Any]]:
    """Return the fields of whose word counts more, the newer of equals."""
    wins = _rank(new.origin) <= _rank(old.origin)
    columns = ("name", "kind", "country", "parent", "prior", "provenance", "verified", "origin")
    return {column: case((wins, new[column]), else_=old[column]) for column in columns}


def _keep(old: Columns, new: Columns) -> dict[str, ColumnElement[Any]]:
    """Leave a known name, rejected or not, as it is, but for its place."""
    del old
    return {"place": new.place}


def _forget(connection: Connection, ids: Sequence[str], origin: Origin) -> None:
    """Delete what this origin said before, so that a withdrawn listing or name goes; names added one by one stay."""
    connection.execute(delete(ListingRow).where(ListingRow.instrument.in_(ids), ListingRow.origin == origin))
    single = tuple(_OWN_ORIGIN)
    connection.execute(
        delete(NameRow).where(NameRow.instrument.in_(ids), NameRow.origin == origin, NameRow.kind.not_in(single))
    )


def _rank(origin: ColumnElement[str] | InstrumentedAttribute[str]) -> ColumnElement[int]:
    """Return 0 for the origin whose word counts most, and so on; written out, as parameters are bound for each row."""
    ranks = [
        (origin == literal_column(f"'{name.value}'"), literal_column(str(rank), Integer))
        for rank, name in enumerate(reversed(_STRENGTH))
    ]
    return case(*ranks, else_=literal_column("9", Integer))


_T = TypeVar("_T")


def _grouped(connection: Connection, statement: AnySelect, build: Callable[[AnyRow], _T]) -> dict[str, list[_T]]:
    """Return what `build` makes of the rows, by instrument, each once."""
    groups: dict[str, dict[_T, None]] = defaultdict(dict)
    for row in connection.execute(statement):
        groups[row.instrument][build(row)] = None
    return defaultdict(list, {key: list(values) for key, values in groups.items()})


def _instrument(row: AnyRow, listings: list[Listing], names: list[Name]) -> Instrument:
    """Return the instrument of a row with its listings and names."""
    return Instrument(
        id=InstrumentId(row.id),
        name=row.name,
        kind=Kind(row.kind),
        country=row.country,
        listings=tuple(listings),
        names=tuple(names),
        parent=None if row.parent is None else InstrumentId(row.parent),
        prior=row.prior,
        provenance=row.provenance,
        verified=row.verified,
    )
