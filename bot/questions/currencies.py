"""Currencies set against each other in a question: "did the dollar rise against the rupee" is about one pair."""

import re
from dataclasses import dataclass

from bot.lexicon.currencies import every_name
from bot.questions.directions import VERBS
from bot.questions.typed import Typed, fold

_NAME = "|".join(re.escape(name) for name in sorted(every_name(), key=len, reverse=True))
_AGAINST = re.compile(
    rf"\b(?P<first>{_NAME})\b(?P<between>(?: \S+){{0,5}}?) (?:against|versus|vs|to) (?:the )?(?P<second>{_NAME})\b"
)
_ASKS_WHETHER = re.compile(r"^(?:did|has|have|is|was|does)\b")
_DOLLAR = re.compile(r"(?:u\.?s\.? )?dollar|usd|greenback|buck|美元")
"""The currency that every other is quoted against, so that with it two currencies are always a pair."""
_MOVED = re.compile(rf"\b{VERBS}\b")


@dataclass(frozen=True, slots=True)
class Paired:
    """A message whose two currencies stand together as a pair; `whether` it asks if that is so."""

    typed: Typed
    whether: bool


def paired(typed: Typed) -> Paired | None:
    """Return the message with its pair named as one, None where no currency moved against another.

    Args:
        typed: the message.
    """
    found = _AGAINST.search(typed.folded)
    if found is None or found["first"] == found["second"]:
        return None
    of_dollar = any(_DOLLAR.fullmatch(found[name]) for name in ("first", "second"))
    if not (_MOVED.search(found["between"]) or (of_dollar and not found["between"].strip())):
        return None
    first, second = (typed.text[slice(*found.span(name))] for name in ("first", "second"))
    between = typed.text[slice(*found.span("between"))]
    text = f"{typed.text[: found.start()]}{first} {second}{between}{typed.text[found.end() :]}"
    return Paired(Typed(text, fold(text)), _ASKS_WHETHER.match(typed.folded) is not None)
