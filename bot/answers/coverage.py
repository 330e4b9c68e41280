"""Coverage: how much is stored of an instrument or in all, from when, from whom, and where the gaps are."""

from datetime import date, timedelta
from itertools import pairwise

from bot.answers.ages import age_of_article, day_of, moment_of
from bot.answers.asked import Asked, Facts, Wanted
from bot.answers.cards import asking, sources
from bot.answers.nothing import nothing
from bot.answers.searches import best_of, searched_for
from bot.answers.told import found
from bot.lexicon.messages import N_
from bot.lexicon.topics import english_searches
from bot.model.answer import Age, Answer, Note, Part, Suggestion, Tone
from bot.model.question import Intent
from bot.model.stored import ArticleQuery, Coverage, MoveQuery

_READ = 80
_GAP = timedelta(days=7)
_SOURCES = 4


def plan(asked: Asked) -> Wanted:
    """Say what to read: the counts, the newest article, the days with moves."""
    instrument = asked.ids[0] if asked.ids else None
    moves = {"days": MoveQuery(instruments=asked.ids[:1], limit=_READ)} if asked.ids else {}
    articles = {"newest": ArticleQuery(instruments=asked.ids[:1], limit=1)}
    if not instrument and asked.question.subject:
        searches = enumerate((asked.question.subject, *english_searches(asked.question.subject)))
        articles = {f"words {place}": ArticleQuery(words=words, limit=_READ) for place, words in searches}
    return Wanted(moves=moves, articles=articles, coverage=(instrument,), nearest=asked.question.subject or None)


def compose(asked: Asked, facts: Facts) -> Answer:
    """Return the counts and what they do not hold."""
    if not asked.instruments and asked.question.subject:
        return _of_words(asked, facts)
    instrument = asked.instruments[0] if asked.instruments else None
    coverage = facts.coverage.get(instrument.id if instrument else None)
    if coverage is None or not coverage.articles:
        return nothing(asked, facts)
    parts: list[Part] = [_head(asked, coverage), _counts(coverage)]
    parts += _span(coverage)
    parts += _outlets(coverage)
    parts += _gap(asked, facts)
    parts.append(sources(stored.ref for stored in facts.articles_of("newest")[:1]))
    return found(asked, parts, _next(asked))


def _head(asked: Asked, coverage: Coverage) -> Note:
    """Return whose coverage it is, how many articles, and the age of the last."""
    age = Age(max(0, (asked.now.date() - coverage.last.date()).days)) if coverage.last else Age(0)
    if asked.instruments:
        values = (("name", asked.instruments[0]), ("count", coverage.articles), ("age", age))
        several = coverage.articles > 1
        return Note(
            N_("{name}: {count} articles, last {age}") if several else N_("{name}: one article, {age}"),
            values,
            Tone.HEAD,
        )
    return Note(N_("Articles stored: {count}, last {age}"), (("count", coverage.articles), ("age", age)), Tone.HEAD)


def _counts(coverage: Coverage) -> Note:
    """Return how many moves and quotes there are."""
    return Note(N_("Moves: {moves}, quotes: {quotes}"), (("moves", coverage.moves), ("quotes", coverage.quotes)))


def _span(coverage: Coverage) -> list[Part]:
    """Return the first and the last day."""
    if coverage.first is None or coverage.last is None:
        return []
    return [Note(N_("From {first} to {last}"), (("first", coverage.first.date()), ("last", coverage.last.date())))]


def _outlets(coverage: Coverage) -> list[Part]:
    """Return the outlets, or that there is a single one."""
    ordered = sorted(
        ((name, count) for name, count in coverage.sources.items() if name and not name.startswith("folder ")),
        key=lambda pair: -pair[1],
    )
    if len(ordered) == 1:
        return [Note(N_("Single source: {source}"), (("source", ordered[0][0]),))]
    named = ", ".join(f"{source} ({count})" for source, count in ordered[:_SOURCES])
    return [Note(N_("Sources: {sources}"), (("sources", named),))] if named else []


def _gap(asked: Asked, facts: Facts) -> list[Part]:
    """Return the longest stretch without a reported move, where it is longer than a week."""
    days = sorted({day_of(stored) for stored in facts.moves_of("days")})
    gap = max(pairwise(days), key=lambda pair: pair[1] - pair[0], default=None)
    if gap is None or gap[1] - gap[0] <= _GAP:
        return []
    values: tuple[tuple[str, date], ...] = (("first", gap[0]), ("last", gap[1]))
    del asked
    return [Note(N_("No move reported between {first} and {last}"), values, Tone.ASIDE)]


def _of_words(asked: Asked, facts: Facts) -> Answer:
    """Return how many articles mention words that name no instrument."""
    words = asked.question.subject
    results = [found for name, found in facts.articles.items() if name.startswith("words")]
    both = {stored.ref.id: stored for stored in best_of(words, results)}
    articles = sorted(both.values(), key=lambda stored: moment_of(stored.ref), reverse=True)
    if not articles:
        return nothing(asked, facts)
    age = age_of_article(articles[0].ref, asked.now)
    values = (("words", words), ("count", len(articles)), ("age", age))
    one, many = N_("“{words}”: one article, {age}"), N_("“{words}”: {count} articles, last {age}")
    head = Note(many if len(articles) > 1 else one, values, Tone.HEAD)
    outlets = {stored.ref.source for stored in articles if stored.ref.source}
    single = [Note(N_("Single source: {source}"), (("source", next(iter(outlets))),))] if len(outlets) == 1 else []
    return found(asked, [head, *single, *searched_for(words, results), sources(stored.ref for stored in articles[:2])])


def _next(asked: Asked) -> tuple[Suggestion, ...]:
    """Return the questions that may come next."""
    if not asked.instruments:
        return ()
    instrument = asked.instruments[0]
    return (
        asking(Intent.MOVE, instrument),
        asking(Intent.NEWS, instrument),
        asking(Intent.QUOTES, instrument),
    )
