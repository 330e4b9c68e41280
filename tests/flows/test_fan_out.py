"""Fan-out: one letter for each chat and article, in chunks, repeatable."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.flows import fan_out as flow
from bot.flows.fan_out import Told, fan_out
from bot.model.alert import Chat, ChatKind, Watch
from bot.model.article import Article
from bot.model.document import Document
from bot.model.instrument import InstrumentId
from bot.model.message import Message
from bot.model.move import Direction, Move, Period, Phase
from bot.model.span import Span
from bot.model.stored import StoredMove
from tests.fakes.store import FakeStore

NOW = datetime(2025, 2, 26, 18, tzinfo=UTC)
HSI, BABA = InstrumentId("hang-seng"), InstrumentId("alibaba")


class FixedClock:
    """A clock that stands."""

    def __init__(self, at: datetime = NOW) -> None:
        self.at = at

    def now(self) -> datetime:
        """Return the moment."""
        return self.at


CLOCK, LONGEST = FixedClock(), timedelta(hours=6)


def move(instrument: InstrumentId) -> Move:
    return Move(
        mention="it",
        direction=Direction.UP,
        period=Period.SESSION,
        evidence="x",
        span=Span(0, 1),
        instrument=instrument,
    )


def render(moves: Sequence[StoredMove], language: str | None, zone: str | None) -> Told:
    names = " + ".join(str(one.move.instrument) for one in moves)
    message = Message(text=" ".join([names, *filter(None, (language, zone))]))
    return Told(message, NOW.date(), {moves[0].article.id: {Span(0, 10 * len(moves)): len(moves)}})


@pytest.fixture
def store() -> FakeStore:
    made = FakeStore()
    with made.writing() as writing:
        document = Document(name="a.txt", text="x", received=NOW)
        ref, _ = writing.add_article(document, Article(moves=(move(HSI), move(BABA))))
        writing.add_match(ref.id, (HSI, BABA), NOW)
    return made


def watch(store: FakeStore, chat: int, *instruments: InstrumentId, active: bool = True) -> None:
    with store.delivery() as delivery:
        delivery.put_chat(Chat(id=chat, kind=ChatKind.PRIVATE, active=active))
        for one in instruments:
            delivery.watch(Watch(chat=chat, instrument=one, topic=7))


def drain(store: FakeStore, clock: FixedClock = CLOCK) -> list[str]:
    while fan_out(store, render, clock, LONGEST) is not None:
        pass
    letters = [kept.letter for _, kept in sorted(store.desk.letters.items())]
    return [f"{letter.chat}: {letter.message.text}" for letter in letters]


def test_a_chat_gets_one_letter_for_all_it_watches_in_an_article(store: FakeStore) -> None:
    watch(store, 5, HSI, BABA)
    watch(store, 6, BABA)
    watch(store, 7)
    assert drain(store) == ["5: hang-seng + alibaba", "6: alibaba"]
    first = store.desk.letters[1].letter
    assert (first.topic, first.article) == (7, 1)


def test_each_chat_is_written_to_in_its_language_with_its_times(store: FakeStore) -> None:
    watch(store, 5, HSI)
    watch(store, 6, HSI)
    with store.delivery() as delivery:
        delivery.put_chat(Chat(id=5, kind=ChatKind.PRIVATE, language="zh-Hant", zone="Asia/Hong_Kong"))
    assert drain(store) == ["5: hang-seng zh-Hant Asia/Hong_Kong", "6: hang-seng"]


def test_what_an_alert_shows_of_an_article_counts_for_each_who_gets_it(store: FakeStore) -> None:
    watch(store, 5, HSI, BABA)
    watch(store, 6, HSI)
    watch(store, 7)
    drain(store)
    assert store.desk.shown == {(5, NOW.date(), 1, Span(0, 20)): 2, (6, NOW.date(), 1, Span(0, 10)): 1}


def test_an_article_that_reports_two_phases_tells_the_latest(store: FakeStore) -> None:
    with store.writing() as writing:
        document = Document(name="b.txt", text="y", received=NOW)
        moves = (replace(move(HSI), phase=Phase.MIDDAY), replace(move(HSI), phase=Phase.CLOSE))
        ref, _ = writing.add_article(document, Article(moves=moves))
        writing.add_match(ref.id, (HSI,), NOW)
    watch(store, 5, HSI)
    assert drain(store) == ["5: hang-seng", "5: hang-seng"]


def test_a_chat_that_has_shut_us_out_gets_none(store: FakeStore) -> None:
    watch(store, 5, HSI, active=False)
    assert drain(store) == []


def test_many_chats_are_written_to_in_chunks(store: FakeStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flow, "CHUNK", 2)
    for chat in range(1, 6):
        watch(store, chat, HSI)
    written = [fan_out(store, render, CLOCK, LONGEST) for _ in range(4)]
    assert written == [2, 2, 1, None]


def test_a_crash_between_chunks_loses_and_doubles_nothing(store: FakeStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flow, "CHUNK", 1)
    for chat in (1, 2, 3):
        watch(store, chat, HSI)
    fan_out(store, render, CLOCK, LONGEST)
    store.failing = [RuntimeError("killed before the commit")]
    with pytest.raises(RuntimeError):
        fan_out(store, render, CLOCK, LONGEST)
    assert drain(store) == ["1: hang-seng", "2: hang-seng", "3: hang-seng"]


def test_a_match_that_waited_too_long_is_closed_untold(store: FakeStore) -> None:
    watch(store, 5, HSI)
    assert drain(store, FixedClock(NOW + timedelta(hours=7))) == []
    assert drain(store) == []
