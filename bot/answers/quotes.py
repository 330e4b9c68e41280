"""Quotes: what a person, an institution or the market said, newest first."""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, time, timedelta

from bot.answers.ages import recency
from bot.answers.asked import Asked, Facts, Wanted
from bot.answers.cards import asking, quote_card, sources
from bot.answers.nothing import nothing
from bot.answers.searches import best_of, searched_for, variants
from bot.lexicon.messages import N_
from bot.model.answer import Answer, AnswerStatus, Note, Part, Suggestion, Tone
from bot.model.question import Intent
from bot.model.stored import ArticleQuery, MoveQuery, QuoteQuery, StoredMove, StoredQuote

PAGE = 3
_READ = 40
_ARTICLES = 12
_MOVES = 200
_SAME = 0.75
"""Outlets cut and reword what the same person said: so much of the shorter version is the same words."""
_SAID = re.compile(r"\w+")


def plan(asked: Asked) -> Wanted:
    """Say what to read: by who spoke, by instrument, by words, in that order of trust."""
    question = asked.question
    when = question.when
    first = datetime.combine(when.first, time(), UTC) if when else None
    last = datetime.combine(when.last + timedelta(1), time(), UTC) if when else None

    def query(**how: object) -> QuoteQuery:
        return QuoteQuery(published_from=first, published_until=last, limit=_READ, **how)  # type: ignore[arg-type]  # forwarded by name

    topic = question.topic
    quotes: dict[str, QuoteQuery] = {}
    on_topic = bool(topic and topic != question.who)
    for place, name in enumerate(asked.who[:3]):
        if not on_topic:
            quotes[f"who {place}"] = query(who=name)
            continue
        quotes[f"who {place} words"] = query(who=name, words=topic)
        if asked.ids:
            quotes[f"who {place} about"] = query(who=name, instruments=asked.ids)
    if not asked.who:
        if asked.ids:
            quotes["about"] = query(instruments=asked.ids)
        if topic:
            quotes |= {f"words {place}": query(words=words) for place, words in enumerate(variants(topic))}
        if not (asked.ids or topic or question.who):
            quotes["all"] = query()
    return Wanted(
        quotes=quotes,
        nearest=topic or question.who,
        coverage=asked.ids[:1],
        then=_next_wanted(asked, query, on_topic=on_topic),
    )


def _next_wanted(asked: Asked, query: Callable[..., QuoteQuery], *, on_topic: bool) -> Callable[[Facts], Wanted] | None:
    """Return what says what to read next: all quotes of a speaker who was not found on the topic, or articles."""
    if asked.who:
        return (lambda facts: _off_topic(asked, facts, query)) if on_topic else None
    if asked.ids:
        return lambda facts: _articles_about(asked, facts, query)
    return (lambda facts: _headlined(asked, facts, query)) if asked.question.topic else None


def _headlined(asked: Asked, facts: Facts, query: Callable[..., QuoteQuery]) -> Wanted:
    """Say what to read where nobody speaks of the topic by name: articles whose headlines do, and who speaks there."""
    if any(facts.quotes.values()):
        return Wanted()
    searches = variants(asked.question.topic)
    articles = {f"headlined {place}": ArticleQuery(words=words, limit=_READ) for place, words in enumerate(searches)}

    def there(more: Facts) -> Wanted:
        found = {
            stored.ref.id
            for words, read in zip(searches, more.articles.values(), strict=False)
            for stored in read
            if _heads(stored.ref.headline or "", words)
        }
        return Wanted(quotes={"there": query(articles=tuple(sorted(found)), direct=True)} if found else {})

    return Wanted(articles=articles, then=there)


def _heads(headline: str, words: str) -> bool:
    """Say whether a headline has all these words, whatever their endings."""
    return all(word.rstrip("s") in headline.lower() for word in words.lower().split())


def _off_topic(asked: Asked, facts: Facts, query: Callable[..., QuoteQuery]) -> Wanted:
    """Say whose quotes to read whatever they are about: those of whom none is on the topic."""
    quotes = {
        f"who {place}": query(who=name)
        for place, name in enumerate(asked.who[:3])
        if not (facts.quotes_of(f"who {place} about") or facts.quotes_of(f"who {place} words"))
    }
    return Wanted(quotes=quotes)


def _articles_about(asked: Asked, facts: Facts, query: Callable[..., QuoteQuery]) -> Wanted:
    """Say what to read where no quote is known to be about the instrument: the articles that report its moves first."""
    if any(facts.quotes.values()):
        return Wanted()
    of_it = MoveQuery(instruments=asked.ids, limit=_ARTICLES)
    return Wanted(moves={"of it": of_it}, then=lambda more: in_articles(asked, more.moves_of("of it"), query))


def in_articles(
    asked: Asked, moves: Sequence[StoredMove], query: Callable[..., QuoteQuery] = QuoteQuery, most: int = _ARTICLES
) -> Wanted:
    """Say what to read to find quotes "there", in articles that are about an instrument before any other.

    Args:
        asked: the question.
        moves: reports on the instrument.
        query: what makes the query for the quotes of articles.
        most: so many articles are looked at.
    """
    articles = tuple(dict.fromkeys(stored.article.id for stored in moves))[:most]
    if not articles:
        return Wanted()
    every = MoveQuery(articles=articles, limit=_MOVES)
    return Wanted(moves={"all": every}, then=lambda more: _quotes_there(asked, more, query))


def _quotes_there(asked: Asked, facts: Facts, query: Callable[..., QuoteQuery]) -> Wanted:
    """Say what to read: the quotes of the articles that are about the instrument before any other."""
    first: dict[int, StoredMove] = {}
    for stored in facts.moves_of("all"):
        known = first.get(stored.article.id)
        if known is None or stored.move.span.start < known.move.span.start:
            first[stored.article.id] = stored
    about = tuple(article for article, stored in first.items() if stored.move.instrument in asked.ids)
    return Wanted(quotes={"there": query(articles=about)} if about else {})


def compose(asked: Asked, facts: Facts) -> Answer:
    """Return the page of quotes that was asked for."""
    found = _found(asked, facts)
    page = asked.question.page
    shown = found[page * PAGE : (page + 1) * PAGE]
    if not shown:
        return _nobody(asked, facts, more=bool(found))
    parts: list[Part] = [*_whose(asked, facts, shown), *(quote_card(asked, stored) for stored in shown)]
    left = len(found) - (page + 1) * PAGE
    if left > 0:
        parts.append(Note(N_("{count} more: say “more”."), (("count", left),), Tone.ASIDE))
    parts += searched_for(asked.question.topic, _by_words(facts)) if not asked.who else ()
    parts.append(sources(stored.article for stored in shown))
    return Answer(
        question=asked.question,
        status=AnswerStatus.NOTHING if asked.unquoted else AnswerStatus.FOUND,
        now=asked.now,
        zone=asked.chat.zone,
        parts=tuple(parts),
        instruments=asked.instruments,
        suggestions=_next(asked, left),
    )


def _whose(asked: Asked, facts: Facts, shown: list[StoredQuote]) -> list[Part]:
    """Say first whom a name was taken for, that nobody so called is quoted, or how far off the topic it is."""
    if asked.unquoted:
        values = (("name", asked.unquoted), ("about", asked.instruments[0]))
        return [Note(N_("Nobody called “{name}” is quoted. About {about}:"), values, Tone.HEAD)]
    if asked.spelt_otherwise:
        quotes = (stored.quote for stored in shown)
        names = dict.fromkeys(quote.speaker or quote.organization or "" for quote in quotes)
        return [Note(N_("Showing {name}."), (("name", ", ".join(names)),), Tone.ASIDE)]
    on_topic = [name for name, quotes in facts.quotes.items() if name.endswith((" about", " words")) and quotes]
    if asked.who and asked.question.topic not in {"", asked.question.who} and not on_topic:
        return [Note(N_("No quote names “{topic}”; what was said:"), (("topic", asked.question.topic),), Tone.HEAD)]
    there = bool(facts.quotes_of("there"))
    return [] if asked.ids or not there else [Note(N_("In articles on “{words}”:"), (("words", asked.question.topic),))]


def _found(asked: Asked, facts: Facts) -> list[StoredQuote]:
    """Return the quotes that fit best: on the topic if the speaker spoke of it, else all of the speaker's."""
    found: list[StoredQuote] = []
    for place in range(len(asked.who)):
        on_topic = [*facts.quotes_of(f"who {place} about"), *facts.quotes_of(f"who {place} words")]
        found += on_topic or facts.quotes_of(f"who {place}")
    if not found:
        found += facts.quotes_of("about")
    found += best_of(asked.question.topic, _by_words(facts)) if not found else ()
    found += facts.quotes_of("there") if not found else ()
    found += facts.quotes_of("all")
    unique = {stored.id: stored for stored in found}.values()
    newest_first = sorted(unique, key=lambda stored: (*recency(stored.article), -stored.id), reverse=True)
    return _without_repeats(newest_first)


def _by_words(facts: Facts) -> list[tuple[StoredQuote, ...]]:
    """Return what each search for the topic gave."""
    return [quotes for name, quotes in facts.quotes.items() if name.startswith("words")]


def _without_repeats(quotes: list[StoredQuote]) -> list[StoredQuote]:
    """Drop a quote that a later article prints again, word for word or nearly, of the same speaker.

    Args:
        quotes: the newest first.
    """
    kept: list[StoredQuote] = []
    said: dict[tuple[str | None, str | None], list[frozenset[str]]] = {}
    for stored in quotes:
        words = frozenset(_SAID.findall(stored.quote.text.lower()))
        before = said.setdefault((stored.quote.speaker, stored.quote.organization), [])
        if not any(_are_alike(words, other) for other in before):
            before.append(words)
            kept.append(stored)
    return kept


def _are_alike(words: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether most words of the shorter of two statements stand in the other."""
    return len(words & other) >= _SAME * max(1, min(len(words), len(other)))


def _nobody(asked: Asked, facts: Facts, *, more: bool) -> Answer:
    """Return that nobody is quoted, or that there are no more."""
    if more:
        note = Note(N_("That was all."))
        return Answer(
            question=asked.question, status=AnswerStatus.FOUND, now=asked.now, zone=asked.chat.zone, parts=(note,)
        )
    return nothing(asked, facts)


def _next(asked: Asked, left: int) -> tuple[Suggestion, ...]:
    """Return at most three questions that may come next."""
    more = (Suggestion(N_("More"), "more"),) if left > 0 else ()
    if not asked.instruments:
        return more
    instrument = asked.instruments[0]
    return (*more, asking(Intent.MOVE, instrument), asking(Intent.WHY, instrument))
