"""Sides of a currency pair: which of its two currencies a reported move is about, and the move seen from the other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from functools import cache, lru_cache

from bot.lexicon.currencies import currencies_of, currency_names
from bot.model.instrument import Instrument, Kind
from bot.model.move import Direction, Move


class Side(StrEnum):
    """The currency that rose or fell: the pair's first (the pair itself with it) or its second."""

    BASE = "base"
    QUOTE = "quote"


_FALLBACK = {"CNH": "CNY", "CNY": "CNH"}
"""The yuan at home and abroad: one is printed for the other."""
_COUNTRY_CURRENCY = re.compile(r"\bcurrency\b|货币|貨幣")
_OPPOSITE = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP, Direction.FLAT: Direction.FLAT}
_HUNDRED = Decimal(100)


def named_side(words: str, instrument: Instrument | None) -> Side | None:
    """Return the side of a pair that words name: the one of its currencies that comes first in them.

    Of dollars in rupees "rupee" is the second; "dollar/rupee", "USDINR" and "dollar against the rupee" are the first.

    Args:
        words: a mention in an article, or a question.
        instrument: the pair; anything else has no sides.

    Returns:
        None for what is no pair of known currencies, and where the words name neither.
    """
    pair = currencies_of(instrument) if instrument else None
    return _named_first(words.casefold(), pair) if pair else None


@lru_cache(maxsize=1024)
def _named_first(text: str, pair: tuple[str, str]) -> Side | None:
    """Return the side named first in a folded text; reports repeat themselves, so what was read is kept."""
    base, quote = (_place(text, code, other) for code, other in (pair, pair[::-1]))
    if base is None and quote is None:
        local = "USD" in pair and _COUNTRY_CURRENCY.search(text) is not None
        return (Side.QUOTE if pair[0] == "USD" else Side.BASE) if local else None
    return Side.QUOTE if base is None or (quote is not None and quote < base) else Side.BASE


def side_of(mention: str, instrument: Instrument | None) -> Side | None:
    """Return the side of a pair that a mention is about: the pair itself, its first side, where it names neither.

    Args:
        mention: what an article writes of it.
        instrument: the pair; None comes back for anything else.
    """
    if instrument is None or currencies_of(instrument) is None:
        return None
    return named_side(mention, instrument) or Side.BASE


def _place(text: str, code: str, other: str) -> int | None:
    """Return where a currency is first named, not counting names that are part of the other's longer ones."""
    longer, own = _patterns(code, other)
    for pattern in longer:
        text = pattern.sub(lambda found: " " * len(found.group()), text)
    return min((match.start() for pattern in own if (match := pattern.search(text))), default=None)


@cache
def _patterns(code: str, other: str) -> tuple[Sequence[re.Pattern[str]], Sequence[re.Pattern[str]]]:
    """Return what finds the other currency's names that hold one of this one, longest first, and this one's."""
    own = list(_names(code))
    longer = [name for name in _names(other) if any(part in name and part != name for part in own)]
    return [_pattern(name) for name in sorted(longer, key=len, reverse=True)], [_pattern(name) for name in own]


def _names(code: str) -> Iterator[str]:
    """Yield what a currency is called, and its last word alone: "peso", "franc"."""
    for known in filter(None, (code, _FALLBACK.get(code))):
        yield known.casefold()
        for name in currency_names(known):
            yield name.casefold()
            if " " in name and not name.endswith(" dollar"):
                yield name.rpartition(" ")[2].casefold()


def _pattern(name: str) -> re.Pattern[str]:
    """Return what finds a name: a code also within a pair's code, letters as a word, other scripts anywhere."""
    if len(name) == len("usd") and name.isascii():
        return re.compile(rf"(?<![a-z]){name}(?!=)|(?<=\b[a-z]{{3}}){name}(?![a-z])")
    return re.compile(rf"\b{re.escape(name)}s?\b" if name.isascii() else re.escape(name))


def side_of_move(move: Move, instrument: Instrument | None) -> Side | None:
    """Return the side of a pair that a move is about, None for what is no pair."""
    return side_of(move.mention, instrument)


def seen_from(move: Move, instrument: Instrument | None, side: Side | None) -> Move:
    """Return a move as it is from one side of its pair: as reported from its own, turned round from the other.

    A currency that rises by p percent makes the other fall by 1 - 1 / (1 + p / 100); the level is the same from both.

    Args:
        move: as reported.
        instrument: what moved.
        side: the side to see it from; None leaves it as it is.
    """
    if side is None or side_of_move(move, instrument) in {side, None}:
        return move
    return replace(move, direction=_OPPOSITE[move.direction], percent=_turned(move.percent), points=None)


def _turned(percent: Decimal | None) -> Decimal | None:
    """Return the percentage of the other side, rounded as the reported one is."""
    if percent is None or percent <= -_HUNDRED:
        return None
    return ((_HUNDRED / (_HUNDRED + percent) - 1) * _HUNDRED).quantize(percent)


def moved_name(move: Move, instrument: Instrument | None, language: str = "en") -> str | None:
    """Return what moved, for a currency pair; None for what goes by its own name.

    In English as the article wrote it; in Chinese by the catalogue, the currency that moved first: 日元兑美元.

    Args:
        move: as reported.
        instrument: what moved.
        language: en, zh-Hans or zh-Hant.
    """
    if instrument is None or instrument.kind is not Kind.PAIR or not move.mention:
        return None
    if language != "en":
        return _against(instrument, language, side_of_move(move, instrument))
    return move.mention[0].upper() + move.mention[1:]


def _against(instrument: Instrument, language: str, side: Side | None) -> str | None:
    """Return a pair's Chinese name with the currency of a side first, None where the catalogue has none."""
    for name in instrument.names:
        found = _JOINED.fullmatch(name.text) if name.language == language else None
        if found:
            return name.text if side is not Side.QUOTE else f"{found[3]}{found[2]}{found[1]}"
    return None


_JOINED = re.compile(r"(.+?)([兑兌])(.+)")
