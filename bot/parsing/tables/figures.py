"""Figures as tables print them: `1,910.69`, `+0.37%`, `-0.0350`, `(1.2)`, `−16.09`."""

import re
from decimal import Decimal, InvalidOperation

from bot.model.move import Direction

_FIGURE = re.compile(
    r"[^\d()+\-−–.]{0,4}([+\-−–]?)[^\d()+\-−–.]{0,3}(\d[\d,]*(?:\.\d+)?|\.\d+)\s*(%|bps?|pct)?(?:\s*[A-Za-z.]{0,8})?"
)
_LONGEST = 24
_MINUS = frozenset("-−–")


def read_figure(cell: str) -> Decimal | None:
    """Return the signed figure that a cell is, None where it holds something else.

    Args:
        cell: one cell's text, trimmed.
    """
    match = _FIGURE.fullmatch(cell) if len(cell) <= _LONGEST else None
    if match is None:
        return None
    try:
        value = Decimal(match[2].replace(",", ""))
    except InvalidOperation:
        return None
    return -value if match[1] in _MINUS else value


def is_percent(cell: str) -> bool:
    """Tell whether a cell's figure carries its own percent sign."""
    return cell.rstrip().endswith(("%", "pct"))


def is_signed(cell: str) -> bool:
    """Tell whether a cell's figure carries a sign."""
    return cell[:1] in "+-−–" and len(cell) > 1


def direction_of(change: Decimal) -> Direction:
    """Return which way a change goes."""
    if change == 0:
        return Direction.FLAT
    return Direction.UP if change > 0 else Direction.DOWN
