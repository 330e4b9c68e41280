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
_NO_COMPANIES = NEVER_NAMES | NATIONS | KNOWN_SURNAMES | GOVERNMENT_SEATS


def about_company(text: str, layout: Layout, lexicon: Lexicon) -> str | None:
    """Return the name of the company that the headline names first, else the one that opens the body, if any.

    A company is known by the catalogue ("Harbour Foods beats forecasts") or by its printed code
    ("Harbour Foods (HBF.L) said").

    Args:
        text: the document's text.
        layout: its headline and blocks.
        lexicon: the names to recognise.
    """
    headline = layout.headline.of(text) if layout.headline else ""
    listed = _company_in(headline, lexicon)
    repeated = _repeated(text, headline, listed)
    if listed or repeated:
        return repeated or listed
    first = layout.blocks[0].span if layout.blocks else Span(0, 0)
    coded = _CODED.match(text, first.start, first.end)
    return coded[1].strip() if coded else None


def _repeated(text: str, headline: str, listed: str | None) -> str | None:
    """Return the name in a headline that the text repeats often, more than the listed company's, None where none is.

    "Weak dollar hits Harbour", "Harbour names former Northgate man as finance chief".
    """
    words = split_words(headline)
    if sum(word.islower() for word in words) * 2 < len(words):
        return None
    names = {word for word in map(core, words) if word[:1].isupper() and word not in _NO_COMPANIES}
    best = max(names, key=text.count, default=None)
    if best is None or text.count(best) < _OFTEN or (listed and best in listed.split()):
        return None
    return best if listed is None or text.count(best) > text.count(listed) else None


def _company_in(headline: str, lexicon: Lexicon) -> str | None:
    """Return the first listed company that a headline names."""
    words = split_words(headline)
    for start, word in enumerate(words):
        if not word[:1].isupper():
            continue
        for end in range(min(run_at(words, start), start + _LONGEST), start, -1):
            name = " ".join(core(part) for part in words[start:end]).removesuffix("'s")
            found = lexicon.by_name(name)
            if found and lexicon.instruments[found[0]].kind is Kind.STOCK:
                return name
    return None
