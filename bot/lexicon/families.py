"""Families: names that many companies begin with, so that the name alone does not say which is meant."""

from bisect import bisect_left
from collections.abc import Collection, Iterable

from bot.lexicon.normal import is_asian, joined
from bot.model.instrument import InstrumentId

FAMILY = 6
"""From so many companies on, a name they share is read as that of the family ("samsung"), not of one ("toyota")."""

_LONGEST_ASIAN = 4


def find_families(
    companies: Iterable[tuple[str, InstrumentId]], names: Collection[str]
) -> dict[str, tuple[InstrumentId, ...]]:
    """Return the families by their name, without spaces, each with its companies in the order given.

    Args:
        companies: the names of companies in normal form with their ids, the likeliest first.
        names: the names that mean something by themselves, without spaces.
    """
    members: dict[str, dict[InstrumentId, None]] = {}
    asian: list[tuple[str, InstrumentId]] = []
    for form, slug in companies:
        word, space, _ = form.partition(" ")
        if space and word in names:
            members.setdefault(word, {})[slug] = None
        if is_asian(form):
            asian.append((joined(form), slug))
    asian.sort()
    for name in names:
        if 1 < len(name) <= _LONGEST_ASIAN and is_asian(name):
            for form, slug in asian[bisect_left(asian, (name,)) :]:
                if not form.startswith(name):
                    break
                members.setdefault(name, {})[slug] = None
    return {name: tuple(slugs) for name, slugs in members.items() if len(slugs) >= FAMILY}
