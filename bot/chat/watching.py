"""/watch, /unwatch and /watches, in a chat for itself or by an administrator for a channel."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from telegram import CallbackQuery, ChatMember, ChatMemberAdministrator, Update, User
from telegram import Chat as TelegramChat
from telegram import Message as TelegramMessage
from telegram.error import BadRequest, Forbidden

from bot.chat import wording
from bot.chat.context import Context
from bot.chat.desk import Desk
from bot.chat.incoming import ANONYMOUS_ADMINISTRATOR, arguments, chat_of, place_of
from bot.chat.sending import Post
from bot.model.alert import Chat, ChatKind, Watch
from bot.model.instrument import Instrument, InstrumentId
from bot.model.message import DATA_LIMIT, Button, Message
from bot.model.resolution import Resolution, Status

LISTED: Final = 40
"""Watched instruments named in one message."""

MOST: Final = 200
"""Instruments that one chat may watch."""

_CHOICES: Final = 5
_ADMINISTRATORS: Final = (ChatMember.OWNER, ChatMember.ADMINISTRATOR)


@dataclass(frozen=True, slots=True)
class Request:
    """Who wants to change or see which chat's list: `where` names a channel other than the one written in."""

    target: Chat
    topic: int | None
    by: int | None
    names: str
    where: str = ""

    @property
    def suffix(self) -> str:
        """What tells a button's press that another chat is meant."""
        return f":{self.target.id}" if self.where else ""


class Refused(Exception):
    """The request cannot be granted; the text says why, in HTML."""


class Watching:
    """The handlers of the watch list."""

    def __init__(self, desk: Desk, post: Post) -> None:
        self._desk = desk
        self._post = post

    async def watch(self, update: Update, _: Context) -> None:
        """Watch what is named."""
        await self._do(update, self._add, wording.WATCH_WHAT)

    async def unwatch(self, update: Update, _: Context) -> None:
        """Watch it no more."""
        await self._do(update, self._remove, wording.UNWATCH_WHAT)

    async def watches(self, update: Update, _: Context) -> None:
        """Show the list."""
        await self._do(update, self._list, "")

    async def press(self, query: CallbackQuery) -> Message | None:
        """Return what a pressed `w:` or `u:` button did; None if it is not one of ours."""
        verb, _, rest = (query.data or "").partition(":")
        slug, _, channel = rest.partition(":")
        instrument = self._desk.instruments.get(InstrumentId(slug))
        if verb not in {"w", "u"} or instrument is None or not isinstance(query.message, TelegramMessage):
            return None
        try:
            request = await self._request(query.message, query.from_user, channel, slug)
        except Refused as refused:
            return Message(text=str(refused))
        change = self._put if verb == "w" else self._take
        return await asyncio.to_thread(change, request, [instrument])

    async def _do(self, update: Update, action: Callable[[Request], Message], missing: str) -> None:
        message = update.effective_message
        if message is None:
            return
        first, _, rest = arguments(message).partition(" ")
        names, channel = (rest.strip(), first) if first.startswith(("@", "-100")) else (arguments(message), "")
        try:
            request = await self._request(message, message.from_user, channel, names)
            answer = Message(text=missing) if missing and not names else await asyncio.to_thread(action, request)
        except Refused as refused:
            answer = Message(text=str(refused))
        await self._post.reply(place_of(message), answer)

    async def _request(self, message: TelegramMessage, by: User | None, channel: str, names: str) -> Request:
        """Return the request once the one who makes it has been found to have the right.

        Raises:
            Refused: no right, or no such channel.
        """
        if channel:
            target = await self._channel(channel, by)
            return Request(target, None, by.id if by else None, names, f" in {escape(channel)}")
        await self._check_group(message, by)
        topic = message.message_thread_id if message.is_topic_message else None
        return Request(chat_of(message.chat), topic, by.id if by else None, names)

    async def _check_group(self, message: TelegramMessage, by: User | None) -> None:
        if message.chat.type not in {TelegramChat.GROUP, TelegramChat.SUPERGROUP}:
            return
        if by is None or by.id == ANONYMOUS_ADMINISTRATOR:
            return
        member = await self._post.bot.get_chat_member(message.chat.id, by.id)
        if member.status not in _ADMINISTRATORS:
            raise Refused(wording.ADMINS_ONLY)

    async def _channel(self, name: str, by: User | None) -> Chat:
        """Return the channel meant, once both sides have been found to have the right to post there."""
        shown, bot = escape(name), self._post.bot
        try:
            channel = await bot.get_chat(name)
            own = await bot.get_chat_member(channel.id, bot.id)
            member = await bot.get_chat_member(channel.id, by.id) if by else None
        except (BadRequest, Forbidden):
            raise Refused(wording.NO_SUCH_CHANNEL.format(channel=shown)) from None
        if member is None or not _may_post(member):
            raise Refused(wording.NOT_YOUR_CHANNEL.format(channel=shown))
        if not _may_post(own):
            raise Refused(wording.NOT_IN_CHANNEL.format(channel=shown))
        return Chat(id=channel.id, kind=ChatKind(channel.type), title=channel.title)

    def _add(self, request: Request) -> Message:
        found = self._desk.resolver.resolve(request.names)
        sure = _resolved(found)
        if sure:
            return self._put(request, sure)
        return self._which(request, found, "w") or _unknown(request.names)

    def _remove(self, request: Request) -> Message:
        found = self._desk.resolver.resolve(request.names)
        sure = _resolved(found)
        if sure:
            return self._take(request, sure)
        return self._which(request, found, "u") or _unknown(request.names)

    def _put(self, request: Request, instruments: Sequence[Instrument]) -> Message:
        with self._desk.store.delivery() as delivery:
            delivery.put_chat(request.target)
            before = len(delivery.watches(request.target.id))
            room = instruments[: max(0, MOST - before)]
            for one in room:
                delivery.watch(Watch(chat=request.target.id, instrument=one.id, topic=request.topic, by=request.by))
        if not room:
            return Message(text=f"This chat watches {MOST} instruments already; /unwatch some first.")
        text = (
            f"Watching {_names(room)}{request.where}. Each article that reports a move of"
            f" {'it' if len(room) == 1 else 'one of them'} gives one message. /watches shows the list."
        )
        return Message(text=text)

    def _take(self, request: Request, instruments: Sequence[Instrument]) -> Message:
        with self._desk.store.delivery() as delivery:
            gone = [one for one in instruments if delivery.unwatch(request.target.id, one.id)]
        if gone:
            return Message(text=f"No longer watching {_names(gone)}{request.where}.")
        return Message(text=f"{_names(instruments)} was not watched{request.where}. /watches shows the list.")

    def _list(self, request: Request) -> Message:
        with self._desk.store.delivery() as delivery:
            watches = delivery.watches(request.target.id)
        if not watches:
            return Message(text=wording.NOTHING_WATCHED.format(place=request.where))
        lines = [f"• {self._line(watch.instrument)}" for watch in watches[:LISTED]]
        more = f"\nand {len(watches) - LISTED} more" if len(watches) > LISTED else ""
        return Message(text=f"<b>Watched{request.where}</b>\n" + "\n".join(lines) + more)

    def _line(self, instrument: InstrumentId) -> str:
        known = self._desk.instruments.get(instrument)
        return _label(known) if known else escape(instrument)

    def _which(self, request: Request, found: Resolution, verb: str) -> Message | None:
        """Return the question which of the candidates is meant, None if there are none."""
        rows = []
        for candidate in found.candidates[:_CHOICES]:
            one = candidate.instrument
            data = f"{verb}:{one.id}{request.suffix}"
            if len(data.encode()) <= DATA_LIMIT:
                facts = ", ".join(filter(None, (one.ric or one.symbol, str(one.kind), one.country)))
                rows.append((Button(f"{one.name} ({facts})", data=data),))
        return Message(text="Which one do you mean?", buttons=tuple(rows)) if rows else None


def _may_post(member: ChatMember) -> bool:
    """Tell whether a member of a channel may post in it."""
    if isinstance(member, ChatMemberAdministrator):
        return bool(member.can_post_messages)
    return member.status == ChatMember.OWNER


def _resolved(found: Resolution) -> list[Instrument]:
    """Return the instruments named without doubt; empty if any name leaves a doubt."""
    sure = [one.candidates[0].instrument for one in found.mentions if one.status is Status.RESOLVED]
    return list({one.id: one for one in sure}.values()) if len(sure) == len(found.mentions) else []


def _unknown(names: str) -> Message:
    return Message(text=f"I know nothing called “{escape(names[:60])}”. Try its code, or its full name.")


def _names(instruments: Sequence[Instrument]) -> str:
    return ", ".join(_label(one) for one in instruments)


def _label(instrument: Instrument) -> str:
    code = instrument.ric or instrument.symbol
    return f"<b>{escape(instrument.name)}</b>" + (f" ({escape(code)})" if code else "")
