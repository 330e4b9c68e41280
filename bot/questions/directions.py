"""Words for up, down and flat, as people type them."""

import re

from bot.model.move import Direction

UP = (
    r"r(?:ise|ises|isen|ising|ose)|gain(?:s|ed|ing)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)"
    r"|soar(?:s|ed|ing)?|rall(?:y|ies|ied|ying)|advanc(?:e|es|ed|ing)|add(?:s|ed|ing)|rebound(?:s|ed|ing)?"
    r"|firm(?:s|ed)|strengthen(?:s|ed|ing)?|pop(?:s|ped|ping)?|spik(?:e|es|ed|ing)|moon(?:s|ed|ing)?|rocket(?:s|ed|ing)?"
    r"|recover(?:s|ed|ing)?|bounc(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|outperform(?:s|ed|ing)?|pump(?:s|ed|ing)?"
    r"|put(?:s|ting)? on|(?:go|goes|going|gone|went) up|shot up|shoot up|higher|up|green|bullish|winning"
)
DOWN = (
    r"f(?:all|alls|allen|alling|ell)|drop(?:s|ped|ping)?|slid(?:e|es|ing)?|slip(?:s|ped|ping)?|los(?:e|es|t|ing)"
    r"|tumbl(?:e|es|ed|ing)|plung(?:e|es|ed|ing)|s(?:ink|inks|ank|unk|inking)|declin(?:e|es|ed|ing)|dip(?:s|ped|ping)?"
    r"|eas(?:e|es|ed|ing)|shed(?:s|ding)?|crash(?:es|ed|ing)?|tank(?:s|ed|ing)?|slump(?:s|ed|ing)?"
    r"|weaken(?:s|ed|ing)?|retreat(?:s|ed|ing)?|div(?:e|es|ed|ing)|dove|plummet(?:s|ed|ing)?|nosediv(?:e|es|ed|ing)"
    r"|dump(?:s|ed|ing)?|decreas(?:e|es|ed|ing)|underperform(?:s|ed|ing)?|sell(?:ing)? off|sold off|bleed(?:s|ing)?"
    r"|skid(?:s|ded|ding)?|(?:go|goes|going|gone|went) down|lower|down|red|bearish|losing"
)
FLAT = r"flat|unchanged|little changed|steady|stable|nowhere"
MOVED = r"mov(?:e|es|ed|ing)|trad(?:e|es|ed|ing)|chang(?:e|es|ed)|swing(?:s|ing)?|swung"

_ZH_UP = r"上涨|大涨|暴涨|涨|上升|急升|升|走高|上扬|反弹|飙升|飙|攀升|收高|走强"
_ZH_DOWN = r"下跌|大跌|暴跌|跌|下降|下滑|下挫|走低|回落|重挫|收低|走弱|跳水|插水|降"
_ZH_FLAT = r"持平|平收|不变|无升跌"

_UP = re.compile(rf"\b(?:{UP})\b|{_ZH_UP}")
_DOWN = re.compile(rf"\b(?:{DOWN})\b|{_ZH_DOWN}")
_FLAT = re.compile(rf"\b(?:{FLAT})\b|{_ZH_FLAT}")

ZH_VERBS = rf"(?:{_ZH_UP}|{_ZH_DOWN}|{_ZH_FLAT})"
VERBS = rf"(?:{UP}|{DOWN}|{FLAT}|{MOVED})"


def direction_of(folded: str) -> Direction | None:
    """Return the one direction that a folded text speaks of, None where it speaks of none or of both."""
    found = [
        direction
        for direction, pattern in ((Direction.UP, _UP), (Direction.DOWN, _DOWN), (Direction.FLAT, _FLAT))
        if pattern.search(folded)
    ]
    return found[0] if len(found) == 1 else None
