"""How long a reply takes in a running process on a store of a million moves, for every intent.

    python -m tests.bench.bench_reply URL [--rounds 20]

The store is made by `python -m tests.bench.big_store URL --articles 100000 --moves 10`. Each question is asked in a
chat of its own so that nothing is remembered. Printed: median and 99th percentile in milliseconds, to be held against
10 and 60.
"""

import argparse
import sys
import time
from datetime import UTC, datetime
from itertools import cycle, islice

from bot.answers.excerpts import Limits
from bot.flows.reply import Reply
from bot.model.instrument import Instrument
from bot.model.question import ChatRef
from storage.store import open_store
from tests.bench.big_store import NEWEST, BigStore
from tests.flows.demo import StandingClock, lexicon, resolver

NOW = datetime(NEWEST.year, NEWEST.month, NEWEST.day, 23, tzinfo=UTC)
QUESTIONS = {
    "move": "how did {name} do",
    "move, day": "{name} on 3 feb 2025",
    "move, week": "{name} last week",
    "why": "why did {name} rise",
    "as-of": "why was {name} down on 3 feb 2025",
    "quotes": "quotes about {name}",
    "quotes, who": "what did {who} say",
    "movers": "top gainers",
    "movers, region": "biggest losers in hong kong this week",
    "brief": "market wrap",
    "compare": "{name} vs {other}",
    "history": "history of {name}",
    "news": "news about {word} {word2}",
    "check": "is it true that {name} rose 6%?",
    "coverage": "what do you have on {name}",
    "watchlist": "my stocks",
    "help": "help",
    "small-talk": "hello",
    "unknown": "zzqx vvkw",
}


def main() -> None:
    """Ask every kind of question and print how long the answers took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url")
    parser.add_argument("--rounds", type=int, default=20)
    chosen = parser.parse_args()
    store = open_store(chosen.url)
    reply = Reply(store, resolver(), lexicon().instruments, StandingClock(NOW), Limits())
    made = BigStore()
    for question in ("market wrap", "mispelt nme", "top gainers"):
        reply.answer(question, ChatRef(key="warm"))
    worst = 0.0
    for intent, pattern in QUESTIONS.items():
        times = sorted(_time(reply, question, made) for question in _questions(pattern, made, chosen.rounds))
        median, late = times[len(times) // 2], times[min(len(times) - 1, int(len(times) * 0.99))]
        worst = max(worst, late)
        sys.stdout.write(f"{intent:16} p50 {median:7.2f} ms   p99 {late:7.2f} ms\n")
    sys.stdout.write(f"worst p99 {worst:.2f} ms\n")
    store.close()


def _questions(pattern: str, made: BigStore, rounds: int) -> list[str]:
    """Return so many questions of one kind, about the commonest instruments and rare ones alike."""
    spread = [*range(0, 40, 2), *range(60, 1000, 47)]
    names = [_typed(made.instruments[place]) for place in islice(cycle(spread), rounds + 1)]
    return [
        pattern.format(
            name=names[turn],
            other=names[turn + 1],
            who=made.people[turn * 3].lower(),
            word=made.words[20 + turn * 5],
            word2=made.words[40 + turn * 7],
        )
        for turn in range(rounds)
    ]


def _typed(instrument: Instrument) -> str:
    """Return what people type for an instrument."""
    return instrument.ric or instrument.name


def _time(reply: Reply, question: str, made: BigStore) -> float:
    """Return the milliseconds one answer takes."""
    watched = tuple(one.id for one in made.instruments[:12])
    chat = ChatRef(key=f"bench {question} {time.perf_counter()}", watched=watched)
    start = time.perf_counter()
    reply.answer(question, chat)
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    main()
