"""Reply: message to question to instruments to answer; the rendered form is the caller's choice."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.answers.asked import Asked, Wanted
from bot.answers.compose import composer_of
from bot.answers.excerpts import Limits, saying_what_is_used_up, spent_by, trim
from bot.answers.nothing import ambiguous, empty_store, forgotten, not_understood, nothing
from bot.answers.speakers import Speakers, known_speakers
from bot.flows.look_up import LookUp, Resolving, States, nothing_stated
from bot.flows.meaning import may_mean_several
from bot.flows.memory import Memory, Shown
from bot.lexicon.calendar import TradingCalendar
from bot.lexicon.messages import N_
from bot.model.answer import Answer, AnswerStatus, Note, Tone
from bot.model.instrument import Instrument, InstrumentId
from bot.model.question import ChatRef, Intent, Question
from bot.ports import Clock, Reading, Store
from bot.questions.follow import follow
from bot.questions.understand import understand

_BEFORE_FIGURE = re.compile(r"^\W*(.{2,60}?)(?::| [▲▼=]| · )")
_TALK = frozenset({Intent.HELP, Intent.SMALL_TALK})
_OF_INSTRUMENTS = frozenset({Intent.MOVE, Intent.WHY, Intent.AS_OF, Intent.COMPARE, Intent.HISTORY, Intent.CHECK})
_BY_WORDS = frozenset({Intent.NEWS, Intent.QUOTES})
"""Intents that find something by words alone; they ask which one is meant only if they find nothing."""
_FREE_OF_NAMES = frozenset({Intent.HELP, Intent.SMALL_TALK, Intent.WATCHLIST, Intent.MOVERS, Intent.BRIEF})


class Reply:
    """Answers questions from one store; build once, call from any thread for every message.

    Its `memory` holds what the chats said and saw; who wants that to outlast the process flushes it to the store.

    Args:
        store: where the articles are.
        resolver: what finds the instruments in words.
        known: every instrument, by id, to name what the store gives back.
        clock: the time, read once for each message.
        limits: how much of one article may be shown.
        calendar: when exchanges trade.
        states: what reads the moves that a pasted sentence states; without it, words and figures alone are compared.
    """

    def __init__(  # noqa: PLR0913 - one argument for each outside thing, given once by the wiring
        self,
        store: Store,
        resolver: Resolving,
        known: Mapping[InstrumentId, Instrument],
        clock: Clock,
        limits: Limits = Limits(),  # noqa: B008 - frozen
        *,
        calendar: TradingCalendar = TradingCalendar(),  # noqa: B008 - frozen
        states: States = nothing_stated,
    ) -> None:
        self._store = store
        self._resolver = resolver
        self._known = known
        self._clock = clock
        self._limits = limits
        self._calendar = calendar
        self._states = states
        self._quoted = (-1, known_speakers(()))
        self.memory = Memory()

    @property
    def known(self) -> Mapping[InstrumentId, Instrument]:
        """Every instrument by id."""
        return self._known

    def answer(
        self,
        text: str,
        chat: ChatRef,
        before: Question | None = None,
        *,
        replied_to: str | None = None,
        keeps: bool = True,
    ) -> Answer:
        """Return the answer to one message.

        Args:
            text: as sent.
            chat: where it was sent.
            before: the question that our message it replies to answers, if that is known.
            replied_to: the text of that message, to find out what it was about.
            keeps: the chat's next message may follow up on this one.
        """
        now = self._clock.now()
        today = now.astimezone(ZoneInfo(chat.zone)).date()
        question = understand(text, today, chat.language, chat.otherwise)
        with self._store.reading() as reading:
            if question.follows:
                question = follow(question, before or self._before(chat, now, replied_to, reading))
            answer = self._answer(self._look_up(reading, chat, now, today), question)
            answer = _with_instruments(self._within_limits(answer, chat, today, reading))
        if keeps:
            self._remember(answer, chat, now)
        return answer

    def _look_up(self, reading: Reading, chat: ChatRef, now: datetime, today: date) -> LookUp:
        """Return one message's view of the store."""
        of_all = self._speakers, self._calendar, self._states
        return LookUp(reading, self._resolver, self._known, chat, now, today, *of_all)

    def _speakers(self, reading: Reading) -> Speakers:
        """Return the speakers of the store, read anew when its count of quotes has changed."""
        quotes = reading.coverage().quotes
        version, speakers = self._quoted
        if version != quotes:
            speakers = known_speakers(reading.speakers())
            self._quoted = (quotes, speakers)
        return speakers

    def _before(self, chat: ChatRef, now: datetime, replied_to: str | None, reading: Reading) -> Question | None:
        """Return the question that a follow-up follows: of the message replied to, or else the chat's last one."""
        last = self.memory.last(chat, reading, now)
        if not replied_to:
            return last
        named = self._named_in(replied_to)
        if not named or (last and set(named) & set(last.instruments)):
            return last
        return Question(text=replied_to, subject=self._known[named[0]].name, instruments=named, cued=True)

    def _named_in(self, message: str) -> tuple[InstrumentId, ...]:
        """Return the instrument that one of our messages leads with, before its figure and age."""
        for line in message.splitlines()[:3]:
            head = _BEFORE_FIGURE.match(line)
            mentions = self._resolver.resolve(head.group(1)).mentions if head else ()
            found = [mention.candidates[0].instrument.id for mention in mentions if mention.candidates]
            if found:
                return (found[0],)
        return ()

    def _answer(self, session: LookUp, question: Question) -> Answer:
        """Resolve the question's words and compose its answer."""
        asked = session.asked(question)
        if _is_doubtful(asked):
            return ambiguous(asked)
        asked = session.settled(asked)
        if _lacks_question(asked) or _says_nothing(asked) or _lacks_name(asked):
            return _unanswered(session, asked)
        composer = composer_of(asked.question.intent)
        wanted = composer.plan(asked)
        facts = session.facts(wanted)
        if not facts.found and asked.question.intent not in _TALK:
            facts = session.with_newest(facts)
            if facts.newest is None:
                return empty_store(asked)
        answer = composer.compose(asked, facts)
        if answer.status is not AnswerStatus.NOTHING:
            return _naming_others(answer, asked)
        if may_mean_several(asked):
            return ambiguous(asked)
        return composer.compose(asked, session.told(asked, facts, wanted.nearest))

    def _within_limits(self, answer: Answer, chat: ChatRef, today: date, reading: Reading) -> Answer:
        """Cut excerpts to what the chat may still see today, and note what it saw."""

        def trimmed(spent: Shown) -> tuple[Answer, Shown]:
            made = trim(answer, self._limits, spent)
            return saying_what_is_used_up(made, answer, self._limits) if spent else made, spent_by(made)

        return self.memory.spend(chat, today, reading, trimmed)

    def _remember(self, answer: Answer, chat: ChatRef, now: datetime) -> None:
        """Keep the question for follow-ups; greetings and misunderstandings leave the last one in place."""
        if answer.status is not AnswerStatus.NOT_UNDERSTOOD and answer.question.intent not in _TALK:
            self.memory.keep(chat, answer.question, now)


def _with_instruments(answer: Answer) -> Answer:
    """Return the answer with its question knowing the instruments, for what follows on it."""
    ids = tuple(instrument.id for instrument in answer.instruments)
    return replace(answer, question=replace(answer.question, instruments=ids)) if ids else answer


def _naming_others(answer: Answer, asked: Asked) -> Answer:
    """Return the answer with a quiet line on the namesake that was passed over, if there was one."""
    if not asked.passed_over:
        return answer
    note = Note(N_("Also: {name}, nothing stored"), (("name", asked.passed_over[0]),), Tone.ASIDE)
    return replace(answer, parts=(*answer.parts, note))


def _is_doubtful(asked: Asked) -> bool:
    """Say whether the chat has to choose between instruments first."""
    if asked.instruments or asked.who or asked.question.intent in _BY_WORDS:
        return False
    return may_mean_several(asked)


def _lacks_question(asked: Asked) -> bool:
    """Say whether a message makes sense only with a question before it, and none is remembered."""
    question = asked.question
    if not question.follows or asked.instruments or question.subject:
        return False
    return bool(question.page or question.points or question.when or question.cued) and _lacks_name(asked)


def _says_nothing(asked: Asked) -> bool:
    """Say whether nothing in the message can be answered."""
    question = asked.question
    if question.intent in _FREE_OF_NAMES or asked.instruments or asked.who:
        return False
    if question.intent is Intent.COVERAGE and not question.subject:
        return False
    if question.intent in {Intent.NEWS, Intent.QUOTES}:
        return not (question.topic or question.who or question.when or question.cued)
    longest = _LONGEST_ASKED if question.cued else _LONGEST_NAME
    return not question.subject or len(question.subject.split()) > longest


def _unanswered(session: LookUp, asked: Asked) -> Answer:
    """Return the answer to a question that names nothing we know, or makes no sense to us."""
    facts = session.facts(Wanted(newest=True))
    if facts.newest is None:
        return empty_store(asked)
    said = forgotten if _lacks_question(asked) else not_understood if _says_nothing(asked) else nothing
    return said(asked, session.told(asked, facts, health=said is nothing))


def _lacks_name(asked: Asked) -> bool:
    """Say whether the question needs an instrument and has none."""
    return asked.question.intent in _OF_INSTRUMENTS and not asked.instruments


_LONGEST_NAME = 2
_LONGEST_ASKED = 5
"""More words than this without a name we know are no name but a sentence we did not understand."""
