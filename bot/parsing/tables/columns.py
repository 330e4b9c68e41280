"""What the columns of a table hold, told by the words of its header."""

import re
from enum import Enum, auto


class Role(Enum):
    """What a column holds."""

    NAME = auto()
    CODE = auto()
    LEVEL = auto()
    PERCENT = auto()
    PERCENT_YEAR = auto()
    POINTS = auto()
    POINTS_YIELD = auto()
    OTHER = auto()


_TITLES: tuple[tuple[Role, re.Pattern[str]], ...] = tuple(
    (role, re.compile(pattern, re.IGNORECASE))
    for role, pattern in (
        (Role.OTHER, r"spread|vs bund|high|low|volume|weight|\d+x\d+|interbank|open|time|mkt|cap\b|date"),
        (Role.CODE, r"\b(?:ric|ticker|symbol|code)\b"),
        (Role.OTHER, r"prev"),
        (Role.PERCENT_YEAR, r"(?:%|pct|percent|change).*(?:ytd|yr-to-date|year|(?:in|since) 20\d\d)|ytd"),
        (Role.OTHER, r"(?:%|pct|change).*(?:week|month|52)|1m\b|1y\b"),
        (Role.POINTS_YIELD, r"yield (?:change|chg)"),
        (Role.PERCENT, r"%|\bpct\b|percent|daily change"),
        (Role.POINTS, r"net ch|\bch(?:an)?ge?\b|\bchng\b|points|\+/-"),
        (Role.LEVEL, r"latest|last|clos(?:e|ing)|price|current|level|yield|settle|today|value|trade|quote"),
    )
)
_NAMED = re.compile(
    r"instrument|index|indices|equit|stock|currenc|bond|commodit|market|name|company|country|contract|metal|asset|fx\b|rate",
    re.IGNORECASE,
)


def role_of(title: str) -> Role:
    """Return what a column with this title holds."""
    return next((role for role, pattern in _TITLES if pattern.search(title)), Role.OTHER)


def read_roles(titles: list[str]) -> list[Role]:
    """Return what each column holds; a title that names a kind of instrument opens a group of columns.

    Args:
        titles: the header's cells.
    """
    roles = []
    for position, title in enumerate(titles):
        named = bool(_NAMED.search(title)) and role_of(title) in (Role.OTHER, Role.LEVEL)
        if position == 0 or (named and not any(char in title for char in "%")):
            roles.append(Role.NAME)
        else:
            roles.append(role_of(title) if title else Role.CODE if position == 1 else Role.LEVEL)
    return roles


def is_by_country(titles: list[str]) -> bool:
    """Tell whether the rows are countries, whose figures belong to several instruments each."""
    return bool(titles) and "country" in titles[0].lower()
