# ruff: noqa: E501 - a wording is read as a whole, on one line
"""Carrier words: what people wrap around a name, cut away so that the name is left to be resolved."""

import re

from bot.questions.directions import VERBS, ZH_VERBS
from bot.questions.typed import fold

_LEADING = re.compile(
    r"(?:[\s,.;:!?\"'\-]+"
    r"|(?:hi|hey|hello|yo|ok|okay|please|pls|plz|so|well|um|hmm|also|and|but|then|btw|bot|dear bot|thanks)\b[\s,!]*(?=\S)"
    r"|(?:can|could|would|will) (?:you|u|someone)(?: please)?(?: tell| show| give| check| explain| find)?(?: me| us)?\b"
    r"|(?:tell|show|give|get|find|explain|let me know|lemme know|send)(?: me| us)?(?: about| on)?\b"
    r"|(?:do you know|any idea|i(?:'d| would) (?:like|love) to know|i want to know|i wonder|wondering|curious(?: about)?)\b"
    r"|(?:how(?:'s|s)?|what(?:'s|s)?|whats|where(?:'s)?|when|which|who(?:'s)?|why)(?: the (?:hell|heck|fuck))?\b"
    r"|(?:much|many|far|big|well|badly|bad|good) (?=(?:did|has|have|is|was|are|were)\b)"
    r"|(?:is|are|was|were|did|does|do|has|have|had|will|'s|s(?= ))\b"
    r"|(?:the|a|an|of|for|in|on|at|about|with|to|by|from|up with|going on with|happened (?:to|with|in|at)|happening (?:to|with|in))\b"
    r"|(?:shares|stock|stocks|share price|price|level|value|performance|figures?|numbers?|moves?|update)(?: (?:of|in|for|on))\b"
    r"|(?:drop|fall|rise|rally|jump|decline|slump|surge|gain|gains|loss|losses|slide|selloff|sell-off|move|rebound|weakness|strength)"
    r" (?:in|of|for|at)\b"
    r"|\$(?=[a-z]))",
)
_TRAILING = re.compile(
    r"(?:[\s,.;:!?\"'\-]+"
    r"|\b(?:do|does|doing|done|did|go|going|goes|perform(?:s|ed|ing)?|far(?:e|es|ed|ing)|behav(?:e|ed|ing)|look(?:s|ing|ed)?"
    r"|hold(?:ing)? up|end(?:s|ed|ing)?|clos(?:e|es|ed|ing)|finish(?:es|ed|ing)?|open(?:s|ed|ing)?|start(?:s|ed|ing)?|settl(?:e|ed|ing)"
    r"|stand(?:s|ing)?|at|by|on|in|of|for|to|been|is|was|are|were|has|have|get|got|react(?:ed|ing)?)"
    rf"|\b(?:(?:{VERBS})(?:(?:,| or| and|/) ?(?:{VERBS}))?)"
    r"|\b(?:so|so much|a lot|that much|much|hard|sharply|strongly|like that|again|so far|lately|recently|please|pls|plz|thanks|thx|ty"
    r"|bro|mate|man|tho|though|then|too|as well|also|right|exactly|ok|really|actually|percent|pct|in percent|in %)"
    r"|\b(?:'s|s)(?= ?$)"
    r"|\b(?:shares|share|share price|stock price|price|prices|stock|level|value|performance|price action|figures?|numbers?|quote"
    r"|moves?|update|result|results|news)"
    r"|\b(?:drop|fall|rise|rally|jump|decline|slump|surge|gains?|loss(?:es)?|slide|selloff|sell-off|rebound|weakness|strength|weak|strong)"
    r")$"
)
_CHINESE = re.compile(
    r"请问|告诉我|想知道|我想问|麻烦|帮我(?:看看|查查|查一下|看一下)?|查一下|看一下|看看|怎么样了?|怎么走|怎样了?|怎么了|如何|什么情况"
    r"|表现(?:如何|怎么样|怎样)?|走势(?:如何|怎么样)?|行情|情况|点样|系点|涨了吗|跌了吗|涨了多少|跌了多少|涨跌(?:多少|幅)?|升了几多|跌了几多"
    r"|涨多少|跌多少|升定跌|涨还是跌|(?:是)?多少点?|几多点?|收(?:盘|市)(?:多少|在多少|几多)?|开盘|报多少|的(?:股价|表现|走势|涨幅|跌幅|点位|行情)"
    r"|股价|指数现在|了吗|吗|呢|呀|啊|吧|了$|的$|^的|^在|^对|^(?:有)?(?:咩|乜嘢|乜|什么|哪些)(?:关于|有关)?|^关于|^有关|^有没有|^有|^和|^跟|^那|^那么"
)
_ZH_TAIL = re.compile(rf"{ZH_VERBS}(?:了|的|得)?(?:这么多|那么多|咁多|这么|那么|咁|多少|几多|很多)?$")
_HAN = re.compile(r"[\u3400-\u9fff]")


def strip_carriers(text: str) -> str:
    """Return `text` without the carrier words at its edges (and anywhere, in Chinese); may be empty.

    Args:
        text: a part of a message, as typed.
    """
    shorter = _strip_chinese(text) if _HAN.search(text) else text
    while True:
        folded = fold(shorter)
        lead = _LEADING.match(folded)
        if lead and lead.end():
            shorter = shorter[lead.end() :]
            continue
        trail = _TRAILING.search(folded)
        if trail and trail.end() > trail.start():
            shorter = shorter[: trail.start()]
            continue
        return shorter.strip()


def _strip_chinese(text: str) -> str:
    """Cut Chinese carrier words wherever they stand, and the verb of movement at the end."""
    shorter = text
    while True:
        folded = fold(shorter)
        match = _CHINESE.search(folded) or _ZH_TAIL.search(folded.rstrip(" ?!.,"))
        if not match:
            return shorter
        shorter = f"{shorter[: match.start()]} {shorter[match.end() :]}".strip()
