# ruff: noqa: E501 - a wording is read as a whole, on one line
"""Claims in a message: "alibaba rose 6%", a sentence pasted to be checked."""

import re
from decimal import Decimal

from bot.model.move import Period
from bot.model.question import Claim
from bot.questions.directions import VERBS, ZH_VERBS, direction_of

_PERCENT = re.compile(
    r"(?<![\d.,])[-+]?(\d{1,4}(?:[.,]\d{1,4})?) ?(?:%|percent\b|per cent\b|pct\b)|百分之(\d+(?:\.\d+)?)"
)
_LEVEL = re.compile(
    r"\b(?:to|at|reach(?:ed|es)?|hit|above|below) \$?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?! ?(?:%|percent|pct|am|pm|gmt))\b|报(\d[\d,.]*\d)"
)
_ABOUT = re.compile(
    r"\b(?:about|around|roughly|nearly|almost|over|more than|at least|some|approximately|~)\b|大约|约|近|超过|逾"
)
_VERB = re.compile(rf"\b{VERBS}\b|{ZH_VERBS}")


def read_claim(folded: str) -> Claim | None:
    """Return what a folded text claims, None where it names no direction and no figure.

    Args:
        folded: a question about a fact, or a sentence.
    """
    percent = _PERCENT.search(folded)
    level = _LEVEL.search(folded)
    direction = direction_of(_up_to_figure(folded, percent)) or direction_of(folded)
    if not (percent or level or direction):
        return None
    return Claim(
        direction=direction,
        percent=Decimal((percent.group(1) or percent.group(2)).replace(",", ".")) if percent else None,
        level=Decimal((level.group(1) or level.group(2)).replace(",", "")) if level else None,
        exact=not _ABOUT.search(folded),
    )


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
    """Say whether a folded text prints a percentage."""
    return bool(_PERCENT.search(folded))


def has_level(folded: str) -> bool:
    """Say whether a folded text prints a level."""
    return bool(_LEVEL.search(folded))


def first_verb(folded: str) -> re.Match[str] | None:
    """Return the first word of movement in a folded text."""
    return _VERB.search(folded)
