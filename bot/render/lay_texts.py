"""Words of articles as lines: quotes, stories, sources, and the instruments to choose from."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from bot.lexicon.messages import N_
from bot.model.answer import Age, Choices, QuoteCard, Sources, Story
from bot.model.quote import Quote
from bot.model.stored import ArticleRef
from bot.render.sheet import Block, BlockKind, Line, Run, Style, Weight, columns, cut, readable, text_of, wrapped
from bot.render.voice import Voice


def quote(card: QuoteCard, voice: Voice, *, folded: bool, wide: bool) -> Iterator[Block]:
    """Yield a quote: who, how long ago, what they are; then the words.

    Args:
        card: what was said.
        voice: in which words.
        folded: it is not the first, so all of it goes into the fold.
        wide: a terminal's line has room for all about the speaker.
    """
    said = card.stored.quote
    name = said.speaker or said.organization or said.role or voice.say(N_("Unnamed"))
    details = ", ".join(detail for detail in (said.role, said.organization) if detail and detail != name)
    if folded and not wide:
        about = " · ".join(filter(None, (name, details, voice.age(card.age))))
        yield Block(BlockKind.EXPANDABLE, ((Run(about, Style.STRONG),), (Run(_marked(card)),)))
        return
    age = (Run(" · "), Run(voice.age(card.age), unix=moment_of(card.stored.article, card.age)))
    if wide:
        lines: tuple[Line, ...] = ((Run(name, Style.STRONG), Run(f", {details}" if details else ""), *age),)
    else:
        lines = ((Run(name, Style.STRONG), *age), *(((Run(details),),) if details else ()))
    yield Block(BlockKind.TEXT, lines)
    yield Block(BlockKind.EXPANDABLE, ((Run(_marked(card)),),))


def moment_of(article: ArticleRef, age: Age) -> int | None:
    """Return when an article came out, where its minute is known and counts, so that a chat can keep the age right."""
    published = article.published
    return int(published.at.timestamp()) if published and age.minutes is not None else None


def quoted_in(card: QuoteCard, voice: Voice) -> Iterator[Block]:
    """Yield a quote that goes with a move: the words, then who said them."""
    said = card.stored.quote
    who = ", ".join(filter(None, (said.speaker, said.organization))) or said.role or voice.say(N_("Unnamed"))
    yield Block(BlockKind.EXPANDABLE, ((Run(f"{_marked(card)} — {who}"),),))


def _marked(card: QuoteCard) -> str:
    """Return the words: a direct quote within marks, a reported view without."""
    words = readable(card.excerpt.text)
    words = f"{words}…" if card.excerpt.cut else words.rstrip(",")
    return _within(words, card.stored.quote)


def _within(words: str, said: Quote) -> str:
    """Return the words within quotation marks if they were spoken so."""
    return f"“{words}”" if said.direct else words


def source_lines(part: Sources, room: int, *, wide: bool, brief: bool) -> Iterator[Block]:
    """Yield outlet, headline and the domain of the link of each article; on a phone all but the first are folded.

    Args:
        part: the articles.
        room: columns to a line.
        wide: a terminal, which folds nothing.
        brief: the screen is full, one line has to do.
    """
    if wide:
        yield Block(BlockKind.TEXT, tuple(source_line(article, room) for article in part.articles))
        return
    if part.articles[1:]:
        yield Block(BlockKind.EXPANDABLE, tuple(source_line(article, _FULL) for article in part.articles[1:]))
    if part.articles:
        first = part.articles[0]
        yield Block(BlockKind.TEXT, (source_line(first, room) if brief else _in_two_lines(first, room),))


def _in_two_lines(article: ArticleRef, room: int) -> Line:
    """Return an article's line in as many words as two lines of a phone hold, which break between words."""
    rooms = range(room * 2 - 2, room, -2)
    lines = (source_line(article, width) for width in rooms)
    return next((line for line in lines if wrapped(text_of(line), room) <= _TWO), source_line(article, room))


_TWO = 2


_FULL = 300
_LEAST_HEADLINE = 12


def source_line(article: ArticleRef, room: int) -> Line:
    """Return one article's line, the headline cut so that outlet and domain remain whole."""
    domain = _domain(article.url)
    outlet = outlet_of(article)
    tail = f" · {domain}" if domain else ""
    left = max(room - columns(outlet) - columns(tail) - 2, _LEAST_HEADLINE)
    runs = [Run(": ".join(filter(None, (outlet, cut(_headline(article), left)))), Style.ASIDE)]
    if domain:
        runs += [Run(" · "), Run(domain, link=article.url)]
    return tuple(runs)


def _headline(article: ArticleRef) -> str:
    """Return an article's headline on one line, marked where it is a correction; its file's name where it has none."""
    words = readable(article.headline or (article.name or "–").rsplit("/", 1)[-1])
    return f"{article.tag}-{words}" if (article.tag or "").startswith("CORRECT") else words


def outlet_of(article: ArticleRef) -> str:
    """Return who published an article; a folder it was read from is no outlet."""
    source = article.source or ""
    return "" if source.startswith(_FOLDER) else source


_FOLDER = "folder "
"""Begins the source of an article that came by hand."""


def _domain(url: str | None) -> str | None:
    """Return the domain of a web address, without `www.`; None for anything else."""
    if not url or not url.startswith(("https://", "http://")):
        return None
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def story(part: Story, voice: Voice, room: int, *, first: bool) -> Iterator[Block]:
    """Yield one story: headline, outlets and age, the sentences that match; the first one stays in sight."""
    if part.articles:
        yield _story_head(part, voice, room, Weight.MUST if first else Weight.MAY)
    if part.excerpts:
        lead_in = voice.say(part.lead_in) if part.lead_in else ""
        begins = lead_in if lead_in.endswith("：") else f"{lead_in} ".lstrip()
        lines = tuple((Run(begins + readable(found.text) + ("…" if found.cut else "")),) for found in part.excerpts)
        yield Block(BlockKind.EXPANDABLE, lines)


def _story_head(part: Story, voice: Voice, room: int, weight: Weight) -> Block:
    """Return a story's headline, and the line of its outlets and age."""
    newest = part.articles[0]
    outlets = ", ".join(dict.fromkeys(filter(None, (outlet_of(article) for article in part.articles))))
    domain = _domain(newest.url)
    about = [Run(f"{outlets} · ", Style.ASIDE)] if outlets else []
    about.append(Run(voice.age(part.age), Style.ASIDE, unix=moment_of(newest, part.age)))
    if domain:
        about += [Run(" · "), Run(domain, link=newest.url)]
    return Block(BlockKind.TEXT, ((Run(cut(_headline(newest), room), Style.STRONG),), tuple(about)), weight)


def choices(part: Choices, voice: Voice, room: int) -> Iterator[Block]:
    """Yield the candidates, each with its code and whatever else tells it from the others."""
    instruments = [candidate.instrument for candidate in part.candidates]
    kinds = len({one.kind for one in instruments}) > 1
    countries = len({one.country for one in instruments}) > 1
    lines = []
    for place, one in enumerate(instruments, 1):
        code = one.ric or one.symbol
        more = (code, voice.kind(one.kind) if kinds else None, one.country if countries else None)
        tail = "".join(f" · {detail}" for detail in more if detail)
        name = cut(voice.name(one), max(room - columns(tail) - 3, _LEAST_HEADLINE))
        lines.append((Run(f"{place}. {name}{tail}"),))
    yield Block(BlockKind.TEXT, tuple(lines))
