"""What is known by name while a process runs: put anew, whole, when the store's instruments have changed."""

from collections.abc import Callable, Iterator, Mapping, ValuesView
from typing import NamedTuple

from bot.flows.look_up import Resolving, States, nothing_stated
from bot.model.instrument import Instrument, InstrumentId
from bot.model.move import Move
from bot.model.resolution import Resolution
from bot.model.stored import INSTRUMENTS_REVISION
from bot.ports import Store


class Known(NamedTuple):
    """What turns words into instruments, the instruments it may name, and what reads the moves a sentence states."""

    resolver: Resolving
    instruments: Mapping[InstrumentId, Instrument]
    states: States = nothing_stated


class Knowledge(Mapping[InstrumentId, Instrument]):
    """The instruments by id, and words to instruments; every thread may ask while another refreshes.

    Args:
        store: whose instruments are known.
        load: reads them.
    """

    def __init__(self, store: Store, load: Callable[[], Known]) -> None:
        self._store = store
        self._load = load
        self._revision = self._newest()
        self._known = load()
        self._before = self._known.instruments

    def refresh(self, trial: str) -> bool:
        """Read the instruments anew if they have changed; return whether they had.

        Args:
            trial: what the new resolver is asked before it is put in place, so that nobody waits for its first answer.
        """
        newest = self._newest()
        if newest == self._revision:
            return False
        fresh = self._load()
        fresh.resolver.resolve(trial)
        self._before = self._known.instruments
        self._known = fresh
        self._revision = newest
        return True

    def resolve(self, query: str) -> Resolution:
        """Return the instruments that `query` names."""
        return self._known.resolver.resolve(query)

    def states(self, text: str) -> tuple[Move, ...]:
        """Return the moves that a sentence states."""
        return self._known.states(text)

    def __getitem__(self, slug: InstrumentId) -> Instrument:
        """Return an instrument; one that has just gone may still stand in an answer under way."""
        known = self._known.instruments.get(slug)
        return self._before[slug] if known is None else known

    def __iter__(self) -> Iterator[InstrumentId]:
        return iter(self._known.instruments)

    def values(self) -> ValuesView[Instrument]:
        """Return every instrument, which one by one takes ten times as long."""
        return self._known.instruments.values()

    def __len__(self) -> int:
        return len(self._known.instruments)

    def _newest(self) -> str | None:
        """Return the revision of the store's instruments."""
        with self._store.reading() as reading:
            return reading.setting(INSTRUMENTS_REVISION)
