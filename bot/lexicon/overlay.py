"""A Lexicon with some instruments and names more: what users added and articles taught over what the program brings."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from bot.lexicon.lexicon import Bearers, Lexicon, build_lexicon
from bot.model.instrument import Instrument, InstrumentId


def with_added(base: Lexicon, instruments: Iterable[Instrument]) -> Lexicon:
    """Return `base` with these instruments; one that it has keeps its lines and names and gets the further ones.

    Args:
        base: the catalogue's Lexicon; it is not changed.
        instruments: as the store gives them.
    """
    added = build_lexicon(instruments)
    if not added.instruments:
        return base
    return Lexicon(
        Overlaid(base.instruments, added.instruments),
        OverlaidBearers(base.names, added.names),
        {**base.words, **added.words},
        OverlaidBearers(base.codes, added.codes),
        {**base.families, **added.families},
    )


class Overlaid(Mapping[InstrumentId, Instrument]):
    """The added instruments over those of the base; one in both has the lines and names of both, the base's first."""

    def __init__(self, base: Mapping[InstrumentId, Instrument], added: Mapping[InstrumentId, Instrument]) -> None:
        self._base = base
        self._added = added

    def __getitem__(self, slug: InstrumentId) -> Instrument:
        added = self._added.get(slug)
        if added is None:
            return self._base[slug]
        base = self._base.get(slug)
        if base is None:
            return added
        listings = dict.fromkeys((*base.listings, *added.listings))
        return replace(added, listings=tuple(listings), names=tuple(dict.fromkeys((*base.names, *added.names))))

    def __iter__(self) -> Iterator[InstrumentId]:
        yield from self._base
        yield from (slug for slug in self._added if slug not in self._base)

    def __len__(self) -> int:
        return len(self._base) + sum(slug not in self._base for slug in self._added)


class OverlaidBearers(Mapping[str, Bearers]):
    """The bearers of names or codes in both, each with its greater strength, strongest first."""

    def __init__(self, base: Mapping[str, Bearers], added: Mapping[str, Bearers]) -> None:
        self._base = base
        self._added = added

    def __getitem__(self, key: str) -> Bearers:
        more = self._added.get(key)
        if more is None:
            return self._base[key]
        strengths = dict(self._base.get(key, ()))
        for slug, strength in more:
            strengths[slug] = max(strength, strengths.get(slug, 0.0))
        return sorted(strengths.items(), key=lambda item: -item[1])

    def __contains__(self, key: object) -> bool:
        return key in self._added or key in self._base

    def __iter__(self) -> Iterator[str]:
        yield from self._base
        yield from (key for key in self._added if key not in self._base)

    def __len__(self) -> int:
        return len(self._base) + sum(key not in self._base for key in self._added)
