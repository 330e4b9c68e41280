"""Fits a sheet to a phone: at most nine lines before anything is expanded."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.render.sheet import Block, BlockKind, Line, Run, Sheet, Style, Weight, cut, text_of, wrapped

LINES = 9
COLUMNS = 38
COLLAPSED = 3
"""Lines of an expandable blockquote that a client shows before it is expanded."""


def height(sheet: Sheet) -> int:
    """Return how many lines a phone shows of the sheet before anything is expanded."""
    return sum(block_height(block) for block in sheet.blocks)


def block_height(block: Block) -> int:
    """Return how many lines a phone shows of one block."""
    if block.kind is BlockKind.TABLE:
        return len(block.lines)
    lines = sum(wrapped(text_of(line), COLUMNS) for line in block.lines)
    return min(lines, COLLAPSED) if block.kind is BlockKind.EXPANDABLE else lines


def fit(sheet: Sheet) -> Sheet:
    """Return the sheet within nine lines.

    Excerpts share one fold, long lines are cut, what may wait moves into the fold, asides go, at last rows of tables
    move into the fold; nothing that proves a figure is lost.

    Args:
        sheet: laid out for a phone's line.
    """
    fitted = _adjacent_folds(sheet)
    for step in (_cut_long, _one_fold, _shorten, _drop_asides, _fold_what_may, _cut_folded, _fold_rows, _fold_rows):
        if height(fitted) <= LINES:
            return fitted
        fitted = step(fitted)
    return fitted


def _adjacent_folds(sheet: Sheet) -> Sheet:
    """Join expandable blocks that follow one another."""
    blocks: list[Block] = []
    for block in sheet.blocks:
        if block.kind is BlockKind.EXPANDABLE and blocks and blocks[-1].kind is BlockKind.EXPANDABLE:
            blocks[-1] = replace(blocks[-1], lines=(*blocks[-1].lines, *block.lines))
        else:
            blocks.append(block)
    return Sheet(tuple(blocks))


def _one_fold(sheet: Sheet) -> Sheet:
    """Join all expandable blocks at the place of the first."""
    return _into_fold(sheet, lambda _: False)


def _into_fold(sheet: Sheet, goes: Callable[[Block], bool]) -> Sheet:
    """Move blocks into the one fold, in their order; without a fold one is made before the last block."""
    folded = [block for block in sheet.blocks if block.kind is BlockKind.EXPANDABLE or goes(block)]
    if not folded:
        return sheet
    kept = [block for block in sheet.blocks if not goes(block)]
    first = next((place for place, block in enumerate(kept) if block.kind is BlockKind.EXPANDABLE), len(kept) - 1)
    fold = Block(BlockKind.EXPANDABLE, tuple(line for block in folded for line in block.lines))
    before = [block for block in kept[:first] if block.kind is not BlockKind.EXPANDABLE]
    after = [block for block in kept[first:] if block.kind is not BlockKind.EXPANDABLE]
    return Sheet((*before, fold, *after))


def _cut_long(sheet: Sheet) -> Sheet:
    """Cut lines of plain text after their second line."""
    return _each_text_line(sheet, COLUMNS * 2 - 2, Weight.MUST)


def _shorten(sheet: Sheet) -> Sheet:
    """Cut lines that may be cut after their first line."""
    return _each_text_line(sheet, COLUMNS, Weight.MAY)


def _cut_folded(sheet: Sheet) -> Sheet:
    """Cut what stands in a short fold to a line each, rather than fold rows away."""
    return Sheet(
        tuple(
            replace(block, lines=tuple(_cut_line(line, COLUMNS) for line in block.lines))
            if block.kind is BlockKind.EXPANDABLE and all(run.style is Style.ASIDE for run in block.lines[0])
            else block
            for block in sheet.blocks
        )
    )


def _each_text_line(sheet: Sheet, room: int, least: Weight) -> Sheet:
    """Cut the lines of text blocks of at least that weight to so many columns."""
    return Sheet(
        tuple(
            replace(block, lines=tuple(_cut_line(line, room) for line in block.lines))
            if block.kind is BlockKind.TEXT and block.weight >= least
            else block
            for block in sheet.blocks
        )
    )


def _cut_line(line: Line, room: int) -> Line:
    """Return a line in at most so many columns, its later runs cut first; a line with a link stays whole."""
    if any(run.link for run in line):
        return line
    text = cut(text_of(line), room)
    if text == text_of(line):
        return line
    kept: list[Run] = []
    left = text
    for run in line:
        if left.startswith(run.text):
            kept.append(run)
            left = left[len(run.text) :]
        else:
            kept.append(replace(run, text=left))
            break
    return tuple(run for run in kept if run.text)


def _drop_asides(sheet: Sheet) -> Sheet:
    """Leave out asides, the last ones first, as many as need be."""
    fitted = sheet
    for block in reversed(sheet.blocks):
        if height(fitted) > LINES and block.weight is Weight.ASIDE:
            fitted = Sheet(tuple(one for one in fitted.blocks if one is not block))
    return fitted


def _fold_what_may(sheet: Sheet) -> Sheet:
    """Move text that may wait into the fold, the last first, as much as need be."""
    going: list[Block] = []
    fitted = sheet
    for block in reversed(sheet.blocks):
        if height(fitted) > LINES and block.weight is Weight.MAY and block.kind is not BlockKind.EXPANDABLE:
            going.append(block)
            fitted = _into_fold(sheet, lambda one: any(one is gone for gone in going))
    return fitted


def _fold_rows(sheet: Sheet) -> Sheet:
    """Move the last rows of the last table of several rows into the fold, as few as need be."""
    tables = [block for block in sheet.blocks if block.kind is BlockKind.TABLE and len(block.lines) > 1]
    last = tables[-1] if tables else None
    fitted = sheet
    for keep in range(len(last.lines) - 1, 0, -1) if last else ():
        fitted = _with_rows(sheet, last, keep)
        if height(fitted) <= LINES:
            break
    return fitted


def _loosely(line: Line) -> Line:
    """Return a row without the blanks that align it, which mean nothing outside its table."""
    runs = [replace(run, text=_BLANKS.sub(" ", run.text)) for run in line]
    while runs and not runs[-1].text.strip():
        runs.pop()
    return (*runs[:-1], *(replace(run, text=run.text.rstrip()) for run in runs[-1:]))


_BLANKS = re.compile(r" {2,}")


def _with_rows(sheet: Sheet, table: Block | None, keep: int) -> Sheet:
    """Return the sheet with so many rows of a table, the others in the fold."""
    blocks: list[Block] = []
    for block in sheet.blocks:
        if block is table:
            folded = tuple(_loosely(line) for line in block.lines[keep:])
            blocks += [replace(block, lines=block.lines[:keep]), Block(BlockKind.EXPANDABLE, folded)]
        else:
            blocks.append(block)
    return _one_fold(Sheet(tuple(blocks)))
