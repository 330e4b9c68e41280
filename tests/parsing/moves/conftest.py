"""The moves of a short text, its first line the headline."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from bot.lexicon.lexicon import build_lexicon
from bot.model.document import Document
from bot.model.move import Move
from bot.parsing.parse import parse

Read = Callable[[str], tuple[Move, ...]]
WEDNESDAY = datetime(2025, 3, 12, 12, tzinfo=UTC)


@pytest.fixture
def read() -> Read:
    """Return a reader of bodies written on Wednesday, 12 March 2025."""

    def moves_of(body: str) -> tuple[Move, ...]:
        text = f"Markets wrap for the day\n\nALDERTON, March 12 (Reuters) - The day was quiet.\n\n{body}\n"
        return parse(Document(name="own.txt", text=text, received=WEDNESDAY), build_lexicon(())).moves

    return moves_of
