"""Trading days of venues, and values kept by key."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, delete, select

from bot.model.stored import TradingSession
from storage.tables.calendar import SettingRow, TradingSessionRow
from storage.upsert import upsert


def find_sessions(connection: Connection, venue: str, first: date, last: date) -> list[date]:
    """Return the trading days of a venue from `first` to `last`, in order."""
    statement = (
        select(TradingSessionRow.day)
        .where(TradingSessionRow.venue == venue, TradingSessionRow.day >= first, TradingSessionRow.day <= last)
        .order_by(TradingSessionRow.day)
    )
    return list(connection.execute(statement).scalars())


def put_sessions(connection: Connection, venue: str, sessions: Iterable[TradingSession]) -> None:
    """Add or update trading days of a venue."""
    rows = [
        {"venue": venue, "day": session.day, "opens": session.opens, "closes": session.closes} for session in sessions
    ]
    upsert(connection, TradingSessionRow, rows)


def find_setting(connection: Connection, key: str) -> str | None:
    """Return the value kept under a key."""
    return connection.execute(select(SettingRow.value).where(SettingRow.key == key)).scalar_one_or_none()


def put_setting(connection: Connection, key: str, value: str | None) -> None:
    """Keep a value under a key, or forget it."""
    if value is None:
        connection.execute(delete(SettingRow).where(SettingRow.key == key))
    else:
        upsert(connection, SettingRow, [{"key": key, "value": value}])
