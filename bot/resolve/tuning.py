"""The settings of the resolver: how sure it must be, and how much telling apart counts as knowing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tuning:
    """Thresholds and weights, all from 0 to 1.

    Attributes:
        threshold: the least score at which an inexact match is a candidate.
        ordinary_threshold: the same where only ordinary words match, as in "free duty china".
        imported_threshold: the same for imported names, of which there may be hundreds of thousands.
        tie_margin: candidates this close to the best may be meant just as well.
        family_margin: the same for names of which only a part was given, as all of one family are meant alike.
        code_margin: the same for a code without its venue.
        short_margin: the same for an abbreviation of two letters and for a bare number of six digits.
        prior_weight: how much of the score the prior of an instrument decides.
        recent_weight: how much being named in recent articles adds at most.
        shown: candidates given at most.
    """

    threshold: float = 0.70
    ordinary_threshold: float = 0.86
    imported_threshold: float = 0.86
    tie_margin: float = 0.03
    family_margin: float = 0.1
    code_margin: float = 0.012
    short_margin: float = 0.06
    prior_weight: float = 0.12
    recent_weight: float = 0.03
    shown: int = 10
