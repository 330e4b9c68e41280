"""Opinions: which reported clauses are views, and which announcements, figures, questions or weather."""

import re

from bot.lexicon.attribution import PARTICIPLES
from bot.model.span import Span
from bot.parsing.quotes.cues import Attribution, CueKind
from bot.parsing.quotes.holders import is_house
from bot.parsing.quotes.voices import Voice

_STATED = re.compile(
    r"(?!to |about |more |nearly |\d|\$).*?\b(?:is|are|was|were|be|will|would|could|may|might|should|has|have|had)\b"
)
MARKET = re.compile(
    r"\b(?:dollar|currenc(?:y|ies)|stocks?|markets?|yields?|inflation|interest rates|rates?|bonds?|Treasuries|recession"
    r"|volatility|prices?|debt|deficit|economy|economic growth)\b"
)
_PREPOSITION = re.compile(r"[\[\s]*(?:in|on|at|during|of|about|with|by|from|to|for)\b")
_WITH_THAT = frozenset(
    """maintain maintains maintained reiterate reiterates reiterated reaffirm reaffirms reaffirmed signal signals
    signalled signaled remarks comments responded repeated repeats""".split()
)
THAT = re.compile(r"\s(?:to [^,.]{3,60} )?that\s")
_SEEN_AS = re.compile(r"(?!\d)[^.;]{3,200}? as |the fact that ")
_REGARDING = frozenset(
    """see sees saw view views viewed consider considers considered regard regards cite cites cited pointed points
    point""".split()
)
_WEATHER = re.compile(r"\b(?:snow|rain|rains|moisture|storms?|drier|precipitation|temperatures|monsoon)\b")
_CROPS = re.compile(
    r"\b(?:crops?|harvests?|prospects|risks?|livestock|wheat|corn|soybeans|output|production|suppl(?:y|ies)|demand)\b"
)
_AHEAD = re.compile(r"\b(?:(?:is|are) (?:projected|expected|likely|seen|forecast)|will|could|would|may|might|should)\b")
_ATTRIBUTING = frozenset("attribute attributes attributed attributing".split())
_TO_A_CAUSE = re.compile(r"[^.;]{3,160}? to ")
_ADVISING = frozenset(("recommend", "recommends", "recommended"))
_CITING = frozenset(("cite", "cites", "cited"))
_FACT = " to the fact that "
_FORECASTING = frozenset(
    """expect expects expected forecast forecasts predict predicts predicted see sees project projects projected
    estimate estimates estimated anticipate anticipates anticipated peg pegs pegged estimating forecasting predicting
    projecting""".split()
)
_DATA_OFFICES = frozenset(
    "EIA API USDA Administration Bureau Department Statistics Office Census Association Exchange".split()
)
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


def is_opinion(masked: str, span: Span, attribution: Attribution, voice: Voice) -> bool:
    """Tell a view from an announcement ("it will close two branches"), a question, a figure of a data house.

    Args:
        masked: the text with quotations masked.
        span: the clause.
        attribution: its verb and subject.
        voice: who stands behind it.
    """
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


def _takes_clause(masked: str, attribution: Attribution) -> bool:
    """Tell "maintained that rates will fall" from "maintained its stance", "expects rates to" from "expected to"."""
    if attribution.verb in _WITH_THAT:
        return bool(THAT.match(masked, attribution.cue.end))
    return not (attribution.verb in _FORECASTING and masked.startswith(" to ", attribution.cue.end))


def _points_at(masked: str, attribution: Attribution) -> bool:
    """Tell "pointed to a survey" from "pointed to the fact that demand is soft"."""
    end = attribution.cue.end
    return attribution.verb.startswith("point") and masked.startswith(" to ", end) and not masked.startswith(_FACT, end)


def _is_weather(masked: str, span: Span) -> bool:
    """Tell a weather report from what the weather does to crops and markets."""
    return bool(_WEATHER.search(masked, span.start, span.end)) and not (
        _CROPS.search(masked, span.start, span.end) or MARKET.search(masked, span.start, span.end)
    )
