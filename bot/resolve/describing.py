"""Instruments described by what they make or who leads them ("iphone maker", "firm behind wegovy", "musk's empire")."""

from collections.abc import Iterable, Iterator, Sequence

from bot.lexicon.lexicon import Bearers, Lexicon
from bot.lexicon.naming import DESCRIPTORS, GENERIC
from bot.lexicon.normal import Token
from bot.model.instrument import Kind
from bot.resolve.carriers import CHAT, FUNCTION, MARKET

_MAKERS = frozenset(
    "maker makers manufacturer manufacturers producer owner owners parent company firm corporation group business "
    "conglomerate empire studio developer publisher creator inventor operator brand label agency house giant "
    "automaker carmaker drugmaker chipmaker".split()
)
_COINS = frozenset("coin token crypto cryptocurrency".split())
_FUNDS = frozenset("fund etf vehicle".split())
ROLES = _MAKERS | _COINS | _FUNDS
"""What something is to its brand, its founder or its head."""
DESCRIBED_BY = frozenset({"maker", "owner", "parent"})
"""The words by which the catalogue describes the company behind a brand."""

_OWNING = frozenset(
    "owns own owning owned makes make made making produces sells selling runs run running founded created started "
    "builds built led headed controlled develops developed publishes invented".split()
)
_LINKS = _OWNING | frozenset("of behind that which who by the a an is".split())
_ASKING = frozenset({"who", "whoever"})
_TRADES = DESCRIPTORS | frozenset(
    "drug car cars chip phone game toy shoe luxury rocket space fashion beer drinks "
    "food parent holding social investment".split()
)
_WORDS_AT_MOST = 4
_FREE = FUNCTION | MARKET | CHAT | GENERIC

Described = tuple[int, int, str, Bearers]
"""The first and the last of the describing words, the brand with what it is called for, and who is described."""


def described(words: Sequence[Token], lexicon: Lexicon, ordinary: frozenset[str]) -> Iterator[Described]:
    """Yield the descriptions in a sentence, each as long as it goes.

    The catalogue has one description of each brand or person ("wegovy maker", "jack ma's company"); the words of a
    sentence may put it in any other way. A brand that is a name by itself needs none, unless it is a common word.

    Args:
        words: of the sentence, in normal form, possessive or not.
        lexicon: the names.
        ordinary: English words in common use.
    """
    for place, word in enumerate(words):
        if word.form in ROLES:
            yield from _before(words, place, lexicon, ordinary)
        if word.form in ROLES or word.form in _ASKING:
            yield from _after(words, place, lexicon, ordinary)


def _before(words: Sequence[Token], role: int, lexicon: Lexicon, ordinary: frozenset[str]) -> Iterator[Described]:
    """Yield what the brand or person right before a role tells, a trade between them or not."""
    end = role
    while end > 0 and (words[end - 1].form in ROLES or words[end - 1].form in _TRADES):
        end -= 1
    for stop in sorted({role, end}):
        for start in range(max(0, stop - _WORDS_AT_MOST), stop):
            bearers = _bearers(words[start:stop], words[stop : role + 1], lexicon, ordinary)
            if bearers:
                yield start, role, _form(words[start:stop], words[role]), bearers
                return


def _after(words: Sequence[Token], role: int, lexicon: Lexicon, ordinary: frozenset[str]) -> Iterator[Described]:
    """Yield what the brand or person after a role tells, with words such as "of" or "that owns" between them."""
    start = role + 1
    while start < len(words) and words[start].form in _LINKS:
        start += 1
    if start == role + 1 or not any(word.form in _LINKS - {"the", "a", "an"} for word in words[role + 1 : start]):
        return
    for stop in range(min(len(words), start + _WORDS_AT_MOST), start, -1):
        bearers = _bearers(words[start:stop], words[role:start], lexicon, ordinary)
        if bearers:
            yield role, stop - 1, _form(words[start:stop], words[role]), bearers
            return


def _form(brand: Sequence[Token], role: Token) -> str:
    """Return a brand and what is to it."""
    return " ".join([*(word.form for word in brand), role.form])


def _bearers(brand: Sequence[Token], said: Sequence[Token], lexicon: Lexicon, ordinary: frozenset[str]) -> Bearers:
    """Return whom a brand or a person stands for, as the catalogue describes them."""
    forms = [word.form for word in brand]
    if forms[0] in _FREE or forms[-1] in _FREE:
        return ()
    roles = {word.form for word in said}
    name = " ".join(forms)
    for text in (name, name.removesuffix("s")):
        for key in _keys(text, roles):
            found = lexicon.name_bearers(key)
            if found:
                return found
    plain = all(form in ordinary for form in forms) or roles <= _FREE
    return () if plain else _companies(lexicon.name_bearers(name), lexicon)


def _keys(brand: str, roles: Iterable[str]) -> Iterator[str]:
    """Yield the descriptions under which the catalogue may have a brand or a person."""
    roles = set(roles)
    nouns = ("coin",) if roles & _COINS else ("fund", "company") if roles & _FUNDS else ("company",)
    for noun in nouns:
        yield from (f"{brand}s {noun}", f"{brand} {noun}")
    if not roles & (_COINS | _FUNDS):
        yield from (f"{brand} {role}" for role in sorted(DESCRIBED_BY))


def _companies(bearers: Bearers, lexicon: Lexicon) -> Bearers:
    """Return the bearers of a name where the first is a company."""
    return bearers if bearers and lexicon.instruments[bearers[0][0]].kind is Kind.STOCK else ()
