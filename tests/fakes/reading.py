"""The in-memory side of the port `Reading`."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from bot.model.alert import Chat, Match, Watch
from bot.model.article import Article
from bot.model.instrument import Instrument, InstrumentId, Name
from bot.model.move import Phase
from bot.model.span import Span
from bot.model.stored import (
    AHEAD,
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
)
from storage.words import asked_words, index_words
from tests.fakes.kept import UNDATED, Kept, State

_PHASES = (Phase.FUTURES, Phase.OPEN, Phase.INTRADAY, Phase.MIDDAY, None, Phase.CLOSE, Phase.AFTERHOURS)
_SINGLE = (Origin.LEARNED, Origin.USER)
_STRENGTH = (Origin.LEARNED, Origin.IMPORTED, Origin.CATALOGUE, Origin.USER)


class FakeReading:
    """A view of one state."""

    def __init__(self, state: State) -> None:
        self.state = state

    def _kept(self) -> list[Kept]:
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
        if query.each is not None and len(query.instruments) > 1 and not query.articles:
            fitting = _most_of_each(fitting, query.each)
        return [hit[2] for hit in fitting[: query.limit]]

    def each_moves(self, queries: Mapping[str, MoveQuery]) -> Mapping[str, Sequence[StoredMove]]:
        """Return the moves that fit each query."""
        return {name: self.moves(query) for name, query in queries.items()}

    def _move_fits(self, query: MoveQuery, kept: Kept, stored: StoredMove) -> bool:
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
                query.published_until is None or UNDATED < kept.moment <= query.published_until,
                query.published_until is None or day - query.published_until.date() <= AHEAD,
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
            heard=self._heard(list(zip((k.ref.source or "" for k in kept), moments, strict=True))),
        )

    @staticmethod
    def _heard(moments: list[tuple[str, datetime]]) -> dict[str, tuple[datetime, datetime]]:
        """Return the oldest and the newest time of each source."""
        sources = {source for source, _ in moments}
        by_source = {source: [at for one, at in moments if one == source] for source in sources}
        return {source: (min(times), max(times)) for source, times in by_source.items()}

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

    def setting(self, key: str) -> str | None:
        """Return a value kept under a key."""
        return self.state.settings.get(key)

    def note(self, kind: str, key: str, now: datetime) -> str | None:
        """Return what was noted under a key, unless it has expired."""
        value, expires = self.state.desk.notes.get((kind, key), ("", now))
        return value if expires > now else None

    def shown(self, chat: int, day: date) -> Mapping[int, Mapping[Span, int]]:
        """Return the stretches of each article that a chat has been shown on a day."""
        found: dict[int, dict[Span, int]] = {}
        for (one, on, article, span), words in self.state.desk.shown.items():
            if (one, on) == (chat, day):
                found.setdefault(article, {})[span] = words
        return found

    def posted(self, article: int) -> Sequence[Posted]:
        """Return the messages that carry text of an article."""
        return self.state.desk.posted_of(article)

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


def _most_of_each(hits: Sequence[tuple[Kept, int, StoredMove]], most: int) -> list[tuple[Kept, int, StoredMove]]:
    """Return the first hits of each instrument."""
    seen: Counter[InstrumentId | None] = Counter()
    kept = []
    for hit in hits:
        seen[hit[2].move.instrument] += 1
        if seen[hit[2].move.instrument] <= most:
            kept.append(hit)
    return kept


def _latest(hit: tuple[Kept, int, StoredMove]) -> tuple[date, int, tuple[datetime, int], int]:
    """Return what newest first sorts moves by."""
    kept, place, stored = hit
    move = stored.move
    return move.session or kept.moment.date(), _PHASES.index(move.phase), kept.recency, -place


def _about(article: Article) -> set[InstrumentId]:
    """Return the instruments an article has a move or a quote of."""
    quoted = {instrument for quote in article.quotes for instrument in quote.instruments}
    return quoted | {move.instrument for move in article.moves if move.instrument}


def _published_within(kept: Kept, first: datetime | None, last: datetime | None) -> bool:
    """Say whether an article was published from `first` to `last`."""
    return (first is None or kept.moment >= first.replace(second=0, microsecond=0)) and (
        last is None or UNDATED < kept.moment <= last
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
