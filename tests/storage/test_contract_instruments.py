"""What users add outlives an upgrade of the catalogue; what articles teach can be rejected for good."""

from dataclasses import replace

from bot.model.instrument import Instrument, InstrumentId, Kind, Listing, Name, NameKind
from bot.model.stored import INSTRUMENTS_REVISION, Origin
from bot.ports import Store

ACME = Instrument(
    id=InstrumentId("acme"),
    name="Acme",
    kind=Kind.STOCK,
    country="US",
    listings=(Listing("ACM.N", "ACM", "NYSE", "USD", ("ACM1", "ACM2")),),
    names=(Name("Acme Tools"), Name("阿克米", "zh-Hans")),
    prior=0.7,
    verified=True,
)


def test_catalogue_rows_are_not_listed_as_added(store: Store) -> None:
    with store.writing() as writing:
        assert writing.put_instruments([ACME], Origin.CATALOGUE) == 1
        assert writing.instruments() == []


def test_a_users_instrument_comes_back_whole(store: Store) -> None:
    with store.writing() as writing:
        writing.put_instruments([ACME])
    with store.reading() as reading:
        assert reading.instruments() == [ACME]


def test_a_users_name_outlives_a_new_catalogue(store: Store) -> None:
    nickname = Name("toolshop", "en", NameKind.USER)
    with store.writing() as writing:
        writing.put_instruments([ACME], Origin.CATALOGUE)
        writing.put_instruments([replace(ACME, names=(*ACME.names, nickname))], Origin.CATALOGUE)
        writing.put_instruments([replace(ACME, country="CA", names=(Name("Acme Corp"),))], Origin.CATALOGUE)
        (found,) = writing.instruments()
    assert found.country == "CA"
    assert set(found.names) == {nickname, Name("Acme Corp")}


def test_learned_names_rank_last_and_can_be_rejected_for_good(store: Store) -> None:
    learned = replace(ACME, name="ACM", names=(Name("the toolmaker", "en", NameKind.LEARNED),), provenance="a.txt")
    with store.writing() as writing:
        writing.put_instruments([ACME], Origin.CATALOGUE)
        writing.put_instruments([learned], Origin.LEARNED)
        (found,) = writing.instruments()
        assert (found.name, found.names[-1].text) == ("Acme", "the toolmaker")
        assert writing.reject_name(ACME.id, "the toolmaker")
        assert not writing.reject_name(ACME.id, "nobody said so")
        writing.put_instruments([learned], Origin.LEARNED)
        (name,) = writing.learned_names()
    assert (name.text, name.provenance, name.rejected) == ("the toolmaker", "a.txt", True)


def test_settings_are_kept_replaced_and_forgotten(store: Store) -> None:
    with store.writing() as writing:
        writing.put_setting("zone", "Asia/Tokyo")
        writing.put_setting("zone", "Europe/Paris")
        assert writing.setting("zone") == "Europe/Paris"
        writing.put_setting("zone", None)
        assert writing.setting("zone") is None


def test_the_revision_changes_when_instruments_are_put_or_a_name_is_rejected(store: Store) -> None:
    learned = replace(ACME, names=(Name("the toolmaker", kind=NameKind.LEARNED),))
    with store.writing() as writing:
        before = writing.setting(INSTRUMENTS_REVISION)
        writing.put_instruments([learned], Origin.LEARNED)
        put = writing.setting(INSTRUMENTS_REVISION)
        writing.put_setting("zone", "Asia/Tokyo")
        assert writing.setting(INSTRUMENTS_REVISION) == put
        writing.reject_name(ACME.id, "the toolmaker")
        assert len({before, put, writing.setting(INSTRUMENTS_REVISION)}) == 3
