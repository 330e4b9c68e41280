"""Which of several reports of a day leads."""

from dataclasses import replace
from decimal import Decimal

from bot.answers.ranking import rank
from bot.model.instrument import InstrumentId
from bot.model.move import Direction, Phase
from bot.model.stored import MoveQuery, StoredMove
from tests.flows.demo import demo_store


def report() -> StoredMove:
    """Return a report of the Hang Seng Tech Index."""
    with demo_store().reading() as reading:
        return reading.moves(MoveQuery(instruments=(InstrumentId("hang-seng-tech"),), limit=1))[0]


def test_a_change_during_the_session_leads_before_a_price_passed_on_the_way() -> None:
    one = report()
    passed = replace(one.move, phase=None, percent=None, points=None, level=Decimal(5500), direction=Direction.UP)
    last = replace(one.move, phase=Phase.INTRADAY, percent=Decimal("2.5"), level=Decimal(5450))

    ranked = rank([replace(one, id=1, move=passed), replace(one, id=2, move=last)], {})

    assert ranked is not None
    assert ranked.lead.move == last
