"""Document to article: the parsing steps in their order."""

from dataclasses import replace

from bot.lexicon.lexicon import Lexicon
from bot.model.article import Article
from bot.model.document import Document
from bot.parsing.header import read_header
from bot.parsing.layout import read_layout
from bot.parsing.moves.find import find_moves
from bot.parsing.quotes.find import find_quotes
from bot.parsing.sessions import date_sessions


def parse(document: Document, lexicon: Lexicon) -> Article:
    """Return the article that `document` holds, with findings; never raises on any text.

    Args:
        document: the text and when it came.
        lexicon: the names and codes to recognise.
    """
    layout = read_layout(document.text)
    article = replace(
        read_header(document, layout),
        moves=find_moves(document.text, layout, lexicon),
        quotes=find_quotes(document.text, layout, lexicon),
    )
    return date_sessions(document, layout, article, lexicon)
