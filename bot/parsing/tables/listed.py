"""Mark the sentences that are lists: those below "For the week:", with its period, and run-in lists of signed figures.

`Into the close: EUR/USD -0.2%, USD/JPY +0.4%, GBP/USD -0.3%` is a list, as a table's row would be.
"""

import re
from dataclasses import replace

from bot.model.layout import Layout
from bot.model.move import Move, Period
from bot.model.span import Span

_TITLE = re.compile(
    r"(?:For|Over|So far)\s+(?:the|this)\s+(?P<period>week|month|quarter|year)\b(?:\s+so\s+far)?\s*:?$", re.IGNORECASE
)

_SIGNED = re.compile(r"[+\-−]")
_VERB = re.compile(r"\b(?:is|are|was|were|up|down|by|than|rose|fell|[a-z]+ed)\b")
_FEWEST, _MANY = 3, 1_000


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
    lists = _lists(text, moves)
    marked = tuple(replace(move, in_table=True) if move.span in lists else move for move in moves) if lists else moves
    return tuple(_marked(move, titles) for move in marked) if titles else marked


def _is_signed_only(text: str, move: Move) -> bool:
    """Tell whether a move's figure follows its name with a sign for a verb: `EUR/USD -0.2%`, not `is up +0.2%`."""
    start = move.percent_span.start if move.percent_span else 0
    named = move.mention_span.end if move.mention_span else start
    return bool(_SIGNED.match(text, start)) and not _VERB.search(text, named, max(named, start))


def _lists(text: str, moves: tuple[Move, ...]) -> set[Span]:
    """Return the sentences all of whose moves, at least so many as make a list, are printed with a sign only."""
    signed = {move.span: 0 for move in moves}
    for move in moves:
        if move.percent_span is None or not _is_signed_only(text, move):
            signed[move.span] = -_MANY
        signed[move.span] += 1
    return {span for span, count in signed.items() if count >= _FEWEST}


def _marked(move: Move, titles: list[tuple[int, Period]]) -> Move:
    """Mark a move with the last title above it."""
    above = [period for end, period in titles if end <= move.span.start]
    if not above or move.in_table:
        return move
    period = above[-1] if move.period is Period.SESSION else move.period
    return replace(move, period=period, phase=None, in_table=True)
