"""Move, why and as-of: the latest report of an instrument, its cause, its proof, and who spoke of it."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answers import quotes, several
from bot.answers.ages import day_of, end_of_day, moment_of
from bot.answers.asked import Asked, Facts, Wanted
from bot.answers.cards import asking, instrument_of, lead_card, quote_card, quotes_near, row_card, sources
from bot.answers.narrowing import YEARS_BACK, dated_queries, of_direction, of_line, of_phase, phase_notes, years_before
from bot.answers.nearest_day import AFTER, BEFORE, around, nearest
from bot.answers.nothing import no_report, nothing
from bot.answers.ranking import DAILY, LONGER, Ranked, by_day, dated_first, rank
from bot.answers.reasons import reasons
from bot.answers.trading_days import TODAY, closed_on_day_asked, is_todays
from bot.lexicon.messages import N_
from bot.model.answer import Answer, AnswerStatus, Board, Note, Part, Place, Suggestion, Tone
from bot.model.move import Phase
from bot.model.question import OF_CAUSES, Intent, Scale, When
from bot.model.stored import MoveQuery, QuoteQuery, StoredMove, StoredQuote

_LATEST = 24
_ROWS = 8
_TEXTS = 3
_LED_TO = 4
"""Articles whose quotes are looked at where no quote is known to be about the instrument."""


def plan(asked: Asked) -> Wanted:
    """Say what to read: the reports asked for, the latest ones, longer stretches, quotes."""
    ids, when = asked.ids, asked.question.when
    if len(ids) > 1:
        return several.plan(asked)
    moves = {
        f"latest {ids[0]}": MoveQuery(instruments=ids, periods=DAILY, limit=_LATEST),
        "longer": MoveQuery(instruments=ids, periods=LONGER, limit=_LATEST),
    }
    if when and not when.live:
        moves |= dated_queries(asked, when)
    about = {"about": QuoteQuery(instruments=ids, limit=6)}
    return Wanted(moves=moves, quotes=about, coverage=ids, then=lambda facts: _and_then(asked, facts))


def _and_then(asked: Asked, facts: Facts) -> Wanted:
    """Say what to read once the reports are known: texts that tell a cause, quotes an article leads to."""
    latest = facts.moves_of(f"latest {asked.ids[0]}")
    texts = _texts(asked, facts) if asked.question.intent in OF_CAUSES else Wanted()
    quoted = Wanted() if facts.quotes_of("about") else quotes.in_articles(asked, latest, most=_LED_TO)
    return replace(quoted, texts=texts.texts, moves={**quoted.moves, **around(asked, facts)})


def _texts(asked: Asked, facts: Facts) -> Wanted:
    """Say which articles' texts to read, should the move itself come without a cause."""
    when = asked.question.when
    dated = when is not None and not when.live
    reported = [
        stored
        for name, moves in facts.moves.items()
        if name.startswith("asked" if dated else "latest")
        for stored in moves
    ]
    ranked = rank(of_direction(asked, [stored for stored in reported if stored.move.period in DAILY]), asked.known)
    if ranked is None or ranked.lead.move.cause is not None:
        return Wanted()
    reports = (ranked.lead, *ranked.others, *ranked.earlier)
    return Wanted(texts=tuple(dict.fromkeys(stored.article.id for stored in reports))[:_TEXTS])


def compose(asked: Asked, facts: Facts) -> Answer:
    """Return the answer to a question about one instrument or several."""
    if len(asked.instruments) > 1:
        return several.compose(asked, facts)
    when = asked.question.when
    instrument = asked.instruments[0]
    latest = of_line(asked, of_direction(asked, dated_first(facts.moves_of(f"latest {instrument.id}"))))
    latest = of_phase(asked, latest)
    if when and not when.live:
        return _at(asked, facts, when, latest)
    if not latest:
        longer = facts.moves_of("longer")
        return _found(asked, facts, Ranked(longer[0], (), (), ()), ()) if longer else nothing(asked, facts)
    ranked = rank(latest, asked.known)
    if ranked is None:
        return nothing(asked, facts)
    notes = _stale(asked, ranked) if when and when.live else phase_notes(asked, ranked.lead)
    return _found(asked, facts, ranked, notes)


def _stale(asked: Asked, ranked: Ranked) -> tuple[Note, ...]:
    """Return what has to be said first when "today" is asked and the last report is older."""
    if is_todays(asked, ranked.lead):
        return ()
    closed = closed_on_day_asked(asked)
    if closed:
        return (closed, Note(N_("This is no live price.")))
    early = ranked.lead.move.phase not in {Phase.CLOSE, None}
    no_price = Note(N_("No close stored; no live price.") if early else N_("This is no live price."))
    return (Note(N_("No report for today."), tone=Tone.HEAD), no_price)


def _at(asked: Asked, facts: Facts, when: When, latest: tuple[StoredMove, ...]) -> Answer:
    """Return what is reported for the days asked about, or say that nothing is and what comes nearest."""
    instrument = asked.instruments[0]
    for back in range(1 if when.year_said else YEARS_BACK):
        moves = facts.moves_of(f"asked {back} {instrument.id}")
        daily = of_direction(asked, [stored for stored in moves if stored.move.period in DAILY])
        daily = of_phase(asked, of_line(asked, daily))
        longer = [stored for stored in moves if stored.move.period in LONGER]
        if when.scale is Scale.DAY and daily:
            ranked = rank(daily, asked.known)
            if ranked is None:
                return nothing(asked, facts)
            return _found(asked, facts, ranked, (*phase_notes(asked, ranked.lead), *_as_of_notes(asked, when, back)))
        if when.scale is not Scale.DAY and (daily or longer):
            return _stretch(asked, facts, daily, longer)
    return _missed(asked, facts, when, latest)


def _as_of_notes(asked: Asked, when: When, back: int) -> tuple[Note, ...]:
    """Return the mark of an answer that leaves later knowledge out."""
    if asked.question.intent is not Intent.AS_OF:
        return ()
    day = years_before(when.last, back)
    return (Note(N_("As known by the end of {day}."), (("day", day),), Tone.ASIDE),)


def _stretch(asked: Asked, facts: Facts, daily: Sequence[StoredMove], longer: Sequence[StoredMove]) -> Answer:
    """Return the moves of a week: the week's own figure where one is reported, then day by day."""
    days = by_day(daily, asked.known, asked.side)
    lead = longer[0] if longer else days[0]
    rest = days if longer else days[1:]
    rows = tuple(row_card(asked, stored) for stored in rest[:_ROWS])
    parts: list[Part] = [lead_card(asked, lead)]
    if rows:
        parts.append(Board(heading=N_("Day by day"), rows=rows, by_day=True))
    parts.append(sources([lead.article, *(row.stored.article for row in rows)]))
    return _answer(asked, facts, tuple(parts))


def _missed(asked: Asked, facts: Facts, when: When, latest: tuple[StoredMove, ...]) -> Answer:
    """Return that nothing is reported for that time, and the last report with its age."""
    if asked.question.intent is Intent.AS_OF:
        return _known_before(asked, facts, when)
    near = nearest(facts.moves_of(BEFORE), facts.moves_of(AFTER), when)
    lead, other = (rank(moves, asked.known) for moves in near)
    lead = lead or rank(latest, asked.known)
    if lead is None:
        return nothing(asked, facts)
    head = closed_on_day_asked(asked) or no_report(when)
    return replace(_found(asked, facts, lead, (head,), beside=other), status=AnswerStatus.NOTHING)


def _known_before(asked: Asked, facts: Facts, when: When) -> Answer:
    """Return the last report known by the end of a day of which none is; nothing that came out later."""
    said = Note(N_("No report for {day}."), (("day", when.last),), Tone.HEAD)
    head = closed_on_day_asked(asked) or said
    ranked = rank(facts.moves_of("before"), asked.known)
    if ranked is None:
        none = Note(N_("No report of {name} by then."), (("name", asked.instruments[0]),))
        return replace(_answer(asked, facts, (head, none)), status=AnswerStatus.NOTHING)
    found = _answer(asked, facts, (head, row_card(asked, ranked.lead), sources([ranked.lead.article])))
    return replace(found, status=AnswerStatus.NOTHING)


def _found(asked: Asked, facts: Facts, ranked: Ranked, notes: tuple[Note, ...], beside: Ranked | None = None) -> Answer:
    """Put the answer together: notes, lead, disagreement, earlier phases, the report of another day, quote, source."""
    lead = ranked.lead
    first = [note for note in notes if note.tone is Tone.HEAD]
    parts: list[Part] = [*first, lead_card(asked, lead)]
    parts += [row_card(asked, stored, Place.OTHER) for stored in ranked.others[:2]]
    parts += [row_card(asked, stored, Place.EARLIER) for stored in ranked.earlier[:1]]
    parts += [row_card(asked, beside.lead)] if beside else _since(asked, facts, lead)
    parts += several.not_in_points([lead_card(asked, lead)]) if asked.question.points else []
    parts += [note for note in notes if note.tone is not Tone.HEAD]
    if asked.question.intent in OF_CAUSES:
        parts += reasons(asked, facts, ranked.lead)
    parts += [quote_card(asked, stored) for stored in _quotes(asked, facts, lead)[:1]]
    when = asked.question.when
    if when and when.live and not first and not TODAY.search(when.words):
        parts.append(Note(N_("This is no live price.")))
    shown = [*ranked.others[:2], *([beside.lead] if beside else [])]
    parts.append(sources([lead.article, *(stored.article for stored in shown)]))
    return _answer(asked, facts, tuple(parts))


def _since(asked: Asked, facts: Facts, lead: StoredMove) -> list[Part]:
    """Return the latest report where "why" was asked of an earlier move the other way."""
    when = asked.question.when
    if asked.question.intent is not Intent.WHY or (when and not when.live):
        return []
    ranked = rank(facts.moves_of(f"latest {asked.instruments[0].id}"), asked.known)
    return [row_card(asked, ranked.lead)] if ranked and day_of(ranked.lead) > day_of(lead) else []


def _quotes(asked: Asked, facts: Facts, lead: StoredMove) -> tuple[StoredQuote, ...]:
    """Return the quotes that go with the lead; none later than it in an as-of answer."""
    near = quotes_near(facts.quotes_of("about"), lead)
    if asked.question.intent is not Intent.AS_OF:
        return near
    until = end_of_day(day_of(lead), instrument_of(asked, lead))
    return tuple(stored for stored in near if moment_of(stored.article) <= until)


def _answer(asked: Asked, facts: Facts, parts: tuple[Part, ...]) -> Answer:
    """Return an answer that found something, with the questions that may come next."""
    return Answer(
        question=asked.question,
        status=AnswerStatus.FOUND,
        now=asked.now,
        zone=asked.chat.zone,
        parts=parts,
        instruments=asked.instruments,
        suggestions=_next(asked, facts) if len(asked.instruments) == 1 else (),
    )


def _next(asked: Asked, facts: Facts) -> tuple[Suggestion, ...]:
    """Return at most three questions that may come next, each one that has an answer."""
    instrument, latest = asked.instruments[0], facts.moves_of(f"latest {asked.ids[0]}")
    ranked = rank((stored for stored in latest if stored.move.period in DAILY), asked.known)
    caused = ranked is not None and any(stored.move.cause for stored in (ranked.lead, *ranked.others, *ranked.earlier))
    days = {day_of(stored) for stored in latest}
    own = Intent.WHY if asked.question.intent is Intent.AS_OF else asked.question.intent
    offered = (
        (Intent.WHY, caused, asking(Intent.WHY, instrument)),
        (Intent.QUOTES, bool(facts.quotes_of("about") or facts.quotes_of("there")), asking(Intent.QUOTES, instrument)),
        (Intent.HISTORY, len(days) > 1, asking(Intent.HISTORY, instrument)),
        (Intent.NEWS, True, asking(Intent.NEWS, instrument)),
    )
    return tuple(asked_next for intent, has_content, asked_next in offered if has_content and intent is not own)[:3]
