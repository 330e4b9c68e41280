"""Which instruments an article reports a move of, and whether it is fresh enough to tell anybody."""

from datetime import datetime, timedelta
from typing import Final

from bot.model.article import Article, Precision, Published
from bot.model.instrument import InstrumentId
from bot.model.move import Move, Period, Phase
from bot.model.stored import StoredMove

_PERIODS: Final = (Period.SESSION, Period.WEEK, Period.MONTH, Period.QUARTER, Period.YEAR, Period.OTHER)
_PHASES: Final = (
    Phase.CLOSE,
    Phase.AFTERHOURS,
    Phase.MIDDAY,
    Phase.INTRADAY,
    Phase.OPEN,
    None,
    Phase.FUTURES,
)


def moved(article: Article) -> tuple[InstrumentId, ...]:
    """Return the instruments an article reports a move of, in order of the text; the session before is no news."""
    told = (move.instrument for move in article.moves if move.period is not Period.PREVIOUS_SESSION)
    return tuple(dict.fromkeys(instrument for instrument in told if instrument is not None))


def is_fresh(published: Published | None, now: datetime, longest: timedelta) -> bool:
    """Tell whether an article is new enough to alert anybody.

    Args:
        published: what the article says; without it nobody is alerted.
        now: aware UTC.
        longest: the oldest that alerts; an article that names only its day counts from the end of that day.
    """
    if published is None:
        return False
    end = published.at + (timedelta(days=1) if published.precision is Precision.DAY else timedelta())
    return now - end <= longest


def leading(moves: tuple[StoredMove, ...]) -> tuple[StoredMove, ...]:
    """Return one move for each instrument, in order of the text: of the session, and of its latest phase."""
    best: dict[InstrumentId, StoredMove] = {}
    for one in moves:
        instrument = one.move.instrument
        if instrument is not None and (instrument not in best or _rank(one.move) < _rank(best[instrument].move)):
            best[instrument] = one
    return tuple(best.values())


def _rank(move: Move) -> tuple[int, int, int]:
    period = _PERIODS.index(move.period) if move.period in _PERIODS else len(_PERIODS)
    return period, _PHASES.index(move.phase), 0 if move.percent is not None else 1
