"""What `newstape serve` remembers of chats when it is stopped and started again."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage.store import open_store
from tests.chat.serving import serving
from tests.fakes.bot_api import BotApi, ChatScript

FIRST, SECOND = "hang seng tech", "alibaba"


def test_why_after_a_restart_follows_the_chats_last_question(store: Path) -> None:
    with BotApi() as api:
        alice, bob = api.private(), api.private("Bob")
        with serving(api, store) as process:
            assert alice.ask("alibaba").text.startswith("Alibaba")
            assert bob.ask("tesla").text.startswith("Tesla")
            assert process.end() == 0
        with serving(api, store):
            assert alice.ask("why?").text.startswith("Alibaba")
            assert bob.ask("why?").text.startswith("Tesla")


def test_a_reply_after_a_restart_follows_the_message_it_replies_to(store: Path) -> None:
    with BotApi() as api:
        alice = api.private()
        with serving(api, store) as process:
            movers = alice.ask("biggest losers in hong kong")
            alice.ask("tesla")
            assert process.end() == 0
        with serving(api, store):
            alice.say("and in europe?", answering=movers)
            assert alice.reply().text.splitlines()[0] == alice.ask("biggest losers in europe").text.splitlines()[0]


def test_words_shown_of_an_article_count_after_a_restart(store: Path) -> None:
    with BotApi() as api:
        alice, bob, eve = (api.private(name) for name in ("Alice", "Bob", "Eve"))
        with serving(api, store, NEWSTAPE_EXCERPT_WORDS_PER_DAY="20") as process:
            _ask_both(alice)
            bob.ask(FIRST)
            assert process.end() == 0
        with serving(api, store, NEWSTAPE_EXCERPT_WORDS_PER_DAY="20"):
            bob.ask(SECOND)
            eve.ask(SECOND)
    assert bob.heard()[-1].text == alice.heard()[-1].text
    assert ["are used up" in one.heard()[-1].text for one in (bob, eve)] == [True, False]


def _ask_both(chat: ChatScript) -> None:
    chat.ask(FIRST)
    chat.ask(SECOND)


@pytest.mark.parametrize(
    ("client", "question", "button", "said"),
    [
        ("en", "headlines", "More", "That question is no longer remembered"),
        ("zh-hk", "最新新聞", "更多", "那個問題已不記得了"),
    ],
)
def test_a_press_whose_question_has_expired_says_so_and_what_to_ask(
    store: Path, client: str, question: str, button: str, said: str
) -> None:
    with BotApi() as api:
        alice = api.private("Alice", client)
        with serving(api, store) as process:
            card = alice.ask(question)
            assert button in card.buttons
            assert process.end() == 0
        _let_expire(store, alice, card.id)
        with serving(api, store):
            alice.press(card, button)
            answer = alice.reply()
    assert answer.text.startswith(said)
    assert answer.text.count("•") == 2


def _let_expire(store: Path, chat: ChatScript, message: int) -> None:
    """Let what is remembered of a chat and of a message of ours to it be over."""
    person = chat.state.chat["id"]
    now = datetime.now(UTC)
    notes = (("question", f"{person}:"), ("answered", f"{person}:{message}"))
    opened = open_store(f"sqlite:///{store}")
    with opened.writing() as writing, opened.reading() as reading:
        for kind, key in notes:
            noted = reading.note(kind, key, now)
            assert noted
            writing.put_note(kind, key, noted, now - timedelta(seconds=1))
    opened.close()
