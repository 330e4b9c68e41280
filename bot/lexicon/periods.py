"""Phrases of time in reports, and the period of a move that each one gives.

To add a phrase, put a line into `PHRASES`: a regular expression (over lower case, single spaces not assumed) and its
period; None marks a phrase that says when, but leaves the period alone. The first line that fits wins.
"""

import re
from datetime import date

from bot.model.move import Period

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
_COUNT = r"(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|couple(?:\sof)?)"
_ZONE = (
    r"(?:\s\(?(?:gmt|utc|edt|est|et|cet|cest|bst|ist|jst|kst|hkt|sgt|cdt|cst|pdt|pst|pt|ct|aest|aedt|local\stime)\)?)"
)
_OVER = r"(?:(?:in|over|during|for|within)\s(?:just\s|only\s|less\sthan\s|more\sthan\s|about\s|nearly\s|the\s)*)?"
_FAR = r"(?:so\sfar\s(?:in\s)?)"
_YEAR = r"(?:19|20)\d\d\b"

PHRASES: tuple[tuple[str, Period | None], ...] = (
    (rf"\d{{1,2}}(?::\d\d)?\s?[ap]\.?\s?m\b\.?{_ZONE}?(?:\s\(\d{{3,4}}\s?gmt\))?", None),
    (rf"\d{{1,2}}:\d\d{_ZONE}?", None),
    (r"\d{3,4}\s(?:gmt|hours|cet|et|utc|ist|jst)\b(?:\s\(\d{1,2}:\d\d[^)]*\))?", None),
    (
        (
            rf"for\s(?:{_MONTH}|spot|prompt|nearby|the\sfront\smonth)\s(?:{_YEAR}\s)?(?:delivery|settlement|expiry)"
            rf"|for\s(?:delivery|settlement)\sin\s{_MONTH}"
        ),
        None,
    ),
    (r"so\sfar\sthis\s(?:year|quarter|month|week)", None),
    (r"(?:for\s)?the\sweek\s(?:so|thus)\sfar", Period.WEEK),
    (r"(?:for|over)\sthe\s(?:day|session)\b", Period.SESSION),
    (
        (
            rf"(?:since|from|compared\s(?:to|with))\sthe\s(?:start|beginning|end)\sof\s(?:the\syear|this\syear|last\syear|{_YEAR})"
            rf"|since\s(?:early\s)?january\s1\b|(?:from\s)?(?:52\sweeks|12\smonths)\s(?:ago|earlier)"
            r"|compared\s(?:to|with)\s(?:the\s|its\s)?(?:previous|prior|last)\syear(?:'s)?(?:[\s-](?:end|close))*"
        ),
        Period.YEAR,
    ),
    (rf"since\sthe\sweek\s(?:starting|beginning|ending|ended|of)(?:\s{_MONTH}\s\d{{1,2}})?", Period.WEEK),
    (
        (
            rf"since\s(?:the\s|its\s|their\s|a\s|early\s|late\s|mid-?\s?|at\sleast\s|around\s|then\b|last\s)*"
            rf"(?:{_MONTH}(?:\s\d{{1,2}}\b(?!\d))?(?:,?\s{_YEAR})?|{_WEEKDAY}|{_YEAR}|\d{{4}}s?\b|[a-z.]+(?:\s[a-z]+)?)"
        ),
        Period.OTHER,
    ),
    (
        (
            rf"from\s(?:(?:the\s(?:start|end|beginning|middle)\sof|early|late|mid)[\s-])?{_MONTH}"
            rf"\s(?:to|through|until)\s(?:(?:the\s(?:start|end|beginning|middle)\sof|early|late|mid)[\s-])?{_MONTH}(?![\w-])"
        ),
        Period.OTHER,
    ),
    (rf"between\s(?:{_MONTH}\s)?{_YEAR}\sand\s(?:{_MONTH}\s)?{_YEAR}", Period.OTHER),
    (r"as\sof\s(?:\w+day's|the|its)\s(?:last\s)?(?:close|closing|opening)(?![\w-])", None),
    (r"year[\s-]to[\s-]date|\bytd\b", Period.YEAR),
    (r"month[\s-]to[\s-]date", Period.MONTH),
    (r"week[\s-]to[\s-]date", Period.WEEK),
    (r"quarter[\s-]to[\s-]date", Period.QUARTER),
    (r"week[\s-](?:on|over)[\s-]week", Period.WEEK),
    (r"month[\s-](?:on|over)[\s-]month", Period.MONTH),
    (
        r"(?:year|month|week|quarter)[\s-](?:on|over)[\s-](?:year|month|week|quarter)",
        Period.YEAR,
    ),
    (
        r"(?:(?:earlier|later|so\sfar|over|in|for|during|on|at\sthe\sstart\sof|the\scourse\sof)\s)*(?:this|the\spast|the\slast|last|the\sprevious|past|previous|prior|the)\sweek(?:'s)?(?![\w-])",
        Period.WEEK,
    ),
    (r"on\s(?:a|the)\sweek(?:ly\sbasis)?(?![\w-])|weekly(?![\w-])|on\sweek\b", Period.WEEK),
    (
        r"(?:(?:earlier|so\sfar|over|in|for|during|on)\s)*(?:this|the\spast|the\slast|last|the\sprevious|past|previous|the)\smonth(?:'s)?(?![\w-])|monthly(?![\w-])|on\s(?:the|a)\smonth(?:ly\sbasis)?(?![\w-])",
        Period.MONTH,
    ),
    (
        r"(?:(?:earlier|so\sfar|over|in|for|during|on|of)\s)*(?:this|the\spast|the\slast|last|the\sprevious|past|previous|the\s(?:first|second|third|fourth|current|latest|whole|full)|the|(?:first|second|third|fourth))[\s-](?:fiscal\s)?quarter(?:'s)?(?![\w-])|quarterly(?![\w-])",
        Period.QUARTER,
    ),
    (
        r"(?:(?:earlier|so\sfar|over|in|for|during|on)\s)*(?:this|the\spast|the\slast|last|the\sprevious|past|previous|the)\syear(?:'s)?(?![\w-])|yearly(?![\w-])|annually(?![\w-])|annual(?![\w-])|for\sall\sof\s20\d\d",
        Period.YEAR,
    ),
    (r"(?:a|one)\syear\s(?:ago|earlier|before)", Period.YEAR),
    (r"(?:a|one)\smonth\s(?:ago|earlier|before)", Period.MONTH),
    (r"(?:a|one)\sweek\s(?:ago|earlier|before)", Period.WEEK),
    (
        r"(?:(?:in|over|during|for)\s)?(?:the\s)?(?:past|last|previous|prior)\s(?:(?:12|twelve|52)[\s-](?:months|weeks)|one[\s-]year)|12\smonths",
        Period.YEAR,
    ),
    (
        rf"{_OVER}(?:the\s)?(?:past|last|previous|prior)\s(?:{_COUNT}\s)?(?:trading\s|straight\s)?(?:hours)\b",
        Period.SESSION,
    ),
    (rf"{_OVER}(?:the\s)?(?:past|last|previous|prior)\s(?:3|three)[\s-]months", Period.QUARTER),
    (
        (
            rf"{_OVER}(?:the\s)?(?:past|last|previous|prior|first)\s{_COUNT}\s(?:trading\s|straight\s|consecutive\s)?"
            rf"(?:days|sessions|weeks|months|quarters|years)"
        ),
        Period.OTHER,
    ),
    (
        rf"(?:in|over|within)\s(?:just\s|only\s|less\sthan\s|more\sthan\s|about\s|nearly\s)*{_COUNT}\s(?:trading\s)?(?:days?|sessions|weeks|months|years)",
        Period.OTHER,
    ),
    (
        r"in\s(?:the\s)?(?:recent|past)\s(?:days|weeks|months|years|sessions)|(?:in|over|of|for)\s(?:the|a)\s(?:past\s|last\s)?decade",
        Period.OTHER,
    ),
    (
        r"for\s(?:a|an|the|its|their)\s(?:(?:second|third|\w+th|\d+th|\w+-day)\s)?(?:straight|consecutive|successive|running)?\s?(?:session|day|week|month)s?\b(?:\s(?:straight|running|in\sa\srow))?",
        None,
    ),
    (
        r"(?:for\s)?(?:a|an|the)\s(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s(?:straight\s|consecutive\s)?(?:session|day|week|month)\b",
        None,
    ),
    (rf"for\s{_COUNT}\s(?:straight|consecutive|successive)\s(?:sessions|days|weeks|months)", None),
    (rf"in\s{_COUNT}\s(?:out\s)?of\s(?:(?:the|its)\s)?(?:(?:last|past)\s)?{_COUNT}\ssessions", Period.OTHER),
    (r"(?:in|over|during|for)\sthe\speriod", Period.OTHER),
    (r"(?:in|over|during)\s(?:the\s)?(?:(?:past|last)\s)?(?:7|seven)\sdays", Period.WEEK),
    (rf"(?:in|over)\sthe\s{_COUNT}\s(?:days|sessions|weeks|months|years)\s(?:to|ending|ended)", Period.OTHER),
    (r"yesterday(?:'s)?", Period.PREVIOUS_SESSION),
    (r"(?:on\s|in\s)?the\s(?:next|following)\s(?:trading\s)?(?:day|session)(?![\w'-])", Period.PREVIOUS_SESSION),
    (
        r"(?:in\s|on\s|during\s)?(?:the|its|their)\s(?:previous|prior|last)\s(?:session|day|close)(?:'s)?|(?:a|the)\s(?:day|session)\s(?:earlier|ago|before)|from\sthe\sday\sbefore|(?:the\s)?previous\s(?:day|session)(?:'s)?",
        Period.PREVIOUS_SESSION,
    ),
    (
        r"overnight(?!\sindex)|today(?:'s)?|intraday|intra-day|(?:on\sthe|of\sthe|in\sthe)\s(?:day|session)|this\s(?:morning|afternoon|session)|earlier\sin\sthe\s(?:day|session)|daily|one-day|single-day|on\sday\b",
        Period.SESSION,
    ),
    (
        rf"(?:(?:on|late|early|earlier|by|of|from|until|through|at|last|through)\s)*(?:{_WEEKDAY})(?:'s)?(?:\s(?:morning|afternoon|evening|night))?(?![\w-])(?:,?\s{_MONTH}\s\d{{1,2}}(?:,\s{_YEAR})?)?",
        None,
    ),
    (
        rf"(?:on\s|from\s|to\s|of\s)?(?:{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?!\.?\d|%)(?:-\d{{1,2}})?(?:,?\s{_YEAR})?|\d{{1,2}}\s{_MONTH}(?:,?\s{_YEAR})?)",
        None,
    ),
    (rf"so\sfar\sin\s{_MONTH}(?![\w-])", Period.OTHER),
    (
        rf"(?:so\sfar\sin|in|during|over|for|of|by|through|from|at\sthe\sstart\sof|(?:at\s)?the\send\sof)\s(?:(?:early|late|mid|all\sof|the\sfirst|the\ssecond|half|of)[\s-]?)*{_YEAR}",
        Period.YEAR,
    ),
    (rf"(?:in|during|over)\s(?:(?:early|late|mid)[\s-]?)?{_MONTH}\s{_YEAR}", Period.OTHER),
    (rf"(?:in|during|over)\s(?:(?:early|late|mid)[\s-]?)?{_MONTH}(?![\w-])", Period.MONTH),
    (rf"(?:(?:early|late|mid)[\s-]?)?{_MONTH}\s{_YEAR}", None),
    (rf"for\s{_MONTH}(?![\w-])", None),
    (
        (
            r"by\sfar|a\s(?:touch|bit|little|shade|tad)(?!\s(?:more|over|under|less))|in\sturn|in\sresponse"
            r"|at\sone\s(?:stage|point)|for\s(?:its|their)\spart"
        ),
        None,
    ),
    (
        (
            r"(?:on|in)\s(?:the\s)?(?:first|1st|last|final)\s(?:trading\s)?(?:day|session)\sof\s"
            r"(?:(?:the|this|last)\s(?:year|month|week|quarter)|20\d\d)"
        ),
        None,
    ),
    (r"(?:so|thus)\sfar(?!\s(?:in|this))", None),
    (rf"{_YEAR}(?![\d.,%]\d)(?!%)", None),
)

_DATED = re.compile(rf"(?:(\d{{1,2}})\s)?({_MONTH})(?:\s(\d{{1,2}})(?!\d))?(?:,?\s({_YEAR}))?", re.IGNORECASE)
WITHIN_DAY = re.compile(r"earlier|morning|afternoon", re.IGNORECASE)
WEEKDAY = re.compile(_WEEKDAY, re.IGNORECASE)
DATE = re.compile(rf"{_MONTH}\s\d{{1,2}}\b|\b\d{{1,2}}\s{_MONTH}", re.IGNORECASE)
SO_FAR = re.compile(r"so\sfar\sthis\s(year|quarter|month|week)", re.IGNORECASE)
EXTREMES = frozenset(
    "highest lowest high low highs lows peak level levels weakest strongest best worst biggest largest lows first "
    "steepest sharpest lowest smallest close trough top finish time".split()
)
"""Words before `since ...` that make it say how rare a level is, not how long a move took."""

_COMPILED = tuple((re.compile(pattern + r"\Z", re.IGNORECASE), period) for pattern, period in PHRASES)
_TABLE: dict[str, Period | None] = {}
TIME = "|".join(f"(?:{pattern})" for pattern, _ in PHRASES)
"""One alternation of all phrases, for the tokenizer."""


def period_of(phrase: str) -> Period | None:
    """Return the period that a phrase matched by `TIME` gives, None where it leaves the period alone."""
    found = SO_FAR.match(phrase)
    if found:
        return Period(found[1].lower())
    for pattern, period in _COMPILED:
        if pattern.match(phrase):
            return period
    return None


def date_of(phrase: str, near: date) -> date | None:
    """Return the day that a phrase such as `on Jan. 29` names, None where it names none.

    Args:
        phrase: a phrase of time.
        near: a day of the year that is meant where the phrase gives none.
    """
    found = _DATED.search(phrase)
    day = (found[1] or found[3]) if found else None
    if found is None or day is None:
        return None
    month = next(number for number, name in enumerate(MONTHS, 1) if name.startswith(found[2].lower()[:3]))
    try:
        return date(int(found[4] or near.year), month, int(day))
    except ValueError:
        return None


def weekday_of(phrase: str) -> int | None:
    """Return the weekday a phrase names, Monday 0, or None."""
    found = WEEKDAY.search(phrase)
    return WEEKDAYS.index(found[0].lower()) if found else None
