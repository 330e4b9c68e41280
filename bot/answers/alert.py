"""An alert as an answer: what one article reports of the instruments a chat watches."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.answers.asked import Asked
from bot.answers.cards import asking, instrument_of, lead_card, row_card, sources
from bot.lexicon.messages import N_
from bot.model.answer import Answer, AnswerStatus, Board, Part, Suggestion
from bot.model.instrument import Instrument, InstrumentId
from bot.model.question import ChatRef, Intent, Question
from bot.model.stored import StoredMove

_ROWS = 7


@dataclass(frozen=True, slots=True)
class Further:
    """How much the store has on an instrument: moves, this article's too, and quotes."""

    moves: int = 0
    quotes: int = 0


def alert(  # noqa: PLR0913 - one value for each thing an alert depends on
    moves: Sequence[StoredMove],
    known: Mapping[InstrumentId, Instrument],
    now: datetime,
    *,
    language: str = "en",
    zone: str = "UTC",
    further: Further | None = None,
) -> Answer:
    """Return the answer that tells moves of one article: the first with its proof, the others in rows.

    Args:
        moves: one for each instrument, in order of the text, at least one.
        known: every instrument, to name them.
        now: aware UTC.
        language: of the words around the evidence.
        zone: that times are shown in.
        further: what the store has on the first instrument besides, for questions that may come next.
    """
    question = Question(text="", language=language, intent=Intent.MOVE)
    today = now.astimezone(ZoneInfo(zone)).date()
    asked = Asked(question=question, now=now, today=today, chat=ChatRef(key="", zone=zone), known=known)
    parts: list[Part] = [lead_card(asked, moves[0])]
    if rest := tuple(row_card(asked, stored) for stored in moves[1 : _ROWS + 1]):
        parts.append(Board(heading=N_("Also reported"), rows=rest))
    parts.append(sources([moves[0].article]))
    instruments = tuple(one for one in (instrument_of(asked, stored) for stored in moves) if one)
    return Answer(
        question=question,
        status=AnswerStatus.FOUND,
        now=now,
        zone=zone,
        parts=tuple(parts),
        instruments=instruments,
        suggestions=_next(moves[0], instruments[0], further or Further()) if instruments else (),
    )


def _next(lead: StoredMove, instrument: Instrument, further: Further) -> tuple[Suggestion, ...]:
    """Return the questions about the leading instrument that have an answer."""
    asked = (
        (lead.move.cause is not None, asking(Intent.WHY, instrument)),
        (further.quotes > 0, asking(Intent.QUOTES, instrument)),
        (further.moves > 1, asking(Intent.HISTORY, instrument)),
    )
    return tuple(suggestion for has_content, suggestion in asked if has_content)
