"""The `newstape` command; only the module of the command that is run is imported, so that it starts fast."""

import gc
import sys
from importlib import import_module

import typer

from bot.errors import NewstapeError, UsageError

COMMANDS = {
    "demo": ("bot.commands.demo", "demo"),
    "ingest": ("bot.commands.ingest", "ingest_command"),
    "ask": ("bot.commands.ask", "ask"),
    "chat": ("bot.commands.chat", "chat"),
    "serve": ("bot.commands.serve", "serve"),
    "watch": ("bot.commands.watch", "watch"),
    "health": ("bot.commands.health", "health"),
    "articles": ("bot.commands.articles", "articles"),
    "backup": ("bot.commands.backup", "backup_command"),
    "restore": ("bot.commands.restore", "restore_command"),
    "doctor": ("bot.commands.doctor", "doctor_command"),
    "instruments": ("bot.commands.instruments", "instruments"),
    "parse": ("bot.commands.parse", "parse"),
    "resolve": ("bot.commands.resolve", "resolve"),
}
"""Each command by name: its module, and the function or group there."""


OBJECTS_A_COLLECTION = 200_000
"""New objects after which the garbage collector looks for cycles: more than a question needs from start to answer.

With the usual 700 it takes a seventh of a start; `serve` keeps some 10 MB more.
"""


def command_line(only: str | None = None) -> typer.Typer:
    """Return the command line.

    Args:
        only: the one command to import; None for all, as help needs them.
    """
    cli = typer.Typer(
        name="newstape",
        help="Answers market-news questions from the articles it has read.",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
    )
    cli.callback()(_no_options)
    for name, (module, attribute) in COMMANDS.items():
        if only in {None, name}:
            command = getattr(import_module(module), attribute)
            if isinstance(command, typer.Typer):
                cli.add_typer(command, name=name)
            else:
                cli.command(name)(command)
    return cli


def _no_options() -> None:
    """Answers market-news questions from the articles it has read."""


def main() -> None:
    """Run the command line; an error of ours is one line on standard error.

    Raises:
        SystemExit: 1 where something failed, 2 where the command was used wrongly.
    """
    gc.set_threshold(OBJECTS_A_COLLECTION)
    asked = sys.argv[1] if len(sys.argv) > 1 else None
    try:
        command_line(asked if asked in COMMANDS else None)()
    except NewstapeError as error:
        sys.stderr.write(f"newstape: {error}\n")
        raise SystemExit(2 if isinstance(error, UsageError) else 1) from None
    finally:
        gc.freeze()  # the interpreter's last search for cycles, over all that was loaded, takes a tenth of a start
