"""How long a reply takes in a running process on a store of a million moves, for every intent.

    python -m tests.bench.bench_reply URL [--rounds 100] [--only INTENT...]

The store is made by `python -m tests.bench.big_store URL --articles 100000 --moves 10`, or on PostgreSQL faster by
`python -m tests.bench.copy_store`. Each question is asked in a chat of its own; a follow-up is asked after the question
it follows, and only the follow-up is timed. Every pattern is asked once before any is timed, as in a process that has
run for a while. OVER marks what exceeds the limits: p50 10 ms, p99 60 ms. `own` is the processor time of this process,
which other work on the machine does not lengthen; `server` is that of a PostgreSQL server on the same machine, where
the system tells it. `sure` marks what is over a limit by processor time alone.
"""

import argparse
import gc
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import text

from bot.answers.excerpts import Limits
from bot.cli import OBJECTS_A_COLLECTION
from bot.flows.reply import Reply
from bot.model.instrument import Instrument
from bot.model.question import ChatRef
from storage.store import SqlStore, open_store
from tests.bench.big_store import NEWEST, BigStore
from tests.flows.demo import StandingClock, lexicon, resolver

NOW = datetime(NEWEST.year, NEWEST.month, NEWEST.day, 23, tzinfo=UTC)
P50, P99 = 10.0, 60.0
QUESTIONS = {
    "move": "how did {name} do",
    "move, today": "{name} today",
    "move, day": "{name} on 3 feb 2025",
    "move, week": "{name} last week",
    "move, misspelt": "how did {misspelt} do",
    "why": "why did {name} rise",
    "as-of": "why was {name} down on 3 feb 2025",
    "quotes, instrument": "quotes about {name}",
    "quotes, person": "what did {who} say",
    "quotes, institution": "what did {firm} say",
    "quotes, who on what": "{firm} on {name}",
    "quotes, topic": "quotes about {word}",
    "movers": "top gainers",
    "movers, region": "biggest losers in hong kong this week",
    "movers, sectors": "which sectors fell",
    "movers, a day": "biggest gainers on 3 feb 2025",
    "brief": "market wrap",
    "brief, region": "how are asian markets",
    "brief, commodities": "how are commodities",
    "compare": "{name} vs {other}",
    "compare, month": "{name} and {other} this month",
    "history": "history of {name}",
    "history, month": "{name} this month",
    "news, words": "news about {word} {word2}",
    "news, instrument": "anything on {name}",
    "news, day": "what happened on tuesday",
    "check": "is it true that {name} rose 6%?",
    "check, sentence": "{name} fell 4.21% after {word} {word2}.",
    "coverage": "what do you have on {name}",
    "coverage, all": "/coverage",
    "watchlist": "my stocks",
    "help": "help",
    "small-talk": "hello",
    "not understood": "zzqx vvkw {word}xq bblt prrw",
    "nothing found": "news about {word}qx {word2}",
    "Chinese": "恒生科技怎么样",
}
FOLLOW_UPS = {
    "follow-up, why": ("how did {name} do", "why?"),
    "follow-up, and": ("how did {name} do", "and {other}?"),
    "follow-up, more": ("news about {word}", "more"),
}


class Times(NamedTuple):
    """Milliseconds of one kind of question: by the clock, and of this process alone."""

    p50: float
    p99: float
    own50: float
    own99: float
    server50: float
    server99: float

    @property
    def over(self) -> bool:
        """Whether a limit is exceeded."""
        return self.p50 > P50 or self.p99 > P99

    @property
    def surely(self) -> bool:
        """Whether one would be on an idle machine too."""
        return self.own50 + self.server50 > P50 or self.own99 + self.server99 > P99


class Asker:
    """Asks questions of every kind about the commonest instruments, people and words and rare ones alike."""

    def __init__(self, reply: Reply, store: SqlStore) -> None:
        self._reply = reply
        self._server = _server(store)
        self._made = BigStore()
        self._asked = 0
        self._watched = tuple(one.id for one in self._made.instruments[:12])

    def time(self, pattern: tuple[str, ...], rounds: int) -> Times:
        """Ask so many questions of one pattern."""
        measured = [self._timed(question) for question in self._questions(pattern, rounds)]
        kinds = list(zip(*measured, strict=True))
        return Times(*(number for kind in kinds for number in (statistics.median(kind), _late(kind))))

    def _timed(self, question: tuple[str, ...]) -> tuple[float, float, float]:
        """Return how long the last of some questions in a chat of their own takes."""
        self._asked += 1
        chat = ChatRef(key=f"bench {self._asked}", watched=self._watched)
        for before in question[:-1]:
            self._reply.answer(before, chat)
        start = self._clocks()
        self._reply.answer(question[-1], chat)
        clock, own, server = (after - before for before, after in zip(start, self._clocks(), strict=True))
        return clock, own, server

    def _clocks(self) -> tuple[float, float, float]:
        """Return the time, this process's own and the server's, in milliseconds."""
        server = int(self._server.read_text().split()[0]) / 1e6 if self._server else 0.0
        return time.perf_counter() * 1000, time.process_time() * 1000, server

    def _questions(self, pattern: tuple[str, ...], rounds: int) -> Iterator[tuple[str, ...]]:
        """Yield so many questions of one pattern."""
        made = self._made
        spread = [*range(0, 40, 2), *range(60, 1000, 47)]
        names = [_typed(made.instruments[place]) for place in islice(cycle(spread), rounds + 1)]
        for turn in range(rounds):
            words = {
                "name": names[turn],
                "other": names[turn + 1],
                "misspelt": _misspelt(made.instruments[spread[turn % len(spread)]].name),
                "who": made.people[turn * 3 % len(made.people)].lower(),
                "firm": made.firms[turn * 3 % len(made.firms)].lower(),
                "word": made.words[20 + turn * 5],
                "word2": made.words[40 + turn * 7],
            }
            yield tuple(one.format(**words) for one in pattern)


def _server(store: SqlStore) -> Path | None:
    """Return where the system tells the processor time of the server process that serves one connection."""
    if store.engines.sqlite:
        return None
    with store.engines.reader.connect() as connection:
        told = Path(f"/proc/{connection.execute(text('SELECT pg_backend_pid()')).scalar_one()}/schedstat")
    return told if told.exists() else None


def _late(times: Sequence[float]) -> float:
    """Return the 99th percentile."""
    return sorted(times)[min(len(times) - 1, int(len(times) * 0.99))]


def _typed(instrument: Instrument) -> str:
    """Return what people type for an instrument."""
    return instrument.ric or instrument.name


def _misspelt(name: str) -> str:
    """Return a name in lower case with two letters swapped."""
    middle = len(name) // 2
    return (name[: middle - 1] + name[middle] + name[middle - 1] + name[middle + 1 :]).lower()


def main() -> None:
    """Ask every kind of question and print how long the answers took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("url")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--only", nargs="*", default=[])
    given = parser.parse_args()
    gc.set_threshold(OBJECTS_A_COLLECTION)
    store = open_store(given.url)
    asker = Asker(Reply(store, resolver(), lexicon().instruments, StandingClock(NOW), Limits()), store)
    patterns = {**{name: (pattern,) for name, pattern in QUESTIONS.items()}, **FOLLOW_UPS}
    chosen = {name: pattern for name, pattern in patterns.items() if not given.only or name in given.only}
    for pattern in chosen.values():
        asker.time(pattern, 2)
    every = {name: _told(name, asker.time(pattern, given.rounds)) for name, pattern in chosen.items()}
    over = sum(times.over for times in every.values())
    slowest = max(every.values(), key=lambda times: times.p99)
    surely = sum(times.surely for times in every.values())
    sys.stdout.write(
        f"{over} of {len(every)} over a limit, {surely} by processor time alone; worst p99 {slowest.p99:.1f} ms\n"
    )
    store.close()


def _told(name: str, times: Times) -> Times:
    """Print one line of the table."""
    own = f"own {times.own50:6.2f} {times.own99:7.2f}   server {times.server50:6.2f} {times.server99:7.2f}"
    mark = ("  OVER" if times.over else "") + (" sure" if times.surely else "")
    sys.stdout.write(f"{name:<20} p50 {times.p50:6.2f}  p99 {times.p99:7.2f}   {own}{mark}\n")
    sys.stdout.flush()
    return times


if __name__ == "__main__":
    main()
