"""Where one name ends and the next begins: separators between the mentions of a query."""

from bot.lexicon.normal import is_asian
from bot.model.span import Span
from bot.resolve.asian_carriers import ASIAN_SEPARATORS
from bot.resolve.carriers import BREAKS, SEPARATORS
from bot.resolve.reading import Reading


def segments(reading: Reading) -> list[Reading]:
    """Return the parts of a reading between separators that leave something to name on both sides.

    A separator inside a name found ("tracker fund and trust") does not separate.
    """
    covered = [found.span for found in reading.found]
    cuts = sorted(
        cut for cut in _separators(reading) if not any(s.start < cut.end and cut.start < s.end for s in covered)
    )
    edges = [0, *(edge for cut in cuts for edge in cut), len(reading.text)]
    parts = [reading.part(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    named = [part for part in parts if part.found or part.left]
    return named if len(named) > 1 else [reading]


def _separators(reading: Reading) -> list[Span]:
    """Return the stretches that may separate two names."""
    words = [Span(word.start, word.end) for word in reading.words if word.form in SEPARATORS]
    asian = [
        Span(word.start + match.start(), word.start + match.end())
        for word in reading.words
        if is_asian(word.form) and len(word.form) == word.end - word.start
        for match in ASIAN_SEPARATORS.finditer(word.form)
    ]
    return words + asian + [Span(*match.span()) for match in BREAKS.finditer(reading.text)]
