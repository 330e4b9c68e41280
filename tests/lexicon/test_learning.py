"""Articles teach names and codes that they print side by side, and nothing else."""

import pytest

from bot.lexicon.learning import learn
from bot.lexicon.lexicon import build_lexicon
from bot.model.article import Article
from bot.model.instrument import Instrument, InstrumentId, Kind, Listing, NameKind
from bot.model.move import Direction, Move, Period
from bot.model.span import Span

LEXICON = build_lexicon(
    [
        Instrument(
            id=InstrumentId("acme"), name="Acme Tools", kind=Kind.STOCK, listings=(Listing("ACM.L", "ACM.L", "LSE"),)
        )
    ]
)


def article(mention: str, code: str | None) -> Article:
    move = Move(
        mention=mention, code=code, direction=Direction.UP, period=Period.SESSION, evidence="It rose.", span=Span(0, 8)
    )
    return Article(moves=(move,))


def test_known_code_teaches_a_new_name_of_its_instrument() -> None:
    (taught,) = learn(article("Acme Toolsmiths", "ACM.L"), LEXICON, "a.txt")

    assert (taught.id, taught.provenance) == ("acme", "a.txt")
    assert [(name.text, name.kind) for name in taught.names] == [("Acme Toolsmiths", NameKind.LEARNED)]


@pytest.mark.parametrize(("code", "kind"), [(".CSIHOTEL", Kind.INDEX), ("6178.HK", Kind.STOCK)])
def test_unknown_code_teaches_a_new_instrument(code: str, kind: Kind) -> None:
    (taught,) = learn(article("CSI Hotel sub-index", code), LEXICON, "a.txt")

    assert (taught.name, taught.kind, taught.ric) == ("CSI Hotel sub-index", kind, code)


@pytest.mark.parametrize(
    ("mention", "code"),
    [
        ("Acme", None),
        ("Acme Tools", "ACM.L"),
        ("the index", ".XYZ"),
        ("shares", "1234.HK"),
        ("Acme Tools", "9.HK"),
        ("X", "??"),
        ("IT", "ACM.L"),
        ("Mining", "ACM.L"),
    ],
)
def test_nothing_is_taught_without_a_code_or_by_a_name_that_means_something(mention: str, code: str | None) -> None:
    assert learn(article(mention, code), LEXICON, "a.txt") == ()
