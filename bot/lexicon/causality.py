"""The words by which reports say why something moved.

To add a phrase, put a line into `CONNECTIVES`; words that end the stretch of a cause go into `END`.
"""

import re

_PRICE_HISTORY = (
    "hitting|touching|falling|rising|sliding|dropping|gaining|climbing|jumping|surging|closing|ending|earlier|reaching"
    "|opening|losing|slipping|shedding|tumbling|plunging|rallying|scaling|swinging|hovering|fluctuating"
    "|showing|trading|hours|the bell|the close"
    r"|briefly|market|having|a (?:\d|two|three|four|five|volatile|choppy|slow|weak|strong|firm|flat|quiet|soft|muted)"
    r"|(?:two|three|four|five|six|\d+) "
)
"""What after `after` tells how the price moved before, not why it moves now."""

_HELD = "hopes?|fears?|concerns?|worries|worry|expectations?|optimism|signs?|news|reports?|speculation|bets?|doubts?"
_MOODS = (
    "uncertaint(?:y|ies)|jitters|caution|relief|anxiety|prospects?|hints?|talk|views?|demand|profit[- ]taking|data"
    "|results|earnings|plans?|announcement|decision|incentives?|deals?|outlook|forecasts?|guidance|upgrades?|downgrades?|stimulus"
    "|support|tariffs?|weakness|strength|inflows?|outflows?|buying|selling|suppl(?:y|ies)|comments?|remarks"
)
_NO_REASON = "(?:mon|tues|wednes|thurs|fri|satur|sun)day|the (?:day|session|week|month|year)|track|average|course"
_PUSHED = (
    "weighed(?: down)?|dragged(?: down| lower)?|hurt|hit|boosted|helped|lifted|supported|underpinned|buoyed|driven"
    "|fuell?ed|spurred|pressured|propelled|pulled down|knocked|undermined|dented|cheered|aided|triggered|sparked|stoked"
    "|battered"
)
_NOT_AS = "of|much|low|high|well|many|far|long|per|soon|usual|at|early|little|the (?:top|best|worst)"
_FOLLOWED = "gains?|losses|rally|rise|fall|drop|rebound|weakness|strength|sell-?off|declines?"

CONNECTIVES = (
    rf"after (?!{_PRICE_HISTORY})",
    rf"as (?!(?:{_NOT_AS})\b|[\d$€£¥])",
    r"because\b(?: of\b)?",
    r"due to\b",
    r"owing to\b",
    r"thanks to\b",
    rf"(?:largely |mainly |partly )?on (?!{_NO_REASON})(?:[\w'’-]+ ){{0,3}}?(?:{_HELD})\b",
    rf"on (?!{_NO_REASON})(?:[\w'’-]+ ){{1,3}}?(?:{_MOODS})\b",
    r"on (?:weaker|lower|higher|stronger|softer|firmer|rising|falling|strong|weak|robust|upbeat|disappointing)\b",
    r"on the (?:back|heels) of\b",
    r"in the wake of\b",
    r"in (?:response|reaction) to\b",
    r"as a result of\b",
    r"amid(?:st)?\b(?!-)",
    r"following\b",
    r"reflecting\b",
    rf"tracking (?:a |an |the |its |their )?(?:\w+ ){{0,2}}?(?:{_FOLLOWED})",
    rf"(?:{_PUSHED}) by\b",
)
"""Phrases that open a cause, case aside."""

OPENS = re.compile(rf"(?:(?<=[\s,(—–-])|^)(?:{'|'.join(CONNECTIVES)})")
"""A cause that follows its move; for a text in small letters, in which it is found much faster."""

NOT_BEFORE_AFTER = frozenset("day days session sessions week weeks month months hours shortly long soon".split())
"""Words that make `after` behind them tell a time, not a reason."""

NOT_BEFORE_AS = frozenset(
    "seen viewed known such regarded even same as considered described cited just so well far soon long dubbed serving "
    "acting named listed classified used".split()
)
"""Words that make `as` after them something other than a reason."""

LEADING = re.compile(rf"(?:{'|'.join(CONNECTIVES)})[^,.;]{{3,160}}(?=,)", re.IGNORECASE)
"""A cause that opens the sentence."""

END = re.compile(
    r"[;—]|\s(?:while|whereas)\s|\s[–-]\s"
    r"|,\s+(?:while|but|although|though|whereas|even as|compared|with the|and the|according to|data|traders said"
    r"|(?:its|their|the|his|her)\s+(?:\w+\s+)?(?:highest|lowest|best|worst|biggest|most|strongest|weakest|first|\w+est)"
    r"|(?:hitting|reaching|touching|extending|outpacing|marking|making|taking|bringing|leaving|keeping|putting"
    r"|sending|pushing|lifting|dragging|pulling|helping|set for|on track)\b"
    r"|(?:\w+\s+){1,6}(?:said|says|showed|wrote)\b)",
    re.IGNORECASE,
)
"""Where the stretch of a cause ends before its sentence does."""

_MOVES = (
    "gains?|rise|jump|rally|surge|drop|slide|declines?|fall|moves?|sell-?off|losses|rebound|plunge|slump|retreat|advance"
    "|climb|spike|pullback|rout"
)
GOES_ON = re.compile(
    rf"(?:The|That|This|These|Those)\s+(?:\w+[\w'’-]*\s+){{0,2}}?(?:{_MOVES})\s+"
    r"(?:came|comes|come|follow(?:s|ed)?|was|were|is|are|has been|began|reflect(?:s|ed)?)\s+"
    rf"(?:\w+ly\s+|in part\s+|partly\s+)?(?P<cause>(?:{'|'.join(CONNECTIVES)}).{{8,400}})",
    re.DOTALL | re.IGNORECASE,
)
"""A sentence that gives the cause of the move in the one before it."""
