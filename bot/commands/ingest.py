"""`newstape ingest`: read wire copy from files and folders into the store."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from bot import app
from bot.errors import DocumentRefused
from bot.fetching.files import Found, PassedOver, find_files, read_document
from bot.flows.ingest import Fate, Ingested, ingest
from bot.flows.learn import learner
from bot.flows.watch import watcher
from bot.model.document import Document
from bot.parsing.debris import is_article


@dataclass
class Tally:
    """What became of the files of one run."""

    read: int = 0
    stored: int = 0
    known: int = 0
    refused: list[DocumentRefused] = field(default_factory=list)
    passed_over: int = 0
    moves: int = 0
    quotes: int = 0
    started: float = field(default_factory=time.monotonic)

    def count(self, done: Ingested) -> None:
        """Count one document that reached the store."""
        self.read += 1
        if done.fate is Fate.KNOWN:
            self.known += 1
            return
        self.stored += 1
        self.moves += len(done.article.moves)
        self.quotes += len(done.article.quotes)

    def lines(self) -> Iterator[str]:
        """Yield the summary, a line each."""
        seconds = max(time.monotonic() - self.started, 1e-6)
        yield (
            f"{self.read:,} articles read: {self.stored:,} stored, {self.known:,} known, "
            f"{len(self.refused):,} refused; {self.passed_over:,} other files passed over"
        )
        yield f"{self.moves:,} moves, {self.quotes:,} quotes; {self.read / seconds:,.0f} articles/s"


def ingest_command(
    paths: Annotated[list[Path], typer.Argument(help="Files, or folders to walk.", show_default=False)],
    *,
    alert: Annotated[
        bool, typer.Option("--alert", help="Alert watchers, as if the articles had come by themselves.")
    ] = False,
) -> None:
    """Read wire copy (UTF-8 .txt) into the store; reading twice adds nothing.

    In a folder, files that are no articles are passed over and counted. A file
    that cannot be read is named with its reason, the others go on, and the exit
    status is 1.

    Example: newstape ingest ~/wire
    """
    tally = Tally()
    errors = Console(stderr=True, highlight=False, soft_wrap=True)
    found = _found(paths, tally)
    hooks = (watcher(app.CLOCK, longest=None),) if alert else ()
    bar = Progress(console=errors, disable=not errors.is_terminal, transient=True)
    with app.store(writes=True) as store, bar:
        tally.started = time.monotonic()
        task = bar.add_task("reading", total=len(found))
        documents = _documents(found, tally, lambda: bar.advance(task))
        known = app.lexicon_of(store)
        for done in ingest(documents, store, known, (*hooks, learner(known)), app.calendar()):
            tally.count(done)
    for refusal in tally.refused:
        errors.print(f"refused {refusal}", markup=False)
    for line in tally.lines():
        typer.echo(line)
    if tally.refused:
        raise typer.Exit(1)


def _found(paths: Iterable[Path], tally: Tally) -> list[Found]:
    """Return the files to read; count the others."""
    found = []
    for entry in find_files(paths):
        if isinstance(entry, PassedOver):
            tally.passed_over += 1
        else:
            found.append(entry)
    return found


def _documents(found: Iterable[Found], tally: Tally, advance: Callable[[], None]) -> Iterator[Document]:
    """Yield what can be read; a text file of a folder that holds no article is passed over."""
    received = app.CLOCK.now()
    for entry in found:
        advance()
        try:
            document = read_document(entry.path, received, source=f"folder {entry.path.parent.name}")
        except DocumentRefused as refusal:
            tally.refused.append(refusal)
            continue
        if entry.named or is_article(document.text):
            yield document
        else:
            tally.passed_over += 1
