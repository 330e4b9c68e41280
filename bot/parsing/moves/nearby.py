"""What a sentence itself says of a mention such as `the index`: its name before it, the adjective that tells it.

banks lifted the Elm 40, the index rising 1%     the Elm 40
a rally in gilts drove yields down               the gilt yield
the blue-chip index                              the one called blue-chip before
"""

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace

from bot.parsing.moves.coreference import INDEX_WORDS, sort_of
from bot.parsing.moves.mentions import Mention
from bot.parsing.moves.phrases import Phrase, core_start, phrase_before, phrase_from
from bot.parsing.moves.tokens import Tokens
from bot.parsing.moves.trimming import is_span
from bot.parsing.moves.words import PLACES

_BONDS = frozenset({"treasuries", "treasurys", "bunds", "gilts", "bonds", "notes", "jgbs", "oats", "btps"})
_BARE_YIELD = frozenset({"yield", "yields", "rate", "bond", "note"})
_SPAN = re.compile(r"\b(?:\d{1,3}|two|three|five|ten|thirty)-(?:year|month)\b", re.IGNORECASE)
_ENDS = frozenset({"index", "average", "composite"})
_TELLING = frozenset("blue-chip tech-heavy technology-heavy tech-focused broad-based broader small-cap".split())

Reader = Callable[[Tokens, Phrase], Mention | None]
"""Gives the mention that a phrase makes."""


def index_before(t: Tokens, stop: int, read: Reader) -> Mention | None:
    """Return the last index that a sentence names before a token, None where it names none.

    Args:
        t: the sentence's tokens.
        stop: the token, that of `the index` for instance.
        read: gives the mention of a phrase.
    """
    for k in range(stop - 1, -1, -1):
        ends = t.low[k] in _ENDS or t.kinds[k + 1 : k + 2] not in {"n", "N", "'"}
        if ends and (t.kinds[k] == "N" or (t.kinds[k] == "n" and t.low[k] in INDEX_WORDS)):
            start = core_start(t, k)
            named = read(t, Phrase(start, k + 1, k + 1)) if _may_be_index(t, start, k + 1) else None
            if named and not named.generic and named.text[0].isupper() and sort_of(named) == "index":
                return named
    return None


def _may_be_index(t: Tokens, start: int, end: int) -> bool:
    """Tell whether a name may be an index's: one of its words is an index's, or a code is in it or behind it."""
    words = t.low[start:end]
    return "C" in t.kinds[start : end + 1] or not INDEX_WORDS.isdisjoint(words) or any("&" in word for word in words)


def bond_before(t: Tokens, mention: Mention, read: Reader) -> Mention | None:
    """Return the yield of the bonds that a sentence names before a mention: `a rally in gilts drove yields down`.

    Args:
        t: the sentence's tokens.
        mention: `yields`.
        read: gives the mention of a phrase.
    """
    bonds = [k for k, low in enumerate(t.low) if low in _BONDS and t.end(k) <= mention.span.start]
    phrase = phrase_before(t, bonds[-1]) if bonds else None
    found = read(t, phrase) if phrase else None
    if found is None or found.generic:
        return None
    return replace(mention, text=f"{found.text} yield", code=found.code, generic=False)


def opening_topic(t: Tokens, read: Reader) -> Mention | None:
    """Return what `it` is in `On the 10-year bond, it edged up to 4.7%`, None in any other sentence.

    Args:
        t: the sentence's tokens.
        read: gives the mention of a phrase.
    """
    start = 2 if t.kinds.startswith("pd") else 1
    phrase = phrase_from(t, start) if t.low[0] in {"on", "for"} else None
    topic = read(t, phrase) if phrase and t.kinds[phrase.end : phrase.end + 2] == ",j" else None
    return topic if topic and not topic.generic and sort_of(topic) != "company" else None


def described_as(t: Tokens, mention: Mention) -> str:
    """Return the word before a name that tells an index from others: blue-chip, tech-heavy; empty without one."""
    word = _word_before(t, mention)
    return word if word in _TELLING else ""


def dollar_index(t: Tokens, mention: Mention) -> Mention | None:
    """Return the dollar index for `its index` of `pushing the dollar higher, with its index up 0.3%`, else None."""
    at = bisect_left(t.starts, mention.span.start)
    of_dollar = t.low[at - 1 : at] == ["its"] and "dollar" in t.low[:at]
    return replace(mention, text="dollar index", generic=False) if of_dollar else None


def beside_currencies(t: Tokens, mention: Mention) -> Mention | None:
    """Return the stocks of `Elm Latam FX up 0.1%, stocks down 0.5%`, which are the same region's, else None."""
    if mention.text != "stocks" or "fx" not in t.low:
        return None
    at = t.low.index("fx")
    region = " ".join(t.text[core_start(t, at) : at])
    known = region and t.starts[at] < mention.span.start
    return replace(mention, text=f"{region} stocks", generic=False) if known else None


def is_benchmark(t: Tokens, mention: Mention) -> bool:
    """Tell whether a mention is `the benchmark index`, which names a market's index where no name was given."""
    return mention.text.lower() == "index" and _word_before(t, mention) == "benchmark"


def yields_country(t: Tokens, mention: Mention) -> str | None:
    """Return the country whose yields a sentence speaks of before a maturity: `U.S. yields rose, the 10-year at 4%`.

    Args:
        t: the sentence's tokens.
        mention: a yield; None where it names its own country or follows none.
    """
    words = mention.text.lower().split()
    if mention.code or not words[0][0].isdigit() or not set(words[1:]) <= {"yield", "yields", "note", "notes"}:
        return None
    for k in range(1, bisect_left(t.starts, mention.span.start)):
        if t.low[k] in {"yields", "treasuries"} and t.low[k - 1] in PLACES:
            return t.text[k - 1]
    return None


def yield_beside(t: Tokens, mention: Mention, last: Mention | None) -> Mention | None:
    """Return a yield of a bare maturity with the name that its sentence, or the yields named last, give the bond.

    Japanese two-year bond yields rose, the 10-year yield 2 bps     the 10-year Japanese bond yields
    Treasury yields fell, the 10-year rate sinking 14 bps           the 10-year Treasury yield

    Args:
        t: the sentence's tokens.
        mention: what moved.
        last: the yield that was named last, None where none was.
    """
    words = mention.text.lower().split()
    if mention.code or not is_span(words[0]) or not words[1:] or not _BARE_YIELD.issuperset(words[1:]):
        return None
    at = bisect_left(t.starts, mention.span.start)
    if last and at and t.starts[0] <= last.span.start < mention.span.start and (spans := _SPAN.search(last.text)):
        return replace(mention, text=f"{last.text[: spans.start()]}{words[0]}{last.text[spans.end() :]}")
    if any(t.low[k : k + 2] == ["treasury", "yields"] for k in range(at)):
        return replace(mention, text=f"{words[0]} Treasury yield")
    is_bond = last is not None and words[-1] in {"bond", "note"}
    return replace(mention, text=f"{mention.text} yield") if is_bond else None


def is_index_dow(t: Tokens, mention: Mention) -> bool:
    """Tell whether a mention is `the Dow`, the index, not the company of that name."""
    return mention.text == "Dow" and not mention.code and _word_before(t, mention) == "the"


def _word_before(t: Tokens, mention: Mention) -> str:
    """Return the word before a mention."""
    k = bisect_left(t.starts, mention.span.start) - 1
    return t.low[k] if k >= 0 else ""
