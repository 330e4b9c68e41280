"""Words to instruments: find the mentions of a query and rank what each may mean."""

from collections.abc import Mapping

from bot.lexicon.codes import read_code
from bot.lexicon.countries import COUNTRY_OF
from bot.lexicon.lexicon import Bearers, Lexicon
from bot.lexicon.naming import core_form
from bot.lexicon.normal import is_asian, normal_form
from bot.model.instrument import InstrumentId
from bot.model.resolution import Mention, Resolution
from bot.model.span import Span
from bot.resolve.carriers import CHAT, FUNCTION, MARKET, NOT_CODES
from bot.resolve.matching import Matcher
from bot.resolve.ranking import Evidence, Ranking, kinds_meant
from bot.resolve.reading import Found, Reading, joined_bearers, read
from bot.resolve.segments import segments
from bot.resolve.tuning import Tuning

_LIMIT = 400
_LOWER_CASE = 0.98
_WITHOUT_GENERIC = 0.97
_ASIAN_LEAST = 2
_NOTHING: Mapping[InstrumentId, float] = {}


class Resolver:
    """Resolves queries against one Lexicon; build once, use for every message."""

    def __init__(self, lexicon: Lexicon, ordinary: frozenset[str] = frozenset(), tuning: Tuning | None = None) -> None:
        """Take the Lexicon, the English words in common use, and the settings."""
        self._lexicon = lexicon
        self._ordinary = ordinary | COUNTRY_OF.keys()
        self._tuning = tuning or Tuning()
        self._matcher = Matcher(lexicon, self._ordinary, self._tuning)

    def resolve(self, query: str, recent: Mapping[InstrumentId, float] = _NOTHING) -> Resolution:
        """Return the instruments that `query` names, with scores and reasons.

        Args:
            query: what someone typed; only its first 400 characters are read.
            recent: how much each instrument was in the latest articles, 0 to 1; it tips the balance between namesakes.
        """
        text = query[:_LIMIT]
        ranking = Ranking(self._lexicon, self._tuning, recent)
        whole = self._whole(text)
        if whole:
            return Resolution(query, (ranking.mention(text, _stripped(text), whole, text),))
        reading = read(text, self._lexicon, self._ordinary)
        return Resolution(query, tuple(self._mentions(reading, ranking)))

    def _whole(self, text: str) -> Evidence:
        """Return what the whole text is the name or the code of."""
        form = normal_form(text)
        names: Bearers = () if form in CHAT or form in FUNCTION else self._lexicon.name_bearers(form)
        codes = self._codes(text)
        if not names and not codes:
            core = core_form(form)
            if core != form and core not in FUNCTION and core not in CHAT:
                found = self._of_kind(self._lexicon.name_bearers(core), text)
                return {instrument: (strength * _WITHOUT_GENERIC, "its name") for instrument, strength in found}
        reasons = {instrument: "its code" for instrument, _ in codes} | {
            instrument: "its name" for instrument, _ in names
        }
        return {
            instrument: (strength, reasons[instrument])
            for instrument, strength in joined_bearers(names, codes, self._lexicon)
        }

    def _codes(self, text: str) -> Bearers:
        """Return whose code the whole text is, unless it is a lower-case word that no one writes for a code."""
        code = read_code(text)
        plain = text.strip().casefold()
        if not code.marked and (plain in CHAT or (plain in NOT_CODES and not text.strip().isupper())):
            return ()
        found = self._lexicon.code_bearers(text)
        if code.marked or not text.strip().islower():
            return found
        return [(instrument, strength * _LOWER_CASE) for instrument, strength in found]

    def _mentions(self, reading: Reading, ranking: Ranking) -> list[Mention]:
        """Return the mentions of a sentence: as one, or part by part where something parts them."""
        if reading.found and not reading.left and self._of_kinds(reading):
            return [self._exact(found, reading, ranking) for found in reading.found]
        parts = segments(reading)
        together = self._matcher.match(reading, alone=len(parts) == 1)
        if together:
            return [ranking.mention(reading.text, together.span, together.evidence, reading.text)]
        if len(parts) > 1:
            of_parts = [self._mentions(part, ranking) for part in parts]
            if all(of_parts) or any(word.form in MARKET for word in reading.words):
                return [mention for mentions in of_parts for mention in mentions]
            return [mention for mentions in of_parts for mention in mentions if not self._is_common(mention.text)]
        return [self._exact(found, reading, ranking) for found in reading.found if self._stands(found, reading)]

    def _exact(self, found: Found, reading: Reading, ranking: Ranking) -> Mention:
        """Return the mention of a name or code found as it is."""
        reason = "its code" if found.code else "its name"
        evidence = {instrument: (strength, reason) for instrument, strength in found.bearers}
        return ranking.mention(reading.text, found.span, evidence, reading.text)

    def _of_kind(self, bearers: Bearers, text: str) -> Bearers:
        """Return the bearers of a shortened name, none where the text asks for another kind ("german bund yield")."""
        wanted = kinds_meant(text)
        fitting = [item for item in bearers if self._lexicon.instruments[item[0]].kind in wanted]
        return bearers if not wanted or fitting else ()

    def _of_kinds(self, reading: Reading) -> bool:
        """Tell whether the names found are of the kind that the words around them ask for, where they do."""
        return (
            len(reading.found) > 1
            or reading.found[0].code
            or bool(self._of_kind(reading.found[0].bearers, reading.text))
        )

    def _is_common(self, name: str) -> bool:
        """Tell whether a name is written with words in common use only ("orange juice")."""
        return all(word in self._ordinary for word in normal_form(name).split(" "))

    def _stands(self, found: Found, reading: Reading) -> bool:
        """Tell whether a name among unexplained words is still meant: a code, or a name that is no common noun."""
        if found.code:
            return True
        words = found.form.split(" ")
        if any(is_asian(word) for word in words):
            return len(found.form) > max(_ASIAN_LEAST, sum(len(word.form) for word in reading.left))
        if self._is_common(found.form):
            asked = any(word.form in MARKET for word in reading.words)
            return asked and len(reading.left) <= 1 + len(words)
        return True


def _stripped(text: str) -> Span:
    """Return the stretch of a text without blanks around it."""
    start = len(text) - len(text.lstrip())
    return Span(start, max(start, len(text.rstrip())))
