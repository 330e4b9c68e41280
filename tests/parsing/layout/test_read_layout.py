"""How a document is cut into headline, header, body and furniture."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model.layout import BlockKind, Layout
from bot.parsing.layout import read_layout
from bot.parsing.layout.lines import single_spaced

WIRE = """Northern shares climb as miners shine

Reuters
3 Mar
By Jane Doe

OSLO, March 3 (Reuters) - Norwegian shares rose on Monday. Oil helped.

** The OBX index .OBX gained 1.5%.

MINERS SHINE

| Oslo | .OBX | +1.5% |

(Reporting by Jane Doe; Editing by John Roe)

Most Discussed
 1. Something else entirely
"""


def bodies(text: str, layout: Layout) -> list[str]:
    return [block.span.of(text) for block in layout.blocks]


def test_wire_report_is_cut_into_its_parts() -> None:
    layout = read_layout(WIRE)

    assert layout.headline is not None
    assert layout.headline.of(WIRE) == "Northern shares climb as miners shine"
    assert [block.kind for block in layout.blocks] == [
        BlockKind.PARAGRAPH,
        BlockKind.BULLET,
        BlockKind.HEADING,
        BlockKind.TABLE,
    ]
    assert next(span.of(WIRE) for span in layout.footer).startswith("(Reporting by")


def test_first_sentence_starts_after_the_dateline() -> None:
    layout = read_layout(WIRE)

    assert [sentence.span.of(WIRE) for sentence in layout.blocks[0].sentences] == [
        "Norwegian shares rose on Monday.",
        "Oil helped.",
    ]


def test_hard_wrapped_lines_make_one_paragraph() -> None:
    text = (
        "OSLO, March 3 (Reuters) - Norwegian stocks rose on\n"
        "Monday as miners and shippers found buyers after a\n"
        "week of losses.\n"
        "** The benchmark index gained 1.5% by the time the\n"
        "exchange closed for the day in thin trading, while\n"
        "a broader gauge added 1.1%.\n"
    )
    assert [block.kind for block in read_layout(text).blocks] == [BlockKind.PARAGRAPH, BlockKind.BULLET]


def test_lines_without_blank_ones_between_are_paragraphs() -> None:
    lines = [
        "Miners lift Oslo",
        "Reuters",
        "Mon, 3 Mar 2025 08:00:00 +0000",
        "",
        *("Shares rose a good deal today." * 3,) * 3,
    ]
    text = "\n".join(lines)

    assert len(read_layout(text).blocks) == 3


def test_menus_and_buttons_are_cut_from_the_body() -> None:
    text = """Oil climbs on supply worries

OSLO, March 3 : Oil rose 2% on Monday after a storm closed two ports in the north.

Acme Games

Guess Word

Mini Crossword

Show More

Brent gained 2% to $71.20 a barrel, traders at two houses said.

Advertisement
"""
    assert [line[:5] for line in bodies(text, read_layout(text))] == ["OSLO,", "Brent"]


@pytest.mark.parametrize("text", ["", " ", "\n\r\n", "**", "|", "\ufeff", "\x00" * 9, "(((", "- - -"])
def test_debris_gives_a_layout(text: str) -> None:
    assert read_layout(text).headline is None


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from('Ab1.%* |\n\r\t(),-"“”—é。\u2028'), max_size=300))
def test_spans_are_ordered_and_inside_the_text(text: str) -> None:
    layout = read_layout(text)

    edges = [edge for block in layout.blocks for edge in block.span]
    assert edges == sorted(edges)
    for block in layout.blocks:
        for sentence in block.sentences:
            assert block.span.start <= sentence.span.start < sentence.span.end <= block.span.end
            assert sentence.span.of(text) == sentence.span.of(text).strip()


@pytest.mark.parametrize(
    ("paragraph", "own"),
    [
        ("JUST A BREATHER The yield on the bond was up a little on the day, traders in Oslo said.", "The yield"),
        ("MORE COSTS AHEAD Yields kept on rising into the close as oil climbed and stayed high.", "Yields kept"),
        ("U.S. GDP growth slowed to a crawl in the quarter as oil climbed and stayed high.", "U.S. GDP growth"),
        ("A ship off Oslo by Jane Roe via Shutterstock The OBX index rose 1% and shippers led.", "The OBX index"),
        (
            "A trader in Oslo. REUTERS/Jane Roe Norwegian shares rose as oil climbed and stayed high.",
            "Norwegian shares",
        ),
        ("Shutterstock shares rose 4% after it said that it would merge with a rival, Getty Images.", "Shutterstock"),
        ("Lenders look cheap, the broker wrote.Disclaimer: The views are those of the broker alone.", "Lenders look"),
    ],
)
def test_heading_caption_and_disclaimer_run_into_a_paragraph_are_cut_off(paragraph: str, own: str) -> None:
    text = (
        f"Northern shares climb\n3 March 2026\n\nNorwegian shares rose a little on Monday, oil helped.\n\n{paragraph}"
    )

    last = bodies(text, read_layout(text))[-1]

    assert last.startswith(own)
    assert "Disclaimer" not in last


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norwegian shares rose.", "Norwegian shares rose."),
        ("Norwegian  shares\nrose\u00a0again.", "Norwegian shares rose again."),
        (" Norwegian shares ", "Norwegian shares"),
    ],
)
def test_a_paragraph_is_put_on_one_line(text: str, line: str) -> None:
    assert single_spaced(text) == line
