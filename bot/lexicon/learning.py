"""Names and codes that an article teaches by printing them side by side ("Everbright Securities 6178.HK")."""

import re
from collections.abc import Iterator

from bot.lexicon.lexicon import Lexicon
from bot.lexicon.naming import GENERIC
from bot.lexicon.normal import normal_form
from bot.model.article import Article
from bot.model.instrument import Instrument, InstrumentId, Kind, Listing, Name, NameKind
from bot.model.move import Move

LEARNED_PRIOR = 0.3
_RIC = re.compile(r"\.[A-Z0-9]{2,12}|[A-Za-z0-9]{1,12}\.[A-Z]{1,3}")
_ONE_WORD = re.compile(r"[^\W_]+")
"""A single word beside a known code is a sector or a country ("IT", "Mining", "OMAN") far more often than a name."""
_LONGEST = 60
_MOST_WORDS = 6


def learn(article: Article, lexicon: Lexicon, provenance: str) -> tuple[Instrument, ...]:
    """Return what an article teaches: known instruments with a new name, and instruments not known before.

    A name is taken only where the article prints it with a code, and only if it means nothing else already.

    Args:
        article: with its moves.
        lexicon: what is known.
        provenance: what to call the article as a source.

    Returns:
        Instruments to store as learned; of known ones only the new names count.
    """
    taught = {(move.code, move.mention): move for move in article.moves if move.code}
    return tuple(instrument for move in taught.values() for instrument in _taught(move, lexicon, provenance))


def _taught(move: Move, lexicon: Lexicon, provenance: str) -> Iterator[Instrument]:
    """Yield what one move teaches."""
    code, mention = move.code or "", move.mention.strip()
    if not _is_name(mention) or lexicon.by_name(mention):
        return
    name = Name(mention, kind=NameKind.LEARNED)
    known = lexicon.by_code(code)
    if len(known) == 1:
        if _ONE_WORD.fullmatch(mention):
            return
        instrument = lexicon.instruments[known[0]]
        yield Instrument(
            id=instrument.id, name=instrument.name, kind=instrument.kind, names=(name,), provenance=provenance
        )
    elif not known and _RIC.fullmatch(code):
        yield Instrument(
            id=InstrumentId(f"learned:{code.upper()}"),
            name=mention,
            kind=Kind.INDEX if code.startswith(".") else Kind.STOCK,
            listings=(Listing(ric=code),),
            names=(name,),
            prior=LEARNED_PRIOR,
            provenance=provenance,
        )


def _is_name(mention: str) -> bool:
    """Tell whether a mention can be a name: short, not generic words only, with a capital or Asian letters."""
    words = normal_form(mention).split(" ")
    if not mention or len(mention) > _LONGEST or len(words) > _MOST_WORDS:
        return False
    telling = [word for word in words if word not in GENERIC and not word.isdigit()]
    return bool(telling) and (not mention.isascii() or any(char.isupper() for char in mention))
