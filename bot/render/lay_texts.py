"""Words of articles as lines: quotes, stories, sources, and the instruments to choose from."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from bot.lexicon.messages import N_
from bot.model.answer import Choices, QuoteCard, Sources, Story
from bot.model.quote import Quote
from bot.model.resolution import Candidate
from bot.model.stored import ArticleRef
from bot.render.sheet import Block, BlockKind, Line, Run, Style, columns, cut
from bot.render.voice import Voice

_SOURCES = 2


def quote(card: QuoteCard, voice: Voice) -> Iterator[Block]:
    """Yield a quote: who, what they are, how long ago; then the words."""
    said = card.stored.quote
    name = said.speaker or said.organization or said.role or voice.say(N_("Unnamed"))
    details = [detail for detail in (said.role, said.organization) if detail and detail != name]
    who = f", {', '.join(details)}" if details else ""
    yield Block(BlockKind.TEXT, ((Run(name, Style.STRONG), Run(f"{who} · {voice.age(card.age)}")),))
    yield Block(BlockKind.EXPANDABLE, ((Run(_marked(card)),),))


def quoted_in(card: QuoteCard, voice: Voice) -> Iterator[Block]:
    """Yield a quote that goes with a move: the words, then who said them."""
    said = card.stored.quote
    who = ", ".join(filter(None, (said.speaker, said.organization))) or said.role or voice.say(N_("Unnamed"))
    yield Block(BlockKind.EXPANDABLE, ((Run(f"{_marked(card)} — {who}"),),))


def _marked(card: QuoteCard) -> str:
    """Return the words: a direct quote within marks, a reported view without."""
    words = " ".join(card.excerpt.text.split())
    words = f"{words}…" if card.excerpt.cut else words.rstrip(",")
    return _within(words, card.stored.quote)


def _within(words: str, said: Quote) -> str:
    """Return the words within quotation marks if they were spoken so."""
    return f"“{words}”" if said.direct else words


def source_lines(part: Sources, room: int) -> Iterator[Block]:
    """Yield outlet, headline and the domain of the link of each article."""
    lines = tuple(source_line(article, room) for article in part.articles)
    if lines:
        yield Block(BlockKind.TEXT, lines[:1], stays=True)
    if lines[1:_SOURCES]:
        yield Block(BlockKind.TEXT, lines[1:_SOURCES])
    if lines[_SOURCES:]:
        yield Block(BlockKind.EXPANDABLE, lines[_SOURCES:])


def source_line(article: ArticleRef, room: int) -> Line:
    """Return one article's line, the headline cut so that outlet and domain remain whole."""
    domain = _domain(article.url)
    outlet = article.source or ""
    tail = f" · {domain}" if domain else ""
    left = max(room - columns(outlet) - columns(tail) - 2, 12)
    headline = cut(_headline(article), left)
    runs = [Run(": ".join(filter(None, (outlet, headline))), Style.ASIDE)]
    if domain:
        runs += [Run(" · "), Run(domain, link=article.url)]
    return tuple(runs)


def _headline(article: ArticleRef) -> str:
    """Return an article's headline on one line with its tag, a dash where it has none."""
    words = " ".join((article.headline or "–").split())
    return f"{article.tag}-{words}" if article.tag and article.headline else words


def _domain(url: str | None) -> str | None:
    """Return the domain of a web address, without `www.`; None for anything else."""
    if not url or not url.startswith(("https://", "http://")):
        return None
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def story(part: Story, voice: Voice, room: int) -> Iterator[Block]:
    """Yield one story: headline, outlets and age, the sentences that match."""
    if part.articles:
        yield _story_head(part, voice, room)
    if part.excerpts:
        lines = tuple((Run(" ".join(found.text.split()) + ("…" if found.cut else "")),) for found in part.excerpts)
        yield Block(BlockKind.EXPANDABLE, lines)


def _story_head(part: Story, voice: Voice, room: int) -> Block:
    """Return a story's headline, and the line of its outlets and age."""
    newest = part.articles[0]
    outlets = ", ".join(dict.fromkeys(filter(None, (article.source for article in part.articles))))
    domain = _domain(newest.url)
    about: list[Run] = [Run(" · ".join(filter(None, (outlets, voice.age(part.age)))), Style.ASIDE)]
    if domain:
        about += [Run(" · "), Run(domain, link=newest.url)]
    return Block(BlockKind.TEXT, ((Run(cut(_headline(newest), room), Style.STRONG),), tuple(about)))


def choices(part: Choices, voice: Voice, room: int) -> Iterator[Block]:
    """Yield the candidates, each with what tells it apart."""
    lines = tuple(
        (Run(cut(f"{place}. {_choice(candidate, voice)}", room)),) for place, candidate in enumerate(part.candidates, 1)
    )
    yield Block(BlockKind.TEXT, lines)


def _choice(candidate: Candidate, voice: Voice) -> str:
    """Return a candidate's name, kind, code and place."""
    instrument = candidate.instrument
    code = instrument.ric or instrument.symbol
    return " · ".join(filter(None, (voice.name(instrument), voice.kind(instrument.kind), code, instrument.country)))
