"""Sources: the noun phrase beside a verb of speech read as a person, a house, a pronoun or somebody unnamed."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.lexicon.attribution import DOCUMENT_NOUNS, INSTITUTION_NOUNS, NEVER_NAMES, PARTICLES
from bot.lexicon.given_names import GIVEN_NAMES
from bot.lexicon.houses import NATIONAL_WORDS, NATIONS, ORGANISATION_WORDS
from bot.lexicon.offices import HONORIFICS, PLURAL_SPEAKERS
from bot.lexicon.places import country_of
from bot.parsing.quotes.phrases import HEADING
from bot.parsing.quotes.roles import employer_at, is_field, read_role
from bot.parsing.quotes.words import (
    core,
    is_capital,
    is_organisation,
    is_possessive,
    is_role,
    person_at,
    plain_name,
    run_at,
    split_words,
    without_heading,
)

_LEADING = re.compile(
    r"^(?:[^\w(]|(?:but|and|while|so|or|as|after|yet|one|another|both|then|when|also|because|since|though|although)\s)+"
)
_EMPLOYER_INSIDE = re.compile(r"((?:[A-Z][\w.’'-]*\s){1,2}[A-Z][\w’'-]+) \(((?:[A-Z][\w.&’'-]*\s?){1,4})\)\Z")
"""A person's employer in brackets: "Jane Roe (Northgate Securities)"."""
_FIRM = re.compile(r"[A-Z][a-z]+, [A-Z][a-z]+ (?:&|and) [A-Z][a-z]+")
"""A firm named after its partners: "Roe, Low & Gull"."""
_GROUP = re.compile(r"\s(?:including|led by)\s")
_PRONOUNS = frozenset(("he", "she", "they", "it", "who", "i", "we", "you"))
_OPENING_NOUNS = frozenset("brokerage company broker firm bank lender miner retailer".split())
"""Nouns that open a bullet without their article: "Brokerage says"."""
_FULL_NAME = 2
_ARTICLES = frozenset(("a", "an", "the", "this", "that", "its", "their", "his", "her", "our"))
_BEFORE_NAMES = _ARTICLES | {"of", "at", "for", "from", "with", "and", "in"}
_NEVER_SPEAK = NEVER_NAMES - PLURAL_SPEAKERS
_COUNTRIES = NATIONAL_WORDS | NATIONS


class SourceKind(StrEnum):
    """What the noun phrase is."""

    PERSON = "person"
    HOUSE = "house"
    PRONOUN = "pronoun"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Source:
    """Who said it, as far as the noun phrase tells.

    Attributes:
        name: the person's name as written here, or the pronoun.
        noun: what stands for a house or somebody unnamed ("company", "note", "analysts"), or a person's honorific.
        definite: the phrase begins with "the": somebody named elsewhere ("the analyst").
    """

    kind: SourceKind
    name: str | None = None
    role: str | None = None
    organization: str | None = None
    noun: str | None = None
    definite: bool = False


def read_source(head: str, appositions: list[str]) -> Source | None:
    """Return the source that a noun phrase and its appositions name, None where it names nobody who could speak.

    `("Jane Roe", ["analyst at Northgate"])`, `("Northgate analyst Jane Roe", [])`, `("the Northgate note", [])`.

    Args:
        head: the phrase beside the verb.
        appositions: what follows it between commas.
    """
    if inside := _EMPLOYER_INSIDE.match(head):
        head, appositions = inside[1], [f"of {inside[2]}", *appositions]
    if appositions and _FIRM.fullmatch(f"{head}, {appositions[0]}"):
        head, appositions = f"{head} {appositions[0]}", appositions[1:]
    head = _first_of_two(head)
    if group := _GROUP.search(head):
        head, appositions = head[: group.start()], [head[group.end() :], *appositions]
    words = without_heading(split_words(_LEADING.sub("", head)))
    definite = bool(words) and words[0].lower() == "the"
    own = bool(words) and words[0].lower() in ("its", "their")
    while len(words) > 1 and (words[0].lower() in _ARTICLES or core(words[0]) in NEVER_NAMES) and not is_role(words[0]):
        words = words[1:]
    if not words:
        return None
    if words[-1].lower() in _PRONOUNS:
        return Source(SourceKind.PRONOUN, words[-1].lower())
    ends_name = len(words) > 1 and core(words[-1]) in ORGANISATION_WORDS and is_capital(words[-2])
    if (core(words[-1]) in _NEVER_SPEAK and not ends_name) or not any(char.isalpha() for char in words[-1]):
        return None
    found = _with_role(words) if any(is_role(word) for word in words) else _without_role(words)
    if found and own and found.role and found.organization is None and found.name is None:
        found = replace(found, kind=SourceKind.HOUSE, organization="the house")
    return _with_appositions(found, appositions, definite=definite) if found else None


def _first_of_two(head: str) -> str:
    """Return the first of two people with an office each: "Governor Jane Roe and President John Low"."""
    first, joined, second = head.partition(" and ")
    words = first.split()
    named = joined and len(words) > _FULL_NAME and is_capital(words[-1]) and not is_role(words[-1])
    several = named and any(is_role(word) for word in words) and any(is_role(word) for word in second.split())
    return first if several else head


def _with_role(words: list[str]) -> Source | None:
    """Read a phrase that has a role: "Northgate analyst Jane Roe", "analysts at Northgate", "the finance chief"."""
    for index in range(len(words) - 1, -1, -1):
        if not is_role(words[index]) or index + 1 == len(words):
            continue
        end = person_at(words, index + 1)
        name = words[index + 1 : end]
        if name and not is_organisation(name):
            role, organization = read_role(" ".join(words[: index + 1]))
            return Source(SourceKind.PERSON, plain_name(name), role, organization or _of(words, end))
    return _person_before_role(words) or _person_at_end(words) or _unnamed(words)


def _person_before_role(words: list[str]) -> Source | None:
    """Read "Jane Roe of Northgate's research head"-like phrases whose name comes first: "Jane Roe, analyst"."""
    end = person_at(words, 0)
    if end > 1 and words[end : end + 1] and words[end] in ("of", "from", "at") and not is_organisation(words[:end]):
        return Source(SourceKind.PERSON, plain_name(words[:end]), None, _of(words, end))
    return None


def _person_at_end(words: list[str]) -> Source | None:
    """Read "Northgate's head of rates strategy Jane Roe": the name follows the field of the role."""
    small = max((index for index, word in enumerate(words) if word.islower()), default=len(words))
    given = next((index for index in range(small + 2, len(words) - 1) if words[index] in GIVEN_NAMES), small + 1)
    name = words[given:]
    if given > small + 1:
        small = given - 1
    if len(name) < _FULL_NAME or words[small] in _BEFORE_NAMES:
        return None
    if person_at(words, small + 1) < len(words) or is_organisation(name):
        return None
    role, organization = read_role(" ".join(words[: small + 1]))
    return Source(SourceKind.PERSON, plain_name(name), role, organization)


def _unnamed(words: list[str]) -> Source | None:
    """Read "analysts at Northgate", "Northgate economists", "a trader at a bank": nobody by name."""
    role, organization = read_role(" ".join(words))
    if organization is None and is_role(words[0]) and is_organisation(words[1:]):
        role, organization = words[0], " ".join(core(word) for word in words[1:])
    if organization and organization.lower() in INSTITUTION_NOUNS:
        organization = None
    kind = SourceKind.HOUSE if organization else SourceKind.UNNAMED
    return Source(kind, None, role, organization, noun=core(words[-1]))


def _of(words: list[str], at: int) -> str | None:
    """Return the organisation after "of", "at", "from" or "with" at index `at`."""
    return employer_at(words, at + 1) if words[at : at + 1] and words[at] in ("of", "at", "from", "with") else None


def _without_role(words: list[str]) -> Source | None:
    """Read a phrase without a role: a name, a house, "Northgate's Roe", "a note from Northgate", "the company"."""
    document = next((word for word in words if core(word).lower() in DOCUMENT_NOUNS), None)
    if document and not is_capital(document):
        return _document(words, core(document))
    owner = next((index + 1 for index, word in enumerate(words[:-1]) if is_possessive(word)), 0)
    if owner and is_capital(words[0]):
        name = words[owner : person_at(words, owner)]
        organization = " ".join(core(word) for word in words[:owner])
        if name and not is_organisation(name):
            return Source(SourceKind.PERSON, plain_name(name), None, organization)
        return Source(SourceKind.HOUSE, organization=organization, noun=core(words[-1]))
    return _named(words)


def _document(words: list[str], noun: str) -> Source:
    """Read "the Northgate note", "a note from Northgate", "Fed minutes", "the statement"."""
    for index, word in enumerate(words):
        if is_capital(word) and core(word) not in NEVER_NAMES:
            name = " ".join(core(part) for part in words[index : run_at(words, index)])
            return Source(SourceKind.HOUSE, organization=name, noun=noun)
    return Source(SourceKind.HOUSE, noun=noun)


def _named(words: list[str]) -> Source | None:
    """Read a bare name as a person's or a house's, or a noun that stands for a house."""
    if described := _described(words):
        return described
    while len(words) > 1 and words[0].endswith("-based"):
        words = words[1:]
    first = next((index for index, word in enumerate(words) if is_capital(word) or word[:1].isdigit()), None)
    if first == 0 and len(words) == 1 and words[0].lower() in _OPENING_NOUNS:
        return Source(SourceKind.HOUSE, noun=words[0].lower())
    if first is None:
        noun = " ".join(core(word).lower() for word in words[-2:])
        return Source(SourceKind.HOUSE, noun=noun) if noun.split()[-1] in INSTITUTION_NOUNS else None
    words = words[first:]
    end = person_at(words, 0)
    if end and not is_organisation(words[:end]) and not _runs_on(words, end):
        title = words[0].rstrip(".") if words[0].rstrip(".") in HONORIFICS else None
        return Source(SourceKind.PERSON, plain_name(words[:end]), None, _of(words, end), noun=title)
    name = words[: run_at(words, 0)]
    return Source(SourceKind.HOUSE, organization=" ".join(core(word) for word in name)) if name else None


def _described(words: list[str]) -> Source | None:
    """Read "market research firm Northgate", "rating agency Moody's": the name follows what the house is."""
    small = max((index for index, word in enumerate(words[:-1]) if word in INSTITUTION_NOUNS), default=-1)
    name = words[small + 1 : run_at(words, small + 1)] if small >= 0 else []
    if not name or not is_capital(name[0]):
        return None
    noun = " ".join(words[: small + 1]).lower()
    return Source(SourceKind.HOUSE, organization=" ".join(core(word) for word in name), noun=noun)


def _runs_on(words: list[str], end: int) -> bool:
    """Tell that a name goes on as an organisation's: "Keystone of Ohio Bank", "Smith & Sons"."""
    run = run_at(words, 0)
    if words[end : end + 1] == ["&"]:
        return True
    return (
        run > end
        and any(core(word) in ORGANISATION_WORDS for word in words[end:run])
        and words[end] not in ("of", "at")
    )


def _with_appositions(source: Source, appositions: list[str], *, definite: bool) -> Source:
    """Return the source with what its appositions add: a role and employer, or the name itself."""
    name, role, organization = source.name, source.role, source.organization
    kind, at_work = source.kind, source.organization is not None
    for index, phrase in enumerate(appositions):
        words = split_words(phrase)
        words = words[1:] if words[:1] in (["also"], ["now"]) else words
        last = index + 1 == len(appositions)
        if words[:1] == ["who"] or " who " in phrase:
            organization = organization or _runs(phrase)
        if HEADING.match(phrase):
            continue
        if words[1:2] == ["by"] and words[0] in ("led", "headed") and _is_person(words[2:]):
            kind, name = SourceKind.PERSON, plain_name(words[2:])
        elif words[:1] == ["whose"] and organization is None and kind is SourceKind.PERSON:
            organization = _own_house(words)
        elif any(is_role(word) for word in words) and role is None:
            role, found = read_role(phrase)
            organization = organization or found
            at_work = organization is not None
        elif kind is not SourceKind.PERSON and role and _is_person(words):
            kind, name = SourceKind.PERSON, plain_name(words)
        elif kind is SourceKind.PERSON and organization is None and words and words[0] in ("of", "from", "with", "at"):
            organization = _of(words, 0)
        elif kind is SourceKind.PERSON and role and not at_work and _is_employer(words, last=last):
            organization = " ".join(core(word) for word in words[: run_at(words, 0)]) or None
    return Source(kind, name, role, organization, source.noun, definite)


def _is_employer(words: list[str], *, last: bool) -> bool:
    """Tell an organisation's name from a region ("head of rates, Americas"), a city and more of the role.

    What ends "Jane Roe, managing director, Altafish" is the employer's name whatever its words.
    """
    national = all(core(word) in _COUNTRIES for word in words)
    if not is_capital(words[0]) or national or country_of(" ".join(words)) or is_field(words):
        return False
    return is_organisation(words) or (
        last and all(is_capital(word) and core(word) not in NEVER_NAMES for word in words)
    )


def _runs(phrase: str) -> str | None:
    """Read "who heads strategy at Northgate" and "who now runs Low Capital"."""
    match = HEADING.search(phrase)
    words = split_words(phrase[match.end() :]) if match else []
    if words and is_capital(words[0]):
        return " ".join(core(word) for word in words[: run_at(words, 0)])
    at = next((index for index, word in enumerate(words) if word in ("at", "for")), None)
    return employer_at(words, at + 1) if at is not None else None


def _own_house(words: list[str]) -> str | None:
    """Read "whose firm Northgate Asset Management oversees ..."."""
    named = words[2:3] and words[1] in INSTITUTION_NOUNS and is_capital(words[2])
    return " ".join(core(word) for word in words[2 : run_at(words, 2)]) if named else None


def _is_person(words: list[str]) -> bool:
    """Tell that the words are one full name of a person and nothing else."""
    full = [word for word in words if word not in PARTICLES]
    return len(full) > 1 and person_at(words, 0) == len(words) and not is_organisation(words)
