"""What is remembered of each chat: its last question, what our messages answer and cite, the words it was shown today.

A reply is not held up for it: everything is kept in memory at once and stored by `flush`, several chats to a
transaction; a chat that is not in memory is looked up in the store. So a restart forgets nothing that was flushed.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Final, TypeVar

from bot.errors import StoreError
from bot.model.question import ChatRef, Question
from bot.model.span import Span
from bot.model.stored import Posted
from bot.ports import Reading, Store, Writing

if TYPE_CHECKING:
    from pydantic import TypeAdapter

CONTEXT_LASTS: Final = timedelta(minutes=30)
"""A follow-up after this says nothing certain about the question before."""

ANSWER_LASTS: Final = timedelta(days=7)
"""How long a message of ours can be replied to as the answer to its question."""

_KEPT: Final = 4096
_LAST: Final = "question"
_ANSWERED: Final = "answered"

T = TypeVar("T")
Shown = dict[int, dict[Span, int]]
"""The words of each stretch of each article, by id."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A question, and until when it can be followed."""

    question: Question
    until: datetime


@dataclass(slots=True)
class _Unsaved:
    """What is not in the store yet."""

    said: dict[tuple[str, str], _Said] = field(default_factory=dict)
    shown: dict[tuple[int, date], Shown] = field(default_factory=dict)
    posted: list[tuple[Posted, tuple[int, ...]]] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Tell whether there is anything."""
        return bool(self.said or self.shown or self.posted)

    def store(self, writing: Writing) -> None:
        """Put everything into the store."""
        for (kind, key), one in self.said.items():
            writing.put_note(kind, key, _questions().dump_json(one.question).decode(), one.until)
        for (chat, day), stretches in self.shown.items():
            writing.add_shown(chat, day, stretches)
        for posted, articles in self.posted:
            if posted.inline is not None:
                writing.add_card(posted.inline, articles, posted.language or "en", posted.at)
            else:
                writing.add_posted(posted.chat, posted.message_id, articles, posted.at)

    def followed_by(self, later: "_Unsaved") -> "_Unsaved":
        """Return this with what came later."""
        shown = {key: {article: dict(spans) for article, spans in one.items()} for key, one in self.shown.items()}
        for key, stretches in later.shown.items():
            _add(shown.setdefault(key, {}), stretches)
        return _Unsaved(self.said | later.said, shown, [*self.posted, *later.posted])


class Memory:
    """What is remembered; its methods may be called from any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._said: OrderedDict[tuple[str, str], _Said] = OrderedDict()
        self._shown: OrderedDict[tuple[str, date], Shown] = OrderedDict()
        self._unsaved = _Unsaved()

    def last(self, chat: ChatRef, reading: Reading, now: datetime) -> Question | None:
        """Return the chat's last question unless it has expired."""
        return self._recall(_LAST, chat.key, reading if chat.id is not None else None, now)

    def keep(self, chat: ChatRef, question: Question, now: datetime) -> None:
        """Remember a chat's last question."""
        self._note(_LAST, chat.key, _Said(question, now + CONTEXT_LASTS), stored=chat.id is not None)

    def answered(self, chat: int, message: int, reading: Reading, now: datetime) -> Question | None:
        """Return the question that a message of ours answers, None where that is not known any more."""
        return self._recall(_ANSWERED, f"{chat}:{message}", reading, now)

    def keep_answered(self, chat: int, message: int, question: Question, now: datetime) -> None:
        """Remember which question a message of ours answers."""
        self._note(_ANSWERED, f"{chat}:{message}", _Said(question, now + ANSWER_LASTS), stored=True)

    def keep_posted(self, posted: Posted, articles: tuple[int, ...]) -> None:
        """Remember that a message carries text of articles, so that it can be edited when one is taken down."""
        if articles:
            with self._lock:
                self._unsaved.posted.append((posted, articles))

    def spend(self, chat: ChatRef, day: date, reading: Reading, spending: Callable[[Shown], tuple[T, Shown]]) -> T:
        """Let an answer take of what a chat may still be shown of articles on a day.

        Args:
            chat: who is shown it; the topics of a group share.
            day: of the chat's zone.
            reading: the store, for what alerts showed, and what was shown before this process began.
            spending: from what was shown so far makes what is to be returned, and what that shows.
        """
        with self._lock:
            so_far = self._so_far(chat, day, reading)
            made, new = spending(so_far)
            _add(so_far, new)
            if chat.id is not None and new:
                _add(self._unsaved.shown.setdefault((chat.id, day), {}), new)
        return made

    def flush(self, store: Store) -> None:
        """Store what was remembered since the last time.

        Raises:
            StoreError: it could not be stored; the next flush tries again.
        """
        with self._lock:
            due, self._unsaved = self._unsaved, _Unsaved()
        if not due:
            return
        try:
            with store.writing() as writing:
                due.store(writing)
        except StoreError:
            with self._lock:
                self._unsaved = due.followed_by(self._unsaved)
            raise

    def _so_far(self, chat: ChatRef, day: date, reading: Reading) -> Shown:
        """Return what a chat was shown on a day, to be added to; the lock is held."""
        key = (chat.key if chat.id is None else str(chat.id), day)
        so_far = self._shown.setdefault(key, {})
        if chat.id is not None:
            _add(so_far, reading.shown(chat.id, day))
        self._shown.move_to_end(key)
        while len(self._shown) > _KEPT:
            self._shown.popitem(last=False)
        return so_far

    def _recall(self, kind: str, key: str, reading: Reading | None, now: datetime) -> Question | None:
        with self._lock:
            said = self._said.get((kind, key))
        if said is not None:
            return said.question if now <= said.until else None
        noted = reading.note(kind, key, now) if reading is not None else None
        return _question_of(noted) if noted else None

    def _note(self, kind: str, key: str, said: _Said, *, stored: bool) -> None:
        with self._lock:
            self._said[kind, key] = said
            self._said.move_to_end((kind, key))
            while len(self._said) > _KEPT:
                self._said.popitem(last=False)
            if stored:
                self._unsaved.said[kind, key] = said


def _add(shown: Shown, new: Mapping[int, Mapping[Span, int]]) -> None:
    """Add stretches to those shown."""
    for article, spans in new.items():
        shown.setdefault(article, {}).update(spans)


@cache
def _questions() -> "TypeAdapter[Question]":
    """Return what writes and reads questions as JSON."""
    from pydantic import TypeAdapter  # noqa: PLC0415 - a single question in a terminal must not pay for it

    return TypeAdapter(Question)


def _question_of(text: str) -> Question | None:
    """Return a question as it was stored, None for one that another version of the program wrote."""
    try:
        return _questions().validate_json(text)
    except ValueError:
        return None
