"""How much memory `newstape serve` keeps resident on a store, at its start and after a day's questions.

    python -m tests.bench.big_store sqlite:///big.sqlite3 --articles 100000 --moves 10
    python -m tests.bench.bench_memory big.sqlite3 [--questions 200]

The bot is served against the fake Bot API server; the store is written to (its conversations). Printed: resident
megabytes, the peak, and the milliseconds from a question to its answer in the chat. To be held against 300 MB. Linux
only: the figures are the kernel's.
"""

import argparse
import re
import statistics
import sys
import time
from itertools import cycle, islice
from pathlib import Path

from tests.bench.bench_reply import QUESTIONS
from tests.bench.big_store import BigStore
from tests.chat.serving import serving
from tests.fakes.bot_api import BotApi


def main() -> None:
    """Serve, ask and print what the kernel counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store", type=Path)
    parser.add_argument("--questions", type=int, default=200)
    chosen = parser.parse_args()
    made = BigStore()
    with BotApi() as api, serving(api, chosen.store, NEWSTAPE_TELEGRAM_POLL_SECONDS="5") as process:
        pid = process.running.pid
        _say(f"at the start {_megabytes(pid, 'VmRSS'):.0f} MB")
        waits = []
        for number, question in enumerate(_questions(made, chosen.questions)):
            chat = api.private(f"Reader {number}")
            start = time.perf_counter()
            chat.say(question)
            chat.reply()
            waits.append((time.perf_counter() - start) * 1000)
        _say(f"after {len(waits)} questions {_megabytes(pid, 'VmRSS'):.0f} MB, peak {_megabytes(pid, 'VmHWM'):.0f} MB")
        _say(f"from question to answer median {statistics.median(waits):.0f} ms, slowest {max(waits):.0f} ms")


def _questions(made: BigStore, number: int) -> list[str]:
    """Return so many questions of all kinds, about common and rare instruments."""
    return [
        pattern.format(
            name=made.instruments[turn].name,
            other=made.instruments[turn + 1].name,
            misspelt=made.instruments[turn].name.lower()[:-1],
            who=made.people[turn].lower(),
            firm=made.firms[turn].lower(),
            word=made.words[turn],
            word2=made.words[turn + 9],
        )
        for turn, pattern in enumerate(islice(cycle(QUESTIONS.values()), number))
    ]


def _megabytes(process: int, what: str) -> float:
    """Return a figure of the kernel's about a process, in megabytes."""
    found = re.search(rf"{what}:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text(encoding="ascii"))
    return int(found[1]) / 1024 if found else 0.0


def _say(line: str) -> None:
    """Print one line."""
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
