"""Find every quote of an article's body."""

from bot.lexicon.lexicon import Lexicon
from bot.model.layout import Layout
from bot.model.quote import Quote


def find_quotes(text: str, layout: Layout, lexicon: Lexicon) -> tuple[Quote, ...]:
    """Return the quotes of `layout`'s blocks in order of the text."""
    _ = (text, layout, lexicon)
    return ()
