"""What the server knows: users, chats, messages, waiting updates, open queries, and a log of every call."""

import threading
import time
from dataclasses import dataclass, field
from typing import cast

from tests.fakes.bot_api.faults import Faults
from tests.fakes.bot_api.refusal import Json, Refusal, bad, forbidden

OPT_IN = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(frozen=True)
class Call:
    """One call as it came, and the status it was answered with (0: the connection was dropped)."""

    method: str
    params: Json
    status: int
    at: float


@dataclass(frozen=True)
class Delivered:
    """A message that users saw: sent or edited, in which chat, as it then stood; `at` is monotonic seconds."""

    kind: str
    chat: int
    message: Json
    at: float

    @property
    def text(self) -> str:
        """The text or caption."""
        return str(self.message.get("text") or self.message.get("caption") or "")

    @property
    def id(self) -> int:
        """The message's id."""
        return int(str(self.message["message_id"]))

    @property
    def buttons(self) -> dict[str, str]:
        """What each button stands for, by the text on it."""
        rows = cast(
            "list[list[dict[str, str]]]", cast("Json", self.message.get("reply_markup", {})).get("inline_keyboard", [])
        )
        return {one["text"]: one.get("callback_data") or one.get("url", "") for row in rows for one in row}


@dataclass
class ChatState:
    """A chat: what getChat says of it, who runs it, and its messages."""

    chat: Json
    admins: dict[int, Json] = field(default_factory=dict)
    topics: set[int] = field(default_factory=set)
    refuses: Refusal | None = None
    messages: dict[int, Json] = field(default_factory=dict)
    last_by_bot: bool = False
    next_id: int = 1

    def add(self, message: Json) -> Json:
        """Number a message and keep it."""
        message = {"message_id": self.next_id, "date": int(time.time()), "chat": self.chat} | message
        self.messages[self.next_id] = message
        self.next_id += 1
        return message


class World:
    """The state behind the server; every use holds `changed`."""

    def __init__(self, token: str, bot: Json) -> None:
        self.token = token
        self.bot = bot
        self.changed = threading.Condition()
        self.faults = Faults()
        self.calls: list[Call] = []
        self.delivered: list[Delivered] = []
        self.chats: dict[int, ChatState] = {}
        self.updates: list[Json] = []
        self.queries: dict[str, str] = {}
        self.answers: dict[str, Json] = {}
        self.cards: dict[str, Json] = {}
        self.commands: dict[str, Json] = {}
        self.allowed: set[str] | None = None
        self.poller = 0
        self._next_update = 1000
        self._next_query = 1

    def chat(self, wanted: object) -> ChatState:
        """Return the chat meant by an id or an @name.

        Raises:
            Refusal: "chat not found", or what the chat itself answers the bot with.
        """
        state = self._find(str(wanted))
        if state is None:
            raise bad("chat not found")
        if state.refuses is not None:
            raise state.refuses
        return state

    def _find(self, wanted: str) -> ChatState | None:
        if wanted.startswith("@"):
            named = (one for one in self.chats.values() if f"@{one.chat.get('username')}".lower() == wanted.lower())
            return next(named, None)
        return self.chats.get(int(wanted)) if wanted.lstrip("-").isdigit() else None

    def may_post(self, state: ChatState) -> None:
        """Refuse where the bot has no right to post."""
        own = state.admins.get(int(str(self.bot["id"])))
        if state.chat["type"] == "channel" and not (own and own.get("can_post_messages")):
            raise (
                bad("need administrator rights in the channel chat") if own is None else forbidden("not enough rights")
            )

    def push(self, kind: str, content: Json) -> None:
        """Queue an update of one kind, if the bot asked for that kind."""
        wanted = kind in self.allowed if self.allowed else kind not in OPT_IN
        if wanted:
            self.updates.append({"update_id": self._next_update, kind: content})
        self._next_update += 1
        self.changed.notify_all()

    def open_query(self, kind: str) -> str:
        """Return the id of a new callback, inline or guest query that waits for its answer."""
        name = f"{kind}-{self._next_query}"
        self._next_query += 1
        self.queries[name] = kind
        return name

    def deliver(self, kind: str, state: ChatState, message: Json) -> None:
        """Note what the users of a chat now see."""
        state.last_by_bot = True
        self.delivered.append(Delivered(kind, int(str(state.chat["id"])), dict(message), time.monotonic()))
        self.changed.notify_all()
