"""Read a header from a text, for tests."""

from datetime import UTC, datetime

from bot.model.article import Article
from bot.model.document import Document
from bot.parsing.header import read_header
from bot.parsing.layout import read_layout

RECEIVED = datetime(2026, 3, 10, 12, tzinfo=UTC)
BODY = "\n\nNorwegian shares rose on Wednesday as oil climbed and shippers found buyers again, traders said.\n"


def header(text: str, received: datetime = RECEIVED) -> Article:
    """Return the article whose header fields are read from `text`."""
    return read_header(Document(name="a.txt", text=text, received=received), read_layout(text))
