"""An answer as a Telegram message: HTML on one phone screen, with at most three buttons."""

from html import escape

from bot.model.answer import Answer, AnswerStatus
from bot.model.message import DATA_LIMIT, Button, Message
from bot.render.chart import chart_png
from bot.render.fit import COLUMNS, fit
from bot.render.lay import lay_out
from bot.render.sheet import Block, BlockKind, Line, Run, Style
from bot.render.voice import Voice

_BUTTONS = 3
_CHOICES = 4
_PREFIX = "a:"
_TAGS = {Style.STRONG: "b", Style.ASIDE: "i", Style.RISE: "b", Style.FALL: "b", Style.LEVEL: "b"}
_LONGEST_LABEL = 32
_CAPTION = 1024
"""Longest caption under a picture (Bot API, sendPhoto); tags count here too, which is on the safe side."""


def telegram_message(answer: Answer, voice: Voice) -> Message:
    """Return the message that tells an answer in a chat.

    Args:
        answer: what is to be told.
        voice: in which words; its language should be the question's.
    """
    sheet = fit(lay_out(answer, voice, COLUMNS))
    text = "\n".join(_block(block) for block in sheet.blocks)
    photo = chart_png(answer, voice) if answer.question.chart and len(text) <= _CAPTION else None
    return Message(text=text, buttons=_buttons(answer, voice), photo=photo)


def _block(block: Block) -> str:
    """Return a block as HTML (formatting options, HTML style, of the Bot API)."""
    lines = "\n".join(_line(line, plain=block.kind is BlockKind.TABLE).rstrip() for line in block.lines)
    if block.kind is BlockKind.EXPANDABLE:
        return f"<blockquote expandable>{lines}</blockquote>"
    return f"<pre>{lines}</pre>" if block.kind is BlockKind.TABLE else lines


def _line(line: Line, *, plain: bool) -> str:
    """Return a line; within a table no run is set apart."""
    return "".join(escape(run.text, quote=False) if plain else _run(run) for run in line)


def _run(run: Run) -> str:
    """Return a run with its tag; everything is escaped."""
    text = escape(run.text, quote=False)
    if run.link:
        return f'<a href="{escape(run.link)}">{text}</a>'
    if run.unix is not None:
        text = f'<tg-time unix="{run.unix}" format="r">{text}</tg-time>'
    tag = _TAGS.get(run.style)
    return f"<{tag}>{text}</{tag}>" if tag else text


def _buttons(answer: Answer, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    """Return the next questions as buttons: choices below one another, others side by side."""
    choosing = answer.status is AnswerStatus.AMBIGUOUS
    buttons = []
    for suggestion in answer.suggestions[: _CHOICES if choosing else _BUTTONS]:
        data = _PREFIX + suggestion.asks
        if len(data.encode()) > DATA_LIMIT:
            continue
        label = suggestion.label if choosing else voice.say(suggestion.label)
        buttons.append(Button(label[:_LONGEST_LABEL], data))
    if choosing:
        return tuple((button,) for button in buttons)
    return (tuple(buttons),) if buttons else ()
