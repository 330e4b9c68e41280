"""The side of the tests: people who say things, press buttons and wait for what the bot sends them."""

import re
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self, TypeVar, cast

from tests.fakes.bot_api import rules
from tests.fakes.bot_api.faults import Fault
from tests.fakes.bot_api.methods import person
from tests.fakes.bot_api.refusal import Json
from tests.fakes.bot_api.server import Server
from tests.fakes.bot_api.world import Call, ChatState, Delivered, World

PATIENCE = 15.0
"""Seconds that a test waits for something the bot should do."""

T = TypeVar("T")
_COMMAND = re.compile(r"/[A-Za-z0-9_]+(@\w+)?")


class BotApi:
    """A running Bot API server with one bot; use as a context manager."""

    def __init__(self, token: str = "123456:AAtest-token_of-the-fake", *, reads_all: bool = False) -> None:  # noqa: S107 - a token of the fake
        me = person(7000, "Newstape", bot=True) | {
            "username": "newstape_bot",
            "can_join_groups": True,
            "can_read_all_group_messages": reads_all,
            "supports_inline_queries": True,
            "supports_guest_queries": True,
        }
        self.world = World(token, me)
        self._server = Server(self.world)
        self._next_person = 100

    def __enter__(self) -> Self:
        """Return the running server."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop it."""
        self._server.close()

    @property
    def url(self) -> str:
        """The address, as NEWSTAPE_TELEGRAM_BASE_URL takes it."""
        return f"{self._server.url}/bot"

    @property
    def token(self) -> str:
        """The only token this server takes."""
        return self.world.token

    def user(self, name: str, language: str = "en") -> Json:
        """Return a new person."""
        self._next_person += 1
        return person(self._next_person, name, language)

    def private(self, name: str = "Alice", language: str = "en") -> "ChatScript":
        """Return a new person's private chat with the bot."""
        someone = self.user(name, language)
        return self._chat({"id": someone["id"], "type": "private", "first_name": name}, someone)

    def group(self, title: str = "Desk", *, topics: tuple[int, ...] = ()) -> "ChatScript":
        """Return a supergroup with an administrator who speaks by default."""
        someone = self.user("Grace")
        self._next_person += 1
        chat = {"id": -1001000000000 - self._next_person, "type": "supergroup", "title": title}
        script = self._chat(chat | ({"is_forum": True} if topics else {}), someone)
        script.state.topics.update(topics)
        script.make_admin(someone)
        return script

    def channel(self, username: str, *, posts: bool = True) -> "ChatScript":
        """Return a public channel; with `posts` the bot is an administrator that may post."""
        someone = self.user("Carl")
        self._next_person += 1
        chat = {"id": -1001000000000 - self._next_person, "type": "channel", "title": username, "username": username}
        script = self._chat(chat, someone)
        script.make_admin(someone)
        if posts:
            script.make_admin(self.world.bot)
        return script

    def _chat(self, chat: Json, someone: Json) -> "ChatScript":
        state = ChatState(chat)
        with self.world.changed:
            self.world.chats[int(str(chat["id"]))] = state
        return ChatScript(self, state, someone)

    def order(self, fault: Fault) -> Fault:
        """Order a fault."""
        with self.world.changed:
            self.world.faults.ordered.append(fault)
        return fault

    def calls(self, method: str) -> list[Call]:
        """Return the calls of one method so far."""
        with self.world.changed:
            return [one for one in self.world.calls if one.method == method]

    def wait(self, found: Callable[[], T | None], what: str, patience: float = PATIENCE) -> T:
        """Return what `found` returns once it is something.

        Raises:
            AssertionError: it did not come in time; the last calls are named.
        """
        until = time.monotonic() + patience
        with self.world.changed:
            while (result := found()) is None:
                if time.monotonic() >= until:
                    last = [(one.method, one.status, one.params.get("text")) for one in self.world.calls[-6:]]
                    raise AssertionError(f"waited {patience} s for {what}; last calls: {last}")
                self.world.changed.wait(min(0.5, until - time.monotonic()))
            return result

    def wait_polled(self, patience: float = PATIENCE) -> None:
        """Wait until the bot polls."""
        polls = self.world.poller
        self.wait(lambda: self.world.poller > polls or None, "a poll", patience)

    def inline(self, someone: Json, query: str) -> list[Json]:
        """Type an inline query and return the results offered."""
        with self.world.changed:
            name = self.world.open_query("inline")
            self.world.push("inline_query", {"id": name, "from": someone, "query": query, "offset": ""})
        answer = self.wait(lambda: self.world.answers.get(name), f"an answer to the inline query {query!r}")
        return cast("list[Json]", answer["results"])

    def choose(self, someone: Json, query: str, *, feedback: bool = True) -> str:
        """Post the first result of an inline query in a chat the bot is not in; return the card's inline message id.

        With `feedback` the bot is told; Telegram gives it the id only of a card that has buttons.
        """
        result = self.inline(someone, query)[0]
        with self.world.changed:
            card = f"card-{len(self.world.cards)}"
            self.world.cards[card] = rules.card_of(result)
            told: Json = {"result_id": result["id"], "from": someone, "query": query}
            if self.world.cards[card]["reply_markup"]:
                told["inline_message_id"] = card
            if feedback:
                self.world.push("chosen_inline_result", told)
        return card

    def press_card(self, someone: Json, card: str, button: str) -> None:
        """Press a button of a card in a chat the bot is not in."""
        with self.world.changed:
            markup = cast("dict[str, list[list[dict[str, str]]]]", self.world.cards[card]["reply_markup"])
            rows = markup["inline_keyboard"]
            data = next(one["callback_data"] for row in rows for one in row if one["text"].startswith(button))
            name = self.world.open_query("callback")
            query: Json = {"id": name, "from": someone, "chat_instance": "1", "data": data}
            self.world.push("callback_query", query | {"inline_message_id": card})

    def card_with(self, card: str, text: str) -> str:
        """Wait until a card in a chat the bot is not in holds a text, and return all of its text."""
        return self.wait(lambda: self._card_text(card, text), f"{text!r} on {card}")

    def _card_text(self, card: str, text: str) -> str | None:
        shown = str(self.world.cards[card]["text"])
        return shown if text in shown else None


class ChatScript:
    """One chat seen from its people's side."""

    def __init__(self, api: BotApi, state: ChatState, someone: Json) -> None:
        self.api = api
        self.state = state
        self.someone = someone
        self._read = 0

    @property
    def id(self) -> int:
        """The chat's id."""
        return int(str(self.state.chat["id"]))

    def make_admin(self, someone: Json) -> None:
        """Make someone an administrator who may post."""
        self.state.admins[int(str(someone["id"]))] = _administrator(someone)

    def say(
        self,
        text: str,
        *,
        by: Json | None = None,
        topic: int | None = None,
        answering: Delivered | None = None,
    ) -> Json:
        """Say something; the bot sees it where Telegram's privacy mode lets it. Return the message."""
        with self.api.world.changed:
            content: Json = {"text": text, "from": by or self.someone}
            if command := _COMMAND.match(text):
                content["entities"] = [{"type": "bot_command", "offset": 0, "length": command.end()}]
            if topic is not None:
                content |= {"message_thread_id": topic, "is_topic_message": True}
            if answering is not None:
                content["reply_to_message"] = answering.message
            return self._post(content)

    def _post(self, content: Json) -> Json:
        channel = self.state.chat["type"] == "channel"
        if channel:
            content = {name: value for name, value in content.items() if name != "from"} | {
                "sender_chat": self.state.chat
            }
        message = self.state.add(content)
        if self._visible(message):
            self.api.world.push("channel_post" if channel else "message", message)
        self.state.last_by_bot = False
        return message

    def _visible(self, message: Json) -> bool:
        if self.state.chat["type"] in {"private", "channel"} or self.api.world.bot["can_read_all_group_messages"]:
            return True
        text, answered = str(message.get("text", "")), cast("Json", message.get("reply_to_message", {}))
        command = _COMMAND.match(text)
        aimed = command is not None and (command.group(1) or "") == f"@{self.api.world.bot['username']}"
        general = command is not None and command.group(1) is None and self.state.last_by_bot
        return "text" not in message or aimed or general or answered.get("from") == self.api.world.bot

    def service(self, content: Json) -> None:
        """Post a service message such as `{"migrate_to_chat_id": ...}`."""
        with self.api.world.changed:
            self.api.world.push("message", self.state.add({"from": self.someone} | content))

    def forwarded(self, post: Delivered) -> Delivered:
        """Return a channel's post as Telegram forwards it to this group, where people comment on it."""
        with self.api.world.changed:
            channel = self.api.world.chats[post.chat].chat
            origin = {"type": "channel", "chat": channel, "message_id": post.id, "date": int(time.time())}
            telegram = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
            kept = {name: post.message[name] for name in ("text", "entities") if name in post.message}
            forward: Json = {"from": telegram, "sender_chat": channel, "is_automatic_forward": True} | kept
            return Delivered("forward", self.id, self.state.add(forward | {"forward_origin": origin}), post.at)

    def guest(self, text: str) -> Json:
        """Mention the bot in this chat, where it is not a member, and return its one result."""
        with self.api.world.changed:
            name = self.api.world.open_query("guest")
            message = self.state.add({"from": self.someone, "text": text, "guest_query_id": name})
            self.api.world.push("guest_message", message)
        answer = self.api.wait(lambda: self.api.world.answers.get(name), "an answer to the guest message")
        return cast("list[Json]", answer["results"])[0]

    def press(self, message: Delivered, button: str, *, by: Json | None = None, expired: bool = False) -> str:
        """Press the button whose text starts with `button` and return the query's id."""
        data = next((data for text, data in message.buttons.items() if text.startswith(button)), None)
        assert data is not None, f"no button {button!r} among {list(message.buttons)}"
        return self.press_data(message, data, by=by, expired=expired)

    def press_data(self, message: Delivered, data: str, *, by: Json | None = None, expired: bool = False) -> str:
        """Send a callback query with any data, as a forged client could."""
        with self.api.world.changed:
            name = self.api.world.open_query("callback")
            if expired:
                del self.api.world.queries[name]
            query: Json = {"id": name, "from": by or self.someone, "chat_instance": "1", "data": data}
            self.api.world.push("callback_query", query | {"message": message.message})
        return name

    def answered(self, query: str) -> Json:
        """Wait until a callback query is answered, and return the answer."""
        return self.api.wait(lambda: self.api.world.answers.get(query), f"an answer to {query}")

    def reply(self, patience: float = PATIENCE) -> Delivered:
        """Wait for the next message the bot sends to this chat or edits in it."""
        return self.api.wait(self._next, f"a message in chat {self.id}", patience)

    def _next(self) -> Delivered | None:
        mine = [one for one in self.api.world.delivered if one.chat == self.id]
        if len(mine) <= self._read:
            return None
        self._read += 1
        return mine[self._read - 1]

    def heard(self) -> list[Delivered]:
        """Return everything the bot has shown in this chat so far."""
        with self.api.world.changed:
            return [one for one in self.api.world.delivered if one.chat == self.id]

    def ask(self, text: str) -> Delivered:
        """Say something and return the bot's next message."""
        self.say(text)
        return self.reply()

    def membership(self, old: str, new: str) -> None:
        """Tell the bot that its own standing in this chat changed (`member`, `kicked`, `left`, `administrator`)."""
        bot = self.api.world.bot
        with self.api.world.changed:
            change: Json = {
                "chat": self.state.chat,
                "from": self.someone,
                "date": int(time.time()),
                "old_chat_member": _member(bot, old),
                "new_chat_member": _member(bot, new),
            }
            self.api.world.push("my_chat_member", change)


def _member(someone: Json, status: str) -> Json:
    if status == "administrator":
        return _administrator(someone)
    return {"user": someone, "status": status} | ({"until_date": 0} if status == "kicked" else {})


def _administrator(someone: Json) -> Json:
    rights = dict.fromkeys(
        (
            "can_be_edited",
            "is_anonymous",
            "can_manage_chat",
            "can_delete_messages",
            "can_manage_video_chats",
            "can_restrict_members",
            "can_promote_members",
            "can_change_info",
            "can_invite_users",
            "can_post_stories",
            "can_edit_stories",
            "can_delete_stories",
        ),
        False,
    )
    return {"user": someone, "status": "administrator", "can_post_messages": True, "can_edit_messages": True} | rights
