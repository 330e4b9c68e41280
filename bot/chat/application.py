"""The handlers wired to the kinds of updates; each names its kind, or edits and channel posts would reach them too."""

import asyncio
import logging
from dataclasses import dataclass, replace
from typing import Final

from telegram import BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeDefault, Update
from telegram.error import TelegramError
from telegram.ext import (
    ApplicationBuilder,
    ApplicationHandlerStop,
    CallbackQueryHandler,
    ChatMemberHandler,
    ChosenInlineResultHandler,
    CommandHandler,
    ContextTypes,
    ExtBot,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)
from telegram.request import HTTPXRequest

from bot.chat import wording
from bot.chat.context import App, Context
from bot.chat.desk import Desk
from bot.chat.elsewhere import Elsewhere
from bot.chat.incoming import language_of, place_of
from bot.chat.limiter import Lane, Limiter
from bot.chat.manners import Manners
from bot.chat.outcomes import attempt_of
from bot.chat.preferences import Preferences
from bot.chat.presses import Presses
from bot.chat.sending import Post
from bot.chat.standing import Standing
from bot.chat.talking import Talking
from bot.chat.turns import PER_MINUTE, TYPED_PER_MINUTE, FloodGuard, Turns
from bot.chat.watching import Watching
from bot.model.alert import Chat, ChatKind
from bot.model.attempt import Outcome
from bot.model.message import Message

CONNECTIONS: Final = 32
"""Requests to the Bot API at once."""

_NEW: Final = filters.UpdateType.MESSAGE
_NEW_OR_POSTED: Final = filters.UpdateType.MESSAGE | filters.UpdateType.CHANNEL_POST
_MIGRATION: Final = filters.StatusUpdate.MIGRATE
_TEXT: Final = (filters.TEXT | filters.CAPTION) & ~filters.COMMAND
_log = logging.getLogger(__name__)

COMMANDS: Final = (
    ("ask", "ask about an index, a stock, a pair, a person", "询问指数、股票、汇率或人物"),
    ("watch", "hear of each reported move of something", "关注某个品种的涨跌报道"),
    ("watches", "what this chat watches", "本聊天关注的品种"),
    ("unwatch", "watch something no more", "取消关注"),
    ("language", "the language I use in this chat", "本聊天使用的语言"),
    ("timezone", "the time zone of this chat", "本聊天的时区"),
    ("help", "what you can ask", "可以问什么"),
    ("about", "where the answers come from", "答案的来源"),
)
"""The menu: command, what it does in English and in Chinese."""

QUESTIONS: Final = ("my", "movers", "brief", "coverage", "chart", "news", "compare", "history")
"""Commands that are questions of their own, in groups too; in private chats any other is tried as one."""


def make_bot(token: str, base_url: str) -> ExtBot[Lane]:
    """Return the bot; `base_url` is a Bot API server's address, up to and with `/bot` (added where it is missing)."""
    address = base_url.rstrip("/")
    return ExtBot(
        token,
        base_url=address if address.endswith("/bot") else f"{address}/bot",
        request=HTTPXRequest(CONNECTIONS, connect_timeout=10, read_timeout=20, write_timeout=20, pool_timeout=5),
        get_updates_request=HTTPXRequest(2, connect_timeout=10, read_timeout=20, pool_timeout=5),
        rate_limiter=Limiter(),
    )


@dataclass(frozen=True, slots=True)
class Rooms:
    """The handlers by subject."""

    talking: Talking
    watching: Watching
    preferences: Preferences
    elsewhere: Elsewhere
    presses: Presses
    standing: Standing


def make_application(desk: Desk, post: Post) -> App:
    """Return the application that deals with updates put in its queue."""
    application = (
        ApplicationBuilder()
        .bot(post.bot)
        .context_types(ContextTypes(context=Context))
        .updater(None)
        .job_queue(None)
        .concurrent_updates(Turns())
        .build()
    )
    manners = Manners(desk)
    talking, watching = Talking(desk, post, manners), Watching(desk, post, manners)
    preferences = Preferences(desk, post, manners)
    presses = Presses(desk, post, watching, preferences)
    rooms = Rooms(talking, watching, preferences, Elsewhere(desk, post), presses, Standing(desk, talking))
    guard = Guard(desk, post)
    application.add_handler(TypeHandler(Update, guard.check), group=-1)
    _add_commands(application, rooms)
    _add_others(application, rooms)
    application.add_error_handler(Failures(desk, post).report)
    return application


def _add_commands(application: App, rooms: Rooms) -> None:
    commands = {
        "start": rooms.talking.start,
        "help": rooms.talking.help,
        "about": rooms.talking.about,
        "ask": rooms.talking.ask,
        "watch": rooms.watching.watch,
        "unwatch": rooms.watching.unwatch,
        "watches": rooms.watching.watches,
        "language": rooms.preferences.language,
        "timezone": rooms.preferences.zone,
    }
    for name, callback in commands.items():
        application.add_handler(CommandHandler(name, callback, filters=_NEW_OR_POSTED))
    application.add_handler(CommandHandler("my", rooms.watching.watch, filters=_NEW, has_args=True))
    application.add_handler(CommandHandler(QUESTIONS, rooms.talking.intent, filters=_NEW_OR_POSTED))
    application.add_handler(MessageHandler(_NEW & filters.COMMAND & filters.ChatType.PRIVATE, rooms.talking.intent))


def _add_others(application: App, rooms: Rooms) -> None:
    application.add_handler(MessageHandler(_NEW & _MIGRATION, rooms.standing.migrated))
    application.add_handler(MessageHandler(_NEW & _TEXT, rooms.talking.text))
    application.add_handler(MessageHandler(filters.UpdateType.GUEST_MESSAGE, rooms.elsewhere.guest))
    application.add_handler(CallbackQueryHandler(rooms.presses.press))
    application.add_handler(InlineQueryHandler(rooms.elsewhere.inline))
    application.add_handler(ChosenInlineResultHandler(rooms.elsewhere.chosen))
    application.add_handler(ChatMemberHandler(rooms.standing.changed, ChatMemberHandler.MY_CHAT_MEMBER))


class Guard:
    """Stops the updates of people who flood."""

    def __init__(self, desk: Desk, post: Post) -> None:
        self._desk = desk
        self._post = post
        self._messages = FloodGuard(PER_MINUTE)
        self._typed = FloodGuard(TYPED_PER_MINUTE)

    async def check(self, update: Update, _: Context) -> None:
        """Let an update pass, or end its handling; the first time with a word of explanation in private.

        Raises:
            ApplicationHandlerStop: the update is not dealt with.
        """
        person = update.effective_user
        if person is None or update.my_chat_member is not None:
            return
        guard = self._messages if update.inline_query is None else self._typed
        if guard.admit(person.id, asyncio.get_running_loop().time()):
            return
        if update.message is not None and guard.tell(person.id):
            text = self._desk.voice(language_of(person)).say(wording.SLOW_DOWN)
            await self._post.reply(place_of(update.message), Message(text=text))
        raise ApplicationHandlerStop


class Failures:
    """What happens when a handler fails."""

    def __init__(self, desk: Desk, post: Post) -> None:
        self._desk = desk
        self._post = post

    async def report(self, update: object, context: Context) -> None:
        """Note a failure; say so to the one who asked unless the Bot API itself is what failed."""
        error = context.error
        chat = update.effective_chat.id if isinstance(update, Update) and update.effective_chat else None
        if isinstance(error, TelegramError):
            await self._of_telegram(error, chat)
            return
        _log.error("chat %s could not be answered", chat, exc_info=error)
        if isinstance(update, Update) and update.message is not None:
            text = self._desk.voice(language_of(update.effective_user)).say(wording.FAILED)
            try:
                await self._post.reply(place_of(update.message), Message(text=text))
            except TelegramError as second:
                _log.warning("nor be told so: %s", attempt_of(second).reason)

    async def _of_telegram(self, error: TelegramError, chat: int | None) -> None:
        attempt = attempt_of(error)
        _log.warning("chat %s could not be answered: %s", chat, attempt.reason)
        if chat is None:
            return
        if attempt.outcome is Outcome.SHUT_OUT:
            await asyncio.to_thread(self._shut_out, chat, attempt.reason)
        elif attempt.outcome is Outcome.MIGRATED and attempt.moved_to is not None:
            await asyncio.to_thread(self._desk.moved, chat, attempt.moved_to)

    def _shut_out(self, chat: int, reason: str | None) -> None:
        with self._desk.store.delivery() as delivery:
            known = delivery.chat(chat) or Chat(id=chat, kind=ChatKind.PRIVATE if chat > 0 else ChatKind.SUPERGROUP)
            delivery.put_chat(replace(known, active=False, reason=reason))


async def publish_commands(bot: ExtBot[Lane]) -> None:
    """Fill the menus of commands, in English and in Chinese; the bot works without them."""
    english = [BotCommand(name, text) for name, text, _ in COMMANDS]
    chinese = [BotCommand(name, text) for name, _, text in COMMANDS]
    try:
        for scope in (BotCommandScopeDefault(), BotCommandScopeAllGroupChats()):
            await bot.set_my_commands(english, scope)
            await bot.set_my_commands(chinese, scope, "zh")
    except TelegramError as error:
        _log.warning("the menu of commands could not be set: %s", attempt_of(error).reason)
