"""A message as typed, and the same text folded character by character so that spans agree."""

import unicodedata
from dataclasses import dataclass

LONGEST = 1000
"""Characters of a message that are read; a pasted sentence fits, a pasted book does not."""

_FOLD = str.maketrans(
    {
        "’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-", "，": ",", "。": ".",
        "？": "?", "！": "!", "、": ",", "：": ":", "；": ";", "\u00a0": " ", "\u3000": " ", "\n": " ", "\r": " ",
        "\t": " ", "為": "为", "麼": "么", "甚": "什", "漲": "涨", "樣": "样", "現": "现", "勢": "势", "說": "说",
        "講": "讲", "評": "评", "論": "论", "觀": "观", "點": "点", "對": "对", "較": "较", "與": "与", "歷": "历",
        "聞": "闻", "發": "发", "嗎": "吗", "報": "报", "導": "导", "關": "关", "於": "于", "幫": "帮", "動": "动",
        "國": "国", "歐": "欧", "亞": "亚", "週": "周", "過": "过", "這": "这", "個": "个", "後": "后", "來": "来",
        "見": "见", "認": "认", "領": "领", "榜": "榜", "業": "业", "塊": "块", "類": "类", "場": "场", "盤": "盘",
        "總": "总", "結": "结", "還": "还", "問": "问", "請": "请", "謝": "谢", "選": "选", "麗": "丽", "們": "们",
        "實": "实", "傳": "传", "從": "从", "間": "间", "時": "时", "開": "开", "價": "价", "錢": "钱", "買": "买",
        "賣": "卖", "專": "专", "師": "师", "則": "则", "貨": "货", "幣": "币", "債": "债", "聽": "听", "裡": "里",
        "裏": "里", "經": "经", "濟": "济", "圖": "图", "線": "线", "驗": "验", "證": "证", "無": "无", "讓": "让",
        "飆": "飙", "揚": "扬", "擴": "扩", "贏": "赢", "輸": "输", "強": "强", "韓": "韩", "灣": "湾", "會": "会",
        "沒": "没", "離": "离", "號": "号", "滬": "沪", "當": "当", "嘅": "的", "咗": "了", "係": "系", "喺": "在",
        "話": "话", "億": "亿", "萬": "万", "幾": "几", "數": "数", "據": "据", "條": "条", "單": "单", "資": "资",
        "訊": "讯", "頭": "头", "東": "东", "給": "给", "訂": "订", "錄": "录", "邊": "边", "啲": "些", "唔": "不",
    }
)  # fmt: skip
"""Typographic punctuation, and the traditional characters of Chinese carrier words, to one form."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A message: `text` as typed and trimmed, `folded` of the same length to match against."""

    text: str
    folded: str

    def without(self, taken: list[tuple[int, int]]) -> str:
        """Return the text with these stretches cut out, what remains joined by single spaces.

        Args:
            taken: half-open spans in any order, overlapping or not.
        """
        kept = list(self.text)
        for start, end in taken:
            kept[start:end] = " " * (end - start)
        return " ".join("".join(kept).split())


def read_typed(message: str) -> Typed:
    """Return the message trimmed, bounded in length, and folded.

    Args:
        message: what was sent, anything at all.
    """
    text = message.strip()[:LONGEST].strip()
    return Typed(text, "".join(_folded(char) for char in text))


def fold(text: str) -> str:
    """Return `text` folded character by character."""
    return "".join(_folded(char) for char in text)


def _folded(char: str) -> str:
    """Return one character in compatibility form and lower case, itself where that would be longer."""
    compatible = unicodedata.normalize("NFKC", char).lower()
    single = compatible if len(compatible) == 1 else char
    return single.translate(_FOLD)
