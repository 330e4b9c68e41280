"""Which articles alert, of which instruments, with which move in front."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.alerts.matching import is_fresh, leading, moved
from bot.model.article import Article, Precision, Published
from bot.model.instrument import InstrumentId
from bot.model.move import Direction, Move, Period, Phase
from bot.model.span import Span
from bot.model.stored import ArticleRef, StoredMove

NOW = datetime(2025, 2, 26, 18, tzinfo=UTC)


def move(instrument: str | None, *, period: Period = Period.SESSION, phase: Phase | None = None) -> Move:
    return Move(
        mention="it",
        direction=Direction.UP,
        period=period,
        phase=phase,
        evidence="x",
        span=Span(0, 1),
        instrument=InstrumentId(instrument) if instrument else None,
    )


def test_each_instrument_is_told_once_in_order_of_the_text() -> None:
    article = Article(moves=(move("b"), move(None), move("a"), move("b", period=Period.WEEK)))
    assert moved(article) == ("b", "a")


def test_the_session_before_is_no_news() -> None:
    assert moved(Article(moves=(move("a", period=Period.PREVIOUS_SESSION),))) == ()


@pytest.mark.parametrize(
    ("published", "fresh"),
    [
        (Published(NOW - timedelta(hours=5), Precision.MINUTE), True),
        (Published(NOW - timedelta(hours=7), Precision.MINUTE), False),
        (Published(NOW + timedelta(minutes=5), Precision.MINUTE), True),
        (Published(datetime(2025, 2, 26, tzinfo=UTC)), True),
        (Published(datetime(2025, 2, 25, tzinfo=UTC)), False),
        (None, False),
    ],
)
def test_old_and_undated_articles_alert_nobody(published: Published | None, *, fresh: bool) -> None:
    assert is_fresh(published, NOW, timedelta(hours=6)) is fresh


def test_the_close_of_the_session_leads() -> None:
    ref = ArticleRef(id=1, headline=None, tag=None, source=None, published=None, received=NOW)
    told = [move("a", period=Period.YEAR), move("a", phase=Phase.OPEN), move("a", phase=Phase.CLOSE), move("b")]
    stored = tuple(StoredMove(n, one, ref) for n, one in enumerate(told))
    assert [(one.move.instrument, one.move.phase) for one in leading(stored)] == [("a", Phase.CLOSE), ("b", None)]
