"""An in-memory store with the promises of the port `Store`, for tests of flows."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from threading import RLock

from bot.errors import StoreBusy
from bot.model.alert import Chat, Match, Watch
from bot.model.article import Article
from bot.model.document import Document
from bot.model.instrument import Instrument, InstrumentId, Name, NameKind
from bot.model.move import Phase
from bot.model.stored import (
    ArticleQuery,
    ArticleRef,
    Coverage,
    LearnedName,
    MoveQuery,
    Order,
    Origin,
    Posted,
    QuoteQuery,
    StoredArticle,
    StoredMove,
    StoredQuote,
    TradingSession,
)
from storage.words import asked_words, index_words
from tests.fakes.delivery import Desk, FakeDelivery

_PHASES = (Phase.FUTURES, Phase.OPEN, Phase.INTRADAY, Phase.MIDDAY, None, Phase.CLOSE, Phase.AFTERHOURS)
_OWN = {NameKind.USER: Origin.USER, NameKind.LEARNED: Origin.LEARNED}
_SINGLE = (Origin.LEARNED, Origin.USER)
_STRENGTH = (Origin.LEARNED, Origin.IMPORTED, Origin.CATALOGUE, Origin.USER)


@dataclass(frozen=True, slots=True)
class _Kept:
    """An article as stored."""

    ref: ArticleRef
    document: Document
    article: Article
    removed: bool = False

    @property
    def moment(self) -> datetime:
        """When it was published or received, to the minute."""
        at = self.article.published.at if self.article.published else self.document.received
        return at.astimezone(UTC).replace(second=0, microsecond=0)

    @property
    def recency(self) -> tuple[datetime, int]:
        """What newest first sorts by."""
        return self.moment, self.ref.id


@dataclass(slots=True)
class _State:
    """All that is stored; copied when a transaction begins."""

    articles: list[_Kept] = field(default_factory=list)
    instruments: dict[InstrumentId, tuple[Origin, Instrument]] = field(default_factory=dict)
    names: dict[tuple[InstrumentId, Name], tuple[Origin, str | None, bool]] = field(default_factory=dict)
    sessions: dict[tuple[str, date], TradingSession] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    desk: Desk = field(default_factory=Desk)

    def copied(self) -> "_State":
        """Return a copy that can be changed apart."""
        fields = {name: copy(getattr(self, name)) for name in self.__slots__}
        return _State(**{**fields, "desk": self.desk.copied()})


class FakeStore:
    """The store, for several threads; a transaction works on a copy that counts once it commits.

    Attributes:
        failing: what the next commits raise, None for one that goes well.
    """

    def __init__(self) -> None:
        self.failing: list[Exception | None] = []
        self._state = _State()
        self._locked = False
        self._turn = RLock()

    @property
    def desk(self) -> Desk:
        """What is known of chats, as committed."""
        return self._state.desk

    @contextmanager
    def reading(self) -> Iterator["FakeSession"]:
        """Open a consistent view."""
        yield FakeSession(self._state.copied())

    @contextmanager
    def writing(self) -> Iterator["FakeSession"]:
        """Open a transaction; what was written counts when the block ends without an exception."""
        with self._turn:
            session = FakeSession(self._state.copied())
            yield session
            self._commit(session.state)

    @contextmanager
    def delivery(self) -> Iterator["FakeStoreDelivery"]:
        """Open a transaction over chats, watches, matches and outbox."""
        with self._turn:
            state = self._state.copied()
            yield FakeStoreDelivery(state)
            self._commit(state)

    def _commit(self, state: _State) -> None:
        """Let a state count, unless a failure is due."""
        failure = self.failing.pop(0) if self.failing else None
        if failure is not None:
            raise failure
        self._state = state

    @contextmanager
    def single_instance(self) -> Iterator[None]:
        """Hold the lock that only one may hold."""
        if self._locked:
            raise StoreBusy("another `newstape serve` runs on this database: stop it first")
        self._locked = True
        try:
            yield
        finally:
            self._locked = False

    def close(self) -> None:
        """Do nothing: there is nothing to close."""


class FakeSession:
    """Both views of the fake store."""

    def __init__(self, state: _State) -> None:
        self.state = state

    def _kept(self) -> list[_Kept]:
        """Return the articles that are there, newest first."""
        there = (kept for kept in self.state.articles if not kept.removed)
        return sorted(there, key=lambda kept: kept.recency, reverse=True)

    def moves(self, query: MoveQuery) -> Sequence[StoredMove]:
        """Return the moves that fit, in the order asked for."""
        found = [
            (kept, place, StoredMove(kept.ref.id * 4096 + place, move, kept.ref))
            for kept in self._kept()
            for place, move in enumerate(kept.article.moves)
        ]
        fitting = [hit for hit in found if self._move_fits(query, hit[0], hit[2])]
        fitting.sort(key=_latest, reverse=query.order is not Order.OLDEST)
        if query.order in (Order.RISE, Order.FALL):
            sign = -1 if query.order is Order.RISE else 1
            fitting.sort(key=lambda hit: sign * (hit[2].move.percent or Decimal(0)))
        return [hit[2] for hit in fitting[: query.limit]]

    def _move_fits(self, query: MoveQuery, kept: _Kept, stored: StoredMove) -> bool:
        """Say whether a move is wanted."""
        move, day = stored.move, stored.move.session or kept.moment.date()
        meant = self.state.instruments.get(move.instrument) if move.instrument else None
        return all(
            (
                not query.instruments or move.instrument in query.instruments,
                not query.articles or kept.ref.id in query.articles,
                not query.periods or move.period in query.periods,
                not query.kinds or (meant is not None and meant[1].kind in query.kinds),
                not query.countries or (meant is not None and meant[1].country in query.countries),
                query.direction in (None, move.direction),
                query.first is None or day >= query.first,
                query.last is None or day <= query.last,
                query.published_until is None or kept.moment <= query.published_until,
                query.order not in (Order.RISE, Order.FALL) or move.percent is not None,
            )
        )

    def quotes(self, query: QuoteQuery) -> Sequence[StoredQuote]:
        """Return the quotes that fit, newest first."""
        found = [
            StoredQuote(kept.ref.id * 4096 + place, quote, kept.ref)
            for kept in self._kept()
            if _published_within(kept, query.published_from, query.published_until)
            for place, quote in enumerate(kept.article.quotes)
            if _has_all(f"{quote.speaker or ''} {quote.organization or ''}", query.who)
            and _has_all(quote.text, query.words)
            and (not query.instruments or set(query.instruments) & set(quote.instruments))
            and (not query.articles or kept.ref.id in query.articles)
            and query.direct in (None, quote.direct)
        ]
        return found[: query.limit]

    def articles(self, query: ArticleQuery) -> Sequence[StoredArticle]:
        """Return the articles that fit, newest first, with their text."""
        found = [
            StoredArticle(kept.ref, kept.document.text)
            for kept in self._kept()
            if _published_within(kept, query.published_from, query.published_until)
            and _has_all(kept.document.text, query.words)
            and (not query.instruments or set(query.instruments) & _about(kept.article))
        ]
        return found[: query.limit]

    def article(self, article: int) -> StoredArticle | None:
        """Return an article by its id."""
        return next((StoredArticle(k.ref, k.document.text) for k in self._kept() if k.ref.id == article), None)

    def newest_article(self) -> ArticleRef | None:
        """Return the article published last."""
        return next((kept.ref for kept in self._kept()), None)

    def nearest_article(self, words: str) -> ArticleRef | None:
        """Return the article that has most of these words."""
        scored = [(sum(_has(kept.document.text, word) for word in asked_words(words)), kept) for kept in self._kept()]
        best = max(scored, key=lambda hit: (hit[0], hit[1].recency), default=None)
        return best[1].ref if best and best[0] else None

    def move_counts(self, instruments: Sequence[InstrumentId]) -> Mapping[InstrumentId, int]:
        """Return the number of moves stored of each of these instruments."""
        stored = Counter(move.instrument for kept in self._kept() for move in kept.article.moves)
        return {instrument: stored[instrument] for instrument in instruments}

    def coverage(self, instrument: InstrumentId | None = None) -> Coverage:
        """Return how much is stored of one instrument, or in all."""
        kept = [kept for kept in self._kept() if instrument is None or instrument in _about(kept.article)]
        moments = [k.article.published.at if k.article.published else k.document.received for k in kept]
        moves = [move for k in kept for move in k.article.moves]
        quotes = [quote for k in kept for quote in k.article.quotes]
        return Coverage(
            articles=len(kept),
            moves=sum(instrument in (None, move.instrument) for move in moves),
            quotes=sum(instrument is None or instrument in quote.instruments for quote in quotes),
            first=min(moments, default=None),
            last=max(moments, default=None),
            sources=Counter(k.ref.source or "" for k in kept),
        )

    def speakers(self) -> Sequence[str]:
        """Return the persons and organizations quoted, the most quoted first."""
        said = Counter(
            name
            for kept in self._kept()
            for quote in kept.article.quotes
            for name in {quote.speaker, quote.organization}
            if name
        )
        return sorted(said, key=lambda name: (-said[name], name))

    def instruments(self) -> Sequence[Instrument]:
        """Return the instruments that users or articles added something to."""
        added = {key for key, (origin, _) in self.state.instruments.items() if origin in _SINGLE}
        added |= {key for (key, _), (origin, _, bad) in self.state.names.items() if origin in _SINGLE and not bad}
        return [replace(self.state.instruments[key][1], names=self._names(key)) for key in sorted(added)]

    def imported(self) -> Iterator[Instrument]:
        """Yield the instruments imported in bulk, in order of id."""
        for key, (origin, instrument) in sorted(self.state.instruments.items()):
            if origin is Origin.IMPORTED:
                yield replace(instrument, names=self._names(key))

    def _names(self, instrument: InstrumentId) -> tuple[Name, ...]:
        """Return the names of an instrument that nobody rejected, users' own first, learned last."""
        mine = [
            (_STRENGTH.index(origin), name)
            for (key, name), (origin, _, rejected) in self.state.names.items()
            if key == instrument and not rejected
        ]
        return tuple(name for _, name in sorted(mine, key=lambda hit: -hit[0]))

    def learned_names(self) -> Sequence[LearnedName]:
        """Return the names that articles taught."""
        learned = [
            LearnedName(
                instrument=key, text=name.text, language=name.language, provenance=provenance, rejected=rejected
            )
            for (key, name), (origin, provenance, rejected) in self.state.names.items()
            if origin is Origin.LEARNED
        ]
        return sorted(learned, key=lambda name: (name.instrument, name.text))

    def sessions(self, venue: str, first: date, last: date) -> Sequence[date]:
        """Return the trading days of a venue between two dates."""
        return sorted(day for place, day in self.state.sessions if place == venue and first <= day <= last)

    def setting(self, key: str) -> str | None:
        """Return a value kept under a key."""
        return self.state.settings.get(key)

    def note(self, kind: str, key: str, now: datetime) -> str | None:
        """Return what was noted under a key, unless it has expired."""
        value, expires = self.state.desk.notes.get((kind, key), ("", now))
        return value if expires > now else None

    def excerpt_words(self, chat: int, day: date, articles: Sequence[int]) -> Mapping[int, int]:
        """Return how many words of each of these articles a chat has been shown on a day."""
        return {article: self.state.desk.words[chat, day, article] for article in articles}

    def posted(self, article: int) -> Sequence[Posted]:
        """Return the messages that carry text of an article."""
        return self.state.desk.posted_of(article)

    def put_note(self, kind: str, key: str, value: str, expires: datetime) -> None:
        """Note something for a while."""
        self.state.desk.notes[kind, key] = (value, expires)

    def add_excerpt_words(self, chat: int, day: date, words: Mapping[int, int]) -> None:
        """Add to the words of articles that a chat has been shown on a day."""
        self.state.desk.words.update({(chat, day, article): number for article, number in words.items()})

    def add_posted(self, chat: int, message_id: int, articles: Iterable[int], at: datetime) -> None:
        """Note that a message carries text of articles."""
        self.state.desk.posted.update({(article, chat, message_id): at for article in articles})

    def chat(self, chat: int) -> Chat | None:
        """Return a chat."""
        return self.state.desk.chats.get(chat)

    def watches(self, chat: int) -> Sequence[Watch]:
        """Return what a chat watches, oldest first."""
        return [watch for watch in self.state.desk.watches if watch.chat == chat]

    def taken_down(self, limit: int) -> Sequence[Posted]:
        """Return messages that carry text of removed articles, oldest first."""
        removed = [kept.ref.id for kept in self.state.articles if kept.removed]
        found = [posted for article in removed for posted in self.state.desk.posted_of(article)]
        return sorted(found, key=lambda posted: (posted.at, posted.chat, posted.message_id))[:limit]

    def last_match(self) -> int:
        """Return the id of the newest match."""
        return max(self.state.desk.matches, default=0)

    def matches_after(self, match: int, limit: int) -> Sequence[Match]:
        """Return the matches with greater ids, oldest first."""
        return [one for number, one in sorted(self.state.desk.matches.items()) if number > match][:limit]

    def add_match(self, article: int, instruments: Sequence[InstrumentId], at: datetime) -> None:
        """Note that a stored article reported moves that are news."""
        self.state.desk.add_match(article, instruments, at)

    def add_article(self, document: Document, article: Article) -> tuple[ArticleRef, bool]:
        """Store an article with its moves and quotes, unless its text is known."""
        known = next((kept.ref for kept in self.state.articles if kept.document.text == document.text), None)
        if known is not None:
            return known, False
        ref = ArticleRef(
            id=len(self.state.articles) + 1,
            headline=article.headline,
            tag=article.tag,
            source=article.source or document.source,
            published=article.published,
            received=document.received,
            url=document.url,
            place=article.place,
            name=document.name,
        )
        self.state.articles.append(_Kept(ref, document, article))
        return ref, True

    def remove_article(self, article: int) -> bool:
        """Take an article's text, moves and quotes down for good."""
        for place, kept in enumerate(self.state.articles):
            if kept.ref.id == article and not kept.removed:
                self.state.articles[place] = replace(kept, removed=True, ref=replace(kept.ref, headline=None))
                return True
        return False

    def put_instruments(self, instruments: Iterable[Instrument], origin: Origin = Origin.USER) -> int:
        """Add or update instruments."""
        given = list(instruments)
        if origin is not Origin.LEARNED:
            self._forget_names({instrument.id for instrument in given}, origin)
        for instrument in given:
            self._put_fields(instrument, origin)
            self._put_names(instrument, origin)
        return len(given)

    def _forget_names(self, ids: set[InstrumentId], origin: Origin) -> None:
        """Drop what this origin said of names; those added one by one, and learned ones, stay."""
        gone = [
            (key, name)
            for (key, name), (said, _, _) in self.state.names.items()
            if key in ids and said is origin and name.kind not in _OWN
        ]
        for one in gone:
            del self.state.names[one]

    def _put_fields(self, instrument: Instrument, origin: Origin) -> None:
        """Keep the fields of the stronger origin."""
        before = self.state.instruments.get(instrument.id)
        if before is None or _STRENGTH.index(origin) >= _STRENGTH.index(before[0]):
            self.state.instruments[instrument.id] = (origin, instrument)

    def _put_names(self, instrument: Instrument, origin: Origin) -> None:
        """Add the names this origin gives."""
        for name in instrument.names:
            said = _OWN.get(name.kind, origin)
            self.state.names.setdefault((instrument.id, name), (said, instrument.provenance, False))

    def reject_name(self, instrument: InstrumentId, text: str) -> bool:
        """Mark a learned name as wrong for good."""
        hits = [
            (key, value)
            for key, value in self.state.names.items()
            if key[0] == instrument and key[1].text == text and value[0] is Origin.LEARNED
        ]
        self.state.names.update({key: (origin, provenance, True) for key, (origin, provenance, _) in hits})
        return bool(hits)

    def put_sessions(self, venue: str, sessions: Iterable[TradingSession]) -> None:
        """Add or update trading days of a venue."""
        self.state.sessions.update({(venue, session.day): session for session in sessions})

    def put_setting(self, key: str, value: str | None) -> None:
        """Keep a value under a key; None forgets it."""
        self.state.settings.pop(key, None)
        if value is not None:
            self.state.settings[key] = value


class FakeStoreDelivery(FakeDelivery):
    """The delivery side, which also reads the moves of an article."""

    def __init__(self, state: _State) -> None:
        super().__init__(state.desk)
        self._session = FakeSession(state)

    def reported(self, match: Match) -> Sequence[StoredMove]:
        """Return the moves of the match's instruments that its article reports, in order of the text."""
        found = self._session.moves(MoveQuery(articles=(match.article,), instruments=match.instruments))
        return sorted(found, key=lambda stored: stored.id)


def _latest(hit: tuple[_Kept, int, StoredMove]) -> tuple[date, int, tuple[datetime, int], int]:
    """Return what newest first sorts moves by."""
    kept, place, stored = hit
    move = stored.move
    return move.session or kept.moment.date(), _PHASES.index(move.phase), kept.recency, -place


def _about(article: Article) -> set[InstrumentId]:
    """Return the instruments an article has a move or a quote of."""
    quoted = {instrument for quote in article.quotes for instrument in quote.instruments}
    return quoted | {move.instrument for move in article.moves if move.instrument}


def _published_within(kept: _Kept, first: datetime | None, last: datetime | None) -> bool:
    """Say whether an article was published (or received) from `first` to `last`."""
    return (first is None or kept.moment >= first.replace(second=0, microsecond=0)) and (
        last is None or kept.moment <= last
    )


def _has_all(text: str, words: str | None) -> bool:
    """Say whether a text has all words; no words at all find nothing."""
    if words is None:
        return True
    asked = asked_words(words)
    return bool(asked) and all(_has(text, word) for word in asked)


def _has(text: str, word: str) -> bool:
    """Say whether a text has a word, or one that starts so."""
    matches: Callable[[str], bool] = (
        (lambda found: found.startswith(word[:-1])) if word.endswith("*") else (lambda found: found == word)
    )
    return any(matches(found) for found in index_words(text))
