"""A document as it came, before anything is understood."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The text of one document and how it came.

    Attributes:
        name: the path or address it came under.
        text: decoded, line ends untouched, byte order mark removed.
        received: when it came, aware UTC.
        source: the way it came: a folder, a feed's name, who forwarded it.
        url: its public address, if it has one.
    """

    name: str
    text: str
    received: datetime
    source: str | None = None
    url: str | None = None
