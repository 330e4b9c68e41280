"""The outbox: letters to chats, and one lane a chat that is leased to one sender at a time."""

from datetime import datetime

from sqlalchemy import BigInteger, Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.columns import BIG_KEY, UtcTime
from storage.tables.base import Base


class LetterRow(Base):
    """A message for one chat and what became of it; `message` is JSON."""

    __tablename__ = "outbox"

    id: Mapped[int] = mapped_column(BIG_KEY, primary_key=True)
    key: Mapped[str] = mapped_column(unique=True)
    chat: Mapped[int] = mapped_column(BigInteger)
    topic: Mapped[int | None] = mapped_column(BigInteger)
    kind: Mapped[str]
    article_id: Mapped[int | None] = mapped_column(BigInteger)
    created: Mapped[datetime] = mapped_column(UtcTime)
    expires: Mapped[datetime | None] = mapped_column(UtcTime)
    on_unknown: Mapped[str]
    state: Mapped[str]
    attempts: Mapped[int]
    unknowns: Mapped[int]
    message_id: Mapped[int | None] = mapped_column(BigInteger)
    reason: Mapped[str | None]
    settled: Mapped[datetime | None] = mapped_column(UtcTime)
    message: Mapped[str]

    __table_args__ = (
        Index("ix_outbox_state", "state", "created"),
        Index("ix_outbox_settled", "settled"),
    )


class LaneRow(Base):
    """The queue of one chat: its oldest waiting letter, when it may be sent, and who holds it until when.

    `token` grows with every claim and every settlement, so that a sender whose lease was lost is recognised.
    """

    __tablename__ = "lane"

    chat: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    head: Mapped[int | None] = mapped_column(BigInteger, index=True)
    next_at: Mapped[datetime | None] = mapped_column(UtcTime)
    lease_until: Mapped[datetime | None] = mapped_column(UtcTime)
    token: Mapped[int] = mapped_column(BigInteger)


class RateRow(Base):
    """The one row of what all senders share: nobody sends before `hold_until`; `used_until` counts the rate (GCRA)."""

    __tablename__ = "rate"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    hold_until: Mapped[datetime | None] = mapped_column(UtcTime)
    used_until: Mapped[datetime | None] = mapped_column(UtcTime)
