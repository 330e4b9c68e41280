"""Moves come back as they were stored, in the order asked for, on every store."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from bot.model.instrument import Instrument, InstrumentId, Kind
from bot.model.move import Cause, Direction, Period, Phase
from bot.model.span import Span
from bot.model.stored import MoveQuery, Order
from bot.ports import Store
from tests.storage.articles import MONDAY, TUESDAY, article, at, document, move

HSI = InstrumentId("hang-seng")


def test_a_move_comes_back_whole(store: Store) -> None:
    told = move(
        code=".HSI",
        percent="-2.50",
        points=Decimal("-604.10"),
        level=Decimal("23619.24"),
        unit="points",
        phase=Phase.CLOSE,
        cause=Cause("after the data", Span(20, 34)),
        in_table=True,
        mention_span=Span(0, 4),
        percent_span=Span(5, 9),
        points_span=Span(10, 12),
        level_span=Span(13, 18),
    )
    with store.writing() as writing:
        ref, _ = writing.add_article(document("one"), article(moves=(told,)))
    with store.reading() as reading:
        (found,) = reading.moves(MoveQuery(instruments=(HSI,)))
    assert (found.move, found.article) == (told, ref)
    assert str(found.move.percent) == "-2.50"


def test_the_close_leads_and_older_sessions_follow(store: Store) -> None:
    late = article(
        at(TUESDAY, 9),
        moves=(move(percent="1", phase=Phase.MIDDAY), move(percent="2", phase=Phase.CLOSE), move(percent="3")),
    )
    early = article(at(TUESDAY, 12), moves=(move(percent="4", session=MONDAY, phase=Phase.AFTERHOURS),))
    with store.writing() as writing:
        writing.add_article(document("late"), late)
        writing.add_article(document("early"), early)
        found = writing.moves(MoveQuery(instruments=(HSI,)))
        turned = writing.moves(MoveQuery(instruments=(HSI,), order=Order.OLDEST))
    assert [str(hit.move.percent) for hit in found] == ["2", "3", "1", "4"]
    assert list(turned) == list(reversed(found))


def test_of_one_day_and_phase_the_later_article_leads_then_the_first_printed(store: Store) -> None:
    with store.writing() as writing:
        writing.add_article(document("b"), article(at(TUESDAY, 12), moves=(move(percent="3"), move(percent="4"))))
        writing.add_article(document("a"), article(at(TUESDAY, 9), moves=(move(percent="1"), move(percent="2"))))
        found = writing.moves(MoveQuery(instruments=(HSI,)))
    assert [str(hit.move.percent) for hit in found] == ["3", "4", "1", "2"]


def test_a_move_without_session_counts_for_the_day_of_its_article(store: Store) -> None:
    with store.writing() as writing:
        writing.add_article(document("dated"), article(at(MONDAY, 9), moves=(move(percent="1", session=None),)))
        found = writing.moves(MoveQuery(first=MONDAY, last=MONDAY))
    assert [str(hit.move.percent) for hit in found] == ["1"]


def test_a_move_without_any_date_comes_after_all_dated_ones_and_into_no_stretch_of_days(store: Store) -> None:
    with store.writing() as writing:
        writing.add_article(document("dated"), article(at(MONDAY, 9), moves=(move(percent="1", session=None),)))
        undated = article(None, moves=(move(percent="2", session=None),))
        writing.add_article(document("undated", at(TUESDAY, 7)), undated)
        newest = writing.moves(MoveQuery(instruments=(HSI,)))
        of_the_day = writing.moves(MoveQuery(first=TUESDAY, last=TUESDAY))
        as_of = writing.moves(MoveQuery(published_until=at(TUESDAY, 12)))
    assert [str(hit.move.percent) for hit in newest] == ["1", "2"]
    assert of_the_day == []
    assert [str(hit.move.percent) for hit in as_of] == ["1"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (MoveQuery(order=Order.RISE), ["10", "9.5", "-1", "-20"]),
        (MoveQuery(order=Order.FALL), ["-20", "-1", "9.5", "10"]),
        (MoveQuery(order=Order.RISE, limit=2), ["10", "9.5"]),
        (MoveQuery(order=Order.FALL, direction=Direction.UP), ["9.5", "10"]),
        (MoveQuery(order=Order.RISE, kinds=(Kind.STOCK,)), ["10", "-20"]),
        (MoveQuery(order=Order.RISE, countries=("JP",)), ["9.5", "-20"]),
        (MoveQuery(order=Order.RISE, kinds=(Kind.STOCK,), countries=("JP",)), ["-20"]),
        (MoveQuery(order=Order.RISE, periods=(Period.WEEK,)), ["10"]),
        (MoveQuery(order=Order.RISE, first=TUESDAY), ["9.5", "-1", "-20"]),
        (MoveQuery(order=Order.RISE, last=MONDAY), ["10"]),
        (MoveQuery(order=Order.RISE, first=MONDAY, last=TUESDAY), ["10", "9.5", "-1", "-20"]),
    ],
)
def test_movers_are_ranked_by_percent(store: Store, query: MoveQuery, expected: list[str]) -> None:
    moves = (
        move("nikkei", "9.5"),
        move("toyota", "-20"),
        move("tencent", "10", session=MONDAY, period=Period.WEEK),
        move("toyota", None),
        move(None, "-1"),
    )
    with store.writing() as writing:
        writing.put_instruments(
            [
                Instrument(id=InstrumentId("nikkei"), name="Nikkei", kind=Kind.INDEX, country="JP"),
                Instrument(id=InstrumentId("toyota"), name="Toyota", kind=Kind.STOCK, country="JP"),
                Instrument(id=InstrumentId("tencent"), name="Tencent", kind=Kind.STOCK, country="CN"),
            ]
        )
        writing.add_article(document("one"), article(moves=moves))
    with store.reading() as reading:
        assert [str(hit.move.percent) for hit in reading.moves(query)] == expected


def test_as_of_a_time_later_articles_are_unknown(store: Store) -> None:
    with store.writing() as writing:
        writing.add_article(document("a"), article(at(TUESDAY, 9, 30), moves=(move(percent="1"),)))
        writing.add_article(document("b"), article(at(TUESDAY, 9, 31), moves=(move(percent="2"),)))
        found = writing.moves(MoveQuery(published_until=at(TUESDAY, 9, 30)))
    assert [str(hit.move.percent) for hit in found] == ["1"]


@pytest.mark.parametrize("last", [None, date(2025, 12, 31)])
@pytest.mark.parametrize(("ahead", "known"), [(0, True), (31, True), (32, False)])
def test_as_of_a_day_no_session_is_known_that_is_a_month_ahead(
    store: Store,
    ahead: int,
    last: date | None,
    known: bool,  # noqa: FBT001 - a column of the table
) -> None:
    with store.writing() as writing:
        moves = (move(percent="1", session=TUESDAY + timedelta(ahead)),)
        writing.add_article(document("a"), article(at(TUESDAY, 9), moves=moves))
        found = writing.moves(MoveQuery(published_until=at(TUESDAY, 12), last=last))
    assert bool(found) is known


def test_several_queries_at_once_find_what_each_finds_alone(store: Store) -> None:
    every = [(one, day, share) for one in ("hang-seng", "dax", "cac") for day in (MONDAY, TUESDAY) for share in "1234"]
    queries = {
        "newest": MoveQuery(limit=5),
        "oldest": MoveQuery(instruments=(HSI,), order=Order.OLDEST, limit=3),
        "each": MoveQuery(instruments=(HSI, InstrumentId("dax"), InstrumentId("cac")), each=2, limit=5),
        "rise": MoveQuery(first=MONDAY, last=TUESDAY, order=Order.RISE, limit=3),
        "fall": MoveQuery(first=MONDAY, last=TUESDAY, order=Order.FALL, limit=3),
        "no day": MoveQuery(first=TUESDAY, last=MONDAY),
        "as of": MoveQuery(instruments=(HSI,), published_until=at(MONDAY, 1)),
    }
    with store.writing() as writing:
        moves = tuple(move(one, share, session=day) for one, day, share in every)
        writing.add_article(document("a"), article(moves=moves))
        assert writing.each_moves(queries) == {name: writing.moves(query) for name, query in queries.items()}
        assert writing.each_moves({}) == {}


@pytest.mark.parametrize("number", range(1, 10))
def test_any_number_of_instruments_is_asked_about_at_once(store: Store, number: int) -> None:
    named = [InstrumentId(f"index-{place}") for place in range(number)]
    with store.writing() as writing:
        moves = tuple(move(one, percent) for one in (*named, None) for percent in ("1", "2"))
        writing.add_article(document("a"), article(moves=moves))
        found = writing.each_moves({one: MoveQuery(instruments=(one,), limit=1) for one in named})
    assert [[hit.move.instrument for hit in hits] for hits in found.values()] == [[one] for one in named]


def test_no_move_is_found_from_a_day_to_an_earlier_one(store: Store) -> None:
    with store.writing() as writing:
        writing.add_article(document("a"), article(moves=(move(),)))
        assert not writing.moves(MoveQuery(first=TUESDAY, last=MONDAY, order=Order.RISE))


@pytest.mark.parametrize(("order", "expected"), [(Order.RISE, ["6", "5", "4"]), (Order.FALL, ["1", "2", "3"])])
def test_the_largest_of_several_days_are_found_together(store: Store, order: Order, expected: list[str]) -> None:
    days = {MONDAY: ("1", "6", "3"), TUESDAY: ("2", "4", "5")}
    moves = tuple(move(percent=one, session=day) for day, every in days.items() for one in every)
    with store.writing() as writing:
        writing.add_article(document("a"), article(moves=moves))
        found = writing.moves(MoveQuery(first=MONDAY, last=TUESDAY, order=order, limit=3))
    assert [str(hit.move.percent) for hit in found] == expected


def test_moves_are_counted_by_instrument_and_found_by_article(store: Store) -> None:
    with store.writing() as writing:
        ref, _ = writing.add_article(document("a"), article(moves=(move(), move(), move("dax"))))
        writing.add_article(document("b"), article(moves=(move(),)))
        counts = writing.move_counts([HSI, InstrumentId("dax"), InstrumentId("cac")])
        found = writing.moves(MoveQuery(articles=(ref.id,)))
    assert counts == {"hang-seng": 3, "dax": 1, "cac": 0}
    assert len(found) == 3


def test_of_several_instruments_each_gives_at_most_so_many(store: Store) -> None:
    told = tuple(move(name, percent=str(number)) for name in ("hang-seng", "dax", "cac") for number in (3, 2, 1))
    with store.writing() as writing:
        writing.add_article(document("one"), article(moves=told))
        asked = MoveQuery(instruments=(HSI, InstrumentId("dax")), each=2, limit=3)
        found = writing.moves(asked)
    assert [(hit.move.instrument, str(hit.move.percent)) for hit in found] == [
        ("hang-seng", "3"),
        ("hang-seng", "2"),
        ("dax", "3"),
    ]


def test_questions_of_one_shape_keep_their_own_days_and_instruments(store: Store) -> None:
    with store.writing() as writing:
        writing.add_article(document("one"), article(moves=(move(session=MONDAY), move("dax", session=TUESDAY))))
        asked = [
            MoveQuery(instruments=(InstrumentId(name),), first=first, last=last)
            for name in ("hang-seng", "dax")
            for first, last in ((MONDAY, MONDAY), (TUESDAY, TUESDAY), (MONDAY, TUESDAY), (None, MONDAY))
        ]
        found = [len(writing.moves(query)) for query in asked]
    assert found == [1, 0, 1, 1, 0, 1, 1, 0]
