"""The clause that carries a reported view: where it stands beside its attribution, and where it ends."""

import re
from collections.abc import Iterator

from bot.model.span import Span
from bot.parsing.quotes.attribution import Attribution, CueKind
from bot.parsing.quotes.passages import MASK, Stretch
from bot.parsing.quotes.sources import SourceKind

_TAIL = re.compile(
    r"(?:(?:\s*,)?\s*(?:in (?:an?|the|his|her|its|\w+day's)\b[^,.]{0,40}?"
    r"(?:note|report|interview|statement|newsletter|commentary|email|post|memo|paper|blog|speech|outlook)s?\b[^,.]{0,40}"
    r"|(?:late |early |earlier )?(?:on )?(?:\w+day|this week|today|earlier)|by (?:phone|telephone|email)"
    r"|to (?:reporters|clients|investors)|told \w+)){0,3}[\s.,]*\Z"
)
_AND_MORE = re.compile(
    r" in (?:an?|the|his|her|its) (?:[a-z]+ ){0,2}(?:note|report|interview|statement|newsletter|email)\b[^,.]{0,30}"
    r", (?:adding|noting|saying|citing|warning)\b"
)
"""The occasion of a statement, before more of it: "said in a note, adding that ..."."""
_LEAD = re.compile(
    r"\s*(?:out\s)?(?:to [^,.]{3,60} (?=that\s))?(?:(?:(?:Reuters|CNBC|Bloomberg|reporters|clients|investors)\b"
    r"|(?:in|at|to|on|during|via) [a-z ]{2,40}? that\b|(?:late |early |earlier )?on \w+day\b"
    r"|in (?:an?|the|its|his|her) (?:[a-z]+ ){0,3}?(?:note|report|statement|interview|email|paper|speech|newsletter)\b"
    r"(?: (?:on )?\w+day\b)?"
    r"|last \w+|this week|\w+day)\s*){0,4},?\s*(?:that\s)?\s*"
)
_LISTENERS = re.compile(
    r"\s(?:[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}|reporters|clients|investors)(?=[.,]| (?:in|on|by|at|via)\b)"
)
_AFTER_QUOTE = re.compile(r"[\s,]*(?:and|but) (?:also )?that\s")
_QUOTE_FOLLOWS = re.compile(r"(?:, (?:and|but|while|adding|which|who|where)\b| and that\b|: ?)[^,:]{0,60}\Z")
_RELATIVE_ENDS = re.compile(r",| (?:after|before|when|while) ")
_DATED = re.compile(r"\s(?:in|on|last|this|earlier) [^,]{2,30},")
OTHERS = (", while ", ", but ", ", whereas ", "; ")
"""What stands between what two people hold in one sentence."""
JOIN = 10
"""How far before a subject its conjunction begins, in characters."""
_TELLING = frozenset(("told", "tells", "tell", "warned", "warns", "advised", "reminded", "informed"))
_SAYING = frozenset(("said", "says", "say", "added", "wrote", "told"))
_LISTENER = re.compile(
    r"\s(?:(?:an?|the) [a-z]+(?: [a-z]+)?|(?:[A-Z][a-z]+ )?[a-z]+s|(?:the )?[A-Z][\w.]*(?: [A-Z][\w.]*){0,4})"
    r"(?= (?:that|she|he|it|they|the|in) )"
)
_JOINED = re.compile(r"\s+(?:and|but)\s.*?\b(?:will|would|is|are|should|could|may|might|was|were)\b")
_CONJUNCTION = re.compile(
    r"[\s,]*(?:(?:and|but|But|And|However,|Still,|Meanwhile,)\s|(?:adding|saying|noting)\s(?:that\s)?)"
)
_FEWEST_LETTERS = 14
_LONGEST_TAIL = 160


def closes(masked: str, stretch: Stretch, attribution: Attribution) -> bool:
    """Tell an attribution that ends its sentence: all before it is what its source holds.

    Args:
        masked: the text with quotations masked.
        stretch: the sentence.
        attribution: a verb with its subject.
    """
    last = max(attribution.cue.end, attribution.subject.end)
    if attribution.verb in _TELLING and (listener := _LISTENERS.match(masked, last)):
        last = listener.end()
    parted = masked[max(0, attribution.subject.start - 9) : attribution.subject.start].rstrip()[-1:] in (
        ",",
        MASK,
        "—",
        "–",
    )
    near = stretch.span.end - last <= _LONGEST_TAIL
    ends = masked.startswith((",", " of ") if attribution.verb in _SAYING else ",", last) or (
        near and bool(_TAIL.match(masked, last, stretch.span.end) or _AND_MORE.match(masked, last, stretch.span.end))
    )
    return attribution.inverted or (parted and ends)


def clause_of(masked: str, stretch: Stretch, attribution: Attribution, others: list[Attribution]) -> Span | None:
    """Return where the view itself stands: before the source where nothing but the occasion follows, else after it.

    Args:
        masked: the text with quotations masked.
        stretch: the sentence.
        attribution: a verb with its subject.
        others: all attributions of the sentence.
    """
    first = min(attribution.cue.start, attribution.subject.start)
    last = max(attribution.cue.end, attribution.subject.end)
    if attribution.kind is CueKind.ACCORDING and first - stretch.span.start < _FEWEST_LETTERS:
        dated = _DATED.match(masked, last, stretch.span.end)
        return _trim(masked, dated.end() if dated else last, stretch.span.end)
    if (
        attribution.kind is CueKind.ACCORDING
        and masked.startswith(",", last)
        and stretch.span.end - last > first - stretch.span.start
    ):
        return _trim(masked, last, stretch.span.end)
    if closes(masked, stretch, attribution):
        spoken = masked.rfind(MASK, stretch.span.start, first) + 1
        if spoken and not _JOINED.match(masked, spoken, first):
            return None
        return _trim(masked, spoken or stretch.span.start, first)
    if attribution.verb in _TELLING and (listener := _LISTENER.match(masked, last, stretch.span.end)):
        last = listener.end()
    if masked.startswith(" of ", last) and attribution.verb in _SAYING:
        return None
    end = min((start for start in _others_start(masked, others) if start > last), default=stretch.span.end)
    if attribution.source is not None and attribution.source.name == "who":
        close = _RELATIVE_ENDS.search(masked, last, end)
        end = close.start() if close else end
    lead = _LEAD.match(masked, last, end)
    return _trim(masked, lead.end() if lead else last, end)


def _others_start(masked: str, others: list[Attribution]) -> Iterator[int]:
    """Yield where somebody else's clause begins: "..., while John Low of Low Capital said ..."."""
    for other in others:
        before = masked[max(0, other.subject.start - JOIN) : other.subject.start]
        named = other.source is not None and other.source.kind is not SourceKind.PRONOUN and not other.inverted
        joined = next((ending for ending in OTHERS if before.endswith(ending)), None) if named else None
        if joined:
            yield other.subject.start - len(joined)


def _trim(masked: str, start: int, end: int) -> Span | None:
    """Return a clause without the punctuation and white space around it, None where it is too short or a quotation."""
    lead = _CONJUNCTION.match(masked, start, end)
    start = lead.end() if lead else start
    quotation = masked.find(MASK, start, end)
    if quotation > 0 and (cut := _QUOTE_FOLLOWS.search(masked, start, quotation)):
        end = cut.start()
    elif quotation >= 0 and (rest := _AFTER_QUOTE.match(masked, masked.rfind(MASK, start, end) + 1, end)):
        start = rest.end()
    clause = masked[start:end]
    left = len(clause) - len(clause.lstrip(" ,;:*-\\"))
    right = len(clause.rstrip(" ,;:."))
    if right - left < _FEWEST_LETTERS or MASK in clause:
        return None
    return Span(start + left, start + right)
