"""Chats, what they watch and what is remembered of them, on every store."""

from datetime import timedelta
from typing import Any

import pytest

from bot.errors import StoreError
from bot.model.alert import Chat, ChatKind, Letter, Watch
from bot.model.instrument import InstrumentId
from bot.model.message import Message
from bot.model.span import Span
from bot.model.stored import Posted
from tests.storage.articles import MONDAY, TUESDAY, article, at, document, move
from tests.storage.kinds import WholeStore

HSI, DAX = InstrumentId("hang-seng"), InstrumentId("dax")
NOON = at(TUESDAY, 12)


def _chat(number: int, **more: Any) -> Chat:
    return Chat(id=number, kind=ChatKind.GROUP if number < 0 else ChatKind.PRIVATE, **more)


def test_a_chat_is_kept_and_updated(store: WholeStore) -> None:
    with store.delivery() as delivery:
        delivery.put_chat(_chat(7, title="old"))
        delivery.put_chat(_chat(7, title="new", language="zh", zone="Asia/Hong_Kong"))
        assert delivery.chat(7) == _chat(7, title="new", language="zh", zone="Asia/Hong_Kong")
        assert delivery.chat(8) is None


def test_several_chats_are_found_at_once(store: WholeStore) -> None:
    with store.delivery() as delivery:
        delivery.put_chat(_chat(7, language="zh-Hant"))
        delivery.put_chat(_chat(-8, zone="Asia/Tokyo"))
        assert delivery.chats({7, -8, 9}) == {7: _chat(7, language="zh-Hant"), -8: _chat(-8, zone="Asia/Tokyo")}
        assert delivery.chats(()) == {}


def test_a_watch_is_stored_once_and_can_be_dropped(store: WholeStore) -> None:
    with store.delivery() as delivery:
        delivery.put_chat(_chat(7))
        assert delivery.watch(Watch(chat=7, instrument=HSI, by=3))
        assert delivery.watch(Watch(chat=7, instrument=DAX))
        assert not delivery.watch(Watch(chat=7, instrument=HSI, topic=5))
        assert delivery.watches(7) == [Watch(chat=7, instrument=HSI, topic=5, by=3), Watch(chat=7, instrument=DAX)]
        assert delivery.unwatch(7, HSI)
        assert not delivery.unwatch(7, HSI)


def test_chats_and_watches_are_seen_by_readers(store: WholeStore) -> None:
    with store.delivery() as delivery:
        delivery.put_chat(_chat(7, language="zh"))
        delivery.watch(Watch(chat=7, instrument=HSI))
    with store.reading() as reading:
        assert (reading.chat(7), reading.chat(8)) == (_chat(7, language="zh"), None)
        assert reading.watches(7) == [Watch(chat=7, instrument=HSI)]


def test_readers_follow_matches_by_their_ids(store: WholeStore) -> None:
    with store.writing() as writing:
        assert writing.last_match() == 0
        for text in ("a", "b", "c"):
            ref, _ = writing.add_article(document(text), article())
            writing.add_match(ref.id, [HSI], NOON)
    with store.reading() as reading:
        last = reading.last_match()
        assert [match.id for match in reading.matches_after(last - 2, 10)] == [last - 1, last]
        assert [match.id for match in reading.matches_after(last - 2, 1)] == [last - 1]


def test_only_active_chats_are_written_to(store: WholeStore) -> None:
    with store.writing() as writing:
        ref, _ = writing.add_article(document("a"), article(moves=(move(),)))
        writing.add_match(ref.id, [HSI], NOON)
    with store.delivery() as delivery:
        delivery.put_chat(_chat(7, active=False))
        delivery.watch(Watch(chat=7, instrument=HSI))
        match = delivery.open_match()
        assert match is not None
        assert delivery.watchers(match, 5) == []


def test_a_watch_of_an_unknown_chat_is_refused(store: WholeStore) -> None:
    with pytest.raises(StoreError), store.delivery() as delivery:
        delivery.watch(Watch(chat=7, instrument=HSI))


def test_a_match_walks_its_watchers_by_chat_and_closes(store: WholeStore) -> None:
    with store.writing() as writing:
        ref, _ = writing.add_article(document("a"), article(moves=(move("dax"), move(), move("cac"))))
        writing.add_match(ref.id, [HSI, DAX], NOON)
        writing.add_match(ref.id, [HSI], NOON)
    with store.delivery() as delivery:
        for number in (30, -10, 20):
            delivery.put_chat(_chat(number))
            delivery.watch(Watch(chat=number, instrument=HSI))
        delivery.watch(Watch(chat=-10, instrument=DAX))
        match = delivery.open_match()
        assert match is not None
        assert [stored.move.instrument for stored in delivery.reported(match)] == [DAX, HSI]
        assert [watch.chat for watch in delivery.watchers(match, 2)] == [-10, -10, 20]
        delivery.advance(match, 20)
    with store.delivery() as delivery:
        match = delivery.open_match()
        assert match is not None
        assert [watch.chat for watch in delivery.watchers(match, 2)] == [30]
        delivery.advance(match, None)
        assert delivery.open_match() is None


def test_a_chat_that_moved_takes_its_watches_along(store: WholeStore) -> None:
    with store.delivery() as delivery:
        for number in (-5, -100):
            delivery.put_chat(_chat(number, title=str(number)))
            delivery.watch(Watch(chat=number, instrument=HSI))
        delivery.watch(Watch(chat=-5, instrument=DAX))
        delivery.move_chat(-5, -100)
        delivery.move_chat(-5, -100)
        assert delivery.chat(-5) is None
        assert [watch.instrument for watch in delivery.watches(-100)] == [HSI, DAX]
        assert delivery.watches(-5) == []


def test_a_note_expires_and_is_replaced(store: WholeStore) -> None:
    with store.writing() as writing:
        writing.put_note("question", "7", "first", NOON + timedelta(minutes=5))
        writing.put_note("question", "7", "second", NOON + timedelta(minutes=5))
        writing.put_note("data", "7", "other", NOON + timedelta(minutes=5))
        assert writing.note("question", "7", NOON) == "second"
        assert writing.note("question", "7", NOON + timedelta(minutes=5)) is None
        assert writing.note("question", "8", NOON) is None


def test_what_a_chat_was_shown_is_kept_for_a_day_and_an_article(store: WholeStore) -> None:
    first, second = Span(0, 90), Span(100, 140)
    with store.writing() as writing:
        one, _ = writing.add_article(document("one"), article())
        two, _ = writing.add_article(document("two"), article())
        writing.add_shown(7, TUESDAY, {one.id: {first: 15}})
        writing.add_shown(7, TUESDAY, {one.id: {first: 15, second: 7}, two.id: {first: 1}})
        writing.add_shown(7, MONDAY, {one.id: {first: 9}})
        writing.add_shown(8, TUESDAY, {one.id: {first: 9}})
    with store.reading() as reading:
        assert reading.shown(7, TUESDAY) == {one.id: {first: 15, second: 7}, two.id: {first: 1}}
        assert reading.shown(9, TUESDAY) == {}


def test_a_chat_that_moved_has_been_shown_what_it_was_shown(store: WholeStore) -> None:
    with store.writing() as writing:
        one, _ = writing.add_article(document("one"), article())
        writing.add_shown(-5, TUESDAY, {one.id: {Span(0, 9): 2}})
    with store.delivery() as delivery:
        delivery.put_chat(_chat(-5))
        delivery.move_chat(-5, -100)
    with store.reading() as reading:
        assert (reading.shown(-5, TUESDAY), reading.shown(-100, TUESDAY)) == ({}, {one.id: {Span(0, 9): 2}})


def test_messages_that_carry_an_article_can_be_found_after_it_is_removed(store: WholeStore) -> None:
    first, second = Posted(7, 100, NOON), Posted(-8, 5, NOON + timedelta(minutes=1))
    with store.writing() as writing:
        ref, _ = writing.add_article(document("one"), article())
        writing.add_posted(7, 100, [ref.id], NOON)
        writing.add_posted(7, 100, [ref.id], NOON)
        writing.add_posted(-8, 5, [ref.id], second.at)
        writing.remove_article(ref.id)
        assert writing.posted(ref.id) == writing.taken_down(5) == [first, second]
    with store.delivery() as delivery:
        delivery.forget_posted(first)
    with store.reading() as reading:
        assert reading.posted(ref.id) == reading.taken_down(5) == [second]


def test_cards_posted_elsewhere_can_be_found_after_their_article_is_removed(store: WholeStore) -> None:
    card = Posted(0, 0, NOON, inline="AbC", language="zh-Hans")
    with store.writing() as writing:
        ref, _ = writing.add_article(document("one"), article())
        writing.add_card("AbC", [ref.id], "zh-Hans", NOON)
        writing.add_posted(7, 100, [ref.id], NOON)
        writing.remove_article(ref.id)
        assert card in writing.taken_down(5)
    with store.delivery() as delivery:
        delivery.forget_posted(card)
    with store.reading() as reading:
        assert reading.taken_down(5) == [Posted(7, 100, NOON)]


def test_letters_about_a_removed_article_are_dead_and_lose_their_text(store: WholeStore) -> None:
    with store.writing() as writing:
        ref, _ = writing.add_article(document("one"), article())
    with store.delivery() as delivery:
        for chat in (7, 8):
            delivery.put_chat(_chat(chat))
        about = Letter(key="7", chat=7, message=Message(text="its words"), created=NOON, article=ref.id)
        delivery.enqueue([about, Letter(key="8", chat=8, message=Message(text="other"), created=NOON)])
    with store.writing() as writing:
        writing.remove_article(ref.id)
    with store.delivery() as delivery:
        assert [one.letter.key for one in delivery.claim(NOON, 5, NOON + timedelta(minutes=1))] == ["8"]
        assert delivery.backlog().dead == 1


def test_messages_of_articles_that_stay_are_not_taken_down(store: WholeStore) -> None:
    with store.writing() as writing:
        ref, _ = writing.add_article(document("one"), article())
        writing.add_posted(7, 100, [ref.id], NOON)
        assert writing.taken_down(5) == []
