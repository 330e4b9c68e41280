"""How long the store takes for each kind of question, as p50 and p99 in milliseconds, and to store an article.

    python -m tests.bench.big_store URL --articles 100000 --moves 10
    python -m tests.bench.bench_store URL [--rounds 300]

Instruments, words and people are drawn as they are distributed in the store, so common ones are asked for often. OVER
marks what exceeds the limits promised for a reply: p50 10 ms and p99 60 ms on a million moves. `own` is the processor
time of this process, which other work on the machine does not lengthen; with SQLite that is all there is.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import NamedTuple

from bot.model.instrument import InstrumentId, Kind
from bot.model.stored import ArticleQuery, MoveQuery, Order, QuoteQuery
from bot.ports import Reading
from storage.store import SqlStore, open_store
from tests.bench.big_store import NEWEST, BigStore

P50, P99 = 10.0, 60.0


class Times(NamedTuple):
    """Milliseconds."""

    p50: float
    p99: float


class Asker:
    """Draws questions of every kind."""

    def __init__(self, seed: int = 11) -> None:
        self._random = Random(seed)  # noqa: S311 - a bench wants a repeatable seed
        self._source = BigStore()

    def instrument(self) -> InstrumentId:
        """Return an instrument by how often it is reported."""
        return self._random.choices(self._source.instruments, cum_weights=self._source.instrument_weights)[0].id

    def word(self) -> str:
        """Return a word by how often it is printed."""
        return self._random.choices(self._source.words, cum_weights=self._source.word_weights)[0]

    def person(self) -> str:
        """Return a person by how often they are quoted."""
        return self._random.choices(self._source.people, cum_weights=self._source.people_weights)[0]

    def firm(self) -> str:
        """Return an institution."""
        return self._random.choice(self._source.firms)

    def back(self, days: int) -> timedelta:
        """Return a stretch of up to so many days."""
        return timedelta(days=self._random.randrange(days))


def questions(ask: Asker) -> dict[str, Callable[[Reading], object]]:
    """Return one question of each kind by name."""
    moment = datetime(NEWEST.year, NEWEST.month, NEWEST.day, tzinfo=UTC)
    week, month = NEWEST - timedelta(days=6), NEWEST - timedelta(days=30)
    return {
        "latest moves of one": lambda r: r.moves(MoveQuery(instruments=(ask.instrument(),))),
        "latest moves of five": lambda r: r.moves(MoveQuery(instruments=tuple(ask.instrument() for _ in range(5)))),
        "as of a day": lambda r: r.moves(
            MoveQuery(instruments=(ask.instrument(),), published_until=moment - ask.back(700))
        ),
        "history, a month": lambda r: r.moves(MoveQuery(instruments=(ask.instrument(),), first=month, last=NEWEST)),
        "top of a day": lambda r: r.moves(_day(ask, MoveQuery(order=Order.RISE))),
        "losers of a day, stocks": lambda r: r.moves(_day(ask, MoveQuery(order=Order.FALL, kinds=(Kind.STOCK,)))),
        "losers of a week, HK": lambda r: r.moves(
            MoveQuery(order=Order.FALL, countries=("HK",), first=week, last=NEWEST)
        ),
        "top of a month": lambda r: r.moves(MoveQuery(order=Order.RISE, first=month, last=NEWEST)),
        "board of indices": lambda r: r.moves(_day(ask, MoveQuery(kinds=(Kind.INDEX,), limit=200))),
        "newest of a kind": lambda r: r.moves(MoveQuery(kinds=(Kind.COMMODITY,), limit=20)),
        "quotes by person": lambda r: r.quotes(QuoteQuery(who=ask.person())),
        "quotes by firm": lambda r: r.quotes(QuoteQuery(who=ask.firm())),
        "quotes by common word": lambda r: r.quotes(QuoteQuery(who="bank")),
        "quotes on one": lambda r: r.quotes(QuoteQuery(instruments=(ask.instrument(),))),
        "firm on one": lambda r: r.quotes(QuoteQuery(who="bank", instruments=(ask.instrument(),))),
        "quotes with words": lambda r: r.quotes(QuoteQuery(words=f"{ask.word()} {ask.word()}")),
        "news, one word": lambda r: r.articles(ArticleQuery(words=ask.word())),
        "news, two words": lambda r: r.articles(ArticleQuery(words=f"{ask.word()} {ask.word()}")),
        "news, Chinese": lambda r: r.articles(ArticleQuery(words="恒生科技")),
        "news, old": lambda r: r.articles(ArticleQuery(words=ask.word(), published_until=moment - ask.back(700))),
        "news on one": lambda r: r.articles(ArticleQuery(instruments=(ask.instrument(),))),
        "news, word on one": lambda r: r.articles(ArticleQuery(words=ask.word(), instruments=(ask.instrument(),))),
        "nearest": lambda r: r.nearest_article(f"{ask.word()} {ask.word()} absent"),
        "newest": lambda r: r.newest_article(),
        "coverage of all": lambda r: r.coverage(),
        "coverage of one": lambda r: r.coverage(ask.instrument()),
        "move counts": lambda r: r.move_counts([ask.instrument() for _ in range(10)]),
        "speakers": lambda r: r.speakers(),
    }


def _day(ask: Asker, query: MoveQuery) -> MoveQuery:
    """Return a query for one day of the last weeks."""
    day = NEWEST - ask.back(14)
    return MoveQuery(order=query.order, kinds=query.kinds, limit=query.limit, first=day, last=day)


def measure(store: SqlStore, rounds: int) -> Iterator[tuple[str, Times, Times]]:
    """Yield each kind's times by the clock and of this process alone, every question in a transaction of its own."""
    for name, question in questions(Asker()).items():
        clock, own = [], []
        for _ in range(rounds):
            start, begun = time.perf_counter(), time.process_time()
            with store.reading() as reading:
                question(reading)
            clock.append((time.perf_counter() - start) * 1000)
            own.append((time.process_time() - begun) * 1000)
        yield name, _times(clock), _times(own)


def _times(measured: list[float]) -> Times:
    """Return the median and the 99th percentile."""
    ordered = sorted(measured)
    return Times(statistics.median(ordered), ordered[min(int(len(ordered) * 0.99), len(ordered) - 1)])


def measure_writing(store: SqlStore, articles: int = 200) -> float:
    """Return the median milliseconds to store one article with ten moves in a transaction of its own."""
    times = []
    for document, article in BigStore(seed=time.time_ns()).articles(articles, 10):
        start = time.perf_counter()
        with store.writing() as writing:
            writing.add_article(document, article)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main() -> None:
    """Measure the store at a URL."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("url")
    parser.add_argument("--rounds", type=int, default=300)
    parser.add_argument("--write", action="store_true", help="also store 200 articles")
    given = parser.parse_args()
    store = open_store(given.url)
    for name, clock, own in measure(store, given.rounds):
        verdict = "" if clock.p50 <= P50 and clock.p99 <= P99 else "  OVER"
        told = f"{name:<26} p50 {clock.p50:8.2f}  p99 {clock.p99:8.2f}  own p50 {own.p50:8.2f}  p99 {own.p99:8.2f}"
        sys.stdout.write(f"{told}{verdict}\n")
        sys.stdout.flush()
    if given.write:
        sys.stdout.write(f"{'store an article':<26} p50 {measure_writing(store):8.2f}\n")
    store.close()


if __name__ == "__main__":
    main()
