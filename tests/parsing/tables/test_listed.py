"""Sentences below "For the week:" are the week's and read from a list."""

from bot.model.move import Direction, Move, Period
from bot.model.span import Span
from bot.parsing.layout import read_layout
from bot.parsing.tables import mark_listed

TEXT = """How shares fared

Shares in Oslo ended mixed on Friday after a quiet day of trading.

The OBX gained 3.5 points, or 0.2 percent, and closed at 1,954.21.

For the week:

The OBX was down 36.30 points, or 1.8 percent.
"""


def test_sentences_below_the_title_get_its_period() -> None:
    moves = tuple(
        Move(
            mention="OBX",
            direction=Direction.UP,
            period=Period.SESSION,
            evidence=line,
            span=Span(TEXT.index(line), TEXT.index(line) + len(line)),
        )
        for line in TEXT.splitlines()
        if line.startswith("The OBX")
    )
    marked = mark_listed(TEXT, read_layout(TEXT), moves)

    assert [(move.period, move.in_table) for move in marked] == [(Period.SESSION, False), (Period.WEEK, True)]
