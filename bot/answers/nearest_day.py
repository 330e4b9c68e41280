"""The reports nearest to a time of which none is stored: the last before it, the first after it."""

from collections.abc import Sequence
from datetime import timedelta

from bot.answers.ages import day_of
from bot.answers.asked import Asked, Facts
from bot.answers.ranking import DAILY
from bot.model.question import Intent, When
from bot.model.stored import MoveQuery, Order, StoredMove

BEFORE, AFTER = "nearest before", "nearest after"
_READ = 12
"""Reports read on each side, enough to rank those of one day."""
_BESIDE = timedelta(days=31)
"""The report on the other side says something of the time asked about while it is no further away than this."""

Moves = Sequence[StoredMove]


def around(asked: Asked, facts: Facts) -> dict[str, MoveQuery]:
    """Return the queries of the reports on both sides of days of which there is none, else nothing.

    An as-of answer knows nothing later; it has its own query of what was known before.
    """
    when = asked.question.when
    missed = not any(moves for name, moves in facts.moves.items() if name.startswith("asked"))
    if when is None or when.live or not missed or asked.question.intent is Intent.AS_OF:
        return {}
    one, before, after = asked.ids[:1], when.first - timedelta(1), when.last + timedelta(1)
    return {
        BEFORE: MoveQuery(instruments=one, periods=DAILY, last=before, limit=_READ),
        AFTER: MoveQuery(instruments=one, periods=DAILY, first=after, order=Order.OLDEST, limit=_READ),
    }


def nearest(before: Moves, after: Moves, when: When) -> tuple[Moves, Moves]:
    """Return the reports of the nearest day, then those on the other side where they are near too; either may be empty.

    Args:
        before: reports of earlier days, the latest first.
        after: reports of later days, the earliest first.
        when: the days asked about.
    """
    sides = [side for side in (_of_first_day(before), _of_first_day(after)) if side]
    sides.sort(key=lambda side: _distance(side, when))
    if not sides:
        return (), ()
    return sides[0], sides[1] if len(sides) > 1 and _distance(sides[1], when) <= _BESIDE else ()


def _distance(moves: Moves, when: When) -> timedelta:
    """Return how far the day of some reports lies from the days asked about."""
    return max(day_of(moves[0]) - when.last, when.first - day_of(moves[0]))


def _of_first_day(moves: Moves) -> Moves:
    """Return the reports of the day that the first of them is of."""
    return [stored for stored in moves if day_of(stored) == day_of(moves[0])]
