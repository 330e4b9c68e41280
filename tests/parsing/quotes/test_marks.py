"""Quotation marks: which stretches of a paragraph are quoted."""

import pytest

from bot.model.span import Span
from bot.parsing.quotes.marks import quoted_stretches


def quoted(text: str) -> list[str]:
    return [stretch.inner.of(text) for stretch in quoted_stretches(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "prices fell" today.', ["prices fell"]),
        ("He said “prices fell” today.", ["prices fell"]),
        ("He said „prices fell“ today.", ["prices fell"]),
        ("He said »prices fell« today.", ["prices fell"]),
        ("He said ''prices fell'' today.", ["prices fell"]),
        ("He said &ldquo;prices fell&rdquo; today.", ["prices fell"]),
        ("He said “prices fell“ today.", ["prices fell"]),
        ("He said ‘prices fell,’ and traders’ books closed.", ["prices fell,"]),
        ("He said 'prices didn't fall,' and left.", ["prices didn't fall,"]),
        ("Traders' books and miners' shares closed.", []),
    ],
)
def test_marks_of_every_kind_are_paired(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Prices fell and then they fell again', ["Prices fell and then they fell again"]),
        ('"Prices fell, said Jane Roe. "They fell again."', ["Prices fell,", "They fell again."]),
        ('"A “small” fall," he said.', ["A “small” fall,"]),
        ("One.”“Two three.”Four", ["Two three."]),
    ],
)
def test_missing_nested_and_glued_marks_do_not_swallow_the_paragraph(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize("text", ['<a href="northgate.html">fell</a>', '[ABC:X1Y2 TEXT:"sale of brands"] fell'])
def test_marks_inside_tags_and_links_quote_nothing(text: str) -> None:
    assert quoted(text) == []
