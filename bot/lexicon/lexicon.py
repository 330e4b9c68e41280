"""The immutable Lexicon: names and codes to instruments, the same for parser and resolver."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.lexicon.normal import normal_form
from bot.model.instrument import Instrument, InstrumentId


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Names in normal form and codes in upper case, each with the instruments they may mean, likeliest first."""

    instruments: Mapping[InstrumentId, Instrument]
    names: Mapping[str, tuple[InstrumentId, ...]]
    codes: Mapping[str, tuple[InstrumentId, ...]]

    def by_name(self, text: str) -> tuple[InstrumentId, ...]:
        """Return the instruments that bear this name, likeliest first."""
        return self.names.get(normal_form(text), ())

    def by_code(self, code: str) -> tuple[InstrumentId, ...]:
        """Return the instruments listed under this code (RIC, Yahoo symbol or other), likeliest first."""
        return self.codes.get(code.upper(), ())


def build_lexicon(instruments: Iterable[Instrument]) -> Lexicon:
    """Build the Lexicon of these instruments."""
    ranked = sorted(instruments, key=lambda instrument: -instrument.prior)
    names: dict[str, tuple[InstrumentId, ...]] = {}
    codes: dict[str, tuple[InstrumentId, ...]] = {}
    for instrument in ranked:
        for text in dict.fromkeys([instrument.name, *(name.text for name in instrument.names)]):
            form = normal_form(text)
            names[form] = tuple(dict.fromkeys((*names.get(form, ()), instrument.id)))
        for listing in instrument.listings:
            for code in filter(None, (listing.ric, listing.symbol, *listing.codes)):
                key = code.upper()
                codes[key] = tuple(dict.fromkeys((*codes.get(key, ()), instrument.id)))
    return Lexicon({instrument.id: instrument for instrument in ranked}, names, codes)
