"""Ingest: document to parsed article to store, several documents to a transaction."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from bot.lexicon.calendar import TradingCalendar
from bot.lexicon.lexicon import Lexicon
from bot.model.article import Article
from bot.model.document import Document
from bot.model.stored import ArticleRef
from bot.parsing.parse import parse
from bot.ports import Store, Writing

BATCH = 64
"""Documents to a transaction: one fsync is shared, and a crash loses no more than one batch, whole."""


class Fate(StrEnum):
    """What became of a document."""

    STORED = "stored"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Ingested:
    """One document after ingest."""

    document: Document
    article: Article
    ref: ArticleRef
    fate: Fate


_NO_HOLIDAYS = TradingCalendar()
OnStored = Callable[[Writing, ArticleRef, Article], None]
"""What is to happen in the transaction that stores a new article."""


def ingest(
    documents: Iterable[Document],
    store: Store,
    lexicon: Lexicon,
    on_stored: Iterable[OnStored] = (),
    calendar: TradingCalendar = _NO_HOLIDAYS,
) -> Iterator[Ingested]:
    """Parse and store documents, yielding what became of each once its transaction has committed.

    Args:
        documents: in the order they came.
        store: where they go; a text already stored is not stored again.
        lexicon: the names and codes to recognise.
        on_stored: called with each new article inside its transaction.
        calendar: the exchanges' holidays, to date the moves by.
    """
    hooks = tuple(on_stored)
    for batch in _batches(iter(documents)):
        parsed = [(document, parse(document, lexicon, calendar)) for document in batch]
        with store.writing() as writing:
            done = [_store(writing, document, article, hooks) for document, article in parsed]
        yield from done


def _store(writing: Writing, document: Document, article: Article, hooks: tuple[OnStored, ...]) -> Ingested:
    """Store one article and let the hooks see it if it is new."""
    ref, new = writing.add_article(document, article)
    if new:
        for hook in hooks:
            hook(writing, ref, article)
    return Ingested(document, article, ref, Fate.STORED if new else Fate.KNOWN)


def _batches(documents: Iterator[Document]) -> Iterator[list[Document]]:
    """Yield the documents in lists of at most `BATCH`."""
    while batch := list(islice(documents, BATCH)):
        yield batch
