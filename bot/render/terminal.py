"""An answer as terminal text: plain lines, and the same with styles for rich."""

from collections.abc import Iterator
from dataclasses import replace

from bot.model.answer import Answer
from bot.render.lay import lay_out
from bot.render.sheet import Block, BlockKind, Line, Run, Style, broken, columns, text_of
from bot.render.voice import Voice

ROOM = 78
_BAR = "  │ "


def plain_text(answer: Answer, voice: Voice, room: int = ROOM) -> str:
    """Return the answer as plain lines.

    Args:
        answer: what is to be told.
        voice: in which words.
        room: columns of the terminal.
    """
    return "\n".join(text_of(line).rstrip() for line in terminal_lines(answer, voice, room))


def terminal_lines(answer: Answer, voice: Voice, room: int = ROOM) -> Iterator[Line]:
    """Yield the lines of the answer, excerpts wrapped behind a bar, links written out."""
    for block in lay_out(answer, voice, room).blocks:
        for line in block.lines:
            yield from _lines(block, line, room)


def _lines(block: Block, line: Line, room: int) -> Iterator[Line]:
    """Yield one line of a block as it stands in a terminal."""
    if block.kind is BlockKind.EXPANDABLE:
        for part in broken(text_of(line), room - len(_BAR)):
            yield (Run(_BAR, Style.ASIDE), Run(part))
    elif block.kind is BlockKind.TEXT and len(line) == 1 and not line[0].link and columns(line[0].text) > room:
        yield from ((replace(line[0], text=part),) for part in broken(line[0].text, room))
    else:
        yield line
