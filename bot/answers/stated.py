"""Sentences checked part by part: each move that a pasted sentence states, held against the reports."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answers.ages import day_of, is_dated
from bot.answers.asked import Asked, Facts, Wanted
from bot.answers.cards import asking, instrument_of, lead_card, row_card, sources
from bot.answers.nothing import nothing
from bot.answers.ranking import DAILY, rank
from bot.answers.told import found
from bot.answers.verdicts import comparable, supports
from bot.lexicon.messages import N_
from bot.lexicon.sides import seen_from, side_of_move
from bot.model.answer import Answer, AnswerStatus, Note, Part, Place, Tone, Verdict
from bot.model.move import Move, Period
from bot.model.question import Claim, Intent, Scale
from bot.model.stored import MoveQuery, StoredMove

_READ = 60
_PARTS = 4
_ROWS = 2
_HEADS = {
    Verdict.SUPPORTED: N_("Supported."),
    Verdict.CONTRADICTED: N_("Contradicted."),
    Verdict.NOT_FOUND: N_("Not found in any stored report."),
}


@dataclass(frozen=True, slots=True)
class _Held:
    """One stated move held against the reports: the verdict, and the report it rests on or comes nearest."""

    stated: Move
    verdict: Verdict
    report: StoredMove | None


def plan(asked: Asked) -> Wanted:
    """Say what to read: the latest reports of each instrument that the sentence speaks of."""
    ids = dict.fromkeys(move.instrument for move in asked.stated[:_PARTS] if move.instrument)
    moves = {f"latest {one}": MoveQuery(instruments=(one,), limit=_READ) for one in ids}
    return Wanted(moves=moves, coverage=asked.ids[:1])


def compose(asked: Asked, facts: Facts) -> Answer:
    """Return one verdict on the sentence: contradicted by any part, supported only by all of them."""
    held = [_held(asked, facts, move) for move in asked.stated[:_PARTS]]
    verdict = next(
        (one for one in (Verdict.CONTRADICTED, Verdict.NOT_FOUND) if any(part.verdict is one for part in held)),
        Verdict.SUPPORTED,
    )
    deciding = [part for part in held if part.verdict is verdict]
    lead = next((part for part in deciding if part.report), None)
    if lead is None or lead.report is None:
        return _nothing_of(asked, facts, deciding[0], verdict)
    rest = [part for part in held if part is not lead and part.report]
    missing = [part.stated.mention for part in held if part.report is None]
    parts: list[Part] = [Note(_HEADS[verdict], tone=Tone.HEAD)]
    parts.append(row_card(asked, lead.report) if verdict is Verdict.NOT_FOUND else lead_card(asked, lead.report))
    parts += [row_card(asked, part.report, Place.OTHER) for part in rest[:_ROWS] if part.report]
    parts += [Note(N_("Nothing found for “{words}”."), (("words", words),), Tone.ASIDE) for words in missing[:1]]
    parts.append(sources(part.report.article for part in (lead, *rest[:_ROWS]) if part.report))
    status = AnswerStatus.NOTHING if verdict is Verdict.NOT_FOUND else AnswerStatus.FOUND
    known = instrument_of(asked, lead.report)
    next_ones = (asking(Intent.WHY, known), asking(Intent.HISTORY, known)) if known else ()
    return found(asked, parts, next_ones, status=status, verdict=verdict)


def _nothing_of(asked: Asked, facts: Facts, part: _Held, verdict: Verdict) -> Answer:
    """Return that nothing is stored on what the sentence speaks of."""
    if asked.instruments and part.stated.instrument == asked.instruments[0].id:
        answer = nothing(asked, facts)
        return found(asked, answer.parts, status=AnswerStatus.NOTHING, verdict=verdict)
    parts = (
        Note(_HEADS[verdict], tone=Tone.HEAD),
        Note(N_("Nothing found for “{words}”."), (("words", part.stated.mention),)),
    )
    return found(asked, parts, status=AnswerStatus.NOTHING, verdict=verdict)


def _held(asked: Asked, facts: Facts, stated: Move) -> _Held:
    """Hold one stated move against the reports of its instrument."""
    reports = facts.moves_of(f"latest {stated.instrument}") if stated.instrument else ()
    claim, pool = claim_of(stated), _of_its_time(asked, stated, reports)
    fitting = [one for one in pool if supports(_from_its_side(asked, one, stated), claim)]
    against = [one for one in pool if comparable(_from_its_side(asked, one, stated), claim)]
    for verdict, moves in ((Verdict.SUPPORTED, fitting), (Verdict.CONTRADICTED, against)):
        ranked = rank(moves, asked.known)
        if ranked:
            return _Held(stated, verdict, ranked.lead)
    nearest = rank(reports, asked.known)
    return _Held(stated, Verdict.NOT_FOUND, nearest.lead if nearest else None)


def claim_of(stated: Move) -> Claim:
    """Return what a stated move claims.

    Args:
        stated: as read from the sentence.
    """
    return Claim(
        direction=stated.direction,
        percent=abs(stated.percent) if stated.percent is not None else None,
        points=abs(stated.points) if stated.points is not None else None,
        level=stated.level,
        period=None if stated.period in DAILY else stated.period,
    )


def _of_its_time(asked: Asked, stated: Move, reports: Sequence[StoredMove]) -> list[StoredMove]:
    """Return the reports of the stretch and the days that a sentence names; a weekday may be of an earlier week."""
    fitting = [one for one in reports if _same_stretch(one.move.period, stated.period)]
    when = asked.question.when
    if when is None or when.scale is not Scale.DAY:
        return fitting
    exactly = [one for one in fitting if is_dated(one) and when.first <= day_of(one) <= when.last]
    return exactly or [one for one in fitting if not when.live and day_of(one).weekday() == when.first.weekday()]


def _same_stretch(one: Period, other: Period) -> bool:
    """Say whether two moves are over the same kind of time."""
    return one is other or {one, other} <= set(DAILY)


def _from_its_side(asked: Asked, report: StoredMove, stated: Move) -> Move:
    """Return a report as it is from the currency that the sentence is about."""
    known = instrument_of(asked, report)
    return seen_from(report.move, known, side_of_move(stated, known))
