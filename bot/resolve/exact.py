"""Exact matching: what a whole text is the name or the code of."""

from bot.lexicon.codes import read_code
from bot.lexicon.lexicon import Bearers, Lexicon
from bot.lexicon.naming import core_form
from bot.lexicon.normal import normal_form
from bot.resolve.carriers import CHAT, FUNCTION, NOT_CODES
from bot.resolve.ranking import Evidence, Fit, kinds_meant

_LOWER_CASE = 0.98
_WITHOUT_GENERIC = 0.97


class ExactNames:
    """Names and codes of one Lexicon as they are."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def whole(self, text: str) -> Evidence:
        """Return what the whole text is the name or the code of; "apple stock" is a name like "apple"."""
        form = normal_form(text)
        names: Bearers = () if form in CHAT or form in FUNCTION else self._lexicon.name_bearers(form)
        evidence = {
            slug: Fit(self._lexicon.instruments[slug], strength, "its code") for slug, strength in self._codes(text)
        }
        for slug, strength in names:
            if slug not in evidence or strength >= evidence[slug].strength:
                evidence[slug] = Fit(self._lexicon.instruments[slug], strength, "its name")
        return evidence or self._shortened(form, text)

    def of_kind(self, bearers: Bearers, text: str) -> Bearers:
        """Return the bearers of a name, none where the text asks for another kind ("german bund yield")."""
        wanted = kinds_meant(text)
        fitting = [item for item in bearers if self._lexicon.instruments[item[0]].kind in wanted]
        return bearers if not wanted or fitting else ()

    def _shortened(self, form: str, text: str) -> Evidence:
        """Return what the text without its generic words is the name of."""
        core = core_form(form)
        if core == form or core in FUNCTION or core in CHAT:
            return {}
        return {
            slug: Fit(self._lexicon.instruments[slug], strength * _WITHOUT_GENERIC, "its name")
            for slug, strength in self.of_kind(self._lexicon.name_bearers(core), text)
        }

    def _codes(self, text: str) -> Bearers:
        """Return whose code the whole text is, unless it is a lower-case word that no one writes for a code."""
        if not may_be_code(text):
            return ()
        found = self._lexicon.code_bearers(text)
        if read_code(text).marked or not text.strip().islower():
            return found
        return [(slug, strength * _LOWER_CASE) for slug, strength in found]


def may_be_code(text: str) -> bool:
    """Tell whether a whole text may be a code: words of greeting never, sentence words in capitals only."""
    if read_code(text).marked:
        return True
    plain = text.strip().casefold()
    return plain not in CHAT and (plain not in NOT_CODES or text.strip().isupper())
