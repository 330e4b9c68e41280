"""A week's summary goes on: what it lists after its first sentence is counted over the week as well.

For the week, the Elm 40 rose 2%. Alder gained 5% and Birch lost 3%.    all of one paragraph
Both fell for the week.  Cedar rose 1%.  On the day, Dogwood rose 4%.   all up to where the day is named again
"""

from collections.abc import Sequence
from typing import NamedTuple

from bot.model.move import Period
from bot.parsing.moves.predicates import Predicate
from bot.parsing.moves.tokens import Tokens

_OF_WEEK = ("for the week", "over the week", "on the week", "during the week", "on a weekly")
"""How phrases begin that make a sentence part of a week's summary; `this week` stands in any day's report too."""
_OF_DAY = "on the day"
_FAR = 8
"""So many sentences a summary goes on at most until the day is named again."""


class Sentence(NamedTuple):
    """What the clauses of a sentence say of time.

    Attributes:
        block: the number of its paragraph.
        tokens: its tokens.
        predicates: its predicates.
        own: the period that each is given, None where it is given none.
        in_day: a phase of the day is told.
    """

    block: int
    tokens: Tokens
    predicates: Sequence[Predicate]
    own: Sequence[Period | None]
    in_day: bool


def of_a_week(sentences: Sequence[Sentence]) -> set[int]:
    """Return which sentences, given no period of their own, are part of a week's summary.

    Args:
        sentences: those with moves, in order of the text.
    """
    found: set[int] = set()
    for at, sentence in enumerate(sentences):
        if not _tells_week(sentence):
            continue
        last = at
        while last + 1 < len(sentences) and _is_bare(sentences[last + 1]):
            last += 1
        follows = sentences[last + 1] if last + 1 < len(sentences) else None
        goes_on = follows is not None and last - at <= _FAR and (_names_day(follows) or _tells_week(follows))
        found.update(k for k in range(at + 1, last + 1) if goes_on or sentences[k].block == sentence.block)
    return found


def _tells_week(sentence: Sentence) -> bool:
    """Tell whether all of a sentence is counted over a week that it names as summaries do."""
    weekly = all(period is Period.WEEK for period in sentence.own)
    return weekly and any(_is_phrase(low, _OF_WEEK) for low in sentence.tokens.low)


def _names_day(sentence: Sentence) -> bool:
    """Tell whether a sentence begins `On the day`."""
    return _is_phrase(sentence.tokens.low[0], (_OF_DAY,))


def _is_phrase(word: str, phrases: tuple[str, ...]) -> bool:
    """Tell whether a token is one of the phrases of time."""
    return " " in word and " ".join(word.split()).startswith(phrases)


def _is_bare(sentence: Sentence) -> bool:
    """Tell whether a sentence only gives changes: no period, no phase, no level, which a day's report would give."""
    plain = all(predicate.level is None and predicate.changes for predicate in sentence.predicates)
    return plain and not sentence.in_day and not any(sentence.own)
