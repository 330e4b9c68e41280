"""Sessions: the trading date and the missing phase of every move.

`markets` tells at which market an instrument trades, `hours` when that market's day begins, `weekdays` which weekday of
a sentence is a move's, `day` which day the article is written about, `phases` carries a midday or close statement to
the undated moves of the same market, and `date` gives each move its session.
"""

from bot.parsing.sessions.date import date_sessions

__all__ = ["date_sessions"]
