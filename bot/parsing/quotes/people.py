"""The people of an article: who is named in it, in full, with role and organisation, and where."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import islice

from bot.lexicon.offices import KNOWN_SURNAMES

_FEW = 20
_MOST = 50
_LONG_ENOUGH = 7
_LETTERS = 2
_COMPARED = 200


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in the article.

    Attributes:
        at: the offset of the first mention.
        printed: a full name, a role or common knowledge shows that this is a person.
    """

    name: str
    role: str | None
    organization: str | None
    at: int
    printed: bool = True


@dataclass(slots=True)
class People:
    """The people by the words of their names, every full name printed in the text, and every mention in order.

    Attributes:
        houses: the employers of everybody whom the text names.
    """

    by_last: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))
    by_first: dict[str, list[Person]] = field(default_factory=lambda: defaultdict(list))
    printed: dict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    mentions: list[tuple[int, str]] = field(default_factory=list)
    houses: frozenset[str] = frozenset()

    def add(self, person: Person) -> None:
        """Add somebody, or what is new about somebody known."""
        words = person.name.split()
        same = self.by_last[words[-1]]
        for index, known in enumerate(same[:_MOST]):
            if known.name == person.name:
                same[index] = _merged(known, person)
                return
        if len(same) < _MOST:
            same.append(person)
        if len(words) > 1:
            self.by_first[words[0]].append(person)

    def named(self, name: str, at: int) -> Person:
        """Return the person meant by a name at an offset: the fullest name known for it, the nearest before it."""
        last = name.rsplit(None, 1)[-1]
        known = [person for person in self.by_last.get(last, [])[:_MOST] if _may_be(name, person.name)]
        if " " not in name and not any(" " in person.name for person in known):
            known = [*known, *self.by_first.get(name, [])[:_MOST]]
        full = _nearest(sorted((person.at, person.name) for person in known if " " in person.name), name, at)
        full = full or self._printed_in_full(name, last, at)
        if full is None and last not in KNOWN_SURNAMES and (likely := self._misspelt(last)):
            return self.named(likely, at)
        sure = bool(full) or last in KNOWN_SURNAMES or any(person.role for person in known)
        merged = Person(full or name, None, None, at, printed=sure)
        for person in known:
            if person.name in (merged.name, name):
                merged = _merged(merged, person)
        return merged

    def _misspelt(self, last: str) -> str | None:
        """Return the known last name of which one is the other without its end: "Lopezova" printed as "Lopezov"."""
        if len(last) < _LONG_ENOUGH:
            return None
        near = (
            known
            for known, several in islice(self.by_last.items(), _COMPARED)
            if known != last
            and known[: len(last)] == last[: len(known)]
            and any(" " in person.name for person in several)
        )
        return next((known for known in near if abs(len(known) - len(last)) <= _LETTERS), None)

    def employers(self) -> frozenset[str]:
        """Return the employers of everybody known."""
        return frozenset(
            person.organization for several in self.by_last.values() for person in several if person.organization
        )

    def between(self, start: int, end: int) -> list[str]:
        """Return the people mentioned between two offsets, by full or last name, in order."""
        low, high = bisect_left(self.mentions, (start, "")), bisect_left(self.mentions, (end, ""))
        return [name for _, name in self.mentions[low:high]]

    def _printed_in_full(self, name: str, last: str, at: int) -> str | None:
        """Return the full name that the text prints anywhere for a last name."""
        if " " in name:
            return name
        return _nearest(self.printed.get(last, []), name, at)


def _merged(person: Person, other: Person) -> Person:
    """Return the person with what only the other entry knows."""
    organization = person.organization or other.organization
    return Person(person.name, person.role or other.role, organization, person.at, person.printed)


def _may_be(name: str, full: str) -> bool:
    """Tell that a name may be short for a full one: all its words stand in it."""
    return set(name.split()) <= set(full.split()) or set(full.split()) <= set(name.split())


def _nearest(found: list[tuple[int, str]], name: str, at: int) -> str | None:
    """Return the last full name for `name` before an offset, else the first after it, among the nearest few."""
    index = bisect_right(found, (at, "\uffff"))
    before = (full for _, full in reversed(found[max(0, index - _FEW) : index]) if _may_be(name, full))
    after = (full for _, full in found[index : index + _FEW] if _may_be(name, full))
    return next(before, None) or next(after, None)
