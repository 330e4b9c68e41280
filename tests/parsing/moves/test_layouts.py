"""Wrapped lines, bullets, links, entities and typographic signs change nothing but the spans."""

import pytest

from tests.parsing.moves.reading import briefs, moves_of, text_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Birch’s Elm index fell 0.5% to 1,200.",
        "On a calm day for traders in the region, Birch's Elm index\nfell 0.5% to 1,200.",
        "\\*\\* Birch's Elm index fell 0.5% to 1,200",
        'Birch\'s [USN:L1N2345 TEXT:"Elm index"] fell 0.5% to 1,200.',
        "Birch's [Elm index](https://example.com/quotes/ELM) fell 0.5% to 1,200.",
        "Birch&#39;s Elm index fell 0.5&#37; to 1,200.",
        "Birch's Elm index fell 0.5% to 1,200.",
    ],
)
def test_the_same_move_is_read_however_it_is_printed(sentence: str) -> None:
    assert briefs(sentence) == [("Elm index", -0.5, None, 1200)]


def test_a_typographic_minus_is_a_sign() -> None:
    assert briefs("Alder (−1.2%) and Birch (+3%) moved most.") == [
        ("Alder", -1.2, None, None),
        ("Birch", 3, None, None),
    ]


def test_every_span_points_at_what_it_names() -> None:
    body = "The Elm index fell 168.21 points\nor 0.28 per cent to 60,092.97 on Wednesday."
    text = text_of(body)
    (move,) = moves_of(body)

    spans = (move.mention_span, move.percent_span, move.points_span, move.level_span)
    assert move.evidence == body
    assert [span.of(text) for span in spans if span] == ["Elm index", "0.28 per cent", "168.21 points", "60,092.97"]


def test_a_run_in_list_of_signed_figures_is_a_table() -> None:
    moves = moves_of("Into the close: EUR/USD -0.2%, USD/JPY +0.4%, GBP/USD -0.3%, AUD/USD +0.1%.")

    assert [float(move.percent or 0) for move in moves] == [-0.2, 0.4, -0.3, 0.1]
    assert all(move.in_table for move in moves)


def test_figures_with_both_a_verb_and_a_sign_are_no_table() -> None:
    moves = moves_of("Alder is up +0.2%, Birch is up +0.4%, and Cedar is down -0.3%.")

    assert [move.in_table for move in moves] == [False, False, False]
