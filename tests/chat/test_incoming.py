"""Which text of an update is meant for the bot."""

from datetime import UTC, datetime

import pytest
from telegram import Chat, Message, Update, User

from bot.chat.incoming import arguments, language_of, place_of, text_for_us, without_name

BOT = User(7000, "Newstape", is_bot=True, username="newstape_bot")
ALICE = User(5, "Alice", is_bot=False)
NOON = datetime(2025, 2, 26, 12, tzinfo=UTC)


def message(text: str, kind: str = Chat.SUPERGROUP, answers: User | None = None, topic: int | None = None) -> Message:
    chat = Chat(-100 if kind != Chat.PRIVATE else 5, kind)
    before = Message(1, NOON, chat, from_user=answers, text="before") if answers else None
    return Message(
        2,
        NOON,
        chat,
        from_user=ALICE,
        text=text,
        reply_to_message=before,
        message_thread_id=topic,
        is_topic_message=topic is not None,
    )


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        (message("hstech", Chat.PRIVATE), "hstech"),
        (message("hstech"), None),
        (message("hstech", answers=ALICE), None),
        (message("hstech", answers=BOT), "hstech"),
        (message("@newstape_bot hstech"), "hstech"),
        (message("hstech, @Newstape_Bot?"), "hstech,  ?"),
        (message("@newstape_bots hstech"), None),
    ],
)
def test_a_group_speaks_to_the_bot_by_name_or_by_replying(said: Message, heard: str | None) -> None:
    assert text_for_us(Update(1, message=said), BOT.id, "newstape_bot") == heard


def test_an_edited_message_says_nothing_new() -> None:
    assert text_for_us(Update(1, edited_message=message("hstech", Chat.PRIVATE)), BOT.id, "newstape_bot") is None


@pytest.mark.parametrize(
    ("text", "rest"), [("/ask hstech", "hstech"), ("/ask@newstape_bot\nhstech why", "hstech why"), ("/ask", "")]
)
def test_what_stands_behind_a_command(text: str, rest: str) -> None:
    assert arguments(message(text)) == rest


def test_the_topic_is_kept_only_from_a_message_of_a_topic() -> None:
    reply = Message(2, NOON, Chat(-100, Chat.SUPERGROUP), message_thread_id=9, is_topic_message=False)
    assert (place_of(message("x", topic=5)).topic, place_of(reply).topic) == (5, None)


@pytest.mark.parametrize(
    ("code", "language"),
    [("en", "en"), ("de", "en"), ("zh", "zh-Hans"), ("zh-CN", "zh-Hans"), ("zh-hant", "zh-Hant"), ("zh-TW", "zh-Hant")],
)
def test_the_language_is_that_of_the_client(code: str, language: str) -> None:
    assert language_of(User(5, "A", is_bot=False, language_code=code)) == language


def test_the_name_is_taken_out_wherever_it_stands() -> None:
    assert [without_name(text, "bot") for text in ("@bot: hsi", "hsi @BOT", "hsi")] == ["hsi", "hsi", "hsi"]
