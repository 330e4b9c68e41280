"""Names in lists and at the start of sentences: which word only describes, and where a name starts."""

from dataclasses import replace

from bot.parsing.moves.coreference import SORT_OF_WORD
from bot.parsing.moves.mentions import Mention
from bot.parsing.moves.phrases import Phrase
from bot.parsing.moves.predicates import Predicate
from bot.parsing.moves.tokens import Tokens
from bot.parsing.moves.words import COMPANY_WORDS, PLACES

_PAIR = 2
_MEDIA = frozenset("cnbc reuters bloomberg wsj barrons barron's factset lseg marketwatch afp cnn bbc ft nikkei".split())
_PLURALS = frozenset({"indexes", "indices", "stocks", "shares", "markets", "equities", "bourses", "benchmarks"})


def describes(t: Tokens, phrases: list[Phrase]) -> bool:
    """Tell whether a list's first member only describes its last: `payments and lending firm Alder`."""
    if len(phrases) != _PAIR or phrases[0].end - phrases[0].start > 1:
        return False
    last = range(phrases[1].start, phrases[1].end)
    names = [k for k in last if t.kinds[k] == "N"]
    return bool(names) and names[0] > phrases[1].start and t.low[names[0] - 1] in COMPANY_WORDS


def placed(t: Tokens, predicate: Predicate, mention: Mention) -> Mention:
    """Return `indexes in Shanghai` for bare indexes said to have moved there, any other mention as it is."""
    if mention.text.lower() not in _PLURALS or t.low[predicate.right : predicate.right + 1] != ["in"]:
        return mention
    end = predicate.right + 1
    while end < len(t.kinds) and t.kinds[end] == "N":
        end += 1
    place = " ".join(t.text[predicate.right + 1 : end])
    return replace(mention, text=f"{mention.text} in {place}", generic=False) if place else mention


def starts_name(t: Tokens, k: int) -> bool:
    """Tell whether the name of a company may start at `k`: a name, not a place, a dateline or a number."""
    if t.kinds[k] != "N" or t.low[k] in _MEDIA or not t.text[k][0].isalpha() or t.low[k].endswith("ing"):
        return False
    return t.low[k] not in PLACES or (t.kinds[k + 1 : k + 2] == "N" and t.low[k + 1] not in PLACES)


def is_name(text: str) -> bool:
    """Tell whether a text is more than one plain word, which in a list of coded names only describes."""
    return " " in text or text[1:2].isupper()


def may_be_sorted(t: Tokens, start: int, end: int) -> bool:
    """Tell whether words may name anything else than a company: one says its sort, or a code follows them.

    Args:
        t: the sentence's tokens.
        start: the first word.
        end: the token after the last.
    """
    words = t.low[start:end]
    return t.kinds[end] == "C" or not SORT_OF_WORD.keys().isdisjoint(words) or any("&" in word for word in words)
