"""A process that runs takes up instruments that another stores meanwhile."""

import pytest

from bot.flows.knowledge import Knowledge, Known
from bot.lexicon.lexicon import build_lexicon
from bot.lexicon.overlay import with_added
from bot.model.instrument import Instrument, InstrumentId, Kind, Name, NameKind
from bot.model.resolution import Status
from bot.resolve.resolver import Resolver
from tests.fakes.store import FakeStore

ACME = Instrument(id=InstrumentId("acme"), name="Acme Tools", kind=Kind.STOCK)
BOLT = Instrument(
    id=InstrumentId("bolt"), name="Bolt Works", kind=Kind.STOCK, names=(Name("Bolt Works", kind=NameKind.USER),)
)


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def named(store: FakeStore) -> Knowledge:
    def load() -> Known:
        with store.reading() as reading:
            lexicon = with_added(build_lexicon([ACME]), reading.instruments())
        return Known(Resolver(lexicon), lexicon.instruments)

    return Knowledge(store, load)


def test_what_is_stored_meanwhile_is_known_after_a_refresh(store: FakeStore, named: Knowledge) -> None:
    assert not named.refresh("acme")
    with store.writing() as writing:
        writing.put_instruments([BOLT])

    assert named.resolve("bolt works").status is Status.UNKNOWN
    assert named.refresh("acme")
    assert named.resolve("bolt works").candidates[0].instrument.id == BOLT.id
    assert {*named} == {ACME.id, BOLT.id}
    assert {one.id for one in named.values()} == {*named}
    assert not named.refresh("acme")


def test_an_instrument_that_has_gone_may_still_be_named_by_an_answer_under_way(store: FakeStore) -> None:
    left = [Known(Resolver(build_lexicon([one])), {one.id: one}) for one in (BOLT, ACME)]
    named = Knowledge(store, left.pop)
    with store.writing() as writing:
        writing.put_instruments([BOLT])

    assert named.refresh("bolt")
    assert named[ACME.id] == ACME
    assert [*named] == [BOLT.id]
