"""Cards: a stored move or quote made ready to be shown, with its age and its evidence."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from bot.answers.ages import age_of_move, age_of_quote, day_of, moment_of
from bot.answers.asked import Asked
from bot.answers.excerpts import cause_of, proof_of, words_of
from bot.lexicon.messages import N_
from bot.lexicon.sides import seen_from
from bot.model.answer import MoveCard, Place, QuoteCard, Sources, Suggestion
from bot.model.instrument import Instrument
from bot.model.move import Move
from bot.model.question import Intent
from bot.model.stored import ArticleRef, StoredMove, StoredQuote

_NEAR = timedelta(days=1)
"""Quotes further from a move than this speak of something else."""


def instrument_of(asked: Asked, stored: StoredMove) -> Instrument | None:
    """Return the instrument of a move, None where it resolved to nothing in the catalogue."""
    return asked.known.get(stored.move.instrument) if stored.move.instrument else None


def seen(asked: Asked, stored: StoredMove) -> Move:
    """Return a move as it is from the side of the pair that is asked about; as it is where it is of no pair."""
    return seen_from(stored.move, instrument_of(asked, stored), asked.side)


def lead_card(asked: Asked, stored: StoredMove, *, proven: bool = True) -> MoveCard:
    """Return a move as the answer itself, with its cause and the sentence that proves it."""
    known = instrument_of(asked, stored)
    return MoveCard(
        stored=stored,
        instrument=known,
        age=age_of_move(stored, asked.now, known),
        cause=cause_of(stored),
        proof=proof_of(stored) if proven else None,
        points_first=asked.question.points,
    )


def row_card(asked: Asked, stored: StoredMove, place: Place = Place.ROW) -> MoveCard:
    """Return a move as one line among others."""
    known = instrument_of(asked, stored)
    return MoveCard(
        stored=stored,
        instrument=known,
        age=age_of_move(stored, asked.now, known),
        place=place,
        points_first=asked.question.points,
    )


def quote_card(asked: Asked, stored: StoredQuote) -> QuoteCard:
    """Return a quote ready to be shown."""
    return QuoteCard(stored=stored, excerpt=words_of(stored), age=age_of_quote(stored, asked.now))


def sources(articles: Iterable[ArticleRef]) -> Sources:
    """Return the articles an answer rests on, each once."""
    return Sources(tuple({article.id: article for article in articles}.values()))


def quotes_near(quotes: Iterable[StoredQuote], lead: StoredMove) -> tuple[StoredQuote, ...]:
    """Return the quotes that go with a move: those of its article first, then those of the days around it."""
    near = [
        stored
        for stored in quotes
        if stored.article.id == lead.article.id or abs(moment_of(stored.article).date() - day_of(lead)) <= _NEAR
    ]
    return tuple(sorted(near, key=lambda stored: (stored.article.id != lead.article.id, not stored.quote.direct)))


_VERBS: Final = {
    Intent.WHY: "why",
    Intent.AS_OF: "why",
    Intent.QUOTES: "quotes about",
    Intent.HISTORY: "history of",
    Intent.NEWS: "news about",
    Intent.COVERAGE: "coverage of",
}
"""What stands before an instrument's code to ask for more than its move."""
_LABELS: Final = {
    Intent.MOVE: N_("Move"),
    Intent.WHY: N_("Why?"),
    Intent.QUOTES: N_("Quotes"),
    Intent.HISTORY: N_("History"),
    Intent.NEWS: N_("News"),
}
"""What stands on a button."""


def called(instrument: Instrument) -> str:
    """Return what a button calls an instrument: a code where it has one."""
    return instrument.ric or instrument.symbol or instrument.name


def question_on(intent: Intent, instrument: Instrument) -> str:
    """Return the question of an intent on an instrument, that on its move for an intent without words of its own."""
    return f"{_VERBS.get(intent, '')} {called(instrument)}".strip()


def asking(intent: Intent, instrument: Instrument) -> Suggestion:
    """Return the button that asks one of these questions of an instrument."""
    return Suggestion(_LABELS[intent], question_on(intent, instrument))
