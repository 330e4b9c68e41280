"""Find every stated move of an article's body."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from bot.lexicon.lexicon import Lexicon
from bot.lexicon.periods import WEEKDAYS
from bot.lexicon.phases import phase_of
from bot.model.article import Published
from bot.model.layout import BlockKind, Layout
from bot.model.move import Move, Period, Phase
from bot.model.span import Span
from bot.parsing.moves.assemble import Figures, deal, figures_of
from bot.parsing.moves.borrowed import borrowed
from bot.parsing.moves.instruments import by_tickers, instrument_of
from bot.parsing.moves.joining import joined
from bot.parsing.moves.mask import mask
from bot.parsing.moves.mentions import Mention
from bot.parsing.moves.naming import Names
from bot.parsing.moves.nearby import is_index_dow
from bot.parsing.moves.pairs import level_unit, pair_name
from bot.parsing.moves.predicates import Predicate, PredicateReader
from bot.parsing.moves.scan import Scan
from bot.parsing.moves.spread import possible_period
from bot.parsing.moves.subjects import SubjectFinder
from bot.parsing.moves.timing import Clock
from bot.parsing.moves.tokens import Tokens, tokenize
from bot.parsing.moves.weeks import Sentence, of_a_week

_DIGIT = re.compile(r"\d")
_SAYS_FIGURE = ("percent", "per cent", "unchanged", "doubled", "tripled", "halved")
_FLAT = re.compile(r"flat(?<=\bflat)\b|pct(?<=\bpct)\b")
_CODE = re.compile(
    r"(?:Trust|Fund|ETF)\s\(|[A-Za-z0-9]\.[A-Z]{1,2}[)>]|[(\s<]\.[A-Z]{2}|[A-Z]="
    r"|\((?i:nyse|nasdaq|lse|tsx|asx|sgx|hkex)[ :]"
)
_IN_CODES = ("(", " .", "<", "=", ">")
"""Without one of these no code is printed."""
_NAME_FIRST = re.compile(
    r"[\s\"']{0,3}(?:The\s|Shares\s(?:of|in)\s)?(?!(?:The|It|In|But|A|An|On|At|And|He|She|They|This)\s)[A-Z]"
)
_WEEKDAY = re.compile(
    r"(M(?<=\bM)onday|T(?<=\bT)(?:ues|hurs)day|W(?<=\bW)ednesday|F(?<=\bF)riday|S(?<=\bS)(?:atur|un)day)\b(?!')"
)
_CLAUSE_BEFORE, _CLAUSE_AFTER = 8, 9
_DAYS = 7
_LEAD_LENGTH = 600
_OPENING = 70
"""How much of a sentence without figures is read, for the company that it begins with."""
_LEAD = 2
"""The sentences that are read for the company the article is about, figures or not."""


def find_moves(text: str, layout: Layout, lexicon: Lexicon, published: Published | None = None) -> tuple[Move, ...]:
    """Return the moves of `layout`'s blocks in order of the text, their sessions not yet dated.

    Args:
        text: the document's text.
        layout: its blocks and sentences.
        lexicon: known names and codes.
        published: when the article was published, to tell today's weekday from earlier ones.
    """
    masked = mask(text)
    names = Names(masked, lexicon)
    written = _written(masked, layout, published)
    if layout.headline:
        names.read_headline(layout.headline)
    before: Period | None = None
    spans = enumerate(_spans(layout))
    read = [(number, block, span, _tokens(masked, span, names, number)) for number, (block, span) in spans]
    told: list[tuple[Sentence, list[_Statement]]] = []
    for number, block, span, tokens in read:
        if tokens is None and _NAME_FIRST.match(masked, span.start):
            names.open(tokenize(masked, span.start, min(span.end, span.start + _OPENING)), number)
        if tokens is None:
            names.skipped = (number, span)
        else:
            names.open(tokens, number)
            clock = Clock(tokens, *written, before)
            said = _statements(span, tokens, names, clock)
            periods = {one.period for one in said} if said else {clock.told()}
            before = periods.pop() if len(periods) == 1 else None
            if said:
                told.append((_sentence(block, tokens, said, clock), said))
            names.close(tokens)
    weekly = of_a_week([sentence for sentence, _ in told])
    moves = [
        _move(text, one, mention, Period.WEEK if at in weekly else one.period, lexicon)
        for at, (_, said) in enumerate(told)
        for one in said
        if (mention := names.only_company(one.mention) if one.mention.generic else one.mention)
    ]
    return tuple(by_tickers(moves, lexicon))


def _written(masked: str, layout: Layout, published: Published | None) -> tuple[int | None, date | None]:
    """Return the weekday that an article is written on and the day it was published, None where nothing tells."""
    at = published.at if published else None
    return weekday_of_article(masked, layout, at), at.date() if at else None


def _sentence(block: int, tokens: Tokens, said: list["_Statement"], clock: Clock) -> Sentence:
    """Return what the statements of a sentence say of time."""
    in_day = any(one.phase is not None for one in said)
    return Sentence(block, tokens, [one.predicate for one in said], clock.own, in_day)


@dataclass(frozen=True, slots=True)
class _Statement:
    """What one clause says of one instrument."""

    span: Span
    tokens: Tokens
    predicate: Predicate
    period: Period
    phase: Phase | None
    mention: Mention
    figures: Figures


def _spans(layout: Layout) -> Iterator[tuple[int, Span]]:
    """Yield the sentences of the body outside tables, each with the number of its block."""
    for number, block in enumerate(layout.blocks):
        if block.kind is not BlockKind.TABLE:
            yield from ((number, sentence.span) for sentence in block.sentences)


def _tokens(masked: str, span: Span, names: Names, number: int) -> Tokens | None:
    """Return the tokens of a sentence that may hold a move or a code; its codes are learned on the way."""
    if number >= _LEAD and not _is_worth_reading(masked[span.start : span.end]):
        return None
    tokens = tokenize(masked, span.start, span.end)
    if "C" in tokens.kinds:
        names.learn(tokens)
    return tokens


def _is_worth_reading(sentence: str) -> bool:
    """Tell whether a sentence can hold a move or a code: it has a digit, a word that is a figure, or a code."""
    if _DIGIT.search(sentence):
        return True
    for word in _SAYS_FIGURE:
        if word in sentence:
            return True
    if ("flat" in sentence or "pct" in sentence) and _FLAT.search(sentence):
        return True
    return any(sign in sentence for sign in _IN_CODES) and _CODE.search(sentence) is not None


def _statements(span: Span, t: Tokens, names: Names, clock: Clock) -> list[_Statement]:
    """Return the statements of one sentence; a generic mention stays where its company is only named later."""
    statements: list[_Statement] = []
    scan = Scan(t)
    with_words = joined(t, PredicateReader(scan).read())
    predicates = sorted(with_words + borrowed(scan, with_words), key=lambda predicate: predicate.left)
    if not predicates:
        return statements
    finder = SubjectFinder(t)
    for predicate, period, phase in zip(predicates, clock.periods(predicates), _phases(t, predicates), strict=True):
        mentions = names.of(t, finder.find(predicate), predicate)
        shares = deal(t, predicate, len(mentions)) or ()
        for mention, share in zip(mentions, shares, strict=False):
            known = names.resolved(t, mention) or mention
            figures = figures_of(t, predicate, share, known)
            if not figures.empty:
                statements.append(_Statement(span, t, predicate, period, phase, known, figures))
    return statements


def _phases(t: Tokens, predicates: list[Predicate]) -> Iterator[Phase | None]:
    """Yield the phase of each predicate: that of its own words, else that of all the words round it."""
    for index, predicate in enumerate(predicates):
        start, stop = max(0, predicate.left - _CLAUSE_BEFORE), predicate.right + _CLAUSE_AFTER
        before = predicates[index - 1].right if index else 0
        after = predicates[index + 1].left if index + 1 < len(predicates) else stop
        own = max(start, before) if before <= predicate.left else start
        own_stop = min(stop, max(after, predicate.right))
        clause = t.kinds.rfind("k", own, predicate.left) + 1
        if "after" in t.low[predicate.right : own_stop]:
            own_stop = t.low.index("after", predicate.right)
        found = phase_of(" ".join(t.low[clause:own_stop])) if clause else None
        found = found or phase_of(" ".join(t.low[own:own_stop]))
        if found is None and not (index and "k" in t.kinds[before : predicate.left]):
            parted = t.kinds.find("k", predicate.right, after) if after < stop else -1
            found = phase_of(" ".join(t.low[start : parted if parted >= 0 else stop]))
        yield found


def _move(text: str, said: _Statement, mention: Mention, period: Period, lexicon: Lexicon) -> Move:
    """Build the move of a statement, its mention and its period being known by now."""
    t, predicate, figures = said.tokens, said.predicate, said.figures
    name = pair_name(mention.text, t, predicate, figures)
    code = _code(mention, name, lexicon)
    called = "Dow Jones" if is_index_dow(t, mention) else name
    instrument = instrument_of(code, mention, called, t, lexicon)
    period = possible_period(period, figures.percent, lexicon.instruments[instrument].kind if instrument else None)
    in_session = period in {Period.SESSION, Period.PREVIOUS_SESSION}
    return Move(
        mention=name,
        direction=predicate.direction,
        period=period,
        evidence=said.span.of(text),
        span=said.span,
        code=code,
        instrument=instrument,
        percent=figures.percent,
        points=figures.points,
        level=figures.level,
        unit=level_unit(name, figures.unit) if figures.level is not None else figures.unit,
        phase=said.phase if in_session else None,
        mention_span=mention.span,
        percent_span=figures.percent_span,
        points_span=figures.points_span,
        level_span=figures.level_span,
    )


def _code(mention: Mention, name: str, lexicon: Lexicon) -> str | None:
    """Return a mention's code, unless the mention is one side of a pair and the code another instrument's.

    The code of "the dollar index" is not that of "the dollar" priced in yen.
    """
    if name == mention.text or not mention.code:
        return mention.code
    coded, pair = lexicon.by_code(mention.code), lexicon.by_name(name)
    return None if coded and pair and pair[0] not in coded else mention.code


def weekday_of_article(masked: str, layout: Layout, published: datetime | None) -> int | None:
    """Return the weekday (Monday 0) that an article is written on, None where nothing tells.

    It is the day of publication if the lead names it, else the first weekday named in the body that is beside it (time
    zones differ), and the day of publication where no such day is named.
    """
    start = layout.blocks[0].span.start if layout.blocks else 0
    named = [(match.start(), WEEKDAYS.index(match[1].lower())) for match in _WEEKDAY.finditer(masked, start)]
    if published is None:
        return named[0][1] if named else None
    today = published.weekday()
    near = {today, (today + 1) % _DAYS, (today - 1) % _DAYS}
    lead = {day for at, day in named if at < start + _LEAD_LENGTH}
    return today if today in lead else next((day for _, day in named if day in near), today)
