"""What an imported instrument is found by, worked out once for the index on disk."""

from bot.lexicon.codes import spellings
from bot.lexicon.naming import GENERIC, name_forms
from bot.lexicon.normal import joined
from bot.model.instrument import Instrument
from bot.ports import IndexedNames


def indexed_names(instrument: Instrument) -> IndexedNames:
    """Return an instrument with the names, codes and words of the index."""
    forms: dict[str, float] = {}
    for form, strength in name_forms(instrument):
        forms.setdefault(form, strength)
    codes: dict[str, float] = {}
    for code, strength in spellings(instrument):
        codes.setdefault(code, strength)
    words = {word for form in forms for word in form.split(" ")} - GENERIC
    return IndexedNames(
        instrument, [(joined(form), strength) for form, strength in forms.items()], [*codes.items()], words
    )
