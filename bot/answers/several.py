"""Several instruments, one line each: their latest reports or those of a time, with causes or points where asked."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.answers.asked import Asked, Facts, Wanted
from bot.answers.cards import instrument_of, lead_card, row_card, seen, sources
from bot.answers.narrowing import YEARS_BACK, dated_queries, of_direction
from bot.answers.nothing import no_report, nothing
from bot.answers.ranking import DAILY, LONGER, Ranked, rank
from bot.answers.told import found
from bot.answers.trading_days import before_board, closed_on_day_asked
from bot.lexicon.messages import N_
from bot.model.answer import Answer, AnswerStatus, Board, Days, MoveCard, Note, Part, Place, Suggestion
from bot.model.instrument import Instrument
from bot.model.question import OF_CAUSES, Scale, When
from bot.model.stored import MoveQuery, StoredMove

ROWS = 7
"""Instruments on one screen."""
_READ = 12
_CAUSES = 3
"""Causes shown where they are not asked for."""


def plan(asked: Asked) -> Wanted:
    """Say what to read: the latest reports of each instrument on the page, and those of the time asked about."""
    page = replace(asked, instruments=_page(asked))
    moves = {f"latest {i}": MoveQuery(instruments=(i,), periods=DAILY, limit=_READ) for i in page.ids}
    when = asked.question.when
    if page.ids and when and not when.live:
        moves |= dated_queries(page, when)
    return Wanted(moves=moves, coverage=page.ids[:1])


def _page(asked: Asked) -> tuple[Instrument, ...]:
    """Return the instruments of the page asked for."""
    first = asked.question.page * ROWS
    return asked.instruments[first : first + ROWS]


def compose(asked: Asked, facts: Facts, heading: str = N_("Latest reports")) -> Answer:
    """Return the board of the page, and below it what it does not hold."""
    when = asked.question.when
    dated = when if when and not when.live else None
    page = _page(asked)
    reports = {one: _reports(asked, facts, one, dated) for one in page}
    told = {one: ranked for one, ranked in reports.items() if ranked}
    silent = [one for one in page if one not in told]
    if not told and dated:
        return _none_then(asked, facts, dated, heading)
    if not told:
        return nothing(asked, facts)
    rows = tuple(row_card(asked, ranked.lead) for ranked in told.values())
    parts: list[Part] = [*before_board(asked, [row.stored for row in rows])]
    parts.append(Board(heading=heading, rows=rows, dated=True))
    parts += not_in_points(rows) if asked.question.points else _causes(asked, told.values())
    parts += _silent(silent, dated)
    parts.append(sources(row.stored.article for row in rows))
    return found(asked, parts, _more(asked))


def _reports(asked: Asked, facts: Facts, one: Instrument, dated: When | None) -> Ranked | None:
    """Return the reports of one instrument that answer, the leading one first."""
    read = facts.moves_of(f"latest {one.id}")
    if dated:
        read = tuple(stored for back in range(YEARS_BACK) for stored in facts.moves_of(f"asked {back} {one.id}"))
    longer = LONGER if dated and dated.scale is not Scale.DAY else frozenset()
    ranked = rank(of_direction(asked, [stored for stored in read if stored.move.period in longer]), asked.known)
    return ranked or rank(of_direction(asked, [stored for stored in read if stored.move.period in DAILY]), asked.known)


def _causes(asked: Asked, told: Iterable[Ranked]) -> list[Part]:
    """Return the causes stated, each by its name; where they are asked for, also of which none is."""
    causes = {ranked.lead: _cause(asked, ranked) for ranked in told}
    parts: list[Part] = [_named(asked, cause) for cause in causes.values() if cause]
    if asked.question.intent not in OF_CAUSES:
        return parts[:_CAUSES]
    unsaid = [instrument_of(asked, lead) for lead, cause in causes.items() if cause is None]
    return [*parts, *_of_these(N_("No cause stated: {names}"), unsaid)]


def _cause(asked: Asked, ranked: Ranked) -> StoredMove | None:
    """Return the report that states why a move happened: the leading one, or another of that day and direction."""
    direction = seen(asked, ranked.lead).direction
    same = (one for one in (ranked.lead, *ranked.others, *ranked.earlier) if one.move.cause)
    return next((one for one in same if seen(asked, one).direction is direction), None)


def _named(asked: Asked, stored: StoredMove) -> MoveCard:
    """Return a cause by the name of what moved."""
    card = lead_card(asked, stored, proven=False)
    return MoveCard(stored=stored, instrument=card.instrument, age=card.age, place=Place.NAMED, cause=card.cause)


def _of_these(message: str, instruments: Iterable[Instrument | None]) -> list[Part]:
    """Return a line on some of the instruments, none where it is on nobody."""
    named = tuple(one for one in instruments if one)
    return [Note(message, (("names", named),))] if named else []


def not_in_points(cards: Iterable[MoveCard]) -> list[Part]:
    """Say of which moves no change in points is stated, where points were asked for."""
    return _of_these(
        N_("Not stated in points: {names}"), [one.instrument for one in cards if one.stored.move.points is None]
    )


def _silent(silent: Sequence[Instrument], dated: When | None) -> list[Part]:
    """Name in the last line of what nothing is reported, then or at all."""
    if not silent or not dated:
        return _of_these(N_("No report: {names}"), silent)
    days = Days(dated.first, dated.last)
    return [Note(N_("No report for {days}: {names}"), (("days", days), ("names", tuple(silent))))]


def _none_then(asked: Asked, facts: Facts, dated: When, heading: str) -> Answer:
    """Return that nothing is reported of any of them for that time, and the last reports."""
    said = no_report(dated)
    latest = compose(replace(asked, question=replace(asked.question, when=None)), facts, heading)
    parts = (closed_on_day_asked(asked) or said, *latest.parts)
    return found(asked, parts, status=AnswerStatus.NOTHING) if latest.moves else nothing(asked, facts)


def _more(asked: Asked) -> tuple[Suggestion, ...]:
    """Return the button of the next page, where there is one."""
    left = len(asked.instruments) - (asked.question.page + 1) * ROWS
    return (Suggestion(N_("More"), "more"),) if left > 0 else ()
