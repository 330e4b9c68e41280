"""What an answer may and may not say: which report leads, what counts as today, what a claim is held against."""

from datetime import UTC, datetime

import pytest

from bot.answers.searches import variants
from bot.model.answer import AnswerStatus, Place, Verdict
from bot.model.question import ChatRef
from bot.render.terminal import plain_text
from bot.render.voice import Voice
from tests.flows.sample import ARTICLES, LATER, UNDATED, sample_reply, sample_store

CHAT = ChatRef(key="x")


def test_the_close_leads_and_the_midday_stands_below() -> None:
    cards = sample_reply().answer("alibaba", CHAT).cards

    assert [(card.place, card.stored.move.phase) for card in cards] == [
        (Place.LEAD, "close"),
        (Place.EARLIER, "midday"),
    ]


def test_outlets_that_disagree_stand_side_by_side() -> None:
    cards = sample_reply().answer("hang seng tech", CHAT).cards

    shown = [(card.place, card.stored.article.source, str(card.stored.move.percent)) for card in cards[:2]]
    assert shown == [(Place.LEAD, "Sample Wire", "3.3"), (Place.OTHER, "Demo Daily", "3.2")]


def test_an_as_of_answer_knows_nothing_later() -> None:
    answer = sample_reply(LATER).answer("why was alibaba down on 3 march 2026", CHAT)

    end = datetime(2026, 3, 3, 16, tzinfo=UTC)
    assert answer.moves
    assert all(article.published and article.published.at <= end for article in answer.articles)


def test_a_day_without_a_year_is_the_latest_one_that_is_reported() -> None:
    answer = sample_reply(LATER).answer("alibaba on 3 march", CHAT)

    assert [str(stored.move.session) for stored in answer.moves] == ["2026-03-03"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("did alibaba rise 4.1%?", Verdict.SUPPORTED),
        ("did alibaba rise 4%?", Verdict.SUPPORTED),
        ("did alibaba rise about 4.2%?", Verdict.SUPPORTED),
        ("did alibaba fall 4.1% on 4 march?", Verdict.CONTRADICTED),
        ("did alibaba rise 6%?", Verdict.CONTRADICTED),
        ("did the nikkei rise 2% on 2 march?", Verdict.NOT_FOUND),
        ("did hsi close at 24,150.02", Verdict.SUPPORTED),
        ("did hsi close above 24,000", Verdict.SUPPORTED),
        ("did hsi close above 24,500", Verdict.CONTRADICTED),
        ("is hsi below 24,500", Verdict.SUPPORTED),
        ("did alibaba rise more than 3%?", Verdict.SUPPORTED),
        ("did alibaba rise more than 5%?", Verdict.CONTRADICTED),
        ("did alibaba rise less than 5%?", Verdict.SUPPORTED),
        ("did hsi rise at least 300 points", Verdict.SUPPORTED),
        ("Germany's DAX fell 0.9% to 22,310.55 on worries over new import duties.", Verdict.SUPPORTED),
    ],
)
def test_a_claim_is_held_against_the_reports(text: str, verdict: Verdict) -> None:
    assert sample_reply().answer(text, CHAT).verdict is verdict


@pytest.mark.parametrize("text", ["alibaba today", "alibaba now", "alibaba price", "今天阿里巴巴股价"])
def test_an_old_report_is_never_given_as_todays(text: str) -> None:
    answer = sample_reply(LATER).answer(text, CHAT)

    assert answer.parts[0] == sample_reply(LATER).answer("alibaba today", CHAT).parts[0]
    assert answer.cards[0].age.days > 600


def test_a_question_about_nothing_stored_names_questions_that_work() -> None:
    reply = sample_reply()
    examples = [part for part in reply.answer("nvidia", CHAT).parts if hasattr(part, "questions")]

    answers = [reply.answer(question, ChatRef(key="y")) for part in examples for question in part.questions]

    assert [answer.status for answer in answers] == [AnswerStatus.FOUND, AnswerStatus.FOUND]


def test_a_topic_is_also_searched_by_its_other_words() -> None:
    assert "china banks" in variants("chinese banks")


def test_a_report_without_a_date_never_leads_while_a_dated_one_exists() -> None:
    answer = sample_reply(store=sample_store((*ARTICLES, UNDATED))).answer("dax", CHAT)

    assert [str(stored.move.percent) for stored in answer.moves] == ["-0.9"]


def test_a_report_without_a_date_has_no_age_and_is_never_todays() -> None:
    answer = sample_reply(store=sample_store((*ARTICLES, UNDATED))).answer("nvidia today", CHAT)

    lines = plain_text(answer, Voice()).splitlines()

    assert lines[:2] == ["No report for today.", "Nvidia ▲ +7.7% · undated"]
    assert "came Fri 6 Mar" in lines[2]


@pytest.mark.parametrize("text", ["top gainers", "nvidia this week", "did nvidia rise 7.7% today"])
def test_boards_and_days_leave_out_what_has_no_date(text: str) -> None:
    answer = sample_reply(store=sample_store((*ARTICLES, UNDATED))).answer(text, CHAT)

    assert not [stored for stored in answer.moves if stored.article.published is None and answer.status == "found"]


def test_a_weeks_figure_supports_no_claim_about_a_session() -> None:
    reply = sample_reply()

    assert reply.answer("is it true that brent rose 3.4%?", CHAT).verdict is Verdict.CONTRADICTED
    assert reply.answer("is it true that brent rose 3.4% this week?", CHAT).verdict is Verdict.SUPPORTED
