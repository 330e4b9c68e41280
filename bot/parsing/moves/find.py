"""Find every stated move of an article's body."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.lexicon.lexicon import Lexicon
from bot.lexicon.periods import MONTHS, WEEKDAYS
from bot.lexicon.phases import phase_of
from bot.model.article import Published
from bot.model.instrument import InstrumentId
from bot.model.layout import BlockKind, Layout
from bot.model.move import Move, Period
from bot.model.span import Span
from bot.parsing.moves.assemble import Figures, deal, figures_of
from bot.parsing.moves.codes import CodeBook, code_in
from bot.parsing.moves.coreference import NICKNAMES, Memory
from bot.parsing.moves.mask import mask
from bot.parsing.moves.mentions import Mention, mention_of, with_futures
from bot.parsing.moves.pairs import pair_name
from bot.parsing.moves.phrases import Phrase, phrase_before
from bot.parsing.moves.predicates import Predicate, PredicateReader
from bot.parsing.moves.subjects import SubjectFinder
from bot.parsing.moves.timing import Clock
from bot.parsing.moves.tokens import Tokens, tokenize
from bot.parsing.moves.words import COMPANY_WORDS

_WORTH_READING = re.compile(r"\d|percent|per cent|\bpct\b|\bflat\b|unchanged|doubled|tripled|halved", re.IGNORECASE)
_HAS_CODE = re.compile(r"\([^()]{0,24}[.=:^A-Z][A-Z0-9=]|\s\.[A-Z]{2}|[A-Z0-9]\.[A-Z]|<[.A-Z]")
_WEEKDAY = re.compile(r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
_MAIN_SENTENCES = 3


def find_moves(text: str, layout: Layout, lexicon: Lexicon, published: Published | None = None) -> tuple[Move, ...]:
    """Return the moves of `layout`'s blocks in order of the text, their sessions not yet dated.

    Args:
        text: the document's text.
        layout: its blocks and sentences.
        lexicon: known names and codes.
        published: when the article was published, to tell today's weekday from earlier ones.
    """
    return tuple(_Reader(text, layout, lexicon, published).moves())


class _Reader:
    """Reads one article: its codes first, then its sentences in order."""

    def __init__(self, text: str, layout: Layout, lexicon: Lexicon, published: Published | None) -> None:
        self.text = text
        self.lexicon = lexicon
        self.masked = mask(text)
        self.book = CodeBook()
        self.memory = Memory()
        self.published = published.at if published else None
        self.weekday = weekday_of_article(self.masked, layout, self.published)
        self.sentences = [
            (sentence.span, tokens)
            for block in layout.blocks
            if block.kind is not BlockKind.TABLE
            for sentence in block.sentences
            if (tokens := self._tokens(sentence.span)) is not None
        ]

    def _tokens(self, span: Span) -> Tokens | None:
        """Return the tokens of a sentence that may hold a move or a code; codes are learned on the way."""
        if not _WORTH_READING.search(self.masked, span.start, span.end):
            return None
        tokens = tokenize(self.masked, span.start, span.end)
        if "C" in tokens.kinds:
            self._learn(tokens)
        return tokens

    def _learn(self, t: Tokens) -> None:
        """Learn the codes that follow names."""
        for k, kind in enumerate(t.kinds):
            if kind != "C" or not k:
                continue
            code = code_in(t.text[k])
            phrase = phrase_before(t, k - 1) if code and t.kinds[k - 1] in "nN" else None
            mention = mention_of(t, phrase, self.masked, self.lexicon) if phrase else None
            if mention and code and not mention.generic:
                self.book.learn(mention.text, code)
                named = Mention(mention.text, mention.span, code)
                if self.memory.main is None and not code.startswith((".", "^")) and "=" not in code:
                    self.memory.main = named

    def moves(self) -> Iterator[Move]:
        """Yield the moves of all sentences."""
        for span, tokens in self.sentences:
            yield from self._sentence(span, tokens)

    def _sentence(self, span: Span, t: Tokens) -> Iterator[Move]:
        """Yield the moves of one sentence."""
        predicates = PredicateReader(t).read()
        if not predicates:
            self._note_names(t)
            return
        finder = SubjectFinder(t)
        periods = Clock(t, self.weekday, self.published.year if self.published else None).periods(predicates)
        for predicate, period in zip(predicates, periods, strict=True):
            mentions = self._mentions(t, finder.find(predicate), len(predicate.changes))
            self._take_trailing_codes(t, predicate, mentions)
            yield from self._stated(span, t, predicate, period, mentions)

    def _mentions(self, t: Tokens, phrases: list[Phrase], count: int) -> list[Mention]:
        """Return the instruments that phrases name, the last `count` where a list of figures is shorter."""
        found = [mention_of(t, phrase, self.masked, self.lexicon) for phrase in phrases]
        mentions = [mention for mention in found if mention is not None]
        if any(mention.code for mention in mentions):
            mentions = [
                mention for mention in mentions if mention.code or mention.text[1:2].isupper() or " " in mention.text
            ]
        if 1 < count < len(mentions):
            mentions = mentions[-count:]
        return with_futures(mentions)

    def _take_trailing_codes(self, t: Tokens, predicate: Predicate, mentions: list[Mention]) -> None:
        """Give codes printed after the figures to the names before them: `at 107.29 yen JPY=`."""
        k, codes = predicate.right, []
        while k < len(t.kinds) and (t.kinds[k] in "bC" or (t.kinds[k] == "," and codes)):
            if t.kinds[k] == "C" and (code := code_in(t.text[k])):
                codes.append(code)
            k += 1
        free = [index for index, mention in enumerate(mentions) if not mention.code]
        for index, code in zip(free[-len(codes) :] if codes else (), codes, strict=False):
            mentions[index] = replace(mentions[index], code=code)
            if not mentions[index].generic:
                self.book.learn(mentions[index].text, code)

    def _note_names(self, t: Tokens) -> None:
        """Remember the names with codes of a sentence without a move."""

    def _stated(
        self, span: Span, t: Tokens, predicate: Predicate, period: Period, mentions: list[Mention]
    ) -> Iterator[Move]:
        """Yield one move for each mention of a predicate."""
        changes = deal(predicate, len(mentions))
        if changes is None:
            return
        for mention, change in zip(mentions, changes, strict=False):
            known = self._known(t, mention)
            if known is None:
                continue
            figures = figures_of(t, predicate, change, known)
            if not figures.empty:
                yield self._move(span, t, predicate, period, mention, known, figures)

    def _known(self, t: Tokens, mention: Mention) -> Mention | None:
        """Return a mention with its name and code, a generic one resolved by what the article named before."""
        _ = t
        if mention.generic:
            words = mention.text.lower().split()
            found = self.memory.resolve(mention, is_company=words[-1] in COMPANY_WORDS)
            if found is None:
                return None
            return Mention(found.text, mention.span, mention.code or found.code, is_yield=found.is_yield)
        name = NICKNAMES.get(mention.text.lower(), mention.text)
        code = mention.code or self.book.code_for(name)
        known = Mention(name, mention.span, code, is_yield=mention.is_yield)
        self.memory.note(known)
        return known

    def _move(
        self,
        span: Span,
        t: Tokens,
        predicate: Predicate,
        period: Period,
        mention: Mention,
        known: Mention,
        figures: Figures,
    ) -> Move:
        """Build one move."""
        clause = " ".join(t.low[max(0, predicate.left - 8) : predicate.right + 6])
        name = pair_name(known.text, t, predicate, figures)
        return Move(
            mention=name,
            direction=predicate.direction,
            period=period,
            evidence=span.of(self.text),
            span=span,
            code=known.code,
            instrument=self._instrument(known),
            percent=figures.percent,
            points=figures.points,
            level=figures.level,
            unit=figures.unit,
            phase=phase_of(clause) if period in (Period.SESSION, Period.PREVIOUS_SESSION) else None,
            mention_span=mention.span,
            percent_span=figures.percent_span,
            points_span=figures.points_span,
            level_span=figures.level_span,
        )

    def _instrument(self, mention: Mention) -> InstrumentId | None:
        """Return the instrument of the catalogue that a mention's code or name means."""
        found = self.lexicon.by_code(mention.code) if mention.code else ()
        found = found or self.lexicon.by_name(mention.text)
        return found[0] if found else None


def weekday_of_article(masked: str, layout: Layout, published: datetime | None) -> int | None:
    """Return the weekday (Monday 0) that the article is written on.

    The first weekday named in the body that is the day of publication or one beside it (time zones differ);
    the day of publication where none is named; None where neither is known.
    """
    start = layout.blocks[0].span.start if layout.blocks else 0
    named = [WEEKDAYS.index(match[1].lower()) for match in _WEEKDAY.finditer(masked, start)]
    if published is None:
        return named[0] if named else None
    today = published.weekday()
    near = {today, (today + 1) % 7, (today - 1) % 7}
    return next((day for day in named if day in near), today)


_ = MONTHS
