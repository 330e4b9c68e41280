"""`newstape resolve`: what the resolver makes of texts."""

import sys
from collections.abc import Iterator
from typing import Annotated

import typer

from bot import app
from bot.model.resolution import Resolution
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
        resolution = resolver.resolve(query)
        for line in [resolution_json(resolution).model_dump_json()] if as_json else _lines(resolution):
            sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


def _lines(resolution: Resolution) -> Iterator[str]:
    """Yield a resolution for people: each mention, then its candidates with what tells them apart."""
    if not resolution.mentions:
        yield f"{resolution.query}: nothing known is named"
    for mention in resolution.mentions:
        yield f"{mention.text}: {mention.status}"
        for candidate in mention.candidates:
            instrument = candidate.instrument
            codes = " ".join(dict.fromkeys(filter(None, (instrument.ric, instrument.symbol))))
            place = ", ".join(filter(None, (instrument.kind, instrument.venue, instrument.country)))
            yield f"  {candidate.score:.2f}  {instrument.name}  {codes}  ({place}): {candidate.reason}"
