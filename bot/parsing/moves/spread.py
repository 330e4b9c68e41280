"""How far a session can carry an instrument: a larger figure is over a longer span, whatever the sentence leaves out.

The worst sessions of broad indexes are the Dow's -22.6 % (19 October 1987) and the Hang Seng's -33.3 % (26 October
1987); no major currency and no government bond has come near. Shares, funds, coins and raw materials have
no such bound.
"""

from decimal import Decimal
from typing import Final

from bot.model.instrument import Kind
from bot.model.move import Period

_WIDEST: Final = Decimal(35)
_BOUND: Final = frozenset({Kind.INDEX, Kind.SECTOR, Kind.PAIR, Kind.RATE, Kind.BOND})
_SHORT: Final = frozenset({Period.SESSION, Period.PREVIOUS_SESSION})


def possible_period(period: Period, percent: Decimal | None, kind: Kind | None) -> Period:
    """Return the period as read, or that of longer spans where no session can hold the figure.

    Args:
        period: as the sentence gives it.
        percent: signed.
        kind: of the instrument, None where it is unknown.
    """
    too_wide = percent is not None and abs(percent) > _WIDEST
    return Period.OTHER if too_wide and period in _SHORT and kind in _BOUND else period
