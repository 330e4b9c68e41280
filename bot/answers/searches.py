"""The ways to search texts for a topic: as typed, in the other word or spelling, in English for a Chinese topic."""

from collections.abc import Sequence
from typing import TypeVar

from bot.lexicon.groups import group_in
from bot.lexicon.messages import N_
from bot.lexicon.topics import english_searches
from bot.model.answer import Note

T = TypeVar("T")

_PEOPLES = {
    "chinese": "china", "japanese": "japan", "european": "europe", "german": "germany", "indian": "india",
    "american": "u.s.", "french": "france", "british": "britain", "korean": "korea", "asian": "asia",
    "us": "u.s.", "tech": "technology", "bank": "lenders", "banks": "lenders", "fed": "federal reserve",
    "rates": "interest", "cars": "carmakers", "chips": "chip",
}  # fmt: skip
"""Words that people type for what articles print otherwise."""


_BRITISH = {
    "center": "centre", "centers": "centres", "labor": "labour", "aluminum": "aluminium", "program": "programme",
    "defense": "defence", "tires": "tyres", "airplane": "aeroplane", "color": "colour", "harbor": "harbour",
}  # fmt: skip
"""American spellings and the British ones; an article may have either."""
_OTHERWISE = {**_PEOPLES, **_BRITISH, **{british: american for american, british in _BRITISH.items()}}
_TELLING = 3
_TRIED_THERE = 2
_MOST = 6


def variants(topic: str) -> tuple[str, ...]:
    """Return the ways to search for a topic, the first as typed; each is to be tried where those before found nothing.

    Args:
        topic: words of a question.
    """
    words = topic.lower().split()
    other = " ".join(_OTHERWISE.get(word, word) for word in words)
    partly = [" ".join(_OTHERWISE.get(word, word) if word == turned else word for word in words) for turned in words]
    longest = max(words, key=len, default=topic)
    found = (topic.lower(), *english_searches(topic), other, *partly, longest if len(longest) > _TELLING else "")
    found = _of_group(topic.lower()) or found
    return tuple(dict.fromkeys(filter(None, found)))[:_MOST]


def _of_group(folded: str) -> tuple[str, ...]:
    """Return what articles call the companies of a sector group: "chinese bank stocks" are "china banks", "banks"."""
    named = group_in(folded)
    if named is None:
        return ()
    group, (start, end) = named
    around = f"{folded[:start]} {folded[end:]}".split()
    where = " ".join(_OTHERWISE.get(word, word) for word in around)
    there = tuple(f"{where} {words}" for words in group.searches[:_TRIED_THERE]) if where else ()
    return (*there, *group.searches)


def best_of(topic: str, results: Sequence[Sequence[T]]) -> tuple[T, ...]:
    """Return what the first search that found anything gave; for a Chinese topic also what is told in English.

    Args:
        topic: words of a question.
        results: what each of its `variants` gave, in their order.
    """
    first, *rest = results or ((),)
    otherwise = tuple(next((result for result in rest if result), ()))
    return (*first, *otherwise) if english_searches(topic) else tuple(first) or otherwise


def searched_for(topic: str, results: Sequence[Sequence[object]]) -> tuple[Note, ...]:
    """Say in which English words a Chinese topic was searched, none for another topic.

    Args:
        topic: words of a question.
        results: what each of its `variants` gave, in their order.
    """
    english = english_searches(topic)
    if not english:
        return ()
    words = next((words for words, result in zip(english, results[1:], strict=False) if result), english[0])
    return (Note(N_("Also searched for: {words}"), (("words", words),)),)


def telling(topic: str, results: Sequence[Sequence[object]]) -> str:
    """Return the words to look for in the texts found: those of the topic, and of the search that found them."""
    found_by = [(words, bool(result)) for words, result in zip(variants(topic), results, strict=False)]
    found = next((words for words, found_any in found_by if found_any), "")
    if group_in(topic.lower()):
        return found or topic
    english = next((words for words, found_any in found_by[1:] if found_any), "")
    return " ".join(dict.fromkeys((topic, found, english if english_searches(topic) else ""))).strip()
