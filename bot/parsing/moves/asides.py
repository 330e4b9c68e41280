"""Asides between commas, and names that a sentence sets beside what it says.

Alder, which makes looms, rose           the aside is passed over
the largest lender, Birch (BIR.L), fell  the aside is the name
led by Cedar, down 4%                    Cedar is cued, the subject of `led` is not meant
"""

from bot.lexicon.verbs import HIGHS, LOWS
from bot.parsing.moves.phrases import Phrase, list_before, phrase_before, skip_codes_back
from bot.parsing.moves.tokens import Tokens
from bot.parsing.moves.words import COMPANY_WORDS, HEADS, NEUTRAL, SUPPORT

SUPERLATIVES = frozenset(
    "gainer gainers loser losers performer performers decliner decliners mover movers drag drags winner "
    "winners laggard laggards boost one ones advancer advancers riser risers faller fallers standout "
    "standouts exception".split()
)
_RECORDS = HIGHS | LOWS | {"level", "levels", "record", "all-time", "intraday", "session"}
OF_THE_DAY = frozenset({"session", "trade", "trading", "day", "dealings", "deals", "week"})
BOUND = frozenset({"track", "course", "way", "set", "headed", "heading", "poised", "pace"})
_BESIDE = frozenset({"vs", "versus"})
_NEXT_TO = frozenset({"by", "including", "like", "than"})
_ASIDE = frozenset("rwpdviTNnbgakIVLc")
_REACH = 9


def opening_comma(t: Tokens, k: int) -> int | None:
    """Return the comma that opens the aside closed by the comma at `k`, the outermost of nested ones."""
    found = _nearest_opening(t, k)
    if found is None:
        return None
    outer = max(t.kinds.rfind(",r", 0, found), t.kinds.rfind(",w", 0, found))
    parted = any(mark in t.kinds[max(outer, 0) : found] for mark in "Fk;")
    if outer > 0 and t.kinds[skip_codes_back(t, outer - 1)] in "nN'" and not parted:
        return outer
    return found


def _nearest_opening(t: Tokens, k: int) -> int | None:
    """Return the nearest comma before `k` that can open an aside."""
    j = t.kinds.rfind(",", 0, k)
    while j > 0:
        before = t.kinds[skip_codes_back(t, j - 1)]
        inner = t.kinds[j + 1]
        if before in "nN'" and inner in _ASIDE and (inner not in "nNc" or "F" not in t.kinds[j:k]):
            return j
        if inner == "c" or t.kinds[j - 1] == "F":
            break
        j = t.kinds.rfind(",", 0, j)
    return None


def named_aside(t: Tokens, opening: int, closing: int, count: int) -> list[Phrase]:
    """Return the names that make up a whole aside, none where it only describes.

    Args:
        t: the sentence's tokens.
        opening: the comma that opens it.
        closing: the comma that closes it.
        count: how many figures are waiting for names.
    """
    k = closing - 1
    inner = list_before(t, k)[-count:] if count > 1 else []
    if inner and len(inner) == count and inner[0].start > opening:
        return inner
    while k > opening and t.kinds[k] == "C":
        k -= 1
    of_company = t.low[opening - 1] in COMPANY_WORDS
    named = (k < closing - 1 or of_company) and set(t.kinds[opening + 1 : k + 1]) == {"N"}
    described = t.kinds[opening - 1] != "C" and "N" not in t.kinds[max(0, opening - 2) : opening]
    return [Phrase(opening + 1, k + 1, k + 1)] if named and described else []


def renamed(t: Tokens, phrases: list[Phrase]) -> list[Phrase]:
    """Return the name with a code that follows a description: `in its largest lender, Alder Bank (ALD.L)`."""
    if len(phrases) != 1:
        return phrases
    start = phrases[0].end + 1
    end = start
    while end < len(t.kinds) and t.kinds[end] == "N":
        end += 1
    named = t.kinds[start - 1 : start] == "," and end > start and t.kinds[end : end + 1] == "C"
    return [Phrase(start, end, end)] if named else phrases


def called(t: Tokens, comma: int) -> Phrase | None:
    """Return the name that a comma's clause calls so without a verb: `and Birch the worst loser, down 3%`.

    Args:
        t: the sentence's tokens.
        comma: the comma before the direction.
    """
    k = comma - 1
    if k < 1 or t.low[k] not in SUPERLATIVES:
        return None
    while k > 0 and t.kinds[k] in "nNgqTAb":
        k -= 1
    if t.kinds[k] != "d" or k < 1:
        return None
    named = phrase_before(t, k - 1)
    return named if named and "N" in t.kinds[named.start : named.end] else None


def is_cued(t: Tokens, phrase: Phrase) -> bool:
    """Tell whether a phrase is introduced as what moved: `led by X`, `the top gainer was X`, `..., and X`."""
    k = phrase.start - 1
    if _RECORDS.issuperset(t.low[phrase.start : phrase.end]):
        return False
    while k >= 0 and t.kinds[k] in "dgqb":
        k -= 1
    if k < 0 or t.low[k] in _NEXT_TO:
        return True
    if t.low[k] == "with":
        return k == 0 or t.kinds[k - 1] in ",;(k"
    if t.kinds[k] == "x":
        return any(word in SUPERLATIVES for word in t.low[max(0, k - _REACH) : k])
    if t.kinds[k] in "c,":
        j = k - 1 if t.kinds[k - 1] in ",T" else k
        return t.kinds[j - 1 : j] == "F" or t.kinds[k - 1 : k] == "F" or t.kinds[j - 1] == "T"
    return t.kinds[k] in ":;"


def past_object(t: Tokens, k: int) -> int:
    """Return the verb before `the session`, `daytime trade` at `k`: ended the session up 0.4%."""
    start = k
    if k < 1 or t.low[k] not in OF_THE_DAY:
        return k
    start -= t.kinds[start] == "v" and t.kinds[start - 1] in "nd"
    while start > 0 and t.kinds[start] in "ndT":
        start -= 1
    return start if t.low[start] in NEUTRAL and t.kinds[start] in "vi" else k


def is_reduced(t: Tokens, k: int) -> bool:
    """Tell whether a verb is none of its clause: a participle (`followed by`), a noun (`in morning trade`)."""
    if t.low[k] in OF_THE_DAY and t.kinds[:k].endswith(("T", "p", "d", "g", "pn", "gn", "vn")):
        return True
    return t.kinds[k] == "v" and t.low[k + 1 : k + 2] == ["by"] and t.kinds[k - 1 : k] != "x"


def verbless(t: Tokens, k: int) -> list[Phrase]:
    """Return the names beside a gain or loss that no finite verb carries: `Alder on track for a gain`.

    Args:
        t: the sentence's tokens.
        k: the last token before the gain or loss and what describes it.
    """
    if k < 1:
        return []
    if t.low[k] == "for" and t.low[k - 1] in BOUND and t.kinds[k - 3 : k - 2] in {"n", "N", "C"}:
        return list_before(t, k - 3)
    posting = t.kinds[k] == "i" and t.low[k] in SUPPORT and t.kinds[k - 1] in "nNC"
    near = list_before(t, k - 1) if posting or t.low[k] == "with" else []
    return near if near and is_cued(t, near[0]) else []


def owner_of_gain(t: Tokens, left: int, head: int, k: int) -> int | None:
    """Return the last token of whoever owns a gain by the words before it: `Alder's gain`, `vs Alder 1% gain`.

    Args:
        t: the sentence's tokens.
        left: the first token of the gain's predicate.
        head: the gain.
        k: the last token before it and what describes it.
    """
    if k >= 0 and t.kinds[k] == "'":
        return k - 1
    if k >= 1 and t.kinds[k] == "N" and t.low[k - 1] in _BESIDE:
        return k
    return head - 1 if left == head and t.low[head - 1] in HEADS else None
