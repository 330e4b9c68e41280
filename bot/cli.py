"""The `newstape` command."""

import sys

import typer

from bot.commands.articles import articles
from bot.commands.ask import ask
from bot.commands.chat import chat
from bot.commands.demo import demo
from bot.commands.ingest import ingest_command
from bot.commands.parse import parse
from bot.commands.resolve import resolve
from bot.errors import NewstapeError, UsageError

cli = typer.Typer(
    name="newstape",
    help="Answers market-news questions from the articles it has read.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
cli.command()(demo)
cli.command("ingest")(ingest_command)
cli.command()(ask)
cli.command()(chat)
cli.add_typer(articles, name="articles")
cli.command()(parse)
cli.command()(resolve)


def main() -> None:
    """Run the command line; an error of ours is one line on standard error.

    Raises:
        SystemExit: 1 where something failed, 2 where the command was used wrongly.
    """
    try:
        cli()
    except NewstapeError as error:
        sys.stderr.write(f"newstape: {error}\n")
        raise SystemExit(2 if isinstance(error, UsageError) else 1) from None
