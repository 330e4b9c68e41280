"""The desk's tag before a headline: `UPDATE 1-`, `CORRECTED-`, `WRAPUP 2-`, `RPT-`, `GLOBAL MARKETS-`, also stacked."""

import re

_DESK = (
    "UPDATE|WRAPUP|REFILE|CORRECTED|CORRECTION|RPT|REPEAT|RECAST|CLARIFIED|EXCLUSIVE|BREAKINGVIEWS|FACTBOX|TIMELINE"
    "|ANALYSIS|INSIGHT|COLUMN|COMMENTARY|COMMENT|PREVIEW|REVIEW|POLL|INSTANT VIEW|INTERVIEW|NEWSMAKER|EXPLAINER|FOCUS"
    "|FEATURE|SPECIAL REPORT|LIVE MARKETS|BUZZ|BRIEF|SNAPSHOT|TABLE|TEXT|ADVISORY|URGENT|FLASH|ALERT|LEAD|WITHDRAWN"
    "|OFFICIAL|GRAPHIC|EMBARGOED"
)
_TAG = re.compile(
    rf"(?P<tag>(?:{_DESK})(?: ?\d{{1,2}})?(?: ?\([A-Z ]+\))?)\s?[-:–—]+\s?(?=[\"'“‘(]?[A-Z0-9])"
    r"|\((?P<bracketed>URGENT|LEAD|\d(?:st|nd|rd|th) LD|Yonhap \w+|News Focus|Market Eye)\)\s+"
    r"|(?P<slug>[A-Z][A-Z&/.]+(?: [A-Z&/.]+){0,3}(?: \d)?)-(?=[\"'“‘]?[A-Z0-9][a-z0-9.'’])"
)


def split_tag(headline: str) -> tuple[str | None, str]:
    """Return the tags before a headline as printed, without the last dash, and the headline without them.

    Args:
        headline: one line; `RPT-UPDATE 2-Acme falls` gives `RPT-UPDATE 2` and `Acme falls`.
    """
    end = 0
    last = 0
    while (match := _TAG.match(headline, end)) and match.end() < len(headline):
        last = match.end(match.lastgroup or 0)
        end = match.end()
        if match.lastgroup == "bracketed":
            last += 1
    return (headline[:last].strip("() ") or None, headline[end:]) if end else (None, headline)
