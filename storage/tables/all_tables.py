"""Every table of the program, gathered for migrations and their checks."""

from storage.tables import articles, calendar, instruments
from storage.tables.base import Base

MODULES = (articles, calendar, instruments)
METADATA = Base.metadata
