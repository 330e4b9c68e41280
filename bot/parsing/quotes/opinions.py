"""Opinions: which reported clauses are views, and which announcements, figures, questions or weather."""

import re

from bot.lexicon.attribution import PARTICIPLES
from bot.lexicon.offices import ANALYST_ROLES
from bot.model.span import Span
from bot.parsing.quotes.attribution import NOT, Attribution
from bot.parsing.quotes.holders import is_house
from bot.parsing.quotes.voice import CENTRAL_BANK, Voice

_STATED = re.compile(
    r"(?!to |about |more |nearly |\d|\$).*?\b(?:is|are|was|were|be|will|would|could|may|might|should|has|have|had)\b"
)
_AIMED = re.compile(r".*?(?:\bto\b|\d)")
"""What "who expects prices to fall" is followed by, and "who saw it" is not."""
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
_AHEAD = re.compile(
    r"\b(?:(?:is|are) (?:projected|expected|likely|seen|forecast)|will|could|would|may|might|should|remains?|looks?"
    r"|appears?|seems?|overvalued|undervalued|attractive|cheap|expensive)\b"
)
"""What tells a house's judgement from its figures, after "according to"."""
_CALLING = frozenset(("call", "calls", "called", "labels", "labelled", "labeled", "termed", "dubbed"))
_NAMED_SO = re.compile(
    r"(?:the|its|this|that|it|his|her|their|[A-Z][\w'’]*)\b[^.;]{0,80}? (?:an?|the|too|very|attractive|[“\"][^”\"]{3,})"
)
"""What somebody calls what: "the update a modest positive", 'the results "solid"'."""
_NO_OBJECT = re.compile(r"an? (?:upside|downside)\b|(?:before|after|during|until|at) ")
"""After a verb of forecasting: what goes with a target price, or is no forecast ("the reports it sees before May")."""
_STANDS = re.compile(r"(?:it|they) (?:is|was|are|were|sees|saw|expects? (?!to))\b")
"""How a central bank speaks of where it stands, which is a view; what it will do is an act."""
_ATTRIBUTING = frozenset("attribute attributes attributed attributing blame blames blamed".split())
_TO_A_CAUSE = re.compile(r"[^.;]{3,160}? (?:to|on|for) ")
_ADVISING = frozenset(
    "recommend recommends recommended advise advises advised favour favours favor favors prefer prefers puts".split()
)
_WARNING = frozenset("warn warns warned warning caution cautions cautioned".split())
_AGAINST = re.compile(r"(?:against|of|about) (?:\S+ ){2}")
_HOLDING = _WARNING | _ADVISING | {"bullish", NOT}
"""Verbs, and what stands for one, after which a clause without a verb is a view too."""
_CITING = frozenset(("cite", "cites", "cited"))
_FACT = " to the fact that "
_FORECASTING = frozenset(
    """expect expects expected forecast forecasts predict predicts predicted see sees project projects projected
    estimate estimates estimated anticipate anticipates anticipated foresee foresees foresaw envisage envisages
    envisaged prefer prefers likes appreciates peg pegs pegged estimating forecasting predicting
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


_OWN_ACT = re.compile(
    r"(?:[^,]{3,25}, )?(?:the )?(?P<who>company|bank|firm|group|exchange|retailer|(?!I\b)[A-Z][\w&]*) "
    r"(?:will|would|plans?|intends?|aims?)\b"
    r"|(?P<verb>pledged|vowed|plans?|agreed) to\b"
)
"""What a house's head says that it does: "the company will open a plant"."""


def is_opinion(masked: str, span: Span, attribution: Attribution, voice: Voice) -> bool:
    """Tell a view from an announcement ("it will close two branches"), a question, a figure of a data house.

    Args:
        masked: the text with quotations masked.
        span: the clause.
        attribution: its verb and subject.
        voice: who stands behind it.
    """
    seen_as = _is_seen_as(masked, span, attribution)
    relative = attribution.source is not None and attribution.source.name == "who"
    if not seen_as and (
        attribution.verb in _ANNOUNCING or _tells_nothing(masked, span, attribution, relative=relative)
    ):
        return False
    forecasts = attribution.verb in _FORECASTING and not relative
    if not (forecasts or seen_as or attribution.verb in _HOLDING or _FINITE.search(masked, span.start, span.end)):
        return False
    if _DATA_OFFICES & set((voice.organization or "").split()) and not (voice.speaker or forecasts):
        return False
    if attribution.verb.lower() == "according" and not voice.speaker and not voice.role:
        return is_house(voice.organization) and bool(_AHEAD.search(masked, span.start, span.end))
    after = span.start > attribution.cue.end
    warns = attribution.verb in _WARNING and attribution.source is not None and _AGAINST.match(masked, *span)
    participle = attribution.source is None and attribution.verb in PARTICIPLES and not forecasts
    sure = forecasts or seen_as or warns or attribution.verb in _ADVISING
    loose = participle or (after and not sure and _PREPOSITION.match(masked, *span))
    if (loose and not _STATED.match(masked, *span)) or (after and not _takes_clause(masked, attribution)):
        return False
    return not _is_about_itself(masked, span, voice)


def _tells_nothing(masked: str, span: Span, attribution: Attribution, *, relative: bool) -> bool:
    """Tell a clause that states nothing to hold: what is only cited, an answer's occasion, the weather, a target."""
    forecasts = attribution.verb in _FORECASTING
    return bool(
        attribution.verb in _CITING
        or _points_at(masked, attribution)
        or _REPLYING.match(masked, span.start, span.end)
        or _is_weather(masked, span)
        or (forecasts and _NO_OBJECT.match(masked, span.start, span.end))
        or (relative and not (_AIMED if forecasts else _STATED).match(masked, *span))
    )


def _is_seen_as(masked: str, span: Span, attribution: Attribution) -> bool:
    """Tell "sees rates as a risk", "blames the fall on rates" and "called the update a positive" from "sees a risk"."""
    for verbs, pattern in ((_REGARDING, _SEEN_AS), (_ATTRIBUTING, _TO_A_CAUSE), (_CALLING, _NAMED_SO)):
        if attribution.verb in verbs:
            return pattern.match(masked, *span) is not None
    return False


def _is_about_itself(masked: str, span: Span, voice: Voice) -> bool:
    """Tell what a house or its head will do from what it thinks; a central bank's stance is a view."""
    if voice.role and not ANALYST_ROLES.isdisjoint(voice.role.split()):
        return False
    central = CENTRAL_BANK.search(voice.organization or "") is not None
    if voice.speaker or voice.role:
        act = None if central else _OWN_ACT.match(masked, *span)
        return act is not None and (act["who"] is None or _is_own(act["who"], voice.organization or ""))
    return _ITSELF.match(masked, *span) is not None and not (central and _STANDS.match(masked, *span))


def _is_own(name: str, organization: str) -> bool:
    """Tell the house that somebody speaks for by its name, its initials or the noun that stands for it."""
    initials = "".join(word[0] for word in organization.split())
    return (
        (name.islower() and not is_house(organization))
        or name in organization.split()
        or (len(name) > 1 and name[0] == initials[:1] and name.isupper())
    )


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
