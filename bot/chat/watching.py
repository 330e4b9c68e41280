"""/watch, /unwatch and /watches, in a chat for itself or by an administrator for a channel."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape
from typing import Final

from telegram import CallbackQuery, Update
from telegram import Message as TelegramMessage

from bot.chat import wording
from bot.chat.context import Context
from bot.chat.desk import Desk
from bot.chat.incoming import aimed, place_of
from bot.chat.manners import Manners
from bot.chat.rights import Refused, Request, Rights
from bot.chat.sending import Post
from bot.model.alert import ChatKind, Watch
from bot.model.instrument import Instrument, InstrumentId
from bot.model.message import DATA_LIMIT, Button, Message
from bot.model.resolution import Resolution, Status
from bot.render.voice import Voice

LISTED: Final = 40
"""Watched instruments named in one message."""

MOST: Final = 200
"""Instruments that one chat may watch."""

ADD: Final = "w"
"""Begins the data of a button that watches: `w:INSTRUMENT`, and `:CHAT` where another chat is meant."""

DROP: Final = "u"
"""Likewise of one that watches no more."""

ADD_ALL: Final = "W"
"""Begins the data of a button that watches a list of codes or names: `W:700,9988,NVDA`."""

_CHOICES: Final = 5
_SHOWN: Final = 60


class Watching:
    """The handlers of the watch list."""

    def __init__(self, desk: Desk, post: Post, manners: Manners) -> None:
        self._manners = manners
        self._desk = desk
        self._post = post
        self._rights = Rights(post.bot)

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
        """Return what a pressed button did, the right of who pressed it checked anew; None if it is not one of ours."""
        verb, _, rest = (query.data or "").partition(":")
        if verb == ADD_ALL and isinstance(query.message, TelegramMessage):
            return await self._press_all(query, query.message, rest)
        slug, _, channel = rest.partition(":")
        instrument = self._desk.instruments.get(InstrumentId(slug))
        if verb not in {ADD, DROP} or instrument is None or not isinstance(query.message, TelegramMessage):
            return None
        language = (await self._manners.voice(query.message.chat, query.from_user)).language
        try:
            request = await self._rights.request(query.message, query.from_user, channel, slug, language)
        except Refused as refused:
            return self._refusal(refused, language)
        return await asyncio.to_thread(self._put if verb == ADD else self._take, request, [instrument])

    async def _press_all(self, query: CallbackQuery, at: TelegramMessage, names: str) -> Message:
        """Watch everything named on a button."""
        language = (await self._manners.voice(at.chat, query.from_user)).language
        try:
            request = await self._rights.request(at, query.from_user, "", names, language)
        except Refused as refused:
            return self._refusal(refused, language)
        return await asyncio.to_thread(self._add, request)

    async def _do(self, update: Update, action: Callable[[Request], Message], missing: str) -> None:
        message = update.effective_message
        if message is None:
            return
        await self._post.reply(place_of(message), await self._done(message, action, missing))

    async def _done(self, message: TelegramMessage, action: Callable[[Request], Message], missing: str) -> Message:
        """Return what a command did."""
        channel, names = aimed(message)
        language = (await self._manners.voice(message.chat, message.from_user)).language
        try:
            request = await self._rights.request(message, message.from_user, channel, names, language)
        except Refused as refused:
            return self._refusal(refused, language)
        if missing and not names:
            return Message(text=self._desk.voice(language).say(missing))
        return await asyncio.to_thread(action, request)

    def _refusal(self, refused: Refused, language: str) -> Message:
        return Message(text=self._desk.voice(language).say(refused.message, channel=escape(refused.channel)))

    def _add(self, request: Request) -> Message:
        return self._named(request, ADD, self._put)

    def _remove(self, request: Request) -> Message:
        return self._named(request, DROP, self._take)

    def _named(
        self, request: Request, verb: str, change: Callable[[Request, Sequence[Instrument]], Message]
    ) -> Message:
        """Change the list by what is named without doubt, or ask which one is meant."""
        found = self._desk.resolver.resolve(request.names)
        if sure := _resolved(found):
            return change(request, sure)
        voice = self._desk.voice(request.language)
        if rows := _choices(request, found, verb, voice):
            return Message(text=voice.say(wording.WHICH_ONE), buttons=rows)
        return Message(text=voice.say(wording.UNKNOWN_NAME, name=escape(request.names[:_SHOWN])))

    def _put(self, request: Request, instruments: Sequence[Instrument]) -> Message:
        private = request.target.kind is ChatKind.PRIVATE
        self._desk.met(replace(request.target, language=request.language) if private else request.target)
        with self._desk.store.delivery() as delivery:
            room = instruments[: max(0, MOST - len(delivery.watches(request.target.id)))]
            for one in room:
                delivery.watch(Watch(chat=request.target.id, instrument=one.id, topic=request.topic, by=request.by))
        if room:
            return self._told(request, wording.WATCHING, room)
        return Message(text=self._desk.voice(request.language).say(wording.LIST_FULL, count=str(MOST)))

    def _take(self, request: Request, instruments: Sequence[Instrument]) -> Message:
        with self._desk.store.delivery() as delivery:
            gone = [one for one in instruments if delivery.unwatch(request.target.id, one.id)]
        if gone:
            return self._told(request, wording.NO_LONGER, gone)
        return self._told(request, wording.WAS_NOT, instruments)

    def _told(self, request: Request, message: str, instruments: Sequence[Instrument]) -> Message:
        voice = self._desk.voice(request.language)
        names = ", ".join(_label(one, voice) for one in instruments)
        return Message(text=voice.say(message, names=names, place=_place(request, voice)))

    def _list(self, request: Request) -> Message:
        voice, known = self._desk.voice(request.language), self._desk.instruments
        with self._desk.store.reading() as reading:
            watched = [watch.instrument for watch in reading.watches(request.target.id)]
        if not watched:
            return Message(text=voice.say(wording.NOTHING_WATCHED, place=_place(request, voice)))
        lines = [f"• {_label(known[one], voice) if one in known else escape(one)}" for one in watched[:LISTED]]
        if len(watched) > LISTED:
            lines.append(voice.say(wording.AND_MORE, count=str(len(watched) - LISTED)))
        heading = voice.say(wording.WATCHED, place=_place(request, voice))
        return Message(text="\n".join((f"<b>{heading}</b>", *lines)))


def _place(request: Request, voice: Voice) -> str:
    """Return where a list is, nothing where it is the chat's own."""
    return voice.say(wording.IN_CHANNEL, channel=escape(request.channel)) if request.channel else ""


def _choices(request: Request, found: Resolution, verb: str, voice: Voice) -> tuple[tuple[Button, ...], ...]:
    """Return a button for each of what may be meant."""
    suffix = f":{request.target.id}" if request.channel else ""
    rows = []
    for candidate in found.candidates[:_CHOICES]:
        one = candidate.instrument
        data = f"{verb}:{one.id}{suffix}"
        if len(data.encode()) <= DATA_LIMIT:
            facts = ", ".join(filter(None, (one.ric or one.symbol, voice.kind(one.kind), one.country)))
            rows.append((Button(f"{voice.name(one)} ({facts})", data=data),))
    return tuple(rows)


def _resolved(found: Resolution) -> list[Instrument]:
    """Return the instruments named without doubt; empty if any name leaves a doubt."""
    sure = [one.candidates[0].instrument for one in found.mentions if one.status is Status.RESOLVED]
    return list({one.id: one for one in sure}.values()) if len(sure) == len(found.mentions) else []


def _label(instrument: Instrument, voice: Voice) -> str:
    code = instrument.ric or instrument.symbol
    name = f"<b>{escape(voice.name(instrument))}</b>"
    return f"{name} ({escape(code)})" if code else name
