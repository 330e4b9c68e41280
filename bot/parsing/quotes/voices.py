"""Voices: who stands behind a source, once pronouns, surnames and "the company" are resolved from the article."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from bot.lexicon.attribution import DOCUMENT_NOUNS, NOT_A_SOURCE, PARTICIPLES, RESEARCHING
from bot.lexicon.given_names import FEMALE_NAMES, MALE_NAMES, UNISEX_NAMES
from bot.lexicon.offices import ANALYST_ROLES, KNOWN_SURNAMES
from bot.parsing.quotes.attribution import Attribution
from bot.parsing.quotes.houses import finance_house_before, full_names, publisher_after
from bot.parsing.quotes.passages import Passages
from bot.parsing.quotes.people import People, Person
from bot.parsing.quotes.register import read_people
from bot.parsing.quotes.sources import Source, SourceKind
from bot.parsing.quotes.standing import Standing
from bot.parsing.quotes.voice import Voice
from bot.parsing.quotes.words import core, is_plural_role, is_role

_COMPANY_OFFICE = re.compile(
    r"\b(?:C[EFIOT]O|chief \w+(?: \w+)? officer|chief executive|chairman|spokes\w+|finance chief)\b",
    re.IGNORECASE,
)
_OCCASION = re.compile(r"(?:On|In|During|At) ([A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3})['’]s? [^,]{3,60}, ")
_SENTENCES_BACK = 6
_CHAIRS = frozenset(("Chair", "Chairman", "Governor", "chair"))
"""Offices of central bankers whom every reader knows, printed without their bank."""
_OF_THE_BANK = frozenset(("policymakers", "rate-setters", "Policymakers"))
_SUBJECT = 60
_SIDE_CLAUSE = re.compile(r"(?<!\A)\b(?:after|when|as|while|because|that|which|if)\b")


class Voices:
    """Resolves sources in order of the text, remembering who spoke in which sentence."""

    def __init__(self, passages: Passages, found: list[list[Attribution]], company: str | None) -> None:
        """Start an article with its body, its people and the company that it is about, if any."""
        self._passages = passages
        self._found = found
        self._company = company
        self._meant = Standing(passages, company)
        self._spoke: dict[int, Voice] = {}
        self._under: dict[int, Voice] = {}
        self._full_names = full_names(passages.masked, passages.words)
        self._starts = [stretch.span.start for stretch in passages.stretches]
        self._last: Voice | None = None
        self._house: Voice | None = None
        self._team: Voice | None = None
        self._paragraph = -1
        self._researchers: set[str] = set()

    @cached_property
    def _people(self) -> People:
        """The people of the article, read when the first of them is asked for."""
        return read_people(self._passages, [one for several in self._found for one in several])

    def resolve(self, attribution: Attribution, index: int) -> Voice:
        """Return the voice of an attribution in the sentence numbered `index`; call in order of the text."""
        at = attribution.subject.start
        source = attribution.source
        if self._paragraph != (here := self._passages.stretches[index].paragraph):
            self._paragraph, self._team = here, None
        voice = self._continued(index, attribution) if source is None else self._voice(source, at, index)
        if attribution.subordinate and source and source.name == "it":
            voice = self._meant.opening(index, at) or self._meant.subject(index, at)
        voice = self._in_full(voice, at)
        if voice.organization and source and self._publishes(source):
            self._researchers.add(voice.organization.partition(" ")[0])
        if (voice.organization or "").partition(" ")[0] in self._researchers:
            voice = replace(voice, researches=True)
        if voice.speaker and voice.organization is None:
            last = max(attribution.cue.end, attribution.subject.end)
            voice = replace(voice, organization=publisher_after(self._passages.masked, last))
        self._last = voice
        if is_plural_role(voice.role) and voice.organization:
            self._team = voice
        if voice.speaker or (voice.role and not is_plural_role(voice.role)):
            (self._under if attribution.subordinate else self._spoke)[index] = voice
        if voice.organization and not voice.speaker and not set(voice.organization.split()) & NOT_A_SOURCE:
            self._house = voice
        return voice

    @staticmethod
    def _publishes(source: Source) -> bool:
        """Tell that an article calls a house one that publishes views, or lets its analysts speak as one."""
        described = source.noun is not None and not RESEARCHING.isdisjoint(source.noun.split())
        return described or (is_plural_role(source.role) and not ANALYST_ROLES.isdisjoint((source.role or "").split()))

    def complete(self, voice: Voice) -> Voice:
        """Return a voice with the office that only a later sentence gives its speaker; call when all are resolved."""
        if voice.speaker is None or voice.role or voice.organization:
            return voice
        person = self._people.named(voice.speaker, 0)
        organization = person.organization if not (person.organization or "").startswith("the ") else None
        return replace(voice, role=person.role, organization=organization)

    def _house_name(self) -> str | None:
        """Return the house that spoke last."""
        return self._house.organization if self._house else None

    def _in_full(self, voice: Voice, at: int) -> Voice:
        """Return the voice with its house's name in full, where the article prints it."""
        if (voice.organization or "").startswith("the "):
            voice = replace(
                voice, organization=self._meant.standing_for((voice.organization or "")[4:], at, self._house_name())
            )
        full = self._full_names.get(voice.organization or "")
        return replace(voice, organization=full) if full else voice

    def mentioned(self, index: int, start: int, end: int) -> Voice | None:
        """Return the first person mentioned in a stretch of the sentence numbered `index`, None where there is none."""
        span = self._passages.stretches[index].span
        names = self._people.between(max(start, span.start), min(end, span.end))
        return self._of(names[0], start) if names else None

    def _of(self, name: str, at: int, role: str | None = None, organization: str | None = None) -> Voice:
        """Return the voice of somebody named."""
        person = self._people.named(name, at)
        role = role or person.role
        organization = organization or person.organization
        if organization is None and role and _COMPANY_OFFICE.search(role):
            owner = self._owner_before(at)
            if owner:
                self._people.add(Person(person.name, role, owner, at))
            organization = owner or self._company
        if organization is None and role in _CHAIRS and name.rsplit(None, 1)[-1] in KNOWN_SURNAMES:
            organization = self._meant.standing_for("central bank", at, None)
        if role is None and organization is None and (team := self._team) and " " in person.name:
            role, organization = team.role, team.organization
        return Voice(person.name, role, organization)

    def _owner_before(self, at: int) -> str | None:
        """Return the house whose occasion a sentence begins with: "On Northgate's call, Chief Executive Roe said"."""
        index = bisect_right(self._starts, at) - 1
        match = _OCCASION.match(self._passages.masked, self._starts[index], at) if index >= 0 else None
        return match[1] if match else None

    def _voice(self, source: Source, at: int, index: int) -> Voice:
        """Return the voice of a source."""
        if source.kind is SourceKind.PERSON and source.name:
            if self._is_house(source, source.name, at):
                return Voice(None, None, source.name)
            return self._of(source.name, at, source.role, source.organization)
        if source.kind is SourceKind.PRONOUN:
            return self._pronoun(source.name or "", at, index)
        if known := self._standing_in(source, at, index):
            return known
        if source.kind is SourceKind.HOUSE:
            return Voice(
                None, source.role, source.organization or self._meant.standing_for(source.noun, at, self._house_name())
            )
        organization = source.organization
        if organization is None and source.role and source.role.split()[-1] in _OF_THE_BANK:
            organization = self._meant.central_bank(index, at)
        return Voice(None, source.role, organization)

    def _standing_in(self, source: Source, at: int, index: int) -> Voice | None:
        """Return the person for whom "the analyst" or "the note" stands, if one was named before."""
        if source.definite and source.role and is_plural_role(source.role):
            return self._spokespeople(source.role, at) if source.organization is None else None
        if source.definite and source.role:
            return self._office_holder(source, at, index)
        if source.noun in DOCUMENT_NOUNS and not source.organization:
            return self._author(index, source.noun)
        return None

    def _spokespeople(self, role: str, at: int) -> Voice | None:
        """Return who "the analysts" are: those of the house that spoke last, else of the bank or broker just named."""
        last = self._last if self._last and self._last.organization else None
        if (known := self._team or last) or ANALYST_ROLES.isdisjoint(role.split()):
            return known
        house = finance_house_before(self._passages.masked, at)
        return Voice(None, role, house) if house else None

    def _office_holder(self, source: Source, at: int, index: int) -> Voice | None:
        """Return who "the analyst", "the Northgate strategist" or "the chairman of Northgate" is: named just before."""
        office, house = _offices(source.role), (source.organization or "").split()[:1]
        if not office or is_plural_role(source.role):
            return None
        for earlier in range(index, max(-1, index - _SENTENCES_BACK), -1):
            for voice in (*self._subjects(earlier, at), *self._others(earlier, at)):
                near = earlier >= index - 1
                held = office & _offices(voice.role) if voice.role else near and (house or voice.organization)
                employed = (voice.organization or "").split()[:1] == house if voice.organization and house else True
                if voice.speaker and held and employed:
                    role, organization = voice.role or source.role, voice.organization or source.organization
                    self._people.add(Person(voice.speaker, role, organization, at))
                    return Voice(voice.speaker, role, organization)
        return None

    def _author(self, index: int, noun: str) -> Voice | None:
        """Return who wrote "the note": the last to speak before, in a sentence that names such a document."""
        for earlier in range(index - 1, max(-1, index - _SENTENCES_BACK), -1):
            if earlier in self._spoke:
                span = self._passages.stretches[earlier].span
                named = self._passages.masked.find(f" {noun}", span.start, span.end) > 0
                return self._spoke[earlier] if named else None
        return None

    def _is_house(self, source: Source, name: str, at: int) -> bool:
        """Tell a house by its bare name: it employs others here, or is a single word that is no one's last name.

        "Northgate said", "market researcher Northgate"; but "Roe said" and "analyst Roe" where Jane Roe is named.
        """
        if source.organization or source.noun or (source.role and not source.role.islower()):
            return False
        person = self._people.named(name, at)
        if source.role:
            return " " not in person.name and name not in KNOWN_SURNAMES
        return name in self._people.houses or (" " not in name and not person.printed)

    def _pronoun(self, pronoun: str, at: int, index: int) -> Voice:
        """Return who "he", "she", "it" or "they" is."""
        if pronoun not in ("he", "she", "who", "i"):
            last = self._last if self._last and not self._last.speaker else None
            if pronoun == "they" and self._last and is_plural_role(self._last.role):
                return self._last
            return (
                self._meant.opening(index, at) or self._meant.subject_above(index, at) or self._house or last or Voice()
            )
        start = self._passages.stretches[index].span.start
        if pronoun == "who":
            names = self._people.between(start, at)
            return self._of(names[-1], at) if names else Voice()
        sentences = range(index, max(-1, index - _SENTENCES_BACK), -1)
        for candidates in (self._subjects, self._others):
            for voice in (voice for earlier in sentences for voice in candidates(earlier, at)):
                if voice.speaker is None or _fits(pronoun, voice.speaker):
                    return voice
        return Voice()

    def _subjects(self, index: int, before: int) -> Iterator[Voice]:
        """Yield who is the subject of a sentence: who speaks in it, or is mentioned at its beginning."""
        if index in self._spoke:
            yield self._spoke[index]
        start = self._passages.stretches[index].span.start
        clause = _SIDE_CLAUSE.search(self._passages.masked, start, start + _SUBJECT)
        for name in self._people.between(start, min(clause.start() if clause else start + _SUBJECT, before)):
            yield self._of(name, before)

    def _others(self, index: int, before: int) -> Iterator[Voice]:
        """Yield who speaks in a clause of a sentence, and whom it mentions."""
        if index in self._under:
            yield self._under[index]
        span = self._passages.stretches[index].span
        for name in self._people.between(span.start, min(span.end, before)):
            yield self._of(name, before)

    def _continued(self, index: int, attribution: Attribution) -> Voice:
        """Return who goes on speaking: in this sentence, or the person whom it mentions first, or who spoke last."""
        if index in self._spoke:
            return self._spoke[index]
        at = attribution.subject.start
        if attribution.verb[0].isupper():
            return self._meant.of_bullet(index)
        house = self._meant.opening(index, at) or self._meant.before(index, at)
        if house is None and attribution.verb not in PARTICIPLES:
            subject = self._meant.subject(index, at)
            house = subject if subject.organization else None
        return self.mentioned(index, 0, at) or house or self._last or Voice()


def _offices(role: str | None) -> set[str]:
    """Return the offices that a role names, in small letters, "chief executive" as "ceo"."""
    words = {core(word).lower() for word in (role or "").split() if is_role(word)}
    return words | {"ceo"} if "executive" in words else words


def _fits(pronoun: str, name: str) -> bool:
    """Tell that a pronoun may stand for somebody: "she" for no man's given name, "he" for no woman's."""
    given = name.split(maxsplit=1)[0]
    return given in UNISEX_NAMES or given not in (MALE_NAMES if pronoun == "she" else FEMALE_NAMES)
