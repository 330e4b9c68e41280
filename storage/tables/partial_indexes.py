"""Indexes over a few rows of a table; apart from the tables, because naming PostgreSQL's options imports its dialect.

Only migrations need them: no reader pays for that import.
"""

from sqlalchemy import Index, text

from storage.tables.articles import ArticleRow
from storage.tables.outbox import LetterRow

WAITING = "state IN ('pending', 'sending')"

REMOVED = Index(
    "ix_article_removed",
    ArticleRow.removed,
    sqlite_where=text("removed IS 1"),
    postgresql_where=text("removed IS true"),
)
"""The few articles that were taken down, whose messages are still to be edited."""

LETTERS = Index(
    "ix_outbox_waiting", LetterRow.chat, LetterRow.id, sqlite_where=text(WAITING), postgresql_where=text(WAITING)
)
"""The letters that hold up those behind them: claims stay quick as sent ones pile up."""
