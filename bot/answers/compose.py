"""Which file answers which intent: what to read for it, and how the answer is put together."""

from typing import Protocol

from bot.answers import brief, check, compare, coverage, history, move, movers, news, quotes, talk, watchlist
from bot.answers.asked import Asked, Facts, Wanted
from bot.model.answer import Answer
from bot.model.question import Intent


class Composer(Protocol):
    """One kind of answer."""

    def plan(self, asked: Asked, /) -> Wanted:
        """Say what to read from the store."""
        ...

    def compose(self, asked: Asked, facts: Facts, /) -> Answer:
        """Return the answer that these facts give."""
        ...


_COMPOSERS: dict[Intent, Composer] = {
    Intent.MOVE: move,
    Intent.WHY: move,
    Intent.AS_OF: move,
    Intent.QUOTES: quotes,
    Intent.MOVERS: movers,
    Intent.BRIEF: brief,
    Intent.COMPARE: compare,
    Intent.HISTORY: history,
    Intent.NEWS: news,
    Intent.CHECK: check,
    Intent.COVERAGE: coverage,
    Intent.WATCHLIST: watchlist,
    Intent.HELP: talk,
    Intent.SMALL_TALK: talk,
}


def composer_of(intent: Intent) -> Composer:
    """Return what answers an intent."""
    return _COMPOSERS[intent]
