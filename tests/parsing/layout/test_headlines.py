"""Which of the lines above the body is the headline."""

import pytest

from bot.parsing.layout import read_layout

HEAD = "Oslo shares gain on oil as shippers find buyers"
BODY = "Norwegian shares rose on Thursday as oil climbed and shippers found buyers again, traders said."


@pytest.mark.parametrize(
    "above",
    [
        f"{HEAD}\n\n",
        f"{HEAD}\n2025-02-13\n",
        f"Fjord Post\n\n{HEAD}\n\nBy Jane Doe\nFebruary 13, 2025\n\n",
        f"Markets\n\n{HEAD}\n\nFebruary 13, 2025\n\n",
        f"Home > Markets > Nordic\n{HEAD}\nFebruary 13, 2025\n\n",
        f"{HEAD}\nEnergy stocks lead a broad rise in the north\nBy Jane Doe\nFebruary 13, 2025\n\n",
        f"{HEAD}\n\nEnergy stocks lead a broad rise in the north as crude climbs.\n\nBy Jane Doe\n\n",
        f"February 13, 2025\n{HEAD}\nBy Jane Doe\n\n",
        f"By Jane Doe\n{HEAD}\nFebruary 13, 2025\n\n",
        f"{HEAD}\n{HEAD} - Fjord Post\nFebruary 13, 2025\n\n",
        f"https://www.example.org/a/b\n{HEAD}\n2025-02-13\n",
        f"We use cookies to make this site better.\nAccept all\n{HEAD}\n2025-02-13\n",
        f"Title: {HEAD}\nDate: 2025-02-13\n\n",
        f"# {HEAD}\n\n**Published:** 2025-02-13\n\n",
        f"{HEAD}\n\nReuters\n13 Feb\n{HEAD}\n\nBy Jane Doe\n\nOSLO, Feb 13 (Reuters) - ",
    ],
)
def test_headline_among_other_lines(above: str) -> None:
    text = above + BODY + "\n"
    layout = read_layout(text)

    assert layout.headline is not None
    assert layout.headline.of(text) == HEAD
    assert BODY in layout.blocks[0].span.of(text)


@pytest.mark.parametrize(
    "text",
    [
        f"OSLO, Feb 13 (Reuters) - {BODY}\n",
        f"{BODY} {BODY}\n",
        f"PHOTO\nOSLO - {BODY}\n",
        f"People walk past the exchange in Oslo on May 13, 2014.\n\nOSLO (Reuters) - {BODY}\n",
    ],
)
def test_text_without_a_headline_has_none(text: str) -> None:
    assert read_layout(text).headline is None
