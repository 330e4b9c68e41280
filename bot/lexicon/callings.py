"""What people call a speaker: "fed", "bofa", "鲍威尔", "boj governor ueda"; to teach one, add a line."""

import re

from bot.lexicon.houses import FULL_NAMES
from bot.lexicon.script import simplified

_TAUGHT = """
    Federal Reserve: 美联储, 联储局
    European Central Bank: 欧洲央行, 欧央行
    Bank of England: 英国央行, 英伦银行
    Bank of Japan: 日本央行, 日银
    central bank: 央行
    People's Bank of China: 人民银行, 人行
    Bank of Canada: boc, 加拿大央行
    Reserve Bank of Australia: 澳洲联储, 澳联储
    Reserve Bank of India: 印度央行
    IMF: 国际货币基金组织
    IEA: 国际能源署
    OPEC: opec, 欧佩克, 油组
    World Bank: 世界银行
    Treasury: us treasury, 财政部
    Goldman Sachs: gs, 高盛
    Morgan Stanley: 摩根士丹利, 大摩
    JPMorgan: jp morgan, jpm, j.p. morgan, 摩根大通, 小摩, 摩通
    Citi: 花旗
    UBS: 瑞银
    HSBC: 汇丰
    Nomura: 野村
    Deutsche Bank: 德意志银行, 德银
    Barclays: 巴克莱
    Bank of America: bofa, 美国银行, 美银
    Macquarie: 麦格理
    Standard Chartered: stanchart, 渣打
    DBS: 星展
    BNP Paribas: bnp, 法巴
    Societe Generale: socgen, 法兴
    Jefferies: 富瑞, 杰富瑞
    Daiwa: 大和
    Mizuho: 瑞穗
    CICC: 中金
    Citic: 中信
    Everbright: 光大
    Wells Fargo: 富国
    BlackRock: 贝莱德
    Vanguard: 先锋
    Fitch: 惠誉
    Moody's: 穆迪
    S&P: 标普
    Morningstar: 晨星
    Powell: 鲍威尔, 鲍尔
    Yellen: 耶伦
    Lagarde: 拉加德
    Ueda: 植田和男, 植田
    Bailey: 贝利
    Trump: 特朗普, 川普
    Bessent: 贝森特
    Musk: 马斯克
    Huang: 黄仁勋
    Buffett: 巴菲特
    Dimon: 戴蒙
    Takaichi: 高市早苗
    Modi: 莫迪
    Warsh: 沃什
    Waller: 沃勒
    Goolsbee: 古尔斯比
    Kashkari: 卡什卡利
    Credit Agricole: credit agricole
    Securities and Exchange Commission: sec
    World Trade Organization: wto
    Bank of Korea: bok
    Bank Indonesia: bi
    Riksbank: riksbank
    Norges Bank: norges bank
    Central Bank of Turkey: cbrt
"""
"""Speakers as articles in English print them, then what people call them: lower case, simplified characters."""
_CALLED = {short.lower(): full for short, full in FULL_NAMES.items()} | {
    short: full
    for full, _, names in (line.strip().partition(": ") for line in _TAUGHT.strip().splitlines())
    for short in names.split(", ")
}
_KNOWN = re.compile(
    r"(?<![a-z])(?:"
    + "|".join(re.escape(name) for name in sorted(_CALLED, key=len, reverse=True) if name.isascii())
    + r")(?![a-z])|"
    + "|".join(sorted((name for name in _CALLED if not name.isascii()), key=len, reverse=True))
)
_OFFICES = re.compile(
    r"\b(?:officials?|policy ?makers?|members?|governors?|presidents?|chair(?:man|woman|person)?|chiefs?|heads?"
    r"|ministers?"
    r"|secretary|spokes(?:man|woman|person)|ceos?|cfos?|boss|executives?|analysts?|strategists?|economists?|traders?"
    r"|experts?|researchers?|minutes|people|the|of|from|at)\b|官员|委员|主席|行长|总裁|总统|部长|分析师|经济学家|策略师|会议纪要|的"
)
"""What a speaker is, and not who."""
_MANY = re.compile(
    r"(?:(?:wall street|the street|sell-?side|buy-?side|market|top|most|many|some|other|independent|senior|chief|bank"
    r"|fund|brokerage|oil|energy|metals?|tech|chip|auto|equity|stock|fx|currency|rates?|bond|commodity|crypto|retail"
    r"|chinese|china|hong kong|asian?|us|american|european?|japanese|indian|british|german"
    r"|华尔街|市场|中国|香港|美国|欧洲|日本) ?)*"
    r"(?:analysts|strategists|economists|traders|experts|researchers|investors|people|分析师|经济学家|策略师|交易员)"
)


def callings(who: str) -> tuple[tuple[str, ...], ...]:
    """Return the words to look a speaker up by: groups to try in turn, all names of one group standing for the same.

    "fed officials" gives ("fed officials", "Federal Reserve officials"), then ("fed", "Federal Reserve").

    Args:
        who: as typed.
    """
    typed = " ".join(who.split())
    bare = " ".join(_OFFICES.sub(" ", simplified(typed.lower())).split())
    return tuple(_either(words) for words in ((typed,) if bare in {"", typed.lower()} else (typed, bare)))


def are_many(who: str) -> bool:
    """Say whether words mean a group of people who may work anywhere: "wall street analysts"."""
    return bool(_MANY.fullmatch(simplified(who.lower().strip())))


def _either(words: str) -> tuple[str, ...]:
    """Return the words, and the same with names in full."""
    lowered = simplified(words.lower())
    full = _KNOWN.sub(lambda found: f" {_CALLED[found[0]]} ", lowered)
    return tuple(dict.fromkeys((words, " ".join(full.split()) if _KNOWN.search(lowered) else words)))
