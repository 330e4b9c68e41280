"""Inexact matching: names spelt, cut, ordered or described otherwise than the catalogue has them."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from bot.lexicon.countries import COUNTRY_OF
from bot.lexicon.lexicon import Lexicon
from bot.lexicon.normal import Token, is_asian, joined
from bot.model.instrument import Instrument, InstrumentId
from bot.model.span import Span
from bot.resolve.carriers import ASKING, CHAT, FUNCTION, MARKET
from bot.resolve.describing import DESCRIBED_BY
from bot.resolve.ranking import Evidence, Fit
from bot.resolve.reading import FREE, Reading
from bot.resolve.scoring import Asked, Match, Words, score
from bot.resolve.tuning import Tuning
from bot.resolve.vocabulary import Vocabulary

_NAMES_SCORED = 32
_WORDS_AT_MOST = 12
_SPELT_AS_ONE = 6
SURE = 0.88
"""From here on a match stands against other ways to read the same words."""
_EDGE = 0.12
_BEGINNING = 0.6
_SLIP = 0.3
_TINY = 2
_ENOUGH = 0.85


@dataclass(frozen=True, slots=True)
class Matched:
    """What a stretch of a query may mean."""

    span: Span
    evidence: Evidence


class Matcher:
    """Matches readings against the names of one Lexicon; its index is built on first use."""

    def __init__(self, lexicon: Lexicon, ordinary: frozenset[str], tuning: Tuning) -> None:
        self._lexicon = lexicon
        self._ordinary = ordinary
        self._tuning = tuning

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of all names."""
        return Vocabulary(self._lexicon.names, self._lexicon.words, FUNCTION, self._ordinary)

    def reordered(self, reading: Reading) -> Matched | None:
        """Return what all words of a reading are the name of in another order, function words among them."""
        words = [word.form for word in reading.words]
        if not 1 < len(words) <= _WORDS_AT_MOST or any(word in ASKING for word in words):
            return None
        evidence = {
            slug: Fit(self._lexicon.instruments[slug], strength, "its name in another order")
            for number in self.vocabulary.reordered(words)
            for slug, strength in self._lexicon.names[self.vocabulary.names[number]]
        }
        return Matched(Span(reading.words[0].start, reading.words[-1].end), evidence) if evidence else None

    def match(self, reading: Reading, *, least: float = 0.0) -> Matched | None:
        """Return what a reading as a whole may mean, or None.

        Args:
            reading: a stretch of a query whose words no exact names explain.
            least: how well the best must fit, where the reading means something without it.
        """
        content = self._content(reading)
        if not content or len(content) > _WORDS_AT_MOST or not _tells(content, reading):
            return None
        evidence = self._evidence(reading, content)
        best = max((fit.strength for fit in evidence.values()), default=0.0)
        if not evidence or best < least:
            return None
        kept = {slug: fit for slug, fit in evidence.items() if fit.strength >= best - _EDGE}
        return Matched(Span(content[0].start, max(word.end for word in content)), kept)

    def _content(self, reading: Reading) -> list[Token]:
        """Return the words that say what is meant: those unexplained and those of the names found among them."""
        named = [Token(word, *found.span) for found in reading.found for word in found.form.casefold().split(" ")]
        return sorted([*reading.left, *named], key=lambda word: word.start)

    def _evidence(self, reading: Reading, content: list[Token]) -> Evidence:
        """Return the instruments whose names fit well enough, best name each."""
        asked = self._asked(reading, content)
        words = Words(
            lambda word: _SLIP if word in reading.slips else self.vocabulary.weight(word),
            self._ordinary,
            FREE,
        )
        evidence: dict[InstrumentId, Fit] = {}
        for stage in (self._sharing, self._spelt_like):
            self._weigh(stage(reading, asked), asked, words, evidence)
            if evidence and max(fit.strength for fit in evidence.values()) >= _ENOUGH:
                break
        return evidence

    def _weigh(self, numbers: list[int], asked: Asked, words: Words, evidence: dict[InstrumentId, Fit]) -> None:
        """Score names and keep each instrument's best in `evidence`."""
        told = [word for word in asked.words if word not in FREE]
        for number in numbers:
            if self._is_undescribed(number, asked):
                continue
            scored: dict[tuple[str, ...], Match] = {}
            for slug, strength in self._lexicon.names[self.vocabulary.names[number]]:
                instrument = self._lexicon.instruments[slug]
                rest = self._unexplained(asked, number, instrument)
                match = scored.get(rest) or self._score(asked._replace(words=rest), number, words)
                scored[rest] = match
                known = evidence.get(slug)
                better = known is None or match.score * strength > known.strength
                if better and match.score >= self._floor(match, told):
                    evidence[slug] = Fit(instrument, match.score * strength, match.reason)

    def _is_undescribed(self, number: int, asked: Asked) -> bool:
        """Tell whether a description has lost the word that makes it one ("camel" is not yet the owner of Camel)."""
        described = not DESCRIBED_BY.isdisjoint(self.vocabulary.split[number])
        return described and DESCRIBED_BY.isdisjoint(asked.words)

    def _asked(self, reading: Reading, content: list[Token]) -> Asked:
        """Return what is asked for: the content, free words between, slips beside, run-together words cut apart."""
        first, last = content[0].start, content[-1].end
        taken = {word.start for word in content}
        more = [
            word
            for word in reading.words
            if word.start not in taken
            and ((first <= word.start < last and word.form in FREE) or word.form in reading.slips)
        ]
        forms = [word.form for word in sorted([*content, *more], key=lambda word: word.start)]
        forms = self.vocabulary.fused([part for form in forms for part in self.vocabulary.cut(form)])
        whole = "".join(word.form for word in reading.words) if len(reading.words) <= _SPELT_AS_ONE else ""
        return Asked(tuple(forms), whole)

    def _sharing(self, reading: Reading, asked: Asked) -> list[int]:
        """Return the names found in a reading, those of the same letters, and those that share words with it."""
        found = [number for hit in reading.found for number in self.vocabulary.numbers(joined(hit.form))]
        found += self.vocabulary.numbers("".join(asked.words))
        found += self.vocabulary.candidates(asked.words, _NAMES_SCORED)
        found += self.vocabulary.begun_by("".join(asked.words), _NAMES_SCORED)
        return list(dict.fromkeys(found))

    def _spelt_like(self, reading: Reading, asked: Asked) -> list[int]:
        """Return the names whose letters are much like those asked for, or like all letters of the reading."""
        del reading
        return [
            number
            for letters in dict.fromkeys(("".join(asked.words), asked.whole))
            for number in self.vocabulary.spelt_like(letters, _NAMES_SCORED // 4)
        ]

    def _unexplained(self, asked: Asked, number: int, instrument: Instrument) -> tuple[str, ...]:
        """Return the words asked for without those that only tell an instrument's country or venue."""
        name = self.vocabulary.split[number]
        explained = [word for word in asked.words if self._describes(word, instrument) and word not in name]
        return tuple(word for word in asked.words if word not in explained) or asked.words if explained else asked.words

    def _score(self, asked: Asked, number: int, words: Words) -> Match:
        """Return how well a query fits a name."""
        letters = self.vocabulary.names[number]
        if is_asian(asked.words[0]) and letters.startswith("".join(asked.words)):
            share = len("".join(asked.words)) / len(letters)
            return Match(_BEGINNING + (1 - _BEGINNING) * share, "the beginning of its name", frozenset(asked.words))
        return score(asked, self.vocabulary.split[number], letters, words)

    def _describes(self, word: str, instrument: Instrument) -> bool:
        """Tell whether a word names the country or the venue of an instrument."""
        country = COUNTRY_OF.get(word)
        if country:
            return country == instrument.country
        return word in _venue_words(instrument.venue)

    def _floor(self, match: Match, told: list[str]) -> float:
        """Return the least score that counts, higher where only ordinary words match."""
        telling = [word for word in told if word in match.matched]
        if telling and all(word in self._ordinary or word in CHAT for word in telling):
            return self._tuning.ordinary_threshold
        if telling and all(len(word) <= _TINY and word.isascii() for word in telling):
            return SURE
        return self._tuning.threshold if telling else 2.0


def _tells(content: list[Token], reading: Reading) -> bool:
    """Tell whether words can name something: not numbers or letters alone, nor a country without a word of markets."""
    if all(word.form.isdigit() or (len(word.form) == 1 and word.form.isascii()) for word in content):
        return False
    asked = any(word.form in MARKET for word in reading.words)
    return asked or not all(word.form in COUNTRY_OF for word in content)


@lru_cache(maxsize=512)
def _venue_words(venue: str | None) -> frozenset[str]:
    """Return the words of an exchange's name."""
    return frozenset((venue or "").casefold().split())
