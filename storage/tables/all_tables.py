"""Every table of the program, gathered for migrations and their checks."""

from storage.tables import articles, calendar, chats, instruments, outbox, partial_indexes
from storage.tables.base import Base

MODULES = (articles, calendar, chats, instruments, outbox, partial_indexes)
METADATA = Base.metadata
