# ruff: noqa: E501 - a wording is read as a whole, on one line
"""Times in a message: which days "yesterday", "since monday", "26 feb", "上周" or "now" mean."""

import re
from dataclasses import dataclass
from datetime import date

from bot.model.question import When
from bot.questions.days import DAYS
from bot.questions.stretches import SPANS, STRETCHES
from bot.questions.time_words import Forms, Reader


@dataclass(frozen=True, slots=True)
class Told:
    """A time and where it stands in the message."""

    when: When
    span: tuple[int, int]


def find_when(folded: str, today: date) -> Told | None:
    """Return the time a message names, None where it names none.

    Args:
        folded: the message, folded.
        today: the day it is where the question is asked.
    """
    for pattern, reader in _READERS:
        for match in pattern.finditer(folded):
            when = reader(match, today)
            if when:
                return Told(when, match.span())
    return None


def _live(match: re.Match[str], today: date) -> When:
    """Read today, now, the price."""
    return When(today, today, match.group().strip(), live=True)


_LIVE: Forms = (
    (
        (
            r"\btoday(?:'s)?\b|\btdy\b|\b2day\b|\bright now\b|\bnow\b(?! what)|\bcurrently\b|\bat the moment\b|\btonight\b"
            r"|\bthis (?:morning|afternoon|evening|session)\b|今[天日]|现在|目前|而家|依家|即时|刻下|今早|今晚"
        ),
        _live,
    ),
    (
        r"\b(?:live|current|latest|real[- ]?time) (?:price|quote|level)s?\b|\b(?:stock |share )?price\b(?: of)?|股价|现价",
        _live,
    ),
)

_READERS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader) for pattern, reader in (*SPANS, *DAYS, *STRETCHES, *_LIVE)
)
