"""From a noun phrase to the name of an instrument: its text, its code, whether it only refers to another.

Shares of chipmaker Alder Inc (ALD.O)    Alder Inc, code ALD.O
Japan's Nikkei share average .N225       Nikkei share average, code .N225
its second-quarter revenue               none
"""

import re
from dataclasses import dataclass, replace

from bot.lexicon.lexicon import Lexicon
from bot.model.span import Span
from bot.parsing.moves.codes import code_in, is_acronym
from bot.parsing.moves.mask import unmask
from bot.parsing.moves.phrases import Phrase
from bot.parsing.moves.tokens import Tokens
from bot.parsing.moves.tradeables import is_described_company, is_generic, is_listed_stock, is_traded
from bot.parsing.moves.trimming import YIELDS, is_span, trim

_BONDS = frozenset({"bond", "bonds", "note", "notes", "gilt", "gilts", "bund", "bunds", "jgb", "jgbs"})
_OF_STATISTICS = "=ECI"
"""How codes of economic data end."""
_FUTURES_ON = re.compile(r"(?:[Ff]utures?|E-minis)\s(?:tracking|tied to|linked to|for|on)\s(?:the\s)?")


@dataclass(frozen=True, slots=True)
class Mention:
    """An instrument as a clause names it.

    Attributes:
        text: the name, markup and spaces made plain.
        span: where it stands.
        code: the code printed right after it, if any.
        generic: it is a pronoun or a word such as `the index`: the article's name for it is meant.
        is_yield: its figures in percent are levels.
    """

    text: str
    span: Span
    code: str | None = None
    generic: bool = False
    is_yield: bool = False

    def with_code(self, code: str | None) -> "Mention":
        """Return the mention with another code."""
        if code == self.code:
            return self
        return Mention(self.text, self.span, code, self.generic, self.is_yield)


def mention_of(t: Tokens, phrase: Phrase, masked: str, lexicon: Lexicon) -> Mention | None:
    """Return the instrument that a phrase names, None where it names nothing that can be traded.

    Args:
        t: the sentence's tokens.
        phrase: the noun phrase.
        masked: the document's masked text.
        lexicon: known names, which count as tradeable whatever they look like.
    """
    if t.kinds[phrase.start] in "jdVA" and phrase.end == phrase.start + 1:
        return Mention(
            "topic" if t.kinds[phrase.start] in "VA" else t.low[phrase.start],
            _span(t, phrase.start, phrase.end),
            generic=True,
        )
    if _is_days_move(t, phrase):
        return Mention("stock", _span(t, phrase.start, phrase.end), generic=True)
    start, end = trim(t, phrase)
    if start >= end:
        return None
    code = _code_after(t, phrase)
    if code and code.endswith(_OF_STATISTICS):
        return None
    text = _text(t, start, end, masked)
    generic = is_generic(t, start, end) or is_listed_stock(t, phrase) or is_described_company(t, phrase)
    if not (generic or code) and not is_traded(t, phrase, text, lexicon):
        return None
    lows = t.low[phrase.start : phrase.end]
    of_maturity = lows[-1] in _BONDS and any(is_span(low) for low in lows)
    is_yield = of_maturity or bool(YIELDS.intersection(lows)) or is_span(lows[-1]) or bool(code and "YT" in code)
    return Mention(text, _span(t, start, end), code, generic, is_yield)


def _is_days_move(t: Tokens, phrase: Phrase) -> bool:
    """Tell whether a phrase is `the day's move`, which takes the stock's gains to some figure."""
    return t.low[phrase.end - 1] in {"move", "moves"} and t.low[phrase.start] in {"day", "session"}


def _text(t: Tokens, start: int, end: int, masked: str) -> str:
    """Return the words of a name, a code inside it left out."""
    if "C" not in t.kinds[start:end]:
        return unmask(masked[t.starts[start] : t.end(end - 1)])
    return " ".join(t.text[k] for k in range(start, end) if t.kinds[k] != "C").replace(" 's", "'s")


def with_futures(mentions: list[Mention]) -> list[Mention]:
    """Return a list in which `futures tracking X and Y` are X futures and Y futures."""
    opening = _FUTURES_ON.match(mentions[0].text) if len(mentions) > 1 else None
    if not opening:
        return mentions
    first = replace(mentions[0], text=mentions[0].text[opening.end() :])
    return [replace(mention, text=f"{mention.text} futures") for mention in (first, *mentions[1:])]


def _span(t: Tokens, start: int, end: int) -> Span:
    """Return the span of tokens `start` to `end`."""
    return Span(t.starts[start], t.end(end - 1))


def _code_after(t: Tokens, phrase: Phrase) -> str | None:
    """Return the code printed after the phrase, after its head or inside it."""
    behind = next((k for k in (phrase.end, phrase.head) if t.kinds[k : k + 1] == "C"), None)
    at = t.kinds.find("C", phrase.start, phrase.end) if behind is None else behind
    return printed_code(t, at) if at >= 0 else None


def printed_code(t: Tokens, k: int) -> str | None:
    """Return the code at token `k`, None where it is an acronym of the words before it."""
    code, start = code_in(t.text[k]), k
    while start > 0 and t.kinds[start - 1] in "nNop":
        start -= 1
    return None if code and is_acronym(code, " ".join(t.text[start:k])) else code
