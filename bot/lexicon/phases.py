"""Phrases that say in which part of the trading day a statement was made.

To add a phrase, put it into a line of `PHRASES` and what it always holds into the line of `_HINTS` of the same place;
the first line that fits a clause wins. An alternative that begins with a
letter, what must stand before it said in a look behind, is found several times faster than one that begins otherwise.
"""

import re

from bot.model.move import Phase

_OCLOCK = r"\d{1,2}[:.]?\d{0,2}\s?(?:[ap]\.?m|gmt|hrs|hours|et\b)"
PHRASES: tuple[tuple[str, Phase], ...] = (
    (r"extended trad\w+|after[- ]hours|after[- ]market|aftermarket|post-?market|after the bell", Phase.AFTERHOURS),
    (r"mid-?day|lunch(?:time)?(?: break)?|morning session|noon(?<=\bnoon)|mid-?session|half-time", Phase.MIDDAY),
    (
        r"pre-?market|before the bell|ahead of the open|e-?minis?\b|equity-index futures|stock index futures",
        Phase.FUTURES,
    ),
    (
        (
            r"as much as|as (?:low|high) as|earlier in (?:the )?(?:session|day|trade)|intraday|briefly"
            r"|at one point|session (?:high|low)"
        ),
        Phase.INTRADAY,
    ),
    (
        (
            r"was set to (?:open|start)|were set to (?:open|start)|is set to (?:open|start)|are set to (?:open|start)"
            r"|at the open(?:ing)?\b|open(?<=\bopen)(?:ed|ing|s)\b"
            r"|early (?:trad|deal)\w+|at the start of trad\w+|as of 9[:.](?:1[5-9]|2\d) ?a\.?m\.?,? ist\b"
        ),
        Phase.OPEN,
    ),
    (
        (
            r"clos(?<=\bclos)(?:ed|es|ing)\b(?! (?:low|high|record|peak|level))"
            r"|close(?<=\bclose)(?<!previous close)(?<!last close)(?<!prior close)(?<!cash close)\b(?! to)"
            r"|end(?<=\bend)(?:ed|ing|s)\b|settl(?<=\bsettl)(?:e|ed|es|ing)\b"
            r"|finish(?<=\bfinish)(?:ed|ing|es)?\b|the final bell"
            r"|(?:as of )?3:30 ?p\.?m\.? \(?kst|to end(?: the (?:day|session))? at"
            r"|as of 4(?: ?:00)? ?p\.?m\.?,?(?: in)? new york\b"
        ),
        Phase.CLOSE,
    ),
    (
        (
            rf"by {_OCLOCK}|at {_OCLOCK}|as of {_OCLOCK}|\d\d\d\d gmt|in (?:morning|afternoon) trad\w+"
            r"|hit(?<=\bhit)\b|touched|last (?:up|down|trad)|was (?:last )?trading|mid-morning"
        ),
        Phase.INTRADAY,
    ),
)

_HINTS = (
    ("trad", "after", "post"),
    ("mid", "lunch", "morning", "noon", "half-time"),
    ("market", "before the bell", "ahead of", "mini", "futures"),
    ("as much as", "as low", "as high", "earlier in", "intraday", "briefly", "at one point", "session "),
    ("open", "start", "early ", " ist"),
    ("clos", "end", "settl", "finish", "final bell", "new york", "kst"),
    ("by ", "at ", "as of ", " gmt", "trad", "hit", "touched", "last ", "mid-morning"),
)
"""What a clause that fits a line of `PHRASES` holds at the least; most clauses hold none of it, found much faster."""
_COMPILED = tuple((hints, re.compile(pattern), phase) for hints, (pattern, phase) in zip(_HINTS, PHRASES, strict=True))
"""Matched on lower case: a pattern that need not ignore case is found several times faster."""


def phase_of(clause: str) -> Phase | None:
    """Return the phase that a clause states, None where it states none.

    Args:
        clause: the words of the statement, single spaces.
    """
    low = clause.lower()
    for hints, pattern, phase in _COMPILED:
        for hint in hints:
            if hint in low:
                if pattern.search(low):
                    return phase
                break
    return None
