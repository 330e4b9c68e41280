"""Words of a noun phrase: split it, and tell a person's name from an organisation's."""

import re
from functools import lru_cache

from bot.lexicon.attribution import NEVER_NAMES, PARTICLES
from bot.lexicon.houses import GOVERNMENT_SEATS, HOUSES, LEGAL_FORMS, NAMES_IN_S, NATIONS, ORGANISATION_WORDS
from bot.lexicon.offices import PLURAL_SPEAKERS, ROLE_HEADS, TITLES

_SINGULAR = {head for head in ROLE_HEADS if not head.endswith("s")}
_FORMS = ROLE_HEADS | {head.capitalize() for head in _SINGULAR} | {head.upper() for head in _SINGULAR} | PLURAL_SPEAKERS
ROLE_WORDS = _FORMS | {prefix + form for prefix in ("co-", "ex-", "Co-", "Ex-") for form in _FORMS}
"""Every form in which the head of a role is printed."""

_CODE = re.compile(
    r"\s?(?:<[^<>]{1,20}>|\([A-Z0-9.=^: ]{1,20}\)|\([A-Z]-[\w.]{2,8}\)|\[[^\[\]]{1,40}\]|\((?=http)[^)]*\))"
)
_CODE_OPENS = ("<", "(", "[")
_CONNECTIVES = frozenset(("of", "and", "for", "the", "&", "+", "de", "du", "des", "la", "le", "al", "und", "y"))
_ACRONYM = re.compile(r"(?![A-Z]J$|J[A-Z]$)(?:[A-Z]{2,}\d*|[A-Z][a-z]?[A-Z]{1,3})")
_INITIAL = re.compile(r"[A-Z]\.")
"""Before a word that is a month's or a sentence's too, says that it is a last name: "John C. May"."""
_SITE = re.compile(r"\w\.(?:com|net|org|ai|io)$", re.IGNORECASE)
_REMEMBERED = 4096
_POSSESSIVE_ENDS = frozenset("sS'’")
_LONGEST_NAME = 5
_LONGEST_ACRONYM = 4
_SHORTEST_STOPPED = 3
_SHORTEST_HEADING = 8


def split_words(phrase: str) -> list[str]:
    """Return the words of a phrase, printed codes and commas at their ends removed.

    "Bank of America <BAC.N> CEO" gives `["Bank", "of", "America", "CEO"]`.
    """
    bare = _CODE.sub("", phrase) if any(map(phrase.__contains__, _CODE_OPENS)) else phrase
    return [word.strip(',;:"“”*()') or word for word in bare.split()]


@lru_cache(maxsize=_REMEMBERED)
def core(word: str) -> str:
    """Return a word without its possessive ending and without a full stop that ends no abbreviation."""
    if word.replace("’", "'") in NAMES_IN_S:
        return word
    bare = word.removesuffix("'s").removesuffix("’s")
    if word[-1:] in "'’":
        bare = word[:-1]
    if (
        bare.endswith(".")
        and "." not in bare[:-1]
        and len(bare) >= _SHORTEST_STOPPED
        and bare[:-1] not in LEGAL_FORMS | TITLES
    ):
        bare = bare[:-1]
    return bare


def is_possessive(word: str) -> bool:
    """Tell "Everbright's" and "Sachs'" from other words."""
    return (
        word[-1:] in _POSSESSIVE_ENDS
        and word.lower().endswith(("'s", "’s", "s'", "s’"))
        and word.replace("’", "'") not in NAMES_IN_S
    )


def is_capital(word: str) -> bool:
    """Tell a word that may belong to a name: a capital at the front, or inside as in "iA"."""
    return word[:1].isupper() or (word[:1].isalpha() and any(char.isupper() for char in word[1:3]))


@lru_cache(maxsize=_REMEMBERED)
def is_role(word: str) -> bool:
    """Tell the head noun of a role, in small letters or as a title: "analyst", "President", "CEO", "co-manager"."""
    return word in ROLE_WORDS or core(word).rstrip(".") in ROLE_WORDS


def is_plural_role(role: str | None) -> bool:
    """Tell the role of several: "analysts", "strategists at several banks"; not "head of sales" nor "boss"."""
    head = next((word for word in (role or "").split() if is_role(word)), "")
    return head.endswith("s") and head.lower() != "boss"


def person_at(words: list[str], start: int) -> int:
    """Return the index after the person's name that starts at `start`, `start` where there is none."""
    at = start
    while at < len(words) and at - start < _LONGEST_NAME:
        word = words[at]
        following = words[at + 1 : at + 2] if words[at + 1 : at + 2] != ["la"] else words[at + 2 : at + 3]
        if at > start and word in PARTICLES and following and is_capital(following[0]):
            at += 1
            continue
        month = at > start + 1 and _INITIAL.fullmatch(words[at - 1])
        if not word[:1].isupper() or (core(word) in NEVER_NAMES and not month) or (at > start and is_role(word)):
            break
        at += 1
        if is_possessive(word):
            break
    return at


def run_at(words: list[str], start: int) -> int:
    """Return the index after the organisation's name that starts at `start`: capitals joined by "of", "and", "&"."""
    at = end = start
    while at < len(words):
        word = words[at]
        if is_capital(word) or word[:1].isdigit():
            at += 1
            end = at
            if is_possessive(word):
                break
        elif word in _CONNECTIVES and at > start:
            at += 1
        else:
            break
    return end


def is_organisation(words: list[str]) -> bool:
    """Tell an organisation's name by its words, or by the houses everyone knows.

    Args:
        words: the words of the name.
    """
    return _is_organisation(tuple(words))


@lru_cache(maxsize=_REMEMBERED)
def _is_organisation(words: tuple[str, ...]) -> bool:
    """Tell the same of words that are remembered: an article names the same few again and again."""
    bare = [core(word) for word in words]
    if not bare:
        return False
    name = " ".join(bare)
    if name in GOVERNMENT_SEATS or not NATIONS.isdisjoint(bare):
        return True
    if "-".join(bare) in HOUSES or any(word.rstrip(".") in ORGANISATION_WORDS for word in bare):
        return True
    if any(word in "&+" or word[0].isdigit() or "/" in word or _SITE.search(word) for word in bare if word):
        return True
    acronyms = [word for word in bare if _ACRONYM.fullmatch(word)]
    return bool(acronyms) and (len(acronyms) < len(bare) or all(len(word) <= _LONGEST_ACRONYM for word in bare))


def plain_name(words: list[str]) -> str:
    """Return a name without the titles before it and the possessive after it: "Mr. Smith's" gives "Smith"."""
    bare = [core(word) for word in words]
    while len(bare) > 1 and bare[0].rstrip(".") in TITLES:
        bare = bare[1:]
    return " ".join(word.strip("()") for word in bare)


def without_heading(words: list[str]) -> list[str]:
    """Return a phrase without the heading in capitals that ran into it: "HIGHER COSTS Northgate analysts"."""
    end = next((index for index, word in enumerate(words) if not word.isupper()), 0)
    return words[end:] if end > 1 and sum(map(len, words[:end])) >= _SHORTEST_HEADING else words
