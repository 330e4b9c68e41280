"""Trading days of a question: what "yesterday" is where the instrument trades, and that there is no session today."""

from dataclasses import replace
from datetime import date, timedelta

from bot.lexicon.calendar import TradingCalendar
from bot.lexicon.messages import N_
from bot.lexicon.venues import HOME_EXCHANGES
from bot.model.answer import Note, Tone
from bot.model.instrument import Instrument, Kind
from bot.model.question import When

_YESTERDAY = ("yesterday", "ystd", "yday", "昨", "琴日", "寻日")


def of_trading_days(when: When | None, today: date, one: Instrument, calendar: TradingCalendar) -> When | None:
    """Return the time asked about, "yesterday" as the session before today at the instrument's home exchange.

    Args:
        when: as understood; anything but "yesterday" stays as it is.
        today: the day it is where the question is asked.
        one: the instrument asked about.
        calendar: when exchanges trade.
    """
    if when is None or when.live or not when.first == when.last == today - timedelta(1):
        return when
    if _every_day(one) or not any(word in when.words for word in _YESTERDAY):
        return when
    session = calendar.before(_exchange(one), today)
    return replace(when, first=session, last=session)


def no_session(day: date, one: Instrument, calendar: TradingCalendar) -> Note | None:
    """Return the line that says that no session is held on a day, and which was the last; None where one is.

    Args:
        day: the date at the instrument's home.
        one: the instrument asked about.
        calendar: when exchanges trade.
    """
    if _every_day(one) or calendar.is_session(_exchange(one), day):
        return None
    values = (("name", one), ("day", day), ("last", calendar.before(_exchange(one), day)))
    return Note(N_("No session for {name} on {day}; the last was {last}."), values, Tone.HEAD)


def _every_day(one: Instrument) -> bool:
    """Say whether an instrument trades at weekends too."""
    return one.kind is Kind.CRYPTO


def _exchange(one: Instrument) -> str | None:
    """Return the exchange that keeps an instrument's trading days; pairs and commodities keep the regular week."""
    if one.kind in {Kind.PAIR, Kind.COMMODITY}:
        return None
    return HOME_EXCHANGES.get(one.country or "")
