"""The company that an article is about: who "the company" and a finance chief without an employer belong to."""

import re

from bot.lexicon.attribution import NEVER_NAMES
from bot.lexicon.houses import GOVERNMENT_SEATS, NATIONS
from bot.lexicon.lexicon import Lexicon
from bot.lexicon.offices import KNOWN_SURNAMES
from bot.model.instrument import Kind
from bot.model.layout import Layout
from bot.model.span import Span
from bot.parsing.quotes.words import core, run_at, split_words

_CODED = re.compile(
    r"(?:The\s|[A-Z]\w+['’]s\s)?((?:[A-Z][\w&.'’-]*\s(?:(?:of|dei?|d[ai]|del|della)\s)?){1,4})"
    r"[<(](?:(?:NYSE|NASDAQ|LSE|ASX|TSX|HKG): ?)?[A-Z0-9]{1,6}(?:\.[A-Z]{1,3})?[>)]"
)
_LONGEST = 4
_OFTEN = 5
_OWN_BUSINESS = re.compile(
    r"(?:['’]s? )?(?:(?:Q\d|[a-z]+-quarter|quarterly|annual|net|record|full-year|pretax) ){0,2}"
    r"(?:profits?|results|earnings|shares|stock|revenues?|dividend|CEO|chief|boss"
    r"|to (?:cut|buy|sell|open|hire|close)|reports|posts|beats|misses|hit)\b",
    re.IGNORECASE,
)
"""What follows a bank's name in a headline that is about the bank itself, not about what it thinks of others."""
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
    first = layout.blocks[0].span if layout.blocks else Span(0, 0)
    coded = _CODED.match(text, first.start, first.end)
    opening = coded[1].strip() if coded else None
    if opening and " ".join(opening.split()[:2]) in " ".join(headline.split()[:3]):
        return opening
    return _repeated(text, headline, lexicon) or _listed(headline, lexicon) or opening


def is_its_own_subject(text: str, layout: Layout, house: str) -> bool:
    """Tell an article about a bank ("Northgate profits hit a record") from one in which it rates others.

    Args:
        text: the document's text.
        layout: its headline.
        house: the bank's name, the company that the article is about.
    """
    headline = layout.headline.of(text) if layout.headline else ""
    at = headline.find(house)
    return (
        at == 0
        and _OWN_BUSINESS.match(headline, len(house) + (headline[len(house) : len(house) + 1] == " ")) is not None
    )


def _repeated(text: str, headline: str, lexicon: Lexicon) -> str | None:
    """Return the first name in a headline that the text repeats often: "Weak dollar hits Harbour"."""
    words = [core(word) for word in split_words(headline)]
    if sum(word.islower() for word in words) * 2 < len(words):
        return None
    for start, word in enumerate(words):
        if not word[:1].isupper() or word in _NO_COMPANIES or _is_market(word, lexicon) or text.count(word) < _OFTEN:
            continue
        ends = range(run_at(words, start), start, -1)
        return next((name for end in ends if text.count(name := " ".join(words[start:end])) > 1), word)
    return None


def _is_market(name: str, lexicon: Lexicon) -> bool:
    """Tell the name of an index, a commodity or a currency from a company's."""
    found = lexicon.by_name(name)
    return bool(found) and lexicon.instruments[found[0]].kind is not Kind.STOCK


def _listed(headline: str, lexicon: Lexicon) -> str | None:
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
