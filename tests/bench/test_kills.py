"""`newstape serve` killed again and again while it sends: nothing lost, few copies, order kept; counts are printed."""

import random
import time
from collections import Counter
from pathlib import Path

from bot import app
from bot.alerts.retry import UNKNOWN_CAP
from bot.chat.courier import AT_ONCE
from bot.model.alert import Chat, ChatKind, Watch
from bot.model.instrument import InstrumentId
from tests.chat.serving import filled_store, serving
from tests.chat.test_alerts import sent
from tests.chat.wire import DAX, Wire
from tests.fakes.bot_api import BotApi, ChatScript, Fault

CHATS, ARTICLES, LONGEST = 60, 3, 300.0


def _watch(store: Path, chats: list[ChatScript]) -> None:
    """Let every chat watch the index."""
    with app.store(f"sqlite:///{store}") as opened, opened.delivery() as delivery:
        for chat in chats:
            delivery.put_chat(Chat(id=chat.id, kind=ChatKind.PRIVATE))
            delivery.watch(Watch(chat=chat.id, instrument=InstrumentId("dax")))


def _order_faults(api: BotApi, chats: list[ChatScript], chance: random.Random) -> None:
    """Drop some connections before and some after delivery, and slow others down."""
    faults = (Fault("sendMessage", delivered=True), Fault("sendMessage"), Fault("sendMessage", delay=0.3))
    for chat in chats:
        if chance.random() < 0.3:
            fault = chance.choice(faults)
            api.order(Fault(fault.method, chat.id, delivered=fault.delivered, delay=fault.delay))


def _kill_until_done(api: BotApi, store: Path, chance: random.Random) -> int:
    """Serve and kill until every letter is sent; return how often it was killed."""
    until = time.monotonic() + LONGEST
    kills = 0
    while True:
        with serving(api, store) as process:
            time.sleep(chance.uniform(0.3, 1.2))
            if sent(store) == CHATS * ARTICLES or time.monotonic() > until:
                return kills
            process.running.kill()
            process.running.wait()
            kills += 1


def test_nothing_is_lost_however_often_it_is_killed(tmp_path: Path) -> None:
    store, chance = filled_store(tmp_path), random.Random(7)  # noqa: S311 - faults, not secrets
    with BotApi() as api:
        chats = [api.private(f"P{number}") for number in range(CHATS)]
        _watch(store, chats)
        _order_faults(api, chats, chance)
        wire = Wire(tmp_path)
        for _ in range(ARTICLES):
            wire.arrive(store, DAX)
        kills = _kill_until_done(api, store, chance)
    seen = Counter((one.chat, one.text) for one in api.world.delivered)
    copies = sum(seen.values()) - len(seen)
    print(f"{kills} kills, {len(seen)} letters seen, {copies} copies too many, at most {max(seen.values())} of one")  # noqa: T201 - what is measured
    assert len(seen) == CHATS * ARTICLES
    assert max(seen.values()) <= 1 + UNKNOWN_CAP
    assert copies <= AT_ONCE * (kills + 1)
    for chat in chats:
        firsts = list(dict.fromkeys(one.text.partition(" ·")[0] for one in chat.heard()))
        assert firsts == sorted(firsts)
