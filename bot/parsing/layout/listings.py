"""Run-in lists of closing figures: rows that lost their line breaks.

Examples: `NORWAY (.OBX) up 0.3% to 1,954 SWEDEN (.OMXS30) fell 0.7% to 2,076 ...`,
`AcmeSteel 126,800 DN 1,300 BetaFood 1,276,000 UP 45,000 ...`, `1-year TB 2.547 2.559 -1.2 2-year TB 2.780 2.795 -1.5`.
"""

import re

_CODED = re.compile(
    r"\([.\w=]{2,12}\)\s+(?:[a-z]+\s+){0,3}(?:[+\-]?\d[\d.,]*%?|flat|unchanged)(?:\s+(?:to|at|points)?\s*[\d.,]*)?(?:\s+[A-Z]{3,}|$)"
)
_CLOSES = re.compile(r"\d[\d,.]{0,15}\s?(?:UP|DN|U|D|UNCH)\s*(?:P?\d|[A-Z])")
_RATES = re.compile(r"\d\.\d{2,3}\s+\d\.\d{2,3}\s+[+\-−]?\d+\.\d")
_LEAST = 3


def is_listing(words: str) -> bool:
    """Tell whether a paragraph is a run-in list of closing figures.

    Args:
        words: the paragraph, white space made single.
    """
    return (
        (words.count("(") >= _LEAST and len(_CODED.findall(words)) >= _LEAST)
        or (("UP" in words or "DN" in words) and len(_CLOSES.findall(words)) >= _LEAST)
        or (("-year " in words or "-day " in words) and len(_RATES.findall(words)) >= _LEAST)
    )
