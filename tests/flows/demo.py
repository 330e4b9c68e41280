"""The demo articles in a store, and a reply flow over them, for tests of answers."""

from datetime import UTC, datetime
from functools import cache
from importlib.resources import files

from bot.answers.excerpts import Limits
from bot.flows.ingest import ingest
from bot.flows.reply import Reply
from bot.flows.statement import statements
from bot.lexicon.calendar import TradingCalendar
from bot.lexicon.lexicon import Lexicon, build_lexicon
from bot.model.document import Document
from bot.ports import Store
from bot.resolve.resolver import Resolver
from config.catalogue import load_catalogue
from config.ordinary import load_ordinary_words
from tests.fakes.store import FakeStore

NOW = datetime(2026, 3, 6, 12, tzinfo=UTC)
UNLIMITED = Limits(sentences=1000, words=100_000, words_a_day=1_000_000)


class StandingClock:
    """A clock that stands still until it is set."""

    def __init__(self, at: datetime = NOW) -> None:
        self.at = at

    def now(self) -> datetime:
        """Return the moment it is set to."""
        return self.at


@cache
def lexicon() -> Lexicon:
    """Return the Lexicon of the package's catalogue."""
    return build_lexicon(load_catalogue())


@cache
def resolver() -> Resolver:
    """Return the resolver over it."""
    return Resolver(lexicon(), load_ordinary_words())


@cache
def demo_store() -> FakeStore:
    """Return a store that holds the demo articles."""
    store = FakeStore()
    fill(store)
    return store


def _documents() -> list[Document]:
    """Return the demo articles as documents."""
    folder = files("config") / "demo"
    entries = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".txt")), key=lambda entry: entry.name)
    return [Document(name=entry.name, text=entry.read_text(encoding="utf-8"), received=NOW) for entry in entries]


def fill(store: Store) -> None:
    """Put the catalogue and the demo articles into a store."""
    with store.writing() as writing:
        writing.put_instruments(load_catalogue())
    for _ in ingest(_documents(), store, lexicon()):
        pass


def demo_reply(
    clock: StandingClock | None = None,
    limits: Limits = UNLIMITED,
    store: Store | None = None,
    calendar: TradingCalendar | None = None,
) -> Reply:
    """Return a new reply flow over the demo articles; without a calendar every market keeps the regular week."""
    states = statements(lexicon())
    at = clock or StandingClock()
    days = calendar or TradingCalendar()
    return Reply(store or demo_store(), resolver(), lexicon().instruments, at, limits, calendar=days, states=states)
