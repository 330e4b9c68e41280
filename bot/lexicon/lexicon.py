"""The immutable Lexicon: names and codes to instruments, the same for parser and resolver."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from bot.lexicon.codes import read_code, spellings, split_code, trades_in
from bot.lexicon.families import find_families
from bot.lexicon.mentions import Heads, NameFinder, NameSpan
from bot.lexicon.naming import name_forms
from bot.lexicon.normal import joined, normal_form
from bot.model.instrument import Instrument, InstrumentId, Kind

Bearers = Sequence[tuple[InstrumentId, float]]
"""The instruments that bear a name or a code, best first, each with how well it identifies them (0 to 1)."""


@dataclass(frozen=True)
class Lexicon:
    """Names and codes, each with the instruments they may mean, likeliest first.

    Attributes:
        names: by normal form without spaces, so that "petro china" and "petrochina" are one.
        words: the normal form with its spaces, of those names that have any.
        codes: by code in upper case.
        families: the names that many companies begin with, each with the companies.
        heads: what the finder of names would otherwise work out on its first use.
    """

    instruments: Mapping[InstrumentId, Instrument]
    names: Mapping[str, Bearers]
    words: Mapping[str, str]
    codes: Mapping[str, Bearers]
    families: Mapping[str, Sequence[InstrumentId]] = field(default_factory=dict)
    heads: Heads | None = None

    @cached_property
    def finder(self) -> NameFinder:
        """The finder of names in running text."""
        return NameFinder(self.names.keys(), self.words, self.heads)

    def name_bearers(self, form: str) -> Bearers:
        """Return who bears a name in normal form, spaces apart, with strengths."""
        return self.names.get(joined(form), ())

    def code_bearers(self, code: str) -> Bearers:
        """Return whose code this is, however written ("AAPL.O", "700 HK", "$NVDA", "NYSE:BABA"), with strengths."""
        key = read_code(code).key
        found = self.codes.get(key, ())
        if found:
            return found
        if key.isdigit() and key.strip("0"):
            return self.codes.get(key.lstrip("0"), ())
        parts = split_code(key)
        if not parts:
            return ()
        root, markets = parts
        bearers = self.codes.get(root) or self.codes.get(root.lstrip("0"), ())
        return [
            (instrument, strength)
            for instrument, strength in bearers
            if trades_in(self.instruments[instrument].listings, root, markets)
        ]

    def by_name(self, text: str) -> tuple[InstrumentId, ...]:
        """Return the instruments that bear this name, likeliest first; spelling, suffixes and spaces apart."""
        return tuple(instrument for instrument, _ in self.name_bearers(normal_form(text)))

    def by_code(self, code: str) -> tuple[InstrumentId, ...]:
        """Return the instruments listed under this code (RIC, Yahoo symbol or other), likeliest first."""
        return tuple(instrument for instrument, _ in self.code_bearers(code))

    def find_names(self, text: str) -> list[NameSpan]:
        """Return the names in running text, longest match first, in order, not overlapping.

        One pass: about 1 ms for an article of 5,000 characters. Codes are not looked for. Case is not looked at either:
        a name that is an ordinary word ("visa", "target") is returned wherever it stands, so the caller decides by
        `text[span.start]` or the words around it. A span covers the name itself, without legal suffixes after it.

        Args:
            text: an article, a sentence or a question, in any language.
        """
        return [
            NameSpan(span, form, tuple(instrument for instrument, _ in self.names[joined(form)]))
            for span, form, _ in self.finder.find(text)
        ]


def build_lexicon(instruments: Iterable[Instrument]) -> Lexicon:
    """Build the Lexicon of these instruments."""
    ranked = sorted(instruments, key=lambda instrument: -instrument.prior)
    names: dict[str, dict[InstrumentId, float]] = {}
    words: dict[str, str] = {}
    codes: dict[str, dict[InstrumentId, float]] = {}
    companies: list[tuple[str, InstrumentId]] = []
    for instrument in ranked:
        if instrument.kind is Kind.STOCK:
            companies.append((normal_form(instrument.name), instrument.id))
        for form, strength in name_forms(instrument):
            if instrument.kind is Kind.STOCK and not form.isascii():
                companies.append((form, instrument.id))
            key = joined(form)
            _add(names, key, instrument.id, strength)
            if key != form and form.count(" ") > words.get(key, "").count(" "):
                words[key] = form
        for key, strength in spellings(instrument):
            _add(codes, key, instrument.id, strength)
    return Lexicon(
        {instrument.id: instrument for instrument in ranked},
        _by_strength(names),
        words,
        _by_strength(codes),
        find_families(companies, names),
    )


def _add(table: dict[str, dict[InstrumentId, float]], key: str, instrument: InstrumentId, strength: float) -> None:
    """Note that `key` means `instrument`, keeping the greater strength."""
    bearers = table.setdefault(key, {})
    bearers[instrument] = max(strength, bearers.get(instrument, 0.0))


def _by_strength(table: dict[str, dict[InstrumentId, float]]) -> dict[str, Bearers]:
    """Return each key's bearers, strongest first, the likelier first where equal."""
    return {key: sorted(bearers.items(), key=lambda item: -item[1]) for key, bearers in table.items()}
