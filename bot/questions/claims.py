# ruff: noqa: E501 - a wording is read as a whole, on one line
"""Claims in a message: "alibaba rose 6%", a sentence pasted to be checked."""

import re
from decimal import Decimal

from bot.model.move import Direction, Period
from bot.model.question import Claim
from bot.questions.directions import VERBS, ZH_VERBS, direction_of

_ZH = "〇零一二兩两三四五六七八九十点"
_DIGITS = ("〇零", "一", "二两兩", "三", "四", "五", "六", "七", "八", "九")
_PERCENT = re.compile(
    r"(?<![\d.,])(?<!\bto )(?<!\bat )[-+]?(\d{1,4}(?:[.,]\d{1,4})?) ?(?:%|percent\b|per cent\b|pct\b)"
    rf"|百分之(\d+(?:\.\d+)?|[{_ZH}]+)"
)
_POINTS = re.compile(
    r"(?<![\d.,])(?P<many>\d[\d,]*(?:\.\d+)?) ?(?:(?P<cents>cents?)\b|basis points?\b|bps?\b|points?\b|pts?\b|个?基点|点(?!\d))"
    rf"|\b{VERBS}(?: by)? \$(?P<money>\d[\d,]*(?:\.\d+)?)"
)
_LEVEL = re.compile(
    r"\b(?:to|at|reach(?:ed|es)?|hit|(?P<above>above|over|past|beyond|more than|higher than)|(?P<below>below|under|less than|lower than)) \$?(?P<level>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?![.,]?\d)(?! ?(?:%|per ?cent|pct|am|pm|gmt|points?|pts?|bps?|basis|cents?))\b|报(?P<zh>\d[\d,.]*\d)"
)
_YIELD = re.compile(r"\b(?:to|at) (?P<level>\d+(?:\.\d+)?) ?(?:%|percent\b|pct\b)")
"""What a yield moved to."""
_ABOUT = re.compile(r"\b(?:about|around|roughly|nearly|almost|some|approximately|~)\b|大约|约|近")
_MORE = re.compile(r"(?:\b(?:over|above|more than|at least|larger than|bigger than)|超过|逾|至少|多于) ?[-+$]?$")
_LESS = re.compile(r"(?:\b(?:under|below|less than|at most|up to|smaller than)|不到|少于|最多) ?[-+$]?$")
"""Words before a figure that the change is said to be larger or smaller than."""
_VERB = re.compile(rf"\b{VERBS}\b|{ZH_VERBS}")


def read_claim(folded: str) -> Claim | None:
    """Return what a folded text claims, None where it names no direction and no figure.

    Args:
        folded: a question about a fact, or a sentence.
    """
    percent, points = _PERCENT.search(folded), _POINTS.search(folded)
    level = _LEVEL.search(folded) or _YIELD.search(folded)
    if points and level and points.start("many") == level.start("level"):
        points = None
    direction = direction_of(_up_to_figure(folded, percent or points)) or direction_of(folded)
    if not (percent or points or level or direction):
        return None
    return Claim(
        direction=direction,
        percent=_percent(percent) if percent else None,
        points=_points(points) if points else None,
        level=Decimal(_printed_level(level)) if level else None,
        beyond=_beyond(level) if level else None,
        bound=_bound(folded, percent or points),
        exact=not _ABOUT.search(folded),
    )


def _printed_level(found: re.Match[str]) -> str:
    """Return the digits of a level."""
    groups = found.groupdict()
    return (groups.get("level") or groups.get("zh") or "").replace(",", "")


def _beyond(found: re.Match[str]) -> Direction | None:
    """Return the side of the level that is claimed: "above 24,000", "under $60"."""
    groups = found.groupdict()
    if groups.get("above"):
        return Direction.UP
    return Direction.DOWN if groups.get("below") else None


def _bound(folded: str, figure: re.Match[str] | None) -> Direction | None:
    """Return whether more or less than a change's figure is claimed."""
    before = folded[: figure.start()] if figure else ""
    if _MORE.search(before):
        return Direction.UP
    return Direction.DOWN if _LESS.search(before) else None


def _percent(found: re.Match[str]) -> Decimal:
    """Return a percentage as printed, in digits or in Chinese numerals."""
    printed = found.group(1) or found.group(2)
    return Decimal(printed.replace(",", ".")) if printed[0].isdigit() else _chinese(printed)


def _chinese(numeral: str) -> Decimal:
    """Return a number below a hundred written in Chinese: 十二点五 is 12.5."""
    whole, _, after = numeral.partition("点")
    digits = {sign: str(value) for value, signs in enumerate(_DIGITS) for sign in signs}
    tens, ten, ones = whole.rpartition("十")
    value = int(digits.get(tens, "1")) * 10 + int(digits.get(ones, "0")) if ten else int(digits.get(whole, "0"))
    return Decimal(f"{value}.{''.join(digits.get(sign, '0') for sign in after) or 0}").normalize()


def _points(found: re.Match[str]) -> Decimal:
    """Return a change in points or in money; cents are hundredths."""
    value = Decimal((found["many"] or found["money"]).replace(",", ""))
    return value / 100 if found["cents"] else value


def _up_to_figure(folded: str, percent: re.Match[str] | None) -> str:
    """Return the clause that leads to the figure: "rose 6% after falling" claims a rise."""
    return folded[: percent.end()] if percent else folded


_PERIODS = (
    (Period.WEEK, re.compile(r"\b(?:for|in|over|this|last|on) (?:the )?(?:past )?week\b|\bweekly\b|周|星期累计")),
    (Period.MONTH, re.compile(r"\b(?:for|in|over|this|last) (?:the )?(?:past )?month\b|\bmonthly\b|本月|上月|上个月")),
    (Period.QUARTER, re.compile(r"\bquarter(?:ly)?\b|季度")),
    (
        Period.YEAR,
        re.compile(r"\b(?:for|in|over|this|last) (?:the )?(?:past )?year\b|\bytd\b|\byear to date\b|今年|去年|全年"),
    ),
)


def claim_period(folded: str) -> Period | None:
    """Return the longer stretch that a claim speaks of, None for a session."""
    return next((period for period, pattern in _PERIODS if pattern.search(folded)), None)


def has_percent(folded: str) -> bool:
    """Say whether a folded text prints a percentage or a change in points or money."""
    return bool(_PERCENT.search(folded) or _POINTS.search(folded))


def has_level(folded: str) -> bool:
    """Say whether a folded text prints a level."""
    return bool(_LEVEL.search(folded))


def first_verb(folded: str) -> re.Match[str] | None:
    """Return the first word of movement in a folded text."""
    return _VERB.search(folded)
