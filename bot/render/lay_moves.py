"""Moves as lines: the one that leads, and those that stand below it."""

from collections.abc import Iterator
from datetime import datetime

from bot.lexicon.lines import is_of_futures
from bot.lexicon.messages import N_
from bot.model.answer import MoveCard, Place
from bot.model.instrument import Kind
from bot.render.figures import MARKS, figure_run, more_of
from bot.render.lay_texts import moment_of, outlet_of
from bot.render.sheet import Block, BlockKind, Run, Style, Weight, columns, cut, readable
from bot.render.voice import Voice


def head(card: MoveCard, voice: Voice, now: datetime, room: int) -> Block:
    """Return the leading move: name, figure and age; then phase, day and level."""
    move = card.stored.move
    shown = figure_run(move, voice, points_first=card.points_first)
    age = Run(voice.age(card.age), unix=moment_of(card.stored.article, card.age))
    name_room = max(room - columns(shown.text) - columns(age.text) - 4, 8)
    name = voice.moved(move, card.instrument, name_room)
    first = (Run(cut(name, name_room), Style.STRONG), Run(" "), shown, Run(" · "), age)
    return Block(BlockKind.TEXT, (first, (Run(" · ".join(_when(card, voice, now))),)))


_PAIR_ROOM = 30
"""Columns for the full name of a pair, which stands in a line that may wrap."""


def evidence(card: MoveCard, voice: Voice, room: int, *, whole: bool = False) -> Iterator[Block]:
    """Yield the cause stated for a move, `whole` where it is asked for, and the sentence that proves it."""
    if card.cause:
        cause = _ellipsis(card.cause.text, cut_off=card.cause.cut)
        said = voice.say(N_("Why: {cause}"), cause=cause)
        proven = card.proof is not None and card.cause.text in card.proof.text
        shown = cut(said, room) if proven and not whole else said
        yield Block(BlockKind.TEXT, ((Run(shown),),), Weight.MUST if whole else Weight.MAY)
    if card.proof:
        yield Block(BlockKind.EXPANDABLE, ((Run(_ellipsis(card.proof.text, cut_off=card.proof.cut)),),))


def _ellipsis(text: str, *, cut_off: bool) -> str:
    """Return an excerpt on one line, marked where it was cut."""
    return readable(text) + ("…" if cut_off else "")


def _when(card: MoveCard, voice: Voice, now: datetime) -> Iterator[str]:
    """Yield phase, day and the figures that the head leaves out."""
    stored = card.stored
    if is_of_futures(stored.move, card.instrument):
        yield voice.say(N_("Futures"))
    phase = voice.phase(stored.move.phase, stored.move.period)
    if phase:
        yield phase
    if stored.move.session:
        yield voice.day(stored.move.session, now)
    elif stored.article.published:
        yield voice.day(stored.article.published.at.date(), now)
    else:
        yield voice.say(N_("came {day}"), day=voice.day(stored.article.received.date(), now))
    yield from more_of(stored.move, voice, points_first=card.points_first)
    paired = card.instrument is not None and card.instrument.kind is Kind.PAIR
    if card.place is Place.LEAD and card.instrument and paired and voice.language == "en":
        yield voice.name(card.instrument, _PAIR_ROOM)


def below(card: MoveCard, voice: Voice, now: datetime, *, further: bool = False) -> Iterator[Block]:
    """Yield a move as a line: another outlet's figure, an earlier phase, a further cause; `further` where one leads."""
    move = card.stored.move
    if card.place is Place.NAMED and card.cause:
        label = voice.moved(move, card.instrument)
        cause = _ellipsis(card.cause.text, cut_off=card.cause.cut)
        yield Block(BlockKind.EXPANDABLE, ((Run(f"{label} {MARKS[move.direction]} {cause}"),),))
        return
    if card.place in {Place.REASON, Place.FURTHER}:
        yield from _reason(card, voice)
        return
    shown = figure_run(move, voice, points_first=card.points_first)
    if card.place is Place.OTHER:
        label = _outlet(card, voice)
    elif card.place is Place.EARLIER:
        futures = voice.say(N_("Futures")) if is_of_futures(move, card.instrument) else None
        label = futures or voice.phase(move.phase, move.period) or voice.say(N_("Earlier"))
    else:
        label = voice.moved(move, card.instrument)
    rest = " · ".join(more_of(move, voice)) if card.place is Place.EARLIER else ""
    if card.place is Place.ROW:
        rest = " · ".join([*list(_when(card, voice, now))[:2], voice.age(card.age)])
    line = (Run(f"{label}{voice.colon}"), shown, *((Run(f" · {rest}"),) if rest else ()))
    yield Block(BlockKind.TEXT, (line,), Weight.MUST if card.place is Place.ROW and not further else Weight.MAY)


def _reason(card: MoveCard, voice: Voice) -> Iterator[Block]:
    """Yield the cause another report states, and its sentence."""
    if card.cause:
        cause = _ellipsis(card.cause.text, cut_off=card.cause.cut)
        further = card.place is Place.FURTHER
        text = voice.say(N_("Also: {cause}"), cause=cause) if further else voice.say(N_("Why: {cause}"), cause=cause)
        yield Block(BlockKind.TEXT, ((Run(f"{text} ({_outlet(card, voice)})"),),), Weight.MAY)
    if card.proof:
        yield Block(BlockKind.EXPANDABLE, ((Run(_ellipsis(card.proof.text, cut_off=card.proof.cut)),),))


def _outlet(card: MoveCard, voice: Voice) -> str:
    """Return who reports it."""
    return outlet_of(card.stored.article) or voice.say(N_("Unnamed source"))
