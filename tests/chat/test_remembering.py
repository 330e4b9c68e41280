"""What `newstape serve` remembers of chats when it is stopped and started again."""

from pathlib import Path

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
