"""Trading days, materialised so that answering need not import a calendar library; and values kept by key."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from storage.columns import UtcTime
from storage.tables.base import Base


class TradingSessionRow(Base):
    """One trading day of a venue."""

    __tablename__ = "trading_session"

    venue: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    opens: Mapped[datetime | None] = mapped_column(UtcTime)
    closes: Mapped[datetime | None] = mapped_column(UtcTime)


class SettingRow(Base):
    """A value kept under a key."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
