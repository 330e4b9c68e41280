"""The people of an article: who is named in it, in full, with role and organisation, and where."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from bot.lexicon.attribution import NEVER_NAMES, TITLES
from bot.lexicon.given_names import FEMALE_NAMES, MALE_NAMES
from bot.parsing.quotes.cues import Attribution
from bot.parsing.quotes.passages import Passages
from bot.parsing.quotes.phrases import subject_before
from bot.parsing.quotes.roles import read_role
from bot.parsing.quotes.sources import SourceKind, read_source
from bot.parsing.quotes.words import core, is_organisation, is_possessive, is_role, plain_name

_N = r"(?:[A-ZÀ-Þ][\w’'-]*[\w]|[A-Z]\.(?:\s?[A-Z]\.)?)"
_FULL = re.compile(rf"{_N}(?:\s(?:(?:de|da|di|del|van|von|bin|al|der|den)\s){{0,2}}{_N}){{0,3}}")
_ROLE_WORD = re.compile(r"\b[A-Za-z][A-Za-z-]*\b")
_NAME_AFTER = re.compile(rf"\s({_N}(?:\s(?:(?:de|da|di|del|van|von|bin|al)\s)?{_N}){{1,3}})")
_NAME_BEFORE = re.compile(rf"({_N}(?:\s(?:(?:de|da|di|del|van|von|bin|al)\s)?{_N}){{1,3}}),\s[^,;.()]{{0,70}}\Z")
GIVEN_NAMES = FEMALE_NAMES | MALE_NAMES
_REACH = 110


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in the article.

    Attributes:
        at: the offset of the first mention.
        printed: a full name or a role shows that this is a person.
    """

    name: str
    role: str | None
    organization: str | None
    at: int
    printed: bool = True


@dataclass(slots=True)
class People:
    """The people by the last word of their names, and every full name printed in the text."""

    by_last: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))
    by_first: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))
    printed: dict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    mentions: list[tuple[int, str]] = field(default_factory=list)

    def add(self, person: Person) -> None:
        """Add somebody, or what is new about somebody known."""
        words = person.name.split()
        same = self.by_last[words[-1]]
        for index, known in enumerate(same):
            if known.name == person.name:
                same[index] = replace(
                    known, role=known.role or person.role, organization=known.organization or person.organization
                )
                return
        same.append(person)
        if len(words) > 1:
            self.by_first[words[0]].append(person)

    def named(self, name: str, at: int) -> Person:
        """Return the person meant by a name at an offset: the fullest name known for it, the nearest before it."""
        last = name.rsplit(None, 1)[-1]
        known = [person for person in self.by_last.get(last, ()) if _may_be(name, person.name)]
        if " " not in name and not any(" " in person.name for person in known):
            known = [*known, *self.by_first.get(name, ())]
        best = _nearest([(person.at, person.name) for person in known if " " in person.name], at)
        full = best or self._printed_in_full(name, last, at)
        merged = Person(full or name, None, None, at, printed=bool(full) or any(person.role for person in known))
        for person in known:
            if person.name in (merged.name, name):
                merged = replace(
                    merged, role=merged.role or person.role, organization=merged.organization or person.organization
                )
        return merged

    def between(self, start: int, end: int) -> list[str]:
        """Return the people mentioned between two offsets, by full or last name, in order."""
        low, high = bisect_left(self.mentions, (start, "")), bisect_left(self.mentions, (end, ""))
        return [name for _, name in self.mentions[low:high]]

    def _printed_in_full(self, name: str, last: str, at: int) -> str | None:
        """Return the full name that the text prints anywhere for a last name."""
        if " " in name:
            return name
        return _nearest([(where, full) for where, full in self.printed.get(last, ()) if _may_be(name, full)], at)


def _may_be(name: str, full: str) -> bool:
    """Tell that a name may be short for a full one: all its words stand in it."""
    return set(name.split()) <= set(full.split()) or set(full.split()) <= set(name.split())


def _nearest(found: list[tuple[int, str]], at: int) -> str | None:
    """Return the last name before an offset, else the first after it."""
    if not found:
        return None
    before = [name for where, name in found if where <= at]
    return before[-1] if before else found[0][1]


def read_people(passages: Passages, found: Iterable[Attribution], known: frozenset[str]) -> People:
    """Return the people of an article: those who speak, and those with a role beside their names.

    Args:
        passages: the body.
        found: all its attributions.
        known: organisations that the article shows to be such.
    """
    people = People()
    for attribution in found:
        source = attribution.source
        if source and source.kind is SourceKind.PERSON and source.name:
            people.add(Person(source.name, source.role, source.organization, attribution.subject.start))
    for person in _with_roles(passages, known):
        people.add(person)
    _read_names(people, passages, known)
    return people


def _read_names(people: People, passages: Passages, known: frozenset[str]) -> None:
    """Add every full name that the text prints, and every mention of somebody by full or last name."""
    shown = {last for last, several in people.by_last.items() if any(" " in person.name for person in several)}
    mentions: list[tuple[int, str, str]] = []
    for match in _FULL.finditer(passages.masked):
        words = match[0].split()
        while len(words) > 1 and (words[0] in NEVER_NAMES or core(words[0]).rstrip(".") in TITLES or is_role(words[0])):
            words = words[1:]
        last = core(words[-1])
        if len(words) > 1 and not is_organisation(words, known):
            people.printed[last].append((match.start(), plain_name(words)))
            if words[0] in GIVEN_NAMES:
                shown.add(last)
        if not is_possessive(match[0]):
            mentions.append((match.start(), last, " ".join(words)))
    people.mentions = [(at, name) for at, last, name in mentions if last in shown]


def _with_roles(passages: Passages, known: frozenset[str]) -> Iterator[Person]:
    """Yield people whose role stands before or after their names, wherever they are mentioned."""
    starts = [stretch.span.start for stretch in passages.stretches]
    for match in _ROLE_WORD.finditer(passages.masked):
        if not is_role(match[0]):
            continue
        index = bisect_left(starts, match.start() + 1) - 1
        if index < 0 or match.end() > passages.stretches[index].span.end:
            continue
        begin = max(starts[index], match.start() - _REACH)
        yield from _role_before_name(passages.masked, begin, match, known)
        yield from _name_before_role(passages.masked, begin, match, known)


def _role_before_name(masked: str, begin: int, role: re.Match[str], known: frozenset[str]) -> Iterator[Person]:
    """Read "Northgate analyst Jane Roe" wherever it stands."""
    name = _NAME_AFTER.match(masked, role.end())
    phrase = subject_before(masked, begin, name.end()) if name else None
    source = read_source(phrase.head, phrase.appositions, known) if phrase else None
    if source and source.kind is SourceKind.PERSON and source.name and " " in source.name:
        yield Person(source.name, source.role, source.organization, role.start())


def _name_before_role(masked: str, begin: int, role: re.Match[str], known: frozenset[str]) -> Iterator[Person]:
    """Read "Jane Roe, chief economist at Northgate" wherever it stands."""
    name = _NAME_BEFORE.search(masked, begin, role.start())
    if name is None:
        return
    words = name[1].split()
    while len(words) > 1 and (words[0] in NEVER_NAMES or is_role(words[0])):
        words = words[1:]
    if len(words) > 1 and not is_organisation(words, known):
        end = min(
            (at for at in (masked.find(mark, role.end()) for mark in (",", ";", ". ")) if at >= 0), default=len(masked)
        )
        title, organization = read_role(masked[name.end(1) + 1 : min(end, role.end() + _REACH)].strip(" ."))
        yield Person(plain_name(words), title, organization, name.start(1))
