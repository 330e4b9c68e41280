"""The language a message is to be answered in."""

import re

from bot.lexicon.script import simplified

_HAN = re.compile(r"[\u3400-\u9fff]")
_KANA_OR_HANGUL = re.compile(r"[\u3040-\u30ff\uac00-\ud7af]")
_CARRIER = re.compile(
    r"\b(how|what|why|who|when|which|is|are|was|were|did|does|do|has|have|the|and|about|news|vs|quotes?|say|said"
    r"|up|down|today|yesterday|last|this|on|anything|check|history|price|move|moves|moved|movers|gainers|losers|top"
    r"|biggest|best|worst|rise|rose|fall|fell|gain|gained|drop|dropped|since|for|from|with|of|in|at|to|by|than|not|it"
    r"|week|month|year|session|more|me|my|any|all|show|give|tell|compare|versus|brief|markets?|stocks?|shares|index"
    r"|midday|close|closed|open|opened|monday|tuesday|wednesday|thursday|friday)\b"
)
_TRADITIONAL = frozenset(
    "為麼漲樣現勢說講評論觀點對較與歷聞發嗎報導關於幫動國歐亞週過這個後來見認領業塊類場盤總結還問請謝選實傳從間時開價錢"
    "買賣專師則貨幣債聽裡經濟圖線驗證無飆揚贏強韓灣會沒離號滬當嘅咗係喺話億萬幾數據條單資訊頭東給錄邊啲唔點騰訊壽險銀臺"
    "灣陽藥華爾納車電網絡機長運輸鐵鋼礦產財團聯營島達蘋果應該碼齊龍馬鳥魚風飛黃綠紅紙絲純約級織縣響戰爭邏輯"
) - frozenset("果該")
_SIMPLIFIED = frozenset(
    "为么涨样现势说讲评论观点对较与历闻发吗报导关于帮动国欧亚过这个后来见认领业块类场盘总结还问请谢选实传从间时开价钱"
    "买卖专师则货币债听经济图线验证无飙扬赢强韩湾会没离号沪当话亿万几数据条单资讯头东给录边腾寿险银阳药华尔纳车电网络"
    "机长运输铁钢矿产财团联营岛达苹应码齐龙马鸟鱼风飞黄绿红纸丝纯约级织县响战争逻辑"
) - frozenset("后于据")


def language_of(text: str, folded: str, preferred: str | None, otherwise: str = "en") -> str:
    """Return the BCP 47 tag to answer in: en, zh-Hans or zh-Hant.

    A name alone says little ("恒生科技 how did it do" is an English question); words between names decide, and
    between the Chinese scripts the characters that only one of them has.

    Args:
        text: as typed.
        folded: the same, folded.
        preferred: always wins.
        otherwise: the language of a text that leaves it open: a code, a Latin name, characters that both scripts share.
    """
    if preferred:
        return preferred
    if _KANA_OR_HANGUL.search(text) or _CARRIER.search(folded):
        return "en"
    if not _HAN.search(text):
        return otherwise
    turned = simplified(text)
    forms = sum(char in _TRADITIONAL or other != char for char, other in zip(text, turned, strict=True))
    plain = sum(char in _SIMPLIFIED for char in text)
    if forms == plain and otherwise.startswith("zh"):
        return otherwise
    return "zh-Hant" if forms > plain else "zh-Hans"
