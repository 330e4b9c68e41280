"""Houses that a word stands for: "it", "the bank", "policymakers", a bullet's missing subject."""

import re

from bot.lexicon.attribution import NEVER_NAMES
from bot.lexicon.houses import HOUSES
from bot.parsing.quotes.houses import finance_house_before, named_before, subject_house
from bot.parsing.quotes.passages import Passages
from bot.parsing.quotes.voice import CENTRAL_BANK, Voice
from bot.parsing.quotes.words import core, is_organisation

_OPENING = re.compile(r"(?:[*\\\s]*)(?:The\s)?([A-Z][\w.&’'-]*(?:\s(?:(?:of|for|the|and|&)\s){0,2}[A-Z][\w.&’'-]*)*)")
_ASIDE = re.compile(
    r"(?:On the other hand|Meanwhile|However|Additionally|Separately|Still|Also|Moreover|Besides|Overall|Furthermore"
    r"|In (?:an?|its|the same|another) (?:[a-z]+ ){0,2}(?:note|report)), "
)
_CENTRAL_BANK_OPENING = re.compile(r"(?:The )?([A-Z]\w+['’]s )?central bank\b")
_FINANCE_NOUNS = frozenset(("bank", "brokerage", "broker", "lender"))
_REACH = 600
_BULLETS_BACK = 5
_NEAR = 300


class Standing:
    """The houses that the sentences of a body mean, found by what stands around the word."""

    def __init__(self, passages: Passages, company: str | None) -> None:
        """Read a body, and the company that it is about, if any."""
        self._passages = passages
        self._masked = passages.masked
        self._company = company
        self._starts = [stretch.span.start for stretch in passages.stretches]

    def central_bank(self, index: int, at: int) -> str | None:
        """Return the central bank named before "policymakers" in a sentence or the one above it."""
        return self._bank_between(self._starts[max(0, index - 1)], at)

    def _bank_between(self, start: int, end: int) -> str | None:
        """Return the central bank that is named last between two offsets; "the central bank" names none."""
        banks = CENTRAL_BANK.findall(self._masked, start, end)
        return next((bank for bank in reversed(banks) if bank.lower() != "central bank"), None)

    def of_bullet(self, index: int) -> Voice:
        """Return whose statement a bullet goes on with that opens with its verb: the subject of one above it."""
        for earlier in range(index - 1, max(-1, index - _BULLETS_BACK), -1):
            span = self._passages.stretches[earlier].span
            name = subject_house(self._masked, span.start, span.end)
            if name:
                return Voice(None, None, name)
        return Voice()

    def subject(self, index: int, at: int) -> Voice:
        """Return the house that is the subject of a sentence, for "Harbour fell after it cut its forecast"."""
        name = subject_house(self._masked, self._starts[index], at)
        return Voice(None, None, name) if name else Voice()

    def before(self, index: int, before: int) -> Voice | None:
        """Return the house that a sentence names last before an offset ("after Northgate cut it, calling ...")."""
        start = max(self._passages.stretches[index].span.start, before - _NEAR)
        name = named_before(self._masked, start, before)
        return Voice(None, None, name) if name and "-".join(name.split()) in HOUSES else None

    def subject_above(self, index: int, at: int) -> Voice | None:
        """Return the house with whose name the sentence before begins, for an "It" that opens the next one."""
        stretches = self._passages.stretches
        opens = at - stretches[index].span.start < len("But it")
        same = index > 0 and stretches[index - 1].paragraph == stretches[index].paragraph
        return self.opening(index - 1, stretches[index].span.start) if opens and same else None

    def opening(self, index: int, before: int) -> Voice | None:
        """Return the house with whose name a sentence begins, None where it begins otherwise."""
        start = self._passages.stretches[index].span.start
        if bank := _CENTRAL_BANK_OPENING.match(self._masked, start, before):
            return Voice(
                None, None, f"{bank[1]}central bank" if bank[1] else self.standing_for("central bank", start, None)
            )
        aside = _ASIDE.match(self._masked, start, before)
        match = _OPENING.match(self._masked, aside.end() if aside else start, before)
        words = match[1].split() if match else []
        if not words or core(words[0]) in NEVER_NAMES or not is_organisation(words):
            return None
        return Voice(None, None, " ".join(core(word) for word in words))

    def standing_for(self, noun: str | None, at: int, last: str | None) -> str | None:
        """Return the house that "the company", "the central bank", "the note" or "the minutes" stands for."""
        if noun in ("minutes", "central bank"):
            return self._bank_between(max(0, at - _REACH), at)
        if noun and self._company and noun.split()[-1] in ("company", "retailer", "firm"):
            return self._company
        if noun and noun.split()[-1] in _FINANCE_NOUNS and (name := finance_house_before(self._masked, at)):
            return name
        return named_before(self._masked, max(self._starts[0], at - _NEAR), at) or last or self._company
