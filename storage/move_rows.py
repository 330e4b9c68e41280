"""The columns of a move, and the move made of them, by position: by name it takes three times as long."""

from collections.abc import Sequence
from typing import Any

from bot.model.move import Cause, Direction, Move, Period, Phase
from storage.tables.articles import MoveRow

MOVE = (
    MoveRow.instrument,
    MoveRow.mention,
    MoveRow.code,
    MoveRow.direction,
    MoveRow.period,
    MoveRow.phase,
    MoveRow.session,
    MoveRow.percent,
    MoveRow.points,
    MoveRow.level,
    MoveRow.unit,
    MoveRow.in_table,
    MoveRow.span,
    MoveRow.mention_span,
    MoveRow.percent_span,
    MoveRow.points_span,
    MoveRow.level_span,
    MoveRow.cause_span,
    MoveRow.cause,
    MoveRow.evidence,
)
_DIRECTIONS = {direction.value: direction for direction in Direction}
_PERIODS = {period.value: period for period in Period}
_PHASES: dict[str | None, Phase | None] = {None: None, **{phase.value: phase for phase in Phase}}


def move_of(values: Sequence[Any]) -> Move:
    """Return the move of a row's values in the columns of `MOVE`."""
    instrument, mention, code, direction, period, phase, session, percent, points, level, unit, in_table = values[:12]
    span, mention_span, percent_span, points_span, level_span, cause_span, cause, evidence = values[12:]
    return Move(
        mention=mention,
        direction=_DIRECTIONS[direction],
        period=_PERIODS[period],
        evidence=evidence,
        span=span,
        code=code,
        instrument=instrument,
        percent=percent,
        points=points,
        level=level,
        unit=unit,
        phase=_PHASES[phase],
        session=session,
        cause=None if cause is None else Cause(cause, cause_span),
        in_table=in_table,
        mention_span=mention_span,
        percent_span=percent_span,
        points_span=points_span,
        level_span=level_span,
    )
