"""Nothing found, not understood, ambiguous: what was looked for, what is nearest, what would work."""

from bot.answers.ages import age_of_article
from bot.answers.asked import Asked, Facts
from bot.answers.cards import question_on
from bot.answers.health import Health, health_of
from bot.answers.trading_days import closed_on_day_asked
from bot.lexicon.messages import N_
from bot.model.answer import (
    Answer,
    AnswerStatus,
    Choices,
    Days,
    Examples,
    Note,
    NoteValue,
    Part,
    Sources,
    Suggestion,
    Tone,
    Verdict,
)
from bot.model.instrument import Instrument, NameKind
from bot.model.question import Intent, Question, When
from bot.model.resolution import Candidate, Status

EXAMPLES = {
    "en": ("how did hang seng tech do", "why did alibaba rise"),
    "zh-Hans": ("恒生科技怎么样", "阿里巴巴为什么涨"),
    "zh-Hant": ("恒生科技點樣", "阿里巴巴為什麼升"),
}
"""Two questions that work in each language."""

_OF_FIGURES = frozenset({Intent.MOVE, Intent.WHY, Intent.AS_OF, Intent.MOVERS, Intent.BRIEF, Intent.COMPARE})
_OF_MARKETS = frozenset({Intent.MOVERS, Intent.BRIEF})
_SHOWN = 4


def nothing(asked: Asked, facts: Facts) -> Answer:
    """Return that the store has nothing on what was asked: say what was looked for, and what is nearest."""
    if facts.newest is None:
        return empty_store(asked)
    looked = looked_for(asked.question)
    parts: list[Part] = _closed(asked)
    if parts and not asked.instruments:
        parts += _nearest(asked, facts)
        return _answer(asked, AnswerStatus.NOTHING, [*parts, Examples(examples(asked, facts))])
    when = asked.question.when
    if asked.question.intent in _OF_MARKETS and when and not when.live:
        parts += [] if parts else [no_report(when)]
    elif asked.instruments and asked.question.intent is Intent.QUOTES:
        parts.append(Note(N_("Nobody is quoted on {names}."), (("names", asked.instruments),), Tone.HEAD))
        parts += _mentions(asked, facts)
    elif len(asked.instruments) > 1:
        parts.append(Note(N_("No report: {names}"), (("names", asked.instruments),), Tone.HEAD))
    elif asked.instruments:
        parts.append(Note(N_("Nothing stored on {name}."), (("name", asked.instruments[0]),), Tone.HEAD))
        parts += _mentions(asked, facts)
    else:
        parts.append(Note(N_("Nothing found for “{words}”."), (("words", looked),), Tone.HEAD))
    parts += _nearest(asked, facts)
    parts.append(Examples(examples(asked, facts)))
    return _answer(asked, AnswerStatus.NOTHING, parts)


def no_report(when: When) -> Note:
    """Return the line that says that nothing is reported for a time."""
    if when.first == when.last:
        return Note(N_("No report for {day}."), (("day", when.first),), Tone.HEAD)
    return Note(N_("No report {days}."), (("days", Days(when.first, when.last)),), Tone.HEAD)


def _closed(asked: Asked) -> list[Part]:
    """Say that the day asked about was no trading day, where figures were asked for."""
    note = closed_on_day_asked(asked) if asked.question.intent in _OF_FIGURES else None
    return [note] if note else []


def _mentions(asked: Asked, facts: Facts) -> list[Part]:
    """Say how many articles name the instrument, and that none states a move where that is so."""
    coverage = facts.coverage.get(asked.instruments[0].id)
    if not coverage or not coverage.articles:
        return []
    if coverage.moves or asked.question.intent is Intent.QUOTES:
        return [Note(N_("Articles that name it: {count}."), (("count", coverage.articles),))]
    return [Note(N_("Articles that name it: {count}; none states a move."), (("count", coverage.articles),))]


def _nearest(asked: Asked, facts: Facts) -> list[Part]:
    """Name the nearest article, or else the newest, with its age."""
    nearest = facts.nearest
    if nearest:
        age = age_of_article(nearest, asked.now)
        return [Note(N_("Nearest article, {age}:"), (("age", age),)), Sources((nearest,))]
    if facts.newest is None:
        return []
    values: tuple[tuple[str, NoteValue], ...] = (("age", age_of_article(facts.newest, asked.now)),)
    health = health_of(facts.coverage[None], asked.now) if None in facts.coverage else Health(0, 0)
    if health.healthy and health.counted > 1:
        counts: tuple[tuple[str, NoteValue], ...] = (("healthy", health.healthy), ("sources", health.counted))
        return [Note(N_("Last article {age}, {healthy} of {sources} sources healthy."), (*values, *counts), Tone.ASIDE)]
    return [Note(N_("The newest article is from {age}."), values, Tone.ASIDE)]


def empty_store(asked: Asked) -> Answer:
    """Return that there is no article at all yet, and the next step."""
    parts: list[Part] = [
        Note(N_("No articles are stored yet."), tone=Tone.HEAD),
        Note(N_("Feed it first: newstape ingest FOLDER, or try newstape demo.")),
    ]
    return _answer(asked, AnswerStatus.NOTHING, parts)


def forgotten(asked: Asked, facts: Facts) -> Answer:
    """Return that what a follow-up or a button refers to is not known any more, with questions that would work."""
    parts: list[Part] = [
        Note(N_("That question is no longer remembered; ask again with a name."), tone=Tone.HEAD),
        Examples(examples(asked, facts)),
    ]
    return _answer(asked, AnswerStatus.NOT_UNDERSTOOD, parts)


def not_understood(asked: Asked, facts: Facts) -> Answer:
    """Return that the message was not understood, with questions that would work."""
    looked = looked_for(asked.question)
    head = Note(N_("I did not understand that."), tone=Tone.HEAD)
    if looked:
        head = Note(N_("I did not understand “{words}”."), (("words", looked),), Tone.HEAD)
    parts: list[Part] = [head, Note(N_("I answer from stored market news: moves, reasons, quotes."), tone=Tone.ASIDE)]
    parts += _nearest(asked, facts) if facts.nearest else []
    parts.append(Examples(examples(asked, facts)))
    return _answer(asked, AnswerStatus.NOT_UNDERSTOOD, parts)


def examples(asked: Asked, facts: Facts) -> tuple[str, ...]:
    """Return two questions that would be answered from what is stored."""
    language = asked.question.language
    ids = dict.fromkeys(stored.move.instrument for stored in facts.recent if stored.move.instrument)
    names = [named(asked.known[one], language) for one in ids if one in asked.known]
    if len(names) < 2:  # noqa: PLR2004 - one example for each of two patterns
        return EXAMPLES[language]
    return tuple(pattern.format(name=name) for pattern, name in zip(_PATTERNS[language], names, strict=False))


def named(instrument: Instrument, language: str) -> str:
    """Return what people who write this language call an instrument: in English the first short name in words."""
    if language == "en":
        short = (name.text for name in instrument.names if name.language == "en" and name.kind is NameKind.SHORT)
        return next((text for text in short if text.replace(" ", "").isalpha()), instrument.name).lower()
    own = [name.text for name in instrument.names if name.language == language]
    return min(own, key=len) if own else instrument.name


_PATTERNS = {
    "en": ("how did {name} do", "why did {name} move"),
    "zh-Hans": ("{name}怎么样", "{name}为什么变动"),
    "zh-Hant": ("{name}點樣", "{name}為什麼變動"),
}


def looked_for(question: Question) -> str:
    """Return the words that were looked for, cut short."""
    words = question.subject or question.who or question.topic or question.text
    if question.intent is Intent.QUOTES and question.who and question.topic:
        words = f"{question.who}, {question.topic}"
    return words if len(words) <= _LONGEST_ECHO else words[:_LONGEST_ECHO].rstrip() + "…"


_LONGEST_ECHO = 60


def ambiguous(asked: Asked) -> Answer:
    """Return the instruments that may be meant, with what tells them apart and a button for each."""
    mention = next(mention for mention in asked.mentions if mention.status is Status.AMBIGUOUS)
    candidates = mention.candidates[:_SHOWN]
    parts: list[Part] = [
        Note(N_("Which “{words}” do you mean?"), (("words", mention.text[:_LONGEST_ECHO]),), Tone.HEAD),
        Choices(candidates),
    ]
    return Answer(
        question=asked.question,
        status=AnswerStatus.AMBIGUOUS,
        now=asked.now,
        zone=asked.chat.zone,
        parts=tuple(parts),
        candidates=mention.candidates,
        suggestions=tuple(_choice(asked.question, candidate) for candidate in candidates),
    )


def _choice(question: Question, candidate: Candidate) -> Suggestion:
    """Return the button of one candidate: its code asks for it without doubt."""
    instrument = candidate.instrument
    own = (name.text for name in instrument.names if name.language == question.language != "en")
    return Suggestion(next(own, instrument.name), question_on(question.intent, instrument))


def _answer(asked: Asked, status: AnswerStatus, parts: list[Part]) -> Answer:
    """Return an answer that found nothing."""
    return Answer(
        question=asked.question,
        status=status,
        now=asked.now,
        zone=asked.chat.zone,
        parts=tuple(parts),
        instruments=asked.instruments,
        verdict=Verdict.NOT_FOUND if asked.question.intent is Intent.CHECK else None,
    )
