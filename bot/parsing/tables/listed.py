"""Mark the sentences that stand as a list below "For the week:" and give them its period."""

import re
from dataclasses import replace

from bot.model.layout import Layout
from bot.model.move import Move, Period

_TITLE = re.compile(
    r"(?:For|Over|So far)\s+(?:the|this)\s+(?P<period>week|month|quarter|year)\b(?:\s+so\s+far)?\s*:?$", re.IGNORECASE
)


def mark_listed(text: str, layout: Layout, moves: tuple[Move, ...]) -> tuple[Move, ...]:
    """Return the moves, those below such a title with its period and `in_table`.

    Args:
        text: the document's text.
        layout: its blocks.
        moves: in order of the text.
    """
    titles = [
        (block.span.end, Period(match["period"].lower()))
        for block in layout.blocks
        if (match := _TITLE.fullmatch(block.span.of(text)))
    ]
    return tuple(_marked(move, titles) for move in moves) if titles else moves


def _marked(move: Move, titles: list[tuple[int, Period]]) -> Move:
    """Mark a move with the last title above it."""
    above = [period for end, period in titles if end <= move.span.start]
    if not above or move.in_table:
        return move
    period = above[-1] if move.period is Period.SESSION else move.period
    return replace(move, period=period, phase=None, in_table=True)
