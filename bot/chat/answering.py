"""The reply flow behind the handlers: which question a message follows, and the answer as a Telegram message."""

from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from bot.chat.desk import Asked, Told
from bot.flows.reply import Reply
from bot.model.answer import AnswerStatus
from bot.model.message import Button
from bot.model.question import ChatRef, Question
from bot.ports import Clock, Store
from bot.render.telegram import telegram_message
from bot.render.voice import Voice

ASK: Final = "a:"
"""Begins the data of a button that asks the question behind it; its answer is a new message."""

CHOOSE: Final = "c:"
"""Begins the data of a button that tells which one was meant; its answer takes the place of the question."""

_KEPT: Final = 4096
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
        self._unnoted: deque[tuple[int, int, tuple[int, ...]]] = deque()
        self._questions: OrderedDict[tuple[int, int], Question] = OrderedDict()

    def reply(self, asked: Asked) -> Told:
        """Return the answer to a message; a reply to an answer of ours follows that answer's question."""
        before = self._questions.get((asked.chat, asked.answering)) if asked.answering else None
        answer = self._flow.answer(
            asked.text, self._chat(asked), before, replied_to=asked.replied_to, keeps=not asked.passing
        )
        message = telegram_message(answer, self._voice_of(answer.question.language, answer.zone))
        choices = answer.status is AnswerStatus.AMBIGUOUS
        if choices:
            message = replace(message, buttons=_choosing(message.buttons))
        cited = tuple(article.id for article in answer.articles)
        return Told(message, answer.question, choices=choices, articles=cited)

    def press(self, data: str, asked: Asked) -> Told | None:
        """Return the answer to a pressed button, None if its data is not ours."""
        if data[:2] not in {ASK, CHOOSE} or not data[2:].strip():
            return None
        return self.reply(replace(asked, text=data[2:]))

    def sent(self, chat: int, message: int, told: Told) -> None:
        """Remember which question a message of ours answers, and which articles it cites."""
        if told.articles:
            self._unnoted.append((chat, message, told.articles))
        if told.question is None:
            return
        self._questions[chat, message] = told.question
        while len(self._questions) > _KEPT:
            self._questions.popitem(last=False)

    def flush(self) -> None:
        """Store which messages carry text of which articles, several to a transaction."""
        due = [self._unnoted.popleft() for _ in range(len(self._unnoted))]
        if not due:
            return
        now = self._clock.now()
        with self._store.writing() as writing:
            for chat, message, articles in due:
                writing.add_posted(chat, message, articles, now)

    def _chat(self, asked: Asked) -> ChatRef:
        """Return the chat as the flow knows it; what is asked in passing has a budget of excerpts of its own."""
        with self._store.reading() as reading:
            known = reading.chat(asked.chat)
            watched = tuple(watch.instrument for watch in reading.watches(asked.chat))
        key = f"{_PASSING if asked.passing else ''}{asked.chat}:{asked.topic or ''}"
        return ChatRef(
            key=key,
            language=known.language if known else None,
            zone=(known.zone if known else None) or self._zone,
            watched=watched,
        )


def _choosing(rows: tuple[tuple[Button, ...], ...]) -> tuple[tuple[Button, ...], ...]:
    """Return buttons that ask as buttons that choose."""
    return tuple(
        tuple(replace(one, data=CHOOSE + one.data[len(ASK) :]) if one.data else one for one in row) for row in rows
    )
