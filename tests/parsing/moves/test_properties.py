"""Whatever the text: no exception, exact spans, figures inside the evidence, work in proportion to length."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.lexicon.lexicon import build_lexicon
from bot.parsing.layout import read_layout
from bot.parsing.moves.find import find_moves
from bot.parsing.moves.mask import mask
from bot.parsing.moves.tokens import tokenize

_WORDS = st.sampled_from(
    [
        *"Alder Birch (ALD.N) .ELM the its index yield shares rose fell up down flat a gain loss of to at by".split(),
        *"in and , ; : ( ) which while after was had 2% 0.5% 3,362.63 $72.25 5bps 10-year 71 cents between".split(),
        *"each respectively on Tuesday this week since 2024 could not ** “ ” ’ &amp; [ ] % - — it they 1/2 Rs".split(),
        "\n",
        "\n\n",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_WORDS, max_size=60).map(" ".join) | st.text(max_size=200))
def test_any_text_gives_moves_with_exact_spans(body: str) -> None:
    text = f"Headline\n\n{body}"

    for move in find_moves(text, read_layout(text), build_lexicon(())):
        assert move.span.of(text) == move.evidence
        for span in (move.percent_span, move.points_span, move.level_span, move.mention_span):
            assert span is None or span.of(text) in text
        for span in (move.percent_span, move.points_span, move.level_span):
            assert span is None or move.span.start <= span.start < span.end <= move.span.end


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_the_masked_text_keeps_every_offset(text: str) -> None:
    assert len(mask(text)) == len(text)


def test_tokens_grow_with_the_text_and_no_faster() -> None:
    sentence = "Alder (ALD.N), which rose 2% on Tuesday, fell 0.5% to $40 a share while Birch shed 3%. "
    once, ten_times = (mask(sentence * times) for times in (1, 10))

    assert len(tokenize(ten_times, 0, len(ten_times)).kinds) == 10 * len(tokenize(once, 0, len(once)).kinds)
