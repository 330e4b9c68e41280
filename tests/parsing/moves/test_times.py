"""The period of a move, and the phase of the day."""

import pytest

from bot.model.move import Period, Phase
from tests.parsing.moves.reading import moves_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Alder rose 2%.", Period.SESSION),
        ("Alder rose 2% on Wednesday.", Period.SESSION),
        ("Alder rose 2% overnight.", Period.SESSION),
        ("Alder rose 2% on Tuesday.", Period.PREVIOUS_SESSION),
        ("Alder rose 2% in the previous session.", Period.PREVIOUS_SESSION),
        ("Alder rose 2% on Jan. 29.", Period.PREVIOUS_SESSION),
        ("Alder has gained 2% this week.", Period.WEEK),
        ("Alder was on track for a 2% weekly gain.", Period.WEEK),
        ("Alder rose 2% this month.", Period.MONTH),
        ("Alder has gained 2% so far this quarter.", Period.QUARTER),
        ("Alder has gained 2% so far this year.", Period.YEAR),
        ("Alder rose 2% last year.", Period.YEAR),
        ("Alder rose 2% in 2024.", Period.YEAR),
        ("Alder rose 2% over the past 12 months.", Period.YEAR),
        ("Alder has gained 2% in the last three sessions.", Period.OTHER),
        ("Alder has gained 2% since the vote.", Period.OTHER),
        ("Alder sank 10% from the end of May to late August that year.", Period.OTHER),
        ("Elm bond yields have declined to 4.5% from 4.8% a month earlier.", Period.MONTH),
        ("It comes a day after Alder hit a high before closing 2% lower.", Period.PREVIOUS_SESSION),
        ("Alder is up about 2% over the past five days.", Period.OTHER),
        ("Alder has gained 2% in the past 3 months.", Period.QUARTER),
        ("After the vote Alder rose 2% the next day.", Period.PREVIOUS_SESSION),
        ("Alder had risen 2% a day earlier.", Period.PREVIOUS_SESSION),
        ("Alder rose 2% compared with Feb. 3.", Period.OTHER),
        ("Alder jumped 2% from Tuesday's low.", Period.OTHER),
        ("Alder was up 2% compared to Jan. 2.", Period.YEAR),
        ("Alder has rallied 2% from a 13-month low.", Period.OTHER),
        ("Alder sank 50% from its record.", Period.OTHER),
        ("Alder gained 4% over the seven days to Monday.", Period.WEEK),
        ("Alder hit a record intraday high of 45 cents in November 1980.", Period.OTHER),
        ("Alder closed 70% higher compared to the start of the year.", Period.YEAR),
        ("Alder was down 2% vs. the dollar from 52 weeks ago.", Period.YEAR),
        ("Alder's more than 70 percent slide that began in 2014 hurt lenders.", Period.OTHER),
        ("Alder rose 2% to its highest since May.", Period.SESSION),
        ("Alder rose 2% after raising its annual forecast.", Period.SESSION),
        ("The 10-year yield rose 5 bps to 4.5%, from 4.45% late on Tuesday.", Period.SESSION),
        ("For the week, Alder rose 2%.", Period.WEEK),
        ("Alder sank 10% between May 2018 and June 2019.", Period.OTHER),
        ("The stock of Alder Inc as of Tuesday's close had run 34% higher over the past 12 months.", Period.YEAR),
    ],
)
def test_the_phrase_of_time_gives_the_period(sentence: str, expected: Period) -> None:
    assert [move.period for move in moves_of(sentence)] == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Elm index rose 9% in the same period.", Period.YEAR),
        ("Birch is down 9%.", Period.YEAR),
        ("Birch has gained 9%.", Period.YEAR),
        ("Birch is down 9% today.", Period.SESSION),
        ("Birch is down 9% at $40.", Period.SESSION),
        ("Birch fell 9%.", Period.SESSION),
    ],
)
def test_a_long_period_goes_on_in_the_next_sentence(sentence: str, expected: Period) -> None:
    moves = moves_of(f"Alder has risen 2% this year. {sentence}")

    assert [move.period for move in moves] == [Period.YEAR, expected]


def test_a_long_period_goes_on_from_a_sentence_without_figures() -> None:
    moves = moves_of("Alder has trailed its rivals over the past 12 months. Birch is down 9% and Cedar is down 3%.")

    assert [move.period for move in moves] == [Period.YEAR, Period.YEAR]


def test_a_rise_of_several_sessions_is_none_of_this_one() -> None:
    moves = moves_of("The Elm index added 1.1%, taking its two-session rise to 2%.")

    assert [move.period for move in moves] == [Period.SESSION, Period.OTHER]


def test_a_phrase_at_the_end_of_a_list_is_meant_of_all() -> None:
    moves = moves_of("Alder gained 0.4% and Birch edged up 0.3% on Tuesday.")

    assert [move.period for move in moves] == [Period.PREVIOUS_SESSION] * 2


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Elm index opened 0.7% higher.", Phase.OPEN),
        ("The Elm index was up 0.7% by the lunch break.", Phase.MIDDAY),
        ("The Elm index was up 0.7% as of 0214 GMT.", Phase.INTRADAY),
        ("The Elm index fell as much as 4%.", Phase.INTRADAY),
        ("The Elm index closed up 0.7%.", Phase.CLOSE),
        ("Alder shares were down 9% in extended trading.", Phase.AFTERHOURS),
        ("Elm e-minis were up 18 points.", Phase.FUTURES),
        ("The Elm index rose 1.4% as of 4 p.m. New York time.", Phase.CLOSE),
        ("The Elm index rose 1.4% to 340.2, as of 9:16 a.m. IST.", Phase.OPEN),
    ],
)
def test_the_words_of_the_clause_give_the_phase(sentence: str, expected: Phase) -> None:
    assert [move.phase for move in moves_of(sentence)] == [expected]
