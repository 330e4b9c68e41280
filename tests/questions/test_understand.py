"""Messages as people type them: what is asked, of what, by whom, in which language."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.model.move import Direction
from bot.model.question import Intent
from bot.questions.typed import LONGEST, read_typed
from bot.questions.understand import understand

TODAY = date(2026, 3, 6)


@pytest.mark.parametrize(
    ("text", "intent", "subject"),
    [
        ("how did hsi do yesterday", Intent.MOVE, "hsi"),
        ("yo whats up with nikkei today??", Intent.WHY, "nikkei"),
        ("oil price move", Intent.MOVE, "oil"),
        ("how's s&p 500 doing", Intent.MOVE, "s&p 500"),
        ("can you tell me how alibaba did please", Intent.MOVE, "alibaba"),
        ("why is alibba up", Intent.WHY, "alibba"),
        ("what drove the rally in tencent", Intent.WHY, "tencent"),
        ("how come tesla is down so much", Intent.WHY, "tesla"),
        ("why was tesla down on 3 nov", Intent.AS_OF, "tesla"),
        ("alibaba vs tencent", Intent.COMPARE, "alibaba, tencent"),
        ("compare dax and cac", Intent.COMPARE, "dax, cac"),
        ("hsi this month", Intent.HISTORY, "hsi"),
        ("history of brent", Intent.HISTORY, "brent"),
        ("/chart hsi", Intent.HISTORY, "hsi"),
        ("anything on deepseek", Intent.NEWS, "deepseek"),
        ("what do you have on nvidia", Intent.COVERAGE, "nvidia"),
        ("is it true that alibaba rose 6%?", Intent.CHECK, "alibaba"),
        ("how are asian markets", Intent.BRIEF, ""),
        ("morning brief europe", Intent.BRIEF, ""),
        ("commodities", Intent.BRIEF, ""),
        ("top gainers today", Intent.MOVERS, ""),
        ("which sectors fell", Intent.MOVERS, ""),
        ("my stocks", Intent.WATCHLIST, ""),
        ("thanks!", Intent.SMALL_TALK, ""),
        ("what can you do", Intent.HELP, ""),
        ("恒生科技怎么样", Intent.MOVE, "恒生科技"),
        ("阿里巴巴為什麼升", Intent.WHY, "阿里巴巴"),
        ("騰訊點解跌", Intent.WHY, "騰訊"),
        ("阿里巴巴和腾讯对比", Intent.COMPARE, "阿里巴巴, 腾讯"),
        ("香港市场怎么样", Intent.BRIEF, ""),
        ("涨幅榜", Intent.MOVERS, ""),
        ("alibaba 为什么涨", Intent.WHY, "alibaba"),
    ],
)
def test_a_message_is_understood(text: str, intent: Intent, subject: str) -> None:
    question = understand(text, TODAY)

    assert (question.intent, question.subject) == (intent, subject)


@pytest.mark.parametrize(
    ("text", "who", "topic"),
    [
        ("what did kenny ng say", "kenny ng", ""),
        ("what did Castellanos say about tesla", "Castellanos", "tesla"),
        ("everbright on china tech", "everbright", "china tech"),
        ("analysts on chinese banks", None, "chinese banks"),
        ("quotes about nvidia", None, "nvidia"),
        ("quotes from Gloria Benitez", "Gloria Benitez", ""),
        ("光大怎么看", "光大", ""),
    ],
)
def test_who_spoke_and_of_what_is_understood(text: str, who: str | None, topic: str) -> None:
    question = understand(text, TODAY)

    assert (question.intent, question.who, question.topic) == (Intent.QUOTES, who, topic)


@pytest.mark.parametrize(
    ("text", "direction", "percent"),
    [
        ("did nikkei fall 1.1% yesterday", Direction.DOWN, "1.1"),
        ("Alibaba rallied 4.8%, recouping its losses", Direction.UP, "4.8"),
        ("阿里巴巴涨了4.8%是真的吗", Direction.UP, "4.8"),
    ],
)
def test_a_claim_is_read(text: str, direction: Direction, percent: str) -> None:
    claim = understand(text, TODAY).claim

    assert claim is not None
    assert (claim.direction, str(claim.percent)) == (direction, percent)


@pytest.mark.parametrize(
    ("text", "preferred", "language"),
    [
        ("how did 恒生科技 do", None, "en"),
        ("恒生科技怎么样", None, "zh-Hans"),
        ("騰訊點樣", None, "zh-Hant"),
        ("hsi", "zh-Hant", "zh-Hant"),
        ("alibaba 为什么涨", None, "zh-Hans"),
    ],
)
def test_the_answer_comes_in_the_language_of_the_question(text: str, preferred: str | None, language: str) -> None:
    assert understand(text, TODAY, preferred).language == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("HSTECH", "zh-Hant"),
        ("tesla", "zh-Hant"),
        ("/movers", "zh-Hant"),
        ("/history hsi", "zh-Hant"),
        ("恒生科技", "zh-Hant"),
        ("恒生科技怎么样", "zh-Hans"),
        ("how did hsi do", "en"),
        ("dax since monday", "en"),
        ("why?", "en"),
        ("三星はなぜ", "en"),
    ],
)
def test_a_question_that_leaves_its_language_open_is_answered_in_the_chats(text: str, language: str) -> None:
    assert understand(text, TODAY, otherwise="zh-Hant").language == language


@given(st.text(max_size=300))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_without_an_error(text: str) -> None:
    typed = read_typed(text)
    question = understand(text, TODAY)

    assert len(typed.text) == len(typed.folded) <= LONGEST
    assert question.text == typed.text
