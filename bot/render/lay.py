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
from bot.model.question import OF_CAUSES
from bot.render.lay_moves import below, evidence, head
from bot.render.lay_tables import board, course, table
from bot.render.lay_texts import choices, quote, quoted_in, source_lines, story
from bot.render.sheet import Block, BlockKind, Run, Sheet, Style, Weight, columns, text_of
from bot.render.voice import Voice

_WEIGHTS = {Tone.HEAD: Weight.MUST, Tone.PLAIN: Weight.MUST, Tone.ASIDE: Weight.ASIDE}
_TWO = 2
"""More examples than this stand in the help, under a line of its own."""
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
    """Yield the blocks of each part; evidence of the leading move comes after the figures that stand beside it."""
    leading = any(isinstance(part, MoveCard | Board) for part in answer.parts)
    quoted = False
    waiting: list[Block] = []
    for part in answer.parts:
        if not (isinstance(part, MoveCard) and part.place in _BESIDE):
            yield from waiting
            waiting = []
        if isinstance(part, MoveCard) and part.place is Place.LEAD:
            yield head(part, voice, answer.now, _head_room(answer, voice, room))
            waiting = list(evidence(part, voice, room, whole=answer.question.intent in OF_CAUSES))
        elif isinstance(part, MoveCard):
            yield from below(part, voice, answer.now, further=_leads(answer))
        elif isinstance(part, QuoteCard):
            yield from quoted_in(part, voice) if leading else quote(part, voice, folded=quoted, wide=room > _PHONE)
            quoted = True
        else:
            yield from _set(part, voice, answer, room)
    yield from waiting


def _leads(answer: Answer) -> bool:
    """Say whether a move leads the answer."""
    return any(isinstance(part, MoveCard) and part.place is Place.LEAD for part in answer.parts)


def _head_room(answer: Answer, voice: Voice, room: int) -> int:
    """Return the columns for name, figure and age: on a phone they stand in the notification, after a note's words."""
    first = answer.parts[0]
    if room > _PHONE or not isinstance(first, Note):
        return room
    return min(room, _NOTIFICATION - columns(text_of(_note(first, voice, answer).lines[0])) - 1)


_NOTIFICATION = 60
"""Characters of a message that a notification shows."""
_PHONE = 40
"""Columns up to which a line is a phone's."""
_BESIDE = frozenset({Place.OTHER, Place.EARLIER})


def _set(  # noqa: PLR0911 - one line for each kind of part
    part: Note | Board | Table | Course | Story | Choices | Examples | Sources, voice: Voice, answer: Answer, room: int
) -> Iterator[Block]:
    """Return the blocks of a part that is set as a list."""
    match part:
        case Note():
            return iter((_note(part, voice, answer),))
        case Board():
            return board(part, voice, answer.now, room)
        case Table():
            return table(part, voice, answer.now, room)
        case Course():
            return course(part, voice, answer.now, room)
        case Story():
            return story(part, voice, room, first=part is _first_story(answer))
        case Choices():
            return choices(part, voice, room)
        case Examples():
            return _examples(part, voice)
        case Sources():
            return source_lines(part, room, wide=room > _PHONE, brief=_has_table(answer))


def _has_table(answer: Answer) -> bool:
    """Say whether an answer shows rows."""
    return any(isinstance(part, Board | Table | Course) for part in answer.parts)


def _first_story(answer: Answer) -> Story | None:
    """Return the first story of an answer."""
    return next((part for part in answer.parts if isinstance(part, Story)), None)


def _note(note: Note, voice: Voice, answer: Answer) -> Block:
    """Return a note as one line."""
    values = {name: voice.value(value, answer.now) for name, value in note.values}
    line = (Run(voice.say(note.message, **values), _TONES[note.tone]),)
    return Block(BlockKind.TEXT, (line,), weight=_WEIGHTS[note.tone])


def _examples(part: Examples, voice: Voice) -> Iterator[Block]:
    """Yield the questions that would work, each in a line of its own."""
    lead_in = () if len(part.questions) > _TWO else ((Run(voice.say(N_("Try:"))),),)
    yield Block(BlockKind.TEXT, (*lead_in, *((Run(f"• {question}"),) for question in part.questions)))
