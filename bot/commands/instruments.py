"""`newstape instruments`: bring instruments of one's own, see what is known, add names, judge learned ones."""

import gzip
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Annotated, NamedTuple, cast

import typer
from rich.console import Console
from rich.progress import Progress, TaskID

from bot import app
from bot.errors import UsageError
from bot.flows.import_instruments import Imported, Watch, import_instruments, with_name
from bot.lexicon.importing import RefusedRow, read_instruments
from bot.lexicon.indexing import indexed_names
from bot.lexicon.lexicon import Lexicon
from bot.lexicon.normal import normal_form
from bot.model.instrument import Instrument, InstrumentId, Kind
from bot.model.stored import IMPORT_REVISION, Origin
from bot.ports import Store

instruments = typer.Typer(
    help="Bring instruments of your own, see what is known, add names.", no_args_is_help=True, rich_markup_mode=None
)
_REASONS_SHOWN = 20
_ROWS_A_STEP = 1000
_DRY_RUN = typer.Option("--dry-run", help="Check the file and report; store nothing.")


@instruments.command("import")
def import_command(
    path: Annotated[Path, typer.Argument(help="A CSV file, or .csv.gz.")],
    *,
    dry_run: Annotated[bool, _DRY_RUN] = False,
) -> None:
    """Import instruments of a CSV file whose first line names the columns.

    Columns symbol and name are enough; known besides: exchange, country, kind,
    currency, ric, codes and names (several parted by |). Importing again updates.

    Example: newstape instruments import my.csv --dry-run
    """
    errors = Console(stderr=True, highlight=False, soft_wrap=True)
    with app.store(writes=not dry_run) as store, _lines(path) as table, _bar(errors) as bar:
        task = bar.add_task("importing", total=table.size)
        rows = read_instruments(table.lines)
        if dry_run:
            done = import_instruments(rows, app.lexicon(), None, "", Watch(row=_advance(bar, task, table)))
        else:
            done = _import(rows, store, Watch(row=_advance(bar, task, table)))
    _report(done, path, errors, dry_run=dry_run)
    if done.refused:
        raise typer.Exit(1)


def _import(rows: Iterator[Instrument | RefusedRow], store: Store, watch: Watch) -> Imported:
    """Import rows; the first import of a store writes the index over its names on the way, later ones afterwards."""
    revision = app.CLOCK.now().isoformat()
    with store.reading() as reading:
        first = reading.setting(IMPORT_REVISION) is None
    if not first:
        done = import_instruments(rows, app.lexicon(), store, revision, watch)
        app.name_index(store)
        return done
    writer = app.name_index_writer()
    try:
        watch = replace(watch, taken=lambda instrument: writer.add(indexed_names(instrument)))
        done = import_instruments(rows, app.lexicon(), store, revision, watch)
    except BaseException:
        writer.abandon()
        raise
    writer.finish(revision)
    return done


def _advance(bar: Progress, task: TaskID, table: "_Table") -> Callable[[], None]:
    """Return what moves the bar on, now and then."""
    rows = count()

    def advance() -> None:
        if next(rows) % _ROWS_A_STEP == 0:
            bar.update(task, completed=table.position())

    return advance


@instruments.command("list")
def list_command(
    text: Annotated[str, typer.Argument(help="Only those whose name, code or id holds this.")] = "",
    *,
    kind: Annotated[Kind | None, typer.Option(help="Only one kind.")] = None,
    added: Annotated[bool, typer.Option("--added", help="Only what you imported, added or articles taught.")] = False,
    limit: Annotated[int, typer.Option(help="At most so many.", min=1)] = 100,
) -> None:
    """List instruments: id, kind, name and codes, a line each."""
    shown = 0
    with app.store() as store, store.reading() as reading:
        known = app.lexicon_of(store).instruments
        own = [known[instrument.id] for instrument in reading.instruments()]
        first = {instrument.id for instrument in own}
        rest = (instrument for slug, instrument in known.items() if not added and slug not in first)
        for source in (own, rest, reading.imported()):
            for instrument in source:
                if _matches(instrument, text, kind):
                    if shown == limit:
                        typer.echo(f"... more; narrow the text or raise --limit {limit}", err=True)
                        return
                    shown += 1
                    typer.echo(_line(instrument))


@instruments.command("show")
def show_command(text: Annotated[str, typer.Argument(help="An id, a code or a name.")]) -> None:
    """Show everything known of an instrument: lines, names, provenance."""
    for instrument in _meant(text):
        typer.echo(_line(instrument))
        typer.echo(
            f"  country {instrument.country or '-'}, parent {instrument.parent or '-'}, prior {instrument.prior}"
        )
        for listing in instrument.listings:
            codes = ", ".join(filter(None, (listing.ric, listing.symbol, *listing.codes)))
            typer.echo(f"  line {codes} at {listing.venue or '-'} in {listing.currency or '-'}")
        for name in instrument.names:
            typer.echo(f"  {name.kind} name ({name.language}): {name.text}")
        typer.echo(f"  source {instrument.provenance or '-'}{'' if instrument.verified else ', not verified'}")


@instruments.command("add-name")
def add_name_command(
    text: Annotated[str, typer.Argument(help="An id, a code or a name of the instrument.")],
    name: Annotated[str, typer.Argument(help="The name it is to have as well.")],
    language: Annotated[str, typer.Option(help="BCP 47: en, zh-Hans, zh-Hant, ja, ko.")] = "en",
) -> None:
    """Give an instrument a further name; it outlives upgrades."""
    if not normal_form(name):
        raise UsageError(f"{name!r} has no letters to find it by")
    (instrument, *others) = _meant(text)
    if others:
        several = ", ".join(str(other.id) for other in (instrument, *others))
        raise UsageError(f"{text!r} may mean several instruments: {several}; name one by its id")
    with app.store(writes=True) as store, store.writing() as writing:
        writing.put_instruments([with_name(instrument, name, language)], Origin.LEARNED)
    typer.echo(f"{instrument.name} ({instrument.id}) is called {name!r} as well")


@instruments.command("learned")
def learned_command() -> None:
    """List the names that articles taught: instrument, name, where from."""
    with app.store() as store, store.reading() as reading:
        for learned in reading.learned_names():
            mark = "rejected " if learned.rejected else ""
            typer.echo(f"{learned.instrument}\t{learned.text}\t{mark}{learned.provenance or '-'}")


@instruments.command("reject")
def reject_command(
    instrument: Annotated[str, typer.Argument(help="The instrument's id, as `learned` lists it.")],
    name: Annotated[str, typer.Argument(help="The learned name that is wrong.")],
) -> None:
    """Reject a learned name for good."""
    with app.store(writes=True) as store, store.writing() as writing:
        if not writing.reject_name(InstrumentId(instrument), name):
            raise UsageError(f"{instrument} has no learned name {name!r}; `newstape instruments learned` lists them")
    typer.echo(f"{instrument} is no longer called {name!r}")


class _Table(NamedTuple):
    """An open table: its lines, its size in bytes, and what tells how far it was read."""

    lines: Iterator[str]
    size: int
    position: Callable[[], int]


@contextmanager
def _lines(path: Path) -> Iterator[_Table]:
    """Open a table for reading.

    Raises:
        UsageError: there is no such file, or it is not UTF-8 text.
    """
    if not path.is_file():
        raise UsageError(f"{path}: no such file")
    try:
        with path.open("rb") as raw:
            packed = gzip.GzipFile(fileobj=raw) if path.suffix == ".gz" else raw
            text = io.TextIOWrapper(cast("io.BufferedReader", packed), encoding="utf-8-sig", newline="")
            yield _Table(text, path.stat().st_size, raw.tell)
    except (UnicodeDecodeError, gzip.BadGzipFile) as error:
        raise UsageError(f"{path}: not UTF-8 text, or not gzip: {error}") from error


def _bar(errors: Console) -> Progress:
    """Return a progress bar, silent where standard error is no terminal."""
    return Progress(console=errors, disable=not errors.is_terminal, transient=True)


def _report(done: Imported, path: Path, errors: Console, *, dry_run: bool) -> None:
    """Say what became of the rows, the refused ones with line and reason."""
    for refusal in done.refusals[:_REASONS_SHOWN]:
        errors.print(f"refused {path}:{refusal.line}: {refusal.reason}", markup=False)
    if done.refused > _REASONS_SHOWN:
        errors.print(f"... and {done.refused - _REASONS_SHOWN:,} more refused rows", markup=False)
    what = "would be imported" if dry_run else "imported"
    typer.echo(f"{done.taken:,} {what}, {done.known:,} in the catalogue already, {done.refused:,} refused")


def _meant(text: str) -> list[Instrument]:
    """Return the instruments that an id, a code or a name may mean.

    Raises:
        UsageError: there is none.
    """
    with app.store() as store:
        known: Lexicon = app.lexicon_of(store)
        index = app.name_index(store)
        own = known.instruments.get(InstrumentId(text))
        if own:
            return [own]
        found = [known.instruments[slug] for slug in known.by_code(text) or known.by_name(text)]
        if not found and index:
            found = [item for item, _ in index.listed(text.upper()) or index.named(normal_form(text).replace(" ", ""))]
    if not found:
        raise UsageError(f"nothing is known as {text!r}; `newstape instruments list` searches")
    return found


def _matches(instrument: Instrument, text: str, kind: Kind | None) -> bool:
    """Tell whether an instrument is of the kind and holds the text in id, name or a code."""
    wanted = text.casefold()
    codes = (code for line in instrument.listings for code in (line.ric, line.symbol, *line.codes) if code)
    return (kind is None or instrument.kind is kind) and any(
        wanted in value.casefold() for value in (instrument.id, instrument.name, *codes)
    )


def _line(instrument: Instrument) -> str:
    """Return an instrument as one line."""
    codes = " ".join(dict.fromkeys(filter(None, (instrument.ric, instrument.symbol))))
    return f"{instrument.id}\t{instrument.kind}\t{instrument.name}\t{codes}\t{instrument.venue or '-'}"
