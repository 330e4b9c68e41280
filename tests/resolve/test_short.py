"""Single letters, single digits and short abbreviations mean something only where their writing says so."""

import pytest

from bot.lexicon.lexicon import build_lexicon
from bot.model.instrument import Instrument, InstrumentId, Kind, Listing, Name, NameKind
from bot.model.resolution import Status
from bot.resolve.resolver import Resolver


def instrument(slug: str, name: str, code: str, symbol: str, *names: Name, prior: float = 0.8) -> Instrument:
    listing = Listing(code, symbol, "NYSE", codes=(symbol.partition(".")[0],))
    return Instrument(id=InstrumentId(slug), name=name, kind=Kind.STOCK, listings=(listing,), names=names, prior=prior)


RESOLVER = Resolver(
    build_lexicon(
        [
            instrument("bullion-mines", "Bullion Mines", "B.N", "B"),
            instrument("soft-machines", "Soft Machines", "SOFM.O", "SOFM", Name("MS", kind=NameKind.SHORT), prior=0.9),
            instrument("mill-sons", "Mill Sons", "MS.N", "MS", Name("ms", kind=NameKind.NICKNAME)),
            instrument("shore-index", "Shore Composite", ".SHORE", "000001.SS"),
            instrument("harbour", "Harbour Holdings", "0001.HK", "0001.HK"),
            instrument("safe-bank", "Safe Bank", "000001.SZ", "000001.SZ"),
        ]
    )
)


@pytest.mark.parametrize("query", ["b", "<b>", "(B)", '"b"', "*B*", "/b", "1", "(1)", "<1>", "#"])
def test_a_lone_letter_or_digit_is_nothing(query: str) -> None:
    assert RESOLVER.resolve(query).status is Status.UNKNOWN


@pytest.mark.parametrize("query", ["ms", "MS", "ms stock", "000001"])
def test_what_several_go_by_is_ambiguous(query: str) -> None:
    assert RESOLVER.resolve(query).status is Status.AMBIGUOUS


@pytest.mark.parametrize(
    ("query", "slug"),
    [
        ("B", "bullion-mines"), ("$b", "bullion-mines"), ("B.N", "bullion-mines"), ("$MS", "mill-sons"),
        ("1 HK", "harbour"), ("1.HK", "harbour"), ("0001", "harbour"), ("00001", "harbour"),
        ("000001.SS", "shore-index"), ("000001.SZ", "safe-bank"),
    ],
)  # fmt: skip
def test_a_mark_or_a_venue_makes_a_code(query: str, slug: str) -> None:
    resolution = RESOLVER.resolve(query)

    assert (resolution.status, resolution.candidates[0].instrument.id) == (Status.RESOLVED, slug)
