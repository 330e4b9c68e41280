"""The wiring: builds each part once and hands it to the flows as a value."""

from bot.lexicon.lexicon import Lexicon, build_lexicon
from bot.resolve.resolver import Resolver
from config.catalogue import load_catalogue


def lexicon() -> Lexicon:
    """Return the Lexicon of the catalogue that comes with the program."""
    return build_lexicon(load_catalogue())


def resolver() -> Resolver:
    """Return the resolver over that Lexicon."""
    return Resolver(lexicon())
