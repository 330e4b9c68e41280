"""Quotes in hostile text: never an exception, and every part stands where its span says."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.parsing.layout import read_layout
from bot.parsing.quotes.find import find_quotes
from tests.parsing.quotes.reading import LEXICON

MARKS = ("“", "”", '"', "''", "«", "»", "‘", "’", "'", "&quot;", "(", "<", "[", "\ue000", "’s ")
WORDS = (
    " said ",
    " told ",
    "Jane Roe",
    ", an analyst at ",
    "Northgate",
    "he",
    " according to ",
    "the bank",
    "words that go on",
)
ENDS = (". ", "\n\n", ", ", "? ", ": ", "— ")
PIECES = st.sampled_from((*MARKS, *WORDS, *ENDS))


@given(st.lists(PIECES | st.text(max_size=4), max_size=60).map("".join))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_and_every_span_is_exact(body: str) -> None:
    text = f"Headline of a report\n\nSome first words. {body}"

    for quote in find_quotes(text, read_layout(text), LEXICON):
        assert quote.text == " ... ".join(span.of(text) for span in quote.spans)
        assert all(0 <= span.start < span.end <= len(text) for span in quote.spans)
