"""Watch: which new articles become matches, in the transaction that stores them."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.flows.watch import watcher
from bot.model.article import Article, Precision, Published
from bot.model.document import Document
from bot.model.instrument import InstrumentId
from bot.model.move import Direction, Move, Period
from bot.model.span import Span
from tests.fakes.store import FakeStore
from tests.flows.demo import StandingClock

NOW = datetime(2025, 2, 26, 18, tzinfo=UTC)
DAX = InstrumentId("dax")
RISE = Move(mention="DAX", direction=Direction.UP, period=Period.SESSION, evidence="x", span=Span(0, 1), instrument=DAX)


def matches(article: Article, longest: timedelta | None, *, fails: bool = False) -> list[tuple[InstrumentId, ...]]:
    store = FakeStore()
    store.failing = [RuntimeError("killed")] if fails else []
    watch = watcher(StandingClock(NOW), longest)
    try:
        with store.writing() as writing:
            ref, _ = writing.add_article(Document(name="a", text="x", received=NOW), article)
            watch(writing, ref, article)
    except RuntimeError:
        pass
    return [match.instruments for match in store.desk.matches.values()]


def published(hours: float) -> Published:
    return Published(NOW - timedelta(hours=hours), Precision.MINUTE)


@pytest.mark.parametrize(
    ("when", "told"),
    [(published(1), True), (published(5.9), True), (published(6.1), False), (None, False)],
)
def test_old_and_undated_articles_tell_nobody(when: Published | None, *, told: bool) -> None:
    found = matches(Article(published=when, moves=(RISE,)), timedelta(hours=6))
    assert found == ([(DAX,)] if told else [])


@pytest.mark.parametrize("when", [published(5000), None])
def test_unless_the_operator_says_so(when: Published | None) -> None:
    assert matches(Article(published=when, moves=(RISE,)), None) == [(DAX,)]


def test_an_article_without_a_move_tells_nobody() -> None:
    assert matches(Article(published=published(1)), timedelta(hours=6)) == []


def test_a_match_goes_with_its_article_where_the_transaction_fails() -> None:
    assert matches(Article(published=published(1), moves=(RISE,)), timedelta(hours=6), fails=True) == []
