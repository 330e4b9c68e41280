"""An attribution: a verb of speech or opinion, or what stands for one, with the source that is its subject."""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.lexicon.houses import NATIONAL_WORDS
from bot.model.span import Span
from bot.parsing.quotes.sources import Source, SourceKind

NOT = "not"
"""Stands for the verb of a view that begins with its denial."""
_TENOR = re.compile(r"-year\b|^[\d.,%]+$|^\d+-")


class CueKind(StrEnum):
    """How the words are attributed."""

    SPEECH = "speech"
    OPINION = "opinion"
    ACCORDING = "according"
    PARTICIPLE = "participle"


@dataclass(frozen=True, slots=True)
class Attribution:
    """A verb and its subject.

    Attributes:
        verb: as printed.
        cue: where the verb stands.
        subject: where the subject stands, an empty span at the verb for a participle.
        source: None for a participle, which goes on with the words of the sentence's subject.
        inverted: the subject follows the verb.
        subordinate: the subject stands in a clause under another ("after Roe said").
    """

    kind: CueKind
    verb: str
    cue: Span
    subject: Span
    source: Source | None
    inverted: bool = False
    subordinate: bool = False


def is_place(source: Source) -> bool:
    """Tell "U.S. claims", "Asian demands" and "10-year notes" from a speaker.

    Args:
        source: what a noun phrase names.
    """
    name = source.name or source.organization
    if not name:
        return False
    national = source.kind in (SourceKind.HOUSE, SourceKind.PERSON) and NATIONAL_WORDS.issuperset(name.split())
    return national or _TENOR.search(name) is not None
