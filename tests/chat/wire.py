"""Articles written by tests, no two alike, that come in beside the process that serves."""

from collections.abc import Iterable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from bot import app
from bot.flows.ingest import ingest
from bot.flows.watch import watcher
from bot.model.document import Document
from tests.chat.serving import newstape

TEXT = """{name} climbs as orders pick up

Sample Wire
{printed}

{day} (Sample Wire) - The {name} {code} rose {percent}% after a survey said that orders had picked up.

(Reporting by Dana Whitlock in New York)
"""
PRINTED = "5 Mar 2026 18:20 GMT"
DAX, CAC, FTSE, IBEX = ("DAX", ".GDAXI"), ("CAC 40", ".FCHI"), ("FTSE 100", ".FTSE"), ("IBEX 35", ".IBEX")


class Wire:
    """Writes articles, no two alike, and ingests them beside the process that serves."""

    _numbers = count(1)

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def arrive(self, store: Path | str, *indices: tuple[str, str], printed: str = PRINTED) -> str:
        """Ingest an article for each index with alerts, from this process; return the percent they report."""
        percent, texts = self._written(indices, printed)
        now = datetime.now(UTC)
        documents = [Document(name=name, text=text, received=now) for name, text in texts.items()]
        with app.store(store if isinstance(store, str) else f"sqlite:///{store}") as opened:
            assert len(list(ingest(documents, opened, app.lexicon(), [watcher(app.CLOCK, None)]))) == len(indices)
        return percent

    def command(self, store: Path, *indices: tuple[str, str], alert: bool = True) -> str:
        """Ingest an article for each index by the command; return the percent they report."""
        percent, texts = self._written(indices)
        folder = self._folder / percent
        folder.mkdir()
        for name, text in texts.items():
            (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        done = newstape(store, "ingest", str(folder), *(["--alert"] if alert else []))
        assert done.returncode == 0, done.stderr
        return percent

    def _written(self, indices: Iterable[tuple[str, str]], printed: str = PRINTED) -> tuple[str, dict[str, str]]:
        percent = f"{next(self._numbers) / 100 + 4:.2f}"
        day = datetime.strptime(printed, "%d %b %Y %H:%M GMT").replace(tzinfo=UTC).strftime("%B %-d")
        figures = {"percent": percent, "printed": printed, "day": day}
        return percent, {name: TEXT.format(name=name, code=code, **figures) for name, code in indices}
