"""Particulars of a question: who spoke and of what, names compared, what a claim is about, the side of a board."""

import re
from dataclasses import replace

from bot.model.move import Direction
from bot.model.question import Question
from bot.questions.carriers import strip_carriers
from bot.questions.claims import first_verb
from bot.questions.directions import direction_of
from bot.questions.typed import Typed, fold

_ANYONE = re.compile(
    r"(?:the |some |any |what |all )*(?:analysts?|strategists?|economists?|traders?|experts?|people|anyone|anybody"
    r"|someone|they|investors?|brokers?|everyone|the street|fund managers?|分析师|专家|大家|市场|人)"
)
"""Who may be anyone."""
_SEPARATORS = re.compile(
    r"\s*(?:\b(?:vs|versus|v|and|or|to|with|against|than|compared|relative)\b\.?|[,;/&+]|还是|对比|相比|比较|和|与|跟|同|比(?![特亚亞较較])|及)\s*"
)
_LEFT_OF_COMPARE = re.compile(
    r"^(?:did|does|do|has|have|is|was|which|who|what|one|of|between|the|better|worse|more|less|best|most|performance|:|,|\s)+\b"
)


def quotes_asked(base: Question, bare: Typed, groups: dict[str, str | None]) -> Question:
    """Fill in who said it and what about; groups are read from the folded text, words taken from the typed one."""
    who, topic = (_original(bare, groups.get(name)) for name in ("who", "topic"))
    who = strip_carriers(who)
    if _ANYONE.fullmatch(fold(who)):
        who = ""
    said = groups.get("words")
    topic = _original(bare, said) if said else strip_carriers(topic)
    return replace(
        base,
        who=who or None,
        topic=topic,
        subject="" if said else topic,
        unsure_who=bool(who),
        follows=not (who or topic),
    )


def _original(bare: Typed, folded_part: str | None) -> str:
    """Return the typed words that a folded part stands for."""
    if not folded_part:
        return ""
    start = bare.folded.find(folded_part)
    return bare.text[start : start + len(folded_part)]


def claim_subject(text: str) -> str:
    """Return what a claim is about: the words before its verb."""
    folded = fold(text)
    verb = first_verb(folded)
    return strip_carriers(text[: verb.start()] if verb and verb.start() > 1 else text)


def compared(text: str) -> str:
    """Return the names compared, separated by commas."""
    folded = fold(text)
    verb = re.compile(
        r"\b(?:do|did|perform(?:ed)?|rise|fell|rose|gain(?:ed)?|lost|went|go)? ?(?:better|worse|more|less)\b"
    )
    text = verb.sub(" ", text) if verb.search(folded) else text
    lead = re.match(r"^compar(?:e|ing|ison)\b(?: of| between)?|^对比(?:一下)?|^比较(?:一下)?", fold(text))
    text = text[lead.end() :] if lead else text
    left = _LEFT_OF_COMPARE.match(fold(text))
    text = text[left.end() :] if left else text
    cut, last = [], 0
    for match in _SEPARATORS.finditer(fold(text)):
        cut.append(text[last : match.start()])
        last = match.end()
    return ", ".join(filter(None, (strip_carriers(part) for part in (*cut, text[last:]))))


def side_of(folded: str) -> Direction | None:
    """Return the side of the board that is asked for."""
    return direction_of(
        re.sub(
            r"\b(?:best|top gain\w*|gainers?|winners?|risers?|advancers?|strongest|leaders)\b",
            "up",
            re.sub(r"\b(?:worst|losers?|fallers?|decliners?|laggards?|weakest|losses)\b", "down", folded),
        )
    )
