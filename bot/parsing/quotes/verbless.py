"""Attributions that no verb of speech makes: openings, stances, minutes, labels and dashes, each with its source."""

import re
from collections.abc import Iterator

from bot.model.span import Span
from bot.parsing.quotes.attribution import Attribution, CueKind, is_place
from bot.parsing.quotes.openings import holdings, minutes, opening_source, stances, viewers
from bot.parsing.quotes.passages import Stretch
from bot.parsing.quotes.phrases import NounPhrase
from bot.parsing.quotes.sources import Source, SourceKind, read_source
from bot.parsing.quotes.voice import CENTRAL_BANK

_SIGNED = re.compile(r"\s[-–—]\s?((?:[a-z]+ ){0,2}[A-Z][^.;:]{2,50}?)\.?\Z")
_MARKS = (" - ", " – ", " — ", " -")
_TAIL = 60
_LABEL = re.compile(r"[*\\•\s]*([A-Z][^:;.]{2,80}):\s*\Z")
_DASHED = re.compile(r"\s*[-–—]{1,2}\s*([A-Z][^.;:]{1,60}?)[\s.]*\Z")


def without_verb(masked: str, stretch: Stretch, known: set[Span]) -> Iterator[Attribution]:
    """Yield the attributions that no verb makes: "To Jane Roe, ...", "is bullish on", "the minutes showed".

    Args:
        masked: the text with quotations masked.
        stretch: the sentence.
        known: the subjects of its verbs.
    """
    start, end = stretch.span
    if phrase := opening_source(masked, start, end):
        source = read_source(phrase.head, phrase.appositions)
        if source and (source.kind is SourceKind.PERSON or source.organization):
            yield Attribution(CueKind.ACCORDING, "to", Span(start, start + 2), phrase.span, source, inverted=True)
    for cue, phrase in viewers(masked, start, end):
        source = read_source(phrase.head, phrase.appositions)
        if source:
            yield Attribution(CueKind.ACCORDING, "view", cue, phrase.span, source, inverted=True)
    yield from _held("bullish", stances(masked, start, end), known)
    yield from _held("view", holdings(masked, start, end), known)
    for cue, subject, is_bank in minutes(masked, start, end):
        bank = CENTRAL_BANK.search(masked, *subject)
        name = subject.of(masked) if is_bank else bank and bank[0]
        source = Source(SourceKind.HOUSE, organization=name, noun="minutes")
        if subject not in known:
            yield Attribution(CueKind.OPINION, "showed", cue, subject, source)


def _held(verb: str, found: Iterator[tuple[Span, NounPhrase]], known: set[Span]) -> Iterator[Attribution]:
    """Yield the attributions of what somebody holds, where the subject is somebody who can and no verb's."""
    for cue, phrase in found:
        source = read_source(phrase.head, phrase.appositions)
        if source and not is_place(source) and phrase.span not in known:
            yield Attribution(CueKind.OPINION, verb, cue, phrase.span, source)


def labelled(masked: str, stretch: Stretch) -> Iterator[Attribution]:
    """Yield the source that a colon ties to a quotation: 'JANE ROE, ECONOMIST, NORTHGATE: "Demand is soft"'."""
    match = _LABEL.match(masked, stretch.span.start, stretch.quotes[0].outer.start)
    head, *appositions = match[1].split(", ") if match else [""]
    source = read_source(head, appositions)
    if match and source:
        yield Attribution(CueKind.SPEECH, ":", Span(match.end(1), match.end()), Span(*match.span(1)), source)


def dashed(masked: str, stretch: Stretch) -> Iterator[Attribution]:
    """Yield the source that a dash ties to a quotation at the end of a sentence: '"Demand is soft" - Northgate'."""
    start = stretch.quotes[-1].outer.end
    match = _DASHED.match(masked, start, stretch.span.end)
    source = read_source(match[1], []) if match else None
    if match and source:
        yield Attribution(CueKind.SPEECH, "-", Span(start, match.start(1)), Span(*match.span(1)), source, inverted=True)


def signed(masked: str, stretch: Stretch) -> Iterator[Attribution]:
    """Yield the house that a dash ties to a sentence without a verb of speech: "Costs may fall - Northgate"."""
    tail = max(stretch.span.start, stretch.span.end - _TAIL)
    match = _SIGNED.search(masked, tail, stretch.span.end) if has_mark(masked, tail, stretch.span.end) else None
    source = read_source(match[1], []) if match else None
    if match and source and source.kind is SourceKind.HOUSE and source.organization:
        yield Attribution(
            CueKind.SPEECH, "-", Span(match.start(), match.start(1)), Span(*match.span(1)), source, inverted=True
        )


def has_mark(masked: str, start: int, end: int) -> bool:
    """Tell that a dash stands between two offsets."""
    return any(masked.find(mark, start, end) >= 0 for mark in _MARKS)
