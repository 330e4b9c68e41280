"""`newstape articles`: list what is stored, take an article down."""

from typing import Annotated

import typer

from bot import app
from bot.errors import UsageError
from bot.model.stored import ArticleQuery, ArticleRef

articles = typer.Typer(help="List the stored articles, take one down.", no_args_is_help=True)


@articles.command("list")
def list_articles(
    words: Annotated[list[str] | None, typer.Argument(help="Only articles with these words.")] = None,
    *,
    limit: Annotated[int, typer.Option(help="How many, newest first.", min=1, max=10_000)] = 20,
) -> None:
    """List articles: id, publication, outlet, headline."""
    with app.store() as store, store.reading() as reading:
        for stored in reading.articles(ArticleQuery(words=" ".join(words) if words else None, limit=limit)):
            typer.echo(line_of(stored.ref))


def line_of(article: ArticleRef) -> str:
    """Return the line of one article, its fields separated by tabs."""
    at = article.published.at if article.published else article.received
    headline = " ".join((article.headline or article.name or "").split())
    return "\t".join((str(article.id), at.strftime("%Y-%m-%d %H:%M"), article.source or "-", headline))


@articles.command("remove")
def remove_articles(
    ids: Annotated[list[int], typer.Argument(help="Ids as `articles list` shows them.", show_default=False)],
) -> None:
    """Take articles down for good: text, moves and quotes; the same text is not stored again."""
    with app.store(writes=True) as store, store.writing() as writing:
        missing = [one for one in ids if not writing.remove_article(one)]
    for one in ids:
        if one not in missing:
            typer.echo(f"article {one} removed")
    if missing:
        raise UsageError(f"no article {', '.join(map(str, missing))}: `newstape articles list` shows the ids")
