"""Excerpts stay excerpts: how much of one article an answer, and a chat in a day, may show in its own words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.lexicon.messages import N_
from bot.model.answer import Answer, Board, Excerpt, MoveCard, Note, Part, QuoteCard, Story, Tone
from bot.model.span import Span
from bot.model.stored import ArticleRef, StoredMove, StoredQuote

_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = re.compile(r"\S+")
_CHINESE_CHARACTERS_A_WORD = 2


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of one article may be shown: sentences and words in one answer, words in one chat and day."""

    sentences: int = 3
    words: int = 90
    words_a_day: int = 150


def word_count(text: str) -> int:
    """Return the number of words; two Chinese, Japanese or Korean characters count as one."""
    cjk = len(_HAN.findall(text))
    return len(_WORD.findall(_HAN.sub("", text))) + -(-cjk // _CHINESE_CHARACTERS_A_WORD)


_DATELINE = re.compile(r"^[^\n]{2,60}?\([^)\n]{2,40}\) ?[-–—]+ (?=\S)")


_LONG = 40
"""Words from which a sentence is cut after the clause that states the move."""
_CLAUSE = re.compile(r"[,;:](?= )|[，；：]| (?=(?:while|as|after|but|and|with|which|who) )")


def proof_of(stored: StoredMove) -> Excerpt:
    """Return the sentence that states a move, without a dateline before it and, where it is long, what follows."""
    whole = without_dateline(Excerpt(stored.article, stored.move.span, stored.move.evidence))
    if word_count(whole.text) <= _LONG:
        return whole
    move = stored.move
    ends = [span.end for span in (move.mention_span, move.percent_span, move.points_span, move.level_span) if span]
    needed = max((end - whole.span.start for end in ends), default=0)
    clause = next(
        (at for at in _CLAUSE.finditer(whole.text, needed) if word_count(whole.text[: at.start()]) >= _FEWEST), None
    )
    if clause is None:
        return whole
    kept = whole.text[: clause.start()]
    return replace(whole, text=kept, span=Span(whole.span.start, whole.span.start + len(kept)), cut=True)


def without_dateline(excerpt: Excerpt) -> Excerpt:
    """Return an excerpt from after its dateline ("HONG KONG, Feb 26 (Reuters) - "), if it begins with one."""
    dateline = _DATELINE.match(excerpt.text)
    if dateline is None:
        return excerpt
    start = excerpt.span.start + dateline.end()
    return replace(excerpt, span=Span(start, excerpt.span.end), text=excerpt.text[dateline.end() :])


def cause_of(stored: StoredMove) -> Excerpt | None:
    """Return the words that state why, None where the article gives no reason."""
    cause = stored.move.cause
    return Excerpt(stored.article, cause.span, cause.text) if cause else None


def words_of(stored: StoredQuote) -> Excerpt:
    """Return a quote's words; the parts of a split one as they are joined in the store."""
    spans = stored.quote.spans
    return Excerpt(stored.article, Span(spans[0].start, spans[-1].end) if spans else Span(0, 0), stored.quote.text)


class Allowance:
    """What is left to be shown of each article while one answer is put together.

    Args:
        limits: the bounds.
        spent: the stretches of each article the chat has been shown today; showing one again costs nothing.
    """

    def __init__(self, limits: Limits, spent: Mapping[int, Mapping[Span, int]]) -> None:
        self._limits = limits
        self._spent = spent
        self._shown: dict[int, dict[Span, int]] = {}

    def grant(self, excerpt: Excerpt | None) -> Excerpt | None:
        """Return the excerpt, as much of it as may be shown, or None."""
        if excerpt is None or not excerpt.text:
            return None
        article = excerpt.article.id
        shown = self._shown.setdefault(article, {})
        if any(span.start <= excerpt.span.start and excerpt.span.end <= span.end for span in shown):
            return excerpt
        if len(shown) >= self._limits.sentences:
            return None
        words = self._room(excerpt.article, excerpt.span)
        granted = cut_to(excerpt, words)
        if granted:
            shown[granted.span] = word_count(granted.text)
        return granted

    def _room(self, article: ArticleRef, span: Span) -> int:
        """Return how many words of an article may still be shown."""
        spent = self._spent.get(article.id, {})
        shown = self._shown[article.id]
        in_answer = self._limits.words - sum(shown.values())
        seen_before = [words for seen, words in spent.items() if seen.start == span.start and seen.end <= span.end]
        if seen_before:
            return min(in_answer, in_answer if span in spent else max(seen_before))
        fresh = sum(words for seen, words in shown.items() if seen not in spent)
        return min(in_answer, self._limits.words_a_day - sum(spent.values()) - fresh)


def cut_to(excerpt: Excerpt, words: int) -> Excerpt | None:
    """Return the excerpt cut after so many words, None where too few are left to make sense."""
    if word_count(excerpt.text) <= words:
        return excerpt
    if words < _FEWEST:
        return None
    if _HAN.search(excerpt.text):
        kept = excerpt.text[: words * _CHINESE_CHARACTERS_A_WORD]
    else:
        ends = [match.end() for match in _WORD.finditer(excerpt.text)]
        kept = excerpt.text[: ends[words - 1]]
    return replace(excerpt, text=kept, span=Span(excerpt.span.start, excerpt.span.start + len(kept)), cut=True)


_FEWEST = 6
"""Fewer words than this of a sentence say nothing."""


def trim(answer: Answer, limits: Limits, spent: Mapping[int, Mapping[Span, int]]) -> Answer:
    """Return the answer with no more of any article than may be shown.

    Args:
        answer: as composed.
        limits: the bounds in force.
        spent: the words of each stretch of each article that the chat has been shown today.
    """
    allowance = Allowance(limits, spent)
    parts = tuple(trimmed for part in answer.parts if (trimmed := _trimmed(part, allowance)))
    return replace(answer, parts=parts)


def saying_what_is_used_up(trimmed: Answer, answer: Answer, limits: Limits) -> Answer:
    """Return a trimmed answer with a quiet line where it lacks excerpts that the chat could see on another day.

    Args:
        trimmed: the answer as the chat may see it today.
        answer: as composed.
        limits: the bounds in force.
    """
    if len(trimmed.excerpts) >= len(trim(answer, limits, {}).excerpts):
        return trimmed
    note = Note(N_("Today's excerpts of this article are used up; its own page has the rest."), tone=Tone.ASIDE)
    return replace(trimmed, parts=(*trimmed.parts, note))


def _trimmed(part: Part, allowance: Allowance) -> Part | None:
    """Return one part with what it may show; a quote that may not be shown at all goes."""
    if isinstance(part, MoveCard):
        return _card(part, allowance)
    if isinstance(part, Board):
        return replace(part, rows=tuple(_card(row, allowance) for row in part.rows))
    if isinstance(part, QuoteCard):
        granted = allowance.grant(part.excerpt)
        return replace(part, excerpt=granted) if granted else None
    if isinstance(part, Story):
        excerpts = (allowance.grant(excerpt) for excerpt in part.excerpts)
        return replace(part, excerpts=tuple(excerpt for excerpt in excerpts if excerpt))
    return part


def _card(card: MoveCard, allowance: Allowance) -> MoveCard:
    """Return a move with its proof first, then its cause, as far as they may be shown."""
    proof = allowance.grant(card.proof)
    return replace(card, proof=proof, cause=allowance.grant(card.cause))


def spent_by(answer: Answer) -> dict[int, dict[Span, int]]:
    """Return the words of each stretch of each article that an answer shows; a stretch inside another counts once."""
    spent: dict[int, dict[Span, int]] = {}
    for excerpt in answer.excerpts:
        spans = spent.setdefault(excerpt.article.id, {})
        inside = any(span.start <= excerpt.span.start and excerpt.span.end <= span.end for span in spans)
        if not inside:
            spans[excerpt.span] = word_count(excerpt.text)
    return spent
