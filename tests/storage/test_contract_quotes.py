"""Quotes are found by speaker, organization, words and instrument, newest first."""

import pytest

from bot.model.instrument import InstrumentId
from bot.model.span import Span
from bot.model.stored import QuoteQuery
from bot.ports import Store
from tests.storage.articles import TUESDAY, article, at, document, quote

DAX, CAC = InstrumentId("dax"), InstrumentId("cac")


def test_a_quote_comes_back_whole(store: Store) -> None:
    said = quote(
        "banks look cheap ... very cheap",
        speaker="Ann Lee",
        role="strategist",
        organization="Harbour Bank",
        spans=(Span(3, 19), Span(40, 50)),
        instruments=(DAX, CAC),
    )
    with store.writing() as writing:
        ref, _ = writing.add_article(document("one"), article(quotes=(said,)))
    with store.reading() as reading:
        (found,) = reading.quotes(QuoteQuery())
    assert (found.quote, found.article) == (said, ref)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (QuoteQuery(), ["second", "first", "older"]),
        (QuoteQuery(who="harbour"), ["second", "older"]),
        (QuoteQuery(who="lee"), ["first", "older"]),
        (QuoteQuery(who="ann lee harbour"), ["older"]),
        (QuoteQuery(who="second"), []),
        (QuoteQuery(words="second"), ["second"]),
        (QuoteQuery(words="lee"), []),
        (QuoteQuery(who="??"), []),
        (QuoteQuery(instruments=(DAX,)), ["second", "older"]),
        (QuoteQuery(instruments=(DAX, CAC), who="lee"), ["first", "older"]),
        (QuoteQuery(direct=False), ["older"]),
        (QuoteQuery(published_from=at(TUESDAY, 8)), ["second", "first"]),
        (QuoteQuery(published_until=at(TUESDAY, 8)), ["older"]),
        (QuoteQuery(limit=1), ["second"]),
        (QuoteQuery(articles=(1,)), ["older"]),
    ],
)
def test_quotes_are_found_newest_first(store: Store, query: QuoteQuery, expected: list[str]) -> None:
    older = quote("older", speaker="Ann Lee", organization="Harbour Bank", direct=False, instruments=(DAX,))
    newer = (
        quote("second", organization="Harbour Securities", instruments=(DAX, CAC)),
        quote("first", speaker="Bo Lee", instruments=(CAC,)),
    )
    with store.writing() as writing:
        writing.add_article(document("a"), article(at(TUESDAY, 7), quotes=(older,)))
        writing.add_article(document("b"), article(at(TUESDAY, 9), quotes=newer))
    with store.reading() as reading:
        assert [hit.quote.text for hit in reading.quotes(query)] == expected


def test_speakers_are_listed_once_the_most_quoted_first(store: Store) -> None:
    quotes = (quote(speaker="Bo Lee"), quote(speaker="Ann Lee", organization="Harbour Bank"), quote(speaker="Bo Lee"))
    with store.writing() as writing:
        writing.add_article(document("a"), article(quotes=quotes))
    with store.reading() as reading:
        assert reading.speakers() == ["Bo Lee", "Ann Lee", "Harbour Bank"]
