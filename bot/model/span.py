"""A stretch of a document's text, by which everything shown can be pointed at."""

from typing import NamedTuple


class Span(NamedTuple):
    """Half-open offsets in characters: `text[start:end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the stretch of `text` that this span covers."""
        return text[self.start : self.end]
