"""Read the quotes of a body in tests: paragraphs in, quotes out, with a catalogue of one company."""

from bot.lexicon.lexicon import Lexicon, build_lexicon
from bot.model.instrument import Instrument, InstrumentId, Kind, Listing, Name
from bot.model.quote import Quote
from bot.parsing.layout import read_layout
from bot.parsing.quotes.find import find_quotes

HARBOUR = Instrument(
    id=InstrumentId("harbour-foods"),
    name="Harbour Foods",
    kind=Kind.STOCK,
    listings=(Listing(ric="HBF.L"),),
    names=(Name("Harbour"),),
)
OPENING = "OSLO, March 3 (Reuters) - Northern shares rose on Monday, led by miners and fish farmers."
LEXICON: Lexicon = build_lexicon((HARBOUR,))


def read(*paragraphs: str, headline: str = "Northern shares edge higher in thin trade") -> tuple[Quote, ...]:
    """Return the quotes of an article with this headline and these paragraphs."""
    text = "\n\n".join((headline, OPENING, *paragraphs))
    return find_quotes(text, read_layout(text), LEXICON)


def direct(*paragraphs: str, headline: str = "Northern shares edge higher in thin trade") -> list[Quote]:
    """Return the direct quotations only."""
    return [quote for quote in read(*paragraphs, headline=headline) if quote.direct]
