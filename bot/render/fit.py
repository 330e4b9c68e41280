"""Fits a sheet to a phone: at most nine lines before anything is expanded."""

from dataclasses import replace

from bot.render.sheet import Block, BlockKind, Line, Run, Sheet, cut, text_of, wrapped

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
    """Return the sheet within nine lines: excerpts share a fold, long lines are cut, then asides go, then rows fold.

    Nothing is lost that is not told elsewhere: what does not fit moves into the expandable part.
    """
    fitted = _one_fold(sheet)
    for step in (_cut_long, _drop_asides, _shorten, _fold_rest):
        if height(fitted) <= LINES:
            return fitted
        fitted = step(fitted)
    return fitted


def _one_fold(sheet: Sheet) -> Sheet:
    """Join expandable blocks that follow one another, and later ones where there are several."""
    blocks: list[Block] = []
    for block in sheet.blocks:
        if block.kind is BlockKind.EXPANDABLE and blocks and blocks[-1].kind is BlockKind.EXPANDABLE:
            blocks[-1] = replace(blocks[-1], lines=(*blocks[-1].lines, *block.lines))
        else:
            blocks.append(block)
    return Sheet(tuple(blocks))


def _cut_long(sheet: Sheet) -> Sheet:
    """Cut lines of plain text after their second line."""
    return _each_text_line(sheet, COLUMNS * 2 - 2)


def _shorten(sheet: Sheet) -> Sheet:
    """Cut lines of plain text after their first line."""
    return _each_text_line(sheet, COLUMNS)


def _each_text_line(sheet: Sheet, room: int) -> Sheet:
    """Cut the lines of text blocks to so many columns."""
    return Sheet(
        tuple(
            replace(block, lines=tuple(_cut_line(line, room) for line in block.lines))
            if block.kind is BlockKind.TEXT
            else block
            for block in sheet.blocks
        )
    )


def _cut_line(line: Line, room: int) -> Line:
    """Return a line in at most so many columns, its later runs cut first."""
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
    """Leave out asides."""
    return Sheet(tuple(block for block in sheet.blocks if not block.aside))


def _fold_rest(sheet: Sheet) -> Sheet:
    """Move what stands beyond the screen into an expandable block, the leading source below it."""
    shown: list[Block] = []
    folded: list[Line] = []
    staying = tuple(block for block in sheet.blocks if block.stays)
    used = sum(block_height(block) for block in staying)
    for block in sheet.blocks:
        if block.stays:
            continue
        room = LINES - COLLAPSED - used
        if folded or block_height(block) > room:
            keep = block.lines[: max(room, 0)] if block.kind is BlockKind.TABLE and not folded else ()
            if keep:
                shown.append(replace(block, lines=keep))
            folded += block.lines[len(keep) :]
            used = LINES
        else:
            shown.append(block)
            used += block_height(block)
    return _one_fold(Sheet((*shown, Block(BlockKind.EXPANDABLE, tuple(folded)), *staying)))
