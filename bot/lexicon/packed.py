"""A Lexicon as plain values, written once and opened in milliseconds: what is looked up is unpacked, nothing else."""

from collections.abc import Callable, Iterator, KeysView, Mapping, Sequence
from typing import Any

from bot.lexicon.lexicon import Bearers, Lexicon
from bot.lexicon.mentions import heads_of
from bot.model.instrument import Instrument, InstrumentId

PackedLexicon = dict[str, Any]
"""Plain values: "ids", "names", "words", "codes", "families" and "heads"."""


def pack(lexicon: Lexicon) -> PackedLexicon:
    """Return a Lexicon as plain values, its instruments by their place in "ids"."""
    ids = [*lexicon.instruments]
    place = {slug: number for number, slug in enumerate(ids)}
    return {
        "ids": ids,
        "names": {name: _packed(bearers, place) for name, bearers in lexicon.names.items()},
        "words": dict(lexicon.words),
        "codes": {code: _packed(bearers, place) for code, bearers in lexicon.codes.items()},
        "heads": dict(heads_of(lexicon.names)),
        "families": {name: [*slugs] for name, slugs in lexicon.families.items()},
    }


def unpack(packed: PackedLexicon, rows: Sequence[Any], build: Callable[[Any], Instrument]) -> Lexicon:
    """Return the Lexicon of packed values.

    Args:
        packed: of `pack`.
        rows: what `build` makes the instruments of, in the order of "ids".
        build: called on the first use of an instrument.
    """
    ids = [InstrumentId(slug) for slug in packed["ids"]]
    return Lexicon(
        PackedInstruments(dict(zip(ids, rows, strict=True)), build),
        PackedBearers(packed["names"], ids),
        packed["words"],
        PackedBearers(packed["codes"], ids),
        packed["families"],
        packed["heads"],
    )


def _packed(bearers: Bearers, place: Mapping[InstrumentId, int]) -> str:
    """Return bearers as text: place and strength in hundredths of a percent, alternating."""
    return " ".join(f"{place[slug]} {round(strength * 10_000)}" for slug, strength in bearers)


class PackedBearers(Mapping[str, Bearers]):
    """Names or codes whose bearers are unpacked when asked for."""

    def __init__(self, packed: dict[str, str], ids: Sequence[InstrumentId]) -> None:
        self._packed = packed
        self._ids = ids
        self._unpacked: dict[str, Bearers] = {}

    def __getitem__(self, key: str) -> Bearers:
        bearers = self._unpacked.get(key)
        if bearers is None:
            bearers = self._unpacked[key] = self._unpack(self._packed[key])
        return bearers

    def _unpack(self, printed: str) -> Bearers:
        """Return the bearers that a text of places and strengths lists."""
        numbers = [int(number) for number in printed.split()]
        return [
            (self._ids[place], strength / 10_000) for place, strength in zip(numbers[::2], numbers[1::2], strict=True)
        ]

    def __contains__(self, key: object) -> bool:
        return key in self._packed

    def keys(self) -> KeysView[str]:
        """Return the keys as the dictionary has them, which are looked up without a call of ours."""
        return self._packed.keys()

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)


class PackedInstruments(Mapping[InstrumentId, Instrument]):
    """Instruments built of their rows when asked for."""

    def __init__(self, rows: dict[InstrumentId, Any], build: Callable[[Any], Instrument]) -> None:
        self._rows = rows
        self._build = build
        self._built: dict[InstrumentId, Instrument] = {}

    def __getitem__(self, slug: InstrumentId) -> Instrument:
        built = self._built.get(slug)
        if built is None:
            built = self._built[slug] = self._build(self._rows[slug])
        return built

    def __contains__(self, slug: object) -> bool:
        return slug in self._rows

    def __iter__(self) -> Iterator[InstrumentId]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)
