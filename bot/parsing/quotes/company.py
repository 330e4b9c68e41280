"""The company that an article is about: who "the company" and a finance chief without an employer belong to."""

import re

from bot.lexicon.attribution import GOVERNMENT_SEATS, KNOWN_SURNAMES, NATIONS, NEVER_NAMES
from bot.lexicon.lexicon import Lexicon
from bot.model.instrument import Kind
from bot.model.layout import Layout
from bot.model.span import Span
from bot.parsing.quotes.words import core, run_at, split_words

_CODED = re.compile(
    r"(?:The\s)?((?:[A-Z][\w&.'’-]*\s){1,4})"
    r"[<(](?:(?:NYSE|NASDAQ|LSE|ASX|TSX|HKG): ?)?[A-Z0-9]{1,6}(?:\.[A-Z]{1,3})?[>)]"
)
_LONGEST = 4
_OFTEN = 5


def about_company(text: str, layout: Layout, lexicon: Lexicon) -> str | None:
    """Return the name of the company that the headline names first, else the one that opens the body, if any.

    A company is known by the catalogue ("Harbour Foods beats forecasts") or by its printed code
    ("Harbour Foods (HBF.L) said").

    Args:
        text: the document's text.
        layout: its headline and blocks.
        lexicon: the names to recognise.
    """
    if layout.headline and (name := _company_in(text, layout.headline, lexicon)):
        return name
    first = layout.blocks[0].span if layout.blocks else Span(0, 0)
    coded = _CODED.match(text, first.start, first.end)
    return coded[1].strip() if coded else _recurring(text, layout, lexicon)


def _recurring(text: str, layout: Layout, lexicon: Lexicon) -> str | None:
    """Return the name in the headline that the text repeats most ("Weak dollar hits Harbour")."""
    words = split_words(layout.headline.of(text)) if layout.headline else []
    if sum(word.islower() for word in words) * 2 < len(words):
        return None
    counts: dict[str, int] = {}
    for word in map(core, words):
        if word[:1].isupper() and word not in NEVER_NAMES | NATIONS | KNOWN_SURNAMES | GOVERNMENT_SEATS:
            counts[word] = text.count(word) if not lexicon.by_name(word) else 0
    best = max(counts, key=lambda word: counts[word], default=None)
    return best if best and counts[best] >= _OFTEN else None


def _company_in(text: str, span: Span, lexicon: Lexicon) -> str | None:
    """Return the first company of a stretch."""
    words = split_words(span.of(text))
    for start, word in enumerate(words):
        if not word[:1].isupper():
            continue
        for end in range(min(run_at(words, start), start + _LONGEST), start, -1):
            name = " ".join(core(part) for part in words[start:end]).removesuffix("'s")
            found = lexicon.by_name(name)
            if found and lexicon.instruments[found[0]].kind is Kind.STOCK:
                return name
    return None
