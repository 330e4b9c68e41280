"""Excerpts stay excerpts: three sentences or ninety words of an article in an answer, and so many words a day."""

import pytest

from bot.answers.excerpts import Limits, cut_to, word_count
from bot.model.answer import Answer, Excerpt, Note
from bot.model.question import ChatRef
from bot.model.span import Span
from tests.flows.demo import StandingClock
from tests.flows.sample import NOW, sample_reply, sample_store
from tests.render.test_golden import CASES, LANGUAGES, QUESTIONS

CHAT = ChatRef(key="reader")


def words_by_article(answer: Answer) -> dict[int, int]:
    """Return the words shown of each article."""
    counts: dict[int, int] = {}
    for excerpt in answer.excerpts:
        counts[excerpt.article.id] = counts.get(excerpt.article.id, 0) + word_count(excerpt.text)
    return counts


@pytest.mark.parametrize(("name", "place"), CASES)
def test_no_answer_shows_more_than_ninety_words_of_an_article(name: str, place: int) -> None:
    answer = sample_reply(limits=Limits()).answer(QUESTIONS[name][place], ChatRef(key="x", language=LANGUAGES[place]))

    assert all(words <= 90 for words in words_by_article(answer).values())


def test_a_day_shows_at_most_its_words_of_an_article_and_the_next_day_starts_anew() -> None:
    clock = StandingClock(NOW)
    reply = sample_reply(limits=Limits(words_a_day=20), clock=clock)

    first = reply.answer("quotes about alibaba", CHAT)
    second = reply.answer("hstech", CHAT)

    assert first.excerpts[0].cut
    assert not [excerpt for excerpt in second.excerpts if excerpt.article.id == first.excerpts[0].article.id]
    assert second.moves


def test_what_is_kept_back_for_the_day_is_said() -> None:
    reply, chat = sample_reply(limits=Limits(words_a_day=12)), ChatRef(key="7")
    first, second = reply.answer("why did alibaba rise", chat), reply.answer("quotes about hang seng tech", chat)
    used_up = [
        [part for part in answer.parts if isinstance(part, Note) and "used up" in part.message]
        for answer in (first, second)
    ]
    assert [len(notes) for notes in used_up] == [0, 1]


def test_showing_the_same_words_again_costs_nothing() -> None:
    reply = sample_reply(limits=Limits(words_a_day=30))

    first, again = (reply.answer("why did alibaba rise", CHAT) for _ in range(2))

    assert first.excerpts == again.excerpts


@pytest.mark.parametrize(("text", "words"), [("one two three", 3), ("恒生科技指数", 3), ("恒生 index", 2), ("", 0)])
def test_two_chinese_characters_count_as_a_word(text: str, words: int) -> None:
    assert word_count(text) == words


def test_a_cut_excerpt_is_still_the_text_of_its_span() -> None:
    text = "one two three four five six seven eight"
    with sample_store().reading() as reading:
        article = reading.newest_article()
    assert article is not None

    cut = cut_to(Excerpt(article, Span(10, 10 + len(text)), text), 6)

    assert cut == Excerpt(article, Span(10, 37), "one two three four five six", cut=True)
