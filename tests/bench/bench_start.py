"""How long `newstape ask` takes from the start of its process to the answer.

    python -m tests.bench.big_store sqlite:///ten.sqlite3 --articles 10000
    python -m tests.bench.bench_start ten.sqlite3 [--rounds 15]

Printed: the median and the best of the rounds, by the clock and by processor time (which other work on the machine
does not lengthen), beside a Python that only imports SQLAlchemy. Measured is the program as it is once installed and
used: its modules compiled, the catalogue's Lexicon in a cache folder of its own. To be held against 0.8 seconds.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.chat.serving import environment

QUESTION = ("-m", "bot", "ask", "hang seng", "--now", "2025-02-27T12:00")
PEER = ("-c", "import sqlalchemy.orm")


def main() -> None:
    """Start the command some times and print how long it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", type=Path)
    parser.add_argument("--rounds", type=int, default=15)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as cache:
        settings = environment(chosen.store, XDG_CACHE_HOME=cache)
        settings.pop("PYTHONDONTWRITEBYTECODE", None)
        _timed(QUESTION, settings)
        for name, command in (("ask", QUESTION), ("importing SQLAlchemy", PEER)):
            clock, own = zip(*(_timed(command, settings) for _ in range(chosen.rounds)), strict=True)
            sys.stdout.write(
                f"{name:20} median {statistics.median(clock):.2f} s, best {min(clock):.2f} s; "
                f"processor time median {statistics.median(own):.2f} s, best {min(own):.2f} s\n"
            )


def _timed(command: tuple[str, ...], settings: dict[str, str]) -> tuple[float, float]:
    """Return the seconds that one run took, by the clock and by processor time."""
    before, start = os.times(), time.perf_counter()
    subprocess.run([sys.executable, *command], env=settings, stdout=subprocess.DEVNULL, check=True)
    clock, after = time.perf_counter() - start, os.times()
    own = after.children_user - before.children_user + after.children_system - before.children_system
    return clock, own


if __name__ == "__main__":
    main()
