"""Each figure of a sentence gets the weekday that dates it, and no other thing's."""

import pytest

from bot.lexicon.dates import WEEKDAYS
from bot.model.move import Direction, Move, Period
from bot.model.span import Span
from bot.parsing.sessions.weekdays import market_weekdays, weekday_of_move


def weekdays(sentence: str, *figures: str) -> list[int | None]:
    starts = [sentence.index(figure) for figure in figures]
    moves = [
        Move(
            mention="Acme",
            direction=Direction.UP,
            period=Period.SESSION,
            evidence=sentence,
            span=Span(0, len(sentence)),
            percent_span=Span(start, start + len(figure)),
        )
        for start, figure in zip(starts, figures, strict=True)
    ]
    return [weekday_of_move(sentence, move, starts) for move in moves]


@pytest.mark.parametrize(
    ("sentence", "figures", "named"),
    [
        ("Acme was up 2% Thursday, Zenith gaining 3% and Fjord adding 4%.", "2% 3% 4%", "thu thu thu"),
        ("Acme slid 2% Thursday to 44, after jumping 3% Wednesday to 45, a peak since Monday.", "2% 3%", "thu wed"),
        ("In cash trading on Wednesday, Acme fell by 2%, while Zenith edged up by 3%.", "2% 3%", "wed wed"),
        ("Acme gained 2% and Zenith edged up 3% on Friday.", "2% 3%", "fri fri"),
        ("Acme fell 2% Monday and rose 3% Tuesday.", "2% 3%", "mon tue"),
        ("Stocks gained on Tuesday, with Acme dropping as much as 2%.", "2%", "tue"),
        ("Acme rose 2% after the ministry cut its levy on Monday.", "2%", "-"),
        ("Acme rose 2% but stays near the peak touched on Monday.", "2%", "-"),
        ("Acme, which closed Monday at 99, was up 2%.", "2%", "-"),
        ("As levies announced on Monday bit, Acme fell 2%.", "2%", "-"),
        ("Acme rose 2%, and on Friday, the court sits.", "2%", "-"),
        ("Acme lost 2% ahead of minutes due Wednesday.", "2%", "-"),
        ("Acme gained 2% after Tuesday's rout.", "2%", "-"),
    ],
)
def test_weekday_of_a_figure(sentence: str, figures: str, named: str) -> None:
    assert weekdays(sentence, *figures.split()) == [WEEKDAYS.get(name) for name in named.split()]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Stocks rose on Wednesday as buyers came back.", ["wed"]),
        ("On Wednesday, shares slipped in thin trade.", ["wed"]),
        ("Traders grew bold Wednesday.", ["wed"]),
        ("Bonds fell for a third day on Thursday, after Tuesday's auction.", ["thu"]),
        ("Acme said on Wednesday that its chief would leave.", []),
        ("Acme fell after the agency published jobs data on Wednesday.", []),
        ("Acme bought more Zenith stock on Friday.", []),
        ("Consumer inflation rose on Tuesday's reading, due Wednesday.", []),
    ],
)
def test_weekday_on_which_markets_moved(sentence: str, named: list[str]) -> None:
    assert market_weekdays(sentence, Span(0, len(sentence))) == [WEEKDAYS[name] for name in named]
