"""Lays an answer out: each part becomes lines, in the order of the answer."""

from collections.abc import Iterator

from bot.lexicon.messages import N_
from bot.model.answer import (
    Answer,
    Board,
    Choices,
    Course,
    Examples,
    MoveCard,
    Note,
    Place,
    QuoteCard,
    Sources,
    Story,
    Table,
    Tone,
)
from bot.render.lay_moves import below, lead
from bot.render.lay_tables import board, course, table
from bot.render.lay_texts import choices, quote, quoted_in, source_lines, story
from bot.render.sheet import Block, BlockKind, Run, Sheet, Style
from bot.render.voice import Voice

_TONES = {Tone.HEAD: Style.STRONG, Tone.PLAIN: Style.PLAIN, Tone.ASIDE: Style.ASIDE}


def lay_out(answer: Answer, voice: Voice, room: int) -> Sheet:
    """Return the answer as blocks of lines.

    Args:
        answer: what is to be told.
        voice: in which words.
        room: columns to a line, for what has to be cut or aligned.
    """
    return Sheet(tuple(_blocks(answer, voice, room)))


def _blocks(answer: Answer, voice: Voice, room: int) -> Iterator[Block]:
    """Yield the blocks of each part."""
    leading = any(isinstance(part, MoveCard) and part.place is Place.LEAD for part in answer.parts)
    for part in answer.parts:
        if isinstance(part, MoveCard):
            yield from lead(part, voice, answer.now, room) if part.place is Place.LEAD else below(part, voice, answer.now)
        elif isinstance(part, QuoteCard):
            yield from quoted_in(part, voice) if leading else quote(part, voice)
        elif isinstance(part, Board):
            yield from board(part, voice, answer.now, room)
        elif isinstance(part, Table):
            yield from table(part, voice, room)
        elif isinstance(part, Course):
            yield from course(part, voice, room)
        elif isinstance(part, Story):
            yield from story(part, voice, room)
        elif isinstance(part, Choices):
            yield from choices(part, voice, room)
        elif isinstance(part, Sources):
            yield from source_lines(part, room)
        elif isinstance(part, Examples):
            yield from _examples(part, voice)
        elif isinstance(part, Note):
            yield _note(part, voice, answer)


def _note(note: Note, voice: Voice, answer: Answer) -> Block:
    """Return a note as one line."""
    values = {name: voice.value(value, answer.now) for name, value in note.values}
    line = (Run(voice.say(note.message, **values), _TONES[note.tone]),)
    return Block(BlockKind.TEXT, (line,), aside=note.tone is Tone.ASIDE)


def _examples(part: Examples, voice: Voice) -> Iterator[Block]:
    """Yield the questions that would work, each in a line of its own."""
    lead_in = () if len(part.questions) > 2 else ((Run(voice.say(N_("Try:"))),),)  # noqa: PLR2004 - help has a lead-in
    yield Block(BlockKind.TEXT, (*lead_in, *((Run(f"• {question}"),) for question in part.questions)))
