"""An import stores what is new, names what the catalogue has, counts what it refuses, and dries without a trace."""

import pytest

from bot.flows.import_instruments import Watch, import_instruments, with_name
from bot.lexicon.importing import RefusedRow, read_instruments
from bot.lexicon.lexicon import build_lexicon
from bot.model.instrument import Instrument, InstrumentId, Kind, Listing, NameKind
from bot.model.stored import IMPORT_REVISION, Origin
from tests.fakes.store import FakeStore

ACME = Instrument(id=InstrumentId("acme"), name="Acme", kind=Kind.STOCK, listings=(Listing("ACM.N", "ACM", "NYSE"),))
LEXICON = build_lexicon([ACME])
TABLE = "symbol,name,names\nACM,Acme Inc,the toolsmiths\nBLT,Bolt & Sons,\n,Nameless,\n".splitlines(keepends=True)


@pytest.fixture
def store() -> FakeStore:
    store = FakeStore()
    with store.writing() as writing:
        writing.put_instruments([ACME], Origin.CATALOGUE)
    return store


def test_new_instruments_are_stored_apart_from_the_catalogue(store: FakeStore) -> None:
    done = import_instruments(read_instruments(TABLE), LEXICON, store, "one")

    assert (done.taken, done.known, done.refused) == (1, 1, 1)
    assert done.refusals == [RefusedRow(4, "no symbol")]
    with store.reading() as reading:
        assert [instrument.name for instrument in reading.imported()] == ["Bolt & Sons"]
        assert reading.setting(IMPORT_REVISION) == "one"


def test_only_an_import_that_takes_something_else_changes_the_revision(store: FakeStore) -> None:
    other = [TABLE[0], "BLT.L,Bolt & Daughters,LSE,"]
    revisions = []
    for table, revision in ((TABLE, "one"), (TABLE, "two"), (other, "three"), (TABLE, "four")):
        import_instruments(read_instruments(table), LEXICON, store, revision)
        with store.reading() as reading:
            revisions.append(reading.setting(IMPORT_REVISION))
    assert revisions == ["one", "one", "three", "four"]


def test_names_of_a_known_symbol_become_the_catalogues_instruments_names(store: FakeStore) -> None:
    import_instruments(read_instruments(TABLE), LEXICON, store, "one")

    with store.reading() as reading:
        (known,) = reading.instruments()
    assert known.id == "acme"
    assert [(name.text, name.kind) for name in known.names] == [("the toolsmiths", NameKind.USER)]


def test_dry_run_counts_the_same_and_stores_nothing(store: FakeStore) -> None:
    done = import_instruments(read_instruments(TABLE), LEXICON, None, "one")

    assert (done.taken, done.known, done.refused) == (1, 1, 1)
    with store.reading() as reading:
        assert reading.setting(IMPORT_REVISION) is None


def test_watch_sees_every_row_and_each_instrument_taken(store: FakeStore) -> None:
    rows: list[int] = []
    taken: list[str] = []
    watch = Watch(lambda: rows.append(1), lambda instrument: taken.append(instrument.name))
    import_instruments(read_instruments(TABLE), LEXICON, store, "one", watch)

    assert (len(rows), taken) == (3, ["Bolt & Sons"])


def test_added_name_is_a_users_and_changes_nothing_else(store: FakeStore) -> None:
    with store.writing() as writing:
        writing.put_instruments([with_name(ACME, "toolshop", "en")], Origin.LEARNED)
        (found,) = writing.instruments()

    assert (found.name, found.listings) == (ACME.name, ACME.listings)
    assert [(name.text, name.kind) for name in found.names] == [("toolshop", NameKind.USER)]
