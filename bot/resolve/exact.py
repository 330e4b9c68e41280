"""Exact matching: what a whole text is the name or the code of."""

from bot.lexicon.codes import is_lone_letter, read_code
from bot.lexicon.lexicon import Bearers, Lexicon
from bot.lexicon.naming import core_form
from bot.lexicon.normal import LEGAL_SUFFIXES, joined, normal_form
from bot.model.instrument import Kind
from bot.resolve.carriers import CHAT, FUNCTION, NOT_CODES
from bot.resolve.ranking import CODE, PART_OF_NAME, Evidence, Fit, kinds_meant

_LOWER_CASE = 0.98
_WITHOUT_GENERIC = 0.97
_LIKE_A_CODE = 0.96
_ROOT = 3
_GLUED = sorted({*LEGAL_SUFFIXES, "holdings", "group", "company"}, key=lambda suffix: -len(suffix))


class ExactNames:
    """Names and codes of one Lexicon as they are."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def whole(self, text: str) -> Evidence:
        """Return what the whole text is the name or the code of; "apple stock" is a name like "apple"."""
        form = normal_form(text)
        codes = self._codes(text)
        unnamed = form in CHAT or form in FUNCTION or is_lone_letter(text) or (codes and text.strip().startswith("$"))
        names: Bearers = () if unnamed else self._lexicon.name_bearers(form)
        evidence = {slug: Fit(self._lexicon.instruments[slug], strength, CODE) for slug, strength in codes}
        as_code = codes and text.strip().isupper() and text.isascii()
        for slug, fit in self.named(form, names, sole=_has_legal_suffix(text)).items():
            strength = fit.strength * (_LIKE_A_CODE if as_code else 1.0)
            if slug not in evidence or strength >= evidence[slug].strength:
                evidence[slug] = fit._replace(strength=strength)
        return evidence or self._shortened(form, text)

    def named(self, form: str, bearers: Bearers, *, sole: bool) -> Evidence:
        """Return what a name means: its bearers, and the other companies where it is the name of a family.

        Args:
            form: the name in normal form.
            bearers: who bears it.
            sole: a legal suffix says that the one company of this name is meant ("mitsubishi corp").
        """
        instruments = self._lexicon.instruments
        family = self._lexicon.families.get(joined(form), ())
        if sole or not family or not bearers or instruments[bearers[0][0]].kind is not Kind.STOCK:
            return {slug: Fit(instruments[slug], strength, "its name") for slug, strength in bearers}
        known = dict(bearers)
        return {
            slug: Fit(instruments[slug], known.get(slug, bearers[0][1]), PART_OF_NAME)
            for slug in dict.fromkeys([*known, *family])
        }

    def of_kind(self, bearers: Bearers, text: str) -> Bearers:
        """Return the bearers of a name, none where the text asks for another kind ("german bund yield")."""
        wanted = kinds_meant(text)
        fitting = [item for item in bearers if self._lexicon.instruments[item[0]].kind in wanted]
        return bearers if not wanted or fitting else ()

    def _shortened(self, form: str, text: str) -> Evidence:
        """Return what the text without its generic words is the name of."""
        core = _without_glued_suffix(form) if form not in self._lexicon.names and " " not in form else core_form(form)
        if core == form or core in FUNCTION or core in CHAT:
            return {}
        found = self.of_kind(self._lexicon.name_bearers(core), text)
        return self.named(core, [(slug, strength * _WITHOUT_GENERIC) for slug, strength in found], sole=False)

    def _codes(self, text: str) -> Bearers:
        """Return whose code the whole text is, unless it is a lower-case word that no one writes for a code."""
        if not may_be_code(text):
            return ()
        found = self._lexicon.code_bearers(text)
        if read_code(text).marked or not text.strip().islower():
            return found
        return [(slug, strength * _LOWER_CASE) for slug, strength in found]


def _without_glued_suffix(word: str) -> str:
    """Return a word without the legal suffixes written into it ("dukeenergycorporation")."""
    bare = core_form(word)
    for _ in range(2):
        endings = (
            bare[: -len(suffix)] for suffix in _GLUED if bare.endswith(suffix) and len(bare) - len(suffix) >= _ROOT
        )
        bare = next(endings, bare)
    return bare


def _has_legal_suffix(text: str) -> bool:
    """Tell whether a text ends in "corp", "ltd" and the like."""
    words = text.split()
    return len(words) > 1 and words[-1].strip("?!.,").casefold() in LEGAL_SUFFIXES


def may_be_code(text: str) -> bool:
    """Tell whether a whole text may be a code: words of greeting never, sentence words in capitals only."""
    if read_code(text).marked:
        return True
    if is_lone_letter(text):
        return text.strip().isupper() and text.strip().isalpha()
    plain = text.strip().casefold()
    return plain not in CHAT and (plain not in NOT_CODES or text.strip().isupper())
