"""Move, why and as-of: the latest report of an instrument, its cause, its proof, and who spoke of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.answers.ages import day_of, end_of_day, home_day, is_dated, moment_of
from bot.answers.asked import Asked, Facts, Wanted
from bot.answers.cards import asking, instrument_of, lead_card, quote_card, quotes_near, row_card, seen, sources
from bot.answers.nothing import nothing
from bot.answers.ranking import DAILY, LONGER, Ranked, by_day, dated_first, rank
from bot.answers.reasons import reasons
from bot.answers.trading_days import no_session
from bot.lexicon.messages import N_
from bot.model.answer import Answer, AnswerStatus, Board, Note, Part, Place, Suggestion, Tone
from bot.model.move import Phase
from bot.model.question import Intent, Scale, When
from bot.model.stored import MoveQuery, QuoteQuery, StoredMove, StoredQuote

_LATEST = 24
_YEARS_BACK = 3
_ROWS = 8
_TEXTS = 3


def plan(asked: Asked) -> Wanted:
    """Say what to read: the reports asked for, the latest ones, longer stretches, quotes."""
    ids, when = asked.ids, asked.question.when
    moves = {f"latest {i}": MoveQuery(instruments=(i,), periods=DAILY, limit=_LATEST) for i in ids}
    if len(ids) == 1:
        moves["longer"] = MoveQuery(instruments=ids, periods=LONGER, limit=_LATEST)
    if when and not when.live:
        moves |= _dated(asked, when)
    quotes = {"about": QuoteQuery(instruments=ids, limit=6)} if len(ids) == 1 else {}
    why = asked.question.intent in {Intent.WHY, Intent.AS_OF}
    return Wanted(
        moves=moves,
        quotes=quotes,
        coverage=ids[:1],
        newest=True,
        then=(lambda facts: _texts(asked, facts)) if why and len(ids) == 1 else None,
    )


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
    ranked = rank(_of_direction(asked, [stored for stored in reported if stored.move.period in DAILY]), asked.known)
    if ranked is None or ranked.lead.move.cause is not None:
        return Wanted()
    reports = (ranked.lead, *ranked.others, *ranked.earlier)
    return Wanted(texts=tuple(dict.fromkeys(stored.article.id for stored in reports))[:_TEXTS])


def _dated(asked: Asked, when: When) -> dict[str, MoveQuery]:
    """Return the queries of a time: a day without a year may be of an earlier year."""
    found = {}
    for back in range(1 if when.year_said else _YEARS_BACK):
        first, last = _years_before(when.first, back), _years_before(when.last, back)
        for instrument in asked.instruments:
            until = end_of_day(last, instrument) if asked.question.intent is Intent.AS_OF else None
            found[f"asked {back} {instrument.id}"] = MoveQuery(
                instruments=(instrument.id,), first=first, last=last, published_until=until, limit=60
            )
    return found


def _years_before(day: date, years: int) -> date:
    """Return the same day of an earlier year; 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def compose(asked: Asked, facts: Facts) -> Answer:
    """Return the answer to a question about one instrument or several."""
    if len(asked.instruments) > 1:
        return _several(asked, facts)
    when = asked.question.when
    instrument = asked.instruments[0]
    latest = _of_direction(asked, dated_first(facts.moves_of(f"latest {instrument.id}")))
    if when and not when.live:
        return _at(asked, facts, when, latest)
    if not latest:
        longer = facts.moves_of("longer")
        return _found(asked, facts, Ranked(longer[0], (), (), ()), ()) if longer else nothing(asked, facts)
    ranked = rank(latest, asked.known)
    if ranked is None:
        return nothing(asked, facts)
    notes = _stale(asked, ranked) if when and when.live else ()
    return _found(asked, facts, ranked, notes)


def _of_direction(asked: Asked, moves: Sequence[StoredMove]) -> tuple[StoredMove, ...]:
    """Return the moves; "why did alibaba rise" is about the latest rise, if there was one."""
    question, wanted = asked.question, asked.question.direction
    if question.intent not in {Intent.WHY, Intent.AS_OF} or wanted is None or not moves:
        return tuple(moves)
    return tuple(stored for stored in moves if seen(asked, stored).direction is wanted) or tuple(moves)


def _stale(asked: Asked, ranked: Ranked) -> tuple[Note, ...]:
    """Return what has to be said first when "today" is asked and the last report is older."""
    instrument = asked.instruments[0]
    if is_dated(ranked.lead) and day_of(ranked.lead) >= min(home_day(asked.now, instrument), asked.today):
        return ()
    closed = no_session(home_day(asked.now, instrument), instrument, asked.calendar)
    return (closed or Note(N_("No report for today."), tone=Tone.HEAD),)


def _at(asked: Asked, facts: Facts, when: When, latest: tuple[StoredMove, ...]) -> Answer:
    """Return what is reported for the days asked about, or say that nothing is and what comes nearest."""
    instrument = asked.instruments[0]
    for back in range(1 if when.year_said else _YEARS_BACK):
        moves = facts.moves_of(f"asked {back} {instrument.id}")
        daily = _of_direction(asked, [stored for stored in moves if stored.move.period in DAILY])
        longer = [stored for stored in moves if stored.move.period in LONGER]
        if when.scale is Scale.DAY and daily:
            ranked = rank(daily, asked.known)
            return _found(asked, facts, ranked, _as_of_notes(asked, when, back)) if ranked else nothing(asked, facts)
        if when.scale is not Scale.DAY and (daily or longer):
            return _stretch(asked, daily, longer)
    return _missed(asked, facts, when, latest)


def _as_of_notes(asked: Asked, when: When, back: int) -> tuple[Note, ...]:
    """Return the mark of an answer that leaves later knowledge out."""
    if asked.question.intent is not Intent.AS_OF:
        return ()
    day = _years_before(when.last, back)
    return (Note(N_("As known by the end of {day}."), (("day", day),), Tone.ASIDE),)


def _stretch(asked: Asked, daily: Sequence[StoredMove], longer: Sequence[StoredMove]) -> Answer:
    """Return the moves of a week: the week's own figure where one is reported, then day by day."""
    days = by_day(daily, asked.known, asked.side)
    lead = longer[0] if longer else days[0]
    rest = days if longer else days[1:]
    rows = tuple(row_card(asked, stored) for stored in rest[:_ROWS])
    parts: list[Part] = [lead_card(asked, lead)]
    if rows:
        parts.append(Board(heading=N_("Day by day"), rows=rows, by_day=True))
    parts.append(sources([lead.article, *(row.stored.article for row in rows)]))
    return _answer(asked, tuple(parts))


def _missed(asked: Asked, facts: Facts, when: When, latest: tuple[StoredMove, ...]) -> Answer:
    """Return that nothing is reported for that time, and the last report with its age."""
    ranked = rank(latest, asked.known)
    if ranked is None:
        return nothing(asked, facts)
    said = Note(N_("Nothing reported for {day}."), (("day", when.first),), Tone.HEAD)
    if when.first != when.last:
        said = Note(
            N_("Nothing reported for {first} to {last}."), (("first", when.first), ("last", when.last)), Tone.HEAD
        )
    if asked.question.intent is Intent.AS_OF:
        parts = (said, _nearest_before(asked, ranked))
        return replace(_answer(asked, parts), status=AnswerStatus.NOTHING)
    found = _found(asked, facts, ranked, (said,))
    return replace(found, status=AnswerStatus.NOTHING)


def _nearest_before(asked: Asked, ranked: Ranked) -> Part:
    """Return the last report as one line."""
    return row_card(asked, ranked.lead)


def _found(asked: Asked, facts: Facts, ranked: Ranked, notes: tuple[Note, ...]) -> Answer:
    """Put the answer together: notes, lead, disagreement, earlier phases, quote, source."""
    lead = ranked.lead
    first = [note for note in notes if note.tone is Tone.HEAD]
    parts: list[Part] = [*first, lead_card(asked, lead)]
    parts += [row_card(asked, stored, Place.OTHER) for stored in ranked.others[:2]]
    parts += [row_card(asked, stored, Place.EARLIER) for stored in ranked.earlier[:1]]
    parts += _since(asked, facts, lead)
    parts += [note for note in notes if note.tone is not Tone.HEAD]
    if asked.question.intent in {Intent.WHY, Intent.AS_OF}:
        parts += reasons(asked, facts, ranked.lead)
    parts += [quote_card(asked, stored) for stored in _quotes(asked, facts, lead)[:1]]
    if first and asked.question.when and asked.question.when.live:
        parts.append(_no_live_price(lead))
    parts.append(sources([lead.article, *(stored.article for stored in ranked.others[:2])]))
    return _answer(asked, tuple(parts))


def _since(asked: Asked, facts: Facts, lead: StoredMove) -> list[Part]:
    """Return the latest report where "why" was asked of an earlier move the other way."""
    when = asked.question.when
    if asked.question.intent is not Intent.WHY or (when and not when.live):
        return []
    ranked = rank(facts.moves_of(f"latest {asked.instruments[0].id}"), asked.known)
    return [row_card(asked, ranked.lead)] if ranked and day_of(ranked.lead) > day_of(lead) else []


def _no_live_price(lead: StoredMove) -> Note:
    """Return the reminder that a report is no price of now."""
    if lead.move.phase in {Phase.CLOSE, None}:
        return Note(N_("This is no live price."))
    return Note(N_("No close stored; this is no live price."))


def _quotes(asked: Asked, facts: Facts, lead: StoredMove) -> tuple[StoredQuote, ...]:
    """Return the quotes that go with the lead; none later than it in an as-of answer."""
    near = quotes_near(facts.quotes_of("about"), lead)
    if asked.question.intent is not Intent.AS_OF:
        return near
    until = end_of_day(day_of(lead), instrument_of(asked, lead))
    return tuple(stored for stored in near if moment_of(stored.article) <= until)


def _several(asked: Asked, facts: Facts) -> Answer:
    """Return one line for each of several instruments, the unreported named in the last line."""
    rows, missing, stale = [], [], False
    for instrument in asked.instruments:
        dated = [stored for back in range(_YEARS_BACK) for stored in facts.moves_of(f"asked {back} {instrument.id}")]
        when = asked.question.when
        pool = dated if when and not when.live else facts.moves_of(f"latest {instrument.id}")
        ranked = rank((stored for stored in pool if stored.move.period in DAILY), asked.known)
        if ranked is None:
            missing.append(instrument)
            continue
        rows.append(row_card(asked, ranked.lead))
        stale = stale or day_of(ranked.lead) < min(home_day(asked.now, instrument), asked.today)
    if not rows:
        return nothing(asked, facts)
    parts: list[Part] = []
    if asked.question.when and asked.question.when.live and stale:
        parts.append(Note(N_("No report for today."), tone=Tone.HEAD))
    parts.append(Board(heading=N_("Latest reports"), rows=tuple(rows[:_ROWS]), dated=True))
    parts += [Note(N_("Nothing stored on {name}."), (("name", instrument),), Tone.ASIDE) for instrument in missing[:2]]
    parts.append(sources(row.stored.article for row in rows[:_ROWS]))
    return _answer(asked, tuple(parts))


def _answer(asked: Asked, parts: tuple[Part, ...]) -> Answer:
    """Return an answer that found something, with the questions that may come next."""
    return Answer(
        question=asked.question,
        status=AnswerStatus.FOUND,
        now=asked.now,
        zone=asked.chat.zone,
        parts=parts,
        instruments=asked.instruments,
        suggestions=_next(asked),
    )


def _next(asked: Asked) -> tuple[Suggestion, ...]:
    """Return at most three questions that may come next."""
    if len(asked.instruments) > 1:
        return ()
    instrument = asked.instruments[0]
    intents = {
        Intent.WHY: asking("why", instrument, N_("Why?")),
        Intent.QUOTES: asking("quotes about", instrument, N_("Quotes")),
        Intent.HISTORY: asking("history of", instrument, N_("History")),
        Intent.NEWS: asking("news about", instrument, N_("News")),
    }
    own = Intent.WHY if asked.question.intent is Intent.AS_OF else asked.question.intent
    return tuple(suggestion for intent, suggestion in intents.items() if intent is not own)[:3]
