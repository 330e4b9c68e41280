"""What users and articles added, laid over the catalogue."""

from bot.lexicon.lexicon import build_lexicon
from bot.lexicon.overlay import with_added
from bot.model.instrument import Instrument, InstrumentId, Kind, Listing, Name, NameKind

ACME = Instrument(
    id=InstrumentId("acme"),
    name="Acme",
    kind=Kind.STOCK,
    listings=(Listing(ric="ACME.N"),),
    names=(Name("Acme Tools"),),
)
NICKNAME = Name("the toolmaker", kind=NameKind.USER)


def test_an_instrument_of_the_catalogue_keeps_its_lines_and_names_and_gets_further_ones() -> None:
    added = Instrument(id=ACME.id, name="Acme", kind=Kind.STOCK, names=(Name("Acme Tools"), NICKNAME))

    known = with_added(build_lexicon([ACME]), [added])

    assert known.by_name("the toolmaker") == known.by_name("acme tools") == known.by_code("ACME.N") == (ACME.id,)
    assert known.instruments[ACME.id].listings == ACME.listings
    assert known.instruments[ACME.id].names == (Name("Acme Tools"), NICKNAME)


def test_a_new_instrument_stands_beside_those_of_the_catalogue() -> None:
    other = Instrument(id=InstrumentId("bolt"), name="Bolt", kind=Kind.STOCK, listings=(Listing(ric="BLT.L"),))

    known = with_added(build_lexicon([ACME]), [other])

    assert known.by_code("BLT.L") == (other.id,)
    assert [*known.instruments.values()] == [ACME, other]
