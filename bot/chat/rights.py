"""Who may change what a chat watches and prefers: anyone for themselves, administrators for a group or a channel."""

from dataclasses import dataclass
from typing import Final

from telegram import Chat as TelegramChat
from telegram import ChatMember, ChatMemberAdministrator, User
from telegram import Message as TelegramMessage
from telegram.error import BadRequest, Forbidden
from telegram.ext import ExtBot

from bot.chat import wording
from bot.chat.incoming import ANONYMOUS_ADMINISTRATOR, chat_of
from bot.chat.limiter import Lane
from bot.model.alert import Chat, ChatKind

_ADMINISTRATORS: Final = (ChatMember.OWNER, ChatMember.ADMINISTRATOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Someone wants to change or see a chat's list or preferences, and may.

    Attributes:
        target: the chat whose list it is.
        topic: where its alerts go.
        by: the user who asks.
        names: what stands behind the command.
        channel: the channel named, as typed, where it is not the chat written in.
        language: to answer in.
    """

    target: Chat
    topic: int | None
    by: int | None
    names: str
    channel: str = ""
    language: str = "en"


class Refused(Exception):
    """A request is not granted.

    Attributes:
        message: why, of the catalogues; it may name `{channel}`.
        channel: the channel meant, as typed.
    """

    def __init__(self, message: str, channel: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.channel = channel


class Rights:
    """Asks the Bot API who is what."""

    def __init__(self, bot: ExtBot[Lane]) -> None:
        self._bot = bot

    async def request(
        self, message: TelegramMessage, by: User | None, channel: str, names: str, language: str
    ) -> Request:
        """Return the request of a user, for the chat of a message or for a channel.

        Args:
            message: the command, or the message whose button was pressed.
            by: who asks; None in a channel.
            channel: an @name or an id, empty for the chat itself.
            names: what stands behind the command.
            language: to answer in.

        Raises:
            Refused: no right, or no such channel.
        """
        asker = by.id if by else None
        if channel:
            target = await self._channel(channel, asker)
            return Request(target=target, topic=None, by=asker, names=names, channel=channel, language=language)
        await self._check_group(message, asker)
        topic = message.message_thread_id if message.is_topic_message else None
        return Request(target=chat_of(message.chat), topic=topic, by=asker, names=names, language=language)

    async def _check_group(self, message: TelegramMessage, asker: int | None) -> None:
        group = message.chat.type in {TelegramChat.GROUP, TelegramChat.SUPERGROUP}
        if not group or asker is None or asker == ANONYMOUS_ADMINISTRATOR:
            return
        member = await self._bot.get_chat_member(message.chat.id, asker)
        if member.status not in _ADMINISTRATORS:
            raise Refused(wording.ADMINS_ONLY)

    async def _channel(self, name: str, asker: int | None) -> Chat:
        """Return the channel meant, once both sides have been found to have the right to post there."""
        try:
            channel = await self._bot.get_chat(name)
            own = await self._bot.get_chat_member(channel.id, self._bot.id)
            member = await self._bot.get_chat_member(channel.id, asker) if asker else None
        except (BadRequest, Forbidden):
            raise Refused(wording.NO_SUCH_CHANNEL, name) from None
        if member is None or not _may_post(member):
            raise Refused(wording.NOT_YOUR_CHANNEL, name)
        if not _may_post(own):
            raise Refused(wording.NOT_IN_CHANNEL, name)
        return Chat(id=channel.id, kind=ChatKind(channel.type), title=channel.title)


def _may_post(member: ChatMember) -> bool:
    """Tell whether a member of a channel may post in it."""
    if isinstance(member, ChatMemberAdministrator):
        return bool(member.can_post_messages)
    return member.status == ChatMember.OWNER
