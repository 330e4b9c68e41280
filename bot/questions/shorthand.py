"""Shorthand and slips of chats: "wat did nikei do", "y did", "mkt wrap", "wensday", written out."""

import re

_SHORT = {
    "abt": "about",
    "bcoz": "because",
    "btwn": "between",
    "mkt": "market",
    "mkts": "markets",
    "ppl": "people",
    "stox": "stocks",
    "u": "you",
    "ur": "your",
    "wat": "what",
    "wats": "what's",
    "wht": "what",
    "whut": "what",
    "wut": "what",
    "wuts": "what's",
    "whys": "why is",
    "hows": "how's",
    "yr": "year",
    "yrs": "years",
    "yest": "yesterday",
}
"""What people write short, and what it stands for."""

_SLIPS = {
    "compair": "compare",
    "comparision": "comparison",
    "febuary": "february",
    "firday": "friday",
    "gainners": "gainers",
    "histroy": "history",
    "loosers": "losers",
    "markts": "markets",
    "quots": "quotes",
    "tday": "today",
    "todya": "today",
    "toady": "today",
    "thrusday": "thursday",
    "thurdsay": "thursday",
    "thursady": "thursday",
    "tusday": "tuesday",
    "tuesdy": "tuesday",
    "wendsday": "wednesday",
    "wednsday": "wednesday",
    "wensday": "wednesday",
    "yeserday": "yesterday",
    "yestday": "yesterday",
    "yesteday": "yesterday",
    "yesturday": "yesterday",
}
"""Words of a question, not names, as people misspell them."""

_FORMS = {**_SHORT, **_SLIPS}
_WORD = re.compile(r"(?<![\w.&$/'-])[A-Za-z]+(?![\w&=/'-])(?!\.\w)")
_AND = re.compile(r"(?<=[a-z0-9]) n (?=[a-z0-9])")
"""Between two names; a capital is a code."""
_WHY = re.compile(r"^y(?= (?:did|is|was|are|were|has|have|does|do|so|the)\b)", re.IGNORECASE)


def spelt_out(text: str) -> str:
    """Return a message with its shorthand written out; words in capitals may be codes and stay.

    Args:
        text: the message, trimmed.
    """
    return _WORD.sub(_written, _AND.sub(" and ", _WHY.sub("why", text)))


def _written(match: re.Match[str]) -> str:
    """Return what a word stands for, itself where it is no shorthand."""
    word = match.group()
    return word if word.isupper() and len(word) > 1 else _FORMS.get(word.lower(), word)
