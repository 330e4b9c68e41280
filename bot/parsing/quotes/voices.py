"""Voices: who stands behind a source, once pronouns, surnames and "the company" are resolved from the article."""

import re
from dataclasses import dataclass

from bot.lexicon.attribution import NOT_A_SOURCE
from bot.lexicon.given_names import FEMALE_NAMES
from bot.parsing.quotes.cues import Attribution
from bot.parsing.quotes.passages import Passages, Stretch
from bot.parsing.quotes.people import People
from bot.parsing.quotes.sources import Source, SourceKind

_CENTRAL_BANK = re.compile(
    r"\b(?:Federal Reserve|Fed|European Central Bank|ECB|Bank of (?:England|Japan|Canada|Korea|Mexico)|BOJ|BoE|"
    r"Reserve Bank of (?:Australia|India|New Zealand)|RBA|RBI)\b"
)
_COMPANY_OFFICE = re.compile(
    r"\b(?:C[EFIOT]O|chief \w+(?: \w+)? officer|chief executive|chairman|spokes\w+|finance chief)\b",
    re.IGNORECASE,
)
_REACH = 600


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: a person, a house, or somebody unnamed (all None)."""

    speaker: str | None = None
    role: str | None = None
    organization: str | None = None


class Voices:
    """Resolves sources in order of the text, remembering who spoke last."""

    def __init__(self, passages: Passages, people: People, company: str | None) -> None:
        """Start an article with its body, its people and the company that it is about, if any."""
        self._masked = passages.masked
        self._people = people
        self._company = company
        self._last: Voice | None = None
        self._person: tuple[int, Voice] | None = None
        self._house: Voice | None = None

    def resolve(self, attribution: Attribution) -> Voice:
        """Return the voice of an attribution; call in order of the text."""
        at = attribution.subject.start
        voice = (self._last or Voice()) if attribution.source is None else self._voice(attribution.source, at)
        self._last = voice
        if voice.speaker:
            self._person = (at, voice)
        elif voice.organization and not set(voice.organization.split()) & NOT_A_SOURCE:
            self._house = voice
        return voice

    def mentioned(self, stretch: Stretch, before: int) -> Voice | None:
        """Return the first person mentioned in a sentence before an offset, None where there is none."""
        names = self._people.before(before, stretch.span.start)
        return self._of(names[-1], before) if names else None

    def _of(self, name: str, at: int, role: str | None = None, organization: str | None = None) -> Voice:
        """Return the voice of somebody named."""
        person = self._people.named(name, at)
        role = role or person.role
        organization = organization or person.organization
        if organization is None and role and _COMPANY_OFFICE.search(role):
            organization = self._company
        return Voice(person.name, role, organization)

    def _voice(self, source: Source, at: int) -> Voice:
        """Return the voice of a source."""
        if source.kind is SourceKind.PERSON and source.name:
            bare = " " not in source.name and not source.role and not source.organization
            if bare and not self._people.named(source.name, at).printed:
                return Voice(None, None, source.name)
            return self._of(source.name, at, source.role, source.organization)
        if source.kind is SourceKind.PRONOUN:
            return self._pronoun(source.name or "", at)
        if source.kind is SourceKind.HOUSE:
            return Voice(None, source.role, source.organization or self._standing_for(source.noun, at))
        return Voice(None, source.role, source.organization)

    def _pronoun(self, pronoun: str, at: int) -> Voice:
        """Return who "he", "she", "it" or "they" is."""
        if pronoun not in ("he", "she", "who", "i"):
            return self._house or self._last or Voice()
        recent = self._people.before(at, max(0, at - _REACH))
        if pronoun == "who" and recent:
            return self._of(recent[0], at)
        since = max(0, at - _REACH) if self._person is None else self._person[0]
        names = [name for name in recent if _fits(pronoun, self._people.named(name, at).name)]
        last = self._person[1] if self._person else None
        if last and last.speaker and _fits(pronoun, last.speaker) and at - since < _REACH:
            return last
        return self._of(names[0], at) if names else last or Voice()

    def _standing_for(self, noun: str | None, at: int) -> str | None:
        """Return the house that "the company", "the bank", "the note" or "the minutes" stands for."""
        if noun == "minutes":
            banks = _CENTRAL_BANK.findall(self._masked, max(0, at - _REACH), at)
            return banks[-1] if banks else None
        if noun in ("company", "retailer", "firm") and self._company:
            return self._company
        return self._house.organization if self._house else self._company


def _fits(pronoun: str, name: str) -> bool:
    """Tell that a pronoun may stand for somebody: "she" for a woman's name, "he" for any other."""
    female = any(word in FEMALE_NAMES for word in name.split()[:1])
    return {"she": female, "he": not female}.get(pronoun, True)
