"""The columns by which an article is cited, and the reference made of them."""

from sqlalchemy import func

from bot.model.article import Precision, Published
from bot.model.stored import ArticleRef
from storage.rows import AnyRow
from storage.tables.articles import ArticleRow

REFERENCE = (
    ArticleRow.id.label("article"),
    ArticleRow.headline,
    ArticleRow.tag,
    func.coalesce(ArticleRow.credit, ArticleRow.source).label("source"),
    ArticleRow.published,
    ArticleRow.precision,
    ArticleRow.year_inferred,
    ArticleRow.received,
    ArticleRow.url,
    ArticleRow.place.label("dateline"),
    ArticleRow.name,
)


def reference(row: AnyRow) -> ArticleRef:
    """Return the reference of a row that has the columns of `REFERENCE`."""
    return ArticleRef(
        id=row.article,
        headline=row.headline,
        tag=row.tag,
        source=row.source,
        published=published(row),
        received=row.received,
        url=row.url,
        place=row.dateline,
        name=row.name,
    )


def published(row: AnyRow) -> Published | None:
    """Return the publication time of such a row."""
    if row.published is None:
        return None
    return Published(row.published, Precision(row.precision), row.year_inferred)
