"""Boards, tables and courses as aligned lines."""

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

from bot.model.answer import Board, Course, MoveCard, Table
from bot.model.stored import StoredMove
from bot.render.figures import STYLES, figure, figure_run
from bot.render.lay_texts import moment_of
from bot.render.sheet import Block, BlockKind, Run, Style, Weight, columns, pad
from bot.render.voice import Voice

BARS = "▁▂▃▄▅▆▇█"
_COURSE_ROWS = 6


def board(part: Board, voice: Voice, now: datetime, room: int) -> Iterator[Block]:
    """Yield a heading with the newest row's age, and the rows aligned: name (or day), figure, phase, day or level."""
    if part.minor:
        yield _in_one_line(part, voice)
        return
    newest = min(part.rows, key=lambda row: row.age.days)
    age = Run(voice.age(newest.age), unix=moment_of(newest.stored.article, newest.age))
    heading = (Run(voice.say(part.heading), Style.STRONG), Run(" · "), age)
    yield Block(BlockKind.TEXT, (heading,))
    labels = [_label(card, voice, part, now) for card in part.rows]
    figures = [figure(card.stored.move, voice, points_first=card.points_first) for card in part.rows]
    figure_room = max(columns(text) for text in figures)
    name_room = max(_NARROWEST, room - max(columns(label) for label in labels) - figure_room - 2)
    names = [_name(card, voice, part, now, name_room) for card in part.rows]
    name_room = min(name_room, max(columns(name) for name in names))
    yield Block(
        BlockKind.TABLE,
        tuple(
            (
                Run(pad(name, name_room) + " "),
                Run(pad(text, figure_room), STYLES[card.stored.move.direction]),
                Run(f" {label}".rstrip()),
            )
            for card, name, text, label in zip(part.rows, names, figures, labels, strict=True)
        ),
    )


_NARROWEST = 8
_SHORT_NAME = 16


def _in_one_line(part: Board, voice: Voice) -> Block:
    """Return a small board as one line."""
    runs = [Run(f"{voice.say(part.heading)}{voice.colon}")]
    for place, card in enumerate(part.rows):
        name = voice.moved(card.stored.move, card.instrument, _SHORT_NAME)
        runs += [Run(f"{', ' if place else ''}{name} "), figure_run(card.stored.move, voice)]
    return Block(BlockKind.TEXT, (tuple(runs),), Weight.MAY)


def _name(card: MoveCard, voice: Voice, part: Board, now: datetime, room: int) -> str:
    """Return what stands at the left of a row."""
    if part.by_day:
        return voice.short_day(day, now) if (day := card.stored.move.session) else ""
    return voice.moved(card.stored.move, card.instrument, room)


def _label(card: MoveCard, voice: Voice, part: Board, now: datetime) -> str:
    """Return what stands at the right of a row: the level of a day, its day where rows differ in it, else the phase."""
    move = card.stored.move
    if part.by_day:
        return voice.number(move.level) if move.level is not None and move.percent is not None else ""
    if part.dated and move.session:
        return voice.short_day(move.session, now)
    return voice.phase(move.phase, move.period) or ""


def table(part: Table, voice: Voice, now: datetime, room: int) -> Iterator[Block]:
    """Yield instruments side by side, one row for each day."""
    count = len(part.instruments)
    day_room = max((columns(voice.short_day(day, now)) for day, _ in part.days), default=6)
    cell_room = max(8, min(16, (room - day_room - count) // max(count, 1)))
    head = (
        Run(
            " " * day_room + "".join(" " + pad(name, cell_room) for name in _headings(part, voice, cell_room)),
            Style.STRONG,
        ),
    )
    rows = [
        (
            Run(pad(voice.short_day(day, now), day_room)),
            *(run for cell in cells for run in (Run(" "), _cell(cell, voice, cell_room))),
        )
        for day, cells in part.days
    ]
    yield Block(BlockKind.TABLE, (head, *rows))


def _headings(part: Table, voice: Voice, room: int) -> Iterator[str]:
    """Yield the names over the columns; each column of a pair is about one currency."""
    for place, one in enumerate(part.instruments):
        stored = next((cells[place] for _, cells in part.days if cells[place]), None)
        yield voice.moved(stored.move, one, room) if stored else voice.name(one, room)


def _cell(stored: StoredMove | None, voice: Voice, room: int) -> Run:
    """Return one cell, a dash where nothing is reported."""
    if stored is None:
        return Run(pad("–", room))
    return Run(pad(figure(stored.move, voice), room), STYLES[stored.move.direction])


def course(part: Course, voice: Voice, now: datetime, room: int) -> Iterator[Block]:
    """Yield a sparkline of the course, then its latest moves by day, newest first."""
    line = spark([stored.move.level for stored in part.moves], [stored.move.percent for stored in part.moves])
    if line:
        yield Block(BlockKind.TEXT, ((Run(line[-room:]),),))
    latest = part.moves[::-1][:_COURSE_ROWS]
    days = [voice.short_day(stored.move.session, now) if stored.move.session else "" for stored in latest]
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
