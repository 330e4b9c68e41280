"""Find every stated move of an article's body."""

from bot.lexicon.lexicon import Lexicon
from bot.model.layout import Layout
from bot.model.move import Move


def find_moves(text: str, layout: Layout, lexicon: Lexicon) -> tuple[Move, ...]:
    """Return the moves of `layout`'s blocks in order of the text, their sessions not yet dated."""
    _ = (text, layout, lexicon)
    return ()
