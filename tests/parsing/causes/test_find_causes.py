"""The cause a sentence states goes with its moves, word for word."""

import pytest

from bot.model.layout import Layout
from bot.model.move import Direction, Move, Period
from bot.model.span import Span
from bot.parsing.causes import find_causes
from bot.parsing.layout import read_layout


def causes(sentence: str, *mentions: str, following: str = "", down: str = "") -> list[str | None]:
    text = f"Acme leads shares in Oslo\n\n{sentence} {following}\n"
    layout: Layout = read_layout(text)
    at = text.index(sentence)
    moves = tuple(
        Move(
            mention=mention,
            direction=Direction.DOWN if mention == down else Direction.UP,
            period=Period.SESSION,
            evidence=sentence,
            span=Span(at, at + len(sentence)),
            mention_span=Span(text.index(mention, at), text.index(mention, at) + len(mention)),
        )
        for mention in mentions
    )
    found = find_causes(text, layout, moves)
    assert all(move.cause is None or move.cause.span.of(text) == move.cause.text for move in found)
    return [move.cause.text if move.cause else None for move in found]


@pytest.mark.parametrize(
    ("sentence", "cause"),
    [
        ("Acme rallied 4.8% after announcing a new model.", "after announcing a new model"),
        ("Acme fell 2%, weighed down by miners, while Zenith rose.", "weighed down by miners"),
        ("Acme gained 1% on hopes of a truce in the north.", "on hopes of a truce in the north"),
        ("Acme gained 1% as investors bought shippers, hitting a new high.", "as investors bought shippers"),
        ("Acme lost 3% amid worries over tariffs; Zenith rose.", "amid worries over tariffs"),
        ("Acme lost 3% due to a strike.", "due to a strike"),
        ("Acme LOST 3% AFTER A STRIKE AT ITS MINE.", "AFTER A STRIKE AT ITS MINE"),
        ("Acme lost 3% in İzmir and İstanbul after a strike.", "after a strike"),
        ("Boosted by oil, Acme gained 1% on Monday.", "Boosted by oil"),
        ("Acme rose 1%, its best day since May, because of a buyback.", "because of a buyback"),
        ("Acme rose 1% on the ministry's plan for ports.", "on the ministry's plan for ports"),
        ("Acme, seen as a proxy for trade, rose 1%.", None),
        ("Acme rose 1%, even as oil fell.", None),
        ("Acme rose 1%, although few traded because of a holiday.", None),
        ("Acme rose as much as 4% on Monday.", None),
        ("Acme was up 1% as of 0849 GMT.", None),
        ("Acme gained 1% after falling 3% on Friday.", None),
        ("Acme gained 1% in after-hours trading.", None),
    ],
)
def test_cause_of_one_move(sentence: str, cause: str | None) -> None:
    assert causes(sentence, "Acme") == [cause]


def test_cause_at_the_end_of_a_list_is_shared() -> None:
    assert causes("Acme and Zenith rose 1% and 2% after a truce.", "Acme", "Zenith") == ["after a truce"] * 2


def test_cause_of_a_fall_is_not_that_of_the_rise_before_it() -> None:
    sentence = "Acme was the biggest gainer, up 6%, and Zenith the biggest loser, down 4% after a recall."

    assert causes(sentence, "Acme", "Zenith", down="Zenith") == [None, "after a recall"]


def test_clauses_set_apart_keep_their_own_causes() -> None:
    sentence = "Acme fell 1%, hurt by a recall, while Zenith rose 2% after a truce."

    assert causes(sentence, "Acme", "Zenith") == ["hurt by a recall", "after a truce"]


def test_sentence_that_goes_on_gives_the_cause() -> None:
    following = "The gain came after the firm named a new chief."

    assert causes("Acme rose 1%.", "Acme", following=following) == ["after the firm named a new chief"]
