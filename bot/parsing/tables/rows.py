"""Rows of a table to moves: `| Prague | (.PX) | 1910.69 | -0.30% |`, with or without a header."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from bot.lexicon.lexicon import Lexicon
from bot.model.move import Move, Period
from bot.model.span import Span
from bot.parsing.tables.columns import Role, is_by_country, read_roles
from bot.parsing.tables.figures import direction_of, is_percent, is_signed, read_figure

_RULE = re.compile(r"[|\s:-]*$")
_CODE = re.compile(
    r"\(?(?P<code>(?!U\.[SK]\b)(?:\.[A-Z0-9]{2,14}|(?=[A-Z0-9]{0,12}[.=]?[A-Z])\^?[A-Z0-9]{1,12}[.=][A-Z0-9=]{1,8}|[A-Z]{3,10}:[A-Z0-9]{1,12}))\)?"
)
_PLAIN_ROW = re.compile(
    r"(?P<name>[A-Z&][\w&.()/’' -]{1,40}?)\s+(?P<figures>[+\-−]?\d[\d.,]*%?(?:\s+[+\-−]?\d[\d.,]*%?)+)"
)
_HUNDRED = Decimal(100)
_TOLD = frozenset({Role.PERCENT, Role.POINTS, Role.POINTS_YIELD})
_TWO_FIGURES = (Role.NAME, Role.LEVEL, Role.OTHER)
_MOST_CELLS = 40
_LONGEST_ROW = 2000


class _Change(NamedTuple):
    """What a row says of one period."""

    period: Period
    percent: Decimal | None
    points: Decimal | None = None
    level: Decimal | None = None
    unit: str | None = None

    @property
    def size(self) -> Decimal | None:
        """The figure whose sign tells the direction."""
        return self.percent if self.percent is not None else self.points


class TableReader:
    """Reads the rows of one table after another; a header row says what the columns of the rows below it hold."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self._text = text
        self._lexicon = lexicon
        self._roles: list[Role] = []
        self._by_country = False

    def read(self, span: Span) -> Iterator[Move]:
        """Yield the moves of one row."""
        row = span.of(self._text)
        if len(row) > _LONGEST_ROW:
            return
        if "|" not in row and "\t" not in row:
            yield from self._plain(row, span)
            return
        cells = [cell.strip().replace("\\*", "").strip("* ") for cell in re.split(r"[|\t]", row.strip("| "))]
        if _RULE.match(row) or len(cells) > _MOST_CELLS:
            return
        figures = [read_figure(cell) for cell in cells]
        if not any(figure is not None for figure in figures):
            self._take_header(cells)
        elif not self._by_country:
            yield from self._moves(cells, span)

    def _take_header(self, cells: list[str]) -> None:
        """Remember what the columns hold, if this row of words titles at least two of them."""
        titled = sum(bool(cell) for cell in cells)
        if titled > 1 and not any(cell in ("-", "NULL", "#VALUE!") for cell in cells):
            roles = read_roles(cells)
            if not self._roles or not _TOLD.isdisjoint(roles):
                self._roles = roles
            self._by_country = is_by_country(cells)

    def _moves(self, cells: list[str], span: Span) -> Iterator[Move]:
        """Yield the moves of a row, group by group where a table prints two side by side."""
        told = len(self._roles) >= len(cells) and not _TOLD.isdisjoint(self._roles)
        roles = self._roles if told else _guess_row(cells)
        starts = [index for index, role in enumerate(roles[: len(cells)]) if role is Role.NAME] or [0]
        for start, stop in zip(starts, [*starts[1:], len(cells)], strict=True):
            yield from self._group(cells[start:stop], roles[start:stop], span)

    def _group(self, cells: list[str], roles: list[Role], span: Span) -> Iterator[Move]:
        """Yield the session's and the year's move of one instrument."""
        name, code = _named(cells, roles)
        if not name or not any(char.isalpha() for char in name):
            return
        found = {
            role: figure for cell, role in zip(cells, roles, strict=True) if (figure := read_figure(cell)) is not None
        }
        points, unit = found.get(Role.POINTS), None
        if Role.POINTS_YIELD in found:
            points, unit = found[Role.POINTS_YIELD] * _HUNDRED, "bp"
        session = _Change(Period.SESSION, found.get(Role.PERCENT), points, found.get(Role.LEVEL), unit)
        for change in (session, _Change(Period.YEAR, found.get(Role.PERCENT_YEAR))):
            if change.size is not None:
                yield self._move(name, code, span, change)

    def _plain(self, row: str, span: Span) -> Iterator[Move]:
        """Yield the move of a row parted by blanks: name, level, signed change."""
        match = _PLAIN_ROW.match(row)
        cells = [match["name"], *match["figures"].split()] if match else []
        if cells and any(is_signed(cell) for cell in cells[1:]):
            yield from self._group(cells, _guess(cells), span)

    def _move(self, name: str, code: str | None, span: Span, change: _Change) -> Move:
        """Build one move whose evidence is the row."""
        found = (self._lexicon.by_code(code) if code else ()) or self._lexicon.by_name(name)
        return Move(
            mention=name,
            direction=direction_of(change.size or Decimal(0)),
            period=change.period,
            evidence=span.of(self._text),
            span=span,
            code=code,
            instrument=found[0] if found else None,
            percent=change.percent,
            points=change.points,
            level=change.level,
            unit=change.unit,
            in_table=True,
        )


def _named(cells: list[str], roles: list[Role]) -> tuple[str, str | None]:
    """Return the name in a group's first cell, its code cut off, and the code wherever it is printed."""
    first = cells[0]
    match = _CODE.search(first)
    name = (first[: match.start()] + first[match.end() :]).strip() if match else first
    code = match["code"] if match else None
    for cell, role in zip(cells, roles, strict=True):
        found = _CODE.fullmatch(cell) if code is None and (role is Role.CODE or not cell[:1].isdigit()) else None
        code = found["code"] if found else code
    return name or code or "", code


def _guess_row(cells: list[str]) -> list[Role]:
    """Return roles for a row without a header that may print two instruments side by side.

    A change without a sign is one where the other instrument's change in the row has a sign.
    """
    starts = [0]
    for index in range(2, len(cells) - 1):
        words = any(char.isalpha() for char in cells[index]) and read_figure(cells[index]) is None
        if words and read_figure(cells[index + 1]) is not None and read_figure(cells[index - 1]) is not None:
            starts.append(index)
    groups = [_guess(cells[start:stop]) for start, stop in zip(starts, [*starts[1:], len(cells)], strict=True)]
    if any(Role.POINTS in group for group in groups):
        groups = [[*group[:2], Role.POINTS] if group == [*_TWO_FIGURES] else group for group in groups]
    return [role for group in groups for role in group]


def _guess(cells: list[str]) -> list[Role]:
    """Return roles for a row without a header: percent by its sign, change by its plus or minus, else the level."""
    roles = [Role.NAME]
    for cell in cells[1:]:
        if read_figure(cell) is None:
            role = Role.CODE
        elif is_percent(cell):
            role = Role.PERCENT
        elif is_signed(cell):
            role = Role.POINTS
        else:
            role = Role.LEVEL
        roles.append(Role.OTHER if role in roles and role is not Role.CODE else role)
    return roles
