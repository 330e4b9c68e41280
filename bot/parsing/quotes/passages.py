"""Passages: the paragraphs of a body with their quotations hidden, so that sentences end where the writer's do."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from bot.model.layout import Block, BlockKind, Layout
from bot.model.span import Span
from bot.parsing.quotes.marks import Quoted, double_marks, quoted_stretches
from bot.parsing.quotes.spotting import words_of

MASK = "\ue000"
"""Stands for every character of a quotation, its marks included."""

_FEWEST_WORDS = 4
_LONGEST_BROKEN = 2000
_SENTENCE_ENDS = frozenset(".!?:;\"”’'")
_WORD = re.compile(r"\[[A-Z]{3}:[^\]\"]*|\]\(https?:[^)\s]*\)?|(\w[\w'’.&/%-]*)")
_SPACES = "\n\r\t\u00a0\u2028\ue000"
_NEXT = re.compile(r"\s*(?=[A-Z“\"]|&(?:quot|ldquo);)")
_LINK = re.compile(r"\[[A-Z]{3}:\S{1,40} TEXT:\"|\"\](?= |[.,;:]|$)|\]\(https?:[^)\s]{1,400}\)")
_RUN_IN = re.compile(r"\s{3,}\Z")
_ASKED = re.compile(r"\s[A-Z][\w.’'-]*,? (?:[A-Za-z.’'&-]+,? ){0,8}?(?:said|says|asked|told|wrote|added|wondered)\b")


class Stretch(NamedTuple):
    """One sentence of the writer's with the quotations that stand in it.

    Attributes:
        paragraph: a number that sentences of one paragraph share.
    """

    span: Span
    paragraph: int
    quotes: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True)
class Passages:
    """The body in sentences, and its text with white space as spaces and quotations masked, offsets unchanged.

    Attributes:
        words: every run of letters outside quotations.
    """

    masked: str
    stretches: tuple[Stretch, ...]
    words: frozenset[str]


def read_passages(text: str, layout: Layout) -> Passages:
    """Return the sentences of the body's paragraphs and bullets.

    Args:
        text: the document's text.
        layout: its blocks with their sentences.
    """
    blocks = list(_unbroken(text, layout))
    signs = double_marks(text)
    quotes = [
        [quoted for quoted in quoted_stretches(text, block.span, signs) if _is_speech(quoted.inner.of(text))]
        for block in blocks
    ]
    masked = _mask(text, [quoted for found in quotes for quoted in found])
    stretches: list[Stretch] = []
    for block, found in zip(blocks, quotes, strict=True):
        paragraph = stretches[-1].paragraph + 1 if stretches else 0
        begins = [quoted.outer.start for quoted in found]
        for span in _sentences(text, block, found):
            if span.start > block.span.start and _runs_in(text, block, span.start):
                paragraph += 1
            within = found[bisect_left(begins, span.start) : bisect_left(begins, span.end)] if found else ()
            stretches.append(Stretch(span, paragraph, tuple(within)))
    return Passages(masked, tuple(stretches), words_of(masked))


def _runs_in(text: str, block: Block, start: int) -> bool:
    """Tell that at least three blanks stand before a sentence: a paragraph of its own that lost its line break."""
    return text[start - 2].isspace() and bool(_RUN_IN.search(text, max(block.span.start, start - 40), start))


def _unbroken(text: str, layout: Layout) -> Iterator[Block]:
    """Yield the paragraphs and bullets, those put together that a line break parted in the middle of a quotation."""
    held: Block | None = None
    for block in layout.blocks:
        if block.kind is BlockKind.TABLE:
            continue
        if held is not None and _breaks_off(text, held, block):
            held = Block(held.kind, Span(held.span.start, block.span.end), (*held.sentences, *block.sentences))
            continue
        if held is not None:
            yield held
        held = block
    if held is not None:
        yield held


def _breaks_off(text: str, block: Block, following: Block) -> bool:
    """Tell that a block ends inside a quotation and a sentence, and the next one closes both."""
    if len(block.span.of(text)) > _LONGEST_BROKEN or text[block.span.end - 1] in _SENTENCE_ENDS:
        return False
    if text[block.span.end : following.span.start].count("\n") > 1 or following.kind is BlockKind.BULLET:
        return False
    marks = sum(block.span.of(text).count(mark) for mark in '"“”')
    return marks % 2 == 1 and any(mark in following.span.of(text) for mark in '"”')


def _is_speech(words: str) -> bool:
    """Tell a quotation, of four words or ended by its attribution ("Absolutely," she said), from a word in marks."""
    return (words[-1] in ",.!?" and words[0].isupper()) or is_long(words)


def is_long(words: str) -> bool:
    """Tell that a quotation has at least four words."""
    counted = (match for match in _WORD.finditer(words) if match[1])
    return next(islice(counted, _FEWEST_WORDS - 1, None), None) is not None


def _mask(text: str, quotes: Iterable[Quoted]) -> str:
    """Return the text with quotations masked and white space as single characters of space."""
    pieces, at = [], 0
    plain = text
    for space in _SPACES:
        if space in plain:
            plain = plain.replace(space, " ")
    if "[" in plain or "]" in plain:
        plain = _LINK.sub(lambda match: " " * len(match[0]), plain)
    for quoted in quotes:
        pieces += [plain[at : quoted.outer.start], MASK * (quoted.outer.end - quoted.outer.start)]
        at = quoted.outer.end
    return "".join([*pieces, plain[at:]])


def _sentences(text: str, block: Block, quotes: list[Quoted]) -> Iterator[Span]:
    """Yield the block's sentences, none ending inside a quotation, with ends also at marks that lack their space."""
    if not quotes:
        yield from _plain_sentences(text, block)
        return
    begins = [quoted.outer.start for quoted in quotes]
    cuts = {sentence.span.start for sentence in block.sentences}
    for quoted in quotes:
        before = text[quoted.outer.start - 1 : quoted.outer.start]
        if before in '.!?”"' and quoted.outer.start > block.span.start:
            cuts.add(quoted.outer.start)
        following = _NEXT.match(text, quoted.outer.end, block.span.end)
        if following and text[quoted.inner.end - 1] in ".!?":
            cuts.add(following.end())
    starts = [at for at in sorted(cuts) if not _within(text, quotes, begins, at)]
    first = block.sentences[0].span.start if block.sentences else block.span.start
    for start, end in zip([first, *starts], [*starts, block.span.end], strict=True):
        stop = start + len(text[start:end].rstrip())
        if start < stop:
            yield Span(start, stop)


def _plain_sentences(text: str, block: Block) -> Iterator[Span]:
    """Yield the sentences of a block without quotations; what stands between two goes with the one before."""
    starts = [sentence.span.start for sentence in block.sentences] or [block.span.start]
    for start, end in zip(starts, [*starts[1:], block.span.end], strict=True):
        stop = start + len(text[start:end].rstrip())
        if start < stop:
            yield Span(start, stop)


def _within(text: str, quotes: list[Quoted], begins: list[int], at: int) -> bool:
    """Tell that a sentence may not begin at `at`: inside a quotation, or where a question's asker is named."""
    index = bisect_right(begins, at) - 1
    if index < 0:
        return False
    quoted = quotes[index]
    if quoted.outer.start < at < quoted.outer.end:
        return True
    gap = text[quoted.outer.end : at]
    asks = quoted.inner.of(text).rstrip("'’”")[-1:] in ("?", "!") and not gap.strip()
    return asks and at > quoted.outer.start and bool(_ASKED.match(text, quoted.outer.end))
