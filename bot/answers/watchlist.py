"""My list: each watched instrument in one line, the unreported ones in a last line."""

from bot.answers.asked import Asked, Facts, Wanted
from bot.answers.cards import row_card, sources
from bot.answers.ranking import DAILY, rank
from bot.answers.told import found
from bot.answers.trading_days import before_board
from bot.lexicon.messages import N_
from bot.model.answer import Answer, AnswerStatus, Board, Note, Part, Suggestion, Tone
from bot.model.instrument import Instrument
from bot.model.stored import MoveQuery

_ROWS = 7
_READ = 8


def plan(asked: Asked) -> Wanted:
    """Say what to read: the latest reports of each."""
    return Wanted(
        moves={str(one.id): MoveQuery(instruments=(one.id,), periods=DAILY, limit=_READ) for one in _page(asked)},
    )


def _listed(asked: Asked) -> tuple[Instrument, ...]:
    """Return the list: what was just named, or what the chat watches."""
    if asked.instruments:
        return asked.instruments
    return tuple(asked.known[one] for one in asked.chat.watched if one in asked.known)


def _page(asked: Asked) -> tuple[Instrument, ...]:
    """Return the part of the list that fits a screen."""
    first = asked.question.page * _ROWS
    return _listed(asked)[first : first + _ROWS]


def compose(asked: Asked, facts: Facts) -> Answer:
    """Return the board of the list."""
    page = _page(asked)
    if not page:
        parts: list[Part] = [
            Note(N_("Your list is empty."), tone=Tone.HEAD),
            Note(N_("Fill it with names or codes: /my 700, 9988, NVDA")),
        ]
        return found(asked, parts, status=AnswerStatus.NOTHING)
    ranked = {one: rank(facts.moves_of(str(one.id)), asked.known) for one in page}
    rows = tuple(row_card(asked, reports.lead) for reports in ranked.values() if reports)
    silent = [one for one, reports in ranked.items() if reports is None]
    parts = [*before_board(asked, [row.stored for row in rows])] if rows else []
    parts += [Board(heading=N_("My list"), rows=rows, dated=True)] if rows else []
    if silent:
        parts.append(Note(N_("No report: {names}"), (("names", ", ".join(one.name for one in silent)),), Tone.PLAIN))
    parts.append(sources(row.stored.article for row in rows))
    left = len(_listed(asked)) - (asked.question.page + 1) * _ROWS
    return found(asked, parts, (Suggestion(N_("More"), "more"),) if left > 0 else ())
