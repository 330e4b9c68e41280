"""Reported views: what named people and houses are said to hold about markets, companies and the economy."""

import re
from collections.abc import Iterator

from bot.lexicon.attribution import PARTICIPLES
from bot.model.quote import Quote
from bot.model.span import Span
from bot.parsing.quotes.attribution import Attribution
from bot.parsing.quotes.clauses import JOIN, OTHERS, clause_of, closes
from bot.parsing.quotes.holders import holds_views, is_plain_person, is_politician
from bot.parsing.quotes.opinions import MARKET, THAT, is_opinion
from bot.parsing.quotes.passages import Passages, Stretch
from bot.parsing.quotes.voice import Voice

_NO_VIEW = PARTICIPLES - {"saying", "adding", "noting", "warning", "arguing", "suggesting", "attributing"}
_NO_VIEW -= {"estimating", "forecasting", "predicting", "projecting"}
_ACT = re.compile(
    r"(?:(?:he|she|they|it|we|I|(?:(?:the|his|her|their)\s+)?(?:government|administration|ministry|department|commission"
    r"|country|union|court|officials?|council"
    r"|(?-i:[A-Z])[\w.]*(?: (?-i:[A-Z])[\w.]*){0,2}))(?:\s+(?:may|will|would|could|plans?|discussed|spoke|signed|met"
    r"|talked|agreed|intends?|wants?|has|had|is|was|are|were)|['’](?:d|ll|s|re))(?!\s+(?:grow|see|face|lose|suffer|benefit|recover|fall"
    r"|rise|slow|avoid)\b)"
    r"|(?:his|her|its|their) (?:objective|goal|aim|plan|intention)s? (?:is|was|are|were))\b",
    re.IGNORECASE,
)
"""What a politician or a government does or is about to do."""
_POLICY = re.compile(
    r"\b(?:take effect|go into effect|be (?:imposed|announced|lifted|delayed|exempt\w*|signed|applied|paid))\b"
)
_ECONOMY = re.compile(
    r"\b(?:tariffs?|trade|revenues?|growth|exports?|exporters?|imports?|demand|suppl(?:y|ies)|consumers?|jobs"
    r"|unemployment|wages|spending|output|production|manufactur\w+|industry)\b"
)
_EFFECT = re.compile(
    r"\b(?:hurt|harm|rais|lift|boost|push|cut|reduc|slow|weigh|damag|benefit|lead|caus|driv|increas|hard|eas|fall|fell"
    r"|rise|rising|grow|shrink|recover|improv|weak|strong|match|surg|likely|pressure)"
)
"""What something does to the economy: begins of words."""


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
        if not attributions:
            continue
        taken: list[Span] = []
        for attribution, voice in _surest_first(passages.masked, stretch, attributions, voices):
            span = clause_of(passages.masked, stretch, attribution, attributions)
            if (
                span
                and not any(span.start < other.end and other.start < span.end for other in taken)
                and (not taken or _goes_on(passages.masked, span, attribution))
                and _may_hold(passages.masked, span, voice, company)
                and is_opinion(passages.masked, span, attribution, voice)
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


def _surest_first(
    masked: str, stretch: Stretch, attributions: list[Attribution], voices: list[Voice]
) -> list[tuple[Attribution, Voice]]:
    """Return what may attribute views in a sentence, with its voices: what has a source and ends its clause first."""
    spoken = any(attribution.source is not None for attribution in attributions)
    pairs = [
        pair
        for pair in zip(attributions, voices, strict=True)
        if pair[0].verb not in _NO_VIEW and (spoken or pair[0].verb != "suggesting")
    ]
    if len(pairs) > 1:
        pairs.sort(key=lambda pair: (pair[0].source is None, not closes(masked, stretch, pair[0])))
    return pairs


def _goes_on(masked: str, span: Span, attribution: Attribution) -> bool:
    """Tell a second view of a sentence: "..., Roe said, adding that it is soft", "..., while Low says it is firm"."""
    if attribution.source is None:
        return (
            attribution.verb != "noting"
            and attribution.cue.end < span.start
            and THAT.match(masked, attribution.cue.end) is not None
        )
    before = masked[max(0, attribution.subject.start - JOIN) : attribution.subject.start]
    return before.endswith(OTHERS) and span.start > attribution.cue.end


def _may_hold(masked: str, span: Span, voice: Voice, company: str | None) -> bool:
    """Tell that a voice speaks of markets by trade, or is a politician or a person without a house and does so here."""
    if holds_views(voice, company):
        return True
    politician = is_politician(voice)
    act = _ACT.match(masked, *span) if politician or is_plain_person(voice) else None
    announces = act is not None and not MARKET.search(masked, *act.span())
    if not (politician or is_plain_person(voice)) or announces or _POLICY.search(masked, *span):
        return False
    economy = politician and _ECONOMY.search(masked, *span) and _EFFECT.search(masked, *span)
    return bool(economy or MARKET.search(masked, *span))
