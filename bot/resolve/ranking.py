"""From evidence to a mention: priors and recency weigh in, ties stay open."""

from collections.abc import Mapping
from typing import NamedTuple

from bot.lexicon.naming import core_form
from bot.lexicon.normal import normal_form
from bot.model.instrument import Instrument, InstrumentId, Kind
from bot.model.resolution import Candidate, Mention, Status
from bot.model.span import Span
from bot.resolve.tuning import Tuning


class Fit(NamedTuple):
    """How well an instrument fits, 0 to 1, and why."""

    instrument: Instrument
    strength: float
    reason: str


PART_OF_NAME = "part of its name"
"""The reason of a family's name, which alone does not say which member is meant."""
CODE = "its code"
"""The reason of a code, which some other exchange may have given to another line."""

Evidence = Mapping[InstrumentId, Fit]
"""What may be meant."""

_KIND_COST = {Kind.ETF: 0.03, Kind.FUND: 0.04, Kind.FUTURE: 0.03, Kind.SECTOR: 0.005}
_CUE = 0.03
_TIPPED = 0.5
_SIX = 6
_ABBREVIATION = 2
_FUTURES = {Kind.FUTURE, Kind.COMMODITY, Kind.INDEX, Kind.CRYPTO}
_ASIAN_CUES = {"先物": _FUTURES, "期货": _FUTURES, "期貨": _FUTURES, "선물": _FUTURES}
_CUES = {
    "stock": {Kind.STOCK},
    "stocks": {Kind.STOCK, Kind.INDEX},
    "share": {Kind.STOCK},
    "shares": {Kind.STOCK},
    "index": {Kind.INDEX, Kind.SECTOR},
    "futures": _FUTURES,
    "yield": {Kind.BOND, Kind.RATE},
    "yields": {Kind.BOND, Kind.RATE},
    "bond": {Kind.BOND},
    "bonds": {Kind.BOND},
    "etf": {Kind.ETF},
    "fund": {Kind.ETF, Kind.FUND},
    "coin": {Kind.CRYPTO},
    "crypto": {Kind.CRYPTO},
}


def kinds_meant(text: str) -> set[Kind]:
    """Return the kinds of instrument that words such as "stock", "index" or "yield" say are meant; empty if none do."""
    kinds = {kind for word in text.casefold().split() for kind in _CUES.get(word.strip("?!.,"), ())}
    if not text.isascii():
        kinds |= {kind for cue, meant in _ASIAN_CUES.items() if cue in text for kind in meant}
    return kinds


class Ranking:
    """Ranks evidence by priors and by what was in the articles lately."""

    def __init__(self, tuning: Tuning, recent: Mapping[InstrumentId, float]) -> None:
        self._tuning = tuning
        self._recent = recent

    def mention(self, text: str, span: Span, evidence: Evidence, context: str) -> Mention:
        """Return the mention at `span` with its candidates best first, ambiguous where several are as good.

        Args:
            text: the query.
            span: where the mention stands in it.
            evidence: how well each instrument fits.
            context: the words around, whose "stock", "index" or "futures" says which kind is meant.
        """
        wanted = kinds_meant(context)
        scored = [
            Candidate(fit.instrument, self._score(fit.instrument, fit.strength, wanted), fit.reason)
            for fit in evidence.values()
        ]
        scored.sort(key=lambda candidate: -candidate.score)
        shown = tuple(scored[: self._tuning.shown])
        return Mention(span.of(text), span, self._status(shown, span.of(text)), shown)

    def _score(self, instrument: Instrument, fit: float, wanted: set[Kind]) -> float:
        """Return the final score of a fit, at most 1."""
        likely = 1 - self._tuning.prior_weight * (1 - instrument.prior)
        recent = self._tuning.recent_weight * min(1.0, self._recent.get(instrument.id, 0.0))
        cue = (_CUE if instrument.kind in wanted else -_CUE) if wanted else 0.0
        return min(1.0, max(0.0, fit * likely - _KIND_COST.get(instrument.kind, 0.0) + recent + cue))

    def _status(self, shown: tuple[Candidate, ...], written: str) -> Status:
        """Return how sure the best candidate of what is written is."""
        if not shown:
            return Status.UNKNOWN
        best = shown[0]
        others = [other for other in shown[1:] if not _same_thing(best.instrument, other.instrument)]
        if not others:
            return Status.RESOLVED
        reasons = {best.reason, others[0].reason}
        margin = self._margin(reasons, written)
        tipped = self._recent.get(best.instrument.id, 0.0) - self._recent.get(others[0].instrument.id, 0.0) >= _TIPPED
        tied = best.score - others[0].score < margin and not tipped
        return Status.AMBIGUOUS if tied else Status.RESOLVED

    def _margin(self, reasons: set[str], written: str) -> float:
        """Return by how much the best must lead; by more where what is written says little of itself.

        Shanghai, Shenzhen and Seoul give out the same numbers of six digits, and two letters abbreviate many names.
        """
        if reasons == {CODE}:
            shared = written.strip().isdigit() and len(written.strip()) == _SIX
            return self._tuning.short_margin if shared else self._tuning.code_margin
        if reasons == {PART_OF_NAME}:
            return self._tuning.family_margin
        abbreviation = CODE not in reasons and len(core_form(normal_form(written))) <= _ABBREVIATION
        return self._tuning.short_margin if abbreviation else self._tuning.tie_margin


def _same_thing(one: Instrument, other: Instrument) -> bool:
    """Tell whether two are lines of one thing: imported lists have a row for every line of a company."""
    return one.kind is other.kind and normal_form(one.name) == normal_form(other.name)
