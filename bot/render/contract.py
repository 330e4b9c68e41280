"""Articles and resolutions to the JSON of the contract."""

from collections.abc import Mapping
from datetime import timedelta, timezone

from bot.lexicon.lexicon import Lexicon
from bot.model.article import Article, Precision, Published
from bot.model.contract import (
    ArticleJson,
    CandidateJson,
    CauseJson,
    FindingJson,
    InstrumentJson,
    MentionJson,
    MoveJson,
    QuoteJson,
    ResolutionJson,
)
from bot.model.instrument import Instrument, InstrumentId
from bot.model.move import Move
from bot.model.quote import Quote
from bot.model.resolution import Candidate, Resolution


def article_json(path: str, article: Article, lexicon: Lexicon) -> ArticleJson:
    """Return the contract's object for one parsed article that came from `path`."""
    return ArticleJson(
        path=path,
        headline=article.headline,
        tag=article.tag,
        source=article.source,
        authors=list(article.authors),
        place=article.place,
        published=published_text(article.published),
        language=article.language,
        moves=[move_json(move, lexicon.instruments) for move in article.moves],
        quotes=[quote_json(quote, lexicon.instruments) for quote in article.quotes],
        findings=[
            FindingJson(kind=finding.kind, message=finding.message, span=finding.span) for finding in article.findings
        ],
    )


def published_text(published: Published | None) -> str | None:
    """Return an ISO date, or an ISO date-time in the printed zone where the minute is known."""
    if published is None:
        return None
    if published.precision is Precision.DAY:
        return published.at.date().isoformat()
    return published.at.astimezone(timezone(timedelta(minutes=published.offset or 0))).isoformat()


Instruments = Mapping[InstrumentId, Instrument]
"""Every instrument by id, to name what a move or a quote points at."""


def instrument_json(instrument: InstrumentId | None, known: Instruments) -> InstrumentJson | None:
    """Return an instrument's name and main codes, None where it is not known."""
    found = known.get(instrument) if instrument else None
    return InstrumentJson(name=found.name, ric=found.ric, symbol=found.symbol) if found else None


def move_json(move: Move, known: Instruments) -> MoveJson:
    """Return the contract's object for one move."""
    return MoveJson(
        instrument=instrument_json(move.instrument, known),
        mention=move.mention,
        code=move.code,
        direction=move.direction,
        percent=move.percent,
        points=move.points,
        level=move.level,
        unit=move.unit,
        period=move.period,
        phase=move.phase,
        session=move.session.isoformat() if move.session else None,
        evidence=move.evidence,
        span=move.span,
        cause=CauseJson(text=move.cause.text, span=move.cause.span) if move.cause else None,
        in_table=move.in_table,
    )


def quote_json(quote: Quote, known: Instruments) -> QuoteJson:
    """Return the contract's object for one quote."""
    about = (instrument_json(instrument, known) for instrument in quote.instruments)
    return QuoteJson(
        text=quote.text,
        speaker=quote.speaker,
        role=quote.role,
        organization=quote.organization,
        direct=quote.direct,
        spans=list(quote.spans),
        instruments=[instrument for instrument in about if instrument],
    )


def resolution_json(resolution: Resolution) -> ResolutionJson:
    """Return the contract's object for one resolved query."""
    return ResolutionJson(
        query=resolution.query,
        status=resolution.status,
        candidates=[candidate_json(candidate) for candidate in resolution.candidates],
        mentions=[
            MentionJson(
                text=mention.text,
                span=mention.span,
                status=mention.status,
                candidates=[candidate_json(candidate) for candidate in mention.candidates],
            )
            for mention in resolution.mentions
        ],
    )


def candidate_json(candidate: Candidate) -> CandidateJson:
    """Return the contract's object for one candidate."""
    instrument = candidate.instrument
    return CandidateJson(
        name=instrument.name,
        ric=instrument.ric,
        symbol=instrument.symbol,
        kind=instrument.kind,
        venue=instrument.venue,
        country=instrument.country,
        score=round(candidate.score, 4),
        reason=candidate.reason,
    )
