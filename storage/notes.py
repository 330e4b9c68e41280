"""What is remembered of chats: notes that expire, words shown of articles, messages that carry their text."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime

from sqlalchemy import Connection, Select, delete, select

from bot.model.span import Span
from bot.model.stored import Posted
from storage.tables.articles import ArticleRow
from storage.tables.chats import CardRow, ExcerptRow, NoteRow, PostedRow
from storage.upsert import upsert


def find_note(connection: Connection, kind: str, key: str, now: datetime) -> str | None:
    """Return a note that has not expired."""
    statement = select(NoteRow.value).where(NoteRow.kind == kind, NoteRow.key == key, NoteRow.expires > now)
    return connection.execute(statement).scalar_one_or_none()


def put_note(connection: Connection, kind: str, key: str, value: str, expires: datetime) -> None:
    """Keep a note until it expires; an earlier one of that key is replaced."""
    upsert(connection, NoteRow, [{"kind": kind, "key": key, "value": value, "expires": expires}])


def find_shown(connection: Connection, chat: int, day: date) -> dict[int, dict[Span, int]]:
    """Return the stretches of each article that a chat has been shown on a day, with their words."""
    columns = (ExcerptRow.article_id, ExcerptRow.start, ExcerptRow.stop, ExcerptRow.words)
    shown: dict[int, dict[Span, int]] = {}
    for row in connection.execute(select(*columns).where(ExcerptRow.chat == chat, ExcerptRow.day == day)):
        shown.setdefault(row.article_id, {})[Span(row.start, row.stop)] = row.words
    return shown


def add_shown(
    connection: Connection, chats: Collection[int], day: date, stretches: Mapping[int, Mapping[Span, int]]
) -> None:
    """Note the stretches of articles that chats have been shown on a day."""
    rows = [
        {"chat": chat, "day": day, "article_id": article, "start": span.start, "stop": span.end, "words": words}
        for chat in sorted(chats)
        for article, spans in sorted(stretches.items())
        for span, words in sorted(spans.items())
    ]
    upsert(connection, ExcerptRow, rows)


def add_posted(connection: Connection, chat: int, message_id: int, articles: Iterable[int], at: datetime) -> None:
    """Note that a message carries text of articles."""
    rows = [{"article_id": key, "chat": chat, "message_id": message_id, "at": at} for key in sorted(set(articles))]
    upsert(connection, PostedRow, rows)


def add_card(connection: Connection, inline: str, articles: Iterable[int], language: str, at: datetime) -> None:
    """Note that a message posted through us elsewhere carries text of articles."""
    rows = [{"article_id": key, "inline": inline, "language": language, "at": at} for key in sorted(set(articles))]
    upsert(connection, CardRow, rows)


def find_posted(connection: Connection, article: int) -> list[Posted]:
    """Return the messages that carry text of an article, oldest first."""
    chats = select(*_MESSAGE).where(PostedRow.article_id == article)
    cards = select(*_CARD).where(CardRow.article_id == article)
    return _sorted([*_messages(connection, chats), *_cards(connection, cards)])


def taken_down(connection: Connection, limit: int) -> list[Posted]:
    """Return messages that carry text of articles that were removed, oldest first."""
    chats = (
        select(*_MESSAGE)
        .join(ArticleRow, ArticleRow.id == PostedRow.article_id)
        .where(ArticleRow.removed.is_(True))
        .order_by(PostedRow.at, PostedRow.chat, PostedRow.message_id)
        .limit(limit)
    )
    cards = (
        select(*_CARD)
        .join(ArticleRow, ArticleRow.id == CardRow.article_id)
        .where(ArticleRow.removed.is_(True))
        .order_by(CardRow.at, CardRow.inline)
        .limit(limit)
    )
    return _sorted([*_messages(connection, chats), *_cards(connection, cards)])[:limit]


_MESSAGE = (PostedRow.chat, PostedRow.message_id, PostedRow.at)
_CARD = (CardRow.inline, CardRow.language, CardRow.at)


def _messages(connection: Connection, statement: Select[int, int, datetime]) -> list[Posted]:
    """Return the messages of chats that a statement finds."""
    return [Posted(row.chat, row.message_id, row.at) for row in connection.execute(statement)]


def _cards(connection: Connection, statement: Select[str, str, datetime]) -> list[Posted]:
    """Return the messages of other chats that a statement finds."""
    found = connection.execute(statement)
    return [Posted(0, 0, row.at, inline=row.inline, language=row.language) for row in found]


def _sorted(posted: list[Posted]) -> list[Posted]:
    """Return messages oldest first."""
    return sorted(posted, key=lambda one: (one.at, one.chat, one.message_id, one.inline or ""))


def forget_posted(connection: Connection, posted: Posted) -> None:
    """Forget a message that was edited or is gone."""
    if posted.inline is not None:
        connection.execute(delete(CardRow).where(CardRow.inline == posted.inline))
        return
    here = (PostedRow.chat == posted.chat, PostedRow.message_id == posted.message_id)
    connection.execute(delete(PostedRow).where(*here))
