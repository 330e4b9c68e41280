"""`newstape demo`: the sample articles that come with the program, and a chat about them."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from importlib.resources import as_file, files
from pathlib import Path
from typing import Annotated

import typer

from bot import app
from bot.commands.ask import FixedClock
from bot.commands.chat import Talk
from bot.fetching.files import read_document
from bot.flows.ingest import ingest
from bot.model.question import ChatRef
from bot.model.stored import ArticleQuery
from bot.ports import Store
from bot.render.contract import published_text

SHOWN = 8
"""Headlines listed; the rest is counted."""


def demo(
    words: Annotated[list[str] | None, typer.Argument(help="A question to answer once; without one, a chat.")] = None,
) -> None:
    """Try Newstape on invented sample articles, in a temporary file that is deleted at the end.

    The newest sample's time is taken as now, so "today" means its day.

    Example: newstape demo "how did hang seng tech do?"
    """
    with _samples() as (store, now):
        talk = Talk(store, app.reply(store, FixedClock(now)), ChatRef(key="terminal", zone=app.settings().timezone))
        if words:
            talk.answer(" ".join(words))
            return
        _introduce(store, now)
        talk.run()


@contextmanager
def _samples() -> Iterator[tuple[Store, datetime]]:
    """Open a temporary store of the samples, with the time to answer at: just after the newest of them."""
    with (
        tempfile.TemporaryDirectory(prefix="newstape-", ignore_cleanup_errors=True) as folder,
        app.store(f"sqlite:///{Path(folder) / 'demo.sqlite3'}", writes=True) as store,
        as_file(files("config") / "demo") as samples,
    ):
        paths = sorted(samples.glob("*.txt"))
        documents = (read_document(path, app.CLOCK.now(), source="samples") for path in paths)
        done = list(ingest(documents, store, app.lexicon(), calendar=app.calendar()))
        newest = max(one.article.published.at for one in done if one.article.published)
        yield store, newest + timedelta(minutes=5)


def _introduce(store: Store, now: datetime) -> None:
    """Say what was read and what can be asked."""
    with store.reading() as reading:
        covered = reading.coverage()
        newest = reading.articles(ArticleQuery(limit=SHOWN))
    typer.echo(
        f"Read {covered.articles} invented sample articles: {covered.moves} moves, {covered.quotes} quotes. "
        f"Now is taken to be {now:%a %d %b %Y %H:%M} UTC.\n"
    )
    for article in newest:
        typer.echo(f"  {published_text(article.ref.published)}  {article.ref.source}: {article.ref.headline}")
    typer.echo(f"  ... and {covered.articles - len(newest)} more\n")
    typer.echo(
        "Try: how did hang seng tech do?   why is alibaba up   恒生科技   top gainers   (an empty line ends it)\n"
    )
