"""What a name in a question means: sure or misspelt, one instrument or the same thing at several venues, or none."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answers import several
from bot.answers.asked import Asked
from bot.model.instrument import Instrument, Kind
from bot.model.question import Intent, Question
from bot.model.resolution import Candidate, Mention, Status

SURE = 0.9
"""A name that scores less is misspelt, so that a speaker may be meant as well."""
_TIE = 0.05
"""Scores nearer than this are a tie."""
_MOST_OF_IT = 0.7
"""A topic is an instrument only if most of it names one: "red sea" is not Sea Ltd."""


OF_A_LIST = frozenset({Intent.MOVE, Intent.WHY, Intent.AS_OF, Intent.CHECK, Intent.COVERAGE, Intent.WATCHLIST})
"""Intents whose answer is one screen for every few instruments."""


def tied_with_first(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return those of the candidates, the best first, that score as the first does or nearly."""
    return [one for one in candidates if one.score >= candidates[0].score - _TIE]


def may_mean_several(asked: Asked) -> bool:
    """Say whether a name in the question is borne by several instruments."""
    return not asked.instruments and any(mention.status is Status.AMBIGUOUS for mention in asked.mentions)


def without_futures(mention: Mention) -> Mention:
    """Return the mention without the futures of what it names, unless it says "futures"."""
    if mention.status is not Status.AMBIGUOUS or "future" in mention.text.lower() or "期" in mention.text:
        return mention
    left = tuple(one for one in mention.candidates if one.instrument.kind is not Kind.FUTURE)
    if not left or len(left) == len(mention.candidates):
        return mention
    status = Status.RESOLVED if len(tied_with_first(left)) == 1 else Status.AMBIGUOUS
    return replace(mention, candidates=left, status=status)


def instruments_of(mention: Mention, question: Question) -> tuple[Instrument, ...]:
    """Return what a mention names; people speak of copper, not of the copper of one exchange."""
    tied = [one.instrument for one in tied_with_first(mention.candidates)]
    if mention.status is Status.RESOLVED:
        return (mention.candidates[0].instrument,)
    everywhere = question.intent is Intent.QUOTES and all(one.kind is Kind.COMMODITY for one in tied)
    return tuple(tied) if everywhere else ()


def is_misspelt(asked: Asked) -> bool:
    """Say whether every name in the question is only spelt like an instrument's."""
    return bool(asked.instruments) and all(
        mention.candidates and mention.candidates[0].score < SURE for mention in asked.mentions
    )


def is_meant(mention: Mention, question: Question) -> bool:
    """Say whether a name in a topic is meant: words looked for are an instrument only if most of them name one."""
    most = len(mention.text) >= len(question.subject) * _MOST_OF_IT
    if question.intent is Intent.NEWS:
        return most
    sure = bool(mention.candidates) and mention.candidates[0].score >= SURE
    return question.intent is not Intent.QUOTES or most or sure


def of_its_country(question: Question, instruments: Sequence[Instrument]) -> Question:
    """Return the question; movers "in the s&p 500" are of its country, as nothing stored says what an index holds."""
    indices = [one for one in instruments if one.kind in {Kind.INDEX, Kind.SECTOR} and one.country]
    if question.intent is not Intent.MOVERS or question.scope.countries or len(indices) != 1:
        return question
    kinds = question.scope.kinds or (Kind.STOCK,)
    return replace(question, scope=replace(question.scope, kinds=kinds, countries=(indices[0].country or "",)))


def more_of(asked: Asked) -> Asked:
    """Read "more": the next instruments of a list, and after the last of them the news about them."""
    question = asked.question
    screens = -(-len(asked.instruments) // several.ROWS)
    if question.page < screens:
        return asked
    page = question.page - screens
    return replace(asked, question=replace(question, intent=Intent.NEWS, subject="", topic="", page=page))
