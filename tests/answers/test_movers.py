"""The largest move of a day or a week stands on the board, however often its instrument is reported."""

from datetime import date, timedelta

import pytest

from bot.model.move import Move, Phase
from bot.model.question import ChatRef
from tests.fakes.store import FakeStore
from tests.flows.sample import INSTRUMENTS, NOW, sample_reply
from tests.storage.articles import article, at, document, move

FRIDAY = date(2026, 3, 6)


def _first(question: str, *moves: Move) -> str:
    """Return the figure that leads the board made of these moves."""
    store = FakeStore()
    with store.writing() as writing:
        writing.put_instruments(INSTRUMENTS)
        writing.add_article(document("a", NOW), article(at(FRIDAY, 9), moves=moves))
    return str(sample_reply(store=store).answer(question, ChatRef(key="x")).cards[0].stored.move.percent)


def test_many_reports_of_another_day_do_not_hide_the_largest_of_the_week() -> None:
    jump = move("nvidia", "20", session=FRIDAY - timedelta(2))
    later = [move("nvidia", "0.1", session=FRIDAY) for _ in range(40)]
    assert _first("biggest gainers this week", jump, *later, move("tencent", "5", session=FRIDAY)) == "20"


@pytest.mark.parametrize(("phase", "expected"), [(Phase.AFTERHOURS, "20"), (Phase.CLOSE, "5")])
def test_only_what_outweighs_a_close_takes_its_place(phase: Phase, expected: str) -> None:
    """Trade after hours says less of a session than its close; a later close overrules the morning's jump."""
    first = Phase.CLOSE if phase is Phase.AFTERHOURS else Phase.OPEN
    jump = move("nvidia", "20", session=FRIDAY, phase=first)
    others = [move("nvidia", "0.1", session=FRIDAY, phase=phase) for _ in range(40)]
    assert _first("top gainers", jump, *others, move("tencent", "5", session=FRIDAY)) == expected
