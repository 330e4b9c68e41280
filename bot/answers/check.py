"""Check: a claim held against the reports: supported, contradicted or not found, with the evidence."""

from collections.abc import Iterator, Sequence

from bot.answers import stated
from bot.answers.ages import day_of, is_dated
from bot.answers.asked import Asked, Facts, Wanted
from bot.answers.cards import asking, lead_card, row_card, seen, sources
from bot.answers.nothing import nothing
from bot.answers.ranking import DAILY, dated_first, rank, side_in
from bot.answers.told import found
from bot.answers.trading_days import is_todays
from bot.answers.verdicts import comparable, supports
from bot.lexicon.messages import N_
from bot.lexicon.normal import normal_form
from bot.model.answer import Answer, AnswerStatus, Note, Part, Place, Tone, Verdict
from bot.model.question import Claim, Intent
from bot.model.stored import MoveQuery, StoredMove

_READ = 60
_RECENT_DAYS = 5
_SHORTEST_SENTENCE = 20


def plan(asked: Asked) -> Wanted:
    """Say what to read: the reports of the day claimed, and the latest ones."""
    if asked.stated:
        return stated.plan(asked)
    when = asked.question.when
    moves = {"latest": MoveQuery(instruments=asked.ids[:1], limit=_READ)}
    if when:
        moves["asked"] = MoveQuery(instruments=asked.ids[:1], first=when.first, last=when.last, limit=_READ)
    return Wanted(moves=moves, coverage=asked.ids[:1])


def compose(asked: Asked, facts: Facts) -> Answer:
    """Return the verdict and the report it rests on."""
    printed = next((one for one in _every(facts) if _prints(one, asked.question.text)), None)
    if asked.stated and not printed:
        return stated.compose(asked, facts)
    claim = _claim(asked)
    pool = _pool(asked, facts)
    if printed:
        return _verdict(asked, Verdict.SUPPORTED, printed, pool)
    if not pool:
        return _not_found(asked, facts)
    fitting = [stored for stored in pool if claim == Claim() or supports(seen(asked, stored), claim)]
    if fitting:
        ranked = rank(fitting, asked.known)
        return _verdict(asked, Verdict.SUPPORTED, ranked.lead if ranked else fitting[0], pool)
    against = [stored for stored in pool if comparable(seen(asked, stored), claim)]
    ranked = rank(against, asked.known)
    if ranked is None:
        return _not_found(asked, facts)
    return _verdict(asked, Verdict.CONTRADICTED, ranked.lead, pool)


def _claim(asked: Asked) -> Claim:
    """Return what is claimed; a pasted sentence may claim nothing but itself."""
    return asked.question.claim or Claim()


def _every(facts: Facts) -> Iterator[StoredMove]:
    """Yield every report that was read."""
    return (one for name, moves in facts.moves.items() if name.startswith("latest") for one in moves)


def _pool(asked: Asked, facts: Facts) -> Sequence[StoredMove]:
    """Return the reports a claim is about: those of its day, or of the latest days where it names none."""
    claim = _claim(asked)
    return [stored for stored in _of_time(asked, facts) if _of_period(stored, claim)]


def _of_period(stored: StoredMove, claim: Claim) -> bool:
    """Say whether a report is about the stretch a claim is about: a session unless it says otherwise."""
    return stored.move.period is claim.period if claim.period else stored.move.period in DAILY


def _of_time(asked: Asked, facts: Facts) -> Sequence[StoredMove]:
    """Return the reports of the days a claim names, or of the latest days."""
    if asked.question.when and not asked.question.when.live:
        return facts.moves_of("asked")
    if asked.question.when:
        return [stored for stored in facts.moves_of("latest") if is_dated(stored) and day_of(stored) >= asked.today]
    latest = dated_first(facts.moves_of("latest"))
    claim = _claim(asked)
    latest = [stored for stored in latest if claim.beyond is None or stored.move.level is not None]
    days = sorted({day_of(stored) for stored in latest}, reverse=True)[: 1 if claim.beyond else _RECENT_DAYS]
    return [stored for stored in latest if day_of(stored) in days]


def _prints(stored: StoredMove, text: str) -> bool:
    """Say whether a pasted sentence stands in the article as it is."""
    pasted = normal_form(text)
    return len(pasted) >= _SHORTEST_SENTENCE and pasted in normal_form(stored.move.evidence)


def _verdict(asked: Asked, verdict: Verdict, stored: StoredMove, pool: Sequence[StoredMove]) -> Answer:
    """Return the verdict first, then the report, then a report that says otherwise."""
    message = N_("Supported.") if verdict is Verdict.SUPPORTED else N_("Contradicted.")
    parts: list[Part] = [Note(message, tone=Tone.HEAD), lead_card(asked, stored)]
    claim = _claim(asked)
    parts += [Note(N_("This is no live price."))] if claim.beyond and not is_todays(asked, stored) else []
    if verdict is Verdict.SUPPORTED:
        otherwise = [other for other in pool if _differs(asked, other, stored)]
        parts += [row_card(asked, other, Place.OTHER) for other in otherwise[:1]]
    parts.append(sources([stored.article]))
    suggestions = (
        asking(Intent.WHY, asked.instruments[0]),
        asking(Intent.HISTORY, asked.instruments[0]),
    )
    return found(asked, parts, suggestions, verdict=verdict)


def _differs(asked: Asked, other: StoredMove, stored: StoredMove) -> bool:
    """Say whether another outlet reports the same day and phase otherwise, of the same currency where it is a pair."""
    claim = _claim(asked)
    same = day_of(other) == day_of(stored) and other.move.phase is stored.move.phase
    return (
        same
        and other.article.source != stored.article.source
        and side_in(asked.known, other) is side_in(asked.known, stored)
        and comparable(seen(asked, other), claim)
        and not supports(seen(asked, other), claim)
    )


def _not_found(asked: Asked, facts: Facts) -> Answer:
    """Return that no report speaks of it, with the last one."""
    ranked = rank(facts.moves_of("latest"), asked.known)
    if ranked is None:
        answer = nothing(asked, facts)
        return found(asked, answer.parts, status=AnswerStatus.NOTHING, verdict=Verdict.NOT_FOUND)
    parts: list[Part] = [
        Note(N_("Not found in any stored report."), tone=Tone.HEAD),
        row_card(asked, ranked.lead),
        sources([ranked.lead.article]),
    ]
    return found(asked, parts, status=AnswerStatus.NOTHING, verdict=Verdict.NOT_FOUND)
