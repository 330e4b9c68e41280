"""`newstape resolve`: what the resolver makes of texts."""

import sys
from typing import Annotated

import typer

from bot import app
from bot.render.contract import resolution_json


def resolve(
    texts: Annotated[list[str] | None, typer.Argument(help="Texts, or - for one a line of standard input.")] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Show which instruments texts name, with scores and reasons."""
    resolver = app.resolver()
    queries = (line.rstrip("\r\n") for line in sys.stdin) if not texts or texts == ["-"] else iter(texts)
    for query in queries:
        shape = resolution_json(resolver.resolve(query))
        typer.echo(shape.model_dump_json() if as_json else shape.model_dump_json(indent=2))
