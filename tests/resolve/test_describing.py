"""Companies are known by what they make or own, and coins and funds by who made or runs them."""

import pytest

from bot.lexicon.lexicon import build_lexicon
from bot.model.instrument import Instrument, InstrumentId, Kind, Listing, Name, NameKind
from bot.model.resolution import Status
from bot.resolve.resolver import Resolver


def instrument(slug: str, name: str, nicknames: str, kind: Kind = Kind.STOCK) -> Instrument:
    names = tuple(Name(text, kind=NameKind.NICKNAME) for text in nicknames.split("|"))
    code = slug[:4].upper()
    return Instrument(
        id=InstrumentId(slug), name=name, kind=kind, listings=(Listing(code, code, "NYSE"),), names=names, prior=0.8
    )


CATALOGUE = [
    instrument("orchard", "Orchard Computers", "plumphone maker|ada lovely's company"),
    instrument("saddler", "Saddler Holding", "camel owner|belluci owner"),
    instrument("rocketry", "Rocketry", "ada lovely's rocket company"),
    instrument("stone-ride", "Maple Group Stone Phone", "maple group"),
    instrument("belluci", "Belluci", "belluci"),
    instrument("pebble", "Pebblecoin", "nick stone's coin", Kind.CRYPTO),
    instrument("wood-etf", "Forward Innovation ETF", "jo wood's fund", Kind.ETF),
]
ORDINARY = frozenset("camel maple rocket wood stone maker owner company firm fund coin down phone ride".split())
RESOLVER = Resolver(build_lexicon(CATALOGUE), ORDINARY)


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ("plumphone manufacturer", ["orchard"]), ("maker of plumphones", ["orchard"]),
        ("company that makes the plumphone", ["orchard"]), ("who makes plumphones", ["orchard"]),
        ("plumphone's owner", ["orchard"]), ("why is the plumphone producer down", ["orchard"]),
        ("parent company of camel", ["saddler"]), ("camel's parent company", ["saddler"]), ("camel firm", ["saddler"]),
        ("ada lovely's firm", ["orchard"]), ("ada lovely empire", ["orchard"]),
        ("company founded by ada lovely", ["orchard"]), ("ada lovely's phone company", ["orchard"]),
        ("ada lovely's rocket company", ["rocketry"]),
        ("nick stone's token", ["pebble"]), ("coin of nick stone", ["pebble"]), ("jo wood's etf", ["wood-etf"]),
        ("plumphone manufacturer vs camel's parent", ["orchard", "saddler"]),
    ],
)  # fmt: skip
def test_a_description_means_what_the_catalogue_describes_in_other_words(query: str, slugs: list[str]) -> None:
    resolution = RESOLVER.resolve(query)

    assert [mention.candidates[0].instrument.id for mention in resolution.mentions] == slugs
    assert resolution.status is Status.RESOLVED


def test_common_words_of_an_official_name_need_no_group_beside_them() -> None:
    assert RESOLVER.resolve("phone stone maple").candidates[0].instrument.id == "stone-ride"


@pytest.mark.parametrize("query", ["camel", "camel ride", "phone company", "rocket maker", "who owns it", "stone coin"])
def test_a_common_word_is_no_brand_until_something_makes_or_owns_it(query: str) -> None:
    assert RESOLVER.resolve(query).status is Status.UNKNOWN
