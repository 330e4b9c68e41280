"""Help and small talk: a short human line, never an instrument."""

import re

from bot.answers.asked import Asked, Facts, Wanted
from bot.answers.nothing import EXAMPLES
from bot.lexicon.messages import N_
from bot.model.answer import Answer, AnswerStatus, Examples, Note, Part, Tone
from bot.model.question import Intent

_THANKS = re.compile(r"thank|thx|cheers|ty\b|谢|謝|感谢|不该|唔該|辛苦", re.IGNORECASE)
_BYE = re.compile(r"bye|see you|cya|later|good ?night|gn\b|再见|再見|拜拜|晚安", re.IGNORECASE)
_WHO = re.compile(r"who|name|bot\?|are you|human|你是谁|你是誰|叫什么|叫什麼|系边个|係邊個", re.IGNORECASE)
_PRAISE = re.compile(
    r"great|nice|cool|good (?:bot|job|work)|awesome|perfect|well done|wow|haha|lol|厉害|厲害|不错|不錯|哈哈",
    re.IGNORECASE,
)


def plan(_asked: Asked) -> Wanted:
    """Nothing is read for a greeting."""
    return Wanted()


def compose(asked: Asked, _facts: Facts) -> Answer:
    """Return a short human line, or what can be asked."""
    parts = _help(asked) if asked.question.intent is Intent.HELP else (Note(_line(asked.question.text)),)
    return Answer(question=asked.question, status=AnswerStatus.FOUND, now=asked.now, zone=asked.chat.zone, parts=parts)


def _line(text: str) -> str:
    """Return the line that fits a piece of small talk."""
    if _THANKS.search(text):
        return N_("You're welcome.")
    if _BYE.search(text):
        return N_("Bye! The articles will be here.")
    if _WHO.search(text):
        return N_("I'm Newstape: I answer market questions from the articles I have read, and show the sentence.")
    if _PRAISE.search(text):
        return N_("Glad it helps.")
    return N_("Hello! Ask me about a stock, an index or a market.")


def _help(asked: Asked) -> tuple[Part, ...]:
    """Return what can be asked."""
    return (
        Note(N_("Ask in your own words, for example:"), tone=Tone.HEAD),
        Examples((*EXAMPLES[asked.question.language], *_MORE[asked.question.language])),
        Note(N_("Every figure comes with its sentence and source. No live prices."), tone=Tone.ASIDE),
    )


_MORE = {
    "en": ("what did kenny ng say", "top gainers today", "alibaba vs tencent"),
    "zh-Hans": ("分析师怎么看银行股", "今天涨幅榜", "阿里巴巴和腾讯对比"),
    "zh-Hant": ("分析師怎麼看銀行股", "今日升幅榜", "阿里巴巴和騰訊對比"),
}
