"""Every kind of answer looks as its golden file says, in a chat and in a terminal, in three languages."""

from pathlib import Path

import pytest

from bot.model.answer import Answer
from bot.model.instrument import InstrumentId
from bot.model.question import ChatRef
from bot.render.fit import COLUMNS, fit, height
from bot.render.lay import lay_out
from bot.render.telegram import telegram_message
from bot.render.terminal import plain_text
from bot.render.voice import Voice
from config.translations import load_translations
from tests.flows.sample import LATER, sample_reply, sample_store

GOLDEN = Path(__file__).parent / "golden"
LANGUAGES = ("en", "zh-Hans", "zh-Hant")
QUESTIONS = {
    "move": ("how did hang seng tech do", "恒生科技怎么样", "恒生科技點樣"),
    "move-points": ("hsi in points", "恒指涨了多少点", "恒指升咗幾多點"),
    "move-today": ("hsi today", "今天恒指怎么样", "今日恒指點樣"),
    "move-day": ("alibaba on 3 march", "3月3日阿里巴巴表现如何", "3月3日阿里巴巴表現如何"),
    "move-no-such-day": ("dax on 2 march", "3月2日德国DAX", "3月2日德國DAX"),
    "move-week": ("brent this week", "本周油价", "本週油價"),
    "several": ("alibaba, tencent and dax", "阿里巴巴和腾讯和德国DAX", "阿里巴巴和騰訊和德國DAX"),
    "several-day": ("alibaba and tencent on 3 march", "3月3日阿里巴巴和英伟达", "3月3日阿里巴巴和輝達"),
    "several-why": ("why did alibaba, tencent and dax move", "阿里巴巴和腾讯为什么涨", "阿里巴巴和騰訊點解升"),
    "why": ("why did alibaba rise", "阿里巴巴为什么涨", "阿里巴巴為什麼升"),
    "why-unsaid": ("why is the nikkei down", "日经为什么跌", "日經為什麼跌"),
    "why-market": ("why did hstech rise", "恒生科技为什么涨", "恒生科技為什麼升"),
    "quotes-person": ("what did marcus lindqvist say", "Marcus Lindqvist怎么说", "Marcus Lindqvist講咗咩"),
    "quotes-topic": ("quotes about alibaba", "阿里巴巴的评论", "阿里巴巴的評論"),
    "movers": ("biggest movers", "涨跌榜", "升跌榜"),
    "movers-up": ("top gainers", "涨幅榜", "升幅榜"),
    "brief": ("market wrap", "大盘怎么样", "大市點樣"),
    "compare": ("alibaba vs tencent", "阿里巴巴和腾讯对比", "阿里巴巴和騰訊對比"),
    "history": ("history of hang seng tech", "恒生科技历史走势", "恒生科技歷史走勢"),
    "news": ("news about data centres", "关于 data centres 的新闻", "關於 data centres 嘅新聞"),
    "as-of": ("why was alibaba down on 3 march", "3月3日阿里巴巴为什么跌", "3月3日阿里巴巴為什麼跌"),
    "check-supported": ("did alibaba rise 4.1%?", "阿里巴巴涨了4.1%是真的吗", "阿里巴巴升咗4.1%係咪真"),
    "check-contradicted": ("is it true that alibaba rose 6%?", "阿里巴巴涨了6%是真的吗", "阿里巴巴升咗6%係咪真"),
    "check-not-found": ("did the dax rise 3% on 2 march", "3月2日德国DAX涨了3%吗", "3月2日德國DAX升咗3%嗎"),
    "coverage": ("what do you have on alibaba", "阿里巴巴有多少篇报道", "阿里巴巴有幾多篇報道"),
    "coverage-all": ("/coverage", "/coverage", "/coverage"),
    "list": ("my stocks", "我的股票", "我的股票"),
    "help": ("help", "帮助", "幫助"),
    "greeting": ("hello", "你好", "你好"),
    "ambiguous": ("samsung", "三星", "三星"),
    "nothing": ("nvidia", "英伟达", "輝達"),
    "forgotten": ("why?", "为什么？", "點解？"),
    "not-understood": (
        "lorem ipsum dolor sit amet consectetur",
        "天上的云彩为什么会飞来飞去",
        "天上嘅雲彩點解會飛來飛去",
    ),
}
CASES = [(name, place) for name in QUESTIONS for place in range(len(LANGUAGES))]
WATCHED = tuple(InstrumentId(one) for one in ("alibaba", "hang-seng", "nvidia"))


def told(answer: Answer, language: str) -> str:
    """Return both forms of an answer as a golden file shows them."""
    voice = Voice(language, "Asia/Hong_Kong", load_translations(language))
    message = telegram_message(answer, voice)
    lines = height(fit(lay_out(answer, voice, COLUMNS)))
    buttons = "\n".join(" ".join(f"[{one.text} | {one.data}]" for one in row) for row in message.buttons)
    kind = f"{answer.question.intent}, {answer.status}" + (f", {answer.verdict}" if answer.verdict else "")
    return (
        f"{answer.question.text}\n({kind})\n\n--- chat, {lines} lines ---\n{message.text}\n{buttons}\n\n"
        f"--- terminal ---\n{plain_text(answer, voice)}\n"
    )


def check(path: Path, shown: str, *, update: bool) -> None:
    """Compare with a golden file, or write it."""
    if update:
        path.parent.mkdir(exist_ok=True)
        path.write_text(shown, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == shown


@pytest.mark.parametrize(("name", "place"), CASES)
def test_an_answer_looks_as_recorded(name: str, place: int, pytestconfig: pytest.Config) -> None:
    language = LANGUAGES[place]
    chat = ChatRef(key="golden", language=language, zone="Asia/Hong_Kong", watched=WATCHED)

    answer = sample_reply().answer(QUESTIONS[name][place], chat)

    check(GOLDEN / f"{name}.{language}.txt", told(answer, language), update=pytestconfig.getoption("update_golden"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_old_report_and_an_empty_store_look_as_recorded(language: str, pytestconfig: pytest.Config) -> None:
    update = pytestconfig.getoption("update_golden")
    chat = ChatRef(key="golden", language=language, zone="Asia/Hong_Kong")

    old = sample_reply(LATER).answer("alibaba price today", chat)
    empty = sample_reply(store=sample_store(())).answer("alibaba", chat)

    check(GOLDEN / f"old.{language}.txt", told(old, language), update=update)
    check(GOLDEN / f"empty.{language}.txt", told(empty, language), update=update)
