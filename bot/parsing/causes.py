"""Causes: why a move happened, in the article's own words and with their exact span.

Examples: `rallied 4.8% after announcing a new model`, `fell 2%, weighed by miners, while ...`,
`rose on hopes of a truce`, `Boosted by oil, shares gained 1%`, and a sentence that goes on:
`The gain came after the firm named a new chief.` The phrases are data of `bot.lexicon.causality`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise

from bot.lexicon.causality import END, GOES_ON, LEADING, NOT_BEFORE_AFTER, NOT_BEFORE_AS, OPENS
from bot.model.layout import Layout
from bot.model.move import Cause, Move
from bot.model.span import Span
from bot.parsing.layout.lines import trim

_APART = re.compile(r"\b(?:while|but|whereas|although|though|meanwhile)\b|;", re.IGNORECASE)
_JOINED = re.compile(
    r"(?:,|;|\band|\bwhile|\bbut)\s+(?:(?:the|its|a|an|shares|stocks|of|in|and|while)\s+)*$", re.IGNORECASE
)
"""What stands before the name of a further move that is no part of the cause."""
_LEAST = 8
_MOST = 400
"""Characters of a cause."""


def find_causes(text: str, layout: Layout, moves: tuple[Move, ...]) -> tuple[Move, ...]:
    """Return the moves, each with the cause its sentence (or the one that goes on from it) states.

    Args:
        text: the document's text.
        layout: its blocks, for the sentence after a move's own.
        moves: in order of the text.
    """
    after = _next_sentences(layout)
    found: list[Move] = []
    for span, group in groupby(moves, key=lambda move: move.span):
        found += _with_causes(text, list(group), after.get(span))
    return tuple(found)


def _next_sentences(layout: Layout) -> dict[Span, Span]:
    """Return the sentence that follows each one inside its block or opens the next block."""
    spans = [sentence.span for block in layout.blocks for sentence in block.sentences]
    return dict(pairwise(spans))


def _with_causes(text: str, moves: list[Move], following: Span | None) -> list[Move]:
    """Fill in the causes of the moves of one sentence."""
    if any(move.in_table for move in moves):
        return moves
    span = moves[0].span
    own = [
        _within(text, _cause_in(text, start, end, span.end), move)
        for move, (start, end) in zip(moves, _segments(moves), strict=True)
    ]
    _share_back(text, moves, own)
    shared = _leading(text, span) or _going_on(text, following)
    causes = (cause or shared for cause in own)
    return [replace(move, cause=cause) if cause else move for move, cause in zip(moves, causes, strict=True)]


def _segments(moves: list[Move]) -> Iterator[tuple[int, int]]:
    """Yield for each move the stretch from its name or figure to the name of the next one."""
    starts = [_start(move) for move in moves]
    later = sorted(set(starts))
    for start in starts:
        after = bisect_right(later, start)
        yield start, later[after] if after < len(later) else moves[0].span.end


def _start(move: Move) -> int:
    """Return where a move's clause starts as far as is known."""
    known = move.mention_span or move.percent_span or move.points_span or move.level_span
    return known.start if known and move.span.start <= known.start < move.span.end else move.span.start


def _share_back(text: str, moves: list[Move], own: list[Cause | None]) -> None:
    """Give a cause at the end of a list to the members before it that went the same way, if nothing sets them apart."""
    for index in range(len(moves) - 2, -1, -1):
        following = own[index + 1]
        alike = moves[index].direction is moves[index + 1].direction
        if own[index] is None and following is not None and alike:
            start = _start(moves[index])
            if start <= following.span.start and not _APART.search(text, start, following.span.start):
                own[index] = following


def _cause_in(text: str, start: int, end: int, sentence: int) -> Cause | None:
    """Return the cause stated between a move's name and the next one's.

    Args:
        text: the document's text.
        start: where the move's clause starts.
        end: where the next move's name stands.
        sentence: where the sentence ends; a cause runs on to it if the next name is a part of the cause itself.
    """
    before = max(0, start - 1)
    low = text[before:end].replace("İ", "I").lower()  # the only letter that grows in small letters, and shifts offsets
    for opens in OPENS.finditer(low, start - before):
        at = before + opens.start()
        if _APART.search(text, start, at):
            return None
        if _is_no_reason(opens[0], _word_before(text, at)):
            continue
        apart = end < sentence and _JOINED.search(text, before + opens.end(), end)
        cause = _cause(text, at, end if apart else sentence)
        if cause is not None:
            return cause
    return None


def _within(text: str, cause: Cause | None, move: Move) -> Cause | None:
    """Return a cause that stands between a name and its figure cut at the comma that ends it, None where none does."""
    figure = move.percent_span or move.points_span or move.level_span
    if cause is None or figure is None or cause.span.start > figure.start or cause.span.end <= figure.start:
        return cause
    comma = text.find(",", cause.span.start, figure.start)
    return _cause(text, cause.span.start, comma) if comma > 0 else None


def _is_no_reason(opener: str, before: str) -> bool:
    """Tell whether the word before `as` or `after` makes it a comparison, a concession or a time."""
    return (opener.startswith("as") and before in NOT_BEFORE_AS) or (
        opener.startswith("after") and before in NOT_BEFORE_AFTER
    )


def _word_before(text: str, at: int) -> str:
    """Return the word that stands before `at`, in lower case."""
    words = text[max(0, at - 24) : at].split()
    return words[-1].lower() if words else ""


def _leading(text: str, span: Span) -> Cause | None:
    """Return the cause that opens a sentence: `Boosted by oil, shares gained`."""
    match = LEADING.match(text, span.start, span.end)
    return Cause(match[0], Span(*match.span())) if match else None


def _going_on(text: str, following: Span | None) -> Cause | None:
    """Return the cause given by a sentence that opens with `The gain came after`."""
    match = GOES_ON.match(text, following.start, following.end) if following else None
    return _cause(text, match.start("cause"), match.end("cause")) if match else None


def _cause(text: str, start: int, end: int) -> Cause | None:
    """Return the cause from `start` to where its clause ends."""
    end = min(end, start + _MOST)
    stop = END.search(text, start + _LEAST, end) if end - start > _LEAST else None
    span = trim(text, start, stop.start() if stop else end)
    while span.end > span.start and text[span.end - 1] in ".,;:!? \n":
        span = Span(span.start, span.end - 1)
    return Cause(span.of(text), span) if span.end - span.start >= _LEAST else None
