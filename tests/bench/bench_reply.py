"""How long a reply takes in a running process on a store of a million moves, for every intent.

    python -m tests.bench.bench_reply URL [--rounds 100] [--only INTENT...]

The store is made by `python -m tests.bench.big_store URL --articles 100000 --moves 10`, or on PostgreSQL faster by
`python -m tests.bench.copy_store`. Each question is asked in a chat of its own; a follow-up is asked after the question
it follows, and only the follow-up is timed. Every pattern is asked once before any is timed, as in a process that has
run for a while. OVER marks what exceeds the limits: p50 10 ms, p99 60 ms. `own` is the processor time of this process,
which other work on the machine does not lengthen; a PostgreSQL server's time is not in it.
"""

import argparse
import gc
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import cycle, islice
from typing import NamedTuple

from bot.answers.excerpts import Limits
from bot.cli import OBJECTS_A_COLLECTION
from bot.flows.reply import Reply
from bot.model.instrument import Instrument
from bot.model.question import ChatRef
from storage.store import open_store
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

    @property
    def over(self) -> bool:
        """Whether a limit is exceeded."""
        return self.p50 > P50 or self.p99 > P99


class Asker:
    """Asks questions of every kind about the commonest instruments, people and words and rare ones alike."""

    def __init__(self, reply: Reply) -> None:
        self._reply = reply
        self._made = BigStore()
        self._asked = 0
        self._watched = tuple(one.id for one in self._made.instruments[:12])

    def time(self, pattern: tuple[str, ...], rounds: int) -> Times:
        """Ask so many questions of one pattern."""
        clock, own = zip(*(self._timed(question) for question in self._questions(pattern, rounds)), strict=True)
        return Times(statistics.median(clock), _late(clock), statistics.median(own), _late(own))

    def _timed(self, question: tuple[str, ...]) -> tuple[float, float]:
        """Return how long the last of some questions in a chat of their own takes."""
        self._asked += 1
        chat = ChatRef(key=f"bench {self._asked}", watched=self._watched)
        for before in question[:-1]:
            self._reply.answer(before, chat)
        start, begun = time.perf_counter(), time.process_time()
        self._reply.answer(question[-1], chat)
        return (time.perf_counter() - start) * 1000, (time.process_time() - begun) * 1000

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
    asker = Asker(Reply(store, resolver(), lexicon().instruments, StandingClock(NOW), Limits()))
    patterns = {**{name: (pattern,) for name, pattern in QUESTIONS.items()}, **FOLLOW_UPS}
    chosen = {name: pattern for name, pattern in patterns.items() if not given.only or name in given.only}
    for pattern in chosen.values():
        asker.time(pattern, 2)
    every = {name: _told(name, asker.time(pattern, given.rounds)) for name, pattern in chosen.items()}
    over = sum(times.over for times in every.values())
    slowest = max(every.values(), key=lambda times: times.p99)
    sys.stdout.write(f"{over} of {len(every)} over a limit; worst p99 {slowest.p99:.1f} ms\n")
    store.close()


def _told(name: str, times: Times) -> Times:
    """Print one line of the table."""
    own = f"own p50 {times.own50:6.2f}  p99 {times.own99:7.2f}"
    sys.stdout.write(f"{name:<20} p50 {times.p50:6.2f}  p99 {times.p99:7.2f}   {own}{'  OVER' if times.over else ''}\n")
    sys.stdout.flush()
    return times


if __name__ == "__main__":
    main()
