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
from bot.model.span import Span
from bot.parsing.sessions.day import ArticleDay, dated_in, day_before, day_of_article
from bot.parsing.sessions.hours import begun_day, is_before_opening
from bot.parsing.sessions.markets import Markets
from bot.parsing.sessions.phases import carried_phases
from bot.parsing.sessions.weekdays import figure_of, weekday_of_move

_OVERNIGHT = re.compile(r"\bovernight\b|\b(?:closed|ended|finished|settled)\b", re.IGNORECASE)
_FUTURES = re.compile(r"\bfutures\b|\be-?minis?\b", re.IGNORECASE)
_OF_A_SESSION = frozenset({Period.SESSION, Period.PREVIOUS_SESSION})
_BEFORE_OPENING = frozenset({Phase.FUTURES, Phase.OPEN})
_AFTER_CLOSING = frozenset({Phase.CLOSE, Phase.AFTERHOURS})
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
    dater = _Dater(document.text, day, article.moves, markets, known) if day else None
    moves = (
        replace(move, phase=phase, session=dater.session(move, phase) if dater else None)
        for move, phase in zip(article.moves, phases, strict=True)
    )
    return replace(article, moves=tuple(moves))


class _Dater:
    """Dates the moves of one article."""

    def __init__(
        self, text: str, article: ArticleDay, moves: tuple[Move, ...], markets: Markets, calendar: TradingCalendar
    ) -> None:
        self._text = text
        self._article = article
        self._markets = markets
        self._calendar = calendar
        self._figures: dict[Span, list[int]] = {}
        for move in moves:
            if figure := figure_of(move):
                self._figures.setdefault(move.span, []).append(figure.start)
        for starts in self._figures.values():
            starts.sort()

    def session(self, move: Move, phase: Phase | None) -> date:
        """Return the session of one move that is about this phase."""
        equity = self._markets.is_equity(move)
        country = self._markets.country(move) if equity else None
        exchange = HOME_EXCHANGES.get(country, country) if country else None
        day = self._day_of(move)
        named = self._named(move) if move.period in _OF_A_SESSION else None
        if move.period is Period.PREVIOUS_SESSION:
            return self._earlier(move, exchange, day, named)
        futures = phase is Phase.FUTURES or bool(_FUTURES.search(move.mention))
        if move.period is Period.SESSION and named is None and not futures and self._is_past(move, phase, country, day):
            return self._calendar.before(exchange, day)
        day = named or day
        if self._markets.trades_always(move):
            return day
        if futures and day.weekday() > _SATURDAY:
            return self._after(exchange, day)
        return self._calendar.on_or_before(exchange, day)

    def _day_of(self, move: Move) -> date:
        """Return the day the text states, else the latest on which the move's market had begun to trade."""
        article = self._article
        if article.stated or article.published is None:
            return article.day
        if self._markets.trades_always(move):
            return article.printed
        country = self._markets.clock(move)
        waits = self._markets.is_equity(move) and move.phase not in _BEFORE_OPENING
        return begun_day(article.published, country, keeps_hours=waits)

    def _named(self, move: Move) -> date | None:
        """Return the day whose weekday the sentence gives to a move, None where it gives none."""
        weekday = weekday_of_move(self._text, move, self._figures.get(move.span, ()))
        if weekday is None:
            return None
        article = self._article
        if weekday == article.day.weekday():
            return article.day
        after = article.day + timedelta(days=1)
        if (
            move.period is Period.SESSION
            and after.weekday() == weekday
            and (after <= article.printed or article.may_be_ahead)
        ):
            return after
        return day_before(article.latest + timedelta(days=1), weekday)

    def _is_past(self, move: Move, phase: Phase | None, country: str | None, day: date) -> bool:
        """Tell whether a move is of the session before `day`: New York's overnight, or a close told before opening."""
        if self._is_overnight(move, day):
            return True
        published = self._article.published
        told = phase is not None and phase is move.phase and phase in _AFTER_CLOSING
        if phase is Phase.CLOSE and self._article.stated and country == self._markets.home:
            return False
        return told and published is not None and is_before_opening(published, country, day)

    def _earlier(self, move: Move, exchange: str | None, day: date, named_day: date | None) -> date:
        """Return the day a previous session's move names, else the session before the article's own."""
        dated = dated_in(self._text, move.span.start, move.span.end, day)
        if dated is not None and dated < day:
            return dated
        if named_day is not None:
            return self._calendar.on_or_before(exchange, named_day)
        named = [
            (abs(at - self._figure(move)), weekday)
            for weekday, at in find_weekdays(self._text, move.span.start, move.span.end)
            if weekday != day.weekday() and (weekday < _SATURDAY or not self._markets.is_equity(move))
        ]
        if named:
            return day_before(day, min(named)[1])
        return self._calendar.before(exchange, day)

    def _figure(self, move: Move) -> int:
        """Return where the move's figure stands."""
        spans = (move.percent_span, move.points_span, move.level_span, move.mention_span, move.span)
        return next(span.start for span in spans if span is not None)

    def _is_overnight(self, move: Move, day: date) -> bool:
        """Tell whether a report from Asia speaks of the session that ended in America the evening before."""
        if not self._markets.trades_before(move):
            return False
        names_today = any(
            weekday == day.weekday() for weekday, _ in find_weekdays(self._text, move.span.start, move.span.end)
        )
        return not names_today and bool(_OVERNIGHT.search(move.evidence))

    def _after(self, exchange: str | None, day: date) -> date:
        """Return the next session: futures that trade on a Sunday evening are the next day's."""
        ahead = (day + timedelta(days=shift) for shift in range(1, 8))
        return next((later for later in ahead if self._calendar.is_session(exchange, later)), day)
