"""Each move gets the trading date and the phase its statement is about."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.lexicon.calendar import TradingCalendar, Week
from bot.lexicon.lexicon import build_lexicon
from bot.model.document import Document
from bot.model.move import Direction, Move, Period, Phase
from bot.model.span import Span
from bot.parsing.header import read_header
from bot.parsing.layout import read_layout
from bot.parsing.sessions import date_sessions

WEDNESDAY = date(2025, 2, 26)
HOLIDAYS = TradingCalendar(
    {
        "XHKG": Week(
            frozenset({1, 2, 3, 4, 5}), date(2025, 1, 1), date(2025, 12, 31), closed=frozenset({date(2025, 2, 25)})
        )
    }
)


def stated(text: str, sentence: str, code: str, period: Period = Period.SESSION, phase: Phase | None = None) -> Move:
    at = text.index(sentence)
    span = Span(at, at + len(sentence))
    return Move(
        mention="Acme", direction=Direction.UP, period=period, evidence=sentence, span=span, code=code, phase=phase
    )


def dated(text: str, *moves: Move, calendar: TradingCalendar | None = None) -> tuple[Move, ...]:
    document = Document(name="a.txt", text=text, received=datetime(2026, 3, 10, tzinfo=UTC))
    layout = read_layout(text)
    article = replace(read_header(document, layout), moves=moves)
    return date_sessions(document, layout, article, build_lexicon(()), calendar or TradingCalendar()).moves


def wire(body: str, stamp: str = "HONG KONG, Feb 26 (Reuters) - ") -> str:
    return (
        f"Acme leads shares higher\n\n{stamp}Shares rose on Wednesday as buyers came back to the exchange.\n\n{body}\n"
    )


@pytest.mark.parametrize(
    ("sentence", "period", "session"),
    [
        ("Acme rose 2%.", Period.SESSION, WEDNESDAY),
        ("Acme has risen 9% this year.", Period.YEAR, WEDNESDAY),
        ("Acme fell 2% on Tuesday.", Period.PREVIOUS_SESSION, date(2025, 2, 25)),
        ("Acme fell 2% in the previous session.", Period.PREVIOUS_SESSION, date(2025, 2, 25)),
        ("Acme fell 2% on Friday.", Period.PREVIOUS_SESSION, date(2025, 2, 21)),
        ("Acme had hit 99 on Jan. 29.", Period.PREVIOUS_SESSION, date(2025, 1, 29)),
        ("Acme fell 2% on Monday, most since Jan. 29.", Period.PREVIOUS_SESSION, date(2025, 2, 24)),
    ],
)
def test_session_of_a_move(sentence: str, period: Period, session: date) -> None:
    text = wire(sentence)

    assert [move.session for move in dated(text, stated(text, sentence, "0001.HK", period))] == [session]


def test_previous_session_skips_holidays_of_the_home_exchange() -> None:
    text = wire("Acme fell 2% in the previous session.")
    move = stated(text, "Acme fell 2% in the previous session.", "0001.HK", Period.PREVIOUS_SESSION)

    assert dated(text, move, calendar=HOLIDAYS)[0].session == date(2025, 2, 24)


def test_report_published_after_midnight_is_about_the_weekday_it_names() -> None:
    text = wire("Acme rose 2%.", stamp="").replace("\n\n", "\n2025-02-27 00:40:00\n\n", 1)

    assert dated(text, stated(text, "Acme rose 2%.", "ACME.N"))[0].session == WEDNESDAY


def test_weekend_report_is_about_friday() -> None:
    text = "Acme leads\n1 March 2025\n\nHONG KONG, March 1 (Reuters) - Shares rose in heavy trading, brokers said.\n"

    assert dated(text, stated(text, "Shares rose in heavy", "0001.HK"))[0].session == date(2025, 2, 28)


def test_futures_of_a_sunday_evening_are_mondays() -> None:
    text = "Acme leads\n3 March 2025\n\nIndex futures rose on Sunday evening as buyers came back, brokers said.\n"
    move = replace(stated(text, "Index futures rose on Sunday", "ACMEc1"), mention="Index futures")

    assert dated(text, move)[0].session == date(2025, 3, 3)


def test_other_days_in_a_bullet_do_not_date_the_session() -> None:
    text = (
        "Acme jumps\n2025-02-26 10:19:16\n\n** Acme up 4%\n\n** Stock at a high\n\n** Acme on Tuesday named a chief\n"
    )

    assert dated(text, stated(text, "Acme up 4%", "0001.HK"))[0].session == WEDNESDAY


def test_weekday_behind_the_figure_dates_the_move() -> None:
    text = wire("Acme rose 2% Thursday, brokers said.", stamp="").replace("\n\n", "\n2025-02-27 02:40:00\n\n", 1)
    move = stated(text, "Acme rose 2% Thursday, brokers said.", "ACME.N")
    at = text.index("2% Thursday")

    assert dated(text, replace(move, percent_span=Span(at, at + 2)))[0].session == date(2025, 2, 27)


def at_figure(move: Move, figure: str) -> Move:
    at = move.span.start + move.evidence.index(figure)
    return replace(move, percent_span=Span(at, at + len(figure)))


def post(stamp: str, *paragraphs: str) -> str:
    return "\n\n".join((f"Acme and its rivals move\n{stamp}", *paragraphs)) + "\n"


def test_figures_of_one_list_share_the_weekday_and_a_level_s_age_dates_nothing() -> None:
    lead = "Shares were higher Thursday, after most ended lower Wednesday, as bond yields eased back again."
    body = "Acme slid 2% Thursday to 44, after jumping 3% Wednesday to 45, its highest since Jan. 23."
    text = post("2025-02-14 02:56:00", lead, body)
    slid = at_figure(stated(text, body, "ACME.N"), "2%")
    jumped = at_figure(stated(text, body, "ACME.N", Period.PREVIOUS_SESSION), "3%")

    assert [move.session for move in dated(text, slid, jumped)] == [date(2025, 2, 13), date(2025, 2, 12)]


@pytest.mark.parametrize(
    ("code", "stamp", "session"),
    [
        ("ACME.N", "2025-02-14 02:56:00", date(2025, 2, 13)),
        ("ACME.N", "2025-02-14 15:10:00", date(2025, 2, 14)),
        ("ACME.N", "2025-02-15 15:10:00", date(2025, 2, 14)),
        ("ACME.AX", "2025-02-13 23:40:00", date(2025, 2, 14)),
        ("0001.HK", "2025-02-14 02:56:00", date(2025, 2, 14)),
    ],
)
def test_undated_move_is_of_the_session_begun_at_its_market(code: str, stamp: str, session: date) -> None:
    text = post(stamp, "** Acme up 4%", "** Its chief said on Tuesday that he would stay")

    assert dated(text, stated(text, "Acme up 4%", code))[0].session == session


def test_announcement_s_weekday_in_the_lead_does_not_date_the_market() -> None:
    lead = "Acme bought a stake in Zenith on Friday, lifting its holding further, a filing showed."
    text = post("2025-02-12 11:14:00", lead, "Zenith was up 2% at noon.")

    assert dated(text, stated(text, "Zenith was up 2% at noon.", "ZEN.N"))[0].session == date(2025, 2, 12)


def test_monday_report_s_friday_is_the_last_one() -> None:
    body = "Acme had fallen 2% on Friday."
    text = post("2025-02-10 15:00:00", "Shares rose on Monday as buyers came back to the exchange again.", body)
    move = at_figure(stated(text, body, "ACME.N", Period.PREVIOUS_SESSION), "2%")

    assert dated(text, move)[0].session == date(2025, 2, 7)


def test_weekend_report_s_friday_is_the_session_itself() -> None:
    body = "Acme plunged 4% on Friday."
    text = post("9 February 2025", "Weak outlooks sent shares crashing on Friday, and buyers stayed away.", body)
    move = at_figure(stated(text, body, "ACME.N", Period.PREVIOUS_SESSION), "4%")

    assert dated(text, move)[0].session == date(2025, 2, 7)


def test_trade_after_hours_told_before_the_opening_is_the_day_before_s() -> None:
    body = "In after-hours trading, Acme dropped over 3%."
    text = post("2025-02-13 08:34:00", "Index futures climbed on Thursday as buyers waited for more reports.", body)
    move = stated(text, body, "ACME.N", phase=Phase.AFTERHOURS)

    assert dated(text, move)[0].session == date(2025, 2, 12)


def test_new_york_overnight_seen_from_asia_is_the_day_before() -> None:
    text = wire("Acme rose 2%.\n\nZenith ended 1% higher overnight.")
    moves = dated(
        text, stated(text, "Acme rose 2%.", "0001.HK"), stated(text, "Zenith ended 1% higher overnight.", "ZEN.N")
    )

    assert [move.session for move in moves] == [WEDNESDAY, date(2025, 2, 25)]


def test_without_any_date_no_session_is_given() -> None:
    text = "Acme leads shares\n\nShares rose in heavy trading at the exchange, traders and brokers said.\n"

    assert dated(text, stated(text, "Shares rose", "0001.HK"))[0].session is None


def test_midday_statement_gives_its_phase_to_the_same_market_only() -> None:
    text = wire("Acme rose 2%.\n\nZenith gained 1% to 3,362.63 points at the midday break.\n\nTokyo's Fuji eased 1%.")
    moves = dated(
        text,
        stated(text, "Acme rose 2%.", "0001.HK"),
        stated(text, "Zenith gained 1% to 3,362.63 points at the midday break.", "600001.SS"),
        stated(text, "Tokyo's Fuji eased 1%.", "9999.T"),
    )

    assert [move.phase for move in moves] == [Phase.MIDDAY, Phase.MIDDAY, None]


def test_phase_of_its_own_is_kept_and_other_periods_get_none() -> None:
    text = wire("Acme rose as much as 2%.\n\nZenith ended 1% higher.\n\nFjord is up 9% this year.")
    moves = dated(
        text,
        stated(text, "Acme rose as much as 2%.", "0001.HK", phase=Phase.INTRADAY),
        stated(text, "Zenith ended 1% higher.", "0002.HK"),
        stated(text, "Fjord is up 9% this year.", "0003.HK", Period.YEAR),
    )

    assert [move.phase for move in moves] == [Phase.INTRADAY, Phase.CLOSE, None]
