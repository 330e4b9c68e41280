"""Words for a sector group ("chip stocks") as what the store has of it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.asked import Asked
from bot.answers.movers import called_so
from bot.model.instrument import Kind
from bot.model.question import Intent
from bot.model.resolution import Mention
from bot.model.stored import MoveQuery
from bot.ports import Reading

_OF_SECTORS = frozenset({Kind.SECTOR, Kind.INDEX})
_SECTORS = 60
"""Newest moves of sector indices among which one of a group is looked for."""


def of_group(asked: Asked, named: Sequence[Mention], reading: Reading) -> Asked:
    """Take words for a sector group as its index, else as a board of its indices, else as a topic of articles.

    Args:
        asked: a question on a part of the market that is a sector group.
        named: what the resolver made of the words for it.
        reading: the store; only what is reported there is an answer.
    """
    question = asked.question
    meant = (one.candidates[0].instrument for one in named if one.candidates)
    found = next((one for one in meant if one.kind in _OF_SECTORS), None)
    if question.intent is Intent.BRIEF and found and any(reading.move_counts([found.id]).values()):
        move = replace(question, intent=Intent.MOVE, subject=question.scope.words)
        return replace(asked, question=move, instruments=(found,))
    sectors = MoveQuery(kinds=(Kind.SECTOR,), countries=question.scope.countries, limit=_SECTORS)
    reported = (stored.move.instrument for stored in reading.moves(sectors))
    if any(called_so(asked.known.get(one) if one else None, question.scope) for one in reported):
        return asked
    words = question.scope.words
    return replace(asked, question=replace(question, intent=Intent.NEWS, subject=words, topic=words))
