"""Which weekday of a sentence is the day of a move, and which is another thing's.

Examples: in `A was up 0.6% Thursday, B gaining 0.3%` both are Thursday's; in `fell 1% after data on Wednesday` the day
is the data's; in `rose 2%, after falling 1% Tuesday` each figure has its own.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from bot.lexicon.dates import find_bare_weekdays
from bot.lexicon.verbs import ADJECTIVES, NOUNS, STEADY, VERBS
from bot.model.move import Move
from bot.model.span import Span

_TOLD = (
    r"said|says|saying|told|announc\w+|report(?:ed|s|ing)?|unveil\w*|releas\w+|publish\w+|post(?:ed|s|ing)|confirm\w+"
    r"|disclos\w+|warn\w+|launch\w*|sign(?:ed|s|ing)|rul(?:ed|es|ing)|decid\w+|speech|statement|data|testi\w+"
    r"|meeting|decision|bought|buying|purchase|fil(?:ed|ing)|approv\w+|nam(?:ed|ing)|agree\w+|vot(?:ed|e|ing)"
    r"|schedul\w+|due|expect\w*|await\w*|reach(?:ed|ing)|touch(?:ed|ing)|notch(?:ed|ing)|logg(?:ed|ing)"
    r"|scal(?:ed|ing)|set"
)
_TURNS = (
    r"after|(?<!much )(?<!low )(?<!high )as(?!\s(?:much|low|high|well)\b)|from|since|before|until|when|following"
    r"|ahead|than|by(?!\s[\d.$])|which|who|whose|that|where|because|despite|amid"
    r"|versus|compared|having|near|above|below|against"
)
_BREAK = re.compile(rf"\b(?:{_TURNS}|{_TOLD})\b|[;()“”\"]", re.IGNORECASE)
"""Says that the words behind it are about another day than those before it."""
_OPENS_CLAUSE = re.compile(
    r"[,;:]\s*(?:and |but |while |then )?(?:(?:on|late|early|late on|early on)\s+)?$", re.IGNORECASE
)
"""Before a weekday, says that it dates what comes behind it."""
_AT_START = re.compile(r"\W*(?:\w+\s+)?(?:on|late|early|late on|early on)?\s*$", re.IGNORECASE)
_MARKET = re.compile(
    r"\b(?:traders?|investors?|sentiment|risk|trading|wall street|futures|sell-?off|mixed|closed|ended|finished"
    r"|settled|opened|traded|hit|snapped|stocks|shares|equities|currencies|bonds|treasuries|yields|bourses|indexes"
    r"|crude|oil|gold|bullion|dollar|greenback)\b",
    re.IGNORECASE,
)
_ECONOMY = re.compile(
    r"\b(?:inflation|payrolls|claims|imports|exports|gdp|economy|tariffs?|revenue|profits?|sales|output)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_BESIDE = 40
_FAR = 400
"""How many characters to either side of a figure a weekday may stand that it shares with others."""


def figure_of(move: Move) -> Span | None:
    """Return where a move's figure stands, None where it has none."""
    return move.percent_span or move.points_span or move.level_span


def weekday_of_move(text: str, move: Move, figures: Sequence[int]) -> int | None:
    """Return the weekday on which a sentence says a move was made, Monday 0, None where it says none.

    Args:
        text: the document's text.
        move: the move.
        figures: where the figures of the moves of the same sentence begin, in order.
    """
    figure = figure_of(move)
    if figure is None:
        return None
    start = max(move.span.start, figure.start - _FAR)
    days = find_bare_weekdays(text, start, min(move.span.end, figure.end + _FAR))
    behind = [(day, span) for day, span in days if figure.end <= span.start]
    ahead = [(day, span) for day, span in days if span.end <= figure.start]
    if behind and _is_beside(text, figure.end, behind[0][1].start):
        return behind[0][0]
    if ahead and _leads_to(text, ahead[-1][1], figure, start, figures):
        return ahead[-1][0]
    if behind and _is_shared(text, figure.end, behind[0][1].start):
        return behind[0][0]
    return None


def _is_beside(text: str, end: int, at: int) -> bool:
    """Tell whether a weekday stands right behind a figure, in the same clause."""
    between = text[end:at]
    return len(between) <= _BESIDE and "," not in between and not _BREAK.search(between)


def _is_shared(text: str, end: int, at: int) -> bool:
    """Tell whether a weekday behind a later figure of the list is this one's as well."""
    return not _BREAK.search(text, end, at) and not _OPENS_CLAUSE.search(text[end:at])


def _leads_to(text: str, day: Span, figure: Span, start: int, figures: Sequence[int]) -> bool:
    """Tell whether a weekday before a figure holds for it: it dates a clause, and nothing turns to another day."""
    if _BREAK.search(text, day.end, figure.end):
        return False
    turns = [match.end() for match in _BREAK.finditer(text, start, day.start)]
    if not turns:
        return True
    other = bisect_left(figures, turns[-1])
    return other < len(figures) and figures[other] < day.start


def market_weekdays(text: str, span: Span) -> list[int]:
    """Return the weekdays on which a sentence says that a market moved or traded, in order.

    Args:
        text: the document's text.
        span: the sentence, or the part of it that is read.
    """
    return [day for day, at in find_bare_weekdays(text, *span) if _is_market(_clause(text, span, at))]


def _clause(text: str, span: Span, day: Span) -> str:
    """Return the words that a weekday dates: those before it, or those behind it where it opens the clause."""
    turns = [match.end() for match in _BREAK.finditer(text, span.start, day.start)]
    before = text[turns[-1] if turns else span.start : day.start]
    opens = _OPENS_CLAUSE.search(before) if turns else _AT_START.match(before) or _OPENS_CLAUSE.search(before)
    if not opens:
        return before
    turn = _BREAK.search(text, day.end, span.end)
    return text[day.end : turn.start() if turn else span.end]


def _is_market(clause: str) -> bool:
    """Tell whether a clause says that a market moved or traded."""
    words = {word.lower() for word in _WORD.findall(clause)}
    if _ECONOMY.search(clause):
        return False
    moved = any(word in VERBS or word in ADJECTIVES or word in NOUNS or word in STEADY for word in words)
    return moved or bool(_MARKET.search(clause))
