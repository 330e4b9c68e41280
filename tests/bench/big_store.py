"""A store of any size out of made-up wire reports, the same for the same size: what the benches read.

    python -m tests.bench.big_store URL [--articles 100000] [--moves 10]

Words, people and the instruments of the catalogue are drawn by Zipf's law, so that some are in every other article and
most are rare; days go back from 2025-02-26 with weekends left out, about a hundred articles a day.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import accumulate, islice
from random import Random

from bot.model.article import Article, Precision, Published
from bot.model.document import Document
from bot.model.move import Cause, Direction, Move, Period, Phase
from bot.model.quote import Quote
from bot.model.span import Span
from bot.model.stored import Origin
from config.catalogue import load_catalogue
from storage.store import SqlStore, open_store

NEWEST = date(2025, 2, 26)
PER_DAY = 100
BATCH = 500
_SYLLABLES = ("ba co dra el fin gor hul ist jor kal lum mer nov ost pra ru").split()
_CHINESE = "恒生科技指数上涨下跌银行股市场分析师表示今日收盘美元黄金原油利率经济数据投资者"
_PHASES = (Phase.CLOSE, Phase.CLOSE, Phase.MIDDAY, Phase.OPEN, None)
_PERIODS = (Period.SESSION,) * 8 + (Period.WEEK, Period.YEAR)
_SOURCES = ("Harbour Wire", "Northern Post", "Market Desk", "Blue Ticker", "Evening Ledger")


class BigStore:
    """Draws articles one after the other from one seed.

    Attributes:
        words: the vocabulary, the commonest first; likewise instruments and persons.
    """

    def __init__(self, seed: int = 7) -> None:
        self._random = Random(seed)  # noqa: S311 - made-up text wants a repeatable seed
        self.words = [self._word(number) for number in range(20_000)]
        self.instruments = sorted(load_catalogue(), key=lambda instrument: (-instrument.prior, instrument.id))
        self.people = [f"{self._word(n)} {self._word(n * 7 + 5)}".title() for n in range(3_000)]
        self.firms = [f"{self._word(n * 3 + 1)} {('Bank', 'Securities', 'Capital')[n % 3]}".title() for n in range(400)]
        self.word_weights = _zipf(len(self.words))
        self.instrument_weights = _zipf(len(self.instruments))
        self.people_weights = _zipf(len(self.people))

    def articles(self, number: int, moves: int) -> Iterator[tuple[Document, Article]]:
        """Yield this many articles, oldest first, each with about `moves` moves and two quotes."""
        for place in range(number):
            yield self._article(place, number, moves)

    def _article(self, place: int, number: int, moves: int) -> tuple[Document, Article]:
        """Return one article."""
        day = _trading_day((number - 1 - place) // PER_DAY)
        at = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(minutes=self._random.randrange(24 * 60))
        headline = self._sentence(8, place)
        lines, told, said = [headline], [], []
        offset = len(headline) + 2
        for _ in range(moves):
            move, line = self._move(day, offset)
            told.append(move)
            lines.append(line)
            offset += len(line) + 2
        for _ in range(2):
            quote, line = self._quote(offset)
            said.append(quote)
            lines.append(line)
            offset += len(line) + 2
        lines.append(self._sentence(60, place))
        source = _SOURCES[place % len(_SOURCES)]
        document = Document(name=f"{place}.txt", text="\n\n".join(lines), received=at + timedelta(minutes=2))
        published = Published(at, Precision.MINUTE)
        return document, Article(
            headline=headline, source=source, published=published, moves=tuple(told), quotes=tuple(said)
        )

    def _move(self, day: date, offset: int) -> tuple[Move, str]:
        """Return a move that starts at `offset`, and its sentence."""
        (instrument,) = self._random.choices(self.instruments, cum_weights=self.instrument_weights)
        percent = Decimal(self._random.randrange(-999, 1000)).scaleb(-2)
        verb = "rose" if percent > 0 else "fell"
        start = f"{instrument.name} {verb} {abs(percent)}%"
        cause = f"after {self._sentence(4, 0)}"
        evidence = f"{start} {cause}."
        where = offset + len(start) + 1
        return (
            Move(
                mention=instrument.name,
                direction=Direction.UP if percent > 0 else Direction.DOWN,
                period=self._random.choice(_PERIODS),
                evidence=evidence,
                span=Span(offset, offset + len(evidence)),
                instrument=instrument.id,
                percent=percent,
                phase=self._random.choice(_PHASES),
                session=day,
                cause=Cause(cause, Span(where, where + len(cause))),
                percent_span=Span(offset + len(start) - len(str(abs(percent))) - 1, offset + len(start)),
            ),
            evidence,
        )

    def _quote(self, offset: int) -> tuple[Quote, str]:
        """Return a quote that starts at `offset`, and its sentence."""
        words = self._sentence(14, 0)
        (person,) = self._random.choices(self.people, cum_weights=self.people_weights)
        (firm,) = self._random.choices(self.firms)
        (about,) = self._random.choices(self.instruments, cum_weights=self.instrument_weights)
        line = f'"{words}," said {person}, strategist at {firm}.'
        quote = Quote(
            text=words,
            direct=True,
            spans=(Span(offset + 1, offset + 1 + len(words)),),
            speaker=person,
            role="strategist",
            organization=firm,
            instruments=(about.id,),
        )
        return quote, line

    def _sentence(self, words: int, place: int) -> str:
        """Return words by Zipf's law, every twentieth sentence with some Chinese."""
        drawn = self._random.choices(self.words, cum_weights=self.word_weights, k=words)
        if self._random.random() < 0.05:
            at = self._random.randrange(len(_CHINESE) - 6)
            drawn.append(_CHINESE[at : at + 6])
        return " ".join([*drawn, str(place)] if place else drawn)

    def _word(self, number: int) -> str:
        """Return a made-up word for a number."""
        parts = [_SYLLABLES[number % 16], _SYLLABLES[number // 16 % 16], _SYLLABLES[number // 256 % 16]]
        return "".join(parts) + ("n" if number >= 4096 else "") + (_SYLLABLES[number // 4096] if number >= 4096 else "")


def fill(store: SqlStore, articles: int, moves: int, seed: int = 7) -> float:
    """Fill an empty store; return articles a second."""
    source = BigStore(seed)
    with store.writing() as writing:
        writing.put_instruments(source.instruments, Origin.CATALOGUE)
    drawn = source.articles(articles, moves)
    start = time.perf_counter()
    while batch := list(islice(drawn, BATCH)):
        with store.writing() as writing:
            for document, article in batch:
                writing.add_article(document, article)
    return articles / (time.perf_counter() - start)


def _zipf(number: int) -> list[float]:
    """Return cumulative weights 1, 1/2, 1/3 ..."""
    return list(accumulate(1 / rank for rank in range(1, number + 1)))


def _trading_day(back: int) -> date:
    """Return the weekday so many weekdays before the newest."""
    weeks, days = divmod(back, 5)
    day = NEWEST - timedelta(weeks=weeks)
    for _ in range(days):
        day -= timedelta(days=3 if day.weekday() == 0 else 1)
    return day


def main() -> None:
    """Fill the database of a URL."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("url")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--moves", type=int, default=10)
    given = parser.parse_args()
    store = open_store(given.url)
    speed = fill(store, given.articles, given.moves)
    store.close()
    sys.stdout.write(f"{given.articles} articles, {given.articles * given.moves} moves: {speed:.0f} articles/s\n")


if __name__ == "__main__":
    main()
