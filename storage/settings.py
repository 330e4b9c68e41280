"""Values kept by key."""

from sqlalchemy import Connection, delete, select

from storage.tables.settings import SettingRow
from storage.upsert import upsert


def find_setting(connection: Connection, key: str) -> str | None:
    """Return the value kept under a key."""
    return connection.execute(select(SettingRow.value).where(SettingRow.key == key)).scalar_one_or_none()


def put_setting(connection: Connection, key: str, value: str | None) -> None:
    """Keep a value under a key, or forget it."""
    if value is None:
        connection.execute(delete(SettingRow).where(SettingRow.key == key))
    else:
        upsert(connection, SettingRow, [{"key": key, "value": value}])
