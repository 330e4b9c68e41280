"""The moves of a short body written on Wednesday, 12 March 2025, and what tells them apart."""

from datetime import UTC, datetime

from bot.lexicon.lexicon import build_lexicon
from bot.model.document import Document
from bot.model.move import Move
from bot.parsing.parse import parse

RECEIVED = datetime(2025, 3, 12, 20, tzinfo=UTC)
_OPENING = "Markets wrap for the day\n\nALDERTON, March 12 (Reuters) - Trading was calm on Wednesday.\n\n"


def text_of(body: str) -> str:
    """Return an article with this body."""
    return f"{_OPENING}{body}\n"


def moves_of(body: str) -> tuple[Move, ...]:
    """Return the moves of an article with this body."""
    return parse(Document(name="own.txt", text=text_of(body), received=RECEIVED), build_lexicon(())).moves


def brief(move: Move) -> tuple[str, float | None, float | None, float | None]:
    """Return mention, percent, points and level."""
    percent, points, level = (
        None if value is None else float(value) for value in (move.percent, move.points, move.level)
    )
    return move.mention, percent, points, level


def briefs(body: str) -> list[tuple[str, float | None, float | None, float | None]]:
    """Return what tells the moves of a body apart, in order."""
    return [brief(move) for move in moves_of(body)]
