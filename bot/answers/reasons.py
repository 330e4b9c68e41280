"""Reasons: why a move happened, in the words of the reports of that day, or honestly that none says."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.answers.ages import day_of
from bot.answers.asked import Asked, Facts
from bot.answers.cards import lead_card, seen
from bot.answers.excerpts import proof_of, without_dateline
from bot.lexicon.messages import N_
from bot.model.answer import Excerpt, Note, Part, Place, Story
from bot.model.instrument import Kind
from bot.model.span import Span
from bot.model.stored import StoredArticle, StoredMove

_MARKET = frozenset(
    {Kind.INDEX, Kind.SECTOR, Kind.FUTURE, Kind.PAIR, Kind.COMMODITY, Kind.CRYPTO, Kind.BOND, Kind.RATE}
)
_CAUSAL = re.compile(
    r"\b(?:as|after|because|amid|since|following|thanks to|due to"
    r"|on (?:hopes|fears|worries|concerns|signs|news)|weighed"
    r"|(?:helped|boosted|driven|led|hurt) by)\b|因|由于|受|带动|帶動"
)
_MAKING = re.compile(
    r"\b(?:send(?:ing|s)?|sent|knock(?:ing|ed|s)?|push(?:ing|ed|es)?|lift(?:ing|ed|s)?|dragg(?:ing|ed)|boost(?:ing|ed|s)?"
    r"|pull(?:ing|ed|s)?|driv(?:ing|es)|drove|help(?:ing|ed))\b[^.;]{0,40}?\b(?:shares?|stock|index|prices?|yields?)\b"
)
"""A verb that makes something move."""
_BODY_SENTENCE = re.compile(r"[^\n]*?[^\n.]{3}[.!?。](?=\s|$)")
_SHORTEST = 40
_LOOKED_AT = 3000


def reasons(asked: Asked, facts: Facts, lead: StoredMove) -> list[Part]:
    """Return the causes stated besides the leading report's own, what its article says, or that none is stated.

    Args:
        asked: the question.
        facts: what was read.
        lead: the report that the answer leads with.
    """
    told = list(_also_told(asked, facts, lead))
    if lead.move.cause is not None:
        return [replace(lead_card(asked, stored, proven=False), place=Place.FURTHER) for stored in told[:1]]
    if told:
        card = lead_card(asked, told[0])
        return [replace(card, place=Place.REASON, proof=proof_of(told[0]))]
    opening = _opening(asked, facts, lead)
    if opening is None and tells_cause(lead.move.evidence):
        return []
    return [opening or Note(N_("No cause is stated for this move."))]


def tells_cause(sentence: str) -> bool:
    """Say whether a sentence on a move tells what made it: "a loss that sent its shares 5% lower"."""
    return _MAKING.search(sentence) is not None


def _also_told(asked: Asked, facts: Facts, lead: StoredMove) -> Iterator[StoredMove]:
    """Yield reports of the same day and direction that state another cause."""
    known = {lead.move.cause.text} if lead.move.cause else set()
    for stored in (one for moves in facts.moves.values() for one in moves):
        cause = stored.move.cause
        same = day_of(stored) == day_of(lead) and seen(asked, stored).direction is seen(asked, lead).direction
        if same and cause and cause.text not in known and stored.move.instrument == lead.move.instrument:
            known.add(cause.text)
            if lead.move.cause is None or stored.article.id != lead.article.id:
                yield stored


def _opening(asked: Asked, facts: Facts, lead: StoredMove) -> Story | None:
    """Return the sentence that tells why the market moved; a single stock may differ from its market."""
    known = asked.known.get(lead.move.instrument) if lead.move.instrument else None
    if known is None or known.kind not in _MARKET:
        return None
    for article in facts.texts.values():
        found = _causal_sentence(article)
        if found:
            said = N_("The report says of the market:")
            return Story(articles=(), excerpts=(found,), age=lead_card(asked, lead).age, lead_in=said)
    return None


def _causal_sentence(stored: StoredArticle) -> Excerpt | None:
    """Return the first sentence of an article's body that speaks of a cause, and of no single figure."""
    headline = " ".join((stored.ref.headline or "").split())
    for match in _BODY_SENTENCE.finditer(stored.text, 0, _LOOKED_AT):
        text = match.group().strip(" *\t\r")
        if len(text) < _SHORTEST or "%" in text or " ".join(text.split()) == headline or not _CAUSAL.search(text):
            continue
        start = match.start() + match.group().index(text)
        return without_dateline(Excerpt(stored.ref, Span(start, start + len(text)), text))
    return None
