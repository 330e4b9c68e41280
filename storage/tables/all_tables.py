"""Every table of the program, gathered for migrations and their checks."""

from storage.tables import articles, chats, instruments, outbox, partial_indexes, settings
from storage.tables.base import Base

MODULES = (articles, chats, instruments, outbox, partial_indexes, settings)
METADATA = Base.metadata
