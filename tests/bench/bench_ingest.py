"""How many articles a second `newstape ingest` reads and stores: the whole command, start and summary included.

    python -m tests.bench.bench_ingest PATH... [--rounds 3]

Each round fills a new SQLite file, with the modules compiled as they are once installed. Printed: articles a second by
the clock and by processor time, the best of the rounds, and the summary of the command's own. To be held against 100
on one core.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from storage.store import open_store
from tests.chat.serving import environment


def main() -> None:
    """Ingest into new stores and print how fast it went."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    paths = [str(path.resolve()) for path in chosen.paths]
    best_clock = best_own = 0.0
    said = ""
    for _ in range(chosen.rounds):
        with tempfile.TemporaryDirectory() as folder:
            store = Path(folder) / "newstape.sqlite3"
            settings = environment(store)
            settings.pop("PYTHONDONTWRITEBYTECODE", None)
            before, start = os.times(), time.perf_counter()
            said = subprocess.run(
                [sys.executable, "-m", "bot", "ingest", *paths],
                env=settings,
                capture_output=True,
                text=True,
                check=False,
            ).stdout
            clock, after = time.perf_counter() - start, os.times()
            own = after.children_user - before.children_user + after.children_system - before.children_system
            stored = _stored(store)
            best_clock, best_own = max(best_clock, stored / clock), max(best_own, stored / own)
    sys.stdout.write(f"{said}{best_clock:.0f} articles/s by the clock, {best_own:.0f} by processor time\n")


def _stored(store: Path) -> int:
    """Return how many articles a store holds."""
    opened = open_store(str(store))
    with opened.reading() as reading:
        number = reading.coverage().articles
    opened.close()
    return number


if __name__ == "__main__":
    main()
