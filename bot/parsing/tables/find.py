"""Find the moves of an article's tables and run-in lists."""

from collections.abc import Iterator

from bot.lexicon.lexicon import Lexicon
from bot.model.layout import BlockKind, Layout
from bot.model.move import Move
from bot.parsing.layout.listings import is_listing
from bot.parsing.tables.rows import TableReader
from bot.parsing.tables.runs import read_runs


def find_table_moves(text: str, layout: Layout, lexicon: Lexicon) -> tuple[Move, ...]:
    """Return the moves of `layout`'s tables in order of the text, all `in_table`, their sessions not yet dated.

    Args:
        text: the document's text.
        layout: its blocks; those of the kind table are read, one row or one run-in list each.
        lexicon: known names and codes.
    """
    return tuple(_moves(text, layout, lexicon))


def _moves(text: str, layout: Layout, lexicon: Lexicon) -> Iterator[Move]:
    """Yield the moves of all tables; a paragraph between two tables ends the reach of a header."""
    reader = TableReader(text, lexicon)
    for block in layout.blocks:
        if block.kind is not BlockKind.TABLE:
            reader = TableReader(text, lexicon)
        elif is_listing(" ".join(block.span.of(text).split())):
            yield from read_runs(text, block.span, lexicon)
        else:
            yield from reader.read(block.span)
