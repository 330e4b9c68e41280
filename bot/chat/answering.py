"""The reply flow behind the handlers: which question a message follows, and the answer as a Telegram message."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from bot.answers.cards import called
from bot.chat import wording
from bot.chat.desk import Asked, Told
from bot.chat.watching import ADD_ALL
from bot.flows.reply import Reply
from bot.model.answer import Answer, AnswerStatus
from bot.model.message import DATA_LIMIT, Button
from bot.model.question import ChatRef, Intent, Question
from bot.model.stored import Posted
from bot.ports import Clock, Store
from bot.render.telegram import telegram_message
from bot.render.voice import Voice

ASK: Final = "a:"
"""Begins the data of a button that asks the question behind it; its answer is a new message."""

CHOOSE: Final = "c:"
"""Begins the data of a button that tells which one was meant; its answer takes the place of the question."""

_PASSING: Final = "passing"

VoiceOf = Callable[[str, str], Voice]
"""Language and zone to a voice."""


class Answering:
    """Answers messages and presses from one reply flow; its methods may be called from any thread."""

    def __init__(self, flow: Reply, voice_of: VoiceOf, store: Store, clock: Clock, zone: str) -> None:
        self._flow = flow
        self._voice_of = voice_of
        self._store = store
        self._clock = clock
        self._zone = zone

    def reply(self, asked: Asked) -> Told:
        """Return the answer to a message; a reply to an answer of ours follows that answer's question."""
        chat, before = self._looked_up(asked)
        answer = self._flow.answer(asked.text, chat, before, replied_to=asked.replied_to, keeps=not asked.passing)
        voice = self._voice_of(answer.question.language, answer.zone)
        message = telegram_message(answer, voice)
        choices = answer.status is AnswerStatus.AMBIGUOUS
        if choices:
            message = replace(message, buttons=_choosing(message.buttons))
        elif not asked.passing and (offer := _offer(answer, chat, voice)):
            message = replace(message, buttons=(*message.buttons, (offer,)))
        cited = tuple(article.id for article in answer.articles)
        return Told(message, answer.question, choices=choices, articles=cited)

    def press(self, data: str, asked: Asked) -> Told | None:
        """Return the answer to a pressed button in the language it stands under, None if its data is not ours."""
        if data[:2] not in {ASK, CHOOSE} or not data[2:].strip():
            return None
        return self.reply(replace(asked, text=data[2:], pressed=True))

    def sent(self, chat: int, message: int, told: Told) -> None:
        """Remember which question a message of ours answers, and which articles it cites."""
        now = self._clock.now()
        self._flow.memory.keep_posted(Posted(chat, message, now), told.articles)
        if told.question is not None:
            self._flow.memory.keep_answered(chat, message, told.question, now)

    def posted(self, inline: str, told: Told) -> None:
        """Remember which articles a message cites that was posted through us elsewhere."""
        language = told.question.language if told.question else None
        posted = Posted(0, 0, self._clock.now(), inline=inline, language=language)
        self._flow.memory.keep_posted(posted, told.articles)

    def flush(self) -> None:
        """Store what was remembered of chats and of messages of ours since the last time."""
        self._flow.memory.flush(self._store)

    def _looked_up(self, asked: Asked) -> tuple[ChatRef, Question | None]:
        """Return the chat as the flow knows it, and the question that the message replied to answers."""
        with self._store.reading() as reading:
            known = reading.chat(asked.chat)
            watched = tuple(watch.instrument for watch in reading.watches(asked.chat))
            before = None
            if asked.answering is not None:
                where = asked.answered_in or asked.chat
                before = self._flow.memory.answered(where, asked.answering, reading, self._clock.now())
        otherwise = (known.language if known else None) or asked.language or "en"
        under = before.language if before else otherwise
        chat = ChatRef(
            key=f"{_PASSING if asked.passing else ''}{asked.chat}:{asked.topic or ''}",
            language=under if asked.pressed else None,
            otherwise=otherwise,
            zone=(known.zone if known else None) or self._zone,
            watched=watched,
            id=asked.chat,
        )
        return chat, before


def _offer(answer: Answer, chat: ChatRef, voice: Voice) -> Button | None:
    """Return the button that watches a pasted list of names, None where that is not what was sent."""
    new = [one for one in answer.instruments if one.id not in chat.watched]
    pasted = len(answer.instruments) > 1 and not answer.question.cued and answer.question.intent is Intent.MOVE
    data = f"{ADD_ALL}:" + ",".join(map(called, new))
    if not (pasted and new) or len(data.encode()) > DATA_LIMIT:
        return None
    return Button(voice.say(wording.WATCH_THESE), data)


def _choosing(rows: tuple[tuple[Button, ...], ...]) -> tuple[tuple[Button, ...], ...]:
    """Return buttons that ask as buttons that choose."""
    return tuple(
        tuple(replace(one, data=CHOOSE + one.data[len(ASK) :]) if one.data else one for one in row) for row in rows
    )
