"""Answers on standard output: styled by rich on a terminal, plain lines when piped."""

import shutil
import sys
from collections.abc import Iterable

from bot.model.answer import Answer
from bot.render.sheet import Line, Style, text_of
from bot.render.terminal import terminal_lines
from bot.render.voice import Voice

_STYLES = {
    Style.PLAIN: "",
    Style.STRONG: "bold",
    Style.ASIDE: "dim",
    Style.RISE: "bold cyan",
    Style.FALL: "bold magenta",
    Style.LEVEL: "bold",
}
"""Cyan and magenta stay apart for every eye; the mark says the same without them."""
_WIDEST = 88


def print_answer(answer: Answer, voice: Voice) -> None:
    """Print an answer the way standard output can show it.

    Args:
        answer: what is to be told.
        voice: in which words.
    """
    if not sys.stdout.isatty():
        _print_plain(terminal_lines(answer, voice))
        return
    room = min(shutil.get_terminal_size().columns, _WIDEST)
    _print_styled(terminal_lines(answer, voice, room))


def _print_plain(lines: Iterable[Line]) -> None:
    """Print the words alone."""
    for line in lines:
        sys.stdout.write(text_of(line).rstrip() + "\n")


def _print_styled(lines: Iterable[Line]) -> None:
    """Print the lines with their styles; nothing in an article can switch one on."""
    from rich.console import Console  # noqa: PLC0415 - a piped answer does not pay for it
    from rich.text import Text  # noqa: PLC0415 - as above

    console = Console(highlight=False, soft_wrap=True)
    for line in lines:
        text = Text()
        for run in line:
            style = f"link {run.link}" if run.link else _STYLES[run.style]
            text.append("".join(char for char in run.text if char.isprintable()), style)
        console.print(text)
