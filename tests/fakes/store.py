"""An in-memory store with the promises of the port `Store`, for tests of flows."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import RLock

from bot.errors import StoreBusy
from bot.model.alert import Match
from bot.model.stored import (
    MoveQuery,
    StoredMove,
)
from tests.fakes.delivery import Desk, FakeDelivery
from tests.fakes.kept import State
from tests.fakes.writing import FakeSession


class FakeStore:
    """The store, for several threads; a transaction works on a copy that counts once it commits.

    Attributes:
        failing: what the next commits raise, None for one that goes well.
    """

    def __init__(self) -> None:
        self.failing: list[Exception | None] = []
        self._state = State()
        self._locked = False
        self._turn = RLock()

    @property
    def desk(self) -> Desk:
        """What is known of chats, as committed."""
        return self._state.desk

    @contextmanager
    def reading(self) -> Iterator["FakeSession"]:
        """Open a consistent view."""
        yield FakeSession(self._state.copied())

    @contextmanager
    def writing(self) -> Iterator["FakeSession"]:
        """Open a transaction; what was written counts when the block ends without an exception."""
        with self._turn:
            session = FakeSession(self._state.copied())
            yield session
            self._commit(session.state)

    @contextmanager
    def delivery(self) -> Iterator["FakeStoreDelivery"]:
        """Open a transaction over chats, watches, matches and outbox."""
        with self._turn:
            state = self._state.copied()
            yield FakeStoreDelivery(state)
            self._commit(state)

    def _commit(self, state: State) -> None:
        """Let a state count, unless a failure is due."""
        failure = self.failing.pop(0) if self.failing else None
        if failure is not None:
            raise failure
        self._state = state

    @contextmanager
    def single_instance(self) -> Iterator[None]:
        """Hold the lock that only one may hold."""
        if self._locked:
            raise StoreBusy("another `newstape serve` runs on this database: stop it first")
        self._locked = True
        try:
            yield
        finally:
            self._locked = False

    def close(self) -> None:
        """Do nothing: there is nothing to close."""


class FakeStoreDelivery(FakeDelivery):
    """The delivery side, which also reads the moves of an article."""

    def __init__(self, state: State) -> None:
        super().__init__(state.desk)
        self._session = FakeSession(state)

    def reported(self, match: Match) -> Sequence[StoredMove]:
        """Return the moves of the match's instruments that its article reports, in order of the text."""
        found = self._session.moves(MoveQuery(articles=(match.article,), instruments=match.instruments))
        return sorted(found, key=lambda stored: stored.id)
