"""Import: rows of a user's table to the store, all in one transaction, those refused named with their reason."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256

from bot.lexicon.importing import RefusedRow
from bot.lexicon.lexicon import Lexicon
from bot.model.instrument import Instrument, InstrumentId, Name, NameKind
from bot.model.stored import IMPORT_REVISION, Origin
from bot.ports import Store

_REASONS_KEPT = 1000
_TAKEN = "imported-digest"
"""The setting that tells whether an import takes what the last one took: an index over the names then stays."""


@dataclass
class Imported:
    """What became of the rows of one import.

    Attributes:
        taken: instruments added or updated.
        known: rows whose symbol the catalogue has; their further names were added to its instruments.
        refused: rows that could not be taken, the first thousand with their reason.
    """

    taken: int = 0
    known: int = 0
    refused: int = 0
    refusals: list[RefusedRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Watch:
    """What is called as rows pass: `row` once a row, `taken` with each instrument that is stored."""

    row: Callable[[], None] = lambda: None
    taken: Callable[[Instrument], None] = lambda _: None


def import_instruments(
    rows: Iterable[Instrument | RefusedRow],
    lexicon: Lexicon,
    store: Store | None,
    revision: str,
    watch: Watch | None = None,
) -> Imported:
    """Put instruments of a table into the store; nothing is stored if it fails half-way.

    Args:
        rows: of `read_instruments`.
        lexicon: the catalogue's names and codes; what it has already is not imported twice.
        store: None for a dry run.
        revision: what the store's imported instruments are called from now on, unless the last import took the same.
        watch: who wants to see rows pass.
    """
    done = Imported()
    watch = watch or Watch()
    sorted_out = _sorted_out(rows, lexicon, done, watch.row)
    if store is None:
        for _ in sorted_out:
            pass
        return done
    taken = sha256()
    with store.writing() as writing:
        named: list[Instrument] = []
        writing.put_instruments(_new(sorted_out, named, watch.taken, taken.update), Origin.IMPORTED)
        writing.put_instruments(named, Origin.LEARNED)
        if writing.setting(_TAKEN) != taken.hexdigest():
            writing.put_setting(_TAKEN, taken.hexdigest())
            writing.put_setting(IMPORT_REVISION, revision)
    return done


def _sorted_out(
    rows: Iterable[Instrument | RefusedRow], lexicon: Lexicon, done: Imported, advance: Callable[[], None]
) -> Iterator[tuple[InstrumentId | None, Instrument]]:
    """Yield the instruments, each with the id of the catalogue's instrument it is; count all rows."""
    for row in rows:
        advance()
        if isinstance(row, RefusedRow):
            done.refused += 1
            if len(done.refusals) < _REASONS_KEPT:
                done.refusals.append(row)
            continue
        known = _in_catalogue(row, lexicon)
        if known is None:
            done.taken += 1
        else:
            done.known += 1
        yield known, row


def _new(
    sorted_out: Iterable[tuple[InstrumentId | None, Instrument]],
    named: list[Instrument],
    taken: Callable[[Instrument], None],
    digest: Callable[[bytes], None],
) -> Iterator[Instrument]:
    """Yield the instruments that are new; of known ones note the names in `named`, as a user's names."""
    for known, instrument in sorted_out:
        if known is None:
            taken(instrument)
            digest(repr(instrument).encode())
            yield instrument
        elif instrument.names:
            names = tuple(replace(name, kind=NameKind.USER) for name in instrument.names)
            named.append(replace(instrument, id=known, listings=(), names=names))


def _in_catalogue(instrument: Instrument, lexicon: Lexicon) -> InstrumentId | None:
    """Return the catalogue's instrument that has a line under the same complete symbol."""
    symbol = instrument.symbol or ""
    for slug, _ in lexicon.codes.get(symbol.upper(), ()):
        lines = lexicon.instruments[slug].listings
        if any(symbol.upper() in ((line.symbol or "").upper(), (line.ric or "").upper()) for line in lines):
            return slug
    return None


def with_name(instrument: Instrument, text: str, language: str) -> Instrument:
    """Return what to store so that an instrument has one user's name more and nothing else changes."""
    return replace(instrument, listings=(), names=(Name(text, language, NameKind.USER),))
