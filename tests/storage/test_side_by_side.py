"""Several senders and writers at once: each letter goes once and in order, each article is stored once."""

from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Lock

from bot.model.alert import LetterState, Settlement
from storage.store import SqlStore, open_store
from tests.storage.articles import article, document, move, quote
from tests.storage.letters import NOON, letter

CHATS, LETTERS, SENDERS = 6, 5, 3
SENT = Settlement(state=LetterState.SENT)


def _another(store: SqlStore) -> SqlStore:
    """Return a store of its own on the same database, as another process has."""
    return open_store(store.engines.writer.url.render_as_string(hide_password=False))


def test_senders_of_their_own_share_the_letters(sql: SqlStore) -> None:
    seen: dict[int, list[str]] = defaultdict(list)
    lock = Lock()
    with sql.delivery() as delivery:
        delivery.enqueue(letter(f"{chat}:{n}", chat=chat) for n in range(LETTERS) for chat in range(1, CHATS + 1))

    def send() -> None:
        store = _another(sql)
        while True:
            with store.delivery() as delivery:
                if not delivery.backlog().pending:
                    break
                leases = delivery.claim(NOON, 2, NOON + timedelta(minutes=5))
            for lease in leases:
                with store.delivery() as delivery:
                    assert delivery.begin(lease, NOON)
                with lock:
                    seen[lease.letter.chat].append(lease.letter.key)
                with store.delivery() as delivery:
                    assert delivery.settle(lease, SENT, NOON)
        store.close()

    with ThreadPoolExecutor(SENDERS) as pool:
        for done in [pool.submit(send) for _ in range(SENDERS)]:
            done.result()
    assert seen == {chat: [f"{chat}:{n}" for n in range(LETTERS)] for chat in range(1, CHATS + 1)}


def test_writers_at_once_store_each_article_once(sql: SqlStore) -> None:
    def write(start: int) -> int:
        store = _another(sql)
        new = 0
        with store.writing() as writing:
            for number in range(12):
                told = article(moves=(move(), move(f"index-{start + number}")), quotes=(quote(speaker="Ann Lee"),))
                new += writing.add_article(document(f"text {(start + number) % 12}"), told)[1]
        store.close()
        return new

    with ThreadPoolExecutor(SENDERS) as pool:
        stored = sum(pool.map(write, range(0, 12, 4)))
    assert stored == 12
    with sql.reading() as reading:
        assert (reading.coverage().articles, reading.coverage().moves) == (12, 24)
