"""One message's view of the store: its words resolved to instruments and speakers, and the facts an answer wants."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Protocol

from bot.answers.asked import Asked, Facts, Wanted
from bot.answers.nothing import looked_for
from bot.answers.speakers import Speakers, nearest_speakers
from bot.answers.trading_days import markets_of, of_trading_days
from bot.flows.gathering import gather, recent_moves
from bot.flows.meaning import (
    OF_A_LIST,
    SURE,
    instruments_of,
    is_meant,
    is_misspelt,
    may_mean_several,
    more_of,
    of_its_country,
    tied_with_first,
    without_futures,
)
from bot.flows.sector_groups import of_group
from bot.lexicon.calendar import TradingCalendar
from bot.lexicon.callings import are_many, callings
from bot.lexicon.normal import LEGAL_SUFFIXES
from bot.lexicon.topics import english_searches
from bot.model.instrument import Instrument, InstrumentId
from bot.model.move import Move
from bot.model.question import ChatRef, Intent, Question
from bot.model.resolution import Mention, Resolution, Status
from bot.model.stored import ArticleQuery, QuoteQuery
from bot.ports import Reading

_BY_NAME = frozenset({Intent.MOVE, Intent.WHY, Intent.AS_OF, Intent.HISTORY})
_SAID = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|thinks?|thought|wr(?:ite|ites|ote)|told|according to|quotes? (?:from|by|of))\b"
    r"|[说說讲講]",
    re.IGNORECASE,
)
"""Words that ask what someone said; others may ask what was said about something."""
_FROM = re.compile(r"\b(?:anything|something|what|latest|comments?|words?) (?:\w+ )?from\b", re.IGNORECASE)
"""What comes from somebody is what they said: "anything from goldman"."""
_A_WORD = re.compile(r"[^\W\d_]{2}|[\u3400-\u9fff]")
_LITTLE = re.compile(
    r"\b(?:a|an|the|is|are|was|were|be|it|its|this|that|to|of|in|on|at|for|and|or|i|you|he|she|we|they|me|my|your|do|does|did"
    r"|what|who|how|when|will|would|can|could|with|by|from|as|not|no|so|all|any|time|there)\b",
    re.IGNORECASE,
)
"""Words that any article has."""


States = Callable[[str], tuple[Move, ...]]
"""What reads the moves that a sentence of a wire states."""


def nothing_stated(_text: str) -> tuple[Move, ...]:
    """Read no move in any sentence."""
    return ()


class Resolving(Protocol):
    """What turns words into instruments."""

    def resolve(self, query: str) -> Resolution:
        """Return the instruments that `query` names."""
        ...


@dataclass(frozen=True, slots=True)
class LookUp:
    """One message's view of the store; `speakers` gives those of the state read, `states` a sentence's moves."""

    reading: Reading
    resolver: Resolving
    known: Mapping[InstrumentId, Instrument]
    chat: ChatRef
    now: datetime
    today: date
    speakers: Callable[[Reading], Speakers]
    calendar: TradingCalendar
    states: States

    def asked(self, question: Question) -> Asked:
        """Resolve the subject and the speaker."""
        mentions: tuple[Mention, ...] = ()
        passed_over: tuple[Instrument, ...] = ()
        listed = self.chat.watched if question.intent is Intent.WATCHLIST and not question.subject else ()
        instruments = tuple(self.known[i] for i in question.instruments or listed if i in self.known)
        if not instruments and question.subject:
            mentions, passed_over = self._by_the_store(self._mentions(question.subject))
            mentions = tuple(one for one in mentions if is_meant(one, question))
            meant = (one for mention in mentions for one in instruments_of(mention, question))
            instruments = tuple({instrument.id: instrument for instrument in meant}.values())
        stated = self.states(question.text) if question.intent is Intent.CHECK else ()
        if stated:
            named = dict.fromkeys(move.instrument for move in stated if move.instrument)
            instruments = tuple(self.known[one] for one in named if one in self.known) or instruments
        question = of_its_country(question, instruments)
        markets = markets_of(instruments, question.scope)
        question = replace(question, when=of_trading_days(question.when, self.today, markets, self.calendar))
        return Asked(
            question=question,
            calendar=self.calendar,
            now=self.now,
            today=self.today,
            chat=self.chat,
            known=self.known,
            mentions=mentions,
            instruments=instruments,
            who=self._speakers(question.who) if question.who else (),
            passed_over=passed_over,
            stated=stated,
        )

    def _mentions(self, subject: str) -> tuple[Mention, ...]:
        """Return what the subject names; names set apart by commas are looked up one by one where that finds more."""
        whole = self.resolver.resolve(subject).mentions
        parts = [part.strip() for part in subject.split(",") if part.strip()]
        if len(whole) < len(parts) > 1:
            apart = tuple(mention for part in parts for mention in self.resolver.resolve(part).mentions)
            whole = apart if len(apart) > len(whole) else whole
        elif len(parts) == 1 and len(whole) > 1:
            whole = self._one_longer_name(subject, whole) or whole
        return tuple(without_futures(mention) for mention in whole)

    def _one_longer_name(self, subject: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Return the one name that words side by side misspell: "hang seng teck" begins as a longer name does.

        Args:
            subject: what was typed.
            mentions: the shorter names found in it.
        """
        covered = " ".join(mention.text for mention in mentions)
        if covered.split() != subject.split():
            return ()
        found = self.resolver.resolve(subject.replace(" ", "")).mentions
        if len(found) != 1 or found[0].status is not Status.RESOLVED:
            return ()
        begins = mentions[0].text.lower()
        named = found[0].candidates[0].instrument
        longer = any(
            text.lower().startswith(f"{begins} ") for text in (named.name, *(name.text for name in named.names))
        )
        return (replace(found[0], text=subject),) if longer else ()

    def _by_the_store(self, mentions: tuple[Mention, ...]) -> tuple[tuple[Mention, ...], tuple[Instrument, ...]]:
        """Decide ties by the store: of namesakes of which one alone is reported, that one is meant."""
        settled: list[Mention] = []
        passed_over: list[Instrument] = []
        for mention in mentions:
            tied = tied_with_first(mention.candidates)
            counts = self.reading.move_counts([one.instrument.id for one in tied]) if len(tied) > 1 else {}
            reported = [one for one in tied if counts.get(one.instrument.id)]
            if mention.status is Status.AMBIGUOUS and len(reported) == 1:
                settled.append(replace(mention, status=Status.RESOLVED, candidates=(reported[0],)))
                passed_over += [one.instrument for one in tied if one is not reported[0]]
            else:
                settled.append(mention)
        return tuple(settled), tuple(passed_over)

    def settled(self, asked: Asked) -> Asked:
        """Let what was found decide what was asked: "everbright on china tech", a topic that is no instrument."""
        question = asked.question
        if question.page and asked.instruments and question.intent in OF_A_LIST:
            return more_of(asked)
        if question.intent in {Intent.BRIEF, Intent.MOVERS} and question.scope.group:
            return of_group(asked, self._mentions(question.scope.words), self.reading)
        if question.intent is Intent.HISTORY and question.when and len(asked.instruments) > 1:
            return replace(asked, question=replace(question, intent=Intent.COMPARE))
        if question.intent in {Intent.QUOTES, Intent.NEWS}:
            return self._said(asked)
        return self._named(asked) if question.intent in _BY_NAME else asked

    def _named(self, asked: Asked) -> Asked:
        """Take a name that is none of an instrument, or hardly, for what else it may be."""
        question = asked.question
        if question.intent is Intent.MOVE and not question.cued and is_misspelt(asked):
            return self._rather_a_speaker(asked)
        if not asked.instruments and question.subject and not may_mean_several(asked):
            return self._by_words(asked)
        return asked

    def _said(self, asked: Asked) -> Asked:
        """Say whose words are meant, where the spelling leaves it open or news "from" a speaker are asked for."""
        question = asked.question
        if question.intent is Intent.QUOTES:
            return self._quoted(asked) if question.unsure_who and not asked.who else asked
        who = self._speakers(question.topic) if _FROM.search(question.text) else ()
        as_quotes = replace(question, intent=Intent.QUOTES, who=question.topic, topic="")
        return replace(asked, question=as_quotes, who=who, instruments=()) if who else asked

    def _quoted(self, asked: Asked) -> Asked:
        """Say who or what is meant by words that name no speaker as they are spelt."""
        question = asked.question
        if are_many(question.who or "") and question.topic:
            return replace(asked, question=replace(question, who=None))
        about = self.resolver.resolve(question.who or "")
        found = [m.candidates[0] for m in about.mentions if m.status is Status.RESOLVED]
        misspelt = not found or min(candidate.score for candidate in found) < SURE
        if misspelt and (who := self._misspelt(question.who, surely=question.cued)):
            return replace(asked, who=who, spelt_otherwise=True)
        if found:
            named = tuple(candidate.instrument for candidate in found)
            return replace(asked, instruments=named, unquoted=question.who if _SAID.search(question.text) else None)
        if question.cued:
            return asked
        if self._mentioned(question.topic):
            return replace(asked, question=replace(question, intent=Intent.NEWS))
        plain = replace(question, intent=Intent.MOVE, who=None, unsure_who=False, topic="", subject=question.text)
        return replace(asked, question=plain)

    def _rather_a_speaker(self, asked: Asked) -> Asked:
        """Take a name that is misspelt as an instrument's for a speaker's: spelt so, or nearer than what is stored."""
        question = asked.question
        as_quotes = replace(question, intent=Intent.QUOTES, who=question.subject, topic="")
        if who := self._speakers(question.subject):
            return replace(asked, question=as_quotes, who=who, instruments=())
        if any(self.reading.move_counts(asked.ids).values()) or not (who := self._misspelt(question.subject)):
            return asked
        return replace(asked, question=as_quotes, who=who, instruments=(), spelt_otherwise=True)

    def _by_words(self, asked: Asked) -> Asked:
        """Turn a question about words that name no instrument into one about a speaker or about articles."""
        question = asked.question
        if question.intent is Intent.MOVE:
            who = self._speakers(question.subject)
            if who:
                quotes = replace(question, intent=Intent.QUOTES, who=question.subject)
                return replace(asked, question=quotes, who=who)
        bare = " ".join(word for word in question.subject.split() if word.lower() not in LEGAL_SUFFIXES)
        for words in dict.fromkeys((question.subject, bare)):
            if self._mentioned(words):
                return replace(asked, question=replace(question, intent=Intent.NEWS, subject=words, topic=words))
        if question.intent is Intent.MOVE and (who := self._misspelt(question.subject)):
            quotes = replace(question, intent=Intent.QUOTES, who=question.subject)
            return replace(asked, question=quotes, who=who, spelt_otherwise=True)
        return asked

    def _mentioned(self, words: str) -> bool:
        """Say whether any article has all these words, or those that stand for them in English."""
        searches = (words, *english_searches(words)) if _A_WORD.search(words) else ()
        return any(self.reading.articles(ArticleQuery(words=one, limit=1)) for one in searches)

    def _speakers(self, who: str) -> tuple[str, ...]:
        """Return the words by which the store knows who is meant, if they are words of a name it has."""
        for names in callings(who):
            if quoted := tuple(name for name in names if self.reading.quotes(QuoteQuery(who=name, limit=1))):
                return quoted
        return ()

    def _misspelt(self, who: str | None, *, surely: bool = False) -> tuple[str, ...]:
        """Return the speakers of the store whose names are nearest to what was typed."""
        return nearest_speakers(who, self.speakers(self.reading), surely=surely) if who else ()

    def facts(self, wanted: Wanted) -> Facts:
        """Read what is wanted, and what turns out to be wanted then."""
        return gather(self.reading, wanted)

    def with_newest(self, facts: Facts) -> Facts:
        """Add the newest article, which an answer needs only where nothing was found."""
        return facts if facts.newest else facts.and_also(Facts(newest=self.reading.newest_article()))

    def told(self, asked: Asked, facts: Facts, nearest: str | None = None, *, health: bool = True) -> Facts:
        """Add what an answer that finds nothing shows: moves to take examples from, the nearest article.

        Args:
            asked: the question.
            facts: what was found.
            nearest: the words that the nearest article should have; those of the question if not given.
            health: the answer says how the sources fare where no article is near.
        """
        words = nearest or (asked.instruments[0].name if asked.instruments else looked_for(asked.question))
        words = _LITTLE.sub(" ", words)
        facts = self.with_newest(facts)
        found = facts.nearest or self.reading.nearest_article(words)
        told = Facts(recent=recent_moves(self.reading, self.known, facts), nearest=found)
        if health and not found and None not in facts.coverage:
            told = replace(told, coverage={None: self.reading.coverage()})
        return facts.and_also(told)
