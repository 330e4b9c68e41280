"""Reported views: what named people and houses are said to hold about markets, companies and the economy."""

import re
from collections.abc import Iterator

from bot.lexicon.attribution import PARTICIPLES
from bot.model.quote import Quote
from bot.model.span import Span
from bot.parsing.quotes.cues import Attribution, CueKind
from bot.parsing.quotes.holders import holds_views, is_house, is_plain_person, is_politician
from bot.parsing.quotes.passages import MASK, Passages, Stretch
from bot.parsing.quotes.sources import SourceKind
from bot.parsing.quotes.voices import Voice

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
_NO_VIEW = PARTICIPLES - {"saying", "adding", "noting", "warning", "arguing", "suggesting", "attributing"}
_NO_VIEW -= {"estimating", "forecasting", "predicting", "projecting"}
_STATED = re.compile(
    r"(?!to |about |more |nearly |\d|\$).*?\b(?:is|are|was|were|be|will|would|could|may|might|should|has|have|had)\b"
)
_MARKET = re.compile(
    r"\b(?:dollar|currenc(?:y|ies)|stocks?|markets?|yields?|inflation|interest rates|rates?|bonds?|Treasuries|recession"
    r"|volatility|prices?|debt|deficit|economy|economic growth)\b"
)
_ACT = re.compile(
    r"(?:(?:he|she|they|it|(?:the )?\W*\w+)\s+(?:may|will|would|could|plans?|intends?)"
    r"|(?:his|her|its|their) (?:objective|goal|aim|plan|intention)s? (?:is|was|are|were))\b"
)
_PREPOSITION = re.compile(r"[\[\s]*(?:in|on|at|during|of|about|with|by|from|to|for)\b")
_WITH_THAT = frozenset(
    """maintain maintains maintained reiterate reiterates reiterated reaffirm reaffirms reaffirmed signal signals
    signalled signaled remarks comments responded repeated repeats""".split()
)
_QUOTE_FOLLOWS = re.compile(r"(?:, (?:and|but|while|adding)\b| and that\b|: ?)[^,:]{0,60}\Z")
_THAT = re.compile(r"\s(?:to [^,.]{3,60} )?that\s")
_SEEN_AS = re.compile(r"(?!\d)[^.;]{3,200}? as |the fact that ")
_RELATIVE_ENDS = re.compile(r",| (?:after|before|when|while) ")
_REGARDING = frozenset(
    """see sees saw view views viewed consider considers considered regard regards cite cites cited pointed points
    point""".split()
)
_DATED = re.compile(r"\s(?:in|on|last|this|earlier) [^,]{2,30},")
_WEATHER = re.compile(r"\b(?:snow|rain|rains|moisture|storms?|drier|precipitation|temperatures|monsoon)\b")
_CROPS = re.compile(
    r"\b(?:crops?|harvests?|prospects|risks?|livestock|wheat|corn|soybeans|output|production|suppl(?:y|ies)|demand)\b"
)
_AHEAD = re.compile(r"\b(?:(?:is|are) (?:projected|expected|likely|seen|forecast)|will|could|would|may|might|should)\b")
_OTHERS = (", while ", ", but ", ", whereas ", "; ")
"""What stands between what two people hold in one sentence."""
_JOIN = 10
_ATTRIBUTING = frozenset("attribute attributes attributed attributing".split())
_TO_A_CAUSE = re.compile(r"[^.;]{3,160}? to ")
_ADVISING = frozenset(("recommend", "recommends", "recommended"))
_CITING = frozenset(("cite", "cites", "cited"))
_FACT = " to the fact that "
_TELLING = frozenset(("told", "tells", "tell", "warned", "warns", "advised", "reminded", "informed"))
_SAYING = frozenset(("said", "says", "say", "added", "wrote", "told"))
_LISTENER = re.compile(
    r"\s(?:(?:an?|the) [a-z]+(?: [a-z]+)?|(?:[A-Z][a-z]+ )?[a-z]+s|[A-Z][\w.]*(?: [A-Z][\w.]*){0,4})"
    r"(?= (?:that|she|he|it|they|the|in) )"
)
_JOINED = re.compile(r"\s+(?:and|but)\s.*?\b(?:will|would|is|are|should|could|may|might|was|were)\b")
_CONJUNCTION = re.compile(
    r"[\s,]*(?:(?:and|but|But|And|However,|Still,|Meanwhile,)\s|(?:adding|saying|noting)\s(?:that\s)?)"
)
_FORECASTING = frozenset(
    """expect expects expected forecast forecasts predict predicts predicted see sees project projects projected
    estimate estimates estimated anticipate anticipates anticipated peg pegs pegged estimating forecasting predicting
    projecting""".split()
)
_DATA_OFFICES = frozenset(
    "EIA API USDA Administration Bureau Department Statistics Office Census Association Exchange".split()
)
_FEWEST_LETTERS = 14
_LONGEST_TAIL = 160
_ANNOUNCING = frozenset(
    """announce announces announced ask asks asked urge urges urged call calls called offer offered saw post posted
    confirm confirms confirmed reveal reveals revealed demand demanded promise promised vow vowed pledge pledged
    tweet tweeted deny denied read reads tell find finds found consider considered report claim claimed""".split()
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|been|will|would|could|may|might|should|can|must|has|have|had|to|'s"
    r"|(?!its|this|his|hers|less|across|plus|gas|news|terms|(?:rate|price|market|stock|share|bond|yield|year|week|month|day)s\b)"
    r"[a-z]{3,}(?:ed|es|s))\b"
)
_REPLYING = re.compile(
    r"(?:When )?[Aa]sked (?:whether|if|about|by|how|why|on)\b|In (?:response|reply)\b|Speaking (?:to|at|in)\b"
)
_ITSELF = re.compile(
    r"(?:it|we|they) (?:will|would|had|has|have|plans?|is|was|are|were|sees|saw|intends?|expects? to|aims?"
    r"|(?:increas|rais|lower|open|clos|bought|sold|cut|launch|start|agre|sign)\w*)\b"
)


def reported_views(
    text: str, passages: Passages, found: list[list[Attribution]], heard: list[list[Voice]], company: str | None
) -> Iterator[Quote]:
    """Yield the reported views of a body in order.

    Args:
        text: the document's text.
        passages: its body in sentences.
        found: the attributions of each sentence.
        heard: who stands behind each of them.
        company: the company that the article is about, if any.
    """
    for stretch, attributions, voices in zip(passages.stretches, found, heard, strict=True):
        spoken = any(attribution.source is not None for attribution in attributions)
        pairs = [
            pair
            for pair in zip(attributions, voices, strict=True)
            if pair[0].verb not in _NO_VIEW and (spoken or pair[0].verb != "suggesting")
        ]
        pairs.sort(key=lambda pair: (pair[0].source is None, not _closes(passages.masked, stretch, pair[0])))
        taken: list[Span] = []
        for attribution, voice in pairs:
            span = _clause(passages.masked, stretch, attribution, attributions)
            if (
                span
                and not any(span.start < other.end and other.start < span.end for other in taken)
                and (not taken or _goes_on(passages.masked, span, attribution))
                and _may_hold(passages.masked, span, voice, company)
                and _is_view(passages.masked, span, attribution, voice)
            ):
                taken.append(span)
                yield Quote(
                    text=span.of(text),
                    direct=False,
                    spans=(span,),
                    speaker=voice.speaker,
                    role=voice.role,
                    organization=voice.organization,
                )


def _goes_on(masked: str, span: Span, attribution: Attribution) -> bool:
    """Tell a second view of a sentence: "..., Roe said, adding that it is soft", "..., while Low says it is firm"."""
    if attribution.source is None:
        return (
            attribution.verb != "noting"
            and attribution.cue.end < span.start
            and _THAT.match(masked, attribution.cue.end) is not None
        )
    before = masked[max(0, attribution.subject.start - _JOIN) : attribution.subject.start]
    return before.endswith(_OTHERS) and span.start > attribution.cue.end


def _may_hold(masked: str, span: Span, voice: Voice, company: str | None) -> bool:
    """Tell that a voice speaks of markets by trade, or is a politician or a person without a house and does so here."""
    if holds_views(voice, company):
        return True
    outside = is_politician(voice) or is_plain_person(voice)
    act = _ACT.match(masked, span.start, span.end)
    announces = act is not None and not _MARKET.search(masked, act.start(), act.end())
    return outside and not announces and bool(_MARKET.search(masked, span.start, span.end))


def _takes_clause(masked: str, attribution: Attribution) -> bool:
    """Tell "maintained that rates will fall" from "maintained its stance", "expects rates to" from "expected to"."""
    if attribution.verb in _WITH_THAT:
        return bool(_THAT.match(masked, attribution.cue.end))
    return not (attribution.verb in _FORECASTING and masked.startswith(" to ", attribution.cue.end))


def _closes(masked: str, stretch: Stretch, attribution: Attribution) -> bool:
    """Tell an attribution that ends its sentence: all before it is what its source holds."""
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


def _clause(masked: str, stretch: Stretch, attribution: Attribution, others: list[Attribution]) -> Span | None:
    """Return where the view itself stands: before the source where nothing but the occasion follows, else after it."""
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
    if _closes(masked, stretch, attribution):
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
        before = masked[max(0, other.subject.start - _JOIN) : other.subject.start]
        named = other.source is not None and other.source.kind is not SourceKind.PRONOUN and not other.inverted
        joined = next((ending for ending in _OTHERS if before.endswith(ending)), None) if named else None
        if joined:
            yield other.subject.start - len(joined)


def _trim(masked: str, start: int, end: int) -> Span | None:
    """Return a clause without the punctuation and white space around it, None where it is too short or a quotation."""
    lead = _CONJUNCTION.match(masked, start, end)
    start = lead.end() if lead else start
    quotation = masked.find(MASK, start, end)
    if quotation > 0 and (cut := _QUOTE_FOLLOWS.search(masked, start, quotation)):
        end = cut.start()
    clause = masked[start:end]
    left = len(clause) - len(clause.lstrip(" ,;:*-\\"))
    right = len(clause.rstrip(" ,;:."))
    if right - left < _FEWEST_LETTERS or MASK in clause:
        return None
    return Span(start + left, start + right)


def _is_weather(masked: str, span: Span) -> bool:
    """Tell a weather report from what the weather does to crops and markets."""
    return bool(_WEATHER.search(masked, span.start, span.end)) and not (
        _CROPS.search(masked, span.start, span.end) or _MARKET.search(masked, span.start, span.end)
    )


def _points_at(masked: str, attribution: Attribution) -> bool:
    """Tell "pointed to a survey" from "pointed to the fact that demand is soft"."""
    end = attribution.cue.end
    return attribution.verb.startswith("point") and masked.startswith(" to ", end) and not masked.startswith(_FACT, end)


def _is_view(masked: str, span: Span, attribution: Attribution, voice: Voice) -> bool:
    """Tell a view from an announcement ("it will close two branches"), a question, a figure of a data house."""
    seen_as = attribution.verb in _REGARDING and bool(_SEEN_AS.match(masked, span.start, span.end))
    seen_as = seen_as or (attribution.verb in _ATTRIBUTING and bool(_TO_A_CAUSE.match(masked, span.start, span.end)))
    relative = attribution.source is not None and attribution.source.name == "who"
    if not seen_as and (
        attribution.verb in _CITING
        or _points_at(masked, attribution)
        or _REPLYING.match(masked, span.start, span.end)
        or _is_weather(masked, span)
        or (relative and not _STATED.match(masked, span.start, span.end))
    ):
        return False
    forecasts = attribution.verb in _FORECASTING and not relative
    stated = forecasts or seen_as or attribution.verb in _ADVISING or _FINITE.search(masked, span.start, span.end)
    if not stated or (attribution.verb in _ANNOUNCING and not seen_as):
        return False
    if _DATA_OFFICES & set((voice.organization or "").split()) and not (voice.speaker or forecasts):
        return False
    if attribution.kind is CueKind.ACCORDING and not voice.speaker and not voice.role:
        return is_house(voice.organization) and bool(_AHEAD.search(masked, span.start, span.end))
    after = span.start > attribution.cue.end
    loose = (attribution.source is None and attribution.verb in PARTICIPLES and not forecasts) or (
        after and not forecasts and _PREPOSITION.match(masked, span.start, span.end)
    )
    if (loose and not _STATED.match(masked, span.start, span.end)) or (
        after and not _takes_clause(masked, attribution)
    ):
        return False
    about_itself = _ITSELF.match(masked, span.start, span.end)
    return bool(voice.speaker or voice.role or not about_itself)
