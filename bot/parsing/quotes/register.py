"""The register: read who is named in an article, in full, with role and organisation, wherever that stands."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from bot.lexicon.attribution import NEVER_NAMES
from bot.lexicon.given_names import GIVEN_NAMES
from bot.lexicon.offices import KNOWN_SURNAMES, TITLES
from bot.parsing.quotes.attribution import Attribution
from bot.parsing.quotes.passages import Passages
from bot.parsing.quotes.people import People, Person
from bot.parsing.quotes.phrases import subject_before
from bot.parsing.quotes.roles import employer_at, read_role
from bot.parsing.quotes.sources import SourceKind, read_source
from bot.parsing.quotes.spotting import spot
from bot.parsing.quotes.words import (
    ROLE_WORDS,
    core,
    is_organisation,
    is_possessive,
    is_role,
    plain_name,
    without_heading,
)

_N = r"[A-ZÀ-Þ](?:[\w’'-]*\w|\.(?<=[A-Z].)(?:\s?[A-Z]\.)?)"
"""A word of a name or its initials; what begins with a capital is found fast."""
_PARTICLE = r"(?:(?:de|da|di|del|van|von|bin|al|der|den)\s){0,2}"
_FULL = re.compile(rf"{_N}(?:\s{_PARTICLE}{_N}){{0,5}}")
_NAME_AFTER = re.compile(rf"\s({_N}(?:\s{_PARTICLE}{_N}){{1,3}})")
_NAME_BEFORE = re.compile(rf"({_N}(?:\s{_PARTICLE}{_N}){{1,3}}),\s[^,;.()]{{0,70}}\Z")
_NAME_IS = re.compile(rf"({_N}(?:\s{_PARTICLE}{_N}){{1,3}}) (?:is|was) (?:an? |the )?(?:[a-z-]+ ){{0,4}}\Z")
_IS = re.compile(r"^\s*(?:is|was) ")
_WORD = re.compile(r"\b[A-Za-z][A-Za-z-]*\b")
_PHRASE_END = re.compile(r"[,;]|(?<![A-Z])\. ")
_BEFORE_EMPLOYER = (" at ", " of ", " from ")
_NO_ROLE = frozenset(
    "is was are were be has had have said says and but as in on for with who which that to by from at".split()
)
_REACH = 110
_APART = 72
"""How many characters at most part a name's comma from the role behind it."""


def read_people(passages: Passages, found: Iterable[Attribution]) -> People:
    """Return the people of an article: those who speak, those with a role beside their names, those named in full.

    Args:
        passages: the body.
        found: all its attributions.
    """
    people = People()
    for attribution in found:
        source = attribution.source
        if source and source.kind is SourceKind.PERSON and source.name:
            people.add(Person(source.name, source.role, source.organization, attribution.subject.start))
    for person in _with_roles(passages):
        people.add(person)
    _read_names(people, passages)
    people.houses = people.employers()
    return people


def _read_names(people: People, passages: Passages) -> None:
    """Add every full name that the text prints, the employer after it, and every mention by full or last name."""
    masked = passages.masked
    mentions: list[tuple[int, str]] = []
    full: list[tuple[str, str]] = []
    for match in _FULL.finditer(masked):
        name = match[0]
        if " " in name:
            words = without_heading(_without_titles(name.split()))
            if is_organisation(words):
                owner, words = words, _from_given_name(words)
                _add_owner(people, owner[: len(owner) - len(words)], words, match.start())
            if len(words) > 1 and not is_organisation(words):
                plain = plain_name(words)
                people.printed[core(words[-1])].append((match.start(), plain))
                full.append((core(words[-1]), words[0]))
                _add_employer(people, masked, plain, match)
            name = " ".join(words)
        mentions.append((match.start(), name))
    shown = {last for last, several in people.by_last.items() if any(" " in person.name for person in several)}
    shown |= KNOWN_SURNAMES | {last for last, first in full if first in GIVEN_NAMES or last in people.by_last}
    kept = {name for name in {name for _, name in mentions} if _is_mention(name, shown)}
    people.mentions = [(at, name) for at, name in mentions if name in kept]


def _is_mention(name: str, shown: AbstractSet[str]) -> bool:
    """Tell a name whose last word is a person's last name from one that only says whose something is."""
    return core(name.rsplit(" ", 1)[-1]) in shown and not is_possessive(name)


def _from_given_name(words: list[str]) -> list[str]:
    """Return the person's name at the end of an office: "Senate Minority Whip Jane Roe" gives "Jane Roe"."""
    start = next((index for index in range(1, len(words) - 1) if words[index] in GIVEN_NAMES), 0)
    return words[start:]


def _add_owner(people: People, owner: list[str], name: list[str], at: int) -> None:
    """Add the house before a name: "Northgate Bank's Jane Roe"."""
    if owner and len(name) > 1 and is_possessive(owner[-1]) and is_organisation(owner):
        people.add(Person(plain_name(name), None, " ".join(core(word) for word in owner), at))


def _add_employer(people: People, masked: str, name: str, match: re.Match[str]) -> None:
    """Add what follows a name: "Jane Roe at Northgate", "Jane Roe of Northgate Securities"."""
    if not masked.startswith(_BEFORE_EMPLOYER, match.end()):
        return
    employer = employer_at(masked[match.end() : match.end() + _REACH].split(), 1)
    if employer and is_organisation(employer.split()):
        people.add(Person(name, None, employer, match.start()))


def _without_titles(words: list[str]) -> list[str]:
    """Return a name without what stands before it: "U.S. Treasury Secretary Jane Roe" gives "Jane Roe"."""
    for index in range(len(words) - 2, -1, -1):
        if is_possessive(words[index]) and not is_organisation(words[: index + 1]):
            return words[index + 1 :]
        if words[index] in NEVER_NAMES or core(words[index]).rstrip(".") in TITLES or is_role(words[index]):
            return words[index + 1 :]
    return words


def _with_roles(passages: Passages) -> Iterator[Person]:
    """Yield people whose role stands before or after their names, wherever they are mentioned."""
    starts = [stretch.span.start for stretch in passages.stretches]
    for match in spot(_WORD, passages.masked, passages.words, ROLE_WORDS):
        index = bisect_left(starts, match.start() + 1) - 1
        if index < 0 or match.end() > passages.stretches[index].span.end:
            continue
        begin = max(starts[index], match.start() - _REACH)
        yield from _role_before_name(passages.masked, begin, match)
        yield from _name_before_role(passages.masked, begin, match)


def _role_before_name(masked: str, begin: int, role: re.Match[str]) -> Iterator[Person]:
    """Read "Northgate analyst Jane Roe" wherever it stands."""
    name = _NAME_AFTER.match(masked, role.end())
    phrase = subject_before(masked, begin, name.end()) if name else None
    source = read_source(phrase.head, phrase.appositions) if phrase else None
    if source and source.kind is SourceKind.PERSON and source.name and " " in source.name:
        yield Person(source.name, source.role, source.organization, role.start())


def _name_near(masked: str, begin: int, end: int) -> re.Match[str] | None:
    """Find the name that a comma, or "is", parts from the role that stands at `end`; a look tells where none can be."""
    comma = masked.rfind(",", begin, end)
    if begin < comma and end - comma <= _APART and (masked[comma - 1] == "." or masked[comma - 1].isalnum()):
        name = _NAME_BEFORE.search(masked, begin, end)
        if name:
            return name
    is_there = masked.find(" is ", begin, end) >= 0 or masked.find(" was ", begin, end) >= 0
    return _NAME_IS.search(masked, begin, end) if is_there else None


def _name_before_role(masked: str, begin: int, role: re.Match[str]) -> Iterator[Person]:
    """Read "Jane Roe, chief economist at Northgate" wherever it stands."""
    name = _name_near(masked, begin, role.start())
    if name is None:
        return
    words = _without_titles(name[1].split())
    if len(words) > 1 and not is_organisation(words):
        reach = min(len(masked), role.end() + _REACH)
        end = _PHRASE_END.search(masked, role.end(), reach)
        phrase = _IS.sub("", masked[name.end(1) : end.start() if end else reach].lstrip(",")).strip(" .")
        if phrase.split(maxsplit=1)[0] in _NO_ROLE:
            return
        title, organization = read_role(phrase)
        yield Person(plain_name(words), title, organization, name.start(1))
