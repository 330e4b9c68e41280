"""What is no stated fact: conditions, statistics, distances to a record, gains taken back, estimates.

if the index rose 5%             a condition
rose 5% year-on-year             a statistic
25% lower than its record        a distance
erased its gain of 3%            taken back
an estimate of a 2% drop         an estimate
"""

import re

from bot.lexicon.units import Measure
from bot.lexicon.verbs import HIGHS, LOWS
from bot.parsing.moves import words as w
from bot.parsing.moves.phrases import Phrase
from bot.parsing.moves.predicates import Predicate
from bot.parsing.moves.tokens import Tokens
from bot.parsing.moves.tradeables import STATISTICS

_EXTREMES = HIGHS | LOWS | {"all-time-high", "all-time", "52-week"}
_FAR_POINTS = frozenset("high highs low lows peak peaks trough record counterpart counterparts".split())
_ON_YEAR = re.compile(
    r"(?i:(?:year|month|quarter)[\s-](?:on|over|to)[\s-](?:year|month|quarter)|[ymq]/[ymq]|yoy|mom|qoq|annualized)\Z"
)
_BASIS = "ly basis"
_PACES = (["annual", "rate"], ["annual", "pace"], ["annualized", "rate"])
_EARLIER = frozenset(
    {"close", "finish", "level", "settlement", "session", "previous", "fixing", "day", "ago", "earlier"}
)
_CONDITIONS = frozenset({"if", "unless", "until", "whether"})
_DRAGGED = frozenset({"dragged", "drag", "drags"})
_MEMBERS = frozenset(
    "heavyweights giants stocks shares names majors companies lenders banks miners retailers techs financials".split()
)
"""Who can take points from the index that they are members of."""
_TRADED_OF = frozenset(
    "share shares stock stocks price prices future futures contract contracts yield yields bond bonds".split()
)
"""What `those of Alder` can stand for and be a move."""
_REACHED = "as much as"
"""What says that a gain taken back had been there."""
_UNDOING = ("eras", "revers", "wip", "recoup", "surrender")


def is_fact(t: Tokens, predicate: Predicate) -> bool:
    """Tell whether a predicate states a move, by its own words.

    Args:
        t: the sentence's tokens.
        predicate: a direction with its figures.
    """
    if _below_extreme(t, predicate) or _is_statistic(t, predicate) or _is_result(t, predicate):
        return False
    if _is_reference(t, predicate) or _off_extreme(t, predicate):
        return False
    return t.kinds[predicate.head] != "S" or not (
        _of_estimate(t, predicate) or _undone(t, predicate) or _of_count(t, predicate)
    )


def is_supposed(t: Tokens, phrase: Phrase) -> bool:
    """Tell whether the clause of a subject is a condition: `if the index rose 5%`."""
    k = phrase.start - 1
    while k >= 0 and t.kinds[k] in "dgqb":
        k -= 1
    return k >= 0 and t.low[k] in _CONDITIONS


def is_forecast(t: Tokens, head: int) -> bool:
    """Tell whether a verb only could do so: `could push Alder past 40`, `is set to lift Alder to 40`.

    Args:
        t: the sentence's tokens.
        head: the verb.
    """
    k = head - 1
    while k > 0 and t.kinds[k] in "bt":
        k -= 1
    return k >= 0 and (t.kinds[k] == "m" or (k < head - 1 and t.low[k] in w.FORECASTS | {"set", "due"}))


def is_range_over(t: Tokens, predicate: Predicate, phrases: list[Phrase]) -> bool:
    """Tell whether a figure is the most of several names: `Alder, Birch, Cedar rallied up to 14%`."""
    if "up to" not in t.low[predicate.head + 1 : predicate.right] or not phrases:
        return False
    before = t.kinds[: phrases[0].start].rstrip("nN")
    return len(phrases) > 1 or (before.endswith(",") and before[:-1].rstrip("nN").endswith(","))


def is_contribution(t: Tokens, predicate: Predicate, phrases: list[Phrase]) -> bool:
    """Tell whether points are what some members took from an index: `the banks dragged the index down 90 points`.

    Args:
        t: the sentence's tokens.
        predicate: a direction with its figures.
        phrases: its subjects.
    """
    in_points = predicate.changes and all(change.percent is None for change in predicate.changes)
    if len(phrases) != 1 or predicate.level is not None or not in_points:
        return False
    k = phrases[0].start - 1
    while k > 0 and t.kinds[k] in "dg":
        k -= 1
    return k > 0 and t.low[k] in _DRAGGED and (t.kinds[k - 1] in "NC)" or t.low[k - 1] in _MEMBERS)


def is_of_untraded(t: Tokens, phrase: Phrase) -> bool:
    """Tell whether `those of X` stands for what nobody trades: `sales fell and those of Alder rose 5%`.

    Nor is `Core PCE (without food) price index` traded.
    """
    start = phrase.start - (phrase.start > 0 and t.low[phrase.start - 1] == "price")
    opening = t.kinds.rfind("(", 0, start) if start and t.kinds[start - 1] == ")" else -1
    if opening > 0 and t.low[opening - 1] in STATISTICS:
        return True
    start = phrase.start
    while start > 0 and t.kinds[start - 1] in "dg":
        start -= 1
    if start < len(("those", "of")) or t.low[start - 1] != "of" or t.low[start - 2] not in {"those", "that"}:
        return False
    return not _TRADED_OF.intersection(t.low[: start - 2])


def is_of_amount(t: Tokens, comma: int) -> bool:
    """Tell whether an amount stands before a comma, which is what moved: `sales of $2 billion, up 3%`."""
    k = comma - 1
    if k > 0 and t.kinds[k] == ")":
        k = max(0, t.kinds.rfind("(", 0, k) - 1)
    figure = t.figures.get(k)
    return figure is not None and (figure.measure is Measure.AMOUNT or figure.per == "share")


def _below_extreme(t: Tokens, predicate: Predicate) -> bool:
    """Tell whether a figure measures the way to something else: `25% lower than its record`."""
    k = predicate.head + 1
    if t.low[k : k + 1] != ["than"]:
        return False
    than = t.low[k + 1 : k + 8]
    return bool(_EXTREMES.intersection(than)) or not ("T" in t.kinds[k + 1 : k + 8] or _EARLIER.intersection(than))


def _is_statistic(t: Tokens, predicate: Predicate) -> bool:
    """Tell whether a change is given the way statistics are: `rose 5% year-on-year`, `up 3% m/m`."""
    after = t.low[predicate.right : predicate.right + 4]
    return any(_ON_YEAR.match(text) for text in after[:2]) or _BASIS in " ".join(after) or after[:2] in _PACES


def _is_result(t: Tokens, predicate: Predicate) -> bool:
    """Tell whether a loss is a company's: `a loss of $0.04 per share`."""
    figures = [t.figures[token] for change in predicate.changes for token in change.tokens]
    return t.kinds[predicate.head] == "S" and any(figure.per == "share" for figure in figures)


def _undone(t: Tokens, predicate: Predicate) -> bool:
    """Tell whether a gain or loss was taken back: `erased its gain of 3%`."""
    k = predicate.left - 1
    while k >= 0 and t.kinds[k] in "dqbngT":
        k -= 1
    reached = _REACHED in t.low[k + 1 : predicate.right]
    gone = k >= 0 and t.low[k].startswith(_UNDOING) and not reached
    return gone and t.kinds[predicate.head + 1 : predicate.head + 2] != "t"


def _off_extreme(t: Tokens, predicate: Predicate) -> bool:
    """Tell whether a figure is the way from a high or a low, or from another price: `off 10% from its 52-week high`."""
    k = predicate.right
    if t.kinds[predicate.head] != "A" or t.low[k : k + 1] != ["from"] or not predicate.changes:
        return False
    return not _FAR_POINTS.isdisjoint(t.low[k + 1 : k + 6])


def _is_reference(t: Tokens, predicate: Predicate) -> bool:
    """Tell whether a price is only one that was passed before: `a recovery after falling below 210`."""
    k = predicate.head
    if t.kinds[predicate.right : predicate.right + 1] == "T":
        return False
    placed = t.low[k + 1 : k + 2] in (["below"], ["above"]) and not predicate.changes
    return placed and t.kinds[k] == "I" and t.low[max(0, k - 1)] == "after"


def _of_count(t: Tokens, predicate: Predicate) -> bool:
    """Tell whether it is the number of shares that changed: `a 5% increase in shares`."""
    after = t.low[predicate.head + 1 : predicate.head + 4]
    return (
        t.low[predicate.head].startswith(("increase", "decrease"))
        and after[:2] == ["in", "shares"]
        and after[2:] != ["of"]
    )


def _of_estimate(t: Tokens, predicate: Predicate) -> bool:
    """Tell whether a gain or loss is only estimated or compared with: `an estimate of a 2% drop`."""
    k = predicate.left - 1
    while k >= 0 and t.kinds[k] in "dqb":
        k -= 1
    if k < 1 or t.kinds[k] not in "otp":
        return False
    return t.low[k - 1] in w.FORECASTS or (t.kinds[k] == "o" and t.low[k - 1] in w.UNTRADED)
