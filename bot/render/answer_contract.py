"""An answer to the JSON of the contract, each value with the span it comes from."""

from collections.abc import Iterator

from bot.model.answer import Answer, Computed, Note
from bot.model.article import Precision
from bot.model.contract import (
    AnswerJson,
    AnswerMoveJson,
    AnswerQuoteJson,
    ArticleRefJson,
    BasisJson,
    ComputedJson,
    ExcerptJson,
    FigureSpansJson,
    InstrumentJson,
)
from bot.model.instrument import Instrument
from bot.model.stored import ArticleRef, StoredMove, StoredQuote
from bot.render.contract import Instruments, candidate_json, move_json, quote_json


def answer_json(answer: Answer, text: str, known: Instruments) -> AnswerJson:
    """Return the contract's object for one answer.

    Args:
        answer: what was found.
        text: the answer as plain lines.
        known: every instrument by id.
    """
    return AnswerJson(
        question=answer.question.text,
        intent=answer.question.intent,
        status=answer.status,
        verdict=answer.verdict,
        as_of=answer.now.isoformat(),
        language=answer.question.language,
        text=text,
        instruments=[_instrument(instrument) for instrument in answer.instruments],
        candidates=[candidate_json(candidate) for candidate in answer.candidates],
        moves=[_move(stored, known) for stored in answer.moves],
        quotes=[_quote(stored, known) for stored in answer.quotes],
        articles=[article_json(article) for article in answer.articles],
        excerpts=[
            ExcerptJson(article=excerpt.article.id, span=excerpt.span, text=excerpt.text) for excerpt in answer.excerpts
        ],
        computed=[_computed(computed) for computed in _all_computed(answer)],
    )


def article_json(article: ArticleRef) -> ArticleRefJson:
    """Return the contract's object for the article something stands in."""
    published = article.published
    if published is None:
        at = None
    else:
        at = published.at.date().isoformat() if published.precision is Precision.DAY else published.at.isoformat()
    return ArticleRefJson(
        id=article.id, headline=article.headline, source=article.source, published=at, url=article.url
    )


def _instrument(instrument: Instrument) -> InstrumentJson:
    """Return an instrument by name and main codes."""
    return InstrumentJson(name=instrument.name, ric=instrument.ric, symbol=instrument.symbol)


def _move(stored: StoredMove, known: Instruments) -> AnswerMoveJson:
    """Return a move with its article and the spans of its figures."""
    move = stored.move
    return AnswerMoveJson(
        **dict(move_json(move, known)),
        article=article_json(stored.article),
        figures=FigureSpansJson(
            mention=move.mention_span, percent=move.percent_span, points=move.points_span, level=move.level_span
        ),
    )


def _quote(stored: StoredQuote, known: Instruments) -> AnswerQuoteJson:
    """Return a quote with its article."""
    return AnswerQuoteJson(**dict(quote_json(stored.quote, known)), article=article_json(stored.article))


def _all_computed(answer: Answer) -> Iterator[Computed]:
    """Yield the figures that were worked out."""
    for part in answer.parts:
        if isinstance(part, Note) and part.computed:
            yield part.computed


def _computed(computed: Computed) -> ComputedJson:
    """Return a computed figure with its basis."""
    basis = [BasisJson(article=article, span=span) for article, span in computed.basis]
    return ComputedJson(what=computed.what, value=computed.value, basis=basis)
