"""Alerts from end to end: /watch, an article ingested by another process, one message for each chat; nothing lost."""

import sqlite3
import threading
from datetime import UTC, datetime
from pathlib import Path

from tests.chat.serving import serving, started
from tests.chat.wire import CAC, DAX, FTSE, Wire
from tests.fakes.bot_api import BotApi, ChatScript, Fault
from tests.fakes.bot_api.refusal import Refusal, flood, forbidden


def watching(api: BotApi, name: str) -> ChatScript:
    """Return the chat of someone new who watches something."""
    chat = api.private()
    assert "Watching" in chat.ask(f"/watch {name}").text
    return chat


def sent(store: Path) -> int:
    """Return how many letters of the outbox are settled as sent."""
    with sqlite3.connect(store) as connection:
        return int(connection.execute("SELECT count(*) FROM outbox WHERE state = 'sent'").fetchone()[0])


def test_an_article_of_another_process_alerts_those_who_watch_and_nobody_else(
    api: BotApi, served: Path, wire: Wire
) -> None:
    alice, bob = watching(api, "dax"), watching(api, "cac")
    percent = wire.arrive(served, DAX)
    alert = alice.reply()
    assert alert.text.startswith(f"DAX ▲ +{percent}%")
    assert "orders had picked up" in alert.text
    assert {"Why?", "History"} <= set(alert.buttons)
    assert len(bob.heard()) == 1


def test_the_age_of_a_fresh_report_goes_on_counting_in_the_chat(api: BotApi, served: Path, wire: Wire) -> None:
    alice = watching(api, "dax")
    now = datetime.now(UTC)
    wire.arrive(served, DAX, printed=f"{now:%-d %b %Y %H:%M} GMT")
    alert = alice.reply()
    entities = alert.message["entities"]
    assert isinstance(entities, list)
    assert "date_time" in {entity["type"] for entity in entities}, alert.text


def test_a_button_under_an_alert_is_a_question(api: BotApi, served: Path, wire: Wire) -> None:
    alice = watching(api, "dax")
    wire.arrive(served, DAX)
    alert = alice.reply()
    alice.press(alert, "Why?")
    assert "DAX" in alice.reply().text


def test_why_as_a_reply_to_an_alert_is_about_what_it_leads_with(api: BotApi, served: Path, wire: Wire) -> None:
    group = api.group()
    group.say("/watch@newstape_bot dax")
    group.reply()
    wire.arrive(served, DAX)
    alert = group.reply()
    group.say("/ask@newstape_bot hstech")
    group.reply()
    group.say("why?", answering=alert)
    assert group.reply().text.startswith("DAX")


def test_a_comment_under_a_channels_alert_is_about_it(api: BotApi, served: Path, wire: Wire) -> None:
    channel, group, alice = api.channel("dax_discussed"), api.group("Comments"), api.private()
    channel.make_admin(alice.someone)
    alice.ask("/watch @dax_discussed dax")
    wire.arrive(served, DAX)
    group.say("/ask@newstape_bot why?", answering=group.forwarded(channel.reply()))
    assert group.reply().text.startswith("DAX")


def test_a_folder_ingested_by_hand_alerts_nobody(api: BotApi, served: Path, wire: Wire) -> None:
    alice = watching(api, "ftse 100")
    wire.command(served, FTSE, alert=False)
    percent = wire.command(served, FTSE)
    assert alice.reply().text.startswith(f"FTSE 100 ▲ +{percent}%")
    assert len(alice.heard()) == 2


def test_watches_are_listed_and_dropped(api: BotApi) -> None:
    alice = watching(api, "dax, cac 40")
    assert alice.ask("/watches").text.splitlines()[1:] == ["• DAX (.GDAXI)", "• CAC 40 (.FCHI)"]
    assert "No longer watching" in alice.ask("/unwatch dax").text
    assert "DAX" not in alice.ask("/watches").text
    assert "was not watched" in alice.ask("/unwatch dax").text


def test_an_ambiguous_name_is_asked_about_and_a_press_watches(api: BotApi) -> None:
    alice = api.private()
    question = alice.ask("/watch mitsubishi")
    chosen = next(iter(question.buttons))
    alice.press(question, chosen)
    name = chosen.partition(" (")[0]
    assert f"Watching {name}" in alice.reply().text
    assert name in alice.ask("/watches").text


def test_an_unknown_name_is_not_watched(api: BotApi) -> None:
    assert "I know nothing called" in api.private().ask("/watch qwertyuiop").text


def test_in_a_group_administrators_decide(api: BotApi) -> None:
    group, mallory = api.group(), api.user("Mallory")
    group.say("/watch@newstape_bot dax", by=mallory)
    assert "Only administrators" in group.reply().text
    group.say("/watch@newstape_bot dax")
    assert "Watching" in group.reply().text


def test_a_topic_gets_what_was_watched_in_it(api: BotApi, served: Path, wire: Wire) -> None:
    group = api.group(topics=(5,))
    group.say("/watch@newstape_bot dax", topic=5)
    group.reply()
    wire.arrive(served, DAX)
    assert group.reply().message["message_thread_id"] == 5


def test_a_channel_is_set_up_by_its_administrator_from_a_private_chat(api: BotApi, served: Path, wire: Wire) -> None:
    alice, channel = api.private(), api.channel("dax_moves")
    assert "You have to be an administrator" in alice.ask("/watch @dax_moves dax").text
    channel.make_admin(alice.someone)
    assert "in @dax_moves" in alice.ask("/watch @dax_moves dax").text
    assert "DAX" in alice.ask("/watches @dax_moves").text
    wire.arrive(served, DAX)
    assert channel.reply().text.startswith("DAX ▲")


def test_a_channel_where_the_bot_may_not_post_is_refused(api: BotApi) -> None:
    alice, channel = api.private(), api.channel("closed_doors", posts=False)
    channel.make_admin(alice.someone)
    assert "closed_doors" in alice.ask("/watch @closed_doors dax").text
    assert "Nothing is watched" not in alice.ask("/watch @closed_doors dax").text


def test_a_flood_answer_delays_alerts_and_loses_none(api: BotApi, served: Path, wire: Wire) -> None:
    alice = watching(api, "dax")
    api.order(Fault("sendMessage", alice.id, answer=flood(1)))
    wire.arrive(served, DAX)
    assert alice.reply().text.startswith("DAX ▲")


def test_who_blocks_the_bot_is_written_to_no_more(api: BotApi, served: Path, wire: Wire) -> None:
    alice, bob = watching(api, "cac"), watching(api, "cac")
    alice.state.refuses = forbidden("bot was blocked by the user")
    wire.arrive(served, CAC)
    bob.reply()
    wire.arrive(served, CAC)
    bob.reply()
    mine = [call for call in api.calls("sendMessage") if call.params["chat_id"] == str(alice.id)]
    assert [call.status for call in mine] == [200, 403]


def test_a_group_that_became_a_supergroup_is_followed(api: BotApi, served: Path, wire: Wire) -> None:
    group, new = api.group(), api.group("Desk, larger")
    group.say("/watch@newstape_bot ftse 100")
    group.reply()
    parameters: dict[str, object] = {"migrate_to_chat_id": new.id}
    group.state.refuses = Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", parameters)
    wire.arrive(served, FTSE)
    assert new.reply().text.startswith("FTSE 100 ▲")


def test_a_process_killed_while_sending_loses_nothing_and_repeats_at_most_what_was_under_way(
    store: Path, wire: Wire
) -> None:
    gate = threading.Event()
    with BotApi() as api:
        with serving(api, store) as process:
            chats = [watching(api, "dax") for _ in range(6)]
            for chat in chats[:3]:
                api.order(Fault("sendMessage", chat.id, delivered=True, hold=gate))
            wire.arrive(store, DAX)
            api.wait(lambda: all(len(chat.heard()) == 2 for chat in chats) or None, "all alerts to be seen")
            api.wait(lambda: sent(store) == 3 or None, "three of them to be settled")
            process.running.kill()
            process.running.wait()
        gate.set()
        with serving(api, store):
            api.wait(lambda: sent(store) == 6 or None, "all to be settled")
    copies = [len(chat.heard()) - 1 for chat in chats]
    assert copies == [2, 2, 2, 1, 1, 1]


def test_a_terminal_shows_the_same_alert(served: Path, wire: Wire) -> None:
    with started(served, "watch", "dax") as process:
        process.wait_for("watching DAX")
        percent = wire.arrive(served, DAX, CAC)
        process.wait_for("orders had picked up")
        assert f"DAX ▲ +{percent}%" in process.output
        assert "CAC" not in process.output
        process.end()
