"""What an imported instrument is found by, worked out once for the index on disk."""

from bot.lexicon.codes import spellings
from bot.lexicon.naming import GENERIC, name_forms
from bot.lexicon.normal import joined
from bot.model.instrument import Instrument
from bot.ports import IndexedNames


def indexed_names(instrument: Instrument) -> IndexedNames:
    """Return an instrument with the names, codes and words of the index."""
    forms = dict(reversed([*name_forms(instrument)]))
    words = {word for form in forms for word in form.split(" ") if word not in GENERIC}
    return IndexedNames(
        instrument,
        tuple((joined(form), strength) for form, strength in forms.items()),
        tuple(dict(reversed([*spellings(instrument)])).items()),
        words,
    )
