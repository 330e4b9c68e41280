"""Voices: who stands behind a source, once pronouns, surnames and "the company" are resolved from the article."""

from dataclasses import dataclass

from bot.parsing.quotes.cues import Attribution
from bot.parsing.quotes.people import People
from bot.parsing.quotes.sources import Source, SourceKind


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: a person, a house, or somebody unnamed (all None)."""

    speaker: str | None = None
    role: str | None = None
    organization: str | None = None


class Voices:
    """Resolves sources in order of the text, remembering who spoke last."""

    def __init__(self, people: People, company: str | None) -> None:
        """Start an article with its people and the company that it is about, if any."""
        self._people = people
        self._company = company
        self._last: Voice | None = None
        self._person: Voice | None = None
        self._house: Voice | None = None

    def resolve(self, attribution: Attribution) -> Voice:
        """Return the voice of an attribution; call in order of the text."""
        source = attribution.source
        voice = self._continued() if source is None else self._voice(source, attribution.subject.start)
        self._remember(voice)
        return voice

    def _voice(self, source: Source, at: int) -> Voice:
        """Return the voice of a source."""
        if source.kind is SourceKind.PERSON and source.name:
            person = self._people.named(source.name, at)
            return Voice(person.name, source.role or person.role, source.organization or person.organization)
        if source.kind is SourceKind.PRONOUN:
            return self._pronoun(source.name or "")
        if source.kind is SourceKind.HOUSE:
            return Voice(None, source.role, source.organization or self._standing_for(source.noun))
        return Voice(None, source.role, source.organization)

    def _pronoun(self, pronoun: str) -> Voice:
        """Return who "he", "she", "it" or "they" is."""
        if pronoun in ("he", "she", "who", "i"):
            return self._person or Voice()
        return self._house or self._last or Voice()

    def _standing_for(self, noun: str | None) -> str | None:
        """Return the house that "the company", "the bank" or "the note" stands for."""
        _ = noun
        return self._house.organization if self._house else self._company

    def _continued(self) -> Voice:
        """Return who goes on speaking."""
        return self._last or Voice()

    def _remember(self, voice: Voice) -> None:
        """Keep the voice for those who are named after it."""
        self._last = voice
        if voice.speaker:
            self._person = voice
        elif voice.organization:
            self._house = voice
