"""What is deleted once it is past its use, a thousand rows of each kind at a time so that nobody waits long."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select, tuple_

from storage.tables.base import Base
from storage.tables.chats import CardRow, ExcerptRow, MatchRow, NoteRow, PostedRow
from storage.tables.outbox import LetterRow
from storage.upsert import table_of

_BATCH = 1_000
_WEEK = timedelta(days=7)
_EDITABLE = timedelta(days=400)


def prune(connection: Connection, now: datetime) -> int:
    """Delete up to 1,000 rows of each kind; return how many went.

    Settled letters and closed matches are kept for a week, the words shown for two days, the messages
    that carry an article's text for 400 days, notes until they expire.
    """
    past = (
        (LetterRow, LetterRow.settled < now - _WEEK),
        (MatchRow, MatchRow.closed.is_(True) & (MatchRow.created < now - _WEEK)),
        (ExcerptRow, ExcerptRow.day < now.date() - timedelta(days=1)),
        (PostedRow, PostedRow.at < now - _EDITABLE),
        (CardRow, CardRow.at < now - _EDITABLE),
        (NoteRow, NoteRow.expires < now),
    )
    models: list[type[Base]] = [model for model, _ in past]
    gone = 0
    for model, (_, condition) in zip(models, past, strict=True):
        table = table_of(model)
        keys = tuple_(*table.primary_key)
        batch = select(*table.primary_key).where(condition).limit(_BATCH)
        gone += connection.execute(delete(table).where(keys.in_(batch))).rowcount
    return gone
