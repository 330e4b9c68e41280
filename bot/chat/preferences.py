"""/language and /timezone: how a chat is answered; administrators choose for groups and channels."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from html import escape
from typing import Final

from telegram import CallbackQuery, Update
from telegram import Message as TelegramMessage

from bot.chat import wording
from bot.chat.context import Context
from bot.chat.desk import Desk
from bot.chat.incoming import aimed, place_of
from bot.chat.languages import AUTOMATIC, OWN_NAMES, language_called
from bot.chat.manners import Manners
from bot.chat.rights import Refused, Request, Rights
from bot.chat.sending import Post
from bot.chat.zones import OFFERED, label_of, zone_called
from bot.model.alert import Chat
from bot.model.message import Button, Message
from bot.render.voice import Voice

LANGUAGE: Final = "l"
"""Begins the data of a button that chooses a language: `l:LANGUAGE`, and `:CHAT` where another chat is meant."""

ZONE: Final = "z"
"""Likewise of one that chooses a time zone."""

_A_ROW: Final = 2
_SHOWN: Final = 40
_Choosing = Callable[[Request, str], Message | None]


class Preferences:
    """The handlers of what a chat prefers."""

    def __init__(self, desk: Desk, post: Post, manners: Manners) -> None:
        self._desk = desk
        self._post = post
        self._manners = manners
        self._rights = Rights(post.bot)

    async def language(self, update: Update, _: Context) -> None:
        """Set the chat's language, or offer those there are."""
        await self._do(update, self._speak, self._offer_languages, wording.UNKNOWN_LANGUAGE)

    async def zone(self, update: Update, _: Context) -> None:
        """Set the chat's time zone, or offer some."""
        await self._do(update, self._clock, self._offer_zones, wording.UNKNOWN_ZONE)

    async def press(self, query: CallbackQuery) -> Message | None:
        """Return what a pressed button did, the right of who pressed it checked anew; None if it is not one of ours."""
        verb, _, rest = (query.data or "").partition(":")
        chosen, _, channel = rest.partition(":")
        choosing: _Choosing | None = {LANGUAGE: self._speak, ZONE: self._clock}.get(verb)
        if choosing is None or not isinstance(query.message, TelegramMessage):
            return None
        voice = await self._manners.voice(query.message.chat, query.from_user)
        try:
            request = await self._rights.request(query.message, query.from_user, channel, chosen, voice.language)
        except Refused as refused:
            return _refusal(refused, voice)
        return await asyncio.to_thread(choosing, request, chosen)

    async def _do(self, update: Update, choosing: _Choosing, offer: Callable[[Request], Message], unknown: str) -> None:
        message = update.effective_message
        if message is None:
            return
        channel, wanted = aimed(message)
        voice = await self._manners.voice(message.chat, message.from_user)
        try:
            request = await self._rights.request(message, message.from_user, channel, wanted, voice.language)
        except Refused as refused:
            await self._post.reply(place_of(message), _refusal(refused, voice))
            return
        told = await asyncio.to_thread(choosing, request, wanted) if wanted else await asyncio.to_thread(offer, request)
        refused_name = Message(text=voice.say(unknown, name=escape(wanted[:_SHOWN])))
        await self._post.reply(place_of(message), told or refused_name)

    def _speak(self, request: Request, wanted: str) -> Message | None:
        """Set the language; None if it is none."""
        language = language_called(wanted)
        if language is None:
            return None
        chosen = None if language == AUTOMATIC else language
        self._put(request, lambda chat: replace(chat, language=chosen))
        voice = self._desk.voice(chosen or request.language)
        if chosen is None:
            return Message(text=voice.say(wording.LANGUAGE_AUTOMATIC, place=_place(request, voice)))
        text = voice.say(wording.LANGUAGE_SET, language=OWN_NAMES[chosen], place=_place(request, voice))
        return Message(text=text)

    def _clock(self, request: Request, wanted: str) -> Message | None:
        """Set the zone; None if it is none."""
        zone = zone_called(wanted)
        if zone is None:
            return None
        self._put(request, lambda chat: replace(chat, zone=zone))
        voice = self._desk.voice(request.language)
        now = replace(voice, zone=zone).moment(self._desk.clock.now())
        return Message(text=voice.say(wording.ZONE_SET, zone=label_of(zone), time=now, place=_place(request, voice)))

    def _put(self, request: Request, change: Callable[[Chat], Chat]) -> None:
        self._desk.met(request.target)
        with self._desk.store.delivery() as delivery:
            known = delivery.chat(request.target.id)
            if known is not None:
                delivery.put_chat(change(known))

    def _offer_languages(self, request: Request) -> Message:
        voice, known = self._desk.voice(request.language), self._desk.chat(request.target.id)
        chosen = OWN_NAMES.get((known.language if known else None) or "") or voice.say(wording.AUTOMATIC)
        offered = [*OWN_NAMES.items(), (AUTOMATIC, voice.say(wording.AUTOMATIC))]
        text = voice.say(wording.LANGUAGE_NOW, language=chosen, place=_place(request, voice))
        return Message(text=text, buttons=_rows(LANGUAGE, offered, request))

    def _offer_zones(self, request: Request) -> Message:
        voice, known = self._desk.voice(request.language), self._desk.chat(request.target.id)
        voice = replace(voice, zone=(known.zone if known else None) or voice.zone)
        offered = [(zone, voice.city(zone)) for zone in OFFERED]
        now = voice.moment(self._desk.clock.now())
        text = voice.say(wording.ZONE_NOW, zone=label_of(voice.zone), time=now, place=_place(request, voice))
        return Message(text=text, buttons=_rows(ZONE, offered, request))


def _rows(verb: str, offered: list[tuple[str, str]], request: Request) -> tuple[tuple[Button, ...], ...]:
    """Return a button for each choice, two to a row."""
    suffix = f":{request.target.id}" if request.channel else ""
    buttons = [Button(label, data=f"{verb}:{value}{suffix}") for value, label in offered]
    return tuple(tuple(buttons[at : at + _A_ROW]) for at in range(0, len(buttons), _A_ROW))


def _place(request: Request, voice: Voice) -> str:
    """Return where it counts, nothing where that is here."""
    return voice.say(wording.IN_CHANNEL, channel=escape(request.channel)) if request.channel else ""


def _refusal(refused: Refused, voice: Voice) -> Message:
    """Return why it was not done."""
    return Message(text=voice.say(refused.message, channel=escape(refused.channel)))
