"""Carry a midday, close or early statement to the moves of the same market that say no phase of their own.

Example: `... gained 0.5% to 3,362.63 points at the midday break` makes the bullets about Shanghai and Hong Kong shares
around it midday ones too; Tokyo's are left alone.
"""

import re

from bot.model.layout import BlockKind, Layout
from bot.model.move import Move, Period, Phase
from bot.model.span import Span
from bot.parsing.sessions.markets import Markets

_CLOSED = (
    r"(?:closed|ended|finished|settled|closes|ends)\s+(?:the (?:day|session)\s+)?(?:\w+ly\s+)?"
    r"(?:at|up|down|flat|higher|lower|mixed|little|unchanged|in the|on|\d|mon|tues|wednes|thurs|fri)"
    r"|at the (?:market )?close\b|closing bell|\bto (?:close|end|settle|finish) (?:the day|at|up|down|higher|lower|\d)"
    r"|(?<!after )\bclosing (?:at|up|down|higher|lower)\b|\bon the day,"
    r"|as of 4(?::00)? ?p\.?m\.?,?(?: in)? new york\b"
)
_OPENED = (
    r"in (?:early|opening|morning) (?:trad(?:e|ing)|deals)|at the open\b|opened\b|early trad(?:e|ing)"
    r"|\b(?:gaining|rising|falling|higher|lower|mixed) early\b|\bopens? (?:higher|lower|flat|mixed)\b"
    r"|as of 9[:.](?:1[5-9]|2\d) ?a\.?m\.?,? ist\b"
)
_ZONES = (
    "gmt|utc|ist|et|est|edt|bst|cet|cest|jst|kst|hkt|sgt|wib|pt|pst|pdt|ct|cst|cdt|aest|aedt|nzst|local time|hrs|hours"
)
"""What makes `at 9.30` a time of the day: `at 9.30 per cent` is none."""
_STATED = (
    (Phase.MIDDAY, r"mid-?day|lunch(?:time)? break|noon break|morning session"),
    (Phase.OPEN, _OPENED),
    (Phase.CLOSE, _CLOSED),
    (Phase.INTRADAY, rf"(?:as of|by|at) (?:\d{{4}} gmt|\d{{1,2}}[:.]\d\d\s?(?:[ap]\.?m\b|(?:{_ZONES})\b))"),
)
_PATTERN = re.compile("|".join(f"(?P<{phase}>{pattern})" for phase, pattern in _STATED))
"""Matched on lower case: a pattern that need not ignore case is found several times faster."""
_STATING = (
    *("midday", "mid-day", "lunch", "noon break", "morning ", "early ", "opening ", "at the open", "opened"),
    *("closed", "closes", "ended", "ends", "finished", "settled", "to close", "to end", "to settle", "to finish"),
    *("market close", "at the close", "closing ", "on the day,", "new york"),
)
"""What any statement without a time of day holds; a few words are found far faster than their pattern."""
_AT_A_TIME = re.compile(r"(?:as of|by|at) \d{1,2}[:.\d]\d")
_EARLIER = re.compile(
    r"\b(?:overnight|yesterday|previous (?:session|day)|last (?:week|friday))\b|\bfutures\b"
    r"|\bafter (?:the )?markets? closed\b"
)
_WITHIN_DAY = re.compile(
    r"\bas (?:much|low|high) as\b|\bearlier\b|\bat one point\b|(?<!est )\bintraday\b|\bsession (?:high|low)|\bbriefly\b"
    r"|\btrading\b|\d (?:GMT|[ap]\.?m)\b|\d:\d\d",
    re.IGNORECASE,
)
"""Words without which a move called intraday may have been called so for a level it hit and kept."""
_LEAD_SENTENCES = 3
_LEAD_BLOCKS = 14
"""How many blocks are looked at for the first sentences behind bullets."""
_SNAPSHOT = "opening snapshot"
_GOODS = {
    "grains": "wheat corn soybean soybeans soyoil soymeal oats rice",
    "metals": "gold silver platinum palladium copper",
    "energy": "crude oil brent wti gasoline gas diesel",
}
_GOODS_OF = {word: pit for pit, words in _GOODS.items() for word in words.split()}
"""Which goods' futures settle together, so that one's settlement speaks for the others."""
_NO_FUTURES = re.compile(r"\bspot\b|\bshares\b|=", re.IGNORECASE)
"""In the name or code of one of the goods, says that it is traded on past the settlement of its futures."""


def carried_phases(text: str, layout: Layout, moves: tuple[Move, ...], markets: Markets) -> list[Phase | None]:
    """Return the phase of each move: its own, or for a session move without one that stated for its market.

    Args:
        text: the document's text.
        layout: its layout; the headline and the first sentences speak for the article's own market.
        moves: in order of the text.
        markets: tells the market of each.
    """
    lead = _lead_phase(text, layout) or _snapshot_phase(text, layout)
    home = next((markets.region(move) for move in moves if markets.country(move) == markets.home), None)
    stated = _stated(text, moves, markets, {} if lead in {None, Phase.INTRADAY} else {home: lead})
    if lead is Phase.INTRADAY and stated.get(home) is not Phase.CLOSE:
        stated[home] = lead
    settled = _settled([move for move in moves if not move.in_table and not markets.is_equity(move)])
    if not stated and not settled:
        return _own(moves)
    return [
        Phase.CLOSE
        if _settles(move, settled) and not markets.is_equity(move)
        else _carried(move, stated.get(markets.region(move)) or _over(move, stated.get(home), markets), markets)
        for move in moves
    ]


def _pit(move: Move) -> str | None:
    """Return which goods' futures a move is one of, None where it is none."""
    words = move.mention.lower().split()
    return None if "palm" in words else next((pit for word in words if (pit := _GOODS_OF.get(word))), None)


def _settled(moves: list[Move]) -> set[str]:
    """Return the goods of which a move of this session tells the settlement, and none their price on the spot."""
    goods = [(pit, move) for move in moves if (pit := _pit(move))]
    told = {pit for pit, move in goods if move.phase is Phase.CLOSE and move.period is Period.SESSION}
    return told - {pit for pit, move in goods if _NO_FUTURES.search(f"{move.mention} {move.code or ''}")}


def _settles(move: Move, settled: set[str]) -> bool:
    """Tell whether a move without a phase is one of futures whose settlement another move tells."""
    dated = move.period is Period.SESSION and (move.phase is None or not _WITHIN_DAY.search(move.evidence))
    return bool(settled) and dated and move.phase in {None, Phase.INTRADAY} and _pit(move) in settled


def _own(moves: tuple[Move, ...]) -> list[Phase | None]:
    """Return the phases that the moves state themselves."""
    return [move.phase for move in moves]


def _carried(move: Move, phase: Phase | None, markets: Markets) -> Phase | None:
    """Return the phase stated for a move's market if it has none, is of this session and keeps exchange hours."""
    own = move.phase is not None and (move.phase is not Phase.INTRADAY or bool(_WITHIN_DAY.search(move.evidence)))
    if phase is None or own or move.period is not Period.SESSION or not markets.is_equity(move):
        return move.phase
    return phase


def _over(move: Move, at_home: Phase | None, markets: Markets) -> Phase | None:
    """Return the close for a market whose day is over when the article's own market closes: Frankfurt from New York."""
    return Phase.CLOSE if at_home is Phase.CLOSE and markets.closes_before(move) else None


def _stated(
    text: str, moves: tuple[Move, ...], markets: Markets, known: dict[str | None, Phase]
) -> dict[str | None, Phase]:
    """Return the phases known and, for each other region, the one first stated by a sentence of this session's move."""
    stated = dict(known)
    read: dict[Span, Phase | None] = {}
    for move in moves:
        if move.period is not Period.SESSION or not markets.is_equity(move) or move.in_table:
            continue
        region = markets.region(move)
        if region in stated:
            continue
        if move.span not in read:
            read[move.span] = _phase_in(text, move.span.start, move.span.end)
        phase = read[move.span]
        if phase is not None:
            stated[region] = phase
    return stated


def _lead_phase(text: str, layout: Layout) -> Phase | None:
    """Return the phase the first sentences state."""
    near = [(block.kind, sentence.span) for block in layout.blocks[:_LEAD_BLOCKS] for sentence in block.sentences]
    told = [span for kind, span in near if kind is BlockKind.PARAGRAPH]
    spans = dict.fromkeys((*[span for _, span in near[:_LEAD_SENTENCES]], *told[:_LEAD_SENTENCES]))
    found = (_phase_in(text, span.start, span.end) for span in spans)
    return next((phase for phase in found if phase is not None), None)


def _snapshot_phase(text: str, layout: Layout) -> Phase | None:
    """Return the phase of an opening snapshot that a blog's post announces at its end."""
    if _SNAPSHOT not in text.lower():
        return None
    found = any(_SNAPSHOT in block.span.of(text).lower() for block in layout.blocks)
    return Phase.OPEN if found else None


def _phase_in(text: str, start: int, end: int) -> Phase | None:
    """Return the phase a sentence states, None where it states none or speaks of another session."""
    sentence = text[start:end].lower()
    may = any(map(sentence.__contains__, _STATING)) or _AT_A_TIME.search(sentence)
    match = _PATTERN.search(sentence) if may else None
    if match is None or _EARLIER.search(sentence):
        return None
    return Phase(match.lastgroup or "")
