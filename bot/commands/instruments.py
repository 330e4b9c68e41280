"""`newstape instruments`: bring instruments of one's own, see what is known, add names, judge learned ones."""

import gzip
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from bot import app
from bot.errors import UsageError
from bot.flows.import_instruments import Imported, import_instruments, with_name
from bot.lexicon.importing import read_instruments
from bot.lexicon.lexicon import Lexicon
from bot.lexicon.normal import normal_form
from bot.model.instrument import Instrument, InstrumentId, Kind
from bot.model.stored import Origin

instruments = typer.Typer(
    help="Bring instruments of your own, see what is known, add names.", no_args_is_help=True, rich_markup_mode=None
)
_REASONS_SHOWN = 20
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
    with app.store(writes=True) as store, _lines(path) as (lines, size, position), _bar(errors) as bar:
        task = bar.add_task("importing", total=size)
        every = iter(range(sys.maxsize))

        def advance() -> None:
            if next(every) % 1000 == 0:
                bar.update(task, completed=position())

        target = None if dry_run else store
        done = import_instruments(read_instruments(lines), app.lexicon(), target, _revision(), advance)
        bar.update(task, completed=size)
    _report(done, path, errors, dry_run=dry_run)
    if not dry_run:
        with app.store() as store:
            app.name_index(store)
    if done.refused:
        raise typer.Exit(1)


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
        own: list[Instrument] = [*reading.instruments()]
        known = {instrument.id: instrument for instrument in own}
        catalogue = () if added else app.lexicon().instruments.values()
        rest = (instrument for instrument in catalogue if instrument.id not in known)
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


def _revision() -> str:
    """Return a name for the state after this import."""
    return app.CLOCK.now().isoformat()


@contextmanager
def _lines(path: Path) -> Iterator[tuple[Iterator[str], int, "object"]]:
    """Open a table for reading: its lines, its size in bytes, and a function that tells how far it was read."""
    if not path.is_file():
        raise UsageError(f"{path}: no such file")
    with path.open("rb") as raw:
        packed = gzip.GzipFile(fileobj=raw) if path.suffix == ".gz" else raw
        yield io.TextIOWrapper(packed, encoding="utf-8-sig", newline=""), path.stat().st_size, raw.tell


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
