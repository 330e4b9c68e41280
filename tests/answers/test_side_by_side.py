"""The close leads, the midday stands one line below, outlets that differ stand beside, a single source is named."""

import pytest

from bot.model.question import ChatRef
from bot.render.terminal import plain_text
from bot.render.voice import Voice
from tests.flows.demo import demo_reply


def told(text: str) -> list[str]:
    """Return the lines of the answer to a question over the demo articles."""
    return plain_text(demo_reply().answer(text, ChatRef(key="x")), Voice()).splitlines()


def test_close_other_outlet_and_midday_stand_in_this_order() -> None:
    lines = told("hang seng tech")

    assert "▲ +3.3%" in lines[0]
    assert lines[1].startswith("Close · Wed 4 Mar")
    assert lines[2:4] == ["Demo Markets Daily: ▲ +3.2%", "Midday: ▲ +2.9% · 5,412.60"]


def test_a_rounded_figure_of_another_outlet_is_no_disagreement() -> None:
    assert not any("+1.3%" in line for line in told("hang seng on 4 march")[:4])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("what do you have on lenovo", "Single source: Sample Wire"),
        ("what do you have on bitcoin", "Single source: Demo Markets Daily"),
        ("what do you have on alibaba", "Sources: Sample Wire (3), Demo Markets Daily (1)"),
    ],
)
def test_coverage_names_its_sources(text: str, said: str) -> None:
    assert said in told(text)
