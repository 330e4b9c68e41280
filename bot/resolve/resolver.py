"""Words to instruments: find the mentions of a query and rank what each may mean."""

from collections.abc import Mapping

from bot.lexicon.countries import COUNTRY_OF
from bot.lexicon.lexicon import Lexicon
from bot.lexicon.normal import LEGAL_SUFFIXES, is_asian, normal_form, tokens
from bot.lexicon.places import CITIES
from bot.model.instrument import InstrumentId, Kind
from bot.model.resolution import Candidate, Mention, Resolution
from bot.model.span import Span
from bot.ports import NameIndex
from bot.resolve.carriers import ASKING, CHAT, FUNCTION, GOVERNED, MARKET
from bot.resolve.describing import ROLES
from bot.resolve.exact import ExactNames
from bot.resolve.imported import ImportedNames
from bot.resolve.matching import SURE, Matched, Matcher
from bot.resolve.ranking import CODE, PART_OF_NAME, Fit, Ranking
from bot.resolve.reading import Found, Reading, read
from bot.resolve.segments import segments
from bot.resolve.tuning import Tuning

_LIMIT = 400
_ASIAN_LEAST = 2
_TINY = 2
_RATHER_THAN_CODE = 0.78
_RATHER_THAN_SEVERAL = 0.82
_SURE_WITHOUT = 2
_KNOWN = 0.5
"""Below this prior few who say a common word mean the instrument of that name."""
_KNOWN_BY_CODE = 0.7
"""The same for a code that is a common word."""
_CITIES = frozenset(city.lower() for city in CITIES)
_FUNDS = frozenset({Kind.ETF, Kind.FUND})
"""Nobody means by a thing a fund that holds it."""
_NOTHING: Mapping[InstrumentId, float] = {}


class Resolver:
    """Resolves queries against one Lexicon; build once, use for every message."""

    def __init__(
        self,
        lexicon: Lexicon,
        ordinary: frozenset[str] = frozenset(),
        tuning: Tuning | None = None,
        imported: NameIndex | None = None,
    ) -> None:
        """Take the Lexicon, the English words in common use, the settings, and the index over imported names."""
        self._lexicon = lexicon
        self._ordinary = ordinary | COUNTRY_OF.keys()
        self._tuning = tuning or Tuning()
        self._names = ExactNames(lexicon)
        self._matcher = Matcher(lexicon, self._ordinary, self._tuning)
        self._imported = ImportedNames(imported, self._ordinary, self._tuning) if imported else None

    def resolve(self, query: str, recent: Mapping[InstrumentId, float] = _NOTHING) -> Resolution:
        """Return the instruments that `query` names, with scores and reasons.

        What the catalogue has exactly comes first, then imported names as they are, then what the catalogue has
        inexactly, then imported names inexactly.

        Args:
            query: what someone typed; only its first 400 characters are read.
            recent: how much each instrument was in the latest articles, 0 to 1; it tips the balance between namesakes.
        """
        found = self._found(query, recent)
        return Resolution(query, tuple(mention for mention in found if not self._is_everyday(mention, query)))

    def _found(self, query: str, recent: Mapping[InstrumentId, float]) -> tuple[Mention, ...]:
        """Return the mentions of a query, words of everyday speech among them."""
        text = query[:_LIMIT]
        ranking = Ranking(self._tuning, recent)
        whole = self._names.whole(text) or (self._imported.whole(text) if self._imported else {})
        if whole:
            return (ranking.mention(text, _stripped(text), whole, text),)
        reading = read(text, self._lexicon, self._ordinary)
        together = self._matcher.reordered(reading)
        if together:
            return (ranking.mention(text, together.span, together.evidence, text),)
        mentions = self._mentions(reading, ranking)
        if not mentions and self._imported:
            found = self._imported.match(reading)
            mentions = [ranking.mention(text, found.span, found.evidence, text)] if found else []
        return tuple(mentions)

    def _is_everyday(self, mention: Mention, query: str) -> bool:
        """Tell whether a mention is a word of everyday speech: "echo", "insurance", "diamonds".

        In capitals, or beside "shares" or "price", such a word is a code or a name; well known names are so always.
        """
        words = [word.form for word in tokens(normal_form(query))]
        form, best = normal_form(mention.text), mention.candidates[0]
        if _is_mere_place(form, words):
            return True
        if form != mention.text or not form.isascii() or not self._is_common(form):
            return False
        if not MARKET.isdisjoint(words):
            return best.instrument.kind in _FUNDS and best.score < SURE and ROLES.isdisjoint(words)
        return _is_governed(form, words) or _is_hardly_meant(form, best)

    def _mentions(self, reading: Reading, ranking: Ranking) -> list[Mention]:
        """Return the mentions of a sentence: as one, or part by part where something parts them."""
        parts = segments(reading)
        one = self._as_one(reading, parts)
        if one:
            return [ranking.mention(reading.text, one.span, one.evidence, reading.text)]
        if reading.found and not reading.left and self._of_kinds(reading):
            return [] if self._mixes_common(reading) else [self._exact(hit, reading, ranking) for hit in reading.found]
        if len(parts) == 1:
            return [self._exact(hit, reading, ranking) for hit in reading.found if self._stands(hit, reading)]
        of_parts = [self._mentions(part, ranking) for part in parts]
        if all(of_parts) or any(word.form in MARKET for word in reading.words):
            return [mention for mentions in of_parts for mention in mentions]
        return [mention for mentions in of_parts for mention in mentions if not self._is_common(mention.text)]

    def _as_one(self, reading: Reading, parts: list[Reading]) -> Matched | None:
        """Return what a reading as a whole means where its exact names alone do not tell."""
        alone = len(parts) == 1
        if alone and len(reading.words) > 1 and any(found.weak for found in reading.found):
            loosely = self._matcher.match(reading.strict(), least=_RATHER_THAN_CODE)
            if loosely:
                return loosely
        if alone and len(reading.found) > 1:
            together = self._matcher.match(reading, least=_RATHER_THAN_SEVERAL)
            if together:
                return together
        told = reading.found and not reading.left and not reading.slips and self._of_kinds(reading)
        if not told or (len(reading.found) > 1 and self._mixes_common(reading)):
            return self._matcher.match(reading, least=0.0 if alone else SURE)
        return None

    def _exact(self, found: Found, reading: Reading, ranking: Ranking) -> Mention:
        """Return the mention of a name or code found as it is."""
        if found.code:
            instruments = self._lexicon.instruments
            evidence = {slug: Fit(instruments[slug], strength, CODE) for slug, strength in found.bearers}
        else:
            evidence = {**self._names.named(found.form, found.bearers, sole=_is_sole(found, reading))}
        return ranking.mention(reading.text, found.span, evidence, reading.text)

    def _of_kinds(self, reading: Reading) -> bool:
        """Tell whether the names found are of the kind that the words around them ask for, where they do."""
        return (
            len(reading.found) > 1
            or reading.found[0].code
            or bool(self._names.of_kind(reading.found[0].bearers, reading.text))
        )

    def _mixes_common(self, reading: Reading) -> bool:
        """Tell whether common nouns are just that: of several kinds, or in small talk ("orange juice and toast")."""
        words = {word.form for word in reading.words}
        if not words.isdisjoint(MARKET) or not all(self._is_common(hit.form) for hit in reading.found):
            return False
        kinds = {self._lexicon.instruments[found.bearers[0][0]].kind for found in reading.found}
        return len(kinds) > 1 or (not words.isdisjoint(CHAT) and words.isdisjoint(ASKING))

    def _is_common(self, name: str) -> bool:
        """Tell whether a name is written with words in common use only, or with two letters ("orange juice")."""
        form = normal_form(name)
        return len(form) <= _TINY or all(word in self._ordinary for word in form.split(" "))

    def _stands(self, found: Found, reading: Reading) -> bool:
        """Tell whether a name among unexplained words is still meant: a code, or a name that is no common noun."""
        if found.code:
            return not found.weak or len(reading.left) <= _SURE_WITHOUT
        words = found.form.split(" ")
        if len(found.form) <= _TINY and found.span.of(reading.text).islower():
            return False
        if any(is_asian(word) for word in words):
            return len(found.form) > max(_ASIAN_LEAST, sum(len(word.form) for word in reading.left))
        if self._is_common(found.form):
            asked = any(word.form in MARKET for word in reading.words)
            return asked and len(reading.left) <= 1 + len(words)
        return True


def _is_hardly_meant(form: str, best: Candidate) -> bool:
    """Tell whether few who say common words mean the instrument that is called so."""
    known = best.instrument.prior
    if " " in form:
        own = normal_form(best.instrument.name).split(" ")
        return best.reason == PART_OF_NAME and not set(form.split(" ")) & set(own)
    if best.reason == CODE:
        return known < _KNOWN_BY_CODE
    return known < _KNOWN or best.reason == PART_OF_NAME


def _is_governed(form: str, words: list[str]) -> bool:
    """Tell whether a common word is a verb or a plain noun by what follows it, in a message that asks for nothing."""
    if not ASKING.isdisjoint(words) or form not in words:
        return False
    after = words[words.index(form) + 1 :]
    return bool(after) and after[0] in GOVERNED


def _is_mere_place(form: str, words: list[str]) -> bool:
    """Tell whether a city is just where something else is said to be: "will it rain in london"."""
    others = (word for word in words if word not in _CITIES and word not in FUNCTION)
    return form in _CITIES and (ASKING | MARKET).isdisjoint(words) and any(others)


def _is_sole(found: Found, reading: Reading) -> bool:
    """Tell whether a legal suffix, well or badly spelt, follows a name."""
    after = [word.form for word in reading.words if word.start >= found.span.end]
    return bool(after) and (after[0] in LEGAL_SUFFIXES or after[0] in reading.slips)


def _stripped(text: str) -> Span:
    """Return the stretch of a text without blanks around it."""
    start = len(text) - len(text.lstrip())
    return Span(start, max(start, len(text.rstrip())))
