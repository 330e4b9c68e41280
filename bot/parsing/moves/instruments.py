"""Which instrument of the catalogue a mention means: by its code, its name, the exchange beside it, an earlier name."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from bot.lexicon.lexicon import Lexicon
from bot.model.instrument import InstrumentId, Kind
from bot.model.move import Move
from bot.parsing.moves.catalogue import catalogue_names, is_sector
from bot.parsing.moves.exchanges import place_of_trade
from bot.parsing.moves.mentions import Mention
from bot.parsing.moves.tokens import Tokens


def instrument_of(code: str | None, mention: Mention, name: str, t: Tokens, lexicon: Lexicon) -> InstrumentId | None:
    """Return the instrument of the catalogue that a mention's code, its name as a pair or its name means.

    "MSCI's broadest index ..." is looked up without the mark of possession as well.

    Args:
        code: the printed code, if any.
        mention: the mention.
        name: its name, a currency's as the pair.
        t: the tokens of its sentence.
        lexicon: known names and codes.
    """
    if not code and is_sector(mention.text):
        return None
    if code and (coded := lexicon.by_code(code)):
        return coded[0]
    if place := place_of_trade(t, mention):
        *_, goods = catalogue_names(mention.text)
        if traded := lexicon.by_name(f"{place} {goods}"):
            return traded[0]
    pair = name.rpartition(" ")[2] if "/" in name else name
    named = (known for text in chain((name, pair), catalogue_names(mention.text)) if (known := lexicon.by_name(text)))
    return _of_its_sort(next(named, ()), mention, lexicon)


def _of_its_sort(found: Sequence[InstrumentId], mention: Mention, lexicon: Lexicon) -> InstrumentId | None:
    """Return the instrument that a name means as it is written: `coke` is no company, `Alder Steel` no steel."""
    if not found:
        return None
    if mention.text.islower():
        return next((one for one in found if lexicon.instruments[one].kind is not Kind.STOCK), found[0])
    is_company = mention.text.endswith(" Steel") and lexicon.instruments[found[0]].kind is Kind.COMMODITY
    return None if is_company else found[0]


def by_tickers(moves: Sequence[Move], lexicon: Lexicon) -> Iterator[Move]:
    """Yield the moves, a bare ticker (`ALD up 7% this year`) read as the instrument of another move of the article.

    Args:
        moves: of one article.
        lexicon: known codes.
    """
    met = {move.instrument for move in moves if move.instrument}
    for move in moves:
        unknown = move.instrument is None and move.code is None and move.mention.isalpha() and move.mention.isupper()
        known = next((one for one in lexicon.by_code(move.mention) if one in met), None) if unknown else None
        yield replace(move, instrument=known) if known else move
