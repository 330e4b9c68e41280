"""Trading days of a question: what "yesterday" is where things trade, and that a market is closed on a day."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from bot.answers.ages import day_of, home_day, is_dated
from bot.answers.asked import Asked
from bot.lexicon.calendar import TradingCalendar
from bot.lexicon.messages import N_
from bot.lexicon.venues import HOME_EXCHANGES
from bot.model.answer import Note, Territory, Tone
from bot.model.instrument import Instrument, Kind
from bot.model.question import Scale, Scope, When
from bot.model.stored import StoredMove

_YESTERDAY = ("yesterday", "ystd", "yday", "last night", "昨", "琴日", "琴晚", "寻日", "寻晚")
TODAY = re.compile(r"today|tdy|2day|今")
"""Words that ask for a day; other words of now ask for a price."""
_EVERYWHERE = frozenset({Kind.PAIR, Kind.COMMODITY})
"""Kinds that trade around the world in the regular week."""
_ALWAYS = None
"""The market of what trades at weekends too."""
_REGULAR = ""
"""The market of what trades in the regular week and nowhere in particular."""


def markets_of(instruments: Sequence[Instrument], scope: Scope = Scope()) -> tuple[str | None, ...]:  # noqa: B008 - frozen
    """Return where things trade: countries, "" for the regular week anywhere, None for all days.

    Args:
        instruments: what is asked about.
        scope: the part of the market that is asked about where no instrument is.
    """
    if instruments:
        return tuple(dict.fromkeys(_market(one) for one in instruments))
    if Kind.CRYPTO in scope.kinds:
        return (_ALWAYS,)
    if scope.kinds and set(scope.kinds) <= _EVERYWHERE:
        return (_REGULAR,)
    return scope.countries or (_REGULAR,)


def _market(one: Instrument) -> str | None:
    """Return where one instrument trades: at its main listing in Hong Kong, else at home."""
    if one.kind is Kind.CRYPTO:
        return _ALWAYS
    if one.kind in _EVERYWHERE:
        return _REGULAR
    return "HK" if (one.ric or "").endswith(".HK") else one.country or _REGULAR


def of_trading_days(
    when: When | None, today: date, markets: Sequence[str | None], calendar: TradingCalendar
) -> When | None:
    """Return the time asked about, "yesterday" as the latest session before today on any of the markets.

    Args:
        when: as understood; anything but "yesterday" stays as it is.
        today: the day it is where the question is asked.
        markets: where things trade.
        calendar: when exchanges trade.
    """
    if when is None or when.live or not when.first == when.last == today - timedelta(1):
        return when
    if _ALWAYS in markets or not any(word in when.words for word in _YESTERDAY):
        return when
    session = max(calendar.before(_exchange(market), today) for market in markets)
    return replace(when, first=session, last=session)


def closed_note(day: date, markets: Sequence[str | None], calendar: TradingCalendar, today: date) -> Note | None:
    """Return the line that says that no market asked about trades on a day, None where one does.

    Args:
        day: the date at home.
        markets: where things trade.
        calendar: when exchanges trade.
        today: the day it is where the question is asked.
    """
    if not markets or any(market is _ALWAYS or calendar.is_session(_exchange(market), day) for market in markets):
        return None
    places = [market for market in markets if market]
    values = () if day >= today else (("day", day),)
    if len(places) == 1 == len(markets):
        message = N_("{place} was closed on {day}.") if values else N_("{place} is closed today.")
        return Note(message, (("place", Territory(places[0])), *values), Tone.HEAD)
    return Note(N_("Markets were closed on {day}.") if values else N_("Markets are closed today."), values, Tone.HEAD)


def closed_on_day_asked(asked: Asked) -> Note | None:
    """Return the line that says that nothing asked about trades on the one day asked about."""
    when = asked.question.when
    if when is None or when.scale is not Scale.DAY:
        return None
    day = home_day(asked.now, asked.instruments[0] if asked.instruments else None) if when.live else when.first
    return closed_note(day, markets_of(asked.instruments, asked.question.scope), asked.calendar, asked.today)


def before_board(asked: Asked, leads: Sequence[StoredMove]) -> tuple[Note, ...]:
    """Return what has to be said before a board that "today", "now" or "price" asks for: what of it is older.

    Args:
        asked: the question.
        leads: the reports on the board.
    """
    when = asked.question.when
    if when is None or not when.live:
        return ()
    fresh = [stored for stored in leads if is_todays(asked, stored)]
    if len(fresh) == len(leads):
        return () if TODAY.search(when.words) else (Note(N_("These are no live prices."), tone=Tone.ASIDE),)
    if fresh:
        values = (("count", len(fresh)), ("all", len(leads)))
        return (Note(N_("Today: {count} of {all}; no live prices."), values, Tone.HEAD),)
    closed = closed_on_day_asked(asked)
    if closed:
        return (closed, Note(N_("These are no live prices.")))
    return (Note(N_("No report for today; no live prices."), tone=Tone.HEAD),)


def is_todays(asked: Asked, stored: StoredMove) -> bool:
    """Say whether a report is of today's session."""
    known = asked.known.get(stored.move.instrument) if stored.move.instrument else None
    return is_dated(stored) and day_of(stored) >= min(home_day(asked.now, known), asked.today)


def _exchange(market: str | None) -> str | None:
    """Return the exchange that keeps a market's trading days; None keeps the regular week."""
    return HOME_EXCHANGES.get(market or "")
