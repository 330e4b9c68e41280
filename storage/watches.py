"""Who watches what, and which articles concern them."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, func, select, update

from bot.model.alert import Match, Watch
from bot.model.instrument import InstrumentId
from storage.rows import AnyRow
from storage.tables.chats import ChatRow, MatchRow, WatchRow
from storage.upsert import insert_unless_known

_WATCH = (WatchRow.chat, WatchRow.instrument, WatchRow.topic, WatchRow.by)
_MATCH = (MatchRow.id, MatchRow.article_id, MatchRow.instruments, MatchRow.created, MatchRow.cursor)


def put_watch(connection: Connection, watch: Watch) -> bool:
    """Store a watch; False if there was one, whose topic is updated."""
    row = {"chat": watch.chat, "instrument": watch.instrument, "topic": watch.topic, "by": watch.by}
    if insert_unless_known(connection, WatchRow, row):
        return True
    known = (WatchRow.chat == watch.chat, WatchRow.instrument == watch.instrument)
    connection.execute(update(WatchRow).where(*known).values(topic=watch.topic))
    return False


def drop_watch(connection: Connection, chat: int, instrument: InstrumentId) -> bool:
    """Remove a watch; False if there was none."""
    statement = delete(WatchRow).where(WatchRow.chat == chat, WatchRow.instrument == instrument)
    return connection.execute(statement).rowcount > 0


def watches_of(connection: Connection, chat: int) -> list[Watch]:
    """Return what a chat watches, oldest first."""
    statement = select(*_WATCH).where(WatchRow.chat == chat).order_by(WatchRow.id)
    return [_watch(row) for row in connection.execute(statement)]


def add_match(connection: Connection, article: int, instruments: Sequence[InstrumentId], at: datetime) -> None:
    """Note that an article reported moves that are news; a second note has no effect."""
    row = {"article_id": article, "instruments": tuple(instruments), "created": at, "cursor": None, "closed": False}
    insert_unless_known(connection, MatchRow, row)


def open_match(connection: Connection) -> Match | None:
    """Return the oldest match that is not closed."""
    statement = select(*_MATCH).where(MatchRow.closed.is_(False)).order_by(MatchRow.id).limit(1)
    row = connection.execute(statement).one_or_none()
    return _match(row) if row is not None else None


def last_match(connection: Connection) -> int:
    """Return the id of the newest match, 0 if there is none."""
    return connection.execute(select(func.max(MatchRow.id))).scalar_one() or 0


def matches_after(connection: Connection, match: int, limit: int) -> list[Match]:
    """Return the matches with greater ids, oldest first, closed ones too."""
    statement = select(*_MATCH).where(MatchRow.id > match).order_by(MatchRow.id).limit(limit)
    return [_match(row) for row in connection.execute(statement)]


def watchers(connection: Connection, match: Match, limit: int) -> list[Watch]:
    """Return the watches of a match's instruments of the next active chats after its cursor, by chat id."""
    wanted = WatchRow.instrument.in_(match.instruments)
    chats = (
        select(WatchRow.chat)
        .join(ChatRow, ChatRow.id == WatchRow.chat)
        .where(wanted, ChatRow.active.is_(True))
        .distinct()
        .order_by(WatchRow.chat)
        .limit(limit)
    )
    if match.cursor is not None:
        chats = chats.where(WatchRow.chat > match.cursor)
    statement = select(*_WATCH).where(wanted, WatchRow.chat.in_(chats)).order_by(WatchRow.chat, WatchRow.id)
    return [_watch(row) for row in connection.execute(statement)]


def advance(connection: Connection, match: Match, cursor: int | None) -> None:
    """Move a match's cursor behind a chat; None closes it."""
    change: dict[str, object] = {"closed": True} if cursor is None else {"cursor": cursor}
    connection.execute(update(MatchRow).where(MatchRow.id == match.id).values(change))


def _watch(row: AnyRow) -> Watch:
    """Return the watch of a row."""
    return Watch(chat=row.chat, instrument=InstrumentId(row.instrument), topic=row.topic, by=row.by)


def _match(row: AnyRow) -> Match:
    """Return the match of a row."""
    instruments = tuple(InstrumentId(instrument) for instrument in row.instruments)
    return Match(id=row.id, article=row.article_id, instruments=instruments, created=row.created, cursor=row.cursor)
