"""`newstape articles remove` edits what was posted from the article, wherever it was posted.

The IBEX 35 is reported by these tests alone, so that the newest report of it is theirs.
"""

import sqlite3
from pathlib import Path

import pytest

from tests.chat.serving import newstape, serving
from tests.chat.wire import CAC, DAX, IBEX, Wire
from tests.fakes.bot_api import BotApi, ChatScript, Fault
from tests.fakes.bot_api.refusal import flood


def take_down_newest(store: Path) -> None:
    """Remove the article that came last."""
    listed = newstape(store, "articles", "list", "--limit", "500").stdout.splitlines()
    newest = max(int(line.partition("\t")[0]) for line in listed)
    assert newstape(store, "articles", "remove", str(newest)).returncode == 0


def edited(chat: ChatScript, message: int) -> str:
    """Wait until a message of a chat is edited, and return its text."""
    found = [one.text for one in chat.heard() if (one.kind, one.id) == ("edit", message)]
    return found[-1] if found else chat.reply().text and edited(chat, message)


@pytest.fixture
def watched(api: BotApi) -> dict[str, ChatScript]:
    """Return a private chat, a group's and a channel, all of which watch the CAC 40."""
    alice, group, channel = api.private(), api.group(), api.channel("cac_moves")
    channel.make_admin(alice.someone)
    alice.ask("/watch cac 40")
    alice.ask("/watch @cac_moves cac 40")
    group.say("/watch@newstape_bot cac 40")
    group.reply()
    return {"alice": alice, "group": group, "channel": channel}


def test_alerts_and_answers_in_every_kind_of_chat(served: Path, wire: Wire, watched: dict[str, ChatScript]) -> None:
    percent = wire.arrive(served, CAC)
    posted = {name: [chat.reply()] for name, chat in watched.items()}
    for name, text in (("alice", "cac 40"), ("group", "/ask@newstape_bot cac 40"), ("channel", "/ask cac 40")):
        watched[name].say(text)
        posted[name].append(watched[name].reply())
    assert all(percent in one.text for messages in posted.values() for one in messages)
    take_down_newest(served)
    for name, messages in posted.items():
        assert all("was taken down" in edited(watched[name], one.id) for one in messages)


def test_a_card_that_someone_posted_from_an_inline_answer(api: BotApi, served: Path, wire: Wire) -> None:
    ming, percent = api.user("小明", "zh-hans"), wire.arrive(served, IBEX)
    card = api.choose(ming, "ibex 35")
    assert percent in api.card_with(card, percent)
    take_down_newest(served)
    assert percent not in api.card_with(card, "已被撤下")


def test_a_card_whose_button_was_pressed_where_telegram_tells_of_no_choice(
    api: BotApi, served: Path, wire: Wire
) -> None:
    alice, percent = api.user("Alice"), wire.arrive(served, IBEX, printed="6 Mar 2026 18:20 GMT")
    card = api.choose(alice, "ibex 35", feedback=False)
    api.press_card(alice, card, "Why?")
    api.wait(lambda: any(call.params.get("inline_message_id") == card for call in api.world.calls) or None, "an edit")
    assert percent in api.card_with(card, "orders")
    take_down_newest(served)
    assert percent not in api.card_with(card, "was taken down")


def test_the_answer_to_a_guest_message(api: BotApi, served: Path, wire: Wire) -> None:
    percent = wire.arrive(served, IBEX)
    before = set(api.world.cards)
    api.group().guest("@newstape_bot ibex 35")
    card = next(iter(set(api.world.cards) - before))
    assert percent in api.card_with(card, percent)
    take_down_newest(served)
    assert percent not in api.card_with(card, "was taken down")


def test_the_words_under_a_chart(served: Path, wire: Wire, alice: ChatScript) -> None:
    wire.arrive(served, IBEX, printed="3 Mar 2026 18:20 GMT")
    percent = wire.arrive(served, IBEX, printed="4 Mar 2026 18:20 GMT")
    chart = alice.ask("/chart ibex 35")
    assert "photo" in chart.message
    take_down_newest(served)
    assert percent not in edited(alice, chart.id)


def test_a_button_under_a_message_whose_article_was_taken_down(served: Path, wire: Wire, alice: ChatScript) -> None:
    percent = wire.arrive(served, IBEX, printed="6 Mar 2026 18:20 GMT")
    answer = alice.ask("ibex 35")
    take_down_newest(served)
    assert "was taken down" in edited(alice, answer.id)
    alice.press_data(answer, "a:why .GIBEXI")
    assert percent not in alice.reply().text


def test_an_alert_that_still_waits_is_never_sent(store: Path, wire: Wire) -> None:
    with BotApi() as api, serving(api, store):
        alice = api.private()
        alice.ask("/watch dax")
        api.order(Fault("sendMessage", alice.id, answer=flood(3)))
        wire.arrive(store, DAX)
        api.wait(lambda: any(call.status == 429 for call in api.world.calls) or None, "the alert to be refused")
        take_down_newest(store)
        alice.ask("/about")
        assert len(alice.heard()) == 2
        with sqlite3.connect(store) as connection:
            state, message = connection.execute("SELECT state, message FROM outbox").fetchone()
        assert (state, "orders" in message) == ("dead", False)
