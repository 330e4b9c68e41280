"""`newstape parse`: what the parser makes of files, without a store."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot import app
from bot.errors import DocumentRefused, UsageError
from bot.model.article import Article
from bot.model.document import Document
from bot.model.finding import Finding, FindingKind
from bot.parsing.parse import parse as parse_document
from bot.render.contract import article_json


def parse(
    paths: Annotated[list[Path], typer.Argument(help="Files, or folders whose .txt files are read.")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
    received: Annotated[str | None, typer.Option(help="When the text came, ISO 8601; default now.")] = None,
) -> None:
    """Show the headline, moves, quotes and findings of articles; nothing is stored.

    A file that cannot be read gives an article with the reason as its finding; the
    others go on, and the exit status is 1.
    """
    came = _moment(received) if received else datetime.now(UTC)
    lexicon, calendar = app.lexicon(), app.calendar()
    refused = False
    for path in sorted(_files(paths)):
        try:
            document = Document(name=str(path), text=_text(path), received=came)
            article = parse_document(document, lexicon, calendar)
        except DocumentRefused as refusal:
            refused = True
            article = Article(findings=(Finding(FindingKind.UNREADABLE, refusal.reason),))
            typer.echo(f"refused {refusal}", err=True)
        shape = article_json(str(path), article, lexicon)
        typer.echo(shape.model_dump_json() if as_json else shape.model_dump_json(indent=2))
    if refused:
        raise typer.Exit(1)


def _files(paths: list[Path]) -> Iterator[Path]:
    """Yield the files named and the text files of the folders named."""
    for path in paths:
        if path.is_dir():
            yield from path.glob("**/*.txt")
        elif path.exists():
            yield path
        else:
            raise UsageError(f"{path}: no such file or folder")


def _text(path: Path) -> str:
    """Return a file's text, line ends untouched and a byte order mark removed."""
    try:
        return path.read_bytes().decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise DocumentRefused(str(path), f"not UTF-8 at byte {error.start:,}") from error
    except OSError as error:
        raise DocumentRefused(str(path), error.strerror or "unreadable") from error


def _moment(text: str) -> datetime:
    """Return an ISO 8601 time, UTC where it names no zone."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise UsageError(f"--received {text}: not an ISO 8601 time; try 2025-02-26T12:00:00Z") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
