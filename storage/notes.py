"""What is remembered of chats: notes that expire, words shown of articles, messages that carry their text."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, delete, select

from bot.model.stored import Posted
from storage.tables.articles import ArticleRow
from storage.tables.chats import ExcerptRow, NoteRow, PostedRow
from storage.upsert import Columns, upsert


def find_note(connection: Connection, kind: str, key: str, now: datetime) -> str | None:
    """Return a note that has not expired."""
    statement = select(NoteRow.value).where(NoteRow.kind == kind, NoteRow.key == key, NoteRow.expires > now)
    return connection.execute(statement).scalar_one_or_none()


def put_note(connection: Connection, kind: str, key: str, value: str, expires: datetime) -> None:
    """Keep a note until it expires; an earlier one of that key is replaced."""
    upsert(connection, NoteRow, [{"kind": kind, "key": key, "value": value, "expires": expires}])


def excerpt_words(connection: Connection, chat: int, day: date, articles: Sequence[int]) -> dict[int, int]:
    """Return how many words of each of these articles a chat has been shown on a day."""
    here = (ExcerptRow.chat == chat, ExcerptRow.day == day, ExcerptRow.article_id.in_(articles))
    shown = {row[0]: row[1] for row in connection.execute(select(ExcerptRow.article_id, ExcerptRow.words).where(*here))}
    return {article: shown.get(article, 0) for article in articles}


def add_excerpt_words(connection: Connection, chat: int, day: date, words: Mapping[int, int]) -> None:
    """Add to the words of articles shown to a chat on a day."""
    rows = [{"chat": chat, "day": day, "article_id": key, "words": words[key]} for key in sorted(words)]
    upsert(connection, ExcerptRow, rows, _shown)


def _shown(old: Columns, new: Columns) -> dict[str, ColumnElement[int]]:
    """Return the words shown with those of one more answer."""
    return {"words": old.words + new.words}


def add_posted(connection: Connection, chat: int, message_id: int, articles: Iterable[int], at: datetime) -> None:
    """Note that a message carries text of articles."""
    rows = [{"article_id": key, "chat": chat, "message_id": message_id, "at": at} for key in sorted(set(articles))]
    upsert(connection, PostedRow, rows)


def find_posted(connection: Connection, article: int) -> list[Posted]:
    """Return the messages that carry text of an article, oldest first."""
    statement = (
        select(PostedRow.chat, PostedRow.message_id, PostedRow.at)
        .where(PostedRow.article_id == article)
        .order_by(PostedRow.at, PostedRow.chat, PostedRow.message_id)
    )
    return [Posted(row.chat, row.message_id, row.at) for row in connection.execute(statement)]


def taken_down(connection: Connection, limit: int) -> list[Posted]:
    """Return messages that carry text of articles that were removed, oldest first."""
    statement = (
        select(PostedRow.chat, PostedRow.message_id, PostedRow.at)
        .join(ArticleRow, ArticleRow.id == PostedRow.article_id)
        .where(ArticleRow.removed.is_(True))
        .order_by(PostedRow.at, PostedRow.chat, PostedRow.message_id)
        .limit(limit)
    )
    return [Posted(row.chat, row.message_id, row.at) for row in connection.execute(statement)]


def forget_posted(connection: Connection, chat: int, message_id: int) -> None:
    """Forget a message that was edited or deleted."""
    connection.execute(delete(PostedRow).where(PostedRow.chat == chat, PostedRow.message_id == message_id))
