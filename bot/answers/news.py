"""News: articles that mention something or came out on a day, newest first, grouped by story."""

import re
from datetime import UTC, datetime, time, timedelta
from typing import NamedTuple

from bot.answers.ages import age_of_article, moment_of, recency
from bot.answers.asked import Asked, Facts, Wanted
from bot.answers.excerpts import without_dateline
from bot.answers.nothing import nothing
from bot.answers.searches import best_of, searched_for, telling, variants
from bot.lexicon.messages import N_
from bot.lexicon.normal import LEGAL_SUFFIXES
from bot.model.answer import Answer, AnswerStatus, Excerpt, Note, Part, Story, Suggestion, Tone
from bot.model.question import When
from bot.model.span import Span
from bot.model.stored import ArticleQuery, StoredArticle

PAGE = 3
_READ = 30
_SHORTENED = "|".join(
    rf"(?<=\b{word})" for word in ("[A-Z]", "Inc", "Corp", "Co", "Ltd", "Mr", "Ms", "Mrs", "Dr", "St")
)
"""What a full stop follows that ends no sentence: "U.S.", "Apple Inc."."""
_GLUED = r"(?<=[a-z\d]{3}.)\d{0,12}[A-Z][a-z]*\s"
"""What follows a stop that ends a sentence without a blank after it: "a low.Shares rose"."""
_SENTENCE = re.compile(
    rf"[^\n.!?。！？]+(?:(?:(?:{_SHORTENED})\.|[.!?。！？](?!\s|$|[\"”’)」]|{_GLUED}))[^\n.!?。！？]*)*[.!?。！？]?[\"”’)」]*"
)
_WORD = re.compile(r"[\w']+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_STOP = frozenset(
    "the a an of in on at for to and or as by with from after is are was it its new says say up down".split()
)
_ALIKE = 0.4
_ALIKE_WITHIN = timedelta(days=2)
_LONGEST_SENTENCE = 600


def plan(asked: Asked) -> Wanted:
    """Say what to read: articles with the words, of the instrument, or of the days."""
    question = asked.question
    first, last = _bounds(question.when)
    topic = question.topic or question.subject

    def query(words: str | None = None, *, of_instruments: bool = False) -> ArticleQuery:
        ids = asked.ids if of_instruments else ()
        return ArticleQuery(words=words, instruments=ids, published_from=first, published_until=last, limit=_READ)

    articles = {f"words {place}": query(words) for place, words in enumerate(variants(topic))} if topic else {}
    if asked.ids:
        articles["about"] = query(of_instruments=True)
    if not articles:
        articles["all"] = query()
    return Wanted(articles=articles, nearest=topic or None, coverage=asked.ids[:1])


def _bounds(when: When | None) -> tuple[datetime | None, datetime | None]:
    """Return the first and last moment of the days asked about."""
    if when is None:
        return None, None
    return datetime.combine(when.first, time(), UTC), datetime.combine(when.last + timedelta(1), time(), UTC)


def compose(asked: Asked, facts: Facts) -> Answer:
    """Return the page of stories that was asked for."""
    articles, words = _found(asked, facts)
    stories = group(articles)
    page = asked.question.page
    shown = stories[page * PAGE : (page + 1) * PAGE]
    if not shown:
        return nothing(asked, facts)
    parts: list[Part] = [_story(asked, story, words) for story in shown]
    parts += searched_for(_topic(asked), _by_words(facts))
    left = len(stories) - (page + 1) * PAGE
    if left > 0:
        parts.append(Note(N_("{count} more: say “more”."), (("count", left),), Tone.ASIDE))
    return Answer(
        question=asked.question,
        status=AnswerStatus.FOUND,
        now=asked.now,
        zone=asked.chat.zone,
        parts=tuple(parts),
        instruments=asked.instruments,
        suggestions=(Suggestion(N_("More"), "more"),) if left > 0 else (),
    )


def _found(asked: Asked, facts: Facts) -> tuple[list[StoredArticle], str]:
    """Return the articles that fit, newest first, and the words to look for in them."""
    topic = _topic(asked)
    names = " ".join(instrument.name for instrument in asked.instruments)
    found: dict[int, StoredArticle] = {}
    asks_more = any(len(topic) > len(mention.text) + 1 for mention in asked.mentions)
    if asked.ids and not (asks_more and facts.articles_of("words 0")):
        found |= {stored.ref.id: stored for stored in facts.articles_of("about")}
    by_words = _by_words(facts)
    typed = by_words[0] if found and by_words else best_of(topic, by_words)
    found |= {stored.ref.id: stored for stored in typed}
    found |= {stored.ref.id: stored for stored in facts.articles_of("all")}
    return sorted(
        found.values(), key=lambda stored: recency(stored.ref), reverse=True
    ), f"{telling(topic, by_words)} {names}".strip()


def _topic(asked: Asked) -> str:
    """Return the words that are looked for."""
    return asked.question.topic or asked.question.subject


def _by_words(facts: Facts) -> list[tuple[StoredArticle, ...]]:
    """Return what each search for the topic gave."""
    return [articles for name, articles in facts.articles.items() if name.startswith("words")]


def group(articles: list[StoredArticle]) -> list[list[StoredArticle]]:
    """Group articles that tell the same story: headlines with words in common, within two days.

    Args:
        articles: newest first.
    """
    stories: list[tuple[_Headline, list[StoredArticle]]] = []
    for stored in articles:
        headline = _Headline(moment_of(stored.ref), _headline_words(stored))
        home = next((story for first, story in stories if _same_story(first, headline)), None)
        if home is None:
            stories.append((headline, [stored]))
        else:
            home.append(stored)
    return [story for _, story in stories]


class _Headline(NamedTuple):
    """When an article came out, and the telling words of its headline."""

    at: datetime
    words: frozenset[str]


def _same_story(one: _Headline, other: _Headline) -> bool:
    """Say whether two articles tell the same."""
    if abs(one.at - other.at) > _ALIKE_WITHIN:
        return False
    both = len(one.words & other.words)
    return both > 0 and both / len(one.words | other.words) >= _ALIKE


def _headline_words(stored: StoredArticle) -> frozenset[str]:
    """Return the telling words of a headline."""
    return frozenset(_WORD.findall((stored.ref.headline or "").lower())) - _STOP


def _story(asked: Asked, story: list[StoredArticle], words: str) -> Story:
    """Return one story with the sentences that match best."""
    newest = story[0]
    return Story(
        articles=tuple(stored.ref for stored in story),
        excerpts=matching(newest, words, 1),
        age=age_of_article(newest.ref, asked.now),
    )


def matching(stored: StoredArticle, words: str, most: int) -> tuple[Excerpt, ...]:
    """Return the sentences of an article that have most of the words, in order of the text.

    Args:
        stored: the article with its text.
        words: what was searched for.
        most: how many sentences to return at most.
    """
    wanted = _terms(words)
    headline = (stored.ref.headline or "").strip()
    place = stored.text.find(headline) if headline else -1
    body = place + len(headline) if place >= 0 else 0
    scored = []
    for match in _SENTENCE.finditer(stored.text):
        text = match.group().strip(" \t\r*")
        told = match.start() >= body and text != stored.ref.source and not _ADDRESS.fullmatch(text)
        if not told or not _SHORTEST <= len(text) <= _LONGEST_SENTENCE:
            continue
        hits = len({found.lower() for found in wanted.findall(text)})
        if hits:
            scored.append((-hits, match.start() + match.group().index(text), text))
    best = sorted(sorted(scored)[:most], key=lambda found: found[1])
    found = (Excerpt(stored.ref, Span(start, start + len(text)), text) for _, start, text in best)
    return tuple(without_dateline(excerpt) for excerpt in found)


_SHORTEST = 12


def _terms(words: str) -> re.Pattern[str]:
    """Return the words to look for in a sentence: English by how they begin, without endings, Chinese in pairs."""
    spelt = {word.lower().rstrip("s") for word in _WORD.findall(_CJK.sub(" ", words))} - _STOP - LEGAL_SUFFIXES
    pairs = {run[at : at + 2] for run in _CJK.findall(words) for at in range(max(1, len(run) - 1))}
    begun = [rf"\b{re.escape(word)}" for word in sorted(spelt, key=len, reverse=True) if word]
    return re.compile("|".join((*begun, *sorted(pairs))) or r"(?!)", re.IGNORECASE)
