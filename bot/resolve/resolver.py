"""Words to instruments: find the mentions of a query and rank what each may mean."""

from bot.lexicon.lexicon import Lexicon
from bot.model.resolution import Candidate, Mention, Resolution, Status
from bot.model.span import Span


class Resolver:
    """Resolves queries against one Lexicon; build once, use for every message."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def resolve(self, query: str) -> Resolution:
        """Return the instruments that `query` names, with scores and reasons."""
        found = self._lexicon.by_code(query.strip()) or self._lexicon.by_name(query)
        if not found:
            return Resolution(query)
        candidates = tuple(Candidate(self._lexicon.instruments[instrument], 1.0, "exact") for instrument in found)
        status = Status.RESOLVED if len(candidates) == 1 else Status.AMBIGUOUS
        return Resolution(query, (Mention(query, Span(0, len(query)), status, candidates),))
