"""The line of an instrument that a report is about: gold is quoted spot, and its futures move by themselves."""

import re

from bot.model.instrument import Instrument
from bot.model.move import Move

_FUTURES_CODE = re.compile(r"[A-Z0-9]{1,4}(?:c|v|cv)\d{1,2}")
_FUTURES_WORD = re.compile(r"\bfutures?\b|期[货貨]", re.IGNORECASE)


def says_futures(words: str) -> bool:
    """Say whether words are about futures."""
    return _FUTURES_WORD.search(words) is not None


def is_of_futures(move: Move, instrument: Instrument | None) -> bool:
    """Say whether a report is about the futures of an instrument whose own line is no future.

    Args:
        move: the report, with its code as printed.
        instrument: what moved, None where the catalogue does not have it.
    """
    if instrument is None or _FUTURES_CODE.fullmatch(instrument.ric or "") or says_futures(instrument.name):
        return False
    return bool(move.code and _FUTURES_CODE.fullmatch(move.code)) or says_futures(move.mention)
