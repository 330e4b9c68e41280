"""Instruments with their listings and names, from the catalogue, from users and from articles."""

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.columns import Strings
from storage.tables.base import Base


class InstrumentRow(Base):
    """An instrument; its id is the slug by which everything else names it."""

    __tablename__ = "instrument"

    id: Mapped[str] = mapped_column(primary_key=True)
    origin: Mapped[str]
    name: Mapped[str]
    kind: Mapped[str]
    country: Mapped[str | None]
    parent: Mapped[str | None]
    prior: Mapped[float]
    provenance: Mapped[str | None]
    verified: Mapped[bool]


class ListingRow(Base):
    """A line of an instrument; place 0 of an origin is its main one."""

    __tablename__ = "listing"

    instrument: Mapped[str] = mapped_column(ForeignKey("instrument.id"), primary_key=True)
    origin: Mapped[str] = mapped_column(primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    ric: Mapped[str | None]
    symbol: Mapped[str | None]
    venue: Mapped[str | None]
    currency: Mapped[str | None]
    codes: Mapped[tuple[str, ...]] = mapped_column(Strings)


class NameRow(Base):
    """A further name of an instrument in one language; a rejected one is kept so that it is not learned again."""

    __tablename__ = "name"

    instrument: Mapped[str] = mapped_column(ForeignKey("instrument.id"), primary_key=True)
    text: Mapped[str] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    origin: Mapped[str]
    place: Mapped[int]
    provenance: Mapped[str | None]
    rejected: Mapped[bool]

    __table_args__ = (Index("ix_name_origin", "origin", "instrument"),)
