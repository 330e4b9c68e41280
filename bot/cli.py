"""The `newstape` command."""

import typer

from bot.commands.parse import parse
from bot.commands.resolve import resolve

cli = typer.Typer(
    name="newstape",
    help="Answers market-news questions from the articles it has read.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
cli.command()(parse)
cli.command()(resolve)


def main() -> None:
    """Run the command line."""
    cli()
