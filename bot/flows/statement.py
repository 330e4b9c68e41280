"""Statement: a pasted sentence to the moves it states, read with the grammar that articles are read with."""

from collections.abc import Callable

from bot.lexicon.lexicon import Lexicon
from bot.model.move import Move

_SHORTEST = 20


def statements(lexicon: Lexicon) -> Callable[[str], tuple[Move, ...]]:
    """Return what reads a sentence; the grammar is loaded with the first sentence that needs it.

    Args:
        lexicon: the names and codes to recognise.
    """

    def read(text: str) -> tuple[Move, ...]:
        if len(text) < _SHORTEST or text == text.lower() or text.rstrip().endswith("?"):
            return ()
        from bot.parsing.layout import read_layout  # noqa: PLC0415 - most questions never need the grammar
        from bot.parsing.moves.find import find_moves  # noqa: PLC0415 - as above

        return find_moves(text, read_layout(text), lexicon)

    return read
