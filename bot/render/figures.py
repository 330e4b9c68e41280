"""Figures of a move as text: signed, with a mark that needs no colour."""

from decimal import Decimal

from bot.lexicon.messages import N_
from bot.model.move import Direction, Move
from bot.render.sheet import Run, Style
from bot.render.voice import Voice

MARKS = {Direction.UP: "▲", Direction.DOWN: "▼", Direction.FLAT: "="}
STYLES = {Direction.UP: Style.RISE, Direction.DOWN: Style.FALL, Direction.FLAT: Style.LEVEL}
_MINUS = "−"
_POINTS = frozenset({"points", "point", "pts", None, ""})
_BASIS_POINTS = frozenset({"bp", "bps", "basis points", "pp", "percentage points"})
_SHORT_UNITS = {"basis points": "bp", "bps": "bp", "percentage points": "pp"}


def figure(move: Move, voice: Voice, *, points_first: bool = False) -> str:
    """Return the mark and the main figure: percent if there is one, else points, else the level.

    Args:
        move: what is reported.
        voice: how numbers are written.
        points_first: points were asked for.
    """
    mark = MARKS[move.direction]
    if points_first and move.points is not None:
        return f"{mark} {change(move.points, voice)}{_unit(move, voice)}"
    if move.percent is not None:
        return f"{mark} {change(move.percent, voice)}%"
    if move.points is not None:
        return f"{mark} {change(move.points, voice)}{_unit(move, voice)}"
    if move.level is not None:
        return f"{mark} {voice.number(move.level)}{_unit(move, voice, level=True)}"
    return mark


def change(value: Decimal, voice: Voice) -> str:
    """Return a signed change."""
    sign = "+" if value > 0 else _MINUS if value < 0 else ""
    return sign + voice.number(abs(value))


def figure_run(move: Move, voice: Voice, *, points_first: bool = False) -> Run:
    """Return the main figure as a run in the style of its direction."""
    return Run(figure(move, voice, points_first=points_first), STYLES[move.direction])


def more_of(move: Move, voice: Voice, *, points_first: bool = False) -> tuple[str, ...]:
    """Return the figures that the main one leaves out: points or percent, and the level."""
    found = []
    if points_first and move.points is not None:
        if move.percent is not None:
            found.append(f"{change(move.percent, voice)}%")
    elif move.percent is not None and move.points is not None:
        found.append(f"{change(move.points, voice)}{_unit(move, voice)}")
    if move.level is not None and (move.percent is not None or move.points is not None):
        bare = move.points is not None and move.unit not in _BASIS_POINTS
        found.append(voice.number(move.level) + ("" if bare else _unit(move, voice, level=True)))
    return tuple(found)


def _unit(move: Move, voice: Voice, *, level: bool = False) -> str:
    """Return the unit to print after a figure; none where it goes without saying."""
    if move.unit in _POINTS:
        return "" if level else f" {voice.say(N_('pts'))}"
    unit = _SHORT_UNITS.get(move.unit or "", move.unit)
    return "%" if level and unit in {"bp", "pp"} else f" {unit}"
