"""The phrases that carry a question but name nothing, in Chinese, Japanese and Korean, in normal form."""

import re

from bot.lexicon.normal import fold

ASIAN_SEPARATORS = re.compile(r"[和与跟同对及或]|还是|以及|と|や|か|対|와|과|랑|하고")
_CHINESE = (
    "为什么 为何 为啥 怎么样 怎么了 怎样 如何 怎么 什么 多少 几多 今天 今日 昨天 昨日 现在 目前 最近 最新 近期 "
    "本周 上周 本月 上个月 今年 去年 这周 收盘 开盘 收市 开市 盘中 盘后 盘前 价格 股价 股票 行情 走势 走势图 点位 "
    "报价 消息 新闻 资讯 涨了 跌了 上涨 下跌 大涨 大跌 暴涨 暴跌 涨 跌 升 走高 走低 表现 情况 帮我 给我 请 看看 "
    "看一下 看下 查一下 查查 查 看 一下 告诉我 显示 说说 我想知道 想问 请问 比较 对比 相比 的 了 吗 呢 吧 啊 呀 "
    "是 在 到 有 我 你 会 要 能 可以 还 又 都 就 这么 那么 这 那 个 只 家 公司 原因 因为 多 少 点 图 图表 值得 买 "
    "卖 业绩 财报 交易 市场 表現 怎 麼 指数 母公司 老板"
).split()
_JAPANESE = (
    "の は が を に で と も へ や か ね よ な って だ です ます ました でした した て いる どう どうなってる "
    "どうなっている どうなった どうですか どうした ですか について なぜ なんで どうして いくら なに 何 見せて "
    "教えて おしえて 知りたい ください お愿い して ほしい チヤト ニユス 今日 昨日 现在 今 最近 最新 今周 先周 "
    "今月 终值 始值 高值 安值 值 株価 株价 值动き 动き 下がつた 上がつた 下がった 上がった 下落 上升 急落 急腾 "
    "理由 原因 业绩 决算 情报 比べて 比较 株 株式 终わつた 終わった"
).split()
_KOREAN = (
    "주가 주식 가격 시세 차트 뉴스 소식 전망 실적 알려줘 알려주세요 보여줘 보여주세요 어때 어때요 어떄 어떻게 "
    "어떤가요 왜 얼마 얼마야 얼마예요 떨어졌어 떨어졌나 떨어져 올랐어 올랐나 올라 내렸어 하락 상승 급락 급등 오늘 "
    "어제 지금 현재 최근 이번주 지난주 이번달 올해 작년 종가 시가 장중 마감 비교 비교해줘 해줘 좀 은 는 이 가 을 "
    "를 의 에 도 와 과 랑 로 으로 에서 요 야 이야 인가요 무슨 일 있어 있나요 됐어 이유 관련 회사"
).split()
_KOREAN_ENDINGS = "에서 으로 은 는 이 가 을 를 의 에 도 와 과 랑 로 요 야".split()


def _longest_first(phrases: list[str]) -> str:
    """Return a pattern of phrases in normal form, the longest first."""
    return "|".join(sorted({fold(phrase).text for phrase in phrases}, key=lambda phrase: (-len(phrase), phrase)))


_RUN = re.compile(rf"^(?:{_longest_first(_CHINESE + _JAPANESE)})+|(?:{_longest_first(_CHINESE + _JAPANESE)})+$")
_HANGUL_WORD = re.compile(rf"(?:{_longest_first(_KOREAN)})+")
_HANGUL_ENDING = re.compile(rf"(?<=..)(?:{_longest_first(_KOREAN_ENDINGS)})$")


def without_carriers(letters: str) -> str:
    """Return Asian letters without the phrases that carry a question, taken from both ends only.

    Korean words, which blanks part, are dropped whole or lose their ending.

    Args:
        letters: neighbouring letters in normal form; a blank stands where a name was.
    """
    kept = []
    for word in letters.split(" "):
        if "\uac00" <= word[:1] <= "\ud7a3":
            kept.append("" if _HANGUL_WORD.fullmatch(word) else _HANGUL_ENDING.sub("", word))
        else:
            kept.append(_RUN.sub("", _RUN.sub("", word)))
    return " ".join(filter(None, kept))
