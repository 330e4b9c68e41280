"""Boards, tables and courses as aligned lines."""

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

from bot.model.answer import Board, Course, MoveCard, Table
from bot.model.stored import StoredMove
from bot.render.figures import STYLES, figure
from bot.render.sheet import Block, BlockKind, Line, Run, Style, columns, pad
from bot.render.voice import Voice

BARS = "▁▂▃▄▅▆▇█"
_COURSE_ROWS = 6


def board(part: Board, voice: Voice, now: datetime, room: int) -> Iterator[Block]:
    """Yield a heading with the newest row's age, and the rows aligned: name, figure, day or phase."""
    newest = min(part.rows, key=lambda row: row.age.days)
    heading = (Run(voice.say(part.heading), Style.STRONG), Run(f" · {voice.age(newest.age)}"))
    yield Block(BlockKind.TEXT, (heading,))
    labels = [_label(card, voice, now, dated=part.dated) for card in part.rows]
    figures = [figure(card.stored.move, voice, points_first=card.points_first) for card in part.rows]
    label_room = max(columns(label) for label in labels)
    figure_room = max(columns(text) for text in figures)
    name_room = max(8, min(room - label_room - figure_room - 2, 24))
    yield Block(
        BlockKind.TABLE,
        tuple(
            _row(card, voice, pad(text, figure_room, right=False), label, name_room)
            for card, text, label in zip(part.rows, figures, labels, strict=True)
        ),
    )


def _row(card: MoveCard, voice: Voice, shown: str, label: str, name_room: int) -> Line:
    """Return one row of a board."""
    name = voice.name(card.instrument, name_room) if card.instrument else card.stored.move.mention
    style = STYLES[card.stored.move.direction]
    return (Run(pad(name, name_room) + " "), Run(shown, style), Run(f" {label}".rstrip()))


def _label(card: MoveCard, voice: Voice, now: datetime, *, dated: bool) -> str:
    """Return what tells a row's time: its day where rows are of several, else its phase."""
    stored = card.stored
    if dated and stored.move.session:
        return voice.short_day(stored.move.session)
    del now
    return voice.phase(stored.move.phase, stored.move.period) or ""


def table(part: Table, voice: Voice, room: int) -> Iterator[Block]:
    """Yield instruments side by side, one row for each day."""
    count = len(part.instruments)
    day_room = max((columns(voice.short_day(day)) for day, _ in part.days), default=6)
    cell_room = max(8, min(16, (room - day_room - count) // max(count, 1)))
    head = (
        Run(
            " " * day_room + "".join(" " + pad(voice.name(one, cell_room), cell_room) for one in part.instruments),
            Style.STRONG,
        ),
    )
    rows = [
        (
            Run(pad(voice.short_day(day), day_room)),
            *(run for cell in cells for run in (Run(" "), _cell(cell, voice, cell_room))),
        )
        for day, cells in part.days
    ]
    yield Block(BlockKind.TABLE, (head, *rows))


def _cell(stored: StoredMove | None, voice: Voice, room: int) -> Run:
    """Return one cell, a dash where nothing is reported."""
    if stored is None:
        return Run(pad("–", room))
    return Run(pad(figure(stored.move, voice), room), STYLES[stored.move.direction])


def course(part: Course, voice: Voice, room: int) -> Iterator[Block]:
    """Yield a sparkline of the course, then its latest moves by day, newest first."""
    line = spark([stored.move.level for stored in part.moves], [stored.move.percent for stored in part.moves])
    if line:
        yield Block(BlockKind.TEXT, ((Run(line[-room:]),),))
    latest = part.moves[::-1][:_COURSE_ROWS]
    days = [voice.short_day(stored.move.session) if stored.move.session else "" for stored in latest]
    day_room = max((columns(day) for day in days), default=0)
    rows = []
    for stored, day in zip(latest, days, strict=True):
        level = voice.number(stored.move.level) if stored.move.level is not None else ""
        shown = pad(figure(stored.move, voice), 10)
        rows.append(
            (Run(pad(day, day_room) + "  "), Run(shown, STYLES[stored.move.direction]), Run(f" {level}".rstrip()))
        )
    yield Block(BlockKind.TABLE, tuple(rows))


def spark(levels: list[Decimal | None], percents: list[Decimal | None]) -> str:
    """Return a line of bars: of the levels where every report has one, else of the moves added up.

    Args:
        levels: oldest first.
        percents: of the same reports.
    """
    if all(level is not None for level in levels):
        values = [level for level in levels if level is not None]
    else:
        values, total = [], Decimal(0)
        for percent in percents:
            total += percent or 0
            values.append(total)
    if len(values) < 2 or min(values) == max(values):  # noqa: PLR2004 - one point is no line
        return ""
    low, high = min(values), max(values)
    return "".join(BARS[int((value - low) / (high - low) * (len(BARS) - 1))] for value in values)
