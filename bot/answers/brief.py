"""Brief: a board of the main indices of a region, leaders and laggards, causes and voices."""

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from bot.answers.ages import day_of, is_dated
from bot.answers.asked import Asked, Facts, Wanted
from bot.answers.cards import lead_card, quote_card, row_card, sources
from bot.answers.movers import called_so, largest
from bot.answers.nothing import no_report, nothing
from bot.answers.ranking import DAILY, leading
from bot.answers.searches import best_of, variants
from bot.answers.told import found
from bot.answers.trading_days import before_board, closed_on_day_asked
from bot.lexicon.messages import N_
from bot.model.answer import Answer, AnswerStatus, Board, MoveCard, Part, Place, Suggestion
from bot.model.instrument import Instrument, InstrumentId, Kind
from bot.model.move import Direction
from bot.model.stored import MoveQuery, Order, QuoteQuery, StoredMove

_INDICES = 11
_EACH = 4
_EVERY = 60
_ROWS = 5
_FRESH = timedelta(days=4)
_VOICES = 2
_VOICES_READ = 8
_NO_SHARES = re.compile(r"\b(?:dollar|volatility|bond|currency|commodity|vix)\b")
"""Words in the names of indices that are not of shares."""


def plan(asked: Asked) -> Wanted:
    """Say what to read: the main indices' moves of the time asked about, or else the last before it; then the rest."""
    when = asked.question.when
    dated = when if when and not when.live else None
    return _of_days(asked, dated.first if dated else None, dated.last if dated else None)


def _of_days(asked: Asked, first: date | None, last: date | None) -> Wanted:
    """Say what to read of some days: the main indices' latest moves, each by itself as that is fast; then the rest."""
    kinds, countries = _kinds(asked), asked.question.scope.countries
    days = MoveQuery(periods=DAILY, first=first, last=last, limit=_EACH)
    if kinds == (Kind.INDEX,):
        moves = {f"index {one.id}": replace(days, instruments=(one.id,)) for one in _main_indices(asked)}
    else:
        moves = {"index all": replace(days, kinds=kinds, countries=countries, limit=_EVERY)}
    return Wanted(moves=moves, then=lambda facts: _more(asked, facts, first, last))


def _indices(asked: Asked, facts: Facts) -> list[StoredMove]:
    """Return the moves read of the main indices."""
    return [
        stored
        for name, moves in facts.moves.items()
        if name.startswith("index")
        for stored in moves
        if is_dated(stored)
        and called_so(asked.known.get(stored.move.instrument) if stored.move.instrument else None, asked.question.scope)
    ]


def _main_indices(asked: Asked) -> list[Instrument]:
    """Return the indices of shares that stand for a region, the best known first."""
    index, countries = Kind.INDEX, asked.question.scope.countries
    indices = [instrument for instrument in asked.known.values() if instrument.kind is index]
    there = [instrument for instrument in indices if not countries or instrument.country in countries]
    there.sort(key=lambda instrument: -instrument.prior)
    of_shares = (instrument for instrument in there if not _NO_SHARES.search(instrument.name.lower()))
    return list(islice(of_shares, _INDICES))


def _kinds(asked: Asked) -> tuple[Kind, ...]:
    """Return the kinds of instruments that stand for what is asked: indices for shares."""
    return tuple(kind for kind in asked.question.scope.kinds if kind is not Kind.STOCK) or (Kind.INDEX,)


def _more(asked: Asked, facts: Facts, first: date | None, last: date | None) -> Wanted:
    """Say what to read of the latest day: stocks that rose and fell most, and who was quoted in its articles.

    Where nothing is reported of the days from `first` on, the last board before them is read.
    """
    indices = _indices(asked, facts)
    if not indices:
        return _of_days(asked, None, last) if first else Wanted()
    day = max(day_of(stored) for stored in indices)
    stocks = {
        str(order): MoveQuery(
            kinds=(Kind.STOCK,),
            countries=asked.question.scope.countries,
            periods=DAILY,
            first=day - timedelta(1),
            last=day,
            order=order,
            limit=12,
        )
        for order in (Order.RISE, Order.FALL)
    }
    articles = tuple(dict.fromkeys(stored.article.id for stored in _board(asked, facts)))
    return Wanted(
        moves=stocks if _wants_stocks(asked) else {},
        quotes=_voices(asked, articles),
    )


def _voices(asked: Asked, articles: tuple[int, ...]) -> dict[str, QuoteQuery]:
    """Say whose words to read: of the articles on the board; on a sector group, of whoever speaks of it."""
    group = asked.question.scope.group
    there = {"voices": QuoteQuery(articles=articles, direct=True, limit=_VOICES_READ)}
    searches = enumerate(variants(asked.question.scope.words)) if group else ()
    return {f"words {place}": QuoteQuery(words=words, limit=_VOICES_READ) for place, words in searches} or there


def _wants_stocks(asked: Asked) -> bool:
    """Say whether single stocks belong to the brief: not to one of currencies."""
    kinds = asked.question.scope.kinds
    return not kinds or Kind.STOCK in kinds or Kind.INDEX in kinds


def _board(asked: Asked, facts: Facts) -> list[StoredMove]:
    """Return the leading report of each index on the latest days, the best known first, then the newest."""
    groups: dict[InstrumentId, list[StoredMove]] = {}
    for stored in _indices(asked, facts):
        if stored.move.instrument:
            groups.setdefault(stored.move.instrument, []).append(stored)
    leads = [lead for lead in (leading(group, asked.known) for group in groups.values()) if lead]
    if not leads:
        return []
    newest = max(day_of(stored) for stored in leads)
    fresh = [stored for stored in leads if newest - day_of(stored) <= _FRESH]
    return sorted(
        fresh,
        key=lambda stored: (
            -_prior(asked, stored),
            -day_of(stored).toordinal(),
            -stored.article.id,
            stored.move.span.start,
        ),
    )


def _prior(asked: Asked, stored: StoredMove) -> float:
    """Return how well known the instrument of a move is."""
    known = asked.known.get(stored.move.instrument) if stored.move.instrument else None
    return known.prior if known else 0.0


def compose(asked: Asked, facts: Facts) -> Answer:
    """Return the brief."""
    leads = _board(asked, facts)
    if not leads:
        return nothing(asked, facts)
    page = leads[asked.question.page * _ROWS : (asked.question.page + 1) * _ROWS] or leads[:_ROWS]
    days = {day_of(stored) for stored in page}
    missed = _missed(asked, max(days))
    parts: list[Part] = [*missed, *before_board(asked, page)]
    cards = tuple(row_card(asked, stored) for stored in page)
    heading = N_("Sectors") if asked.question.scope.group else N_("Markets")
    parts.append(Board(heading=heading, rows=cards, dated=len(days) > 1))
    stocks = _stocks(asked, facts)
    parts += [Board(heading=side, rows=rows, minor=True) for side, rows in stocks if rows]
    parts += _causes(asked, [*page, *(row.stored for _, rows in stocks for row in rows)])
    order = [stored.article.id for stored in page]
    spoken = best_of(asked.question.scope.words, [said for name, said in facts.quotes.items() if name != "voices"])
    voices = sorted(facts.quotes_of("voices") or spoken, key=lambda stored: _place(order, stored.article.id))
    parts += [quote_card(asked, stored) for stored in voices[:_VOICES]]
    parts.append(sources(stored.article for stored in page))
    more = (Suggestion(N_("More"), "more"),) if len(leads) > (asked.question.page + 1) * _ROWS else ()
    status = AnswerStatus.NOTHING if missed else AnswerStatus.FOUND
    return found(asked, parts, (*more, Suggestion(N_("Movers"), "movers")), status=status)


def _missed(asked: Asked, newest: date) -> list[Part]:
    """Say that nothing is reported of the days asked about where the newest of a board is of an earlier day."""
    when = asked.question.when
    if when is None or when.live or newest >= when.first:
        return []
    return [closed_on_day_asked(asked) or no_report(when)]


def _place(order: list[int], article: int) -> tuple[int, int]:
    """Return how near an article's voices are: those of the articles that report most of the board first."""
    return -order.count(article), order.index(article) if article in order else len(order)


def _stocks(asked: Asked, facts: Facts) -> list[tuple[str, tuple[MoveCard, ...]]]:
    """Return the stocks that led and lagged, each by its leading report of its latest day."""
    read = {stored.id: stored for order in (Order.RISE, Order.FALL) for stored in facts.moves_of(str(order))}
    groups: dict[InstrumentId | None, list[StoredMove]] = {}
    for stored in read.values():
        groups.setdefault(stored.move.instrument, []).append(stored)
    leads = [lead for lead in (leading(group, asked.known) for group in groups.values()) if lead]
    pairs = ((Direction.UP, N_("Leaders")), (Direction.DOWN, N_("Laggards")))
    return [
        (heading, tuple(row_card(asked, stored) for stored in largest(leads, direction)[:2]))
        for direction, heading in pairs
    ]


def _causes(asked: Asked, moves: list[StoredMove]) -> list[Part]:
    """Return two causes stated for the moves shown."""
    told = {stored.move.cause.text: stored for stored in reversed(moves) if stored.move.cause}
    chosen = list(told.values())[::-1][:2]
    cards = (lead_card(asked, stored, proven=False) for stored in chosen)
    return [
        MoveCard(stored=card.stored, instrument=card.instrument, age=card.age, place=Place.NAMED, cause=card.cause)
        for card in cards
    ]
