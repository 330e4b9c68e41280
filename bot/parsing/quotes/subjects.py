"""Subjects: the instruments that a quote is about, by the names and codes in it or around it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from bot.lexicon.lexicon import Lexicon
from bot.model.instrument import InstrumentId, Kind
from bot.model.quote import Quote
from bot.model.span import Span
from bot.parsing.quotes.cues import Attribution
from bot.parsing.quotes.passages import Passages

_CODE = re.compile(
    r"(?<=[<(\[])[A-Z0-9.^=]{1,12}(?=[>)\]])|(?<!\w)\.[A-Z][A-Z0-9]{1,6}\b|\b[A-Z0-9]{1,6}(?:\.[A-Z]{1,2}|=[A-Z]{0,4})\b"
)
_MOST = 8
_OWN_NAME = 0.98
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
    for quote in quotes:
        index = max(0, bisect_right(starts, quote.spans[0].start) - 1)
        sentence = passages.stretches[index]
        sources = [attribution.subject for attribution in found[index]]
        instruments = [one for span in quote.spans for one in _named(text, span, (), lexicon)]
        instruments = instruments or list(_named(text, sentence.span, sources, lexicon))
        earlier = index - 1
        while not instruments and earlier >= 0 and passages.stretches[earlier].paragraph == sentence.paragraph:
            sources = [attribution.subject for attribution in found[earlier]]
            instruments = list(_named(text, passages.stretches[earlier].span, sources, lexicon))[:1]
            earlier -= 1
        yield replace(quote, instruments=tuple(dict.fromkeys(instruments))[:_MOST])


def _named(text: str, span: Span, sources: list[Span] | tuple[()], lexicon: Lexicon) -> Iterator[InstrumentId]:
    """Yield the instruments named in a stretch, in order of the text, those of its sources left out."""
    words = span.of(text)
    hits = [
        (hit.span.start, hit.instruments[0])
        for hit in lexicon.find_names(words)
        if hit.instruments and _is_name(words[hit.span.start], hit.form, hit.instruments[0], lexicon)
    ]
    codes = ((match.start(), lexicon.by_code(match[0])) for match in _CODE.finditer(words))
    hits += [(at, bearers[0]) for at, bearers in codes if bearers and not _is_rare_coin(bearers[0], lexicon)]
    for at, instrument in sorted(hits):
        if not any(source.start <= span.start + at < source.end for source in sources):
            yield instrument


def _is_name(first: str, form: str, instrument: InstrumentId, lexicon: Lexicon) -> bool:
    """Tell a name of its own from a word that happens to be one ("target", "near", "U.S.").

    Goods and currencies are printed in small letters, companies are not; names that an instrument only lends
    ("world", "China") are weaker.
    """
    strength = next((value for bearer, value in lexicon.name_bearers(form) if bearer == instrument), 0.0)
    if strength < _OWN_NAME or _is_rare_coin(instrument, lexicon):
        return False
    return not first.islower() or lexicon.instruments[instrument].kind not in (Kind.STOCK, Kind.ETF, Kind.FUND)


def _is_rare_coin(instrument: InstrumentId, lexicon: Lexicon) -> bool:
    """Tell a crypto asset that is seldom meant by its name: most are called by ordinary words and people's names."""
    found = lexicon.instruments[instrument]
    return found.kind is Kind.CRYPTO and found.prior < _KNOWN_COIN
