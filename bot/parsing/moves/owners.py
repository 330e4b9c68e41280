"""Companies and goods that words around them name: `Alder shares fall`, `assessed Alder's earnings`, `Gold climbs`."""

import re

from bot.model.span import Span
from bot.parsing.moves.mentions import Mention
from bot.parsing.moves.words import COMPANY_WORDS, KINDS, PLACES

_COMMODITY = re.compile(
    r"(?i:\b(?:gold|silver|copper|oil|crude|wheat|corn|soybeans?|cocoa|coffee|sugar|cotton|rubber|palm oil|iron ore"
    r"|natural gas|platinum|palladium|nickel|zinc|aluminium|aluminum|tin|bitcoin|coal|lithium|uranium)\b)"
)
_SHARES_OF = re.compile(r"\s{0,3}(?P<name>[A-Z][\w&.-]{1,30}(?:\s[A-Z&][\w&.-]{0,30}){0,3})(?:'s)?\s(?:shares|stock)\b")
_OWNER = re.compile(
    r"(?P<name>[A-Z][\w&.-]{1,30}(?:\s[A-Z][\w&.-]{0,30}){0,3})'s\s"
    r"(?:(?:quarterly|annual|first|second|third|fourth)\s){0,2}(?:earnings|results|profit|revenue|sales|forecasts?|guidance)\b"
)
_JUST_BEFORE = 250
_NO_COMPANY = (
    PLACES
    | frozenset(KINDS)
    | frozenset(
        "global world asia europe emerging gulf tech bank mining energy japan china india why how what buy "
        "sell best top wall street tokyo london hong kong sydney mumbai australia canadian uk's".split()
    )
)


def shares_named(masked: str, headline: Span) -> Mention | None:
    """Return the company of a headline that begins `Alder shares`, None of any other.

    Args:
        masked: the document's masked text.
        headline: where its headline stands.
    """
    named = _SHARES_OF.match(masked, headline.start, headline.end)
    if named is None or _NO_COMPANY.intersection(named["name"].lower().split()):
        return None
    return Mention(named["name"], Span(*named.span("name")))


def goods_named(masked: str, headline: Span) -> Mention | None:
    """Return the goods that a headline names first, None where it names none.

    Args:
        masked: the document's masked text.
        headline: where its headline stands.
    """
    found = _COMMODITY.search(masked, headline.start, headline.end)
    return Mention(found[0], Span(found.start(), found.end())) if found else None


def owner_before(masked: str, mention: Mention) -> Mention | None:
    """Return the company whose results the words just before a mention speak of: `assessed Alder's earnings`.

    Args:
        masked: the document's masked text.
        mention: of a company not yet known.
    """
    owners = list(_OWNER.finditer(masked, max(0, mention.span.start - _JUST_BEFORE), mention.span.start))
    if not owners or _NO_COMPANY.intersection(owners[-1]["name"].lower().split()):
        return None
    return Mention(owners[-1]["name"], Span(*owners[-1].span("name")))


def is_surname(masked: str, name: str) -> bool:
    """Tell whether a word first stands after another name, as a person's surname does: `Ann Alder`.

    Args:
        masked: the document's masked text.
        name: a word.
    """
    before = masked[: max(0, masked.find(f" {name}"))].rpartition(" ")[2]
    return " " not in name and before[:1].isupper() and before[-1:].isalpha()


def calls_company(words: list[str]) -> bool:
    """Tell whether words are what only a company is called: `the lender`, `the Elm-listed miner`.

    Args:
        words: of a mention, in lower case, at least one.
    """
    return words[-1] in COMPANY_WORDS or words[0].endswith("-listed")
