"""Chats with what they watch, which articles concern them, and what is remembered of talking to them."""

from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.columns import BIG_KEY, Strings, UtcTime
from storage.tables.base import Base


class ChatRow(Base):
    """A chat the bot has met."""

    __tablename__ = "chat"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    kind: Mapped[str]
    title: Mapped[str | None]
    language: Mapped[str | None]
    zone: Mapped[str | None]
    active: Mapped[bool]
    reason: Mapped[str | None]


class WatchRow(Base):
    """That a chat wants to hear of an instrument; the id keeps the order of asking."""

    __tablename__ = "watch"

    id: Mapped[int] = mapped_column(BIG_KEY, primary_key=True)
    chat: Mapped[int] = mapped_column(BigInteger, ForeignKey("chat.id"))
    instrument: Mapped[str]
    topic: Mapped[int | None] = mapped_column(BigInteger)
    by: Mapped[int | None] = mapped_column(BigInteger)

    __table_args__ = (UniqueConstraint("chat", "instrument"), Index(None, "instrument", "chat"))


class MatchRow(Base):
    """An article that reported moves that are news; `cursor` is the last chat that has its letter."""

    __tablename__ = "match"

    id: Mapped[int] = mapped_column(BIG_KEY, primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), unique=True)
    instruments: Mapped[tuple[str, ...]] = mapped_column(Strings)
    created: Mapped[datetime] = mapped_column(UtcTime)
    cursor: Mapped[int | None] = mapped_column(BigInteger)
    closed: Mapped[bool]

    __table_args__ = (Index(None, "closed", "id"),)


class NoteRow(Base):
    """Something remembered for a while: the last question of a chat, a button's data that is longer than 64 bytes."""

    __tablename__ = "note"

    kind: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
    expires: Mapped[datetime] = mapped_column(UtcTime, index=True)


class ExcerptRow(Base):
    """That a chat has been shown a stretch of an article on a day, and how many words that is."""

    __tablename__ = "excerpt"

    chat: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    day: Mapped[date] = mapped_column(primary_key=True)
    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), primary_key=True)
    start: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    stop: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    words: Mapped[int]

    __table_args__ = (Index(None, "day"),)


class PostedRow(Base):
    """That a message carries text of an article, so that it can be edited when the article is removed."""

    __tablename__ = "posted"

    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), primary_key=True)
    chat: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    message_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    at: Mapped[datetime] = mapped_column(UtcTime, index=True)


class CardRow(Base):
    """The same of a message that someone posted through us in a chat we are not in."""

    __tablename__ = "card"

    article_id: Mapped[int] = mapped_column(ForeignKey("article.id"), primary_key=True)
    inline: Mapped[str] = mapped_column(primary_key=True)
    language: Mapped[str]
    at: Mapped[datetime] = mapped_column(UtcTime, index=True)
