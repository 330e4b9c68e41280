"""What an answer wants of the store, read: facts by the names its composer calls them."""

from collections.abc import Mapping, Sequence

from bot.answers.ages import is_dated
from bot.answers.asked import Facts, Wanted
from bot.model.instrument import Instrument, InstrumentId
from bot.model.stored import MoveQuery, Order, StoredMove
from bot.ports import Reading

_EXAMPLES = 12
"""Newest moves read to take examples from."""


def gather(reading: Reading, wanted: Wanted) -> Facts:
    """Read what is wanted, and what turns out to be wanted then.

    Args:
        reading: the store.
        wanted: what a composer asks for.
    """
    facts = Facts(
        moves=_moves(reading, wanted.moves),
        quotes={name: tuple(reading.quotes(query)) for name, query in wanted.quotes.items()},
        articles={name: tuple(reading.articles(query)) for name, query in wanted.articles.items()},
        coverage={instrument: reading.coverage(instrument) for instrument in wanted.coverage},
        newest=reading.newest_article() if wanted.newest else None,
        texts={one: found for one in wanted.texts if (found := reading.article(one))},
    )
    return facts if wanted.then is None else facts.and_also(gather(reading, wanted.then(facts)))


def _moves(reading: Reading, wanted: Mapping[str, MoveQuery]) -> dict[str, tuple[StoredMove, ...]]:
    """Read moves, all at once."""
    found = reading.each_moves(wanted) if wanted else {}
    return {name: _dated(query, found[name]) for name, query in wanted.items()}


def _dated(query: MoveQuery, moves: Sequence[StoredMove]) -> tuple[StoredMove, ...]:
    """Return what was read without moves of no known day where days, boards or sizes were asked for."""
    by_time = query.first or query.last or query.kinds or query.order in (Order.RISE, Order.FALL)
    return tuple(filter(is_dated, moves) if by_time else moves)


def recent_moves(reading: Reading, known: Mapping[InstrumentId, Instrument], facts: Facts) -> tuple[StoredMove, ...]:
    """Read moves to take examples from: the newest article's, or the latest of all where it tells of too few.

    Args:
        reading: the store.
        known: every instrument; an example has to name one.
        facts: what was read so far.
    """
    if facts.newest is not None:
        of_newest = reading.moves(MoveQuery(articles=(facts.newest.id,), limit=_EXAMPLES))
        if sum(one in known for one in {stored.move.instrument for stored in of_newest} if one) > 1:
            return tuple(of_newest)
    return tuple(reading.moves(MoveQuery(limit=_EXAMPLES)))
