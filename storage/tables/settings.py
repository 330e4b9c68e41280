"""Values kept by key."""

from sqlalchemy.orm import Mapped, mapped_column

from storage.tables.base import Base


class SettingRow(Base):
    """A value kept under a key."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]
