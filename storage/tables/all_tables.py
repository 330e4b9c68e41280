"""Every table of the program, gathered for migrations and their checks."""

from storage.tables import articles, calendar, chats, instruments, outbox
from storage.tables.base import Base

MODULES = (articles, calendar, chats, instruments, outbox)
METADATA = Base.metadata
