"""Subjects: the instruments that a quote is about, by the names and codes in it or around it."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.lexicon.attribution import NEVER_NAMES
from bot.lexicon.houses import LEGAL_FORMS
from bot.lexicon.lexicon import Lexicon
from bot.lexicon.mentions import NameSpan
from bot.model.instrument import InstrumentId, Kind
from bot.model.quote import Quote
from bot.model.span import Span
from bot.parsing.quotes.attribution import Attribution
from bot.parsing.quotes.passages import Passages
from bot.parsing.quotes.words import is_role

_CODE = re.compile(
    r"[A-Z0-9.^=](?:(?<=[<(\[].)[A-Z0-9.^=]{0,11}(?=[>)\]])|(?<=\.)(?<!\w.)[A-Z][A-Z0-9]{1,6}\b"
    r"|(?<=\b[A-Z0-9])[A-Z0-9]{0,5}(?:\.[A-Z]{1,2}|=[A-Z]{0,4})\b)"
)
"""A printed code: `<HBF.L>`, `.HSI`, `EUR=`; its first sign is looked for before anything else, which is fast."""
_MOST = 8
_SENTENCES_BACK = 6
_OWN_NAME = 0.98
_WELL_KNOWN = 0.6
_CAPITAL_BEFORE = re.compile(r"\b([A-Z][\w.]*) \Z")
_CAPITAL_AFTER = re.compile(r" ([A-Z][a-z]+)")
_MIDDLE = re.compile(r"[\w,;:)%] \Z")
_KNOWN_COIN = 0.6


def with_subjects(
    text: str, passages: Passages, found: list[list[Attribution]], quotes: list[Quote], lexicon: Lexicon
) -> Iterator[Quote]:
    """Yield the quotes with the instruments they are about.

    Those named in the quoted words; where there are none, those in the rest of its sentence but its speaker's house;
    where there are none, those of the paragraph before it.

    Args:
        text: the document's text.
        passages: its body in sentences.
        found: the attributions of each sentence.
        quotes: the quotes to complete.
        lexicon: the names and codes to recognise.
    """
    starts = [stretch.span.start for stretch in passages.stretches]
    names: dict[int, list[tuple[int, InstrumentId]]] = {}

    def named(index: int) -> list[tuple[int, InstrumentId]]:
        """Return the names of a sentence, read once."""
        if index not in names:
            names[index] = _names(text, passages.stretches[index].span, lexicon)
        return names[index]

    for quote in quotes:
        sentences = [max(0, bisect_right(starts, span.start) - 1) for span in quote.spans]
        within = [one for index in dict.fromkeys(sentences) for at, one in named(index) if _holds(quote.spans, at)]
        found_about = within or list(_around(passages, sentences[0], found, named))
        yield replace(quote, instruments=tuple(dict.fromkeys(found_about))[:_MOST])


def _around(
    passages: Passages,
    index: int,
    found: list[list[Attribution]],
    named: Callable[[int], list[tuple[int, InstrumentId]]],
) -> Iterator[InstrumentId]:
    """Yield the instruments of a sentence without its sources, else the first of those before it in the paragraph."""
    paragraph = passages.stretches[index].paragraph
    for earlier in range(index, max(-1, index - _SENTENCES_BACK), -1):
        if passages.stretches[earlier].paragraph != paragraph:
            return
        sources = tuple(attribution.subject for attribution in found[earlier])
        others = [one for at, one in named(earlier) if not _holds(sources, at)]
        if others:
            yield from others if earlier == index else others[:1]
            return


def _holds(spans: tuple[Span, ...], at: int) -> bool:
    """Tell that one of the spans covers an offset."""
    return any(span.start <= at < span.end for span in spans)


def _names(text: str, span: Span, lexicon: Lexicon) -> list[tuple[int, InstrumentId]]:
    """Return the instruments named in a sentence with the offsets of their names, in order of the text."""
    words = span.of(text)
    hits = [
        (span.start + hit.span.start, hit.instruments[0])
        for hit in lexicon.find_names(words)
        if hit.instruments and _is_name(words, hit, lexicon)
    ]
    codes = ((match.start(), lexicon.by_code(match[0])) for match in _CODE.finditer(words))
    hits += [(span.start + at, found[0]) for at, found in codes if found and not _is_rare_coin(found[0], lexicon)]
    return sorted(hits)


def _is_name(words: str, hit: NameSpan, lexicon: Lexicon) -> bool:
    """Tell a name of its own from a word that happens to be one ("target", "near", "U.S.").

    Goods and currencies are printed in small letters, companies are not; a company of one word that begins a sentence
    must be well known; names that an instrument only lends ("world", "China") are weaker.
    """
    instrument, name = lexicon.instruments[hit.instruments[0]], hit.span.of(words)
    strength = next((value for bearer, value in lexicon.name_bearers(hit.form) if bearer == instrument.id), 0.0)
    word = name.capitalize() in NEVER_NAMES or name.endswith(("'s", "’s"))
    if strength < _OWN_NAME or _is_rare_coin(instrument.id, lexicon) or word:
        return False
    if instrument.kind not in (Kind.STOCK, Kind.ETF, Kind.FUND):
        return True
    if name[0].islower() or " " in name:
        return not name[0].islower()
    begins = not _MIDDLE.search(words, max(0, hit.span.start - 3), hit.span.start)
    return not (begins and instrument.prior < _WELL_KNOWN) and not _is_part(words, hit.span)


def _is_part(words: str, span: Span) -> bool:
    """Tell a word inside a longer name: "the Red Sea", "Bill Low", but not "Apple Inc" or "Apple CEO"."""
    before = _CAPITAL_BEFORE.search(words, max(0, span.start - 30), span.start)
    if before and before[1] not in NEVER_NAMES and before.start(1) > 0:
        return True
    after = _CAPITAL_AFTER.match(words, span.end)
    return after is not None and after[1] not in LEGAL_FORMS and not is_role(after[1])


def _is_rare_coin(instrument: InstrumentId, lexicon: Lexicon) -> bool:
    """Tell a crypto asset that is seldom meant by its name: most are called by ordinary words and people's names."""
    found = lexicon.instruments[instrument]
    return found.kind is Kind.CRYPTO and found.prior < _KNOWN_COIN
