"""What an update says, in our words: where, who, and which text is meant for us."""

import re

from telegram import Chat as TelegramChat
from telegram import Message as TelegramMessage
from telegram import MessageOriginChannel, Update, User

from bot.chat.desk import Asked
from bot.chat.sending import Place
from bot.model.alert import Chat, ChatKind

ANONYMOUS_ADMINISTRATOR = 1087968824
"""The user in whose name anonymous administrators of a group speak (Bot API, Message.from)."""


def language_of(someone: User | None) -> str:
    """Return the language to speak to someone in, by their client's: en, zh-Hans or zh-Hant."""
    code = (someone.language_code or "").lower() if someone else ""
    if not code.startswith("zh"):
        return "en"
    return "zh-Hant" if any(sign in code for sign in ("hant", "tw", "hk", "mo")) else "zh-Hans"


def place_of(message: TelegramMessage) -> Place:
    """Return where an answer to `message` goes; in groups it answers the message itself.

    The general topic has no thread id, so the id is copied only from messages of a topic.
    """
    topic = message.message_thread_id if message.is_topic_message else None
    answers = None if message.chat.type == TelegramChat.PRIVATE else message.message_id
    return Place(message.chat.id, topic, answers)


def chat_of(chat: TelegramChat, *, active: bool = True, reason: str | None = None) -> Chat:
    """Return a chat of Telegram as ours."""
    title = chat.title or chat.full_name
    return Chat(id=chat.id, kind=ChatKind(chat.type), title=title, active=active, reason=reason)


def asked_of(message: TelegramMessage, text: str, bot_id: int) -> Asked:
    """Return a text of a message as something to answer.

    A comment in a channel's discussion group answers the post of the channel, which stands in the group as a forward.
    """
    before = message.reply_to_message
    ours = before is not None and before.from_user is not None and before.from_user.id == bot_id
    post = before.forward_origin if before is not None and before.is_automatic_forward else None
    posted = post if isinstance(post, MessageOriginChannel) else None
    return Asked(
        text=text,
        chat=message.chat.id,
        topic=message.message_thread_id if message.is_topic_message else None,
        language=language_of(message.from_user) if message.chat.type == TelegramChat.PRIVATE else None,
        answering=posted.message_id if posted else before.message_id if before and ours else None,
        answered_in=posted.chat.id if posted else None,
        replied_to=(before.text or before.caption) if before and (ours or posted) else None,
    )


def text_for_us(update: Update, bot_id: int, name: str) -> str | None:
    """Return what a message without command says to us; None in a group where it is not for us.

    Args:
        update: with a message.
        bot_id: our user id.
        name: our username.
    """
    message = update.message
    if message is None or message.is_automatic_forward:
        return None
    text = message.text or message.caption or ""
    if message.chat.type == TelegramChat.PRIVATE:
        return text
    before = message.reply_to_message
    if before is not None and before.from_user is not None and before.from_user.id == bot_id:
        return without_name(text, name)
    return without_name(text, name) if _named(text, name) else None


def without_name(text: str, name: str) -> str:
    """Return `text` without our @name."""
    found = _named(text, name)
    return f"{text[: found.start()]} {text[found.end() :]}".strip(" ,:\n") if found else text


def _named(text: str, name: str) -> re.Match[str] | None:
    """Return where a text names us; a longer name that begins like ours is someone else's."""
    return re.search(rf"@{re.escape(name)}(?!\w)", text, re.IGNORECASE)


def aimed(message: TelegramMessage) -> tuple[str, str]:
    """Return the channel a command is for, empty for the chat itself, and the rest of what stands behind it.

    `@channel` or an id before the rest means that channel.
    """
    first, _, rest = arguments(message).partition(" ")
    return (first, rest.strip()) if first.startswith(("@", "-100")) else ("", arguments(message))


def arguments(message: TelegramMessage) -> str:
    """Return what stands behind a command."""
    words = (message.text or "").split(maxsplit=1)
    return words[1].strip() if len(words) > 1 else ""
