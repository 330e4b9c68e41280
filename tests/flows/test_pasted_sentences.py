"""Every sentence that proves a move in the demo articles is supported; altered, it is contradicted or not found."""

import re
from decimal import Decimal

import pytest

from bot.model.answer import Answer, Verdict
from bot.model.question import ChatRef
from bot.model.span import Span
from bot.model.stored import MoveQuery, StoredMove
from tests.flows.demo import demo_reply, demo_store

_OPPOSITES = (
    ("rise", "fall"), ("rose", "fell"), ("gained", "lost"), ("climbed", "dropped"), ("advanced", "shed"),
    ("jumped", "tumbled"), ("higher", "lower"), ("up", "down"), ("added", "slid"), ("firmed", "eased"),
    ("strengthened", "weakened"), ("put on", "sank"), ("gained", "slipped"),
)  # fmt: skip
_FIGURES = ("percent_span", "points_span", "level_span")


def moves() -> list[StoredMove]:
    """Return every move of a known instrument in the demo articles that a sentence states, not a table."""
    with demo_store().reading() as reading:
        found = reading.moves(MoveQuery(limit=400))
        return [one for one in found if one.move.instrument and "  " not in one.move.evidence]


MOVES = moves()
NAMES = [f"{one.article.name} {one.move.mention} {one.move.phase}" for one in MOVES]
REPLY = demo_reply()


def asked(sentence: str) -> Answer:
    """Return the answer to a sentence pasted into a chat of its own."""
    return REPLY.answer(sentence, ChatRef(key=sentence))


def figure_changed(stored: StoredMove, name: str) -> str | None:
    """Return the evidence with one of the move's figures a third larger, None where it has no such figure."""
    span: Span | None = getattr(stored.move, name)
    if span is None:
        return None
    start = span.start - stored.move.span.start
    found = re.compile(r"\d[\d,]*(?:\.\d+)?").search(stored.move.evidence, start)
    if found is None or not Decimal(found.group().replace(",", "")):
        return None
    value = Decimal(found.group().replace(",", ""))
    larger = max((value * Decimal("1.34")).quantize(value), value + Decimal(1).scaleb(int(value.as_tuple().exponent)))
    return f"{stored.move.evidence[: found.start()]}{larger:,}{stored.move.evidence[found.end() :]}"


def turned(sentence: str) -> str:
    """Return a sentence with every word of direction turned round."""
    pairs = [pair for one, other in _OPPOSITES for pair in ((one, other), (other, one))]
    words = dict(reversed(pairs))
    pattern = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.sub(rf"\b(?:{pattern})\b", lambda match: words[match.group()], sentence)


@pytest.mark.parametrize("stored", MOVES, ids=NAMES)
def test_the_sentence_itself_is_supported(stored: StoredMove) -> None:
    answer = asked(stored.move.evidence)

    assert answer.verdict is Verdict.SUPPORTED
    assert stored.move.evidence in {one.move.evidence for one in answer.moves}


@pytest.mark.parametrize("name", _FIGURES)
@pytest.mark.parametrize("stored", MOVES, ids=NAMES)
def test_another_figure_is_contradicted(stored: StoredMove, name: str) -> None:
    altered = figure_changed(stored, name)
    if altered is None:
        return

    assert asked(altered).verdict is Verdict.CONTRADICTED, altered


@pytest.mark.parametrize("stored", [one for one in MOVES if one.move.percent or one.move.points], ids=str)
def test_the_other_direction_is_contradicted(stored: StoredMove) -> None:
    altered = turned(stored.move.evidence)

    assert altered != stored.move.evidence
    assert asked(altered).verdict is Verdict.CONTRADICTED, altered


@pytest.mark.parametrize("stored", MOVES, ids=NAMES)
def test_an_unknown_name_is_not_found(stored: StoredMove) -> None:
    move = stored.move
    span = move.mention_span
    if span is None or not move.evidence[span.start - move.span.start :].startswith(move.mention):
        return
    start, end = span.start - move.span.start, span.end - move.span.start
    unnamed = f"{move.evidence[:start]}Zorblatt Holdings{move.evidence[end:]}"
    altered = unnamed.replace(f" {move.code}", "").replace(f"({move.code})", "")

    assert asked(altered).verdict is Verdict.NOT_FOUND, altered
