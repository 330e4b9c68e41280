"""Run-in lists of closing figures to moves, each with its own item as evidence.

Examples: `NORWAY (.OBX) up 0.3% to 1,954 SWEDEN (.OMXS30) ended flat at 2,076`,
`AcmeSteel 126,800 DN 1,300BetaFood 1,276,000 UP 45,000`, `1-year TB 2.547 2.559 -1.2 2-year TB 2.780 2.795 -1.5`.
"""

import html
import re
from collections.abc import Iterator
from decimal import Decimal

from bot.lexicon.lexicon import Lexicon
from bot.model.move import Direction, Move, Period
from bot.model.span import Span
from bot.parsing.tables.figures import direction_of, read_figure

_UP = "up|rose|rises|gained|gains|added|adds|climbed|advanced|jumped|surged|firmed|edged up|higher"
_DOWN = "down|fell|falls|lost|loses|dropped|slid|slipped|eased|declined|shed|retreated|edged down|lower"
_CODED = re.compile(
    r"(?P<name>[A-Z][A-Z.&’' -]{1,40}?)\s*\((?P<code>[.\w=^]{2,14})\)\s+"
    r"(?:(?:ended|closed|was|were|finished|settled)\s+)?"
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<flat>flat|unchanged|steady))"
    r"(?:\s+(?:by\s+)?(?P<percent>\d+(?:\.\d+)?)\s?(?:%|percent|per cent|pct))?"
    r"(?:\s+(?:to|at)\s+(?P<level>\d[\d,]*(?:\.\d+)?))?"
)
_CLOSE = re.compile(
    r"(?P<name>[A-Za-z](?:[A-Za-z&;.()’' -]|(?<=\.),(?=\s?[A-Z])){0,40}?)\s*"
    r"(?P<level>\d{1,3}(?:,\d{3})+|\d{3,7})\s?(?P<way>UP|DN|U|D)\s?P?"
    r"(?P<points>\d{1,3}(?:,\d{3})+|\d+)"
)
_SENTENCE_END = re.compile(r"(?<!corp)(?<!inc)(?<!ltd)(?<!co)(?<!plc)\.(?!,)\s{0,3}(?=\S)", re.IGNORECASE)
"""The end of a sentence before the first item; the full stop of `Corp.` ends none."""
_RATE = re.compile(
    r"(?P<name>\d{1,3}-(?:year|day|month) [A-Z]{2,4}(?: \([^()]{1,5}\))?) (?P<level>\d{1,2}\.\d{2,3}) \d{1,2}\.\d{2,3} "
    r"(?P<points>[+\-−]?\d{1,3}\.\d)"
)


def read_runs(text: str, span: Span, lexicon: Lexicon) -> Iterator[Move]:
    """Yield the moves of one run-in list, in order.

    Args:
        text: the document's text.
        span: the paragraph that is such a list.
        lexicon: known names and codes.
    """
    for pattern in (_CODED, _CLOSE, _RATE):
        for match in pattern.finditer(text, span.start, span.end):
            move = _coded(match) if pattern is _CODED else _close(match) if pattern is _CLOSE else _rate(match)
            found = (lexicon.by_code(move[1]) if move[1] else ()) or lexicon.by_name(move[0])
            yield Move(
                mention=move[0],
                code=move[1],
                direction=move[2],
                percent=move[3],
                points=move[4],
                level=move[5],
                unit=move[6],
                period=Period.SESSION,
                evidence=match[0],
                span=Span(*match.span()),
                instrument=found[0] if found else None,
                in_table=True,
            )


_Item = tuple[str, str | None, Direction, Decimal | None, Decimal | None, Decimal | None, str | None]
"""Name, code, direction, percent, points, level, unit."""


def _coded(match: re.Match[str]) -> _Item:
    """Read an item with a code and a verb."""
    direction = Direction.UP if match["up"] else Direction.DOWN if match["down"] else Direction.FLAT
    percent = Decimal(match["percent"]) if match["percent"] else Decimal(0) if match["flat"] else None
    signed = -percent if percent is not None and direction is Direction.DOWN else percent
    level = read_figure(match["level"]) if match["level"] else None
    return match["name"].strip(), match["code"], direction, signed, None, level, "points" if level else None


def _close(match: re.Match[str]) -> _Item:
    """Read an item of a closing price list."""
    points = read_figure(match["points"]) or Decimal(0)
    down = match["way"].startswith("D")
    signed = -points if down else points
    name = html.unescape(_SENTENCE_END.split(match["name"])[-1]).strip()
    return name, None, direction_of(signed), None, signed, read_figure(match["level"]), None


def _rate(match: re.Match[str]) -> _Item:
    """Read an item of a list of yields: today's, the previous session's, the change in basis points."""
    points = read_figure(match["points"]) or Decimal(0)
    return f"{match['name']} yield", None, direction_of(points), None, points, read_figure(match["level"]), "bp"
