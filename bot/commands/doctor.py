"""`newstape doctor`: the state of the database and of the settings, one line each."""

import re
from typing import Annotated

import typer
from pydantic import SecretStr

from bot import app
from config.settings import PREFIX, Settings

_PASSWORD = re.compile(r"(//[^:/@]*:)[^@]*@")


def doctor_command(
    *,
    settings: Annotated[bool, typer.Option("--settings", help="List every setting with its value instead.")] = False,
) -> None:
    """Show schema, size, growth, last article and sources, and what is wrong; exit status 1 if anything is."""
    if settings:
        _show_settings(app.settings())
        return
    facts = app.examine()
    for fact in facts:
        typer.echo(f"{'!' if fact.wrong else ' '} {fact.about:<13} {fact.found}")
    if any(fact.wrong for fact in facts):
        raise typer.Exit(1)


def _show_settings(chosen: Settings) -> None:
    """Print each setting: its name, its value (never a secret) and what it is for."""
    for name, field in Settings.model_fields.items():
        value = getattr(chosen, name)
        shown = "(set)" if isinstance(value, SecretStr) else _PASSWORD.sub(r"\1***@", str(value))
        typer.echo(f"{PREFIX}{name.upper()}={'' if value is None or value == () else shown}  # {field.description}")
