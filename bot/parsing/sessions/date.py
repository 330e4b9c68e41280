"""Give each move its session: the trading date at the instrument's home exchange."""

import re
from dataclasses import replace
from datetime import date, timedelta

from bot.lexicon.calendar import TradingCalendar, Week
from bot.lexicon.dates import find_weekdays
from bot.lexicon.lexicon import Lexicon
from bot.lexicon.venues import HOME_EXCHANGES
from bot.model.article import Article
from bot.model.document import Document
from bot.model.layout import Layout
from bot.model.move import Move, Period, Phase
from bot.parsing.sessions.day import dated_in, day_before, day_of_article
from bot.parsing.sessions.markets import Markets
from bot.parsing.sessions.phases import carried_phases

_OVERNIGHT = re.compile(r"\bovernight\b|\b(?:closed|ended|finished|settled)\b", re.IGNORECASE)
_FUTURES = re.compile(r"\bfutures\b|\be-?minis?\b", re.IGNORECASE)
_BETWEEN = re.compile(r"[,;()]|\b(?:after|as|from|since|before|until|when|following|ahead|of|than|by)\b", re.IGNORECASE)
"""Between a figure and a weekday, says that the weekday is another thing's."""
_BESIDE = 40
_SATURDAY = 5
_SUNDAY_TO_THURSDAY = Week(frozenset({7, 1, 2, 3, 4}), date.min, date.max)
_SUNDAY_MARKETS = dict.fromkeys(("XSAU", "SA", "QA", "KW", "BH", "OM", "EG", "JO", "IL"), _SUNDAY_TO_THURSDAY)
"""Exchanges, or countries of those without one in the calendar, that trade from Sunday to Thursday."""
_NO_HOLIDAYS = TradingCalendar()


def date_sessions(
    document: Document,
    layout: Layout,
    article: Article,
    lexicon: Lexicon,
    calendar: TradingCalendar = _NO_HOLIDAYS,
) -> Article:
    """Return the article with the session (and missing phase) of each move filled in.

    A move of this session is dated with the day the article is written about; one of the previous session with its own
    earlier day; the others with the day up to which they are counted. Without any date in the text no session is given.

    Args:
        document: the text and when it came.
        layout: its layout.
        article: its header and moves.
        lexicon: the instruments with their countries.
        calendar: the exchanges' holidays; Monday to Friday where none are known.
    """
    markets = Markets(lexicon, article.moves, article.place)
    phases = carried_phases(document.text, layout, article.moves, markets)
    day = day_of_article(document, layout, article)
    known = TradingCalendar({**_SUNDAY_MARKETS, **calendar.weeks})
    dater = _Dater(document.text, day, markets, known) if day else None
    moves = (
        replace(move, phase=phase, session=dater.session(move, phase) if dater else None)
        for move, phase in zip(article.moves, phases, strict=True)
    )
    return replace(article, moves=tuple(moves))


class _Dater:
    """Dates the moves of one article."""

    def __init__(self, text: str, day: date, markets: Markets, calendar: TradingCalendar) -> None:
        self._text = text
        self._day = day
        self._markets = markets
        self._calendar = calendar

    def session(self, move: Move, phase: Phase | None) -> date:
        """Return the session of one move that is about this phase."""
        country = self._markets.country(move) if self._markets.is_equity(move) else None
        exchange = HOME_EXCHANGES.get(country, country) if country else None
        if move.period is Period.PREVIOUS_SESSION:
            return self._earlier(move, exchange)
        futures = phase is Phase.FUTURES or bool(_FUTURES.search(move.mention))
        if move.period is Period.SESSION and not futures and self._is_overnight(move):
            return self._calendar.before(exchange, self._day)
        day = self._named(move) if move.period is Period.SESSION else self._day
        if self._markets.trades_always(move):
            return day
        if futures and day.weekday() > _SATURDAY:
            return self._after(exchange, day)
        return self._calendar.on_or_before(exchange, day)

    def _named(self, move: Move) -> date:
        """Return the day whose weekday stands right behind a move's figure, the article's own where none does."""
        figure = move.percent_span or move.points_span or move.level_span
        if figure is None:
            return self._day
        reach = min(move.span.end, figure.end + _BESIDE)
        for weekday, at in find_weekdays(self._text, figure.end, reach):
            if not _BETWEEN.search(self._text, figure.end, at):
                near = [self._day + timedelta(days=shift) for shift in (0, -1, 1)]
                return next((day for day in near if day.weekday() == weekday), self._day)
        return self._day

    def _earlier(self, move: Move, exchange: str | None) -> date:
        """Return the day a previous session's move names, else the session before the article's own."""
        dated = dated_in(self._text, move.span.start, move.span.end, self._day)
        if dated is not None and dated < self._day:
            return dated
        named = [
            (abs(at - self._figure(move)), weekday)
            for weekday, at in find_weekdays(self._text, move.span.start, move.span.end)
            if weekday != self._day.weekday() and (weekday < _SATURDAY or not self._markets.is_equity(move))
        ]
        if named:
            return day_before(self._day, min(named)[1])
        return self._calendar.before(exchange, self._day)

    def _figure(self, move: Move) -> int:
        """Return where the move's figure stands."""
        spans = (move.percent_span, move.points_span, move.level_span, move.mention_span, move.span)
        return next(span.start for span in spans if span is not None)

    def _is_overnight(self, move: Move) -> bool:
        """Tell whether a report from Asia speaks of the session that ended in America the evening before."""
        if not self._markets.trades_before(move):
            return False
        names_today = any(
            weekday == self._day.weekday() for weekday, _ in find_weekdays(self._text, move.span.start, move.span.end)
        )
        return not names_today and bool(_OVERNIGHT.search(move.evidence))

    def _after(self, exchange: str | None, day: date) -> date:
        """Return the next session: futures that trade on a Sunday evening are the next day's."""
        ahead = (day + timedelta(days=shift) for shift in range(1, 8))
        return next((later for later in ahead if self._calendar.is_session(exchange, later)), day)
