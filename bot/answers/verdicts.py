"""Verdicts: whether a report says what is claimed, and whether it could say otherwise."""

from decimal import Decimal

from bot.model.move import Direction, Move
from bot.model.question import Claim

_ABOUT = Decimal("0.1")


def supports(move: Move, claim: Claim) -> bool:
    """Say whether a report says what is claimed, at the precision it is claimed with.

    Args:
        move: a stored report.
        claim: direction, percent without sign, level; what is None is not claimed.
    """
    if claim.direction and move.direction is not claim.direction:
        return False
    if claim.percent is not None and not _within(move.percent, claim.percent, claim.bound, exact=claim.exact):
        return False
    if claim.points is not None and not _within(move.points, claim.points, claim.bound, exact=claim.exact):
        return False
    if claim.level is not None and not _within(move.level, claim.level, claim.beyond, exact=claim.exact):
        return False
    figures = (claim.percent, claim.points, claim.level)
    return bool(claim.direction) or any(figure is not None for figure in figures)


def comparable(move: Move, claim: Claim) -> bool:
    """Say whether a report states what a claim states, so that it can contradict it."""
    pairs = ((claim.percent, move.percent), (claim.points, move.points), (claim.level, move.level))
    return all(claimed is None or reported is not None for claimed, reported in pairs)


def _within(reported: Decimal | None, claimed: Decimal, side: Direction | None, *, exact: bool) -> bool:
    """Say whether a reported figure is the one claimed, or on the side of it that is claimed."""
    if reported is None or side is None:
        return _near(reported, claimed, exact=exact)
    return abs(reported) >= claimed if side is Direction.UP else abs(reported) <= claimed


def _near(reported: Decimal | None, claimed: Decimal, *, exact: bool) -> bool:
    """Say whether a reported figure is the one claimed, rounded as the claim is."""
    if reported is None:
        return False
    if not exact:
        return abs(abs(reported) - claimed) <= max(claimed * _ABOUT, _ABOUT)
    exponent = claimed.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return round(abs(reported), places) == claimed
